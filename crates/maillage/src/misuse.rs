//! A command line that is not understood, told in the language of the person. Help stays in English.

use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};

use crate::WRONG_USE;
use crate::console::Console;

/// Says what is wrong with the command line, or shows the help that was asked for.
pub fn tell(console: &Console, error: &clap::Error) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    match sentence(console, error) {
        Some(sentence) if console.lang().is_french() => console.line(&sentence),
        // Nobody is left to tell where the terminal is gone.
        _ => drop(error.print()),
    }
    if asked { ExitCode::SUCCESS } else { ExitCode::from(WRONG_USE) }
}

/// What is wrong, and how the command is used. None for help.
fn sentence(console: &Console, error: &clap::Error) -> Option<String> {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    let argument = ("argument", argument.as_str().into());
    let value = ("value", value.as_str().into());
    let wrong = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            console.text("cli-misuse-value", &[argument, value])
        }
        ErrorKind::UnknownArgument => console.text("cli-misuse-argument", &[argument]),
        ErrorKind::InvalidSubcommand => {
            console.text("cli-misuse-command", &[("command", (&of(ContextKind::InvalidSubcommand)).into())])
        }
        ErrorKind::MissingRequiredArgument => console.text("cli-misuse-missing", &[argument]),
        ErrorKind::ArgumentConflict => console.text("cli-misuse-conflict", &[argument]),
        _ => console.text("cli-misuse", &[]),
    };
    let mut lines = vec![wrong];
    for (kind, key) in [
        (ContextKind::ValidValue, "cli-misuse-possible"),
        (ContextKind::SuggestedArg, "cli-misuse-meant"),
        (ContextKind::SuggestedSubcommand, "cli-misuse-meant"),
        (ContextKind::SuggestedValue, "cli-misuse-meant"),
        (ContextKind::Usage, "cli-misuse-usage"),
    ] {
        let text = of(kind);
        let text = text.trim().trim_start_matches("Usage:").trim();
        if !text.is_empty() {
            lines.push(console.text(key, &[("value", text.into())]));
        }
    }
    Some(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::Cli;

    fn said(line: &str) -> Option<String> {
        let console = Console::new(&|name| (name == "LANG").then(|| "fr_FR.UTF-8".to_owned())).unwrap();
        let error = Cli::try_parse_from(line.split(' ')).unwrap_err();
        sentence(&console, &error)
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (line, words) in [
            ("maillage chek", &["Commande inconnue : chek", "check"][..]),
            ("maillage check", &["Il manque : <FILE>", "maillage check"]),
            ("maillage check a.csv --jsn", &["Option inconnue : --jsn", "--json"]),
            ("maillage export places --format xls", &["« xls »", "csv, json, geojson"]),
            ("maillage user token a@b.fr --days 0", &["« 0 »", "--days"]),
        ] {
            let said = said(line).unwrap().replace('\u{a0}', " ");
            for word in words {
                assert!(said.contains(word), "{word}: {said}");
            }
            assert!(!said.contains("error") && !said.contains("Usage"), "{said}");
        }
        assert_eq!(said("maillage --help"), None);
    }
}
