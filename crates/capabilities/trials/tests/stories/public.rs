//! What everybody reads: lists, feeds, search, figures; and what moderation hides.

use maillage_shell::permission::Role;
use maillage_shell::{Capability as _, Hiding};
use maillage_store::{Actor, both_engines};

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn campaigns_are_found_where_people_look(test) {
        let story = begin(&test).await;
        let empty = story.page("/tests").await;
        assert!(empty.visible().contains("Aucune recherche en ce moment") && empty.html().contains("/tests/flux.xml"), "{}", empty.visible());
        let (id, _) = story.recruiting(&[("territory", "D04")]).await;
        let page = story.page(format!("/tests/{id}")).await;
        for words in ["Mairie de Riez (Administration)", "Alpes-de-Haute-Provence", "Cadeau ou bon d’achat (20\u{a0}€)", "Effacé au bout de six mois.", "Le réseau cherche des personnes"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(!page.visible().contains("Nora") && !page.html().contains("nora@"), "nobody’s name, nobody’s address");
        assert!(story.page("/recherche?q=guichet").await.visible().contains("Campagne de tests"));
        let atom = story.app.get("/tests/flux.xml").send().await.expect(200);
        assert!(atom.header("content-type").starts_with("application/atom+xml") && atom.text().contains("Un guichet en ligne"));
        let json = story.app.get("/tests/flux.json").send().await.expect(200).json();
        assert_eq!(json["items"].as_array().unwrap().len(), 1);
        let figures = |code: &str| story.trials.indicators(&story.app.app, code.parse().unwrap()).iter().map(|figure| figure.value).collect::<Vec<_>>();
        assert_eq!((figures("04112"), figures("D13")), (vec![Some(1), Some(0)], vec![Some(0), Some(0)]));
    }

    async fn few_people_are_not_counted_aloud(test) {
        let story = begin(&test).await;
        story.panel(3, |_, _| {}).await;
        assert_eq!(story.trials.figures(&story.app.app)[0].value, None);
        assert!(!story.page("/tests").await.visible().contains("prêtes à essayer"));
        story.panel(9, |rank, told| { told.key = format!("cle-des-suivants-{rank}"); told.email = format!("suivant{rank}@exemple.fr"); }).await;
        assert_eq!(story.trials.figures(&story.app.app)[0].value, Some(12));
        assert!(story.page("/tests").await.visible().contains("12 personnes du réseau sont prêtes à essayer"));
        assert!(story.led("/gestion/tests").await.visible().contains("Le panel compte 12 personnes"));
    }

    async fn what_moderation_hides_says_why_and_comes_back(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let path = format!("/tests/{id}");
        assert!(story.trials.written(&path).is_some_and(|written| written.shown && written.text.contains("sans téléphoner")));
        assert!(story.trials.written("/tests/charte").is_none() && story.trials.written("/tests/00000000").is_none());
        let hide = async |hidden: bool| {
            let hiding = Hiding { path: &path, hidden, reason: "Décision 12 : ce n’est pas un test.", contest: None };
            let done = story.trials.hide(&story.app.app, &Actor::system("moderation"), &hiding).await.unwrap();
            story.app.settle().await;
            done
        };
        assert!(hide(true).await.is_some_and(|version| version > maillage_store::Version::ZERO));
        assert_eq!(hide(true).await, Some(maillage_store::Version::ZERO), "asked twice, it is done once");
        let page = story.page(&path).await;
        assert!(page.visible().contains("ce n’est pas un test") && !page.visible().contains("sans téléphoner"), "{}", page.visible());
        assert!(!page.html().contains("Un guichet en ligne") && page.html().contains("noindex"));
        for other in ["/tests", "/recherche?q=guichet", "/tests/flux.xml"] {
            assert!(!story.app.get(other).send().await.expect(200).text().contains("sans téléphoner"), "{other}");
        }
        story.app.get(format!("/api/v1/trials/{id}")).send().await.expect(404);
        hide(false).await;
        assert!(story.page(&path).await.visible().contains("Montrée de nouveau"));
    }

    async fn pages_speak_english_too_and_show_no_key(test) {
        let story = begin(&test).await;
        let (id, team) = story.recruiting(&[("on", "aide-technique"), ("target", "2")]).await;
        let (path, key) = story.taking_part(&id, &[("assistive", "oui")]).await;
        story.step(&id, "starts").await;
        let open = ["/tests".to_owned(), "/tests/charte".to_owned(), "/tests/proposer".to_owned(), "/tests/participer".to_owned(), "/tests/moi".to_owned(), "/tests/equipe".to_owned(), "/tests/proposer/merci".to_owned(), "/tests/participer/merci".to_owned(), format!("/tests/{id}"), format!("/tests/equipe?cle={team}"), format!("/tests/equipe/{id}?cle={team}"), format!("{path}?cle={key}"), format!("{path}/1?cle={key}")];
        let led = ["/gestion/tests".to_owned(), format!("/gestion/tests/{id}"), format!("/gestion/tests/{id}/tirage?people=3&seed=1"), format!("/gestion/tests/{id}/compte-rendu"), "/gestion/accueil-tests".to_owned()];
        for lang in ["fr", "en"] {
            for (page, session) in open.iter().map(|path| (path, None)).chain(led.iter().map(|path| (path, Some(Role::Coordinator.code())))) {
                let request = story.app.get(page.clone()).lang(lang);
                let request = match session { Some(secret) => request.session(secret), None => request };
                let answer = request.send().await.expect(200);
                assert_eq!(story.app.keys_shown(&answer.html()), Vec::<String>::new(), "{lang} {page}");
            }
        }
    }
}
