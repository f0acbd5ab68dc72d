//! `/activite/notes.csv` and `/activite/notes.xlsx`: all that one told, to keep or to take elsewhere.

use axum::body::Body;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, Query, kept};

use super::State;
use crate::export::{self, Table};

/// Which columns.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    format: String,
}

/// `GET /activite/notes.csv`.
pub async fn csv(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    file(&ctx, &state, Table::Csv).await
}

/// `GET /activite/notes.xlsx?format=`.
pub async fn xlsx(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let table = match asked.format.as_str() {
        "" => Table::Xlsx,
        code => Table::from_code(code).filter(|table| table.ending() == "xlsx").ok_or(Failure::NotFound)?,
    };
    file(&ctx, &state, table).await
}

/// One's own activities as a table.
pub async fn file(ctx: &Ctx, state: &State, table: Table) -> Result<Response, Failure> {
    let author = ctx.signed_in()?.person.clone();
    let app = ctx.app().clone();
    let mut response = match table {
        Table::Csv => Body::from_stream(export::csv_of(app, author)).into_response(),
        Table::Xlsx | Table::CoopXlsx => {
            let places = state.places.snapshot();
            let workbook = export::workbook_of(app, places, author, table == Table::CoopXlsx);
            workbook.await.map_err(Failure::internal)?.into_response()
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(table.media_type()));
    let day = ctx.local_now().date().format("%Y%m%d");
    let name = format!("attachment; filename=\"{day}-mes-notes.{}\"", table.ending());
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Failure::internal)?);
    Ok(kept(ctx, Keep::Private, response))
}
