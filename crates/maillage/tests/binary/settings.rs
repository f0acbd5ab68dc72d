//! Settings: a file, the environment, and what is shown of them.

use crate::support::{Installation, ran};

#[test]
fn settings_come_from_the_file_then_the_environment() {
    let here = Installation::sqlite();
    here.file(
        "maillage.toml",
        "[network]\nname = \"Réseau du Sud\"\nterritory = \"D04\"\n[mail]\nsmtp = \"smtps://u:hunter2@h\"\n",
    );
    let ran = here.run(&["config", "show"]).with(0);
    assert!(ran.out.contains("Réseau du Sud") && ran.out.contains("D04"), "{}", ran.out);
    assert!(!ran.out.contains("hunter2"), "secrets are not shown");
    assert!(ran.err.contains("maillage.toml"));
    let output = here.command(&["config", "show"]).env("MAILLAGE_TERRITORY", "R93,D26").output().unwrap();
    let shown: toml::Table = String::from_utf8(output.stdout).unwrap().parse().unwrap();
    assert_eq!(shown["network"]["territory"].as_str(), Some("R93,D26"));
}

#[test]
fn what_is_shown_can_be_read_again() {
    let here = Installation::sqlite();
    let shown = here.run(&["config", "show"]).with(0).out;
    let file = here.file("again.toml", &shown);
    assert_eq!(here.run(&["config", "show", "--config", &file]).with(0).out, shown);
}

#[test]
fn an_unknown_setting_is_a_wrong_use() {
    let here = Installation::sqlite();
    let file = here.file("m.toml", "[network]\nnom = \"Réseau\"\n");
    let ran = here.run(&["config", "show", "--config", &file]).with(2);
    assert!(ran.err.contains("nom") && ran.err.contains("m.toml"), "{}", ran.err);
}

#[test]
fn a_territory_that_does_not_exist_is_refused() {
    let here = Installation::sqlite();
    for args in [&["serve"][..], &["migrate"]] {
        let ran = ran(here.command(args).env("MAILLAGE_TERRITORY", "R99").output().unwrap()).with(2);
        assert!(ran.err.contains("R99"), "{}", ran.err);
    }
    let doctor = ran(here.command(&["doctor"]).env("MAILLAGE_TERRITORY", "R99").output().unwrap()).with(1);
    assert!(doctor.out.contains("R99"), "{}", doctor.out);
}

#[test]
fn the_schema_names_every_setting_that_is_shown() {
    let here = Installation::sqlite();
    let schema = here.run(&["config", "schema"]).with(0).json();
    let shown: toml::Table = here.run(&["config", "show"]).with(0).out.parse().unwrap();
    for (section, values) in &shown {
        let reference = schema["properties"][section]["$ref"].as_str().unwrap_or_else(|| panic!("{section}"));
        let name = reference.rsplit('/').next().unwrap();
        for key in values.as_table().unwrap().keys() {
            assert!(schema["$defs"][name]["properties"][key].is_object(), "{section}.{key}");
        }
    }
}
