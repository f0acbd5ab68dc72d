//! Teams are proposed, with reasons; people accept.

use futures::future::join_all;
use maillage_store::both_engines;
use maillage_vocabulary::lists::skills::{Level, Skill};

use crate::kit::{NETWORK, OWNERS, PRO, begin};

both_engines! { OWNERS;
    async fn a_team_is_proposed_with_its_reasons(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        story.crowd.add("bo", "04112", &[(Skill::Proofreading, Level::Autonomous)]);
        story.crowd.add("far", "06088", &[(Skill::HtmlCss, Level::Teaches)]);
        let id = story.open(&[]).await;
        story.app.get("/gestion/equipes").session(PRO).send().await.expect(403);
        let page = story.app.get("/gestion/equipes").session(NETWORK).send().await.expect(200);
        for words in ["Une équipe complète pour un projet", "Aucun autre choix ne complète plus d’équipes", "Équipe au complet", "Je le fais souvent", "Personne d’autre ne pourrait la prendre"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let links = story.invite_all().await;
        assert_eq!(links.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["alma", "bo"]);
        // Asked once: the same proposal does not leave again.
        assert!(story.invite_all().await.is_empty());
        let page = story.page(&links[0].1).await;
        for words in ["Pourquoi vous", "Vous avez dit", "Je veux bien", "Répondez avant le 8"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        story.answer(&links[0].1, "yes").await.expect(303);
        assert!(story.page(format!("{}&fait=oui", links[0].1)).await.visible().contains("la place est à vous"));
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Cherche une personne"));
        story.answer(&links[1].1, "yes").await.expect(303);
        let page = story.page(format!("/projets/{id}")).await;
        assert!(page.visible().contains("L’équipe est au complet") && !page.html().contains("alma"), "{}", page.visible());
        story.answer(&links[1].1, "yes").await.expect(409);
    }

    async fn why_a_team_is_not_complete_is_told(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        story.crowd.add("far", "06088", &[(Skill::Proofreading, Level::Teaches)]);
        story.crowd.add("near", "04112", &[(Skill::Databases, Level::Notions)]);
        story.open(&[]).await;
        let page = story.app.get("/gestion/equipes").session(NETWORK).send().await.expect(200);
        for words in ["Équipe incomplète", "Relire et corriger", "au-delà de ce qu’elle accepte", "Ce que former débloquerait", "une personne de plus débloque un projet", "Une personne proche pourrait l’apprendre"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let teams = story.teams().await;
        assert_eq!((teams["teams"][0]["complete"].as_bool(), teams["proof"].as_str(), teams["bound"].as_u64()), (Some(false), Some("optimal"), Some(0)));
        assert!(teams["teams"][0]["missing"][0]["nearest_km"].as_f64().unwrap() > 100.0);
    }

    async fn whoever_says_no_is_asked_for_nothing_more_and_can_be_replaced(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        let id = story.open(&[("skill-1", "")]).await;
        let links = story.invite_all().await;
        story.answer(&links[0].1, "no").await.expect(303);
        assert!(story.page(format!("{}&fait=non", links[0].1)).await.visible().contains("Merci d’avoir répondu"));
        story.answer(&links[0].1, "yes").await.expect(409);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Cherche une personne"));
        story.app.get("/projets/invitation?cle=autre").send().await.expect(404);
    }

    async fn whoever_leaves_opens_the_seat_again(test) {
        let story = begin(&test).await;
        let id = story.teamed().await;
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Équipe au complet"));
        let again = story.invite_all().await;
        assert!(again.is_empty(), "{again:?}");
        // Alma's profile is gone: her seat comes free.
        story.crowd.remove("alma");
        let talents: std::sync::Arc<dyn maillage_projects::talents::Talents> = story.crowd.clone();
        maillage_projects::acts::upkeep::run(&story.app.app, &talents).await.unwrap();
        story.app.settle().await;
        let page = story.page(format!("/projets/{id}")).await;
        assert!(page.visible().contains("Équipe à former") && page.visible().contains("Une place se libère"), "{}", page.visible());
    }

    async fn answers_come_in_time_or_not_at_all(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        story.open(&[("skill-1", "")]).await;
        let links = story.invite_all().await;
        story.app.set_clock("2026-12-09T09:00:00Z").await;
        story.answer(&links[0].1, "yes").await.expect(409);
        assert!(story.page(&links[0].1).await.visible().contains("n’attend plus de réponse"));
    }

    async fn the_last_seat_goes_to_one_and_nobody_takes_more_than_they_said(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        // Eight projects want her, she takes two at most.
        story.crowd.change("alma", |one| one.slots_max = 8);
        for rank in 0..8 {
            story.open(&[("key", &format!("une-cle-de-seize-{rank:04}")), ("skill-1", "")]).await;
        }
        let links = story.invite_all().await;
        assert_eq!(links.len(), 8);
        story.crowd.change("alma", |one| one.slots_max = 2);
        let answers = join_all(links.iter().map(|(_, link)| story.answer(link, "yes"))).await;
        let taken = answers.iter().filter(|answer| answer.status == 303).count();
        assert_eq!(taken, 2, "two seats, whatever comes at once");
        // One seat, two people: the solver asks one; the other is asked once the first is replaced by hand.
        let open = story.app.get("/api/v1/projects?phase=open").send().await.expect(200).json();
        assert_eq!(open["total"], 6);
    }

    async fn two_people_asked_for_one_seat_do_not_both_have_it(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        let id = story.open(&[("skill-1", "")]).await;
        let first = story.invite_all().await;
        // Alma thinks it over elsewhere; Bo comes, nearer to what is asked.
        story.crowd.change("alma", |one| one.slots_max = 0);
        story.crowd.add("bo", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        let second = story.invite_all().await;
        assert_eq!(second.len(), 1);
        story.crowd.change("alma", |one| one.slots_max = 1);
        let answers = join_all([story.answer(&first[0].1, "yes"), story.answer(&second[0].1, "yes")]).await;
        let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status.as_u16()).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Équipe au complet"));
    }
}
