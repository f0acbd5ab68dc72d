//! What the network found in the answers.

use maillage_vocabulary::{Line, Text, TextError};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Fault;

/// Words of people that a synthesis quotes, at most.
pub const MOST_QUOTES: usize = 20;

/// Words of somebody, chosen by the network among the free texts, without anything that tells who said them.
pub type Quote = Line<500>;

/// Findings, as they were told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldFindings {
    /// What we heard, 6,000 characters.
    pub heard: String,
    /// What divides, 4,000 characters.
    pub divides: String,
    /// What we propose, 4,000 characters.
    pub proposes: String,
    /// Words of people, chosen: 20 at most, 500 characters each.
    pub quotes: Vec<String>,
}

/// What was found. Each part may still be missing while it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What we heard.
    pub heard: Option<Text<6_000>>,
    /// What divides.
    pub divides: Option<Text<4_000>>,
    /// What we propose.
    pub proposes: Option<Text<4_000>>,
    /// Words of people.
    pub quotes: Vec<Quote>,
}

impl ToldFindings {
    /// What it means.
    pub fn read(&self) -> Result<Findings, Vec<Fault>> {
        let heard = part(&self.heard, ("heard", "consultation-error-long-6000"));
        let divides = part(&self.divides, ("divides", "consultation-error-long-4000"));
        let proposes = part(&self.proposes, ("proposes", "consultation-error-long-4000"));
        match (heard, divides, proposes, self.quotes()) {
            (Ok(heard), Ok(divides), Ok(proposes), Ok(quotes)) => {
                Ok(Findings { heard, divides, proposes, quotes })
            }
            (heard, divides, proposes, quotes) => {
                let faults = [heard.err(), divides.err(), proposes.err(), quotes.err()];
                Err(faults.into_iter().flatten().collect())
            }
        }
    }

    fn quotes(&self) -> Result<Vec<Quote>, Fault> {
        let mut quotes = Vec::new();
        for text in &self.quotes {
            match Quote::new(text) {
                Ok(quote) => quotes.push(quote),
                Err(TextError::Empty) => {}
                Err(TextError::TooLong { .. }) => return Err(("quotes", "consultation-error-long-500")),
            }
        }
        if quotes.len() > MOST_QUOTES { Err(("quotes", "consultation-error-quotes")) } else { Ok(quotes) }
    }
}

impl Findings {
    /// What is still missing before everybody may read it.
    pub fn missing(&self) -> Vec<Fault> {
        let missing = |there: bool, field| (!there).then_some((field, "consultation-error-finding"));
        let parts = [
            missing(self.heard.is_some(), "heard"),
            missing(self.divides.is_some(), "divides"),
            missing(self.proposes.is_some(), "proposes"),
        ];
        parts.into_iter().flatten().collect()
    }

    /// As it is told.
    pub fn told(&self) -> ToldFindings {
        let text = |part: Option<String>| part.unwrap_or_default();
        ToldFindings {
            heard: text(self.heard.as_ref().map(ToString::to_string)),
            divides: text(self.divides.as_ref().map(ToString::to_string)),
            proposes: text(self.proposes.as_ref().map(ToString::to_string)),
            quotes: self.quotes.iter().map(ToString::to_string).collect(),
        }
    }
}

fn part<const MAX: usize>(text: &str, fault: Fault) -> Result<Option<Text<MAX>>, Fault> {
    match Text::new(text) {
        Ok(text) => Ok(Some(text)),
        Err(TextError::Empty) => Ok(None),
        Err(TextError::TooLong { .. }) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_written_piece_by_piece() {
        let begun = ToldFindings { heard: "Le code ne vient pas.".to_owned(), ..ToldFindings::default() };
        let findings = begun.read().unwrap();
        let missing: Vec<_> = findings.missing().into_iter().map(|fault| fault.0).collect();
        assert_eq!(missing, ["divides", "proposes"]);
        assert_eq!(findings.told(), begun);
    }

    #[test]
    fn quotes_are_few_and_short() {
        let with = |quotes: Vec<String>| ToldFindings { quotes, ..ToldFindings::default() }.read();
        assert_eq!(with(vec!["a".repeat(501)]), Err(vec![("quotes", "consultation-error-long-500")]));
        assert_eq!(with(vec!["a".to_owned(); 21]), Err(vec![("quotes", "consultation-error-quotes")]));
        assert_eq!(with(vec![" ".to_owned(); 30]).unwrap().quotes, []);
    }
}
