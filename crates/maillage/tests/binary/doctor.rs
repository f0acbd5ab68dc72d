//! The doctor, on a good installation and on broken ones.

use crate::support::{Installation, Ran, places};

const GOOD: &str = "[network]\npublisher = \"Réseau\"\nhost = \"Hébergeur\"\ncontact_email = \"contact@exemple.fr\"\n\
    [server]\npublic_url = \"https://carte.exemple.fr\"\n[mail]\nsmtp = \"smtp://localhost\"\nfrom = \"R <r@exemple.fr>\"\n";

fn state(ran: &Ran, check: &str) -> String {
    let findings = ran.json();
    let found = findings.as_array().unwrap().iter().find(|finding| finding["check"] == check);
    found.map_or_else(|| "absent".to_owned(), |finding| finding["state"].as_str().unwrap().to_owned())
}

#[test]
fn a_good_installation_has_no_problem() {
    for here in Installation::each() {
        here.file("maillage.toml", GOOD);
        here.run(&["migrate"]).with(0);
        here.run(&["user", "add", "a@exemple.fr", "--name", "A", "--role", "administrator"]).with(0);
        let ran = here.run(&["doctor", "--json"]).with(0);
        for check in [
            "territory",
            "time-zone",
            "legal",
            "public-url",
            "mail",
            "folder",
            "database",
            "program",
            "schema",
            "jobs",
        ] {
            assert_eq!(state(&ran, check), "ok", "{check}: {}", ran.out);
        }
        assert_eq!(state(&ran, "administrators"), "warning", "nobody has enrolled a phone yet");
        let told = here.run(&["doctor"]).with(0);
        assert!(told.out.contains("second factor"), "{}", told.out);
    }
}

#[test]
fn everything_wrong_is_told_at_once_with_what_to_do() {
    let here = Installation::sqlite();
    here.file(
        "maillage.toml",
        "[network]\nterritory = \"Provence\"\ntime_zone = \"Paris\"\n[server]\npublic_url = \"carte\"\n",
    );
    let ran = here.run(&["doctor", "--json"]).with(1);
    for check in ["territory", "time-zone", "public-url", "database"] {
        assert_eq!(state(&ran, check), "problem", "{check}: {}", ran.out);
    }
    for finding in ran.json().as_array().unwrap() {
        assert_eq!(finding["advice"].is_null(), finding["state"] == "ok", "{finding}");
    }
}

#[test]
fn a_database_without_its_schema_is_a_problem() {
    let here = Installation::sqlite();
    std::fs::create_dir_all(here.path("data")).unwrap();
    std::fs::write(here.path("data/maillage.sqlite"), "").unwrap();
    assert_eq!(state(&here.run(&["doctor", "--json"]).with(1), "schema"), "problem");
    here.run(&["migrate"]).with(0);
    assert_eq!(state(&here.run(&["doctor", "--json"]).with(0), "schema"), "ok");
    assert!(here.run(&["migrate"]).with(0).err.contains("up to date"));
}

#[test]
fn a_file_that_is_no_database_is_a_problem_and_is_left_alone() {
    let here = Installation::sqlite();
    std::fs::create_dir_all(here.path("data")).unwrap();
    let path = here.path("data/maillage.sqlite");
    std::fs::write(&path, places(100)).unwrap();
    here.run(&["doctor", "--json"]).with(1);
    here.run(&["migrate"]).with(1);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), places(100));
}
