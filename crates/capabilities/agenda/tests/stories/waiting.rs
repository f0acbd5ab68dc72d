//! Seats and the waiting list, whoever comes at the same time.

use chrono::TimeDelta;
use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn whoever_waited_longest_gets_the_seat(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "1")]).await;
        let seated = story.register(&id, "Alma").await;
        // Whoever asks first waits first: each asks a second after the other.
        story.app.clock.advance(TimeDelta::seconds(1));
        story.register(&id, "Basile").await;
        story.app.clock.advance(TimeDelta::seconds(1));
        let third = story.register(&id, "Didier").await;
        assert!(story.page("/agenda").await.visible().contains("Complet, liste d’attente"));
        assert!(story.page(&third).await.visible().contains("rang 2"));
        story.follow(&seated, "annuler").await.expect(303);
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].name.as_str(), letters[0].subject.starts_with("Une place se libère")), ("Basile", true));
        assert_eq!(story.seated(&id).await, (vec!["Basile".to_owned()], vec!["Didier".to_owned()]));
        // More seats go to those who wait.
        let form = crate::kit::typed(&story.place, &[("capacity", "2")]);
        story.act(format!("/gestion/agenda/{id}/modifier"), &form).await.expect(303);
        assert_eq!(story.seated(&id).await.0.len(), 2);
        assert_eq!(story.letters().await[0].name, "Didier");
    }

    async fn fifty_people_at_once_never_get_more_seats_than_there_are(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "10")]).await;
        let asks = (0..50).map(|rank| {
            let (name, email) = (format!("Personne {rank}"), format!("personne{rank}@exemple.fr"));
            let path = format!("/agenda/{id}/inscription");
            let app = &story.app;
            async move {
                app.post(path).form(&[("name", &name), ("email", &email), ("phone", "")]).send().await.status.as_u16()
            }
        });
        let answers = join_all(asks).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        let (seated, waiting) = story.seated(&id).await;
        assert_eq!((seated.len(), waiting.len()), (10, 40));
        story.app.settle().await;
        let event = story.app.get(format!("/api/v1/events/{id}")).send().await.expect(200).json();
        assert_eq!((&event["capacity"], &event["seats_left"]), (&10.into(), &0.into()));
    }

    async fn the_same_person_fifty_times_is_one(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "10")]).await;
        let asks = (0..50).map(|_| {
            let request = story.app.post(format!("/agenda/{id}/inscription"));
            request.form(&[("name", "Alma"), ("email", "alma@exemple.fr"), ("phone", "")]).send()
        });
        assert!(join_all(asks).await.iter().all(|answer| answer.status.as_u16() == 303));
        assert_eq!(story.seated(&id).await.0, ["Alma"]);
        assert_eq!(story.letters().await.len(), 1);
    }

    async fn calling_off_while_people_register_leaves_nobody_in_between(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "40")]).await;
        let asks = (0..20).map(|rank| {
            let (name, email) = (format!("Personne {rank}"), format!("personne{rank}@exemple.fr"));
            let path = format!("/agenda/{id}/inscription");
            let app = &story.app;
            async move {
                app.post(path).form(&[("name", &name), ("email", &email), ("phone", "")]).send().await.status.as_u16()
            }
        });
        let path = format!("/gestion/agenda/{id}/annuler");
        let off = story.app.post(path).session(crate::kit::PRO).form(&[("which", "one")]).send();
        let (answers, off) = futures::future::join(join_all(asks), off).await;
        off.expect(303);
        story.app.settle().await;
        let taken = answers.iter().filter(|status| **status == 303).count();
        assert_eq!(taken + answers.iter().filter(|status| **status == 409).count(), 20, "{answers:?}");
        assert_eq!(story.seated(&id).await.0.len(), taken, "who was told yes is written, who was told no is not");
        let told = story.letters().await.iter().filter(|letter| letter.subject.starts_with("Annulé")).count();
        assert_eq!(told, taken, "everyone who got in hears of it");
    }
}
