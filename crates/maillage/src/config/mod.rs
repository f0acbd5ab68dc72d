//! The configuration: defaults, then a file, then the environment; read once, here and nowhere else.

mod variables;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use maillage_shell::settings::Settings;

use crate::told::{self, Told};

/// Where a configuration file is looked for when none is named.
const USUAL_FILES: [&str; 2] = ["maillage.toml", "/etc/maillage/maillage.toml"];

/// An environment, as a function from a name to a value: the real one in the binary, a made one in tests.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The settings and where they came from.
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// The file that was read, if any.
    pub file: Option<PathBuf>,
}

/// Reads the settings. A file that is named must exist; an unknown name in it is an error, not a silence.
pub fn load(named: Option<&Path>, environment: Environment<'_>) -> anyhow::Result<Loaded> {
    let file = match named {
        Some(path) if !path.is_file() => {
            return Err(Told::wrong_use("cli-file-missing", [("file", path.display().to_string())]));
        }
        Some(path) => Some(path.to_owned()),
        None => USUAL_FILES.iter().map(PathBuf::from).find(|path| path.is_file()),
    };
    let mut table = match &file {
        Some(path) => read(path)?,
        None => toml::Table::new(),
    };
    variables::overlay(&mut table, environment)?;
    let settings =
        Settings::deserialize_table(table).map_err(|error| not_understood(&error, file.as_deref()))?;
    Ok(Loaded { settings, file })
}

fn read(path: &Path) -> anyhow::Result<toml::Table> {
    let text = std::fs::read_to_string(path).map_err(|error| told::unreadable(path, &error))?;
    text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let named = ("file", path.display().to_string());
        Told::wrong_use(
            "cli-config-not-toml",
            [named, ("line", line.to_string()), ("reason", error.message().to_owned())],
        )
    })
}

/// A setting that does not exist is named; the rest is told as the reader says it.
fn not_understood(error: &toml::de::Error, file: Option<&Path>) -> anyhow::Error {
    let file = ("file", file.map_or_else(|| "–".to_owned(), |path| path.display().to_string()));
    let message = error.message();
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split_once("`, expected "));
    match unknown {
        Some((name, expected)) => {
            let expected = expected.trim_start_matches("one of ").replace('`', "");
            Told::wrong_use("cli-config-unknown", [file, ("name", name.to_owned()), ("expected", expected)])
        }
        None => Told::wrong_use("cli-config-wrong", [file, ("reason", message.to_owned())]),
    }
}

/// Settings from a TOML table.
trait FromTable: Sized {
    fn deserialize_table(table: toml::Table) -> Result<Self, toml::de::Error>;
}

impl FromTable for Settings {
    fn deserialize_table(table: toml::Table) -> Result<Self, toml::de::Error> {
        table.try_into()
    }
}

/// The present day where the network is.
pub fn today(settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<NaiveDate> {
    let zone = &settings.network.time_zone;
    let read: Tz = zone.parse().map_err(|_| Told::wrong_use("cli-time-zone", [("zone", zone.clone())]))?;
    Ok(now.with_timezone(&read).date_naive())
}

/// The settings as TOML, with secrets hidden.
pub fn show(settings: &Settings) -> anyhow::Result<String> {
    let mut shown = settings.clone();
    let hide = |value: &mut Option<String>| {
        if let Some(text) = value {
            "(hidden)".clone_into(text);
        }
    };
    hide(&mut shown.storage.s3_secret_key);
    hide(&mut shown.mail.smtp);
    hide(&mut shown.coop.key);
    if let Some(url) = &mut shown.storage.database {
        *url = without_password(url);
    }
    if let Some(openid) = &mut shown.sign_in.openid {
        "(hidden)".clone_into(&mut openid.client_secret);
    }
    Ok(toml::to_string_pretty(&shown)?)
}

/// A database address that may be shown.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.rsplit_once('@') {
        Some((who, host)) => {
            let user = who.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:(hidden)@{host}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn the_environment_goes_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.toml");
        std::fs::write(&path, "[network]\nname = \"Réseau\"\nterritory = \"D04\"\n").unwrap();
        let environment = |name: &str| (name == "MAILLAGE_TERRITORY").then(|| "R93,D26".to_owned());
        let loaded = load(Some(&path), &environment).unwrap();
        assert_eq!(loaded.settings.network.name, "Réseau");
        assert_eq!(loaded.settings.network.territory, "R93,D26");
        assert_eq!(loaded.settings.server.listen, "127.0.0.1:8080");
    }

    #[test]
    fn unknown_names_and_missing_files_are_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.toml");
        std::fs::write(&path, "[network]\nnom = \"Réseau\"\n").unwrap();
        let error = format!("{:#}", load(Some(&path), &nothing).map(|_| ()).unwrap_err());
        assert!(error.contains("nom"), "{error}");
        assert!(load(Some(Path::new("/nowhere.toml")), &nothing).is_err());
    }

    #[test]
    fn broken_files_are_told_with_their_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.toml");
        std::fs::write(&path, "[network]\nname = \n").unwrap();
        let error = load(Some(&path), &nothing).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("cli-config-not-toml") && error.contains("line=2"), "{error}");
        std::fs::write(&path, "[network]\nname = 3\n").unwrap();
        let error = load(Some(&path), &nothing).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("cli-config-wrong"), "{error}");
    }

    #[test]
    fn numbers_from_the_environment_are_checked() {
        let environment = |name: &str| (name == "MAILLAGE_TIMEOUT_SECONDS").then(|| "soon".to_owned());
        let error = load(None, &environment).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains("MAILLAGE_TIMEOUT_SECONDS"), "{error}");
    }

    #[test]
    fn secrets_are_not_shown() {
        assert_eq!(without_password("postgres://me:s3cr3t@db/x"), "postgres://me:(hidden)@db/x");
        assert_eq!(without_password("sqlite://var/x.sqlite"), "sqlite://var/x.sqlite");
    }
}
