//! `/agenda`: filters are links, days follow one another.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn filters_leave_what_answers(test) {
        let story = begin(&test).await;
        let full = story.announce(&[("title", "Complet"), ("capacity", "1")]).await;
        story.register(&full, "Alma").await;
        story.announce(&[("title", "Santé"), ("place", story.other_place.as_str()), ("themes", "sante"), ("day", "2026-12-02")]).await;
        let online = [("title", "Visio"), ("venue", "en-ligne"), ("kind", "formation"), ("joining", "libre"), ("capacity", ""), ("day", "2026-12-03")];
        story.announce(&online).await;
        let place = story.place.clone();
        for (query, expected) in [
            (String::new(), vec!["Complet", "Santé", "Visio"]),
            ("free=yes".to_owned(), vec!["Santé", "Visio"]),
            ("online=yes".to_owned(), vec!["Visio"]),
            ("kind=formation".to_owned(), vec!["Visio"]),
            ("theme=sante".to_owned(), vec!["Santé"]),
            ("territory=D13".to_owned(), vec!["Santé"]),
            ("territory=04112".to_owned(), vec!["Complet", "Visio"]),
            ("territory=R93".to_owned(), vec!["Complet", "Santé", "Visio"]),
            (format!("place={place}"), vec!["Complet", "Visio"]),
            ("from=2026-12-02&to=2026-12-02".to_owned(), vec!["Santé"]),
            ("theme=justice".to_owned(), vec![]),
        ] {
            let page = story.page(format!("/agenda?{query}")).await;
            let titles: Vec<_> = page.all_between("class=\"day-title\" href=\"", "</a>").iter().map(|part| part.split('>').nth(1).unwrap().to_owned()).collect();
            assert_eq!(titles, expected, "{query}");
            if expected.is_empty() {
                assert!(page.visible().contains("Rien de prévu avec ces choix"));
            }
        }
        // The link of a chosen filter takes it away, and keeps the others.
        let page = story.page("/agenda?free=yes&online=yes").await;
        assert!(page.html().contains("href=\"/agenda?free=yes\" aria-current=\"true\""), "{}", page.html());
    }

    async fn long_lists_go_on_page_after_page(test) {
        let story = begin(&test).await;
        story.announce(&[("repeat", "daily"), ("until", "2027-03-01")]).await;
        let (mut found, mut next) = (Vec::new(), "/agenda".to_owned());
        loop {
            let page = story.page(&next).await;
            found.extend(page.all_between("class=\"day-title\" href=\"", "\""));
            match page.all_between("rel=\"next\" href=\"", "\"").into_iter().next() {
                Some(href) => next = href,
                None => break,
            }
        }
        assert_eq!(found.len(), 91);
        found.dedup();
        assert_eq!(found.len(), 91);
    }

    async fn what_is_past_leaves_the_list_and_keeps_its_page(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        for moment in ["2026-12-01T11:30:00Z", "2026-12-20T09:00:00Z"] {
            story.app.set_clock(moment).await;
            assert!(story.page("/agenda").await.visible().contains("Aucun rendez-vous"));
            let page = story.page(format!("/agenda/{id}")).await.visible();
            assert!(page.contains("Ce rendez-vous est passé.") && !page.contains("M’inscrire"), "{page}");
        }
    }
}
