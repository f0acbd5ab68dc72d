//! What skills tell other parts of the product: figures, search results. Only what everybody may see.

use maillage_shell::words::Lang;
use maillage_shell::{Figure, SearchHit};
use maillage_territory::TerritoryCode;
use maillage_vocabulary::lists::skills::find;

use super::map::Filter;
use crate::counts::{Area, Count, Counts, Item, Measure};
use crate::words::{full, short};

/// How well a skill must answer to stand among all results: its name, or one of its words, is there.
const WELL: u32 = 500;

/// Skills for the one search box.
pub fn search_hits(query: &str, lang: Lang, limit: usize) -> Vec<SearchHit> {
    let found = find(query, limit).into_iter().filter(|one| one.score >= WELL);
    let hit = |one: maillage_vocabulary::lists::skills::Match| SearchHit {
        kind: "search-kind-skill",
        title: full(one.skill, lang).to_owned(),
        detail: short(one.skill.family(), lang).to_owned(),
        href: Filter { item: Item::Skill(one.skill), territory: None }.href(),
        score: f32::from(u16::try_from(one.score).unwrap_or(u16::MAX)) / 1_000.0,
    };
    found.map(hit).collect()
}

/// How many people the network can count on.
pub fn figures(counts: Option<&Counts>) -> Vec<Figure> {
    let count = counts.and_then(|counts| counts.of(Measure::Can, Item::Any, Area::Network));
    // A network that begins has nothing to tell yet.
    let shown = count.and_then(Count::shown).filter(|count| *count > 0);
    shown.map(|count| figure(count, "/competences".to_owned(), 60)).into_iter().collect()
}

/// The same of a territory, where it may be told.
pub fn indicators(counts: Option<&Counts>, territory: TerritoryCode) -> Vec<Figure> {
    let Some(counts) = counts else { return Vec::new() };
    let count = match territory {
        TerritoryCode::Departement(code) => counts.of(Measure::Can, Item::Any, Area::Departement(code)),
        TerritoryCode::Epci(code) => counts.of_epci(Measure::Can, Item::Any, code),
        // Nothing finer is told; a région is its départements.
        TerritoryCode::Commune(_) | TerritoryCode::Region(_) => None,
    };
    let href = match territory {
        TerritoryCode::Departement(_) => format!("/competences?territory={territory}"),
        _ => "/competences".to_owned(),
    };
    count.and_then(Count::shown).map(|count| figure(count, href, 45)).into_iter().collect()
}

fn figure(count: u64, href: String, rank: u8) -> Figure {
    Figure {
        label: "figure-skills",
        value: Some(count),
        definition: "figure-skills-definition",
        coverage: None,
        href: Some(href),
        rank,
    }
}
