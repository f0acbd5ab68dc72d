//! Requests, as browsers and programs send them.

use axum::Router;
use axum::body::Body;
use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, Request, header};
use tower::ServiceExt as _;

use super::Answer;
use crate::{cookies, encode};

/// A request being put together.
pub struct RequestBuilder {
    router: Router,
    method: String,
    path: String,
    headers: HeaderMap,
    cookies: Vec<String>,
    body: Vec<u8>,
}

impl RequestBuilder {
    pub(super) fn new(router: Router, method: &str, path: String) -> Self {
        let headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("reseau.test"))]);
        Self { router, method: method.to_owned(), path, headers, cookies: Vec::new(), body: Vec::new() }
    }

    /// With a header, in the place of any other of that name.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        self.headers.insert(name, HeaderValue::from_str(value).unwrap());
        self
    }

    /// Without a header.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// From a browser that asks for a language.
    #[must_use]
    pub fn lang(self, code: &str) -> Self {
        self.header("accept-language", code)
    }

    /// With a cookie.
    #[must_use]
    pub fn cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.push(format!("{name}={value}"));
        self
    }

    /// With the session of that secret.
    #[must_use]
    pub fn session(self, secret: &str) -> Self {
        self.cookie(cookies::SESSION, secret)
    }

    /// With the API token of that secret.
    #[must_use]
    pub fn token(self, secret: &str) -> Self {
        self.header("authorization", &format!("Bearer {secret}"))
    }

    /// With a form.
    #[must_use]
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.body("application/x-www-form-urlencoded", pairs.join("&"))
    }

    /// With a form that carries a file in the field `file`, beside texts.
    #[must_use]
    pub fn file(self, name: &str, content: &[u8], fields: &[(&str, &str)]) -> Self {
        const EDGE: &str = "----the-edge-of-a-part";
        let mut body = Vec::new();
        for (field, value) in fields {
            let part =
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let head = format!(
            "--{EDGE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(content);
        body.extend(format!("\r\n--{EDGE}--\r\n").into_bytes());
        self.body(&format!("multipart/form-data; boundary={EDGE}"), body)
    }

    /// With a body.
    #[must_use]
    pub fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("content-type", kind)
    }

    /// Sends it and reads the whole answer.
    pub async fn send(mut self) -> Answer {
        if !self.cookies.is_empty() {
            let value = HeaderValue::from_str(&self.cookies.join("; ")).unwrap();
            self.headers.insert(header::COOKIE, value);
        }
        let mut request = Request::builder()
            .method(self.method.as_str())
            .uri(&self.path)
            .body(Body::from(self.body))
            .unwrap();
        *request.headers_mut() = self.headers;
        let Ok(response) = self.router.oneshot(request).await;
        Answer::read(format!("{} {}", self.method, self.path), response).await
    }
}
