//! `maillage migrate`.

use super::Run;
use crate::assemble::House;
use crate::{Outcome, database};

/// Brings the database to the schema of this program.
pub async fn run(run: Run<'_>) -> anyhow::Result<Outcome> {
    let console = run.console;
    let db = database::create(&run.settings.storage).await?;
    let house = House::build(run.settings, db)?;
    let report = house.migrate().await?;
    for name in &report.applied {
        console.say("cli-migrated", &[("name", name.into())]);
    }
    for name in &report.unknown {
        console.say("cli-migration-unknown", &[("name", name.into())]);
    }
    if report.applied.is_empty() {
        console.say("cli-schema-current", &[]);
    }
    house.app.db().close().await;
    Ok(Outcome::Done)
}
