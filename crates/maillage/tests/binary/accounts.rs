//! Accounts from the command line, used over HTTP.

use crate::support::{Installation, Request, places, ran};

#[test]
fn an_account_its_token_and_a_request_with_it() {
    for here in Installation::each() {
        let added = here.run(&[
            "user",
            "add",
            "zoe@exemple.fr",
            "--name",
            "Zoé Blanc",
            "--role",
            "decision_maker@territory:D04",
        ]);
        assert!(added.with(0).out.trim().starts_with("http://"), "the link is data");
        let known =
            here.run(&["user", "add", "Zoe@Exemple.fr", "--name", "Zoé", "--role", "professional"]).with(0);
        assert!(known.out.is_empty(), "a known account gets no second link");
        let list = here.run(&["user", "list", "--json"]).with(0).json();
        assert_eq!(list.as_array().unwrap().len(), 1);
        let roles: Vec<_> =
            list[0]["roles"].as_array().unwrap().iter().filter_map(|role| role.as_str()).collect();
        for role in ["decision_maker@territory:D04", "professional", "inhabitant"] {
            assert!(roles.contains(&role), "{roles:?}");
        }
        let token = here.run(&["user", "token", "zoe@exemple.fr", "--name", "story"]).with(0).out;
        let server = here.serve();
        let me = server.ask(&Request::get("/api/v1/me").token(token.trim()));
        assert_eq!(me.status, 200, "{}", me.body);
        assert!(me.body.contains("Zoé Blanc"), "{}", me.body);
        assert_eq!(server.get("/api/v1/me").status, 401);
        assert_eq!(server.ask(&Request::get("/api/v1/me").token("mlg_made-up")).status, 401);
        assert_eq!(server.ask(&Request::get("/api/v1/people").token(token.trim())).status, 403);
    }
}

#[test]
fn a_reset_link_is_for_accounts_that_exist() {
    let here = Installation::sqlite();
    here.run(&["user", "add", "zoe@exemple.fr", "--name", "Zoé"]).with(0);
    let link = here.run(&["user", "reset", "zoe@exemple.fr"]).with(0).out;
    assert!(link.contains("/connexion/lien?cle="), "{link}");
    for command in ["reset", "token"] {
        let ran = here.run(&["user", command, "nobody@exemple.fr"]).with(1);
        assert!(ran.out.is_empty());
    }
    here.run(&["user", "token", "zoe@exemple.fr", "--right", "manage_people"]).with(1);
    let ran = here.run(&["user", "token", "zoe@exemple.fr", "--right", "nope"]).with(2);
    assert!(ran.err.contains("nope") && ran.err.contains("read_dashboards"), "{}", ran.err);
}

#[test]
fn a_role_is_given_where_there_is_something() {
    let here = Installation::sqlite();
    let add = |role: &str| here.run(&["user", "add", "zoe@exemple.fr", "--name", "Zoé", "--role", role]);
    for role in ["coordinator@territory:D99", "place_manager@place:00000000", "king", "coordinator@moon"] {
        let ran = add(role).with(2);
        assert!(ran.err.contains(role.split('@').next_back().unwrap()), "{}", ran.err);
    }
    assert_eq!(
        here.run(&["user", "list", "--json"]).with(0).json(),
        serde_json::json!([]),
        "nothing was made"
    );
    let file = here.file("lieux.csv", places(1));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let id = here.run(&["export", "places", "--format", "json"]).with(0).json()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    add(&format!("place_manager@place:{}", id.to_uppercase())).with(0);
}

#[test]
fn refusals_are_told_in_the_language_of_the_terminal() {
    let here = Installation::sqlite();
    let cut = here.file("cut.backup", "x");
    let said = |args: &[&str], code| {
        let output = here.command(args).env("LC_ALL", "fr_FR.UTF-8").output().unwrap();
        ran(output).with(code).err
    };
    here.run(&["user", "add", "zoe@exemple.fr", "--name", "Zoé"]).with(0);
    for (args, code, words) in [
        (&["user", "add", "zoé", "--name", "Z"][..], 2, "pas une adresse de courriel"),
        (&["user", "reset", "nul@exemple.fr"], 1, "aucun compte"),
        (&["user", "token", "zoe@exemple.fr", "--right", "manage_people"], 1, "n’a pas"),
        (&["user", "add", "a@exemple.fr", "--name", "A", "--role", "roi"], 2, "Rôles : inhabitant"),
        (&["restore", "/nowhere/x"], 2, "n’existe pas"),
        (&["restore", &cut], 1, "sauvegarde"),
        (&["chek"], 2, "Commande inconnue"),
        (&["config", "show", "--config", "/nowhere.toml"], 2, "n’existe pas"),
    ] {
        let text = said(args, code).replace('\u{a0}', " ");
        assert!(text.contains(words), "{args:?}: {text}");
    }
}
