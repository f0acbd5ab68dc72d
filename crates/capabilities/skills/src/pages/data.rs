//! `/donnees/competences….csv|.json`: the list of skills, and protected counts, as open data.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::table::public_csv;
use maillage_shell::{Ctx, Failure, public_json};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::Skill;

use crate::api::{CountRow, SkillsJson};
use crate::state::State;

/// Columns of the list.
const LIST: [&str; 9] = [
    "id",
    "famille",
    "libelle",
    "nom_court",
    "nom_anglais",
    "synonymes",
    "synonymes_anglais",
    "wikidata",
    "digcomp",
];
/// Columns of the counts.
const COUNTS: [&str; 4] = ["mesure", "competence", "territoire", "personnes"];
/// What stands between the values of a cell.
const BETWEEN: &str = "|";

/// `GET /donnees/competences.csv`.
pub async fn list_csv(ctx: Ctx) -> Result<Response, Failure> {
    let row = |skill: &Skill| {
        vec![
            skill.slug().to_owned(),
            skill.family().slug().to_owned(),
            skill.label().to_owned(),
            skill.short_fr().to_owned(),
            skill.short_en().to_owned(),
            skill.synonyms_fr().join(BETWEEN),
            skill.synonyms_en().join(BETWEEN),
            skill.wikidata().unwrap_or_default().to_owned(),
            skill.digcomp().join(BETWEEN),
        ]
    };
    public_csv(&ctx, "competences.csv", &LIST, Skill::ALL.iter().map(row))
}

/// `GET /donnees/competences.json`.
pub async fn list_json(ctx: Ctx) -> Result<Response, Failure> {
    Ok(public_json(&ctx, &SkillsJson::all()))
}

/// `GET /donnees/competences-par-territoire.csv`: an empty cell is a count that is not shown.
pub async fn counts_csv(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let rows = CountRow::all(state.counts().as_deref()).into_iter().map(|row| {
        let people = row.people.map(|count| count.to_string()).unwrap_or_default();
        vec![row.measure.to_owned(), row.item, row.territory, people]
    });
    public_csv(&ctx, "competences-par-territoire.csv", &COUNTS, rows)
}

/// `GET /donnees/competences-par-territoire.json`.
pub async fn counts_json(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    Ok(public_json(&ctx, &CountRow::all(state.counts().as_deref())))
}
