//! Consent holds phase by phase: who did not agree to a phase is never invited to it.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, somebody};

both_engines! { OWNERS;
    async fn who_did_not_agree_to_a_phase_is_never_invited_to_it(test) {
        let story = begin(&test).await;
        let phases = |rank: usize| if rank.is_multiple_of(2) { "prototype" } else { "evaluation" };
        let people = story.panel(20, |rank, told| told.phases = vec![phases(rank).to_owned()]).await;
        let (id, _) = story.recruiting(&[("seats", "50")]).await;
        let drawn = story.draw(&id, 50, 3).await;
        assert_eq!((drawn["invited"].as_u64(), drawn["candidates"].as_u64()), (Some(10), Some(10)));
        for seat in story.seats(&id).await {
            let rank = people.iter().position(|one| Some(one) == seat.tester.as_ref()).unwrap();
            assert_eq!(phases(rank), "prototype");
        }
        let (other, _) = story.recruiting(&[("key", "cle-de-la-seconde-campagne"), ("email", "autre@exemple.fr"), ("phase", "suivi")]).await;
        assert_eq!(story.draw(&other, 50, 3).await["invited"], 0, "nobody agreed to that phase");
    }

    async fn who_did_not_confirm_or_lives_elsewhere_is_not_invited(test) {
        let story = begin(&test).await;
        story.panel(2, |rank, told| told.commune = if rank == 0 { "13001" } else { "04112" }.to_owned()).await;
        story.post("/tests/participer", &crate::kit::joining(&[])).await.expect(303);
        let (id, _) = story.recruiting(&[("territory", "D04")]).await;
        assert_eq!(story.draw(&id, 8, 1).await["candidates"], 1);
    }

    async fn taking_a_consent_back_ends_what_depends_on_it(test) {
        let story = begin(&test).await;
        let key = story.joined(&[("phases", "prototype"), ("phases", "evaluation")]).await;
        let (id, _) = story.recruiting(&[]).await;
        story.draw(&id, 1, 1).await;
        story.letters().await;
        let agree = async |phase: &str| {
            story.post("/tests/moi", &[("cle", &key), ("act", "agree"), ("phases", phase)]).await.expect(303);
        };
        agree("evaluation").await;
        assert_eq!(story.seats(&id).await[0].state.code(), "withdrawn");
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
        // Given again, it counts from now on; the same campaign does not ask twice.
        agree("prototype").await;
        assert_eq!(story.draw(&id, 8, 1).await["invited"], 0);
    }

    async fn a_consent_taken_back_while_a_draw_is_done_is_respected(test) {
        let story = begin(&test).await;
        let people = story.panel(12, |_, _| {}).await;
        let (id, _) = story.recruiting(&[("seats", "12")]).await;
        let app = &story.app.app;
        let none = maillage_vocabulary::ClosedSet::new();
        let anonymous = maillage_store::Actor::anonymous();
        let leaving = people.iter().map(|one| maillage_trials::acts::own::agree(app, &anonymous, one, none));
        let (_, left) = futures::join!(story.draw(&id, 12, 1), join_all(leaving));
        assert!(left.iter().all(Result::is_ok), "{left:?}");
        story.app.settle().await;
        // Whoever was invited just before is asked no more; nobody is invited just after.
        let holding = story.seats(&id).await.into_iter().filter(|seat| seat.state.holds()).count();
        assert_eq!((holding, story.miscounts(&id).await), (0, Vec::new()));
    }

    async fn leaving_and_coming_back_is_being_somebody_new(test) {
        let story = begin(&test).await;
        let id = story.member(&somebody(1)).await;
        let done = maillage_trials::acts::own::leave(&story.app.app, &maillage_store::Actor::anonymous(), &id).await;
        done.unwrap();
        let again = story.member(&somebody(1)).await;
        assert_ne!(id, again);
    }
}
