//! `maillage backup`.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use maillage_store::backup;
use maillage_store::files::{Files, FilesOptions};

use super::Run;
use crate::Outcome;
use crate::told::Told;

/// Writes all data into a new file, and the uploaded files into a folder. The file appears once it is complete.
pub async fn run(run: Run<'_>, file: &Path, folder: Option<&Path>) -> anyhow::Result<Outcome> {
    if file.exists() {
        return Err(Told::wrong_use("cli-file-exists", [("file", file.display().to_string())]));
    }
    let console = run.console;
    let house = run.existing_house().await?;
    let beside = match file.parent() {
        Some(beside) if beside != Path::new("") => beside.to_owned(),
        _ => PathBuf::from("."),
    };
    let draft = tempfile::NamedTempFile::new_in(&beside)
        .with_context(|| format!("cannot write in {}", beside.display()))?;
    let carried = backup::dump(house.app.db(), house.app.now(), BufWriter::new(draft.as_file())).await?;
    draft.as_file().sync_all()?;
    draft.persist_noclobber(file).map_err(|error| error.error)?;
    let numbers = [("tables", carried.tables.into()), ("rows", carried.rows.into())];
    console.say("cli-backup-done", &numbers);
    if let Some(folder) = folder {
        // After the data: what the data refers to is then there for sure.
        let target = Files::open(&FilesOptions::folder(folder.display().to_string()))?;
        let copied = house.app.files().copy_to(&target, house.app.db(), house.app.ids()).await?;
        console.say("cli-files-copied", &[("count", copied.into())]);
    }
    house.app.db().close().await;
    Ok(Outcome::Done)
}
