//! Contesting a decision, once on each side, before another person; and mending.

use std::sync::atomic::Ordering;

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{ADMIN, HIDDEN, KEPT, NORA, NOTE, OWNERS, REACHED, SAMIR, Seen, begin, key_of};

both_engines! { OWNERS;
    async fn another_person_decides_what_is_contested(test) {
        let story = begin(&test).await;
        story.reported(&[("email", "zoe@exemple.fr")]).await;
        let id = story.hidden(NOTE).await;
        story.letters().await;
        let page = story.contest(&format!("cle={id}"), &[("words", " ")]).await.expect(422);
        assert!(page.seen().contains("Expliquez, même en peu de mots."));
        let answer = story.contest(&format!("cle={id}"), &[("email", "lou@exemple.fr")]).await.expect(303);
        assert!(story.page(answer.location()).await.seen().contains("Une autre personne va relire"));
        // Nora decided first: she cannot decide again.
        let page = story.app.get(format!("/gestion/moderation/{id}")).session(NORA).send().await.expect(200);
        assert!(page.seen().contains("Une autre personne doit la relire") && !page.html().contains("name=\"outcome\""));
        assert!(page.seen().contains("Ce n’est pas de la publicité."));
        story.decide(NORA, &id, KEPT).await.expect(409);
        story.decide(SAMIR, &id, KEPT).await.expect(303);
        let note = story.board.note(NOTE);
        assert!(note.shown, "it is shown again");
        assert!(note.told[1].1.starts_with("C’est un conseil entre voisins."));
        let mut letters = story.letters().await;
        letters.sort_by(|one, other| one.to.cmp(&other.to));
        let told: Vec<_> = letters.iter().map(|letter| (letter.to.as_str(), letter.subject.as_str())).collect();
        assert_eq!(told, [("lou@exemple.fr", "La décision contestée a été relue"), ("zoe@exemple.fr", "La décision contestée a été relue")]);
        let page = story.page(format!("/signalement?cle={id}")).await;
        assert!(page.seen().contains("Relu et changé") && page.seen().contains("Décision changée"), "{}", page.seen());
    }

    async fn each_side_contests_once(test) {
        let story = begin(&test).await;
        let reporter = story.reported(&[]).await;
        let id = story.hidden(NOTE).await;
        let author = format!("cle={id}");
        story.contest(&reporter, &[]).await.expect(409);
        story.contest(&author, &[]).await.expect(303);
        story.contest(&author, &[]).await.expect(409);
        story.decide(SAMIR, &id, KEPT).await.expect(303);
        // Now it went against those who reported, once.
        story.contest(&author, &[]).await.expect(409);
        story.contest(&reporter, &[]).await.expect(303);
        story.decide(SAMIR, &id, HIDDEN).await.expect(409);
        story.decide(NORA, &id, HIDDEN).await.expect(303);
        assert!(!story.board.note(NOTE).shown);
        for side in [&author, &reporter] {
            story.contest(side, &[]).await.expect(409);
        }
    }

    async fn of_those_who_contest_at_once_one_does(test) {
        let story = begin(&test).await;
        story.reported(&[]).await;
        let id = story.hidden(NOTE).await;
        let contest = |_| {
            let post = story.app.post("/signalement/contester");
            let key = id.clone();
            async move { post.form(&[("key", key.as_str()), ("words", "Non.")]).send().await.status.as_u16() }
        };
        let mut answers = join_all((0..6).map(contest)).await;
        answers.sort_unstable();
        assert_eq!(answers, [303, 409, 409, 409, 409, 409]);
    }

    async fn a_decision_is_contested_within_six_months(test) {
        let story = begin(&test).await;
        let link = story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        story.decide(NORA, &id, KEPT).await.expect(303);
        assert!(story.page(&link).await.seen().contains("Demandez-le avant le 26 mai 2027"), "{}", story.page(&link).await.seen());
        story.app.set_clock("2027-05-26T09:00:00Z").await;
        assert!(!story.page(&link).await.seen().contains("Vous n’êtes pas d’accord"));
        story.contest(&link, &[]).await.expect(409);
    }

    async fn who_decides_alone_says_so(test) {
        let story = begin(&test).await;
        story.others.0.store(false, Ordering::SeqCst);
        story.reported(&[]).await;
        let id = story.waiting().await.remove(0);
        story.decide(ADMIN, &id, HIDDEN).await.expect(303);
        story.contest(&format!("cle={id}"), &[]).await.expect(303);
        let page = story.app.get(format!("/gestion/moderation/{id}")).session(ADMIN).send().await.expect(200);
        assert!(page.seen().contains("le journal le dira"), "{}", page.seen());
        story.decide(ADMIN, &id, HIDDEN).await.expect(303);
        let page = story.page(format!("/signalement?cle={id}")).await;
        assert!(page.seen().contains("par la seule personne qui peut décider dans ce réseau"), "{}", page.seen());
        // Where there is anybody else, an administrator does not.
        story.reported(&[("key", "une-autre-cle-de-seize"), ("page", REACHED)]).await;
        let id = story.waiting().await.remove(0);
        story.decide(ADMIN, &id, HIDDEN).await.expect(303);
        story.others.0.store(true, Ordering::SeqCst);
        let link = story.board.note(REACHED).told[0].2.clone().unwrap();
        story.contest(&link, &[]).await.expect(303);
        story.decide(ADMIN, &id, HIDDEN).await.expect(409);
    }

    async fn what_is_mended_is_read_again(test) {
        let story = begin(&test).await;
        let reporter = story.reported(&[("page", REACHED)]).await;
        let id = story.waiting().await.remove(0);
        let mend = [("outcome", "mend"), ("ground", "law-data"), ("reason", "Ôtez le nom de votre voisine.")];
        story.decide(NORA, &id, &mend).await.expect(303);
        assert!(!story.board.note(REACHED).shown);
        let link = story.board.note(REACHED).told[0].2.clone().unwrap();
        let page = story.page(&link[link.find("/signalement").unwrap()..]).await;
        assert!(page.seen().contains("Le texte est à corriger") && page.seen().contains("J’ai corrigé"), "{}", page.seen());
        let mended = |link: &str| {
            let key = key_of(link);
            let post = story.app.post("/signalement/corrige");
            async move { post.form(&[("key", key.as_str())]).send().await }
        };
        mended(&reporter).await.expect(404);
        let answer = mended(&link).await.expect(303);
        assert!(story.page(answer.location()).await.seen().contains("Nous allons relire votre texte"));
        mended(&link).await.expect(409);
        // Whoever asked for it reads it again: nothing is contested.
        assert_eq!(story.waiting().await, [id.as_str()]);
        story.decide(NORA, &id, KEPT).await.expect(303);
        assert!(story.board.note(REACHED).shown);
    }
}
