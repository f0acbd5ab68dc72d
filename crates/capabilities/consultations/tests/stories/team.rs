//! What the team of a place does.

use maillage_store::both_engines;

use crate::kit::{OWNERS, Seen, TEAM, begin};

/// An answer that a team types.
const TYPED: [(&str, &str); 8] = [
    ("mode", "paper"),
    ("q0", "2"),
    ("q1", "1"),
    ("q1", "3"),
    ("q2", "4"),
    ("uptake", "used"),
    ("age", "soixante-dix-plus"),
    ("commune", "Manosque"),
];

both_engines! { OWNERS;
    async fn a_team_joins_for_its_place_only(test) {
        let story = begin(&test).await;
        let id = story.opened(&[("territory", "04112")]).await;
        let [manosque, riez, marseille] = story.places.clone();
        let path = format!("/consultations/{id}/lieu");
        story.app.get(&path).session("decider-of-d04").send().await.expect(403);
        let page = story.app.get(&path).session(TEAM).send().await.expect(200);
        assert!(page.seen().contains("Rejoindre la consultation") && page.seen().contains("Espace numérique"), "{}", page.seen());
        // A place of another team, one that stands elsewhere, one that is none.
        story.team(&id, "rejoindre", &[("place", &marseille)]).await.expect(403);
        let page = story.team(&id, "rejoindre", &[("place", &riez)]).await.expect(409);
        assert!(page.seen().contains("n’est pas dans le territoire"), "{}", page.seen());
        story.team(&id, "rejoindre", &[("place", "00000000")]).await.expect(404);
        for _ in 0..2 {
            story.joined(&id, &manosque).await;
        }
        let page = story.page(format!("/consultations/{id}")).await;
        assert!(page.seen().contains("Un lieu participe") && page.seen().contains("Espace numérique, Manosque"), "{}", page.seen());
    }

    async fn answers_are_typed_one_after_the_other(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, riez, marseille] = story.places.clone();
        let form = |place: &str, key: &str| [&TYPED[..], &[("place", place), ("key", key)]].concat().iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<Vec<_>>();
        let typed = async |place: &str, key: &str| {
            let form = form(place, key);
            let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            story.team(&id, "saisie", &form).await
        };
        let page = typed(&manosque, "premiere-cle").await.expect(409);
        assert!(page.seen().contains("n’a pas encore rejoint") || page.seen().contains("Rejoindre"), "{}", page.seen());
        story.joined(&id, &manosque).await;
        typed(&marseille, "premiere-cle").await.expect(403);
        typed(&riez, "premiere-cle").await.expect(409);
        let answer = typed(&manosque, "premiere-cle").await.expect(303);
        assert!(answer.location().contains("mode=paper&commune=Manosque&noted=1"), "{}", answer.location());
        // Sent twice, it is one; the next begins alike.
        typed(&manosque, "premiere-cle").await.expect(303);
        typed(&manosque, "seconde-cle").await.expect(303);
        let page = story.app.get(answer.location()).session(TEAM).send().await.expect(200);
        for words in ["Réponse enregistrée", "2 réponses recueillies ici", "Sur papier"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert!(page.html().contains("name=\"mode\" value=\"paper\" checked") && page.html().contains("value=\"Manosque\""));
        let page = story.team(&id, "saisie", &[("place", &manosque), ("q0", "9"), ("mode", "online")]).await.expect(422);
        assert!(page.seen().contains("Choisissez dans la liste"));
        let page = story.team(&id, "saisie", &[("place", &manosque), ("mode", "spoken"), ("q0", "9"), ("q3", "Un guichet.")]).await.expect(422);
        assert!(page.seen().contains("Choisissez dans la liste") && page.html().contains("Un guichet."));
    }

    async fn an_answer_is_mended_and_taken_back_until_the_closing(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, riez, _] = story.places.clone();
        story.joined(&id, &manosque).await;
        story.joined(&id, &riez).await;
        for key in ["un", "deux"] {
            story.team(&id, "saisie", &[&TYPED[..], &[("place", &manosque), ("key", key)]].concat()).await.expect(303);
        }
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session(TEAM).send().await.expect(200);
        let lines = page.all_between(&format!("href=\"/consultations/{id}/saisie/"), "\"");
        let line = lines[0].split('?').next().unwrap().to_owned();
        let page = story.app.get(format!("/consultations/{id}/saisie/{}", lines[0])).session(TEAM).send().await.expect(200);
        assert!(page.html().contains("name=\"q1\" value=\"3\" checked") && page.html().contains("value=\"04112\""), "{}", page.html());
        // Another place does not have it, another team may not.
        story.app.get(format!("/consultations/{id}/saisie/{line}?place={riez}")).session(TEAM).send().await.expect(404);
        story.team(&id, &format!("saisie/{line}"), &[("place", &riez), ("q0", "1")]).await.expect(404);
        story.team(&id, &format!("saisie/{line}/retirer"), &[("place", &riez)]).await.expect(404);
        story.team(&id, &format!("saisie/{line}"), &[("place", &manosque), ("q0", "1"), ("mode", "spoken")]).await.expect(303);
        let page = story.app.get(format!("/consultations/{id}/saisie/{line}?place={manosque}")).session(TEAM).send().await.expect(200);
        assert!(page.html().contains("name=\"q0\" value=\"1\" checked"));
        story.team(&id, &format!("saisie/{line}/retirer"), &[("place", &manosque)]).await.expect(303);
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session(TEAM).send().await.expect(200);
        assert!(page.seen().contains("Une réponse recueillie ici"));
        let other = lines[1].split('?').next().unwrap().to_owned();
        story.app.set_clock("2026-12-16T09:00:00Z").await;
        let answer = story.team(&id, &format!("saisie/{other}/retirer"), &[("place", &manosque)]).await.expect(303);
        assert_eq!(answer.location(), format!("/consultations/{id}?etat=close"));
    }

    async fn a_workshop_and_what_a_team_sees_are_told(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, riez, marseille] = story.places.clone();
        story.joined(&id, &manosque).await;
        let workshop = |place, key, people| [("place", place), ("key", key), ("kind", "workshop"), ("day", "2026-11-20"), ("count", people), ("age-soixante-dix-plus", "7"), ("age-douze-dix-huit", ""), ("said", "Personne ne reçoit le code."), ("proposals", "Un guichet.")];
        let page = story.app.get(format!("/consultations/{id}/apport?place={manosque}&kind=workshop")).session(TEAM).send().await.expect(200);
        assert!(page.seen().contains("Combien de personnes") && page.seen().contains("70 ans et plus"));
        let page = story.team(&id, "apport", &workshop(&manosque, "un-atelier-noté", "6")).await.expect(422);
        assert!(page.seen().contains("plus de personnes par âge") && page.html().contains("Personne ne reçoit le code."));
        story.team(&id, "apport", &workshop(&marseille, "un-atelier-noté", "12")).await.expect(403);
        story.team(&id, "apport", &workshop(&riez, "un-atelier-noté", "12")).await.expect(409);
        for _ in 0..2 {
            story.team(&id, "apport", &workshop(&manosque, "un-atelier-noté", "12")).await.expect(303);
        }
        story.team(&id, "apport", &[("place", &manosque), ("key", "une-observation"), ("kind", "observation"), ("day", "2026-11-23"), ("count", "9"), ("said", "Le code n’arrive pas.")]).await.expect(303);
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session(TEAM).send().await.expect(200);
        assert!(page.seen().contains("12 personnes") && page.seen().contains("9 situations"), "{}", page.seen());
        let lines = page.all_between(&format!("href=\"/consultations/{id}/apport/"), "\"");
        assert_eq!(lines.len(), 2, "sent twice, it is one");
        let line = lines[1].split('?').next().unwrap().to_owned();
        let page = story.app.get(format!("/consultations/{id}/apport/{}", lines[1])).session(TEAM).send().await.expect(200);
        assert!(page.html().contains("name=\"age-soixante-dix-plus\" value=\"7\""), "{}", page.html());
        story.team(&id, &format!("apport/{line}"), &workshop(&manosque, "", "14")).await.expect(303);
        story.team(&id, &format!("apport/{line}/retirer"), &[("place", &riez)]).await.expect(404);
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session(TEAM).send().await.expect(200);
        assert!(page.seen().contains("14 personnes"));
        story.team(&id, &format!("apport/{line}/retirer"), &[("place", &manosque)]).await.expect(303);
        let page = story.app.get(format!("/consultations/{id}/lieu?place={manosque}")).session(TEAM).send().await.expect(200);
        assert!(!page.seen().contains("14 personnes") && page.seen().contains("9 situations"));
    }

    async fn ways_that_were_not_chosen_are_not_taken(test) {
        let story = begin(&test).await;
        let id = story.opened(&[("methods", "workshop")]).await;
        let manosque = story.places[0].clone();
        story.joined(&id, &manosque).await;
        story.team(&id, "saisie", &[&TYPED[..], &[("place", &manosque)]].concat()).await.expect(409);
        story.team(&id, "apport", &[("place", &manosque), ("kind", "observation"), ("day", "2026-11-23"), ("count", "9"), ("said", "Rien.")]).await.expect(409);
        let answer = story.app.get(format!("/consultations/{id}/repondre")).send().await.expect(303);
        assert!(answer.location().ends_with("?etat=close"));
    }

    async fn a_message_goes_to_the_body_and_shows_nobodys_address(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let [manosque, riez, _] = story.places.clone();
        story.joined(&id, &manosque).await;
        story.team(&id, "message", &[("place", &riez), ("message", "Bonjour.")]).await.expect(409);
        story.team(&id, "message", &[("place", &manosque), ("message", " ")]).await.expect(422);
        for _ in 0..5 {
            let answer = story.team(&id, "message", &[("place", &manosque), ("message", "Qui répond aux questions ?")]).await.expect(303);
            let page = story.app.get(answer.location()).session(TEAM).send().await.expect(200);
            assert!(page.seen().contains("Votre message est transmis") && !page.html().contains("exemple.fr"));
        }
        let page = story.team(&id, "message", &[("place", &manosque), ("message", "Encore ?")]).await.expect(409);
        assert!(page.seen().contains("Cinq messages par jour") && page.html().contains("Encore ?"));
        story.app.work().await;
        let letter = story.letters().into_iter().find(|letter| letter.subject.starts_with("Un lieu vous écrit")).unwrap();
        assert_eq!(letter.to, "transports@exemple.fr");
        for words in ["Espace numérique, Manosque", "Qui répond aux questions ?", "/lieux/"] {
            assert!(letter.body.contains(words), "{words}: {}", letter.body);
        }
    }
}
