//! `/donnees/lieux.csv|.json|.geojson`: open data in the strict national schema, as a stream.

use std::io;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Query};
use maillage_territory::TerritoryCode;
use serde::Deserialize;
use tokio::sync::mpsc;

use super::State;
use crate::exchange::national::write::{Ids, write_csv, write_geojson, write_json};
use crate::model::Place;
use crate::view::Snapshot;

/// Size of the pieces that leave.
const PIECE: usize = 64 * 1024;
/// Pieces that may wait for a slow reader.
const WAITING: usize = 4;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    territory: String,
}

/// A format of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// CSV of the national schema.
    Csv,
    /// The same as a JSON array.
    Json,
    /// GeoJSON.
    GeoJson,
}

impl Format {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }

    /// Writes places.
    pub fn write<'p>(
        self,
        places: impl Iterator<Item = &'p Place>,
        output: impl io::Write,
    ) -> io::Result<()> {
        match self {
            Self::Csv => write_csv(places, Ids::Public, output),
            Self::Json => write_json(places, Ids::Public, output),
            Self::GeoJson => write_geojson(places, Ids::Public, output),
        }
    }
}

/// `GET /donnees/{file}?territory=`.
pub async fn file(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let format = match file.as_str() {
        "lieux.csv" => Format::Csv,
        "lieux.json" => Format::Json,
        "lieux.geojson" => Format::GeoJson,
        _ => return Err(Failure::NotFound),
    };
    let territory = match asked.territory.as_str() {
        "" => None,
        text => {
            Some(text.parse().map_err(|_| Failure::BadRequest(ctx.t("query-unknown-territory").to_owned()))?)
        }
    };
    let mut response = Body::from_stream(stream(state.snapshot(), format, territory)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let day = ctx.local_now().date().format("%Y%m%d");
    let name = format!("inline; filename=\"{day}-{file}\"");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Failure::internal)?);
    Ok(response)
}

/// The file, written by a thread as fast as it is read: never whole in memory.
fn stream(
    snapshot: Arc<Snapshot>,
    format: Format,
    territory: Option<TerritoryCode>,
) -> impl futures::Stream<Item = io::Result<Bytes>> {
    let (sender, receiver) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let documents = territory.map(|code| snapshot.areas.set(code));
        let chosen = |document: u32| documents.as_ref().is_none_or(|documents| documents.contains(document));
        let places = (0_u32..)
            .zip(&snapshot.places)
            .filter(|(document, _)| chosen(*document))
            .map(|(_, entry)| &entry.place);
        let output = io::BufWriter::with_capacity(PIECE, Pieces(sender.clone()));
        // A reader that went away is no failure of ours; another one is told to the reader.
        if let Err(error) = format.write(places, output) {
            let _ = sender.blocking_send(Err(error));
        }
    });
    futures::stream::unfold(receiver, |mut receiver| async move { Some((receiver.recv().await?, receiver)) })
}

struct Pieces(mpsc::Sender<io::Result<Bytes>>);

impl io::Write for Pieces {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0
            .blocking_send(Ok(Bytes::copy_from_slice(piece)))
            .map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
