//! Places tell what they did.

use maillage_store::both_engines;

use crate::kit::{LEAD, NETWORK, OWNERS, TEAM, achievement, begin};

both_engines! { OWNERS;
    async fn a_team_tells_and_everybody_reads(test) {
        let story = begin(&test).await;
        let id = story.achieved(&[]).await;
        let page = story.page(format!("/realisations/{id}")).await;
        for words in ["Cent familles équipées", "Espace numérique (Manosque)", "Des ordinateurs remis en état", "familles équipées", "La ressourcerie", "Creative Commons BY 4.0", "Montrer cette fiche"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(page.html().contains("application/ld+json"));
        for (path, words) in [
            ("/realisations", "Une réalisation"), ("/realisations?audience=familles", "Cent familles"),
            ("/realisations?territory=D04", "Cent familles"), ("/realisations?q=ordinateurs", "Cent familles"),
            ("/realisations?territory=D13", "Aucune réalisation"), ("/realisations?audience=elus", "Aucune réalisation"),
        ] {
            assert!(story.page(path).await.visible().contains(words), "{path}");
        }
        let place = &story.places[0];
        assert!(story.page(format!("/realisations?place={place}")).await.visible().contains("Réalisations de Espace numérique"));
        let of_place = story.app.get(format!("/lieux/{place}")).send().await.expect(308).location().to_owned();
        assert!(story.page(of_place).await.visible().contains("Une réalisation à lire"));
        assert!(story.page("/recherche?q=familles").await.visible().contains("Cent familles équipées"));
        assert!(story.page("/realisations/flux.xml").await.text().contains("Cent familles"));
        let file = story.page("/donnees/realisations.csv").await.text();
        assert!(file.contains("Cent familles équipées") && file.contains("100 familles équipées"), "{file}");
    }

    async fn nobody_else_publishes_for_a_place(test) {
        let story = begin(&test).await;
        let path = "/gestion/realisations/nouvelle";
        let aix = achievement(&[("place", &story.places[1])]);
        let page = story.send(TEAM, path, &aix).await.expect(422);
        assert!(page.visible().contains("Choisissez un lieu dont vous êtes de l’équipe."));
        // A role without the right has no form at all.
        story.send(LEAD, path, &achievement(&[("place", &story.places[0])])).await.expect(403);
        let id = story.achieved(&[]).await;
        // The network keeps every place.
        let other = achievement(&[("place", &story.places[1]), ("key", "une-autre-cle-de-fiche")]);
        let answer = story.send(NETWORK, path, &other).await.expect(303);
        let aix = answer.location().strip_prefix("/realisations/").unwrap().to_owned();
        story.send(TEAM, &format!("/gestion/realisations/{aix}"), &achievement(&[])).await.expect(403);
        story.send(TEAM, "/gestion/realisations", &[("act", "withdraw"), ("id", &aix)]).await.expect(403);
        story.send(TEAM, &format!("/gestion/realisations/{id}"), &achievement(&[("title", "Cent dix familles")])).await.expect(303);
        assert!(story.page(format!("/realisations/{id}")).await.visible().contains("Cent dix familles"));
    }

    async fn what_is_taken_back_can_come_again(test) {
        let story = begin(&test).await;
        let id = story.achieved(&[]).await;
        story.send(TEAM, "/gestion/realisations", &[("act", "withdraw"), ("id", &id)]).await.expect(303);
        story.app.get(format!("/realisations/{id}")).send().await.expect(404);
        story.app.get(format!("/realisations/{id}/integrer")).send().await.expect(404);
        let page = story.app.get(format!("/realisations/{id}")).session(TEAM).send().await.expect(200);
        assert!(page.visible().contains("n’est plus affichée"));
        story.send(TEAM, "/gestion/realisations", &[("act", "publish"), ("id", &id)]).await.expect(303);
        story.page(format!("/realisations/{id}")).await;
    }

    async fn another_site_may_show_it(test) {
        let story = begin(&test).await;
        let id = story.achieved(&[]).await;
        let frame = story.page(format!("/realisations/{id}/integrer")).await;
        assert!(frame.visible().contains("Cent familles équipées"));
        let policy = frame.header("content-security-policy").to_owned();
        let page = story.page(format!("/realisations/{id}")).await;
        assert_ne!(policy, page.header("content-security-policy"), "only the frame is framable");
        assert!(page.html().contains("/integrer&#34;") || page.html().contains("/integrer&quot;"), "the code to copy is there");
    }

    async fn faults_stand_beside_fields(test) {
        let story = begin(&test).await;
        let form = achievement(&[("place", &story.places[0]), ("title", ""), ("value", "cent"), ("what", ""), ("day", "2027-01-01"), ("licence", "MIT")]);
        let page = story.send(TEAM, "/gestion/realisations/nouvelle", &form).await.expect(422);
        for words in ["Donnez un titre.", "Écrivez un nombre entier.", "Dites ce que compte ce nombre", "Cette date n’est pas encore passée.", "Choisissez une licence"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(page.html().contains("value=\"cent\""));
    }
}
