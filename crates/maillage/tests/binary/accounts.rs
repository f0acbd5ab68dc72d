//! Accounts from the command line, used over HTTP.

use crate::support::{Installation, Request};

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
}
