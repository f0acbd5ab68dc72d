//! Where a person was going when they had to sign in.

/// An address of this site; `otherwise` for anything else, so that no link can send people elsewhere after they have
/// signed in.
pub fn back_to<'a>(address: &'a str, otherwise: &'a str) -> &'a str {
    let inside = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains('\\')
        && address.len() <= 1000
        && address.bytes().all(|byte| byte.is_ascii_graphic());
    if inside { address } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_come_back_to_this_site_only() {
        assert_eq!(back_to("/gestion/personnes?q=a%20b", "/compte"), "/gestion/personnes?q=a%20b");
        for outside in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie:x",
            "javascript:1",
        ] {
            assert_eq!(back_to(outside, "/compte"), "/compte", "{outside}");
        }
    }
}
