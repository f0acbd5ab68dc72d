//! Content lines (§3.1): names, parameters and values; those that were folded are joined.

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it begins, from 1.
    pub number: u32,
    /// Its name, in capitals.
    pub name: String,
    /// Its parameters, names in capitals, without quotes.
    pub params: Vec<(String, String)>,
    /// Its value, as written.
    pub value: String,
}

impl Line {
    /// The value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Its value as a text (§3.3.11).
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out
    }
}

/// The lines of a text, joined where they were folded; with the number of each. Line breaks of any kind are taken.
pub fn unfolded(text: &str) -> impl Iterator<Item = (u32, String)> {
    let mut rest = text.lines().zip(1_u32..).map(|(line, number)| (number, line)).peekable();
    std::iter::from_fn(move || {
        let (number, line) = rest.next()?;
        let mut whole = line.to_owned();
        while let Some((_, next)) = rest.next_if(|(_, next)| next.starts_with([' ', '\t'])) {
            whole.push_str(&next[1..]);
        }
        Some((number, whole))
    })
}

/// Reads a line; none where it has no name, or no value.
pub fn parse(number: u32, whole: &str) -> Option<Line> {
    let end = whole.find([':', ';'])?;
    let name = whole[..end].trim().to_ascii_uppercase();
    if name.is_empty() || !name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-') {
        return None;
    }
    let mut rest = &whole[end..];
    let mut params = Vec::new();
    while let Some(after) = rest.strip_prefix(';') {
        let equals = after.find(['=', ':', ';'])?;
        let key = after[..equals].trim().to_ascii_uppercase();
        let Some(value) = after[equals..].strip_prefix('=') else {
            rest = &after[equals..];
            continue;
        };
        let (value, left) = param_value(value)?;
        params.push((key, value));
        rest = left;
    }
    let value = rest.strip_prefix(':')?;
    Some(Line { number, name, params, value: value.to_owned() })
}

/// The value of a parameter, quoted or not, and what follows it.
fn param_value(text: &str) -> Option<(String, &str)> {
    if let Some(quoted) = text.strip_prefix('"') {
        let (value, left) = quoted.split_once('"')?;
        let next = left.find([':', ';'])?;
        return Some((value.to_owned(), &left[next..]));
    }
    let end = text.find([':', ';'])?;
    Some((text[..end].to_owned(), &text[end..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folded_lines_and_quoted_parameters_are_read() {
        let text = "DTSTART;TZID=\"Europe/Paris: Nord\";X=1:2026\r\n 1201\r\n\tT100000\r\nSUMMARY:Un\\, deux\\nTrois\\;\n";
        let lines: Vec<_> = unfolded(text).map(|(number, line)| parse(number, &line).unwrap()).collect();
        assert_eq!(
            (lines[0].value.as_str(), lines[0].param("TZID")),
            ("20261201T100000", Some("Europe/Paris: Nord"))
        );
        assert_eq!((lines[1].number, lines[1].text().as_str()), (4, "Un, deux\nTrois;"));
        for wrong in ["", "no colon", ":value", "NAME;P=\"x:1", "É:1", "A B:1"] {
            assert_eq!(parse(1, wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "(.|[;:=\"\r\n ]){0,200}") {
            for (number, line) in unfolded(&text) {
                let _ = parse(number, &line).map(|line| line.text());
            }
        }
    }
}
