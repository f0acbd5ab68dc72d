//! Conditions, written back.

use std::fmt;

use super::Token;
use super::{Condition, Dialect, Order, Subject, Test, lex};
use crate::model::Name;

impl fmt::Display for Condition {
    /// In the language of our documents; what is written reads back as the same.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self, &Own, false)
    }
}

/// How tests are written in a dialect.
pub(crate) trait Writer {
    /// A test, or its contrary.
    fn test(&self, subject: &Subject, test: &Test, negated: bool) -> String;
}

/// The condition as XPath of XLSForm.
pub(crate) fn xpath(condition: &Condition, writer: &dyn Writer) -> String {
    struct Shown<'c>(&'c Condition, &'c dyn Writer);
    impl fmt::Display for Shown<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write(f, self.0, self.1, false)
        }
    }
    Shown(condition, writer).to_string()
}

fn write(f: &mut fmt::Formatter<'_>, one: &Condition, writer: &dyn Writer, inner: bool) -> fmt::Result {
    match one {
        Condition::Test(subject, test) => f.write_str(&writer.test(subject, test, false)),
        Condition::Not(not) => match &**not {
            Condition::Test(subject, test) => f.write_str(&writer.test(subject, test, true)),
            other => {
                f.write_str("not(")?;
                write(f, other, writer, false)?;
                f.write_str(")")
            }
        },
        Condition::And(all) => join(f, all, " and ", writer, inner),
        Condition::Or(all) => join(f, all, " or ", writer, inner),
    }
}

fn join(
    f: &mut fmt::Formatter<'_>,
    all: &[Condition],
    word: &str,
    writer: &dyn Writer,
    inner: bool,
) -> fmt::Result {
    if inner {
        f.write_str("(")?;
    }
    for (rank, one) in all.iter().enumerate() {
        if rank > 0 {
            f.write_str(word)?;
        }
        write(f, one, writer, true)?;
    }
    f.write_str(if inner { ")" } else { "" })
}

struct Own;

impl Writer for Own {
    fn test(&self, subject: &Subject, test: &Test, negated: bool) -> String {
        let name = match &subject.row {
            Some(row) => format!("{}.{row}", subject.question),
            None => subject.question.to_string(),
        };
        let is = if negated { "is not" } else { "is" };
        let not = if negated { "not " } else { "" };
        match test {
            Test::Answered => format!("{not}answered({name})"),
            Test::Is(code) => format!("{name} {is} {}", value(code.as_str())),
            Test::Selected(code) => format!("{not}selected({name}, {})", value(code.as_str())),
            Test::Missing(missing) => format!("{name} {is} {}", missing.code()),
            Test::Number(order, number) => compared(&name, *order, &number.to_string(), negated),
            Test::Day(order, day) => compared(&name, *order, &day.to_string(), negated),
        }
    }
}

fn compared(name: &str, order: Order, value: &str, negated: bool) -> String {
    match (order, negated) {
        (Order::Equal, true) => format!("{name} is not {value}"),
        (_, true) => format!("not {name} {} {value}", sign(order)),
        (_, false) => format!("{name} {} {value}", sign(order)),
    }
}

fn sign(order: Order) -> &'static str {
    match order {
        Order::Less => "<",
        Order::AtMost => "≤",
        Order::Equal => "is",
        Order::AtLeast => "≥",
        Order::More => ">",
    }
}

/// A value that is a word of the language stands between quotes.
fn value(text: &str) -> String {
    let plain = lex(text, Dialect::Own).is_ok_and(|tokens| tokens == [Token::Word(text.to_owned())]);
    if plain { text.to_owned() } else { format!("\"{text}\"") }
}

/// How XLSForm writes tests.
pub(crate) struct XPath;

impl XPath {
    /// The name of the row of a grid, or of the question.
    fn name(subject: &Subject) -> String {
        match &subject.row {
            Some(row) => row_name(&subject.question, row.as_str()),
            None => subject.question.to_string(),
        }
    }
}

/// The variable of the row of a grid.
pub(crate) fn row_name(grid: &Name, row: &str) -> String {
    format!("{grid}_{row}")
}

impl Writer for XPath {
    fn test(&self, subject: &Subject, test: &Test, negated: bool) -> String {
        let name = Self::name(subject);
        let equal = if negated { "!=" } else { "=" };
        let not = |text: String| if negated { format!("not({text})") } else { text };
        match test {
            Test::Answered => format!("${{{name}}} {} ''", if negated { "=" } else { "!=" }),
            Test::Is(code) => format!("${{{name}}} {equal} '{code}'"),
            Test::Selected(code) => not(format!("selected(${{{name}}}, '{code}')")),
            Test::Missing(missing) => not(format!("selected(${{{name}}}, '{}')", missing.code())),
            Test::Number(Order::Equal, number) => format!("${{{name}}} {equal} {number}"),
            Test::Number(order, number) => not(format!("${{{name}}} {} {number}", ascii(*order))),
            Test::Day(Order::Equal, day) => format!("${{{name}}} {equal} date('{day}')"),
            Test::Day(order, day) => not(format!("${{{name}}} {} date('{day}')", ascii(*order))),
        }
    }
}

fn ascii(order: Order) -> &'static str {
    match order {
        Order::AtMost => "<=",
        Order::AtLeast => ">=",
        Order::Equal => "=",
        other => sign(other),
    }
}
