//! Pages kept ready: what everyone sees alike is prepared once a data version and a minute, compressed once, and
//! answered before anything else of the house wakes up.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use quick_cache::sync::Cache;
use quick_cache::{Equivalent, Weighter};

use crate::words::Lang;

/// How a body is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    /// As it is.
    Plain,
    /// gzip.
    Gzip,
}

impl Coding {
    /// The best coding that the client takes.
    pub fn accepted(headers: &HeaderMap) -> Self {
        match headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()) {
            Some(value) if value.split(',').any(takes_gzip) => Self::Gzip,
            _ => Self::Plain,
        }
    }
}

/// Whether an entry of `Accept-Encoding` is gzip, and not refused by a weight of zero.
fn takes_gzip(entry: &str) -> bool {
    let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
    let refused =
        weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).is_some_and(|q: f32| q <= 0.0);
    name.trim() == "gzip" && !refused
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    path_and_query: String,
    lang: Lang,
    coding: Coding,
}

#[derive(PartialEq, Eq, Hash)]
struct KeyRef<'a> {
    path_and_query: &'a str,
    lang: Lang,
    coding: Coding,
}

impl Equivalent<Key> for KeyRef<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.path_and_query == key.path_and_query && self.lang == key.lang && self.coding == key.coding
    }
}

/// A page, ready to leave.
#[derive(Clone)]
pub struct ReadyPage {
    stamp: Stamp,
    headers: HeaderMap,
    body: Bytes,
}

/// What a ready page was made of: it serves as long as its stamp is the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Version of the data.
    pub version: u64,
    /// Minute since 1970: pages tell what is open now.
    pub minute: i64,
}

impl Stamp {
    /// The weak validator of pages with this stamp. One address has a page in each language: so has the validator.
    pub fn etag(self, lang: Lang) -> String {
        let release = env!("CARGO_PKG_VERSION");
        format!("W/\"{release}-{:x}-{:x}-{}\"", self.version, self.minute, lang.code())
    }
}

#[derive(Clone)]
struct Weigh;

impl Weighter<Key, ReadyPage> for Weigh {
    fn weight(&self, key: &Key, page: &ReadyPage) -> u64 {
        (key.path_and_query.len() + page.body.len() + 1024) as u64
    }
}

/// The pages kept ready, bounded in memory.
pub struct ReadyPages {
    pages: Cache<Key, ReadyPage, Weigh>,
    hits: AtomicU64,
    misses: AtomicU64,
}

impl ReadyPages {
    /// Keeps at most that many bytes.
    pub fn new(bytes: u64) -> Self {
        let items = usize::try_from(bytes / 8192).unwrap_or(usize::MAX).max(64);
        Self {
            pages: Cache::with_weighter(items, bytes, Weigh),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }

    /// The page for this request, if it is ready and fresh.
    pub fn find<B>(&self, request: &Request<B>, lang: Lang, stamp: Stamp) -> Option<Response> {
        let path_and_query = request.uri().path_and_query()?.as_str();
        let key = KeyRef { path_and_query, lang, coding: Coding::accepted(request.headers()) };
        let found = self.pages.get(&key).filter(|page| page.stamp == stamp);
        let counter = if found.is_some() { &self.hits } else { &self.misses };
        counter.fetch_add(1, Ordering::Relaxed);
        found.map(|page| page.answer(request.headers(), request.method()))
    }

    /// Keeps a page.
    pub fn keep(&self, path_and_query: &str, lang: Lang, coding: Coding, page: ReadyPage) {
        let key = Key { path_and_query: path_and_query.to_owned(), lang, coding };
        self.pages.insert(key, page);
    }

    /// Requests answered from here, and those that were not.
    pub fn counts(&self) -> (u64, u64) {
        (self.hits.load(Ordering::Relaxed), self.misses.load(Ordering::Relaxed))
    }
}

impl ReadyPage {
    /// Prepares a page.
    pub const fn new(stamp: Stamp, headers: HeaderMap, body: Bytes) -> Self {
        Self { stamp, headers, body }
    }

    /// The answer to one request: nothing but the validator where the client has the page already.
    pub fn answer(&self, request: &HeaderMap, method: &Method) -> Response {
        let mut response = Response::default();
        *response.headers_mut() = self.headers.clone();
        if request.get(header::IF_NONE_MATCH).is_some() && same_validator(request, &self.headers) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            response.headers_mut().remove(header::CONTENT_ENCODING);
            return response;
        }
        if method == Method::HEAD {
            response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(self.body.len()));
        } else {
            *response.body_mut() = self.body.clone().into();
        }
        response
    }
}

fn same_validator(request: &HeaderMap, ours: &HeaderMap) -> bool {
    let own = ours.get(header::ETAG).and_then(|value: &HeaderValue| value.to_str().ok());
    let asked = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    own.zip(asked).is_some_and(|(own, asked)| asked.split(',').any(|tag| tag.trim() == own))
}
