//! A need goes all the way to something that works; the release and the reuse are told by those who keep them.

use maillage_projects::acts::Refusal;
use maillage_projects::acts::walk;
use maillage_store::{Actor, both_engines};

use crate::kit::{DEVELOPER, OWNERS, begin};

both_engines! { OWNERS;
    async fn from_the_idea_to_what_others_take_up(test) {
        let story = begin(&test).await;
        let id = story.teamed().await;
        let project = id.parse().unwrap();
        let (app, actor) = (&story.app.app, Actor::system("story"));
        let early = walk::released(app, &actor, &project, "Le jeu de données").await;
        assert!(matches!(early, Err(Refusal::Closed)), "nothing is released before it is validated");
        story.go(&id, "begin").await;
        story.workshop(&id, "12").await;
        story.go(&id, "prototype").await;
        story.go(&id, "validate").await;
        assert!(matches!(walk::reused(app, &actor, &project, "Barjols").await, Err(Refusal::Closed)));
        walk::released(app, &actor, &project, "Le jeu de données").await.unwrap();
        walk::reused(app, &actor, &project, "Barjols").await.unwrap();
        story.app.settle().await;
        let page = story.page(format!("/projets/{id}")).await;
        for words in ["Libre et ouvert", "Publié sous licence libre", "Le jeu de données", "Repris ailleurs", "Barjols"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        assert_eq!(story.app.get("/api/v1/projects?phase=out").send().await.expect(200).json()["total"], 1);
        story.go(&id, "sleep").await;
        story.go(&id, "wake").await;
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "abandon"), ("reason", "Trop tard.")]).await.expect(409);
        story.go(&id, "archive").await;
        let page = story.page(format!("/projets/{id}")).await;
        assert!(page.visible().contains("Terminé") && page.visible().contains("Le jeu de données"));
    }

    async fn what_is_left_says_why_and_can_be_taken_up(test) {
        let story = begin(&test).await;
        let id = story.open(&[]).await;
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "abandon"), ("reason", "")]).await.expect(422);
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "abandon"), ("reason", "Plus personne.")]).await.expect(303);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Plus personne."));
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "reopen")]).await.expect(404);
        story.act("coordinator", &id, &[("act", "move"), ("step", "reopen")]).await.expect(303);
        assert!(story.page(format!("/projets/{id}")).await.visible().contains("Équipe à former"));
    }
}
