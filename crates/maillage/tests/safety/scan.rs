//! What an output may hold, whatever people wrote: read as its readers read it.

use maillage_shell::testing::Answer;

use super::page::PageRead;
use super::strings::marks;

/// What is wrong with an answer; the page, where it is one.
pub fn scan(answer: &Answer) -> (Vec<String>, PageRead) {
    let mut page = PageRead::default();
    let mut faults = headers(answer);
    if answer.status.is_server_error() && answer.status.as_u16() != 501 {
        faults.push(format!("status {}: {}", answer.status, String::from_utf8_lossy(&answer.bytes)));
    }
    let kind = answer.header("content-type").split(';').next().unwrap_or_default().trim().to_owned();
    if !answer.bytes.is_empty() {
        match kind.as_str() {
            "text/html" => {
                page = PageRead::of(&answer.text());
                faults.append(&mut page.faults);
                // What was just typed is given back as it was, to whoever typed it.
                let typed = !answer.asked.starts_with("GET")
                    || ["%00", "%E2%80%AE"].iter().any(|sign| answer.asked.contains(sign));
                faults.extend(turned(&answer.text()).filter(|_| !typed));
            }
            "text/csv" => faults.extend(cells(&answer.text())),
            "text/calendar" => faults.extend(calendar(&answer.text())),
            "image/svg+xml"
            | "application/atom+xml"
            | "application/xml"
            | "application/opensearchdescription+xml" => {
                faults.extend(markup(&answer.text()));
            }
            kind if kind.ends_with("json") => {
                let read = serde_json::from_slice::<serde_json::Value>(answer.text().as_bytes());
                faults.extend(read.err().map(|error| format!("this is no JSON: {error}")));
            }
            _ => {}
        }
    }
    let at = |fault: String| format!("{}: {}", answer.asked, fault.chars().take(300).collect::<String>());
    (faults.into_iter().map(at).collect(), page)
}

/// Headers that every answer has, and none that somebody wrote.
fn headers(answer: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    if answer.header("x-content-type-options") != "nosniff" {
        faults.push("the kind of the answer may be guessed".to_owned());
    }
    let policy = answer.header("content-security-policy");
    if policy.is_empty() || policy.contains("unsafe") {
        faults.push(format!("the policy is `{policy}`"));
    }
    if answer.headers.contains_key("x-nasty") {
        faults.push("somebody wrote a header".to_owned());
    }
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap_or("…");
        if !cookie.contains("SameSite=Lax") || !marks(cookie).is_empty() {
            faults.push(format!("the cookie `{cookie}`"));
        }
    }
    let to = answer.location();
    if answer.status.is_redirection() && !to.is_empty() && (!to.starts_with('/') || to.starts_with("//")) {
        faults.push(format!("leads to {to}"));
    }
    faults
}

/// Nothing turns a line round.
fn turned(text: &str) -> Option<String> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0');
    text.contains(turns).then(|| "a sign that turns the line round, or none".to_owned())
}

/// What people wrote is never a formula.
fn cells(text: &str) -> Vec<String> {
    let delimiter = if text.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut faults = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else { return vec!["this is no CSV".to_owned()] };
        let formulas = record.iter().filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        faults
            .extend(formulas.filter(|cell| !marks(cell).is_empty()).map(|cell| format!("a formula: {cell}")));
    }
    faults
}

/// Every line begins with the name of a property, or goes on.
fn calendar(text: &str) -> Vec<String> {
    let lines = text.split("\r\n").filter(|line| !line.is_empty() && !line.starts_with([' ', '\t']));
    let named = |line: &str| {
        let name = line.split([':', ';']).next().unwrap_or_default();
        name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-') && name != "X-NASTY"
    };
    let mut faults: Vec<_> =
        lines.filter(|line| !named(line)).map(|line| format!("a line `{line}`")).collect();
    // As a line of its own: a text that ends with these words stands at the end of its line, and closes nothing.
    let ends = text.split("\r\n").filter(|line| *line == "END:VCALENDAR").count();
    if ends != 1 || text.contains("\nX-Nasty") || text.replace("\r\n", "").contains(['\r', '\n']) {
        faults.push(format!("{ends} ends, or a line that breaks"));
    }
    faults
}

/// Drawings and feeds hold no script, and are whole.
fn markup(text: &str) -> Vec<String> {
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("this is no XML: {error}")],
    };
    let mut faults = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        if matches!(node.tag_name().name(), "script" | "foreignObject" | "img" | "iframe") {
            faults.push(format!("an element <{}>", node.tag_name().name()));
        }
        for attribute in node.attributes() {
            let leads = attribute.name() == "href"
                && attribute.value().trim().to_lowercase().starts_with("javascript");
            if attribute.name().to_lowercase().starts_with("on") || leads {
                faults.push(format!("an attribute {}={}", attribute.name(), attribute.value()));
            }
        }
    }
    faults
}

/// What is wrong with a letter, as it travels.
pub fn scan_letter(bytes: &[u8]) -> Vec<String> {
    let Some(letter) = mail_parser::MessageParser::default().parse(bytes) else {
        return vec!["this is no letter".to_owned()];
    };
    let mut faults = Vec::new();
    let headers: Vec<_> = letter.headers().iter().map(|header| header.name().to_lowercase()).collect();
    for name in ["subject", "from", "to"] {
        if headers.iter().filter(|header| *header == name).count() != 1 {
            faults.push(format!("not one `{name}`: {headers:?}"));
        }
    }
    if headers.iter().any(|header| header.contains("nasty") || header == "bcc" || header == "cc") {
        faults.push(format!("somebody wrote a header: {headers:?}"));
    }
    if letter.html_body_count() > 0 && letter.body_html(0).is_some_and(|body| body.contains("<script")) {
        faults.push("a script".to_owned());
    }
    faults
}

#[test]
fn what_is_written_into_files_is_seen() {
    assert_eq!(cells("a,b\r\n=1+1 zq0001z,x\r\n").len(), 1);
    assert!(cells("a,b\r\n'=1+1 zq0001z,-3\r\n").is_empty());
    assert!(calendar("BEGIN:VCALENDAR\r\nSUMMARY:a\r\n b\r\nEND:VCALENDAR\r\n").is_empty());
    assert!(!calendar("BEGIN:VCALENDAR\r\nSUMMARY:a\r\nX-Nasty: yes\r\nEND:VCALENDAR\r\n").is_empty());
    assert!(!calendar("BEGIN:VCALENDAR\r\nSUMMARY:a\r\nEND:VCALENDAR\r\nEND:VCALENDAR\r\n").is_empty());
    assert!(calendar("BEGIN:VCALENDAR\r\nSUMMARY:a\\nEND:VCALENDAR\r\nEND:VCALENDAR\r\n").is_empty());
    assert!(markup("<svg><title>&lt;script&gt;</title></svg>").is_empty());
    assert_eq!(markup("<svg><a href=\"javascript:x\"><script/></a></svg>").len(), 2);
    assert!(!markup("<svg><p></svg>").is_empty());
    assert!(!scan_letter(b"Subject: a\r\nX-Nasty: yes\r\nTo: a@b.fr\r\nFrom: a@b.fr\r\n\r\nb").is_empty());
}
