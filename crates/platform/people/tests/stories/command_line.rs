//! Accounts from the command line, and those of the demonstration.

use http::StatusCode;
use maillage_people::command_line::{CommandError, add_person, create_token, list, reset};
use maillage_people::demo::{PASSWORD, Workplaces, demo_accounts, listed};
use maillage_shell::permission::{Role, Within};

use crate::site::{OWNERS, Site, grants, path_of};

maillage_store::both_engines! { OWNERS;
    async fn the_first_administrator_comes_by_a_link(test) {
        let site = Site::new(&test);
        let roles = grants(&["administrator network"]);
        let (id, link) = add_person(&site.people, "admin@exemple.fr", "Aya", &roles).await.unwrap();
        let mut browser = site.browser();
        assert_eq!(browser.open_link(&path_of(&link.unwrap())).await.location(), "/compte/mot-de-passe");
        let (same, none) = add_person(&site.people, "Admin@exemple.fr", "Aya", &grants(&["coordinator network"])).await.unwrap();
        assert_eq!((same, none), (id, None));
        let all = list(&site.people).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].roles.iter().map(|grant| grant.role).max(), Some(Role::Administrator));
        assert_eq!(all[0].roles.len(), 3);
        assert!(matches!(add_person(&site.people, "pas", "Aya", &[]).await, Err(CommandError::Address(_))));
        assert!(matches!(add_person(&site.people, "b@exemple.fr", "", &[]).await, Err(CommandError::Name(_))));
    }

    async fn whoever_is_locked_out_is_let_in(test) {
        let site = Site::new(&test);
        site.trusted("admin@exemple.fr", &["administrator network"]).await;
        assert!(list(&site.people).await.unwrap()[0].second_factor);
        let link = reset(&site.people, "admin@exemple.fr", true).await.unwrap();
        let mut browser = site.browser();
        assert_eq!(browser.open_link(&path_of(&link)).await.location(), "/compte/mot-de-passe");
        assert_eq!(browser.get("/compte/mot-de-passe").await.status, StatusCode::OK);
        assert!(!list(&site.people).await.unwrap()[0].second_factor);
        assert!(matches!(reset(&site.people, "nul@exemple.fr", false).await, Err(CommandError::Account(_))));
    }

    async fn a_token_made_here_has_its_person_s_rights_at_most(test) {
        let site = Site::new(&test);
        add_person(&site.people, "zoe@exemple.fr", "Zoé", &[]).await.unwrap();
        let rights = |right: &str| [right.to_owned()];
        let refused = create_token(&site.people, "zoe@exemple.fr", &rights("manage_people"), "x", 30).await;
        assert!(matches!(refused, Err(CommandError::Token(_))));
        assert!(create_token(&site.people, "zoe@exemple.fr", &rights("own_account"), "x", 30).await.unwrap().starts_with("mlg_"));
    }

    async fn a_demonstration_has_somebody_for_each_role(test) {
        let site = Site::with(test.db.clone(), |settings| settings.network.demo = true);
        let at = Workplaces { place: "place:7k2m9qxa".parse().unwrap(), territory: "territory:200034700".parse().unwrap() };
        let accounts = demo_accounts(&site.people, &at).await.unwrap();
        assert_eq!(demo_accounts(&site.people, &at).await.unwrap(), accounts, "a second time changes nothing");
        let scopes: Vec<_> = accounts.iter().map(|account| account.within.to_string()).collect();
        let (place, territory, whole) = ("place:7k2m9qxa", "territory:200034700", "network");
        assert_eq!(scopes, [whole, place, place, territory, whole, territory, whole, whole]);
        for account in listed(&site.people).await.unwrap() {
            let mut browser = site.browser();
            let answer = browser.sign_in(account.email, PASSWORD).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", account.email, answer.body);
            if let Some(code) = account.code {
                assert_eq!(browser.post("/connexion/code", &[("code", &code)]).await.location(), "/compte", "{}", account.email);
            }
            assert!(browser.get("/compte").await.body.contains(account.name));
        }
        assert_eq!(site.browser().get("/courrier").await.status, StatusCode::OK, "anyone reads the demonstration's mail");
    }

    async fn no_demonstration_account_elsewhere(test) {
        let site = Site::new(&test);
        let at = Workplaces { place: Within::Network, territory: Within::Network };
        assert!(demo_accounts(&site.people, &at).await.unwrap().is_empty());
        assert!(list(&site.people).await.unwrap().is_empty());
    }
}
