//! A need goes all the way to something that works; the release and the reuse are told by those who keep them.

use maillage_projects::acts::{Refusal, walk};
use maillage_shell::{Capability as _, Hiding};
use maillage_store::{Actor, Version, both_engines};

use crate::kit::{DEVELOPER, OWNERS, Story, begin};

async fn moderate(story: &Story, path: &str, hidden: bool) -> Option<Version> {
    let hiding = Hiding { path, hidden, reason: "Décision 7.", contest: None };
    let done = story.projects.hide(&story.app.app, &Actor::system("story"), &hiding).await.unwrap();
    story.app.settle().await;
    done
}

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

    async fn what_moderation_hides_is_nowhere_and_comes_back_where_it_stood(test) {
        let story = begin(&test).await;
        let id = story.teamed().await;
        let path = format!("/projets/{id}");
        let written = story.projects.written(&path).unwrap();
        assert!(written.shown && written.title == "Une carte des fontaines");
        for _ in 0..2 {
            assert!(moderate(&story, &path, true).await.is_some());
        }
        story.app.get(&path).send().await.expect(404);
        story.app.get(format!("/api/v1/projects/{id}")).send().await.expect(404);
        for page in ["/projets", "/projets/flux.xml", "/projets/flux.json", "/donnees/projets.csv", "/api/v1/projects", "/recherche?q=fontaines"] {
            assert!(!story.page(page).await.text().contains("Une carte des fontaines"), "{page}");
        }
        assert!(!story.projects.written(&path).unwrap().shown);
        story.act(DEVELOPER, &id, &[("act", "move"), ("step", "begin")]).await.expect(409);
        assert!(moderate(&story, &path, false).await.is_some());
        let page = story.page(&path).await;
        assert!(page.visible().contains("Équipe au complet") && page.visible().contains("Remis par la modération"), "{}", page.visible());
        assert!(moderate(&story, "/projets/00000000", true).await.is_none());
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
