//! Letters to somebody known by an id, as a team writes them.

use maillage_skills::model::DeveloperId;
use maillage_skills::relay::{Relayed, Words, answering, write_to};
use maillage_store::{Actor, both_engines};

use crate::kit::{OWNERS, Story, begin, key, link};

const LETTER: Words<'_> = Words {
    fr: "Un projet près de chez vous\n\nLe sentier des moulins cherche quelqu’un.",
    en: "A project near you\n\nThe mill trail looks for somebody.",
};

async fn write(story: &Story, to: &DeveloperId, about: &str) -> bool {
    let app = &story.app.app;
    let mut tx = app.db().begin(&Actor::system("story"), app.now()).await.unwrap();
    let letter = Relayed { words: LETTER, path: "/projets/proposition", about };
    let written = write_to(&mut tx, app, to, &letter).await.unwrap();
    tx.commit().await.unwrap();
    written
}

both_engines! { OWNERS;
    async fn a_team_writes_to_an_id_and_knows_who_answers(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        let id = story.skills.view().snapshot().iter().next().unwrap().id;
        assert!(write(&story, &id, "proposal-1").await);
        assert!(write(&story, &id, "proposal-1").await, "sent twice, it waits once");
        let letters = story.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str(), letters[0].subject.as_str()), (1, "odette@exemple.fr", "Un projet près de chez vous"));
        let body = &letters[0].body;
        assert!(body.contains("Bonjour Odette,") && body.contains("sentier des moulins") && body.contains("/competences/moi?cle="), "{body}");
        let path = link(&letters[0]);
        assert!(path.starts_with("/projets/proposition?cle="), "{path}");
        let (db, now) = (story.app.app.db(), story.app.now());
        let answer = answering(db, now, key(&path)).await.unwrap().unwrap();
        assert_eq!((answer.developer, answer.about.as_str()), (id, "proposal-1"));
        // That link opens no page of hers, and that of her page answers nothing.
        story.app.get(format!("/competences/moi?cle={}", key(&path))).send().await.expect(404);
        let own = body.lines().find(|line| line.contains("/competences/moi")).unwrap();
        assert_eq!(answering(db, now, key(own)).await.unwrap(), None);
        story.own(key(own)).await;
        assert_eq!(answering(db, now, &story.stranger()).await.unwrap(), None);
        let later = now + chrono::TimeDelta::days(46);
        assert_eq!(answering(db, later, key(&path)).await.unwrap(), None, "it ends");
    }

    async fn nobody_is_written_to_who_did_not_agree(test) {
        let story = begin(&test).await;
        let secret = story.join("Odette", &[]).await;
        let id = story.skills.view().snapshot().iter().next().unwrap().id;
        assert!(!write(&story, &"00000000".parse().unwrap(), "x").await);
        // Taken back while the letter waits, it does not leave.
        assert!(write(&story, &id, "x").await);
        story.press_with(&secret, "accord", &[("accord", "proposed")]).await.expect(303);
        assert!(story.letters().await.is_empty());
        assert!(!write(&story, &id, "y").await);
        story.press_with(&secret, "accord", &[("accord", "proposed"), ("donne", "oui")]).await.expect(303);
        story.press(&secret, "pause").await.expect(303);
        assert!(!write(&story, &id, "y").await, "nor during a break");
        story.press(&secret, "effacer").await.expect(303);
        assert!(!write(&story, &id, "y").await);
    }

    async fn what_teams_know_is_no_name_and_no_address(test) {
        let story = begin(&test).await;
        story.join("Odette", &[("consents", "counted")]).await;
        assert!(story.skills.view().snapshot().is_empty(), "she did not agree to be proposed");
        story.join("Farid", &[]).await;
        let told = format!("{:?}", story.skills.view().snapshot());
        assert!(!told.contains("Farid") && !told.contains('@') && !told.contains("04112") && !told.contains("Manosque"), "{told}");
    }
}
