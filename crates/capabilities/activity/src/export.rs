//! Activities that leave: in which tables, and those of one person page after page, in bounded memory.

use std::io;

use axum::body::Bytes;
use chrono::NaiveDate;
use futures::{Stream, TryStreamExt as _, stream};
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot;
use maillage_shell::App;
use maillage_store::StoreError;
use rust_xlsxwriter::XlsxError;
use thiserror::Error;

use crate::exchange::coop_xlsx::{self, PlaceWords, Words};
use crate::exchange::csv;
use crate::model::Activity;
use crate::store;

/// Activities read at once: what is held in memory.
const PAGE: u32 = 1_000;

/// A table of activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Our own, as text.
    Csv,
    /// Our own, as a workbook.
    Xlsx,
    /// The columns of La Coop, as a workbook.
    CoopXlsx,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::CoopXlsx];

    /// The name that an address or a program asks for.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::CoopXlsx => "coop-xlsx",
        }
    }

    /// The table of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx | Self::CoopXlsx => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    /// The ending of its file.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx | Self::CoopXlsx => "xlsx",
        }
    }
}

/// Why activities could not be written.
#[derive(Debug, Error)]
pub enum ExportError {
    /// They could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The workbook could not be written.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
    /// The thread that writes was stopped.
    #[error(transparent)]
    Stopped(#[from] tokio::task::JoinError),
}

impl Words for Snapshot {
    fn place(&self, id: PlaceId) -> Option<PlaceWords> {
        let entry = self.by_id(id.as_str())?;
        let sheet = &entry.place.sheet;
        Some(PlaceWords {
            name: sheet.name.to_string(),
            address: sheet.location.street.to_string(),
            commune: entry.commune.map(|commune| commune.code),
            postal_code: sheet.location.postal_code.to_string(),
        })
    }
}

/// A person's activities, the latest first, a page at a time.
fn pages_of(app: App, author: String) -> impl Stream<Item = Result<Vec<Activity>, StoreError>> + Send {
    let start: Option<(NaiveDate, String)> = Some((store::LAST_DAY, String::new()));
    stream::try_unfold(start, move |below| {
        let (app, author) = (app.clone(), author.clone());
        async move {
            let Some((day, id)) = below else { return Ok(None) };
            let page = store::of_author(app.db(), &author, (day, &id), PAGE).await?;
            let next = page.last().filter(|_| page.len() == PAGE as usize);
            let next = next.map(|last| (last.activity.day, last.activity.id.to_string()));
            let activities: Vec<_> = page.into_iter().map(|kept| kept.activity).collect();
            Ok(Some((activities, next)))
        }
    })
}

/// A person's activities as our table, in pieces.
pub fn csv_of(app: App, author: String) -> impl Stream<Item = io::Result<Bytes>> + Send {
    let rows = pages_of(app, author).map_err(io::Error::other).and_then(|page| async move {
        let mut bytes = Vec::new();
        let mut writer = csv::Writer::going_on(&mut bytes);
        page.iter().try_for_each(|activity| writer.add(activity))?;
        writer.flush()?;
        drop(writer);
        Ok(Bytes::from(bytes))
    });
    let head = async {
        let mut bytes = Vec::new();
        csv::write([], &mut bytes)?;
        Ok(Bytes::from(bytes))
    };
    stream::StreamExt::chain(stream::once(head), rows)
}

/// A person's activities as a workbook.
///
/// # Errors
///
/// The database, or more rows than a sheet can hold.
pub async fn workbook_of(
    app: App,
    places: std::sync::Arc<Snapshot>,
    author: String,
    is_coop: bool,
) -> Result<Vec<u8>, ExportError> {
    let mut book = Book::new(is_coop)?;
    let mut pages = std::pin::pin!(pages_of(app, author));
    while let Some(page) = pages.try_next().await? {
        let places = std::sync::Arc::clone(&places);
        // Away from the threads that answer requests.
        let written = tokio::task::spawn_blocking(move || {
            page.iter().try_for_each(|activity| book.add(activity, &*places)).map(|()| book)
        });
        book = written.await??;
    }
    let ended = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        book.end(&mut bytes).map(|()| bytes)
    });
    Ok(ended.await??)
}

/// A workbook of either layout.
enum Book {
    Own(csv::Book),
    Coop(coop_xlsx::Writer),
}

impl Book {
    fn new(is_coop: bool) -> Result<Self, XlsxError> {
        Ok(if is_coop { Self::Coop(coop_xlsx::Writer::new()?) } else { Self::Own(csv::Book::new()?) })
    }

    fn add(&mut self, activity: &Activity, words: &dyn Words) -> Result<(), XlsxError> {
        match self {
            Self::Own(book) => book.add(activity),
            Self::Coop(book) => book.add(activity, words),
        }
    }

    fn end(self, output: &mut Vec<u8>) -> Result<(), XlsxError> {
        let output = io::Cursor::new(output);
        match self {
            Self::Own(book) => book.end(output),
            Self::Coop(book) => book.end(output),
        }
    }
}
