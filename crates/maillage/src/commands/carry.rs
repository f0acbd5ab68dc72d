//! `maillage move`.

use maillage_shell::settings::Settings;
use maillage_store::{StoreError, backup};

use super::Run;
use crate::assemble::House;
use crate::told::{self, Told};
use crate::{Outcome, config, database};

/// Carries everything from one database to another.
pub async fn run(run: Run<'_>, from: &str, to: &str) -> anyhow::Result<Outcome> {
    let source = House::build(at(&run.settings, from), database::existing(from).await?)?;
    if !source.pending().await?.applied.is_empty() {
        return Err(Told::failure("cli-move-old-source", [("from", config::without_password(from))]));
    }
    let settings = at(&run.settings, to);
    let target = House::build(settings.clone(), database::create(&settings.storage).await?)?;
    target.migrate().await?;
    let carried = match backup::carry(source.app.db(), target.app.db(), target.app.now()).await {
        Err(StoreError::Dump(error)) => {
            let reason = told::dump_reason(run.console, &error);
            return Err(Told::failure("cli-move-refused", [("reason", reason)]));
        }
        other => other?,
    };
    run.console.say("cli-move-done", &[("tables", carried.tables.into()), ("rows", carried.rows.into())]);
    source.app.db().close().await;
    target.app.db().close().await;
    Ok(Outcome::Done)
}

/// The settings, with another database.
fn at(settings: &Settings, url: &str) -> Settings {
    let mut other = settings.clone();
    other.storage.database = Some(url.to_owned());
    other
}
