//! `maillage report`.

use std::fs;
use std::sync::Arc;

use maillage_activity::yearly::{Subject, Year, Yearly, paper};
use maillage_shell::words::Lang;
use maillage_shell::{View as _, Voice};

use super::Run;
use crate::Outcome;
use crate::cli::{Report, ReportLanguage};
use crate::told::Told;

/// Prints a yearly report into a file.
pub async fn run(run: Run<'_>, asked: &Report) -> anyhow::Result<Outcome> {
    let console = run.console;
    let (subject, year) = read(asked).ok_or_else(nobody)?;
    let house = run.existing_house().await?;
    let Some(press) = house.app.press().map(Arc::clone) else {
        return Err(Told::failure("cli-report-without-press", []));
    };
    house.places.view().load(&house.app).await?;
    house.activity.view().load(&house.app).await?;
    let now = house.app.now();
    let begun = year.has_begun(house.app.local(now).date());
    let (facts, places) = (house.activity.view().facts(), house.places.view().snapshot());
    let found = begun.then(|| Yearly::new(&house.app, &facts, &places, subject, year)).flatten();
    let yearly = found.ok_or_else(nobody)?;
    let lang = match asked.language {
        ReportLanguage::Fr => Lang::Fr,
        ReportLanguage::En => Lang::En,
    };
    let bytes = press.print(&paper(&yearly, &Voice::new(&house.app, lang), now))?;
    let file = asked.output.display().to_string();
    fs::write(&asked.output, bytes).map_err(|error| {
        Told::wrong_use("cli-file-unwritable", [("file", file.clone()), ("reason", error.to_string())])
    })?;
    console.say("cli-report-done", &[("file", (&file).into())]);
    house.app.db().close().await;
    Ok(Outcome::Done)
}

fn nobody() -> anyhow::Error {
    Told::wrong_use("cli-report-nobody", [])
}

fn read(asked: &Report) -> Option<(Subject, Year)> {
    let parts =
        [("territory", &asked.territory), ("place", &asked.place), ("organization", &asked.organization)];
    let named = parts.into_iter().find_map(|(part, id)| id.as_ref().map(|id| Subject::read(part, id)));
    Some((named.unwrap_or(Some(Subject::Network))?, asked.year.parse().ok()?))
}
