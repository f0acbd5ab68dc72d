//! The tests of the demonstration region.

use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn the_demonstration_fills_every_screen(test) {
        let story = begin(&test).await;
        for _ in 0..2 {
            story.trials.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        let page = story.page("/tests").await;
        for words in ["117 personnes du réseau sont prêtes", "Comprendre sa facture d’eau", "Signaler un trou dans la route", "Prendre le car sans application", "L’équipe a répondu"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let led = story.led("/gestion/tests").await;
        assert!(led.visible().contains("Prêter et emprunter des outils") && led.visible().contains("En attente de réponse"), "{}", led.visible());
        let ids = led.all_between("href=\"/gestion/tests/", "\"");
        assert_eq!(ids.len(), 5);
        for id in &ids {
            let id = id.parse().unwrap();
            assert_eq!(story.miscounts(&id).await, Vec::<String>::new(), "{id}");
            story.led(format!("/gestion/tests/{id}")).await;
            story.led(format!("/gestion/tests/{id}/compte-rendu")).await;
        }
        // The team that owes an answer cannot have its next campaign accepted.
        let mut owing = 0;
        for id in &ids {
            owing += usize::from(story.led(format!("/gestion/tests/{id}")).await.visible().contains("Une autre ne peut pas être acceptée avant"));
        }
        assert_eq!(owing, 1);
        let desk = story.app.get("/gestion/accueil-tests").session("coordinator").send().await.expect(200);
        assert!(desk.visible().contains("06 39 98"), "{}", desk.visible());
    }
}
