//! Sessions in places, the agenda beside them, and the letters about them.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{NETWORK, OWNERS, begin, key_of, path_of};

both_engines! { OWNERS;
    async fn what_is_wrong_with_a_session_is_told(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let path = format!("/gestion/tests/{id}/seances");
        let page = story.act(NETWORK, &path, &[]).await.expect(422);
        for words in ["Choisissez un lieu", "Écrivez le jour", "Écrivez l’heure", "de 1 à 50"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let wrong = async |changed: &[(&str, &str)], words: &str| {
            let usual = [("place", story.place.as_str()), ("seats", "4")];
            let page = story.act(NETWORK, &path, &[&usual[..], changed].concat()).await.expect(422);
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        };
        wrong(&[("day", "2026-11-01"), ("from", "10:00"), ("to", "12:00")], "Choisissez un jour à venir").await;
        wrong(&[("day", "2026-12-01"), ("from", "12:00"), ("to", "10:00")], "La fin vient après le début").await;
        wrong(&[("event", "https://m.example/agenda/00000000")], "Nous ne trouvons pas ce rendez-vous").await;
    }

    async fn an_event_of_the_agenda_gives_its_place_and_its_hours(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        story.session(&id, &[("event", "https://m.example/agenda/7k2m9qxa-essayer-le-guichet"), ("place", ""), ("day", "")]).await;
        let page = story.page(format!("/tests/{id}")).await;
        assert!(page.visible().contains("mardi 8\u{a0}décembre 2026, de 10\u{a0}h à 12\u{a0}h"), "{}", page.visible());
        assert!(page.html().contains("href=\"/agenda/7k2m9qxa\"") && page.visible().contains("Espace numérique, Manosque"));
        // The page of the place announces it too.
        let place = story.app.get(format!("/lieux/{}", story.place)).send().await;
        assert!(story.page(place.location()).await.visible().contains("Test\u{a0}: Un guichet en ligne"));
    }

    async fn nobody_gets_a_place_too_many_in_a_session(test) {
        let story = begin(&test).await;
        story.panel(20, |_, _| {}).await;
        let (id, _) = story.recruiting(&[("seats", "20")]).await;
        let (small, large) = (story.session(&id, &[("seats", "3")]).await, story.session(&id, &[("seats", "50")]).await);
        story.draw(&id, 20, 1).await;
        let letters = story.letters().await;
        let choose = |letter: &maillage_shell::post::Letter| {
            let (path, key) = (path_of(letter), key_of(letter));
            let form = [("cle", key.as_str()), ("act", "accept"), ("session", small.as_str())];
            story.app.post(path).form(&form).send()
        };
        let answers = join_all(letters.iter().map(choose)).await;
        let (seated, full): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status.as_u16() == 303);
        assert_eq!((seated.len(), full.len()), (3, 17));
        assert!(full.iter().all(|answer| answer.visible().contains("Cette séance est complète")));
        // Whoever found it full has not said yes by accident, and can choose another.
        let accepted = story.seats(&id).await.iter().filter(|seat| seat.session.is_some()).count();
        assert_eq!(accepted, 3);
        let waiting = answers.iter().zip(&letters).find(|(answer, _)| answer.status.as_u16() == 409).unwrap().1;
        let form = [("cle", key_of(waiting)), ("act", "accept".to_owned()), ("session", large.clone())];
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        story.post(path_of(waiting), &form).await.expect(303);
    }

    async fn a_session_called_off_is_told_and_another_is_chosen(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let first = story.session(&id, &[]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.post(&path, &[("cle", &key), ("act", "choose"), ("session", &first)]).await.expect(303);
        story.letters().await;
        let page = story.post(&path, &[("cle", &key), ("act", "choose")]).await.expect(422);
        assert!(page.visible().contains("Choisissez une séance"));
        story.act(NETWORK, format!("/gestion/tests/{id}/seances/{first}"), &[]).await.expect(303);
        let letter = story.letter().await;
        assert!(letter.subject.contains("Séance annulée") && letter.body.contains("1er\u{a0}décembre 2026"), "{letter:?}");
        story.act(NETWORK, format!("/gestion/tests/{id}/seances/{first}"), &[]).await.expect(409);
        let second = story.session(&id, &[("day", "2026-12-02")]).await;
        let page = story.page(format!("{path}?cle={key}")).await;
        assert!(page.visible().contains("Choisissez maintenant une séance") && !page.html().contains(&first), "{}", page.visible());
        story.post(&path, &[("cle", &key), ("act", "choose"), ("session", &first)]).await.expect(409);
        story.post(&path, &[("cle", &key), ("act", "choose"), ("session", &second)]).await.expect(303);
        // The day before, a reminder, once.
        story.letters().await;
        story.app.set_clock("2026-12-01T10:00:00Z").await;
        assert!(story.letter().await.subject.contains("C’est demain"));
        story.app.set_clock("2026-12-01T12:00:00Z").await;
        assert!(story.letters().await.is_empty());
    }

    async fn whoever_leaves_before_gives_the_place_to_another(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let session = story.session(&id, &[("seats", "1")]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.post(&path, &[("cle", &key), ("act", "choose"), ("session", &session)]).await.expect(303);
        assert!(story.page(format!("/tests/{id}")).await.visible().contains("mardi 1er"));
        let page = story.post(&path, &[("cle", &key), ("act", "drop")]).await.expect(422);
        assert!(page.visible().contains("Choisissez une raison"), "why is always told");
        story.post(&path, &[("cle", &key), ("act", "drop"), ("reason", "mauvais-moment")]).await.expect(303);
        let one = story.app.get(format!("/api/v1/trials/{id}")).send().await.expect(200).json();
        assert_eq!((one["taken"].as_u64(), one["sessions"][0]["taken"].as_u64()), (Some(0), Some(0)));
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }
}
