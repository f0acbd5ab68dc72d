//! "Me too", once, without an account.

use futures::future::join_all;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn a_browser_has_one_voice(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let path = format!("/besoins/{id}/voix");
        let answer = story.app.post(&path).form(&[("", "")]).send().await.expect(303);
        assert_eq!(answer.location(), format!("/besoins/{id}?voix=oui"));
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        assert!(story.page(answer.location()).await.visible().contains("Votre voix est comptée"));
        let again = story.app.post(&path).header("cookie", &cookie).form(&[("", "")]).send().await.expect(303);
        assert_eq!(again.location(), format!("/besoins/{id}?voix=deja"));
        assert!(story.page(again.location()).await.visible().contains("2 personnes appuient"));
    }

    async fn voices_given_at_once_are_counted_once_each(test) {
        let story = begin(&test).await;
        let id = story.published(&[]).await;
        let give = |rank: usize| {
            let cookie = format!("maillage_voix=secret-of-a-browser-{}", rank % 10);
            story.app.post(format!("/besoins/{id}/voix")).header("cookie", &cookie).form(&[("", "")]).send()
        };
        for answer in join_all((0..40).map(give)).await {
            answer.expect(303);
        }
        story.app.settle().await;
        let page = story.page(format!("/besoins/{id}")).await;
        assert!(page.visible().contains("11 personnes appuient"), "{}", page.visible());
    }

    async fn what_nobody_sees_takes_no_voice(test) {
        let story = begin(&test).await;
        story.tell(&[]).await.expect(303);
        let waiting = story.waiting().await;
        for id in [waiting[0].as_str(), "00000000", "x"] {
            story.app.post(format!("/besoins/{id}/voix")).form(&[("", "")]).send().await.expect(404);
        }
    }
}
