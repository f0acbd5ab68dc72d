//! The help is part of the interface: a change in it is seen.

use crate::support::Installation;

#[test]
fn help_of_every_command() {
    let here = Installation::sqlite();
    let mut all = String::new();
    for command in [
        "",
        "serve",
        "demo",
        "migrate",
        "import",
        "import places",
        "export",
        "export places",
        "report",
        "check",
        "team",
        "team solve",
        "siting",
        "observatory",
        "observatory import",
        "stats",
        "stats calibrate",
        "stats estimate",
        "stats fay-herriot",
        "stats protect",
        "user",
        "user add",
        "user reset",
        "user list",
        "user token",
        "backup",
        "restore",
        "move",
        "reindex",
        "doctor",
        "config",
        "config show",
        "config schema",
    ] {
        let mut args: Vec<&str> = command.split_whitespace().collect();
        args.push("--help");
        let help = here.run(&args).with(0).out;
        all += &["$ maillage ", &args.join(" "), "\n", &help, "\n"].concat();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn wrong_use_is_two_and_asked_help_is_zero() {
    let here = Installation::sqlite();
    here.run(&["--version"]).with(0);
    for wrong in [
        &[][..],
        &["sing"],
        &["serve", "--loud"],
        &["check"],
        &["check", "nowhere.csv"],
        &["import", "places", "nowhere.csv", "--yes"],
        &["restore", "nowhere.gz"],
        &["export", "places", "--territory", "nowhere"],
        &["export", "places", "--format", "pdf"],
        &["report", "--output", "bilan.pdf"],
        &["report", "--year", "2026", "--territory", "D04", "--place", "x", "--output", "bilan.pdf"],
        &["user", "add", "a@exemple.fr", "--name", "A", "--role", "king"],
        &["user", "add", "no address", "--name", "A"],
        &["config", "show", "--config", "nowhere.toml"],
    ] {
        let ran = here.run(wrong).with(2);
        assert!(ran.out.is_empty(), "{wrong:?}: {}", ran.out);
        assert!(!ran.err.trim().is_empty(), "{wrong:?} says why");
    }
}

#[test]
fn messages_follow_the_language_of_the_terminal() {
    let here = Installation::sqlite();
    let say = |lang: &str| {
        let output = here.command(&["check", "nowhere.csv"]).env("LANG", lang).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(say("fr_FR.UTF-8").contains("n’existe pas"));
    assert!(say("en_GB.UTF-8").contains("does not exist"));
    assert!(say("C").contains("does not exist"));
}
