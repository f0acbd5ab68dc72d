//! The settings: what can be said of them without anything else.

use chrono_tz::Tz;
use maillage_shell::settings::Settings;
use maillage_territory::Scope;

use super::finding::Findings;
use crate::commands::Run;

/// Looks at the settings.
pub fn look(run: &Run<'_>, findings: &mut Findings<'_>) {
    match &run.settings_file {
        Some(file) => {
            findings.ok(
                "settings",
                "doctor-settings-file",
                &[("file", (&file.display().to_string()).into())],
            );
        }
        None => findings.ok("settings", "doctor-settings-default", &[]),
    }
    network(&run.settings, findings);
    public_url(&run.settings, findings);
    mail(&run.settings, findings);
}

fn network(settings: &Settings, findings: &mut Findings<'_>) {
    let network = &settings.network;
    let territory = [("territory", network.territory.as_str().into())];
    match network.territory.parse::<Scope>() {
        Ok(_) => findings.ok("territory", "doctor-territory", &territory),
        Err(_) => findings.problem("territory", "doctor-territory-wrong", "doctor-territory-do", &territory),
    }
    let zone = [("zone", network.time_zone.as_str().into())];
    match network.time_zone.parse::<Tz>() {
        Ok(_) => findings.ok("time-zone", "doctor-time-zone", &zone),
        Err(_) => findings.problem("time-zone", "doctor-time-zone-wrong", "doctor-time-zone-do", &zone),
    }
    let missing = [
        ("network.publisher", &network.publisher),
        ("network.host", &network.host),
        ("network.contact_email", &network.contact_email),
    ];
    let missing: Vec<_> =
        missing.into_iter().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
    if missing.is_empty() {
        findings.ok("legal", "doctor-legal", &[]);
    } else {
        let names = missing.join(", ");
        findings.warning("legal", "doctor-legal-missing", "doctor-legal-do", &[("names", (&names).into())]);
    }
}

fn public_url(settings: &Settings, findings: &mut Findings<'_>) {
    let check = "public-url";
    let url = settings.server.public_url.as_deref().unwrap_or_default();
    let args = [("url", url.into())];
    match url.split_once("://") {
        _ if url.is_empty() => {
            findings.warning(check, "doctor-public-url-missing", "doctor-public-url-do", &args);
        }
        Some(("https", host)) if !host.is_empty() => findings.ok(check, "doctor-public-url", &args),
        Some(("http", host)) if is_loopback(host) => findings.ok(check, "doctor-public-url", &args),
        Some(("http", _)) => {
            findings.warning(check, "doctor-public-url-plain", "doctor-public-url-plain-do", &args);
        }
        _ => findings.problem(check, "doctor-public-url-wrong", "doctor-public-url-do", &args),
    }
}

fn is_loopback(host: &str) -> bool {
    let name = host.split(['/', ':']).next().unwrap_or_default();
    matches!(name, "localhost" | "127.0.0.1") || host.starts_with("[::1]")
}

fn mail(settings: &Settings, findings: &mut Findings<'_>) {
    let from = [("from", settings.mail.from.as_str().into())];
    if settings.mail.smtp.is_none() {
        let folder = settings.storage.data.join("mail").display().to_string();
        findings.warning(
            "mail",
            "doctor-mail-folder",
            "doctor-mail-folder-do",
            &[("folder", (&folder).into())],
        );
    } else if settings.mail.from.contains(".invalid") {
        findings.problem("mail", "doctor-mail-from", "doctor-mail-from-do", &from);
    } else {
        findings.ok("mail", "doctor-mail", &from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::State;
    use crate::console::Console;

    fn states(settings: &Settings) -> Vec<(&'static str, State)> {
        let console = Console::new(&|_| None).unwrap();
        let mut findings = Findings::new(&console);
        network(settings, &mut findings);
        public_url(settings, &mut findings);
        mail(settings, &mut findings);
        findings.into_list().into_iter().map(|finding| (finding.check, finding.state)).collect()
    }

    #[test]
    fn a_complete_configuration_is_fine() {
        let mut settings = Settings::default();
        settings.network.publisher = Some("Réseau".to_owned());
        settings.network.host = Some("Hébergeur".to_owned());
        settings.network.contact_email = Some("contact@exemple.fr".to_owned());
        settings.server.public_url = Some("https://carte.exemple.fr".to_owned());
        settings.mail.smtp = Some("smtps://localhost".to_owned());
        settings.mail.from = "Réseau <ne-pas-repondre@exemple.fr>".to_owned();
        assert!(states(&settings).iter().all(|(_, state)| *state == State::Ok), "{:?}", states(&settings));
    }

    #[test]
    fn what_is_wrong_is_a_problem_and_what_lacks_is_a_warning() {
        let mut settings = Settings::default();
        settings.network.territory = "Provence".to_owned();
        settings.network.time_zone = "Paris".to_owned();
        settings.server.public_url = Some("carte.exemple.fr".to_owned());
        settings.mail.smtp = Some("smtps://localhost".to_owned());
        let found = states(&settings);
        for check in ["territory", "time-zone", "public-url", "mail"] {
            assert!(found.contains(&(check, State::Problem)), "{check} {found:?}");
        }
        assert!(states(&Settings::default()).contains(&("legal", State::Warning)));
    }

    #[test]
    fn plain_http_is_for_this_machine() {
        let state = |url: &str| {
            let mut settings = Settings::default();
            settings.server.public_url = Some(url.to_owned());
            states(&settings).into_iter().find(|(check, _)| *check == "public-url").unwrap().1
        };
        assert_eq!(state("http://localhost:8080"), State::Ok);
        assert_eq!(state("http://[::1]:8080"), State::Ok);
        assert_eq!(state("http://carte.exemple.fr"), State::Warning);
        assert_eq!(state("https://"), State::Problem);
    }
}
