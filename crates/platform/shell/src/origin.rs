//! Where a write comes from: another site must not have a person's browser write here.

use axum::extract::Request;
use http::{HeaderMap, HeaderName, Method, header};

use crate::cookies;
use crate::failure::Failure;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses an unsafe request that another site made the browser send.
///
/// Browsers say it in `Sec-Fetch-Site`; older ones in `Origin`. A program that sends neither is let through only
/// without a session cookie: it cannot act in anybody's name but with a token of its own.
pub(crate) fn check(request: &Request) -> Result<(), Failure> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let headers = request.headers();
    if bearer(headers).is_some() {
        return Ok(());
    }
    let own = match (text(headers, &FETCH_SITE), text(headers, &header::ORIGIN)) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => same_host(origin, text(headers, &header::HOST)),
        (None, None) => cookies::read(headers, cookies::SESSION).is_none(),
    };
    if own { Ok(()) } else { Err(Failure::CrossSite) }
}

/// The API token of a request: the one kind of credentials that browsers never add by themselves.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    text(headers, &header::AUTHORIZATION)?.strip_prefix("Bearer ").map(str::trim)
}

/// `https://tiles.example.org` of an address.
pub(crate) fn of_url(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    let end = url[start..].find('/').map_or(url.len(), |slash| start + slash);
    let origin = &url[..end];
    origin.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":/.-_*".contains(&byte)).then_some(origin)
}

fn same_host(origin: &str, host: Option<&str>) -> bool {
    origin.split_once("://").map(|(_, rest)| rest) == host
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn post(headers: &[(&str, &str)]) -> Request {
        let mut request = Request::builder().method(Method::POST).uri("/").header("host", "a.example:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::empty()).unwrap()
    }

    #[test]
    fn writes_come_from_our_own_pages() {
        let session = ("cookie", "maillage_session=x");
        assert!(check(&post(&[("sec-fetch-site", "same-origin"), session])).is_ok());
        assert!(check(&post(&[("origin", "http://a.example:8080"), session])).is_ok());
        assert!(check(&post(&[("authorization", "Bearer t"), ("origin", "https://b.example")])).is_ok());
        assert!(check(&post(&[])).is_ok());
    }

    #[test]
    fn writes_from_elsewhere_are_refused() {
        let session = ("cookie", "maillage_session=x");
        for headers in [
            &[("sec-fetch-site", "cross-site"), session][..],
            &[("sec-fetch-site", "same-site"), session],
            &[("origin", "https://b.example"), session],
            &[("origin", "null"), session],
            &[session],
            &[("sec-fetch-site", "cross-site")],
            &[("authorization", "Basic dTpw"), ("origin", "https://b.example"), session],
        ] {
            assert!(matches!(check(&post(headers)), Err(Failure::CrossSite)), "{headers:?}");
        }
    }

    #[test]
    fn an_origin_is_taken_from_an_address_only_if_it_is_clean() {
        assert_eq!(of_url("https://t.example.org/{z}/{x}.png"), Some("https://t.example.org"));
        assert_eq!(of_url("https://t.example.org;script-src *"), None);
        assert_eq!(of_url("nothing"), None);
    }
}
