//! Managing people: who may give what, and the journal of it.

use http::StatusCode;
use maillage_people::command_line::{add_person, list};
use serde_json::json;

use crate::site::{Browser, OWNERS, Site};

/// Fields of the form that adds a person.
fn fields<'a>(email: &'a str, role: &'a str, within: &'a str) -> [(&'a str, &'a str); 4] {
    [("email", email), ("name", "Lina <b>"), ("role", role), ("within", within)]
}

async fn id_of(site: &Site, email: &str) -> String {
    list(&site.people).await.unwrap().into_iter().find(|one| one.email == email).unwrap().id
}

async fn give(browser: &mut Browser<'_>, id: &str, role: &str, within: &str) -> StatusCode {
    let fields = [("role", role), ("within", within)];
    browser.post(&format!("/gestion/personnes/{id}/roles"), &fields).await.status
}

maillage_store::both_engines! { OWNERS;
    async fn a_coordinator_invites_somebody(test) {
        let site = Site::new(&test);
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        let added = chief.post("/gestion/personnes/ajouter", &fields("Lina@exemple.fr", "place_manager", "D04")).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = chief.get(added.location()).await;
        assert!(page.body.contains("Responsable de lieu (Alpes-de-Haute-Provence)"), "{}", page.body);
        assert!(page.body.contains("Lina &#60;b&#62;") && !page.body.contains("Lina <b>"), "{}", page.body);
        let listed = chief.get("/gestion/personnes?q=LINA").await;
        assert!(listed.body.contains("lina@exemple.fr") && !listed.body.contains("chef@exemple.fr"), "{}", listed.body);
        let link = site.link("lina@exemple.fr").await;
        let mut lina = site.browser();
        assert_eq!(lina.open_link(&link).await.location(), "/compte/mot-de-passe");
        assert_eq!(lina.get("/compte").await.status, StatusCode::OK);
        let again = chief.post("/gestion/personnes/ajouter", &fields("lina@exemple.fr", "professional", "")).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("Un compte a déjà cette adresse"), "{}", again.body);
    }

    async fn nobody_gives_more_than_they_hold(test) {
        let site = Site::new(&test);
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator territory:D04"]).await;
        site.person("zoe@exemple.fr", &["professional territory:04112"]).await;
        let zoe = id_of(&site, "zoe@exemple.fr").await;
        for (role, within) in [
            ("administrator", ""), ("coordinator", ""), ("coordinator", "R93"), ("professional", "D13"),
            ("decision_maker", ""), ("visitor", "D04"), ("king", "D04"), ("professional", "la lune"),
        ] {
            assert_eq!(give(&mut chief, &zoe, role, within).await, StatusCode::UNPROCESSABLE_ENTITY, "{role} {within}");
            let added = chief.post("/gestion/personnes/ajouter", &fields("x@exemple.fr", role, within)).await;
            assert_eq!(added.status, StatusCode::UNPROCESSABLE_ENTITY, "{role} {within}");
        }
        assert_eq!(give(&mut chief, &zoe, "place_manager", "D04").await, StatusCode::SEE_OTHER);
        assert_eq!(give(&mut chief, &id_of(&site, "chef@exemple.fr").await, "administrator", "").await, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn those_above_or_elsewhere_are_out_of_reach(test) {
        let site = Site::new(&test);
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator territory:D04"]).await;
        site.person("admin@exemple.fr", &["administrator network"]).await;
        site.person("loin@exemple.fr", &["professional territory:D13"]).await;
        for email in ["admin@exemple.fr", "loin@exemple.fr"] {
            let id = id_of(&site, email).await;
            assert!(!chief.get("/gestion/personnes").await.body.contains(email));
            assert_eq!(chief.get(&format!("/gestion/personnes/{id}")).await.status, StatusCode::FORBIDDEN);
            for act in ["aider", "effacer", "roles"] {
                let fields = [("role", "professional"), ("within", "D04"), ("phone_lost", "yes")];
                let answer = chief.post(&format!("/gestion/personnes/{id}/{act}"), &fields).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act} {email}: {}", answer.body);
            }
            assert_eq!(chief.get(&format!("/api/v1/people/{id}")).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(chief.get("/gestion/journal").await.status, StatusCode::FORBIDDEN, "the journal is of the network");
    }

    async fn a_professional_manages_nobody(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &["professional network"]).await;
        let mut zoe = site.signed_in("zoe@exemple.fr").await;
        for path in ["/gestion/personnes", "/gestion/personnes/ajouter", "/gestion/journal", "/api/v1/people", "/courrier"] {
            assert_eq!(zoe.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let own = json!({ "role": "administrator", "within": "network" });
        let id = id_of(&site, "zoe@exemple.fr").await;
        let risen = zoe.json("POST", &format!("/api/v1/people/{id}/roles"), own).await;
        assert_eq!(risen.status, StatusCode::FORBIDDEN);
    }

    async fn a_role_counts_and_stops_counting_at_once(test) {
        let site = Site::new(&test);
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        assert_eq!(chief.get("/gestion/journal").await.status, StatusCode::OK);
        let id = id_of(&site, "chef@exemple.fr").await;
        let fields = [("role", "coordinator"), ("within", "network")];
        let taken = admin.post(&format!("/gestion/personnes/{id}/roles/retirer"), &fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        assert_eq!(chief.get("/gestion/journal").await.status, StatusCode::FORBIDDEN);
    }

    async fn the_network_keeps_an_administrator(test) {
        let site = Site::new(&test);
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        let id = id_of(&site, "admin@exemple.fr").await;
        let fields = [("role", "administrator"), ("within", "network")];
        let taken = admin.post(&format!("/gestion/personnes/{id}/roles/retirer"), &fields).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let path = format!("/api/v1/people/{id}/roles/administrator/network");
        assert_eq!(admin.send("DELETE", &path, None).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let left = admin.post("/compte/effacer", &[("email", "admin@exemple.fr")]).await;
        assert!(left.body.contains("dernière personne"), "{}", left.body);
        add_person(&site.people, "autre@exemple.fr", "Autre", &crate::site::grants(&["administrator network"])).await.unwrap();
        let left = admin.post("/compte/effacer", &[("email", "admin@exemple.fr")]).await;
        assert_eq!(left.location(), "/", "{}", left.body);
    }

    async fn a_lost_phone_is_taken_away(test) {
        let site = Site::new(&test);
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        let id = id_of(&site, "chef@exemple.fr").await;
        let helped = admin.post(&format!("/gestion/personnes/{id}/aider"), &[("phone_lost", "yes")]).await;
        assert_eq!(helped.status, StatusCode::SEE_OTHER);
        assert_eq!(chief.get("/compte").await.status, StatusCode::SEE_OTHER, "signed out everywhere");
        site.work().await;
        let letters = site.letters("chef@exemple.fr");
        assert!(letters.iter().any(|letter| letter.starts_with("Votre téléphone ne protège plus")));
        let invitation = letters.iter().find(|letter| letter.starts_with("Votre compte est prêt")).unwrap();
        let link = invitation.lines().find(|line| line.contains("?cle=")).unwrap();
        chief.open_link(link).await;
        assert_eq!(chief.get("/compte").await.status, StatusCode::OK);
    }

    async fn the_journal_tells_acts_and_no_personal_value(test) {
        let site = Site::new(&test);
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        admin.post("/gestion/personnes/ajouter", &fields("lina@exemple.fr", "place_manager", "D04")).await;
        site.browser().sign_in("lina@exemple.fr", "faux").await;
        site.browser().sign_in("inconnu@exemple.fr", "faux").await;
        site.token("admin@exemple.fr", &["own_account"]).await;
        maillage_store::statements! {
            LINES = "select actor, action, subject, detail from audit order by seq";
        }
        let lines = test.db.fetch_all(&LINES, vec![], |row| {
            let detail: serde_json::Value = row.get("detail")?;
            let (actor, action): (String, String) = (row.get("actor")?, row.get("action")?);
            Ok((action, format!("{actor} {} {detail}", row.get::<String>("subject")?)))
        }).await.unwrap();
        for action in ["person.make", "role.give", "session.open", "session.refuse", "password.set", "second_factor.set", "token.make"] {
            assert!(lines.iter().any(|(done, _)| done == action), "{action}");
        }
        for (action, line) in &lines {
            for value in ["exemple.fr", "Lina", "Zoé", "mlg_", "203.0.113", "faux"] {
                assert!(!line.contains(value), "{action} {line}");
            }
        }
        let page = admin.get("/gestion/journal?action=role.give").await;
        let main = page.between("<tbody>", "</tbody>");
        assert!(main.contains("Responsable de lieu (Alpes-de-Haute-Provence)"), "{main}");
        assert!(main.contains("Rôle donné") && !main.contains("Connexion"), "{main}");
        let whole = admin.get("/gestion/journal").await;
        let main = whole.between("<main", "</main>");
        for code in [">session.open<", "role.give<", "{&", "system:", "person:", "anonymous"] {
            assert!(!main.contains(code), "{code}: {main}");
        }
        assert!(main.contains("mot de passe") && main.contains("Quelqu’un qui n’est pas connecté"), "{main}");
    }

    async fn the_same_is_done_through_the_api(test) {
        let site = Site::new(&test);
        site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        let token = site.token("chef@exemple.fr", &["manage_people"]).await;
        let mut program = site.browser();
        program.headers.push(("authorization", format!("Bearer {token}")));
        let new = json!({ "email": "paul@exemple.fr", "name": "Paul", "roles": [{ "role": "professional", "within": "territory:D04" }] });
        let made = program.json("POST", "/api/v1/people", new.clone()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let again = program.json("POST", "/api/v1/people", new).await;
        assert_eq!(again.json()["errors"][0]["pointer"], "/email");
        let odd = json!({ "email": "x", "name": "", "roles": [{ "role": "king", "within": "network" }] });
        let odd = program.json("POST", "/api/v1/people", odd).await.json();
        let pointers: Vec<_> = odd["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect();
        assert_eq!(pointers, ["/email", "/name", "/roles/0"]);
        let role = json!({ "role": "administrator", "within": "network" });
        assert_eq!(program.json("POST", &format!("/api/v1/people/{id}/roles"), role).await.status, StatusCode::FORBIDDEN);
        let path = format!("/api/v1/people/{id}/roles/professional/territory:D04");
        assert_eq!(program.send("DELETE", &path, None).await.status, StatusCode::NO_CONTENT);
        let shown = program.get(&format!("/api/v1/people/{id}")).await.json();
        assert_eq!(shown["roles"], json!([{ "role": "inhabitant", "within": "network" }]));
        assert_eq!(program.get("/api/v1/people?q=paul").await.json()["people"][0]["name"], "Paul");
        assert_eq!(program.json("POST", "/api/v1/people", json!("text")).await.status, StatusCode::BAD_REQUEST);
        let missing = program.json("POST", "/api/v1/people", json!({ "email": "b@exemple.fr" })).await;
        assert_eq!(missing.json()["detail"], "Dans le corps de la requête, «\u{a0}name\u{a0}» manque ou n’est pas du bon type.");
        let nowhere = json!({ "role": "professional", "within": "territory:D99" });
        let nowhere = program.json("POST", &format!("/api/v1/people/{id}/roles"), nowhere).await;
        assert_eq!((nowhere.status, &nowhere.json()["errors"][0]["pointer"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("/within")));
        assert!(maillage_shell::document(&site.app).paths.paths.contains_key("/api/v1/people/{id}/roles"));
    }

    async fn a_role_is_given_by_the_name_of_a_territory(test) {
        let site = Site::new(&test);
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        site.person("zoe@exemple.fr", &[]).await;
        let id = id_of(&site, "zoe@exemple.fr").await;
        let path = format!("/gestion/personnes/{id}/roles");
        let page = admin.get(&format!("/gestion/personnes/{id}")).await;
        assert!(page.body.contains("href=\"/gestion/personnes\""), "the way back");
        assert!(page.body.contains("/suggest-") && page.body.contains("data-suggest="), "names are proposed");
        assert!(page.body.contains("jamais"), "who never came has no last day");
        for (scope, territory, code, ended) in [
            ("territory", "Manosque", "", "professional territory:04112"),
            ("territory", "alpes de haute provence", "", "professional territory:D04"),
            ("territory", "Digne", "D05", "professional territory:D05"),
            ("territory", "D26", "", "professional territory:D26"),
            ("network", "", "", "professional network"),
        ] {
            let fields = [("role", "professional"), ("scope", scope), ("territory", territory), ("territory_code", code)];
            let given = admin.post(&path, &fields).await;
            assert_eq!(given.status, StatusCode::SEE_OTHER, "{territory}: {}", given.body);
            let (role, within) = ended.split_once(' ').unwrap();
            let shown = admin.get(&format!("/gestion/personnes/{id}")).await;
            assert!(shown.body.contains(&format!("name=\"within\" value=\"{within}\"")), "{role} {within}");
        }
        for (scope, territory, words) in [
            ("territory", "Nulle-Part-du-Tout", "Aucun territoire"),
            ("territory", "", "Écrivez le nom"),
            ("territory", "D99", "n’existe pas"),
            ("network", "Manosque", "Choisissez"),
        ] {
            let fields = [("role", "professional"), ("scope", scope), ("territory", territory)];
            let refused = admin.post(&path, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(words), "{territory}: {}", refused.body);
            assert!(refused.body.contains(&format!("value=\"{territory}\"")), "what was typed is kept");
        }
    }

    async fn a_long_list_is_read_page_by_page(test) {
        let site = Site::new(&test);
        let (mut chief, _) = site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        for number in 0..120 {
            add_person(&site.people, &format!("p{number}@exemple.fr"), &format!("Nom {number:03}"), &[]).await.unwrap();
        }
        let (mut path, mut seen) = ("/gestion/personnes?q=nom".to_owned(), 0);
        loop {
            let page = chief.get(&path).await;
            seen += page.body.matches("@exemple.fr</td>").count();
            if !page.body.contains("rel=\"next\"") {
                break;
            }
            path = page.between("rel=\"next\" href=\"", "\"").replace("&#38;", "&");
        }
        assert_eq!(seen, 120);
        assert_eq!(chief.get("/gestion/personnes?q=100%25").await.body.matches("@exemple.fr</td>").count(), 0, "no wildcard");
    }
}
