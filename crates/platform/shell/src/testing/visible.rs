//! What a person reads of a page.

/// Elements whose content nobody reads.
const SILENT: [&str; 3] = ["script", "style", "template"];

/// The texts of a page, without its elements, entities resolved, pieces separated by line ends.
pub fn visible_text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        push(&mut out, &rest[..start]);
        rest = &rest[start..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let silent = SILENT.iter().find(|name| is_opening(rest, name));
        let closing = silent.map(|name| format!("</{name}>"));
        let skipped = closing.and_then(|closing| Some(rest.find(&closing)? + closing.len()));
        rest = &rest[skipped.unwrap_or(end)..];
    }
    push(&mut out, rest);
    out
}

fn is_opening(html: &str, name: &str) -> bool {
    html.strip_prefix('<')
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with([' ', '>']))
}

fn push(out: &mut String, text: &str) {
    let text = unescape(text.trim());
    if !text.is_empty() {
        out.push_str(&text);
        out.push('\n');
    }
}

/// A text with its entities resolved.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let entity = rest.find(';').and_then(|end| Some((character(&rest[1..end])?, end + 1)));
        let (letter, length) = entity.unwrap_or(('&', 1));
        out.push(letter);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_go_and_texts_stay() {
        let page = "<head><style>a{}</style><title>Un &#38; deux</title></head><p>Où&nbsp;? <b>1 &lt; 2</b>\
                    <script type=x>no()</script></p>";
        assert_eq!(visible_text(page), "Un & deux\nOù\u{a0}?\n1 < 2\n");
    }

    #[test]
    fn entities_are_resolved_once() {
        assert_eq!(unescape("&amp;lt; &#x27; &unknown; &"), "&lt; ' &unknown; &");
    }
}
