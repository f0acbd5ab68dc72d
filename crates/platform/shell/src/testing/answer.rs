//! Answers, read whole.

use std::io::Read as _;

use axum::response::Response;
use bytes::Bytes;
use flate2::read::GzDecoder;
use http::{HeaderMap, StatusCode};

use super::visible_text;

/// An answer, with its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was asked, for messages.
    pub asked: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, as it travelled.
    pub bytes: Bytes,
}

impl Answer {
    pub(super) async fn read(asked: String, response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .unwrap_or_else(|error| panic!("{asked}: the body breaks off: {error}"));
        Self { asked, status: parts.status, headers: parts.headers, bytes }
    }

    /// The same answer, once it is known to have that status.
    #[expect(clippy::return_self_not_must_use, reason = "the check alone is often what is wanted")]
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.asked, String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The value of a header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text, decompressed where it was compressed.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if self.header("content-encoding") == "gzip" {
            GzDecoder::new(&self.bytes[..]).read_to_string(&mut text).unwrap();
        } else {
            self.bytes.as_ref().read_to_string(&mut text).unwrap();
        }
        text
    }

    /// The body as a page.
    pub fn html(&self) -> String {
        assert_eq!(self.header("content-type"), "text/html; charset=utf-8", "{}", self.asked);
        self.text()
    }

    /// The body as JSON of any kind.
    pub fn json(&self) -> serde_json::Value {
        assert!(
            self.header("content-type").ends_with("json"),
            "{}: {}",
            self.asked,
            self.header("content-type")
        );
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{}: {error}", self.asked))
    }

    /// What a person reads of the page.
    pub fn visible(&self) -> String {
        visible_text(&self.html())
    }

    /// Where the answer leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The pieces of the page between two marks, entities resolved: values of an attribute, texts of an element.
    pub fn all_between(&self, open: &str, close: &str) -> Vec<String> {
        let html = self.html();
        html.split(open)
            .skip(1)
            .filter_map(|rest| Some(super::visible::unescape(&rest[..rest.find(close)?])))
            .collect()
    }
}
