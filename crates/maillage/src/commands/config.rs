//! `maillage config show` and `maillage config schema`.

use maillage_shell::settings::Settings;

use super::Run;
use crate::cli::Config;
use crate::{Outcome, config};

/// Shows the settings in force, or what a configuration file may hold.
pub fn run(run: &Run<'_>, asked: Config) -> anyhow::Result<Outcome> {
    match asked {
        Config::Show => {
            match &run.settings_file {
                Some(file) => {
                    run.console.say("cli-settings-from", &[("file", (&file.display().to_string()).into())]);
                }
                None => run.console.say("cli-settings-no-file", &[]),
            }
            run.console.data(config::show(&run.settings)?.trim_end())?;
        }
        Config::Schema => run.console.json(&schemars::schema_for!(Settings))?,
    }
    Ok(Outcome::Done)
}
