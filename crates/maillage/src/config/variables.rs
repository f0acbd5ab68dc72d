//! The environment variables that set a setting.

use toml::{Table, Value};

use super::Environment;
use crate::told::Told;

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
}

/// Name of a variable, section and name of its setting, kind.
pub type Variable = (&'static str, &'static str, &'static str, Kind);

/// All variables.
pub const VARIABLES: &[Variable] = &[
    ("MAILLAGE_NAME", "network", "name", Kind::Text),
    ("MAILLAGE_TERRITORY", "network", "territory", Kind::Text),
    ("MAILLAGE_HELP_PHONE", "network", "help_phone", Kind::Text),
    ("MAILLAGE_HELP_HOURS", "network", "help_hours", Kind::Text),
    ("MAILLAGE_CONTACT_EMAIL", "network", "contact_email", Kind::Text),
    ("MAILLAGE_PUBLISHER", "network", "publisher", Kind::Text),
    ("MAILLAGE_HOST", "network", "host", Kind::Text),
    ("MAILLAGE_TIME_ZONE", "network", "time_zone", Kind::Text),
    ("MAILLAGE_MODERATION_DAYS", "network", "moderation_days", Kind::Number),
    ("MAILLAGE_DEMO", "network", "demo", Kind::Flag),
    ("MAILLAGE_DATA", "storage", "data", Kind::Text),
    ("MAILLAGE_DATABASE", "storage", "database", Kind::Text),
    ("MAILLAGE_FILES", "storage", "files", Kind::Text),
    ("MAILLAGE_S3_ENDPOINT", "storage", "s3_endpoint", Kind::Text),
    ("MAILLAGE_S3_REGION", "storage", "s3_region", Kind::Text),
    ("MAILLAGE_S3_ACCESS_KEY", "storage", "s3_access_key", Kind::Text),
    ("MAILLAGE_S3_SECRET_KEY", "storage", "s3_secret_key", Kind::Text),
    ("MAILLAGE_LISTEN", "server", "listen", Kind::Text),
    ("MAILLAGE_PUBLIC_URL", "server", "public_url", Kind::Text),
    ("MAILLAGE_MAX_FORM_BYTES", "server", "max_form_bytes", Kind::Number),
    ("MAILLAGE_MAX_UPLOAD_BYTES", "server", "max_upload_bytes", Kind::Number),
    ("MAILLAGE_TIMEOUT_SECONDS", "server", "timeout_seconds", Kind::Number),
    ("MAILLAGE_READY_PAGES_BYTES", "server", "ready_pages_bytes", Kind::Number),
    ("MAILLAGE_JSON_LOGS", "server", "json_logs", Kind::Flag),
    ("MAILLAGE_SMTP", "mail", "smtp", Kind::Text),
    ("MAILLAGE_MAIL_FROM", "mail", "from", Kind::Text),
    ("MAILLAGE_MAP_TILES", "map", "tiles", Kind::Text),
    ("MAILLAGE_MAP_ATTRIBUTION", "map", "attribution", Kind::Text),
    ("MAILLAGE_COOP_ADDRESS", "coop", "address", Kind::Text),
    ("MAILLAGE_COOP_KEY", "coop", "key", Kind::Text),
];

/// Writes the variables that are set over the table.
pub(super) fn overlay(table: &mut Table, environment: Environment<'_>) -> anyhow::Result<()> {
    for (name, section, key, kind) in VARIABLES {
        let Some(text) = environment(name).filter(|text| !text.is_empty()) else { continue };
        let value = match kind {
            Kind::Text => Value::String(text),
            Kind::Number => match text.parse() {
                Ok(number) => Value::Integer(number),
                Err(_) => return Err(wrong("cli-config-number", name, text)),
            },
            Kind::Flag => match text.as_str() {
                "1" | "true" | "yes" => Value::Boolean(true),
                "0" | "false" | "no" => Value::Boolean(false),
                _ => return Err(wrong("cli-config-flag", name, text)),
            },
        };
        match table.entry(*section).or_insert_with(|| Value::Table(Table::new())) {
            Value::Table(values) => values.insert((*key).to_owned(), value),
            _ => return Err(Told::wrong_use("cli-config-section", [("name", (*section).to_owned())])),
        };
    }
    Ok(())
}

fn wrong(key: &'static str, name: &str, value: String) -> anyhow::Error {
    Told::wrong_use(key, [("name", name.to_owned()), ("value", value)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage_shell::settings::Settings;

    #[test]
    fn every_variable_names_a_setting_that_exists() {
        for (name, section, key, kind) in VARIABLES {
            let value = match kind {
                Kind::Text => "\"x\"",
                Kind::Number => "7",
                Kind::Flag => "true",
            };
            let text = format!("[{section}]\n{key} = {value}\n");
            assert!(toml::from_str::<Settings>(&text).is_ok(), "{name}");
        }
    }
}
