//! Cells come from web forms: tags, entities and odd spaces go away before anything else.

/// Tags that end a line.
const BLOCKS: [&str; 8] = ["br", "li", "p", "ul", "ol", "div", "tr", "td"];

const ENTITIES: [(&str, char); 13] = [
    ("&amp;", '&'),
    ("&nbsp;", ' '),
    ("&#39;", '\''),
    ("&#039;", '\''),
    ("&rsquo;", '\''),
    ("&eacute;", 'é'),
    ("&egrave;", 'è'),
    ("&ecirc;", 'ê'),
    ("&ucirc;", 'û'),
    ("&agrave;", 'à'),
    ("&mdash;", '-'),
    ("&ndash;", '-'),
    ("&quot;", '"'),
];

/// The text as a person would read it: no tag, no entity, single spaces, lines kept apart by `\n`.
pub(crate) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (shown, used) = step(rest, first);
        push(&mut clean, shown);
        rest = &rest[used..];
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// What stands for the beginning of `rest`, and how many bytes it took.
fn step(rest: &str, first: char) -> (char, usize) {
    if first == '<'
        && let Some(tag) = tag_length(rest)
    {
        return (if is_block(&rest[1..tag]) { '\n' } else { ' ' }, tag);
    }
    if first == '&'
        && let Some((entity, shown)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity))
    {
        return (*shown, entity.len());
    }
    let shown = match first {
        '\n' | '\r' => '\n',
        other if other.is_whitespace() || other.is_control() || other == '\u{200b}' => ' ',
        other => other,
    };
    (shown, first.len_utf8())
}

/// Length of the tag that begins here, if it is one: `<` of "< 18 ans" is not.
fn tag_length(rest: &str) -> Option<usize> {
    let second = rest[1..].chars().next()?;
    let end = rest.bytes().take(200).position(|byte| byte == b'>')?;
    (second.is_ascii_alphabetic() || second == '/').then_some(end + 1)
}

fn is_block(tag: &str) -> bool {
    let name: String = tag
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase();
    BLOCKS.contains(&name.as_str())
}

fn push(clean: &mut String, shown: char) {
    match shown {
        ' ' if clean.is_empty() || clean.ends_with([' ', '\n']) => {}
        '\n' => {
            clean.truncate(clean.trim_end_matches(' ').len());
            if !clean.is_empty() && !clean.ends_with('\n') {
                clean.push('\n');
            }
        }
        other => clean.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn tags_become_lines_and_entities_become_letters() {
        assert_eq!(
            clean("<p><ul><li>lundi&nbsp;: 9h</li><li>mardi <b>10h</b></li></ul>"),
            "lundi : 9h\nmardi 10h"
        );
        assert_eq!(clean("9h &amp; 14h"), "9h & 14h");
    }

    #[test]
    fn what_is_not_a_tag_stays() {
        assert_eq!(clean("enfants < 12 ans > 14h"), "enfants < 12 ans > 14h");
        assert_eq!(clean("<"), "<");
    }

    #[test]
    fn spaces_are_single() {
        assert_eq!(clean("  9h\t-\u{a0}12h \r\n\n 14h "), "9h - 12h\n14h");
    }
}
