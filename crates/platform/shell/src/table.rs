//! Tables as files: CSV (RFC 4180, UTF-8) that a spreadsheet opens and never computes.

use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, header};
use maillage_vocabulary::formulas::guarded;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, kept};

/// The file of a table; cells that a spreadsheet would take for a formula are text.
///
/// # Errors
/// Where a row has another number of cells than the head.
pub fn csv(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    writer.into_inner().map_err(|error| ::csv::Error::from(error.into_error()))
}

/// The same as an answer that any page of any site may read: `20261130-besoins.csv`.
///
/// # Errors
/// Where it cannot be written.
pub fn public_csv(
    ctx: &Ctx,
    name: &str,
    head: &[&str],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<Response, Failure> {
    let bytes = csv(head, rows).map_err(Failure::internal)?;
    let mut response = bytes.into_response();
    let file = format!("inline; filename=\"{}-{name}\"", ctx.local_now().date().format("%Y%m%d"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&file).map_err(Failure::internal)?);
    Ok(kept(ctx, Keep::Ready, response))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_texts() {
        let rows = [vec!["=1+1".to_owned(), "a;\"b\"\nc".to_owned()]];
        let text = String::from_utf8(csv(&["x", "y"], rows).unwrap()).unwrap();
        assert_eq!(text, "x,y\r\n'=1+1,\"a;\"\"b\"\"\nc\"\r\n");
    }

    #[test]
    fn a_row_of_another_length_is_refused() {
        assert!(csv(&["x", "y"], [vec!["1".to_owned()]]).is_err());
    }
}
