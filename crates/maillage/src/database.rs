//! Opening the database that the settings name.

use std::path::Path;

use anyhow::Context as _;
use maillage_shell::settings::StorageSettings;
use maillage_store::Db;

use crate::told::Told;

/// The file of a SQLite address; none for PostgreSQL and for a database in memory.
pub fn sqlite_file(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    (path != ":memory:").then(|| Path::new(path))
}

/// Opens the database; creates folders and file where there are none.
pub async fn create(storage: &StorageSettings) -> anyhow::Result<Db> {
    create_folder(&storage.data)?;
    let url = storage.database_url();
    if let Some(folder) = sqlite_file(&url).and_then(Path::parent) {
        create_folder(folder)?;
    }
    Ok(Db::open(&url).await?)
}

/// Opens a database that is there already.
pub async fn existing(url: &str) -> anyhow::Result<Db> {
    match sqlite_file(url) {
        Some(file) if !file.is_file() => {
            Err(Told::failure("cli-no-database", [("file", file.display().to_string())]))
        }
        _ => Ok(Db::open(url).await?),
    }
}

fn create_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_files_are_told_from_the_others() {
        assert_eq!(sqlite_file("sqlite://var/a.sqlite"), Some(Path::new("var/a.sqlite")));
        assert_eq!(sqlite_file("sqlite:///data/a.sqlite"), Some(Path::new("/data/a.sqlite")));
        assert_eq!(sqlite_file("sqlite::memory:"), None);
        assert_eq!(sqlite_file("postgres://host/name"), None);
    }
}
