//! Cells that a spreadsheet would take for a formula.
//!
//! An apostrophe before the sign tells spreadsheets that a cell is text. It is put when we write a table and taken
//! away when we read one, so that what went out comes back to the letter.

use std::borrow::Cow;

/// Signs with which a spreadsheet begins a formula.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text of a cell, with an apostrophe before it where a spreadsheet would compute it. Signed numbers stay as they
/// are: the schema wants telephones written `+33…`, and a coordinate may be negative.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_signed_number(text) || !is_marked(text) { text.into() } else { format!("'{text}").into() }
}

/// The same for a cell that stands in a table already: its own apostrophe is enough.
#[must_use]
pub fn guarded_once(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') { text.into() } else { guarded(text) }
}

/// The text that [`guarded`] wrote.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_marked(rest) => rest,
        _ => text,
    }
}

/// Whether a text begins with a sign of a formula, apostrophes apart.
fn is_marked(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(SIGNS)
}

/// Whether a text is a sign, digits and at most one point.
fn is_signed_number(text: &str) -> bool {
    let Some(number) = text.strip_prefix(['+', '-']) else { return false };
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    [whole, part].iter().all(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=HYPERLINK(\"http://evil\",\"x\")", "'=HYPERLINK(\"http://evil\",\"x\")")]
    #[case("@SUM(A1)", "'@SUM(A1)")]
    #[case("+33492707400+cmd()", "'+33492707400+cmd()")]
    #[case("-1.5.2", "'-1.5.2")]
    #[case("+", "'+")]
    #[case("'=A1", "''=A1")]
    #[case("+33492707400", "+33492707400")]
    #[case("-61.5", "-61.5")]
    #[case("L'été", "L'été")]
    #[case("'Ici'", "'Ici'")]
    #[case("", "")]
    fn cells(#[case] text: &str, #[case] written: &str) {
        assert_eq!(guarded(text), written);
        assert_eq!(unguarded(written), text);
    }

    #[test]
    fn a_cell_that_is_guarded_stays_so() {
        assert_eq!((&*guarded_once("'=A1"), &*guarded_once("=A1")), ("'=A1", "'=A1"));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_none_is_a_formula(text in "['=+@\t\ra1.-]{0,6}") {
            let written = guarded(&text);
            prop_assert_eq!(unguarded(&written), &text);
            prop_assert!(is_signed_number(&written) || !written.starts_with(SIGNS));
        }
    }
}
