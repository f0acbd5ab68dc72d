//! Reading a query.

use crate::analyser::{Analyser, Term, plain};
use crate::clause::{Clause, Matches, Reading, beginning, exact, typed};
use crate::index::Index;
use crate::synonyms::{Synonym, Synonyms};
use crate::words::words;

/// Words of a query that count. Nobody types more; whoever pastes a page must not keep the server busy.
const MOST_WORDS: usize = 12;

/// What a query asks for.
#[derive(Debug)]
pub(crate) enum Plan {
    /// It is empty: every document.
    Everything,
    /// All clauses must match; it has at least one, which may match nothing.
    All(Vec<Clause>),
}

impl Plan {
    pub(crate) fn read(index: &Index, query: &str) -> Self {
        if query.trim().is_empty() {
            return Self::Everything;
        }
        let analyser = Analyser::new();
        let terms: Vec<Term> =
            words(query).filter_map(|range| analyser.term(&plain(&query[range]))).take(MOST_WORDS).collect();
        if terms.is_empty() {
            Self::All(vec![lone_beginning(index, query, &analyser)])
        } else {
            Self::All(clauses(index, &terms))
        }
    }

    pub(crate) fn clauses(&self) -> &[Clause] {
        match self {
            Self::Everything => &[],
            Self::All(clauses) => clauses,
        }
    }
}

/// A query without a word that says anything can still be the beginning of one: `le` of `lecture`.
fn lone_beginning(index: &Index, query: &str, analyser: &Analyser) -> Clause {
    let last = words(query).filter_map(|range| analyser.any_term(&plain(&query[range]))).last();
    let matches: Matches = last.and_then(|term| beginning(index, &term.folded)).into_iter().collect();
    Clause { alternatives: vec![vec![matches]] }
}

fn clauses(index: &Index, terms: &[Term]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut rest = terms;
    while !rest.is_empty() {
        let (length, synonyms) = Synonyms::shared().starting(rest).unwrap_or((1, &[]));
        let (expression, after) = rest.split_at(length);
        clauses.push(clause(index, expression, synonyms, after.is_empty()));
        rest = after;
    }
    clauses
}

/// An expression as typed, or one of its synonyms. What has synonyms is spelt right, so it is not corrected.
fn clause(index: &Index, expression: &[Term], synonyms: &[Synonym], last: bool) -> Clause {
    let as_typed = expression.iter().enumerate().map(|(position, term)| {
        let unfinished = last && position + 1 == expression.len();
        typed(index, term, Reading { unfinished, corrected: synonyms.is_empty() })
    });
    let mut alternatives = vec![as_typed.collect()];
    alternatives.extend(synonyms.iter().map(|synonym| {
        synonym.terms.iter().map(|term| lowered(exact(index, term), synonym.quality)).collect()
    }));
    Clause { alternatives }
}

fn lowered(mut spans: Matches, quality: f32) -> Matches {
    for span in &mut spans {
        span.quality *= quality;
    }
    spans
}
