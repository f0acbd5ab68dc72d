//! Style, scripts, fonts and icons: built beforehand, embedded, served from memory under names that never change
//! content.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::context::Ctx;
use crate::failure::Failure;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../../web/dist"]
#[allow_missing = true]
struct Dist;

#[derive(Deserialize)]
struct ManifestEntry {
    file: String,
}

struct Asset {
    content_type: &'static str,
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

/// All assets, by hashed name; and hashed addresses, by logical name.
pub struct Assets {
    files: HashMap<String, Asset>,
    urls: HashMap<String, String>,
}

/// The front end was not built before the binary.
#[derive(Debug, thiserror::Error)]
#[error("the assets are missing from this binary: run `make web`, then build again ({0})")]
pub struct AssetsError(String);

impl Assets {
    /// Reads what was embedded.
    pub fn load() -> Result<Self, AssetsError> {
        let manifest =
            Dist::get("manifest.json").ok_or_else(|| AssetsError("no manifest.json".to_owned()))?;
        let entries: HashMap<String, ManifestEntry> =
            serde_json::from_slice(&manifest.data).map_err(|error| AssetsError(error.to_string()))?;
        let mut assets = Self { files: HashMap::new(), urls: HashMap::new() };
        for (logical, entry) in entries {
            let plain = bytes_of(&entry.file).ok_or_else(|| AssetsError(format!("no {}", entry.file)))?;
            let asset = Asset {
                content_type: content_type(&entry.file),
                plain,
                gzip: bytes_of(&format!("{}.gz", entry.file)),
                brotli: bytes_of(&format!("{}.br", entry.file)),
            };
            assets.urls.insert(logical, format!("/assets/{}", entry.file));
            assets.files.insert(entry.file, asset);
        }
        Ok(assets)
    }

    /// The address of an asset by its logical name, `style.css`.
    pub fn url(&self, logical: &str) -> &str {
        self.urls.get(logical).map_or("", String::as_str)
    }

    /// The bytes of an asset by its logical name, for those that are served under an address of their own.
    pub fn plain(&self, logical: &str) -> Option<Bytes> {
        let file = self.urls.get(logical)?.strip_prefix("/assets/")?;
        self.files.get(file).map(|asset| asset.plain.clone())
    }

    fn answer(&self, file: &str, headers: &HeaderMap) -> Option<Response> {
        let asset = self.files.get(file)?;
        let accepted =
            headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
        let (body, encoding) = match asset {
            Asset { brotli: Some(body), .. } if accepted.contains("br") => (body, Some("br")),
            Asset { gzip: Some(body), .. } if accepted.contains("gzip") => (body, Some("gzip")),
            Asset { plain, .. } => (plain, None),
        };
        let mut response = (StatusCode::OK, body.clone()).into_response();
        let out = response.headers_mut();
        out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Some(response)
    }
}

/// `GET /assets/{file}`.
pub(crate) async fn serve(
    ctx: Ctx,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    ctx.app().assets().answer(&file, &headers).ok_or(Failure::NotFound)
}

fn bytes_of(file: &str) -> Option<Bytes> {
    Dist::get(file).map(|found| match found.data {
        std::borrow::Cow::Borrowed(data) => Bytes::from_static(data),
        std::borrow::Cow::Owned(data) => Bytes::from(data),
    })
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
