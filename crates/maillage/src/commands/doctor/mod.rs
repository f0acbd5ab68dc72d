//! `maillage doctor`: looks for what is wrong with an installation, and says what to do.

mod data;
mod finding;
mod machine;
mod settings;

use maillage_store::Db;

use self::finding::{Finding, Findings, State};
use super::Run;
use crate::assemble::House;
use crate::console::Console;
use crate::{Outcome, config, database};

/// Looks at everything that can be looked at, and tells all of it.
pub async fn run(run: Run<'_>, json: bool) -> anyhow::Result<Outcome> {
    let console = run.console;
    let mut findings = Findings::new(console);
    settings::look(&run, &mut findings);
    machine::look(&run.settings.storage, &mut findings);
    if let Some(house) = open(&run, &mut findings).await {
        data::look(&house, &mut findings).await;
        house.app.db().close().await;
    }
    let findings = findings.into_list();
    if json {
        console.json(&findings)?;
    } else {
        tell(&findings, console)?;
    }
    let wrong = findings.iter().any(|finding| finding.state == State::Problem);
    Ok(if wrong { Outcome::Refused } else { Outcome::Done })
}

/// The instance, if its database answers and its parts fit together.
async fn open(run: &Run<'_>, findings: &mut Findings<'_>) -> Option<House> {
    let url = run.settings.storage.database_url();
    let shown = config::without_password(&url);
    let db = match database::existing(&url).await {
        Ok(db) => db,
        Err(error) => {
            let reason = reason(&error, run.console);
            let args = [("database", (&shown).into()), ("reason", (&reason).into())];
            findings.problem("database", "doctor-database-away", "doctor-database-away-do", &args);
            return None;
        }
    };
    findings.ok("database", "doctor-database-answers", &[("database", (&shown).into())]);
    assemble(run, db, findings)
}

fn assemble(run: &Run<'_>, db: Db, findings: &mut Findings<'_>) -> Option<House> {
    match House::build(run.settings.clone(), db) {
        Ok(house) => {
            findings.ok("program", "doctor-program-whole", &[]);
            Some(house)
        }
        Err(error) => {
            let reason = reason(&error, run.console);
            findings.problem(
                "program",
                "doctor-program-broken",
                "doctor-program-broken-do",
                &[("reason", (&reason).into())],
            );
            None
        }
    }
}

fn reason(error: &anyhow::Error, console: &Console) -> String {
    error.downcast_ref::<crate::told::Told>().map_or_else(|| format!("{error:#}"), |told| told.text(console))
}

fn tell(findings: &[Finding], console: &Console) -> anyhow::Result<()> {
    console.stream(|output| {
        for finding in findings {
            let state = console.text(finding.state.key(), &[]);
            writeln!(output, "{state:<12}{}", finding.message)?;
            if let Some(advice) = &finding.advice {
                writeln!(output, "{:<12}{advice}", "")?;
            }
        }
        Ok(())
    })?;
    let count = |state| findings.iter().filter(|finding| finding.state == state).count();
    let (warnings, problems) = (count(State::Warning), count(State::Problem));
    console.say("doctor-summary", &[("warnings", warnings.into()), ("problems", problems.into())]);
    Ok(())
}
