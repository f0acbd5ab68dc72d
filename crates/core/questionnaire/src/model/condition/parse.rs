//! The tree of a condition, before it is checked against the questions.

use std::collections::BTreeSet;

use super::{Dialect, Order, Token, lex};

/// Most characters of a condition.
const LONGEST: usize = 4_000;
/// How deep parentheses may stand.
const DEEPEST: usize = 24;

/// A condition as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Raw {
    Answered(String),
    Selected(String, String),
    Compare(Operand, Sense, String),
    And(Vec<Raw>),
    Or(Vec<Raw>),
    Not(Box<Raw>),
}

impl Raw {
    /// The names that it speaks of, each once.
    pub(crate) fn names(&self) -> BTreeSet<&str> {
        match self {
            Self::Answered(name) | Self::Selected(name, _) | Self::Compare(Operand::Answer(name), ..) => {
                BTreeSet::from([name.as_str()])
            }
            Self::Compare(Operand::Length, ..) => BTreeSet::new(),
            Self::And(all) | Self::Or(all) => all.iter().flat_map(Self::names).collect(),
            Self::Not(inner) => inner.names(),
        }
    }
}

/// What stands on the side of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Operand {
    /// The name that was written.
    Answer(String),
    /// The length of the answer.
    Length,
}

/// How both sides are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Order(Order),
    Differs,
}

/// Reads a condition.
///
/// # Errors
///
/// What could not be read: the rest of the text, or the sign where reading stopped.
pub(crate) fn parse(text: &str, dialect: Dialect) -> Result<Raw, String> {
    if text.len() > LONGEST {
        return Err(text.chars().take(40).collect());
    }
    let tokens = lex(text, dialect)?;
    let mut parser = Parser { tokens: &tokens, dialect };
    let raw = parser.any(0).ok_or_else(|| parser.rest())?;
    if parser.tokens.is_empty() { Ok(raw) } else { Err(parser.rest()) }
}

struct Parser<'t> {
    tokens: &'t [Token],
    dialect: Dialect,
}

impl<'t> Parser<'t> {
    fn next(&mut self) -> Option<&'t Token> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn take(&mut self, token: &Token) -> Option<()> {
        (self.tokens.first() == Some(token)).then(|| self.tokens = &self.tokens[1..])
    }

    fn any(&mut self, depth: usize) -> Option<Raw> {
        let mut all = vec![self.all(depth)?];
        while self.take(&Token::Or).is_some() {
            all.push(self.all(depth)?);
        }
        if all.len() == 1 { all.pop() } else { Some(Raw::Or(all)) }
    }

    fn all(&mut self, depth: usize) -> Option<Raw> {
        let mut all = vec![self.one(depth)?];
        while self.take(&Token::And).is_some() {
            all.push(self.one(depth)?);
        }
        if all.len() == 1 { all.pop() } else { Some(Raw::And(all)) }
    }

    fn one(&mut self, depth: usize) -> Option<Raw> {
        if depth > DEEPEST {
            return None;
        }
        match self.tokens.first()? {
            Token::Not => {
                self.next();
                // In XPath, `not` is a function: it wants its parentheses, which are those of a group.
                let closed = self.dialect == Dialect::Own || self.tokens.first() == Some(&Token::Open);
                if closed { Some(Raw::Not(Box::new(self.one(depth + 1)?))) } else { None }
            }
            Token::Open => {
                self.next();
                let inner = self.any(depth + 1)?;
                self.take(&Token::Close)?;
                Some(inner)
            }
            Token::Answered => {
                self.next();
                self.take(&Token::Open)?;
                let subject = self.subject()?;
                self.take(&Token::Close)?;
                Some(Raw::Answered(subject))
            }
            Token::Selected => self.selected(),
            _ => self.comparison(),
        }
    }

    fn selected(&mut self) -> Option<Raw> {
        self.next();
        self.take(&Token::Open)?;
        let subject = self.subject()?;
        self.take(&Token::Comma)?;
        let value = self.value()?;
        self.take(&Token::Close)?;
        Some(Raw::Selected(subject, value))
    }

    fn comparison(&mut self) -> Option<Raw> {
        // `'x' = ${q}` says the same as `${q} = 'x'`.
        if matches!(self.tokens.first(), Some(Token::Literal(_))) {
            let value = self.value()?;
            let sense = self.sense()?;
            let operand = self.operand()?;
            let turned = match sense {
                Sense::Order(order) => Sense::Order(order.turned()),
                Sense::Differs => Sense::Differs,
            };
            return Some(Raw::Compare(operand, turned, value));
        }
        let operand = self.operand()?;
        let sense = self.sense()?;
        Some(Raw::Compare(operand, sense, self.value()?))
    }

    fn operand(&mut self) -> Option<Operand> {
        if self.take(&Token::Length).is_some() {
            return Some(Operand::Length);
        }
        self.subject().map(Operand::Answer)
    }

    fn sense(&mut self) -> Option<Sense> {
        match self.next()? {
            Token::Compare(order) => Some(Sense::Order(*order)),
            Token::Differs => Some(Sense::Differs),
            _ => None,
        }
    }

    fn subject(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(name) | Token::Reference(name) => Some(name.clone()),
            _ => None,
        }
    }

    fn value(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(value) | Token::Literal(value) => Some(value.clone()),
            _ => None,
        }
    }

    /// Where reading stopped, as far as it can be told.
    fn rest(&self) -> String {
        match self.tokens.first() {
            Some(Token::Word(text) | Token::Reference(text) | Token::Literal(text)) => text.clone(),
            Some(Token::Compare(_)) => "=".to_owned(),
            Some(Token::Close) => ")".to_owned(),
            Some(Token::Open) => "(".to_owned(),
            Some(other) => format!("{other:?}").to_lowercase(),
            None => "…".to_owned(),
        }
    }
}
