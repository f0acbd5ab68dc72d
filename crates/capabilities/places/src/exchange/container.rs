//! Files that are not what they should be: archives, spreadsheets, documents.

use super::{Problem, Reason};

/// Where the name of the first file of a ZIP archive stands, and the two bytes of its length.
const ZIP_NAME: usize = 30;
const ZIP_NAME_LENGTH: usize = 26;
/// How far text is looked at before it is called binary.
const SAMPLE: usize = 4096;

/// What the bytes are, when they are neither CSV nor JSON.
pub(super) fn refuse(bytes: &[u8]) -> Option<Problem> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(archive(bytes));
    }
    let start = |magic: &[u8]| bytes.starts_with(magic);
    let found = |reason, detail| Some(Problem::of_file(reason, detail));
    if start(b"\x1f\x8b") {
        return found(Reason::Compressed, "gzip");
    }
    if start(b"7z\xbc\xaf") {
        return found(Reason::Compressed, "7-Zip");
    }
    if start(b"Rar!") {
        return found(Reason::Compressed, "RAR");
    }
    if start(b"%PDF") {
        return found(Reason::Document, "PDF");
    }
    if start(b"\xd0\xcf\x11\xe0") {
        return found(Reason::Spreadsheet, "Excel 97-2003");
    }
    markup(bytes).map(|kind| Problem::of_file(Reason::Document, kind))
}

fn archive(bytes: &[u8]) -> Problem {
    let length = bytes
        .get(ZIP_NAME_LENGTH..ZIP_NAME_LENGTH + 2)
        .map_or(0, |b| usize::from(b[0]) | usize::from(b[1]) << 8);
    let end = (ZIP_NAME + length.min(200)).min(bytes.len());
    let name = String::from_utf8_lossy(bytes.get(ZIP_NAME..end).unwrap_or_default());
    let lower = name.to_ascii_lowercase();
    let reason = if lower.rsplit('.').next() == Some("zip") {
        Reason::NestedArchive
    } else if lower.starts_with("[content_types]") || lower.starts_with("xl/") || lower.starts_with("_rels") {
        return Problem::of_file(Reason::Spreadsheet, "Excel");
    } else if lower == "mimetype" {
        return Problem::of_file(Reason::Spreadsheet, "LibreOffice");
    } else {
        Reason::Archive
    };
    Problem::of_file(reason, &super::problem::shortened(&name))
}

fn markup(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let starts = |word: &[u8]| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if starts(b"<!doctype html") || starts(b"<html") {
        Some("HTML")
    } else if starts(b"<?xml") {
        Some("XML")
    } else {
        None
    }
}

/// Whether decoded text is in truth binary: too many control characters at its beginning.
pub(super) fn is_binary(text: &str) -> bool {
    let (mut seen, mut controls) = (0_usize, 0_usize);
    for character in text.chars().take(SAMPLE) {
        seen += 1;
        controls += usize::from(character.is_control() && !matches!(character, '\n' | '\r' | '\t'));
    }
    controls * 20 > seen
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn zip(name: &str) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.resize(ZIP_NAME_LENGTH, 0);
        bytes.extend([u8::try_from(name.len()).unwrap(), 0, 0, 0]);
        bytes.extend(name.bytes());
        bytes
    }

    #[rstest]
    #[case("lieux.csv", Reason::Archive, "lieux.csv")]
    #[case("export.zip", Reason::NestedArchive, "export.zip")]
    #[case("[Content_Types].xml", Reason::Spreadsheet, "Excel")]
    #[case("mimetype", Reason::Spreadsheet, "LibreOffice")]
    fn archives(#[case] name: &str, #[case] reason: Reason, #[case] detail: &str) {
        assert_eq!(refuse(&zip(name)), Some(Problem::of_file(reason, detail)));
    }

    #[rstest]
    #[case(b"\x1f\x8b\x08", Some(Reason::Compressed))]
    #[case(b"7z\xbc\xaf", Some(Reason::Compressed))]
    #[case(b"Rar!\x1a", Some(Reason::Compressed))]
    #[case(b"%PDF-1.7", Some(Reason::Document))]
    #[case(b"\xd0\xcf\x11\xe0", Some(Reason::Spreadsheet))]
    #[case(b"\xef\xbb\xbf \n<!DOCTYPE html>", Some(Reason::Document))]
    #[case(b"<?xml version", Some(Reason::Document))]
    #[case(b"id,nom", None)]
    #[case(b"PK\x03\x04", Some(Reason::Archive))]
    #[case(b"", None)]
    fn other_files(#[case] bytes: &[u8], #[case] reason: Option<Reason>) {
        assert_eq!(refuse(bytes).map(|problem| problem.reason), reason);
    }

    #[test]
    fn binary_is_not_text() {
        assert!(is_binary("\u{1}\u{2}\u{3}abc"));
        assert!(!is_binary("id,nom\r\n1\tfoo"));
        assert!(!is_binary(""));
    }
}
