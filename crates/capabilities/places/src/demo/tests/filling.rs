//! The region in a database, and what the network then says of itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use maillage_shell::testing::TestApp;
use maillage_shell::{Capability as _, Figure};
use maillage_store::testing::TestDb;
use maillage_store::{both_engines, params, statements};

use super::*;
use crate::Places;
use crate::store::{self, MIGRATIONS};

statements! {
    /// Lines of the journal about the demonstration.
    AUDITED = "select count(*) as lines from audit where actor = 'system:demo'";
    /// Names of people, which nobody consented to.
    NAMED = "select count(*) as people from professional where display_name is not null or consent_public";
}

async fn region(test: &TestDb, places: &Arc<Places>, seed: u64) -> TestApp {
    let app = TestApp::over(test).with(Arc::clone(places) as Arc<_>).start().await;
    places.demo(&app.app, seed, 0).await.unwrap();
    app.settle().await;
    app
}

fn professionals(figures: Vec<Figure>) -> Figure {
    figures.into_iter().find(|figure| figure.label == "figure-professionals").unwrap()
}

async fn count(test: &TestDb, statement: &maillage_store::Statement, column: &str) -> i64 {
    test.db.fetch_one(statement, params![], |row| row.get(column)).await.unwrap()
}

async fn ids(test: &TestDb) -> BTreeSet<String> {
    let known = store::known_of(&test.db, generate::SOURCE).await.unwrap();
    known.into_values().map(|known| known.id).collect()
}

both_engines! { &[&MIGRATIONS];
    async fn three_hundred_places_and_five_hundred_professionals(test) {
        let places = Arc::new(Places::default());
        let app = region(&test, &places, 1).await;
        let totals = store::totals(&test.db, today()).await.unwrap();
        assert_eq!(totals.people, 500);
        assert!(totals.hours > 500 * 7 && (220..=280).contains(&totals.places), "{totals:?}");
        assert_eq!(count(&test, &NAMED, "people").await, 0);
        assert!(count(&test, &AUDITED, "lines").await >= 2);

        let snapshot = places.view().snapshot();
        assert_eq!(snapshot.places.len(), 300);
        let figure = professionals(places.figures(&app.app));
        assert_eq!(figure.value, Some(500));
        assert_eq!(figure.coverage.map(u64::from), Some((totals.places * 100 + 150) / 300));
    }

    async fn a_second_filling_changes_nothing(test) {
        let places = Arc::new(Places::default());
        let app = region(&test, &places, 5).await;
        let before = ids(&test).await;
        places.demo(&app.app, 5, 0).await.unwrap();
        assert_eq!(ids(&test).await, before);
        let runs = store::imports(&test.db, 5).await.unwrap();
        assert!(runs.iter().any(|run| run.counts.unchanged == 300), "{runs:?}");
        assert_eq!(store::totals(&test.db, today()).await.unwrap().people, 500);
    }

    async fn a_territory_counts_its_own(test) {
        let places = Arc::new(Places::default());
        let app = region(&test, &places, 1).await;
        let departements = ["D04", "D05", "D06", "D13", "D83", "D84"];
        let each = departements.map(|code| professionals(places.indicators(&app.app, code.parse().unwrap())).value.unwrap());
        assert_eq!(each.iter().sum::<u64>(), 500);
        assert!(each[3] > each[1], "{each:?}");
        assert!(places.indicators(&app.app, "D29".parse().unwrap()).is_empty());
    }

    async fn people_leave_on_their_last_day(test) {
        let places = Arc::new(Places::default());
        let app = region(&test, &places, 1).await;
        app.set_clock("2027-11-24T09:00:00Z").await;
        let later = professionals(places.figures(&app.app)).value.unwrap();
        assert!((350..500).contains(&later), "{later}");
    }
}

#[tokio::test]
async fn addresses_of_places_are_those_of_the_seed() {
    let mut found = Vec::new();
    for _ in 0..2 {
        let test = TestDb::sqlite(&[&MIGRATIONS]).await;
        let places = Arc::new(Places::default());
        region(&test, &places, 1).await;
        found.push(ids(&test).await);
    }
    assert_eq!(found[0], found[1]);
}

#[tokio::test]
async fn without_anybody_the_figure_is_unknown() {
    let test = TestDb::sqlite(&[&MIGRATIONS]).await;
    let places = Arc::new(Places::default());
    let app = TestApp::over(&test).with(Arc::clone(&places) as Arc<_>).start().await;
    let figure = professionals(places.figures(&app.app));
    assert_eq!((figure.value, figure.coverage), (None, None));
}

#[tokio::test]
async fn a_scope_without_positions_is_refused_in_words() {
    let test = TestDb::sqlite(&[&MIGRATIONS]).await;
    let places = Arc::new(Places::default());
    let app = TestApp::over(&test)
        .with(Arc::clone(&places) as Arc<_>)
        .settings(|settings| settings.network.territory = "D986".to_owned())
        .start()
        .await;
    let error = places.demo(&app.app, 1, 0).await.unwrap_err().to_string();
    assert!(error.contains("D986"), "{error}");
}
