//! The client against a server that speaks the published shape of La Coop's API.
#![expect(clippy::unwrap_used, reason = "a story fails by panicking, in its helpers too")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use axum::Router;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, NaiveDate, Utc};
use maillage_activity::coop::{AddressError, Answer, Client, Fetch, Key, PullError, Unreachable, pull};
use maillage_activity::exchange::{FindPlace, NamedPlace, Options};
use maillage_activity::model::ActivityId;
use maillage_places::model::PlaceId;
use serde_json::{Value, json};

/// The server: its activities, most recently changed first, and how it behaves.
#[derive(Default)]
struct Coop {
    activities: Vec<Value>,
    page: usize,
    /// How many questions it answers with a failure first.
    failures: AtomicU32,
    failure: u16,
}

const KEY: &str = "Bearer client:secret";

async fn activites(
    State(coop): State<Arc<Coop>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    if headers.get("authorization").and_then(|value| value.to_str().ok()) != Some(KEY) {
        return (StatusCode::FORBIDDEN, "{}").into_response();
    }
    if coop.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
        return (StatusCode::from_u16(coop.failure).unwrap(), [("retry-after", "7")], "plus tard")
            .into_response();
    }
    let query: HashMap<String, String> = serde_html(uri.query().unwrap_or_default());
    let known = ["page[size]", "page[after]", "filter[modification][depuis]"];
    if let Some(odd) = query.keys().find(|name| !known.contains(&name.as_str())) {
        return (StatusCode::BAD_REQUEST, format!("paramètre inconnu : {odd}")).into_response();
    }
    let since = query.get("filter[modification][depuis]").map(String::as_str).unwrap_or_default();
    let changed = |one: &&Value| one["attributes"]["modification"].as_str().unwrap() >= since;
    let all: Vec<&Value> = coop.activities.iter().filter(changed).collect();
    let begin = query
        .get("page[after]")
        .map_or(0, |after| all.iter().position(|one| one["id"] == json!(after)).unwrap() + 1);
    let asked: usize = query["page[size]"].parse().unwrap();
    let end = (begin + asked.min(coop.page)).min(all.len());
    let more = end < all.len();
    let next = more.then(|| {
        format!(
            "http://{}/api/v1/activites?page%5Bafter%5D={}",
            headers["host"].to_str().unwrap(),
            all[end - 1]["id"].as_str().unwrap()
        )
    });
    let body = json!({"data": all[begin..end], "links": {"self": uri.to_string(), "next": next, "prev": null},
        "meta": {"total_count": all.len(), "items_per_page": asked, "has_next_page": more, "has_prev_page": begin > 0}});
    axum::Json(body).into_response()
}

/// The pairs of a query.
fn serde_html(query: &str) -> HashMap<String, String> {
    let plain = |text: &str| text.replace("%5B", "[").replace("%5D", "]").replace("%3A", ":");
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (plain(name), plain(value)))
        .collect()
}

async fn serve(coop: Coop) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router =
        Router::new().route("/api/v1/activites", axum::routing::get(activites)).with_state(Arc::new(coop));
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}/api/v1/")
}

/// The true client, that notes how long it should wait instead of waiting.
struct Hurried {
    client: Client,
    waits: Mutex<Vec<u64>>,
}

#[async_trait]
impl Fetch for Hurried {
    async fn get(&self, path: &str) -> Result<Answer, Unreachable> {
        self.client.get(path).await
    }

    async fn wait(&self, time: Duration) {
        self.waits.lock().unwrap().push(time.as_secs());
    }
}

fn client(base: &str, secret: &str) -> Hurried {
    Hurried { client: Client::new(base, Key::new("client", secret)).unwrap(), waits: Mutex::default() }
}

struct Nowhere;

impl FindPlace for Nowhere {
    fn find(&self, _: NamedPlace<'_>) -> Option<PlaceId> {
        None
    }
}

fn options() -> Options<'static> {
    Options {
        file: "Coop".to_owned(),
        today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        author: None,
        most_rows: 1_000,
        places: &Nowhere,
        new_id: &|| ActivityId::from_bits(0),
    }
}

/// Activity number `rank`, changed on that day of November.
fn activity(rank: u32) -> Value {
    json!({"type": "activite", "id": format!("a-{rank}"), "attributes": {
        "type": if rank.is_multiple_of(2) { "individuel" } else { "collectif" }, "accompagnements": 1, "date": "2026-10-01",
        "duree": 30, "type_lieu": "a_distance", "thematiques": ["email"],
        "materiel": [if rank == 3 { "casque_3d" } else { "ordinateur" }],
        "modification": format!("2026-11-{rank:02}T08:00:00.000Z"),
        "suppression": (rank == 4).then_some("2026-11-04T08:00:00.000Z"),
        "beneficiaires": {"total": 1, "genres": {"feminin": 1}, "tranches_age": {}, "statuts": {}}}})
}

fn coop() -> Coop {
    Coop { activities: (1..=9).rev().map(activity).collect(), page: 4, ..Coop::default() }
}

#[tokio::test]
async fn all_pages_are_read_then_only_what_changed() {
    let base = serve(coop()).await;
    let api = client(&base, "secret");
    let all = pull(&api, None, &options()).await.unwrap();
    let ids: Vec<_> =
        all.import.activities.iter().map(|one| one.origin.id.as_ref().unwrap().to_string()).collect();
    assert_eq!(ids, ["a-9", "a-8", "a-7", "a-6", "a-5", "a-3", "a-2", "a-1"]);
    assert_eq!(all.import.gone.iter().map(ToString::to_string).collect::<Vec<_>>(), ["a-4"]);
    let unknown: Vec<_> = all.import.report.unknown.keys().collect();
    assert_eq!(unknown, [&(Box::from("materiel"), Box::from("casque_3d"))]);
    let since = all.since.unwrap();
    assert_eq!(since.to_rfc3339(), "2026-11-09T08:00:00+00:00");
    let later: DateTime<Utc> = "2026-11-07T08:00:00Z".parse().unwrap();
    let part = pull(&api, Some(later), &options()).await.unwrap();
    assert_eq!((part.import.activities.len(), part.since), (3, Some(since)));
    assert!(api.waits.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_wrong_key_is_refused_at_once() {
    let api = client(&serve(coop()).await, "wrong");
    assert_eq!(pull(&api, None, &options()).await.unwrap_err(), PullError::Forbidden);
    assert!(api.waits.lock().unwrap().is_empty());
    assert!(!format!("{:?}", api.client).contains("wrong"));
}

#[tokio::test]
async fn a_question_that_is_not_understood_is_told() {
    let api = client(&serve(coop()).await, "secret");
    let answer = api.get("/activites?page%5Bsize%5D=5&filtre=1").await.unwrap();
    assert_eq!(answer.status, 400);
    let base = serve(Coop { failures: 1.into(), failure: 400, ..coop() }).await;
    let error = pull(&client(&base, "secret"), None, &options()).await.unwrap_err();
    assert_eq!(error, PullError::BadRequest("plus tard".to_owned()));
}

#[tokio::test]
async fn trouble_that_passes_is_waited_for() {
    let base = serve(Coop { failures: 2.into(), failure: 503, ..coop() }).await;
    let api = client(&base, "secret");
    assert_eq!(pull(&api, None, &options()).await.unwrap().import.activities.len(), 8);
    assert_eq!(*api.waits.lock().unwrap(), [7, 7]);
    let base = serve(Coop { failures: 99.into(), failure: 500, ..coop() }).await;
    assert_eq!(pull(&client(&base, "secret"), None, &options()).await.unwrap_err(), PullError::Status(500));
}

#[tokio::test]
async fn a_server_that_is_away_is_asked_again_with_growing_waits() {
    // A port that was free a moment ago: nobody answers there.
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let api = client(&format!("http://{free}/api/v1"), "secret");
    let error = pull(&api, None, &options()).await.unwrap_err();
    let PullError::Unreachable(error) = error else { panic!("{error:?}") };
    assert!(!error.to_string().contains("activites"));
    assert_eq!(*api.waits.lock().unwrap(), [1, 2, 4, 8]);
}

#[test]
fn keys_travel_only_where_nobody_reads_them() {
    let make = |base| Client::new(base, Key::new("a", "b"));
    assert!(matches!(make("http://coop-numerique.anct.gouv.fr/api/v1"), Err(AddressError::Form)));
    assert!(make(Client::PUBLISHED).is_ok());
}
