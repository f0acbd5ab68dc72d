//! Lists, feeds, files, search, figures.

use maillage_shell::{Capability as _, Hiding};
use maillage_store::{Actor, Version, both_engines};

use crate::kit::{DECIDER, NETWORK, OWNERS, Seen, Story, TEAM, begin};

async fn moderate(story: &Story, path: &str, hidden: bool) -> Option<Version> {
    let hiding = Hiding { path, hidden, reason: "Décision 7.", contest: None };
    let done = story.consultations.hide(&story.app.app, &Actor::system("story"), &hiding).await.unwrap();
    story.app.settle().await;
    done
}

/// One that is open in Manosque, one that waits for its decision in the département, one decided.
async fn three(story: &Story) -> [String; 3] {
    let decided = story.opened(&[("title", "Le guichet du lycée"), ("area", "lycees")]).await;
    let waiting = story
        .opened(&[("key", "une-seconde-cle-de-seize"), ("title", "La carte de santé"), ("area", "sante")])
        .await;
    story.answered(&decided, 0..25, &[("q0", "1"), ("uptake", "used")]).await;
    story.closed().await;
    for id in [&decided, &waiting] {
        story.publish(id, &[]).await.expect(303);
    }
    story
        .lead(&decided, "decision", &[("verdict", "partly"), ("why", "=Nous gardons le guichet.")])
        .await
        .expect(303);
    let open = story
        .opened(&[
            ("key", "une-troisieme-cle-de-seize"),
            ("territory", "04112"),
            ("deadline", "2027-01-10"),
            ("decision_on", "2027-03-01"),
        ])
        .await;
    [open, waiting, decided]
}

both_engines! { OWNERS;
    async fn open_ones_come_first_then_those_that_wait(test) {
        let story = begin(&test).await;
        let page = story.page("/consultations").await;
        assert!(page.seen().contains("Aucune consultation"));
        let ids = three(&story).await;
        let page = story.page("/consultations").await;
        let order: Vec<_> = page.all_between("<h2 class=\"type-l\"><a href=\"/consultations/", "\"");
        assert_eq!(order, ids, "{}", page.html());
        assert!(page.seen().contains("3 consultations") && page.seen().contains("Avis suivi en partie"));
        for (query, expected) in [("state=open", &ids[..1]), ("state=waiting", &ids[1..2]), ("area=lycees", &ids[2..]), ("territory=04166", &ids[1..]), ("territory=R93", &ids[..]), ("territory=D13", &[])] {
            let page = story.page(format!("/consultations?{query}")).await;
            assert_eq!(page.all_between("<h2 class=\"type-l\"><a href=\"/consultations/", "\""), expected, "{query}");
        }
        assert!(story.page("/consultations?state=withdrawn").await.seen().contains("Aucune consultation avec ces choix"));
    }

    async fn feeds_files_search_and_figures_tell_of_them(test) {
        let story = begin(&test).await;
        let [open, _, decided] = three(&story).await;
        let atom = story.app.get("/consultations/flux.xml").send().await.expect(200);
        assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
        assert!(atom.text().contains(&format!("/consultations/{open}")) && atom.text().contains("Nous gardons le guichet."), "{}", atom.text());
        let json = story.app.get("/consultations/flux.json").send().await.expect(200).json();
        assert_eq!(json["items"].as_array().unwrap().len(), 3);
        let csv = story.app.get("/donnees/consultations.csv").send().await.expect(200).text();
        let line = csv.lines().find(|line| line.starts_with(&decided)).unwrap();
        assert!(line.contains(",lycees,") && line.contains(",decided,") && line.contains(",25,") && line.contains("'=Nous gardons"), "{line}");
        let counts = story.app.get("/donnees/consultations-reponses.csv").send().await.expect(200).text();
        assert!(counts.contains(&format!("{decided},appropriation,,used,,25,25,,,")), "{counts}");
        assert!(story.page("/donnees").await.seen().contains("Consultations et réponses"));
        let found = story.page("/recherche?q=guichet+lycée").await;
        assert!(found.seen().contains("Le guichet du lycée"), "{}", found.seen());
        let sheet = story.page("/territoires/04112").await;
        assert!(sheet.seen().contains("Consultations suivies d’une décision"), "{}", sheet.seen());
        assert!(story.page("/donnees-personnelles").await.seen().contains("Un an après la synthèse"));
    }

    async fn what_moderation_hides_is_nowhere_and_comes_back_where_it_stood(test) {
        let story = begin(&test).await;
        let [open, _, decided] = three(&story).await;
        for id in [&open, &decided] {
            let path = format!("/consultations/{id}");
            let title = story.consultations.written(&path).unwrap().title;
            let before = story.page(&path).await.seen();
            for _ in 0..2 {
                assert!(moderate(&story, &path, true).await.is_some());
            }
            for hidden in [path.clone(), format!("{path}/repondre"), format!("{path}/resultats.csv"), format!("/api/v1{path}"), format!("/api/v1{path}/results")] {
                story.app.get(&hidden).send().await.expect(404);
            }
            let feeds = ["/consultations", "/consultations/flux.xml", "/consultations/flux.json", "/api/v1/consultations"];
            let files = ["/donnees/consultations.csv", "/donnees/consultations-reponses.csv"];
            for page in feeds.into_iter().chain(files) {
                assert!(!story.page(page).await.text().contains(id.as_str()), "{page}");
            }
            assert!(!story.page(format!("/recherche?q={}", title.replace(char::is_whitespace, "+"))).await.text().contains(id.as_str()));
            assert!(!story.consultations.written(&path).unwrap().shown);
            // Whoever wrote it, and the network, read why; nobody adds to it.
            for who in [DECIDER, NETWORK] {
                let page = story.app.get(&path).session(who).send().await.expect(200);
                assert!(page.visible().contains("Retirée par la modération") && page.visible().contains("Décision 7."));
            }
            story.app.get(&path).session(TEAM).send().await.expect(404);
            story.lead(id, "retirer", &[("reason", "Plus tard.")]).await.expect(409);
            assert!(moderate(&story, &path, false).await.is_some());
            let page = story.page(&path).await.seen();
            assert!(page.contains("Remise par la modération"), "{page}");
            assert_eq!(before.contains("À vous"), page.contains("À vous"));
            assert_eq!(before.contains("Nous gardons le guichet."), page.contains("Nous gardons le guichet."));
        }
        let later = [("key", "une-cle-de-plus-de-seize"), ("deadline", "2027-01-10"), ("decision_on", "2027-03-01")];
        let draft = story.drafted(&later).await;
        assert!(moderate(&story, &format!("/consultations/{draft}"), true).await.is_none());
        assert!(moderate(&story, "/consultations/00000000", true).await.is_none());
    }

    async fn every_page_of_it_speaks_both_languages(test) {
        let story = begin(&test).await;
        let [open, waiting, decided] = three(&story).await;
        let team = format!("/consultations/{open}/lieu");
        story.app.post(format!("/consultations/{open}/rejoindre")).session("team-of-d04").form(&[("place", &story.places[0])]).send().await.expect(303);
        story.app.settle().await;
        let paths = [
            "/consultations".to_owned(),
            format!("/consultations/{open}"),
            format!("/consultations/{waiting}"),
            format!("/consultations/{decided}"),
            format!("/consultations/{open}/repondre"),
            format!("/consultations/{open}/merci"),
            team,
            format!("/consultations/{open}/apport?place={}&kind=workshop", story.places[0]),
            format!("/consultations/{open}/apport?place={}&kind=observation", story.places[0]),
            "/gestion/consultations".to_owned(),
            "/gestion/consultations/nouvelle".to_owned(),
            format!("/gestion/consultations/{open}"),
            format!("/gestion/consultations/{waiting}"),
        ];
        for (path, lang) in paths.iter().flat_map(|path| ["fr", "en"].map(|lang| (path, lang))) {
            let page = story.app.get(path).session("coordinator").lang(lang).send().await.expect(200);
            assert_eq!(story.app.keys_shown(&page.html()), Vec::<String>::new(), "{path} {lang}");
        }
        assert_eq!(story.app.openapi_faults().await, Vec::<String>::new());
    }
}
