//! Words and signs of a condition.

use super::{Dialect, Order};

/// A word or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// A word in our documents: a question, a code, a number.
    Word(String),
    /// A question in XPath: `${age}`, `.` for the question itself.
    Reference(String),
    /// A text between quotes, or a number in XPath.
    Literal(String),
    /// `string-length(.)`
    Length,
    Compare(Order),
    Differs,
    And,
    Or,
    Not,
    Selected,
    Answered,
    Open,
    Close,
    Comma,
}

/// Signs, the longest first.
const SIGNS: [(&str, Token); 14] = [
    ("<=", Token::Compare(Order::AtMost)),
    (">=", Token::Compare(Order::AtLeast)),
    ("!=", Token::Differs),
    ("<>", Token::Differs),
    ("≤", Token::Compare(Order::AtMost)),
    ("≥", Token::Compare(Order::AtLeast)),
    ("≠", Token::Differs),
    ("<", Token::Compare(Order::Less)),
    (">", Token::Compare(Order::More)),
    ("==", Token::Compare(Order::Equal)),
    ("=", Token::Compare(Order::Equal)),
    ("(", Token::Open),
    (")", Token::Close),
    (",", Token::Comma),
];

/// Cuts a condition into tokens.
///
/// # Errors
///
/// What could not be read, from there on.
pub(crate) fn lex(text: &str, dialect: Dialect) -> Result<Vec<Token>, String> {
    let (mut rest, mut tokens) = (text.trim_start(), Vec::new());
    while let Some(first) = rest.chars().next() {
        let (token, after) =
            if let Some((sign, token)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
                (token.clone(), &rest[sign.len()..])
            } else if matches!(first, '\'' | '"' | '“' | '‘') {
                quoted(rest).ok_or(rest)?
            } else {
                match dialect {
                    Dialect::Own => own_word(rest),
                    Dialect::XPath => xpath_word(rest),
                }
                .ok_or(rest)?
            };
        rest = after.trim_start();
        // `is not` is one sign.
        if dialect == Dialect::Own
            && token == Token::Not
            && tokens.last() == Some(&Token::Compare(Order::Equal))
        {
            tokens.pop();
            tokens.push(Token::Differs);
        } else {
            tokens.push(token);
        }
    }
    Ok(tokens)
}

/// A text between quotes. Word processors change quotes into pairs: those are read too.
fn quoted(rest: &str) -> Option<(Token, &str)> {
    let mut signs = rest.chars();
    let open = signs.next()?;
    let close: &[char] = match open {
        '\'' => &['\''],
        '"' => &['"'],
        '‘' => &['’'],
        _ => &['”'],
    };
    let (inside, after) = signs.as_str().split_once(close)?;
    Some((Token::Literal(inside.to_owned()), after))
}

fn own_word(rest: &str) -> Option<(Token, &str)> {
    let (word, after) = cut(rest, |sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.'))?;
    let token = match word {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "is" => Token::Compare(Order::Equal),
        "selected" => Token::Selected,
        "answered" => Token::Answered,
        _ => Token::Word(word.to_owned()),
    };
    Some((token, after))
}

fn xpath_word(rest: &str) -> Option<(Token, &str)> {
    if let Some(inside) = rest.strip_prefix("${") {
        let (name, after) = inside.split_once('}')?;
        return Some((Token::Reference(name.trim().to_owned()), after));
    }
    if let Some(after) = rest.strip_prefix("string-length(.)") {
        return Some((Token::Length, after));
    }
    if let Some(inside) = rest.strip_prefix("date(") {
        let (literal, after) = quoted(inside.trim_start())?;
        return Some((literal, after.trim_start().strip_prefix(')')?));
    }
    let (word, after) = cut(rest, |sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-'))?;
    let token = match word {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "selected" => Token::Selected,
        "." => Token::Reference(".".to_owned()),
        number if number.bytes().all(|one| one.is_ascii_digit() || matches!(one, b'.' | b'-')) => {
            Token::Literal(number.to_owned())
        }
        // A function that is not in our subset.
        _ => return None,
    };
    Some((token, after))
}

fn cut(rest: &str, part: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = rest.find(|sign| !part(sign)).unwrap_or(rest.len());
    (end > 0).then(|| rest.split_at(end))
}
