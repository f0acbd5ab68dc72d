//! The demonstration region.

use crate::support::{Installation, places};

#[test]
fn the_region_is_created_once() {
    let here = Installation::sqlite();
    let first = here.run(&["demo", "--only-create"]).with(0);
    assert!(first.out.contains("administration@demo.invalid"), "{}", first.out);
    let line = |email: &str| first.out.lines().find(|line| line.contains(email)).unwrap().to_owned();
    for email in ["mediateur@demo.invalid", "lieu@demo.invalid"] {
        assert!(line(email).contains("ERIC") && line(email).contains(", Manosque"), "{}", line(email));
    }
    for email in ["structure@demo.invalid", "elu@demo.invalid"] {
        assert!(line(email).contains("Durance-Lubéron-Verdon"), "{}", line(email));
    }
    assert!(line("coordination@demo.invalid").contains("the whole network"), "{}", first.out);
    let accounts = here.run(&["user", "list"]).with(0).out;
    let exported = here.run(&["export", "places"]).with(0).out;
    here.run(&["demo", "--only-create", "--seed", "7"]).with(0);
    assert_eq!(here.run(&["user", "list"]).with(0).out, accounts);
    assert_eq!(here.run(&["export", "places"]).with(0).out, exported);
}

#[test]
fn accounts_that_everybody_knows_stay_out_of_a_real_database() {
    for here in Installation::each() {
        let file = here.file("lieux.csv", places(2));
        here.run(&["import", "places", &file, "--yes"]).with(0);
        here.run(&["demo", "--only-create"]).with(1);
        assert!(here.run(&["user", "list"]).with(0).out.is_empty());
    }
}

#[test]
fn the_region_is_served_under_its_own_name() {
    let here = Installation::sqlite();
    let mut command = here.command(&["demo"]);
    command.env("LANG", "en_GB.UTF-8");
    let server = crate::support::Server::start(command);
    assert!(server.get("/").body.contains("région de démonstration"));
}
