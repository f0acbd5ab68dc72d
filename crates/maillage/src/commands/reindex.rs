//! `maillage reindex`.

use std::time::Instant;

use serde::Serialize;

use super::Run;
use crate::Outcome;

/// A view that was built.
#[derive(Serialize)]
struct Built {
    view: &'static str,
    seconds: f64,
}

/// What the capabilities then know.
#[derive(Serialize)]
struct Known {
    dataset: &'static str,
    records: usize,
}

#[derive(Serialize)]
struct Figures {
    views: Vec<Built>,
    datasets: Vec<Known>,
    seconds: f64,
}

/// Builds the views as a start would, and says how long it took and how much they hold.
pub async fn run(run: Run<'_>, json: bool) -> anyhow::Result<Outcome> {
    let console = run.console;
    let house = run.existing_house().await?;
    let mut views = Vec::new();
    for capability in house.app.capabilities() {
        for view in capability.views() {
            let started = Instant::now();
            view.load(&house.app).await?;
            views.push(Built { view: view.name(), seconds: started.elapsed().as_secs_f64() });
        }
    }
    let datasets = house.app.capabilities().iter().flat_map(|one| one.open_datasets());
    let datasets = datasets.map(|set| Known { dataset: set.name, records: set.records }).collect();
    let seconds = views.iter().map(|built| built.seconds).sum();
    let figures = Figures { views, datasets, seconds };
    if json {
        console.json(&figures)?;
        return Ok(Outcome::Done);
    }
    for built in &figures.views {
        let seconds = format!("{:.3}", built.seconds);
        console.data(
            &console.text("cli-view-built", &[("view", built.view.into()), ("seconds", (&seconds).into())]),
        )?;
    }
    for known in &figures.datasets {
        let args = [("dataset", known.dataset.into()), ("records", known.records.into())];
        console.data(&console.text("cli-view-records", &args))?;
    }
    Ok(Outcome::Done)
}
