//! Times of whole dashboards over the activities of a database, on one core, and what the view of them weighs:
//! `cargo run --release -p maillage-activity --example measure_dashboard -- sqlite://maillage.sqlite 2026-11-30`.
//! Prints JSON. The questions are those of `bench/activity/group_by.py`, which asks them of the database itself.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::error::Error;
use std::time::Instant;

use chrono::NaiveDate;
use maillage_activity::figures::{Asked, Dashboard, Question, Secrecy};
use maillage_activity::store;
use maillage_activity::view::Facts;
use maillage_places::view::Snapshot;
use maillage_statistics::Rule;
use maillage_store::Db;
use maillage_territory::Territories;
use serde_json::json;

type Failure = Box<dyn Error>;

/// Rounds of each question.
const ROUNDS: usize = 15;

fn questions() -> Vec<(&'static str, Asked)> {
    let always = |asked: Asked| Asked { from: "2000-01-01".to_owned(), ..asked };
    let text = str::to_owned;
    vec![
        ("twelve months", Asked::default()),
        ("all years", always(Asked::default())),
        ("all years, one theme", always(Asked { theme: vec![text("email")], ..Asked::default() })),
        ("all years, one département", always(Asked { territory: text("D13"), ..Asked::default() })),
        ("all years, workshops", always(Asked { kind: vec![text("collectif")], ..Asked::default() })),
        ("all years, one age", always(Asked { age: text("soixante-dix-plus"), ..Asked::default() })),
    ]
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, today] = &arguments[..] else { return Err("an address and a day".into()) };
    let today: NaiveDate = today.parse()?;
    let runtime = tokio::runtime::Runtime::new()?;
    // What the program holds anyway is not part of what the view adds.
    let communes = Territories::embedded().communes().len();
    let places = Snapshot::build(Vec::new(), today, None);
    let before = resident()?;
    let facts = runtime.block_on(load(url))?;
    let bytes = resident()?.saturating_sub(before);
    let times: Vec<_> = questions()
        .into_iter()
        .map(|(name, asked)| json!({ "name": name, "milliseconds": time(&asked, &facts, &places, today) }))
        .collect();
    let told = json!({ "activities": facts.len(), "bytes": bytes, "communes": communes, "questions": times });
    println!("{told}");
    Ok(())
}

async fn load(url: &str) -> Result<Facts, Failure> {
    let db = Db::open(url).await?;
    let mut facts = Facts::default();
    store::for_each(&db, &mut |activity| {
        facts.push(&activity);
        Ok(())
    })
    .await?;
    facts.seal();
    db.close().await;
    Ok(facts)
}

/// The median time of a dashboard: question read, activities scanned for its period and the year before, small counts
/// hidden.
fn time(asked: &Asked, facts: &Facts, places: &Snapshot, today: NaiveDate) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let (question, _) = Question::read(asked, facts, places, today, None);
            let dashboard = Dashboard::new(facts, &question, Secrecy(Some(Rule::new(5))), question.places);
            assert!(!dashboard.is_empty() && dashboard.tables.len() >= 12, "a dashboard of twelve charts");
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// Resident memory of this process, in bytes.
fn resident() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}
