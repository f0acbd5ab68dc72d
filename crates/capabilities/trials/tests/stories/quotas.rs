//! Quotas, under many hands at once; and nobody is invited too often.

use futures::future::join_all;
use maillage_shell::testing::Answer;
use maillage_store::{Actor, both_engines};
use maillage_trials::acts::answer;
use maillage_trials::model::SeatState;

use crate::kit::{NETWORK, OWNERS, Story, begin};

const AGES: [&str; 5] = ["15-24", "25-39", "40-59", "60-74", "75-plus"];

/// Sixty people of all ages, in a town and in a small commune.
async fn sixty(story: &Story) {
    story
        .panel(60, |rank, told| {
            told.age = String::from(AGES[rank % 5]);
            told.commune = String::from(if rank.is_multiple_of(3) { "04189" } else { "04112" });
        })
        .await;
}

both_engines! { OWNERS;
    async fn a_draw_fills_what_is_wanting_most_and_explains_itself(test) {
        let story = begin(&test).await;
        story.panel(10, |rank, told| told.age = if rank < 2 { "75-plus" } else { "40-59" }.to_owned()).await;
        let (id, _) = story.recruiting(&[("seats", "8"), ("on", "age-75-plus"), ("target", "5")]).await;
        let look = format!("/gestion/tests/{id}/tirage?people=8&seed=123456");
        let page = story.led(&look).await;
        for words in ["5 personnes tirées, parmi 10", "Il manque 3 personnes de 75 ans ou plus.", "Plus personne du panel ne convient.", "123456", "au plus 2 fois en trois mois"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert!(story.seats(&id).await.is_empty(), "looking invites nobody");
        story.act(NETWORK, format!("/gestion/tests/{id}/tirage"), &[("people", "8"), ("seed", "123456")]).await.expect(303);
        assert_eq!(story.seats(&id).await.len(), 5, "seats of a quota wait for those who fill it");
        assert!(story.led(format!("/gestion/tests/{id}")).await.visible().contains("5 personnes invitées, parmi 10 (tirage 123456)"));
    }

    async fn the_same_seed_gives_the_same_people(test) {
        let story = begin(&test).await;
        sixty(&story).await;
        let mut drawn = Vec::new();
        for (key, email) in [("cle-de-la-campagne-numero-1", "un@exemple.fr"), ("cle-de-la-campagne-numero-2", "deux@exemple.fr")] {
            let (id, _) = story.recruiting(&[("key", key), ("email", email), ("seats", "10"), ("on", "age-75-plus"), ("target", "3")]).await;
            story.draw(&id, 10, 424_242).await;
            let mut people: Vec<_> = story.seats(&id).await.into_iter().map(|seat| seat.tester).collect();
            people.sort();
            drawn.push(people);
        }
        assert_eq!(drawn[0].len(), 10);
        assert_eq!(drawn[0], drawn[1]);
    }

    async fn draws_done_at_once_never_go_over(test) {
        let story = begin(&test).await;
        sixty(&story).await;
        let (id, _) = story.recruiting(&[("seats", "12"), ("on", "age-75-plus"), ("target", "4"), ("on", "age-15-24"), ("target", "3"), ("on", "petite-commune"), ("target", "5")]).await;
        let draw = |seed: u32| {
            let form = [("people", "5".to_owned()), ("seed", seed.to_string())];
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            story.app.post(format!("/gestion/tests/{id}/tirage")).session(NETWORK).form(&form).send()
        };
        for answer in join_all((0..10).map(draw)).await {
            answer.expect(303);
        }
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        assert_eq!(story.seats(&id).await.len(), 12, "as many as there are seats");
    }

    async fn late_answers_given_at_once_take_the_seats_that_are_left_and_no_more(test) {
        let story = begin(&test).await;
        story.panel(56, |rank, told| told.age = if rank < 50 { "75-plus" } else { "40-59" }.to_owned()).await;
        let (id, _) = story.recruiting(&[("seats", "50"), ("on", "age-75-plus"), ("target", "44")]).await;
        story.draw(&id, 50, 5).await;
        // Nobody answers for ten days: all seats are free, and their links still work.
        story.app.set_clock("2026-12-05T09:00:00Z").await;
        story.letters().await;
        let seats = story.seats(&id).await;
        assert!(seats.len() == 50 && seats.iter().all(|seat| seat.state == SeatState::Silent));
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        // Others are invited meanwhile: six seats of the quota are theirs.
        assert_eq!(story.draw(&id, 6, 6).await["invited"], 6);
        let app = &story.app.app;
        let anonymous = Actor::anonymous();
        let late = join_all(seats.iter().map(|seat| answer::accept(app, &anonymous, &seat.id, None))).await;
        let given = late.iter().filter(|done| done.is_ok()).count();
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        let after = story.seats(&id).await;
        let of = |state: SeatState| after.iter().filter(|seat| seat.state == state).count();
        assert_eq!((of(SeatState::Accepted), of(SeatState::Invited)), (given, 6));
        assert_eq!(given, 44, "as many as were left");
    }

    async fn yes_no_and_silence_at_once_are_counted_once_each(test) {
        let story = begin(&test).await;
        sixty(&story).await;
        let (id, _) = story.recruiting(&[("seats", "50"), ("on", "petite-commune"), ("target", "20")]).await;
        story.draw(&id, 50, 5).await;
        story.app.set_clock("2026-12-05T09:00:00Z").await;
        let seats = story.seats(&id).await;
        let (app, anonymous) = (&story.app.app, Actor::anonymous());
        let yes = join_all(seats.iter().map(|seat| answer::accept(app, &anonymous, &seat.id, None)));
        let again = join_all(seats.iter().take(25).map(|seat| answer::accept(app, &anonymous, &seat.id, None)));
        let no = join_all(seats.iter().skip(25).map(|seat| answer::decline(app, &anonymous, &seat.id, None)));
        let (_, _, _, silent) = futures::join!(yes, again, no, answer::fall_silent(app));
        silent.unwrap();
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }

    async fn nobody_is_invited_too_often_in_a_quarter(test) {
        let story = begin(&test).await;
        story.panel(3, |_, _| {}).await;
        let campaign = async |rank: u32| {
            let (key, email) = (format!("cle-de-la-campagne-numero-{rank}"), format!("equipe{rank}@exemple.fr"));
            story.recruiting(&[("key", &key), ("email", &email)]).await.0
        };
        let (one, two, three) = (campaign(1).await, campaign(2).await, campaign(3).await);
        let invited = async |id: &maillage_trials::model::TrialId| story.draw(id, 8, 1).await["invited"].as_u64();
        assert_eq!((invited(&one).await, invited(&two).await, invited(&three).await), (Some(3), Some(3), Some(0)));
        // The network may say otherwise.
        let page = story.act(NETWORK, "/gestion/tests/reglages", &[("most", "0")]).await.expect(422);
        assert!(page.visible().contains("Donnez un nombre de 1 à 12"));
        story.act(NETWORK, "/gestion/tests/reglages", &[("most", "3")]).await.expect(303);
        assert_eq!(invited(&three).await, Some(3));
        let four = campaign(4).await;
        assert_eq!(invited(&four).await, Some(0));
        // Three months later they are rested.
        story.app.set_clock("2027-02-25T09:00:00Z").await;
        assert_eq!(invited(&four).await, Some(3));
    }

    async fn the_cap_holds_when_several_campaigns_draw_at_once(test) {
        let story = begin(&test).await;
        let people = story.panel(6, |_, _| {}).await;
        let mut campaigns = Vec::new();
        for rank in 0..6 {
            let (key, email) = (format!("cle-de-la-campagne-numero-{rank}"), format!("equipe{rank}@exemple.fr"));
            campaigns.push(story.recruiting(&[("key", &key), ("email", &email)]).await.0);
        }
        let draws = campaigns.iter().map(|id| {
            let form = [("people", "8"), ("seed", "1")];
            story.app.post(format!("/gestion/tests/{id}/tirage")).session(NETWORK).form(&form).send()
        });
        let answers: Vec<Answer> = join_all(draws).await;
        for answer in answers {
            answer.expect(303);
        }
        let mut invitations = Vec::new();
        for id in &campaigns {
            invitations.extend(story.seats(id).await.into_iter().filter_map(|seat| seat.tester));
            assert_eq!(story.miscounts(id).await, Vec::<String>::new());
        }
        for one in &people {
            assert_eq!(invitations.iter().filter(|invited| *invited == one).count(), 2, "twice, and not a third time");
        }
    }
}
