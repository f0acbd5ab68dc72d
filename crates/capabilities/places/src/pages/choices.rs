//! The choices of the closed lists, drawn once: on a page that nobody asked for before, drawing them anew would take
//! longer than finding the places.

use std::fmt;
use std::sync::LazyLock;

use askama::Template;
use maillage_shell::words::Lang;

use crate::view::{Group, Value};

/// A value of a filter, in words.
pub struct Choice {
    /// Its name in addresses.
    pub value: String,
    /// Its words.
    pub label: String,
    /// More words, or none.
    pub detail: &'static str,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many places it would leave.
    pub count: Option<usize>,
}

/// A value of a closed list, written as its line of the filter.
pub struct Listed {
    line: &'static Line,
    /// Whether it is chosen.
    pub selected: bool,
    count: usize,
}

impl Listed {
    /// The line of a value that would leave `count` places.
    pub fn new(value: Value, lang: Lang, selected: bool, count: usize) -> Option<Self> {
        let line = LINES
            .get(usize::from(lang != Lang::Fr))?
            .get(value.group as usize)?
            .get(usize::from(value.code))?;
        Some(Self { line: line.as_ref()?, selected, count })
    }
}

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Line { head, middle, tail } = self.line;
        f.write_str(head)?;
        f.write_str(if self.selected { CHECKED } else { "" })?;
        f.write_str(middle)?;
        fmt::Display::fmt(&self.count, f)?;
        f.write_str(tail)
    }
}

// What a line holds comes from its template, which escapes it, and a number.
impl askama::filters::HtmlSafe for Listed {}

/// The line of a value, cut where answers differ.
struct Line {
    /// Up to whether it is chosen.
    head: String,
    /// From there to the count.
    middle: String,
    /// From there on.
    tail: String,
}

#[derive(Template)]
#[template(path = "choice.html")]
struct LineTemplate {
    param: &'static str,
    choice: Choice,
}

/// What tells a line that is chosen.
const CHECKED: &str = " checked";
/// A count that no word of a line holds.
const MARK: usize = 7_777_777;

/// By language, filter and rank in the filter.
static LINES: LazyLock<[Vec<Vec<Option<Line>>>; 2]> = LazyLock::new(|| {
    [Lang::Fr, Lang::En].map(|lang| {
        Group::ALL.map(|group| group.values().map(|value| Line::of(value, lang)).collect()).into()
    })
});

impl Line {
    fn of(value: Value, lang: Lang) -> Option<Self> {
        let (plain, chosen) = (drawn(value, lang, false)?, drawn(value, lang, true)?);
        // Both begin alike, then one tells that it is chosen.
        let common = plain.bytes().zip(chosen.bytes()).take_while(|(one, other)| one == other).count();
        let (head, rest) = plain.split_at_checked(common)?;
        let (middle, tail) = rest.split_once(&MARK.to_string())?;
        Some(Self { head: head.to_owned(), middle: middle.to_owned(), tail: tail.to_owned() })
    }
}

fn drawn(value: Value, lang: Lang, selected: bool) -> Option<String> {
    let label = value.short(lang).to_owned();
    let choice = Choice { value: value.slug().to_owned(), label, detail: "", selected, count: Some(MARK) };
    LineTemplate { param: value.group.param(), choice }.render().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_line_as_the_template_draws_it() {
        for value in Group::ALL.into_iter().flat_map(Group::values) {
            for (lang, selected) in [(Lang::Fr, false), (Lang::En, true)] {
                let line = Listed::new(value, lang, selected, MARK).unwrap().to_string();
                assert_eq!(line, drawn(value, lang, selected).unwrap());
            }
        }
    }
}
