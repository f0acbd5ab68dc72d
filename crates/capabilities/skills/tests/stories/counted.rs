//! What everybody sees: counts, and never a person.

use maillage_shell::Capability as _;
use maillage_store::both_engines;
use maillage_vocabulary::ClosedList as _;

use crate::kit::{OWNERS, Seen, Story, begin};

const NAMES: [&str; 12] = [
    "Alma", "Basile", "Colette", "Driss", "Elena", "Farid", "Gilles", "Hana", "Ines", "Jules", "Karim", "Lou",
];

/// So many people of a commune, who can do one thing.
async fn some(story: &Story, names: &[&str], commune: &str, skill: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for name in names {
        keys.push(story.join(name, &[("can", skill), ("learn", "-"), ("commune", commune)]).await);
    }
    keys
}

/// The night goes by.
async fn night(story: &Story, day: &str) {
    story.app.set_clock(&format!("{day}T05:00:00Z")).await;
    story.app.work().await;
}

async fn told(story: &Story, query: &str) -> serde_json::Value {
    story.page(format!("/api/v1/skills/counts{query}")).await.json()
}

both_engines! { OWNERS;
    async fn counts_are_made_at_night_once_five_came(test) {
        let story = begin(&test).await;
        assert!(story.page("/competences").await.seen().contains("Le premier compte arrive bientôt"));
        some(&story, &NAMES[..4], "Manosque", "sig").await;
        night(&story, "2026-11-25").await;
        assert!(told(&story, "").await["made_at"].is_null(), "four are too few");
        some(&story, &NAMES[4..6], "Manosque", "sig").await;
        assert!(told(&story, "").await["made_at"].is_null(), "nothing is counted by day");
        night(&story, "2026-11-26").await;
        assert_eq!(told(&story, "").await["can"], 6);
        let page = story.page("/competences?territory=D04&skill=sig").await;
        let words = page.seen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("(SIG) Alpes-de-Haute-Provence Savent faire 6 Veulent apprendre 0"), "{words}");
        // One more comes: nobody sees it, until five changed.
        some(&story, &NAMES[6..7], "Manosque", "sig").await;
        night(&story, "2026-11-27").await;
        assert_eq!(told(&story, "").await["can"], 6);
        some(&story, &NAMES[7..11], "Manosque", "sig").await;
        night(&story, "2026-11-28").await;
        assert_eq!(told(&story, "").await["can"], 11);
    }

    async fn small_counts_are_hidden_and_what_would_tell_them(test) {
        let story = begin(&test).await;
        some(&story, &NAMES[..8], "Manosque", "sig").await;
        some(&story, &NAMES[8..10], "Marseille", "sig").await;
        some(&story, &NAMES[10..11], "Toulon", "cms").await;
        night(&story, "2026-11-25").await;
        let sig = told(&story, "?skill=sig").await;
        // Ten in all, or eight there: one of them would give the two in Marseille away.
        let at = |area: &str| {
            let row = sig["rows"].as_array().unwrap().iter().find(|row| row["territory"] == area && row["measure"] == "can").cloned();
            row.map(|row| row["people"].as_u64())
        };
        assert_eq!(at("D13"), Some(None), "{sig}");
        assert!(at("D04") == Some(None) || at("network") == Some(None), "{sig}");
        assert_eq!(at("D83"), Some(None), "where the whole is hidden, not even zero is told");
        assert_eq!(at("D06"), None, "elsewhere, zero is told by silence");
        let cms = told(&story, "?skill=cms").await;
        assert!(cms["can"].is_null(), "{cms}");
        for path in ["/competences?skill=cms", "/competences?territory=D83", "/competences?territory=D83&family=web"] {
            let page = story.page(path).await;
            assert!(page.seen().contains("moins de 5, ou caché"), "{path}: {}", page.seen());
        }
        let csv = story.page("/donnees/competences-par-territoire.csv").await.text();
        assert!(csv.contains("can,s:cms,network,\r\n") && !csv.contains("Toulon"), "{csv}");
    }

    async fn who_takes_back_or_pauses_counts_no_more(test) {
        let story = begin(&test).await;
        let keys = some(&story, &NAMES, "Manosque", "sig").await;
        night(&story, "2026-11-25").await;
        assert_eq!(told(&story, "").await["can"], 12);
        story.press_with(&keys[0], "accord", &[("accord", "counted")]).await.expect(303);
        story.press(&keys[1], "pause").await.expect(303);
        story.press(&keys[2], "effacer").await.expect(303);
        let form = [("cle", keys[3].as_str()), ("quoi", "savoir"), ("can", "sig"), ("can", "git"), ("level-git", "1")];
        story.app.post("/competences/moi/changer").form(&form).send().await.expect(200);
        let form = [("cle", keys[3].as_str()), ("quoi", "niveaux"), ("can", "git"), ("level-git", "1")];
        story.app.post("/competences/moi/changer").form(&form).send().await.expect(303);
        night(&story, "2026-11-26").await;
        assert_eq!(told(&story, "").await["can"], 12, "four changed");
        story.press(&keys[4], "pause").await.expect(303);
        night(&story, "2026-11-27").await;
        assert_eq!((told(&story, "").await["can"].clone(), told(&story, "?skill=sig").await["can"].clone()), (8.into(), 7.into()));
    }

    async fn no_public_page_tells_a_person(test) {
        let story = begin(&test).await;
        some(&story, &NAMES, "Manosque", "sig").await;
        night(&story, "2026-11-25").await;
        let pages = [
            "/competences", "/competences?territory=D04", "/competences?family=cartographie", "/competences/liste",
            "/donnees/competences-par-territoire.csv", "/donnees/competences-par-territoire.json", "/api/v1/skills/counts", "/api/v1/skills",
        ];
        for path in pages {
            let text = story.page(path).await.text();
            for name in NAMES {
                assert!(!text.contains(name) && !text.contains("@exemple.fr"), "{path} tells {name}");
            }
        }
        let audit: Vec<String> = {
            maillage_store::statements! {
                /// What the journal keeps.
                LINES = "select action, subject, detail from audit";
            }
            let read = |row: &maillage_store::Row| Ok(format!("{} {}", row.get::<String>("subject")?, row.get::<serde_json::Value>("detail")?));
            story.app.app.db().fetch_all(&LINES, maillage_store::params![], read).await.unwrap()
        };
        assert!(audit.len() > 20 && audit.iter().all(|line| !line.contains('@') && NAMES.iter().all(|name| !line.contains(name))), "{audit:?}");
    }

    async fn figures_and_search_tell_what_everybody_may_know(test) {
        let story = begin(&test).await;
        let app = &story.app.app;
        assert!(story.skills.figures(app).is_empty(), "nothing is told before the first count");
        some(&story, &NAMES[..7], "Manosque", "sig").await;
        some(&story, &NAMES[7..9], "Toulon", "sig").await;
        night(&story, "2026-11-25").await;
        let figure = |figures: Vec<maillage_shell::Figure>| figures.first().and_then(|figure| figure.value);
        let shown = figure(story.skills.figures(app));
        let there = figure(story.skills.indicators(app, "D83".parse().unwrap()));
        let dlva = figure(story.skills.indicators(app, "200034700".parse().unwrap()));
        assert_eq!(there, None);
        assert!(shown.is_none_or(|count| count == 9) && dlva.is_none_or(|count| count == 7));
        assert_eq!(figure(story.skills.indicators(app, "04112".parse().unwrap())), None, "nothing finer");
        let hits = story.skills.search("cartes avec qgis", maillage_shell::words::Lang::Fr, 5);
        assert_eq!(hits[0].href, "/competences?skill=sig");
        assert!(story.skills.search("bonjour", maillage_shell::words::Lang::Fr, 5).is_empty());
    }

    async fn filters_are_links_and_wrong_ones_are_left_out(test) {
        let story = begin(&test).await;
        some(&story, &NAMES[..6], "Manosque", "sig").await;
        night(&story, "2026-11-25").await;
        let page = story.page("/competences?family=cartographie&territory=D04").await;
        for href in ["/competences?skill=sig&#38;territory=D04", "/competences?family=web&#38;territory=D04", "/territoires/200034700"] {
            assert!(page.html().contains(href), "{href}: {}", page.html());
        }
        story.page("/competences?family=lune&territory=D75&skill=x").await;
        for family in maillage_vocabulary::lists::skills::SkillFamily::ALL {
            story.page(format!("/competences?family={}", family.slug())).await;
        }
        let page = story.page("/competences/liste?q=carte").await;
        assert!(page.seen().contains("80 compétences") && page.seen().contains("Carte à mettre en ligne"));
    }
}
