//! Every route of the product against every role: who gets in is what the route declares.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use maillage_people::command_line::{add_person, create_token};
use maillage_shell::permission::{Grant, Permission, Role, Within};
use maillage_shell::server;
use maillage_shell::settings::Settings;
use maillage_shell::words::Lang;
use maillage_store::Db;
use tower::ServiceExt as _;

use crate::assemble::House;

async fn house(folder: &std::path::Path) -> House {
    let mut settings = Settings::default();
    settings.storage.data = folder.to_owned();
    let db = Db::open(&settings.storage.database_url()).await.unwrap();
    let house = House::build(settings, db).unwrap();
    house.migrate().await.unwrap();
    drop(maillage_shell::load_views(&house.app).await.unwrap());
    house
}

/// A token of a person with that role over the whole network, or none for a visitor.
async fn token(house: &House, role: Role) -> Option<String> {
    if role == Role::Visitor {
        return None;
    }
    let email = format!("{}@example.org", role.code());
    let grant = Grant { role, within: Within::Network };
    add_person(&house.people, &email, role.code(), &[grant]).await.unwrap();
    let rights: Vec<_> = role.rights().iter().map(|right| right.code().to_owned()).collect();
    Some(create_token(&house.people, &email, &rights, "matrix", 1).await.unwrap())
}

/// The path with something in the place of each parameter.
fn filled(path: &str) -> String {
    path.split('/').map(|part| if part.starts_with('{') { "0" } else { part }).collect::<Vec<_>>().join("/")
}

fn request(method: &Method, path: &str, token: Option<&str>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(filled(path)).header(header::HOST, "localhost");
    if let Some(token) = token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    request.body(Body::empty()).unwrap()
}

/// What the answer says about permission, whatever it says about the rest.
#[derive(Debug, PartialEq, Eq)]
enum Door {
    Open,
    SignIn,
    Shut,
}

fn door(status: StatusCode, location: Option<&str>) -> Door {
    match status {
        StatusCode::UNAUTHORIZED => Door::SignIn,
        StatusCode::FORBIDDEN => Door::Shut,
        StatusCode::SEE_OTHER if location.is_some_and(|to| to.starts_with("/connexion?retour=")) => {
            Door::SignIn
        }
        _ => Door::Open,
    }
}

/// Acts that a token never does, whoever holds it: they take a session of the browser.
const SESSION_ONLY: [(Method, &str); 3] = [
    (Method::GET, "/compte/mot-de-passe"),
    (Method::GET, "/compte/telephone"),
    (Method::POST, "/compte/sessions/fermer"),
];
/// Open to all, but it leads to the sign-in page whoever has not begun to sign in.
const SECOND_STEP: &str = "/connexion/second-facteur";

fn expected(method: &Method, path: &str, permission: Permission, role: Role) -> Door {
    match (permission.allows(role), role) {
        _ if path == SECOND_STEP && method == Method::GET => Door::SignIn,
        (true, _) if SESSION_ONLY.iter().any(|(act, at)| act == method && *at == path) => Door::Shut,
        (true, _) => Door::Open,
        (false, Role::Visitor) => Door::SignIn,
        (false, _) => Door::Shut,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_opens_to_whom_it_declares_and_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(folder.path()).await;
    let (router, table) = server::router(&house.app);
    assert!(table.len() > 40, "the table of routes is not whole");
    let mut wrong = Vec::new();
    for role in Role::ALL {
        let token = token(&house, role).await;
        for route in &table {
            let asked = request(&route.method, route.path, token.as_deref());
            let answer = router.clone().oneshot(asked).await.unwrap();
            let location = answer.headers().get(header::LOCATION).and_then(|value| value.to_str().ok());
            let found = door(answer.status(), location);
            if found != expected(&route.method, route.path, route.permission, role) {
                wrong.push(format!(
                    "{} {} as {role}: {found:?}, {}",
                    route.method,
                    route.path,
                    answer.status()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The declarations themselves, so that a change of one is seen by whoever reviews it.
#[tokio::test]
async fn declared_permissions() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(folder.path()).await;
    let mut lines: Vec<_> = server::router(&house.app)
        .1
        .into_iter()
        .map(|route| format!("{:<7} {:<55} {}", route.method.as_str(), route.path, name(route.permission)))
        .collect();
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}

/// People read of each operation in their language; programs in English.
#[tokio::test]
async fn every_operation_of_the_api_has_words() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(folder.path()).await;
    let document = serde_json::to_value(maillage_shell::document(&house.app)).unwrap();
    let mut names = std::collections::BTreeSet::new();
    let paths = document["paths"].as_object().unwrap();
    for operation in paths.values().flat_map(|path| path.as_object().unwrap().values()) {
        let id = operation["operationId"].as_str().unwrap();
        assert!(names.insert(format!("operation-{id}")), "{id} stands twice");
        let parameters = operation["parameters"].as_array();
        for parameter in parameters.into_iter().flatten() {
            names.insert(format!("parameter-{}", parameter["name"].as_str().unwrap()));
        }
    }
    let key = |name: &str| {
        let parts = name.chars().map(|c| {
            if c.is_ascii_uppercase() { format!("-{}", c.to_ascii_lowercase()) } else { c.to_string() }
        });
        format!("api-{}", parts.collect::<String>().replace('_', "-"))
    };
    let missing: Vec<_> =
        names.iter().map(|name| key(name)).filter(|key| !house.app.words().has(Lang::Fr, key)).collect();
    assert!(missing.is_empty() && names.len() > 20, "{missing:?}");
}

fn name(permission: Permission) -> String {
    match permission {
        Permission::Public => "anyone".to_owned(),
        Permission::SignedIn => "signed in".to_owned(),
        Permission::Holds(right) => right.code().to_owned(),
    }
}
