//! No page and no act without its permission.

use maillage_shell::permission::{Permission, Right, Role};
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

both_engines! { OWNERS;
    async fn who_is_not_signed_in_is_led_to_the_sign_in_page_and_back(test) {
        let app = probe::app(&test).0.start().await;
        let answer = app.get("/probe/coordination?a=1&b=é").send().await.expect(303);
        assert_eq!(answer.location(), "/connexion?retour=%2Fprobe%2Fcoordination%3Fa%3D1%26b%3D%C3%A9");
        app.get("/probe/account").send().await.expect(303);
        app.post("/probe/coordination").send().await.expect(303);
        app.get("/probe/account").session("unknown").send().await.expect(303);
        let document = app.get("/api/v1/probe/coordination").send().await.expect(401).json();
        assert_eq!(document["type"], "/api/problemes#sign-in-needed");
    }

    async fn a_right_is_needed_and_enough(test) {
        let app = probe::app(&test).0.start().await;
        let import = Permission::Holds(Right::ImportPlaces);
        for role in Role::ALL {
            let expected = if import.allows(role) { 200 } else { 403 };
            for path in ["/probe/coordination", "/api/v1/probe/coordination"] {
                app.get(path).session(role.code()).send().await.expect(expected);
                app.post(path).session(role.code()).send().await.expect(expected);
            }
        }
        let page = app.get("/probe/coordination").session("inhabitant").send().await;
        assert!(page.html().contains("href=\"/compte\""), "a way to see which rights one has");
    }

    async fn the_second_factor_comes_first(test) {
        let app = probe::app(&test).0.start().await;
        let answer = app.get("/probe/coordination").session("half").send().await.expect(303);
        assert_eq!(answer.location(), "/connexion/second-facteur?retour=%2Fprobe%2Fcoordination");
        let document = app.get("/api/v1/probe/coordination").session("half").send().await.expect(403).json();
        assert_eq!(document["type"], "/api/problemes#second-factor-needed");
        // What needs no right does not wait for it.
        app.get("/probe/account").session("half").send().await.expect(200);
    }

    async fn a_token_carries_its_own_rights_alone(test) {
        let app = probe::app(&test).0.start().await;
        app.get("/api/v1/probe/coordination").token("robot").send().await.expect(200);
        app.get("/api/v1/probe/coordination").token("narrow").send().await.expect(403);
        // A wrong token is not made good by a session beside it.
        let both = app.get("/api/v1/probe/coordination").token("unknown").session("coordinator");
        both.send().await.expect(401);
    }

    async fn the_menu_shows_what_one_may_open(test) {
        let app = probe::app(&test).0.start().await;
        for (secret, shown) in [("nobody", false), ("inhabitant", false), ("half", false), ("coordinator", true)] {
            let page = app.get("/api").session(secret).send().await.html();
            assert!(page.contains("href=\"/probe/notice\""), "{secret}");
            assert_eq!(page.contains("href=\"/probe/coordination\""), shown, "{secret}");
        }
        let page = app.get("/api").session("coordinator").send().await.visible();
        assert!(page.contains("Zoé coordinator"));
    }
}
