//! A report that begins with what the agenda knows.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use maillage_activity::{Held, Meeting, PastAgenda};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{StoreError, both_engines};
use maillage_vocabulary::lists::activity::Theme;
use serde_json::json;

use crate::kit::{Network, OWNERS, with_agenda, words};

/// An appointment of the professional and a workshop, in every place.
struct Past;

fn appointment(place: PlaceId) -> Held {
    Held {
        event: "0193-appointment".to_owned(),
        day: "2026-11-23".parse().unwrap(),
        minutes: 45,
        place,
        themes: [Theme::Email].into_iter().collect(),
        what: Meeting::Appointment {
            person: "person-professional".to_owned(),
            time: "09:30:00".parse().unwrap(),
        },
    }
}

fn workshop(place: PlaceId) -> Held {
    Held {
        event: "7k2m9qxa".to_owned(),
        day: "2026-11-20".parse().unwrap(),
        minutes: 120,
        place,
        themes: [Theme::Browsing].into_iter().collect(),
        what: Meeting::Workshop { title: "Ma boîte de courriels".to_owned(), people: 6 },
    }
}

#[async_trait]
impl PastAgenda for Past {
    async fn held(
        &self,
        _: &App,
        place: PlaceId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Held>, StoreError> {
        assert_eq!((to - from).num_days(), 21);
        Ok(vec![workshop(place), appointment(place)])
    }

    async fn one(&self, app: &App, event: &str) -> Result<Option<Held>, StoreError> {
        let place = app.db().setting::<String>("story.place").await?.unwrap().parse().unwrap();
        Ok([workshop(place), appointment(place)].into_iter().find(|held| held.event == event))
    }
}

async fn network(test: &maillage_store::testing::TestDb) -> Network {
    let network = with_agenda(test, Arc::new(Past)).await;
    let actor = maillage_store::Actor::system("story");
    let mut tx = network.app.app.db().begin(&actor, network.app.now()).await.unwrap();
    tx.set("story.place", &network.place).await.unwrap();
    tx.commit().await.unwrap();
    network
}

impl Network {
    async fn report_page(&self, session: &str, query: &str) -> maillage_shell::testing::Answer {
        let path = format!("/activite?lieu={}{query}", self.place);
        self.app.get(path).session(session).send().await.expect(200)
    }

    async fn to_tell(&self, session: &str) -> serde_json::Value {
        let path = format!("/api/v1/activities/to-tell?place={}", self.place);
        self.app.get(path).session(session).send().await.expect(200).json()["activities"].clone()
    }
}

both_engines! { OWNERS;
    async fn an_appointment_begins_its_report_and_has_one(test) {
        let network = network(&test).await;
        let page = network.report_page("professional", "").await;
        let text = words(&page);
        for told in ["À raconter", "Rendez-vous : Courriels 23 novembre 2026, 9 h 30", "Ma boîte de courriels"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        // The form is filled in with the day, the minutes, the theme; nothing says who came.
        let form = network.report_page("professional", "&agenda=0193-appointment").await;
        let html = form.html();
        for field in [
            "name=\"kind\" value=\"individuel\"",
            "value=\"2026-11-23\"",
            "value=\"45\" checked",
            "value=\"email\" checked",
            "name=\"event\" value=\"0193-appointment\"",
        ] {
            assert!(html.contains(field), "{field}: {html}");
        }
        let told = [("event", "0193-appointment"), ("day", "2026-11-23"), ("minutes", "45")];
        network.tell("professional", &network.one(&told)).await.expect(303);
        assert!(!words(&network.report_page("professional", "").await).contains("Rendez-vous : Courriels"));
        let again = words(&network.tell("professional", &network.one(&told)).await.expect(422));
        assert!(again.contains("est déjà noté"), "{again}");
        // Taken back, it is to be told again.
        let list = network.app.get("/activite/notes").session("professional").send().await.expect(200);
        let mut ids = list.all_between("href=\"/activite/notes/", "\"");
        assert_eq!(ids.len(), 1, "{ids:?}");
        let id = ids.remove(0);
        network.app.post(format!("/activite/notes/{id}/supprimer")).session("professional").send().await.expect(303);
        assert!(words(&network.report_page("professional", "").await).contains("Rendez-vous : Courriels"));
    }

    async fn the_appointment_of_a_colleague_is_theirs_to_tell(test) {
        let network = network(&test).await;
        let text = words(&network.report_page("colleague", "").await);
        assert!(text.contains("Ma boîte de courriels") && !text.contains("Rendez-vous :"), "{text}");
        let form = network.report_page("colleague", "&agenda=0193-appointment").await;
        assert!(!form.html().contains("name=\"event\" value=\"0193-appointment\""), "{}", form.html());
        let refused = network.tell("colleague", &network.one(&[("event", "0193-appointment")])).await.expect(422);
        assert!(words(&refused).contains("son compte rendu lui revient"), "{}", words(&refused));
    }

    async fn a_program_reads_what_is_to_be_told_and_sends_it_back(test) {
        let network = network(&test).await;
        let begun = network.to_tell("professional").await;
        assert_eq!(begun[0]["group"]["total"], 6, "{begun}");
        let appointment = &begun[1];
        assert_eq!(
            (&appointment["kind"], &appointment["day"], &appointment["minutes"], &appointment["themes"]),
            (&json!("individuel"), &json!("2026-11-23"), &json!(45), &json!(["email"]))
        );
        for one in begun.as_array().unwrap() {
            network.app.post("/api/v1/activities").session("professional").body("application/json", one.to_string()).send().await.expect(201);
        }
        assert_eq!(network.to_tell("professional").await, json!([]));
        assert_eq!(network.figure("", "/headline/supports/count").await, 7);
        let elsewhere = "/api/v1/activities/to-tell?place=nulle-part";
        network.app.get(elsewhere).session("professional").send().await.expect(422);
    }
}
