//! `maillage restore`.

use std::fs::File;
use std::path::Path;

use maillage_store::files::{Files, FilesOptions};
use maillage_store::{StoreError, backup};

use super::Run;
use crate::Outcome;
use crate::told::{self, Told};

/// Reads a backup into an empty database; a database in use is left alone.
pub async fn run(run: Run<'_>, file: &Path, folder: Option<&Path>) -> anyhow::Result<Outcome> {
    let open = File::open(file).map_err(|error| told::unreadable(file, &error))?;
    let console = run.console;
    let house = run.house().await?;
    let carried = match backup::load(house.app.db(), house.app.now(), open).await {
        Err(StoreError::Dump(error)) => {
            let reason = told::dump_reason(console, &error);
            return Err(Told::failure("cli-restore-refused", [("reason", reason)]));
        }
        other => other?,
    };
    console.say("cli-restore-done", &[("tables", carried.tables.into()), ("rows", carried.rows.into())]);
    if let Some(folder) = folder {
        let source = Files::open(&FilesOptions::folder(folder.display().to_string()))?;
        let copied = source.copy_to(house.app.files(), house.app.db(), house.app.ids()).await?;
        console.say("cli-files-copied", &[("count", copied.into())]);
    }
    house.app.db().close().await;
    Ok(Outcome::Done)
}
