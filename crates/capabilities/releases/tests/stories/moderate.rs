//! What people wrote can be found by its path, and hidden.

use maillage_shell::{Capability as _, Hiding};
use maillage_store::{Actor, Version, both_engines};

use crate::kit::{OWNERS, begin, deliverable};

both_engines! { OWNERS;
    async fn moderation_hides_and_shows_again(test) {
        let story = begin(&test).await;
        story.released(&deliverable(&[])).await;
        let reuse = format!("/essaimage/reprises/{}", story.reused(&[]).await);
        let achievement = format!("/realisations/{}", story.achieved(&[]).await);
        let (app, actor) = (&story.app.app, Actor::system("story"));
        for (path, words) in [(&reuse, "Commune de Barjols"), (&achievement, "Cent familles équipées")] {
            let written = story.releases.written(path).unwrap();
            assert!(written.shown && written.title == words && written.path == *path);
            let hiding = |hidden| Hiding { path, hidden, reason: "Décision 12 : hors sujet.", contest: None };
            assert_eq!(story.releases.hide(app, &actor, &hiding(false)).await.unwrap(), Some(Version::ZERO));
            assert!(story.releases.hide(app, &actor, &hiding(true)).await.unwrap().is_some_and(|version| version > Version::ZERO));
            story.app.settle().await;
            assert_eq!(story.releases.hide(app, &actor, &hiding(true)).await.unwrap(), Some(Version::ZERO));
            assert!(!story.releases.written(path).unwrap().shown);
            let page = story.page(path.as_str()).await;
            assert!(page.visible().contains("Décision 12 : hors sujet.") && !page.visible().contains(words), "{}", page.visible());
            for list in ["/essaimage", "/essaimage/flux.xml", "/realisations", "/donnees/reprises.csv", "/donnees/realisations.csv", "/recherche?q=familles"] {
                assert!(!story.page(list).await.text().contains(words), "{list}");
            }
            story.releases.hide(app, &actor, &hiding(false)).await.unwrap();
            story.app.settle().await;
            assert!(story.page(path.as_str()).await.visible().contains(words));
        }
        assert!(story.releases.written("/essaimage/reprises/00000000").is_none());
        assert!(story.releases.written("/ailleurs").is_none());
    }
}
