//! What leaves, and when; what stays is counts.

use maillage_store::{both_engines, params, statements};

use crate::kit::{OWNERS, Story, begin, joining, key_of, proposal};

statements! {
    /// What is left of people, in all tables.
    LEFT = "select (select count(*) from tester) + (select count(*) from tester_consent) + (select count(*) from trial_link) \
        + (select count(*) from trial_photo) + (select count(*) from trial_seat where tester_id is not null) \
        + (select count(*) from trial_feedback where blocked is not null or spot is not null) as people";
    /// Files that are registered.
    FILES = "select count(*) as files from file";
    /// Mailboxes of teams.
    MAILBOXES = "select count(*) as mailboxes from trial_team where email is not null";
    /// Campaigns.
    TRIALS = "select count(*) as trials from trial";
}

async fn count(story: &Story, statement: &maillage_store::Statement, column: &str) -> u64 {
    story.app.app.db().fetch_one(statement, params![], |row| row.get(column)).await.unwrap()
}

/// Somebody who tried, said something and took a photo.
async fn tried(story: &Story) -> (maillage_trials::model::TrialId, String, String) {
    let (id, team) = story.recruiting(&[]).await;
    let own = story.joined(&[]).await;
    story.draw(&id, 1, 1).await;
    let letter = story.letter().await;
    let (path, key) = (crate::kit::path_of(&letter), key_of(&letter));
    story.post(&path, &[("cle", &key), ("act", "accept")]).await.expect(303);
    story.step(&id, "starts").await;
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(8, 8).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let said = [
        ("cle", key.as_str()),
        ("outcome", "pas-fait"),
        ("blocked", "Je suis perdue."),
        ("severity", "4"),
        ("spot", "Accueil"),
    ];
    story.app.post(format!("{path}/1")).file("photo.png", png.get_ref(), &said).send().await.expect(303);
    story.app.settle().await;
    story.letters().await;
    (id, team, own)
}

both_engines! { OWNERS;
    async fn erasing_takes_everything_but_counts(test) {
        let story = begin(&test).await;
        let (id, team, own) = tried(&story).await;
        assert_eq!(count(&story, &FILES, "files").await, 1);
        let page = story.post("/tests/moi", &[("cle", &own), ("act", "leave")]).await.expect(200);
        assert!(page.visible().contains("Tout est effacé"), "{}", page.visible());
        // The link of the team is the only one that is left.
        assert!(count(&story, &LEFT, "people").await <= 2, "{}", count(&story, &LEFT, "people").await);
        assert_eq!(count(&story, &FILES, "files").await, 0, "the picture went too");
        story.app.get(format!("/tests/moi?cle={own}")).send().await.expect(404);
        let report = story.app.get(format!("/api/v1/trials/{id}/report?key={team}")).send().await.expect(200).json();
        assert_eq!((report["invited"].as_u64(), report["tasks"][0]["not_done"].as_u64(), report["severities"][3].as_u64()), (Some(1), Some(1), Some(1)));
        assert!(report["unnamed"][0]["blocked"].is_null());
        assert!(story.page(format!("/tests/equipe/{id}?cle={team}")).await.visible().contains("Les mots ont été effacés"));
        assert_eq!(story.miscounts(&id).await, Vec::<String>::new());
    }

    async fn people_are_asked_before_they_are_forgotten_and_may_stay(test) {
        let story = begin(&test).await;
        story.joined(&[]).await;
        story.joined(&[("key", "cle-de-la-seconde-personne"), ("email", "basile@exemple.fr"), ("name", "Basile")]).await;
        story.app.set_clock("2028-10-20T09:00:00Z").await;
        assert!(story.letters().await.is_empty());
        story.app.set_clock("2028-10-26T09:00:00Z").await;
        let letters = story.letters().await;
        assert!(letters.len() == 2 && letters.iter().all(|letter| letter.subject.contains("Voulez-vous rester")), "{letters:#?}");
        let odette = letters.iter().find(|letter| letter.name == "Odette").unwrap();
        let key = key_of(odette);
        assert!(story.page(format!("/tests/moi?cle={key}")).await.visible().contains("Voulez-vous rester"));
        story.post("/tests/moi", &[("cle", &key), ("act", "stay")]).await.expect(303);
        story.app.set_clock("2028-11-26T09:00:00Z").await;
        story.letters().await;
        assert_eq!(story.trials.view().snapshot().testers(None, maillage_statistics::Rule::new(0)), Some(1));
        story.page(format!("/tests/moi?cle={key}")).await;
        // Nobody is forgotten without having been asked, whatever the nights that were missed.
        let other = begin(&test).await;
        other.app.set_clock("2031-01-05T09:00:00Z").await;
        assert!(other.letters().await.iter().any(|letter| letter.name == "Odette"));
        assert_eq!(other.trials.view().snapshot().testers(None, maillage_statistics::Rule::new(0)), Some(1));
        other.app.set_clock("2031-02-05T09:00:00Z").await;
        other.letters().await;
        assert_eq!(other.trials.view().snapshot().testers(None, maillage_statistics::Rule::new(0)), Some(0));
    }

    async fn what_was_never_confirmed_leaves_after_a_week(test) {
        let story = begin(&test).await;
        story.post("/tests/participer", &joining(&[])).await.expect(303);
        story.post("/tests/proposer", &proposal(&[])).await.expect(303);
        story.letters().await;
        story.app.set_clock("2026-12-02T09:00:00Z").await;
        story.letters().await;
        let left = (count(&story, &TRIALS, "trials").await, count(&story, &MAILBOXES, "mailboxes").await);
        assert_eq!(left, (0, 0), "neither the proposal nor the mailbox of somebody who may never have asked");
        let page = story.post("/tests/participer", &joining(&[])).await.expect(303);
        assert_eq!(page.location(), "/tests/participer/merci", "one can come back");
    }

    async fn words_and_photos_leave_six_months_after_the_end(test) {
        let story = begin(&test).await;
        let (id, team, _) = tried(&story).await;
        story.step(&id, "ends").await;
        story.post(format!("/tests/equipe/{id}"), &[("cle", &team), ("act", "return"), ("changes", "Merci.")]).await.expect(303);
        story.app.set_clock("2027-05-20T09:00:00Z").await;
        story.letters().await;
        assert_eq!(count(&story, &FILES, "files").await, 1);
        story.app.set_clock("2027-05-26T09:00:00Z").await;
        story.letters().await;
        assert_eq!(count(&story, &FILES, "files").await, 0);
        let report = story.app.get(format!("/api/v1/trials/{id}/report")).token("robot").send().await.expect(200).json();
        assert!(report["unnamed"][0]["blocked"].is_null() && report["tasks"][0]["not_done"] == 1, "{report}");
        // Two years after, the team is a name on a public page.
        assert_eq!(count(&story, &MAILBOXES, "mailboxes").await, 1);
        story.app.set_clock("2028-11-26T09:00:00Z").await;
        story.letters().await;
        assert_eq!(count(&story, &MAILBOXES, "mailboxes").await, 0);
        assert!(!story.led(format!("/gestion/tests/{id}")).await.visible().contains("Nora Petit"));
    }
}
