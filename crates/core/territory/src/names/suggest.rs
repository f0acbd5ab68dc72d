//! Territories for what a person is typing.

use super::index::{Name, Source, Target};
use super::normalise::{article_length, words};
use super::typo::begins_with_one_mistake;
use crate::{Scope, Territories, TerritoryCode};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::HashSet;

/// A territory that a typed text may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// Its code.
    pub code: TerritoryCode,
    /// Its name of today.
    pub name: String,
    /// What tells it from others of the same name: postal code and département of a commune ("84250 · Vaucluse"),
    /// régions of a département, départements of an EPCI. Empty for a région.
    pub context: String,
    /// The former name, or name of a part, that the text matched, when it is not the name of today.
    pub former_name: Option<String>,
    /// Municipal population.
    pub population: Option<u32>,
}

/// How well a text matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Same,
    SameButArticle,
    Begins,
    BeginsButArticle,
    Former,
    Word,
    OneMistake,
}

#[derive(Debug)]
struct Candidate {
    rank: Rank,
    target: Target,
    source: Source,
}

/// Texts shorter than this match too many names to allow a mistake.
const SHORTEST_WITH_MISTAKE: usize = 4;

pub(crate) fn suggest(all: &Territories, text: &str, scope: Option<&Scope>, limit: usize) -> Vec<Suggestion> {
    let typed = words(text);
    if typed.is_empty() || limit == 0 {
        return Vec::new();
    }
    let mut search = Search { all, scope, limit, seen: HashSet::new(), found: Vec::new() };
    if typed.bytes().any(|byte| byte.is_ascii_digit()) {
        search.by_code(text.trim(), &typed.replace(' ', ""));
    }
    // Digits alone are a code, never a name.
    if search.found.len() < limit && typed.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        search.by_name(&typed);
    }
    search.finish()
}

struct Search<'a> {
    all: &'a Territories,
    scope: Option<&'a Scope>,
    limit: usize,
    seen: HashSet<Target>,
    found: Vec<Candidate>,
}

impl Search<'_> {
    fn add(&mut self, candidate: Candidate) {
        let members = || self.all.resolve(candidate.target).communes();
        let covered = |scope: &Scope| members().any(|commune| scope.contains(commune));
        if members().len() > 0 && self.scope.is_none_or(covered) && self.seen.insert(candidate.target) {
            self.found.push(candidate);
        }
    }

    /// Codes as they are written ("D04", "04112", "200034700"), then beginnings of postal codes.
    fn by_code(&mut self, text: &str, digits: &str) {
        if let Some(target) = text.parse().ok().and_then(|code| self.all.target(code)) {
            self.add(Candidate { rank: Rank::Same, target, source: Source::Current });
        }
        let all = self.all;
        for (code, index) in all.postal_prefix(digits) {
            let rank = if code.as_str() == digits { Rank::Same } else { Rank::Begins };
            self.add(Candidate { rank, target: Target::Commune(index), source: Source::Current });
        }
    }

    fn by_name(&mut self, typed: &str) {
        let all = self.all;
        let key = &typed[article_length(typed)..];
        let mut names: Vec<_> =
            all.names().beginning_with(key).map(|name| (rank(typed, key, name), name)).collect();
        // The best name of a territory must come first: later ones are taken for repetitions.
        names.sort_by_key(|(rank, _)| *rank);
        for (rank, Name { target, source, .. }) in names {
            self.add(Candidate { rank, target, source });
        }
        if self.found.len() < self.limit {
            for Name { target, source, .. } in all.names().with_word(key) {
                self.add(Candidate { rank: Rank::Word, target, source });
            }
        }
        if self.found.len() < self.limit && key.len() >= SHORTEST_WITH_MISTAKE {
            for Name { target, source, .. } in
                all.names().iter().filter(|n| begins_with_one_mistake(key, n.key))
            {
                self.add(Candidate { rank: Rank::OneMistake, target, source });
            }
        }
    }

    fn finish(mut self) -> Vec<Suggestion> {
        let all = self.all;
        let population = |target| all.resolve(target).population();
        self.found.sort_by_cached_key(|c| (c.rank, Reverse(population(c.target)), c.target));
        self.found.truncate(self.limit);
        self.found.iter().map(|candidate| describe(all, candidate)).collect()
    }
}

fn rank(typed: &str, key: &str, name: Name<'_>) -> Rank {
    match name.source {
        Source::Former(_) => Rank::Former,
        _ if name.full == typed => Rank::Same,
        _ if name.key == key => Rank::SameButArticle,
        _ if name.full.starts_with(typed) => Rank::Begins,
        _ => Rank::BeginsButArticle,
    }
}

fn describe(all: &Territories, candidate: &Candidate) -> Suggestion {
    let territory = all.resolve(candidate.target);
    let former_name = match candidate.source {
        Source::Former(index) => all.tables.formers[index as usize].name,
        Source::Current | Source::District => None,
    };
    Suggestion {
        code: territory.code(),
        name: territory.name().to_owned(),
        context: context(all, candidate.target),
        former_name: former_name.filter(|former| *former != territory.name()).map(str::to_owned),
        population: territory.population(),
    }
}

fn context(all: &Territories, target: Target) -> String {
    let parents = all.resolve(target).parents();
    let names = |level| {
        let of_level = parents.iter().filter(move |code| code.level() == level);
        of_level.filter_map(|code| all.territory(*code)).map(|territory| territory.name().to_owned())
    };
    let postal = match target {
        Target::Commune(index) => all.at(index).postal_codes.first().map(ToString::to_string),
        _ => None,
    };
    let level = match target {
        Target::Departement(_) => crate::Level::Region,
        _ => crate::Level::Departement,
    };
    let parts: Vec<_> = postal.into_iter().chain(names(level)).collect();
    parts.join(" · ")
}
