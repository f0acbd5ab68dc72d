//! Cookies of the shell: the session once signed in, the language once chosen. A capability may have one of its own.

use http::{HeaderMap, header};

/// Name of the session cookie.
pub const SESSION: &str = "maillage_session";
/// Name of the language cookie.
pub const LANGUAGE: &str = "maillage_lang";

/// The value of a cookie of the request.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
        .filter(|value| !value.is_empty())
}

/// A `Set-Cookie` value; `seconds` of 0 takes the cookie away.
pub fn write(name: &str, value: &str, seconds: u64, secure: bool, http_only: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    let http_only = if http_only { "; HttpOnly" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax{http_only}{secure}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn finds_its_own_cookie_among_others() {
        let mut headers = HeaderMap::new();
        headers
            .append(header::COOKIE, HeaderValue::from_static("a=1; maillage_lang=en; maillage_session_x=2"));
        headers.append(header::COOKIE, HeaderValue::from_static("maillage_session=s3cr3t"));
        assert_eq!(read(&headers, LANGUAGE), Some("en"));
        assert_eq!(read(&headers, SESSION), Some("s3cr3t"));
        assert_eq!(read(&headers, "b"), None);
    }

    #[test]
    fn a_session_cookie_is_out_of_reach_of_scripts() {
        let cookie = write(SESSION, "x", 60, true, true);
        assert_eq!(cookie, "maillage_session=x; Path=/; Max-Age=60; SameSite=Lax; HttpOnly; Secure");
    }
}
