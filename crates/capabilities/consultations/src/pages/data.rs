//! Files: the feeds of consultations, and their counts as open data.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::feed::{Feed, FeedEntry};
use maillage_shell::{Ctx, Failure, table};
use maillage_vocabulary::ClosedList as _;

use super::words::{day_line, state_tag};
use crate::counts::{Results, Row, Table};
use crate::model::{Consultation, Mode, Uptake};
use crate::state::State;
use crate::view::Entry;

/// The columns of `consultations.csv`.
const HEAD: [&str; 27] = [
    "id",
    "titre",
    "organisme",
    "type_organisme",
    "domaine",
    "public",
    "territoire",
    "nom_territoire",
    "service",
    "etat",
    "ouverte_le",
    "cloture_le",
    "decision_annoncee_le",
    "synthese_le",
    "questionnaires",
    "ateliers",
    "participants_ateliers",
    "observations",
    "situations",
    "lieux",
    "connu",
    "compris",
    "utilise",
    "autonome",
    "suite",
    "suite_le",
    "suite_motif",
];
/// The columns of the counts of answers.
const COUNTS_HEAD: [&str; 10] = [
    "consultation",
    "tableau",
    "question",
    "reponse",
    "libelle",
    "nombre",
    "sur",
    "en_ligne",
    "en_lieu",
    "papier",
];

/// `GET /consultations/flux.xml`.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state).atom(&ctx)
}

/// `GET /consultations/flux.json`.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    Ok(feed(&ctx, &state).json(&ctx))
}

fn feed(ctx: &Ctx, state: &State) -> Feed {
    let snapshot = state.snapshot();
    let mut entries: Vec<_> = snapshot.shown().map(|entry| feed_entry(ctx, &entry.consultation)).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.updated));
    Feed { title: ctx.t("nav-consultations").to_owned(), page: "/consultations", entries }
}

fn feed_entry(ctx: &Ctx, one: &Consultation) -> FeedEntry {
    let decided = one.decision.as_ref().map(|decision| decision.why.to_string());
    let parts = [
        Some(format!("{}. {}", state_tag(ctx, one).label, day_line(ctx, one))),
        Some(one.question.to_string()),
        decided,
    ];
    FeedEntry {
        path: one.href(),
        title: format!("{} ({})", one.title, one.body.name),
        summary: parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
        published: one.opened_at.unwrap_or(one.created_at),
        updated: one.changed_at,
    }
}

/// `GET /donnees/consultations.csv`.
pub async fn list(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let rows = snapshot.shown().map(|entry| row(&ctx, entry));
    table::public_csv(&ctx, "consultations.csv", &HEAD, rows)
}

fn row(ctx: &Ctx, entry: &Entry) -> Vec<String> {
    let one = &entry.consultation;
    let day = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map(|at| ctx.app().local(at).date().to_string()).unwrap_or_default()
    };
    let decision = one.decision.as_ref();
    let mut row = vec![
        one.id.to_string(),
        one.title.to_string(),
        one.body.name.to_string(),
        one.body.kind.slug().to_owned(),
        one.area.slug().to_owned(),
        one.audience.slug().to_owned(),
        one.territory.to_string(),
        one.territory_name().to_owned(),
        one.service.as_ref().map(ToString::to_string).unwrap_or_default(),
        one.state.code().to_owned(),
        day(one.opened_at),
        one.deadline.to_string(),
        one.decision_on.to_string(),
        day(one.published_at),
    ];
    row.extend(counts(entry.synthesis.as_ref().and_then(|found| found.results.as_ref())));
    row.extend([
        decision.map_or("", |decision| decision.verdict.code()).to_owned(),
        day(decision.map(|decision| decision.at)),
        decision.map(|decision| decision.why.to_string()).unwrap_or_default(),
    ]);
    row
}

/// The counts of one consultation; hidden ones are empty.
fn counts(results: Option<&Results>) -> [String; 10] {
    let Some(results) = results else { return Default::default() };
    let cell = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    let [known, understood, used, autonomous] = Uptake::REACHED.map(|level| cell(results.reached(level)));
    [
        cell(results.questionnaires),
        results.workshops.count.to_string(),
        cell(results.workshops.people),
        results.observations.count.to_string(),
        cell(results.observations.people),
        results.places.len().to_string(),
        known,
        understood,
        used,
        autonomous,
    ]
}

/// `GET /donnees/consultations-reponses.csv`: the counts of all that is published.
pub async fn answers(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let rows = snapshot.shown().flat_map(|entry| rows_of(entry));
    table::public_csv(&ctx, "consultations-reponses.csv", &COUNTS_HEAD, rows)
}

/// `GET /consultations/{id}/resultats.csv`: the counts of one.
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let rows = rows_of(&entry);
    if rows.is_empty() {
        return Err(Failure::NotFound);
    }
    table::public_csv(&ctx, &format!("consultation-{}.csv", entry.consultation.id), &COUNTS_HEAD, rows)
}

fn rows_of(entry: &Entry) -> Vec<Vec<String>> {
    let one = &entry.consultation;
    let Some(results) = entry.synthesis.as_ref().and_then(|found| found.results.as_ref()) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (rank, (question, table)) in one.questions.iter().zip(&results.questions).enumerate() {
        let label = |key: &str| {
            let rank: Option<usize> = key.parse().ok();
            rank.and_then(|rank| question.choices().nth(rank.checked_sub(1)?)).unwrap_or_default().to_owned()
        };
        let name = format!("question-{}", rank + 1);
        rows.extend(rows_of_table(one, results, (&name, question.text()), table, label));
    }
    let none = |_: &str| String::new();
    let tables = [
        ("appropriation", results.uptake.as_ref()),
        ("ages", Some(&results.ages)),
        ("communes", Some(&results.communes)),
        ("ages-ateliers", Some(&results.workshops.ages)),
    ];
    for (name, table) in tables {
        let table = table.into_iter().flat_map(|table| rows_of_table(one, results, (name, ""), table, none));
        rows.extend(table);
    }
    rows
}

fn rows_of_table(
    one: &Consultation,
    results: &Results,
    (name, question): (&str, &str),
    table: &Table,
    label: impl Fn(&str) -> String,
) -> Vec<Vec<String>> {
    let cell = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    let mode_rank = |mode: Mode| results.modes.iter().position(|one| one.mode == mode.code());
    let row = |row: &Row| {
        let mut cells = vec![
            one.id.to_string(),
            name.to_owned(),
            question.to_owned(),
            row.key.clone(),
            label(&row.key),
            cell(row.count),
            cell(table.answered),
        ];
        cells.extend(Mode::ALL.iter().map(|mode| {
            mode_rank(*mode)
                .and_then(|rank| row.by_mode.get(rank))
                .map_or_else(String::new, |count| cell(*count))
        }));
        cells
    };
    // Words are counted, never shown.
    let words = Row { key: "texte".to_owned(), count: table.answered, by_mode: Vec::new() };
    let written = table.rows.is_empty().then_some(&words).filter(|_| !question.is_empty());
    table.rows.iter().chain(written).map(row).collect()
}
