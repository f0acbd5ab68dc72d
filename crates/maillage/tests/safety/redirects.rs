//! Class: open redirects. Whatever an address carries, it leads nowhere but into the product.

use maillage_shell::encode;
use maillage_shell::permission::Role;

use super::page::PageRead;
use super::world::World;

/// Names under which addresses carry where to go.
const NAMES: [&str; 10] = ["retour", "next", "back", "url", "page", "suite", "to", "redirect", "href", "cle"];
/// Where nobody is to be sent.
const ELSEWHERE: [&str; 6] = [
    "https://ailleurs.example/",
    "//ailleurs.example/",
    "/\\ailleurs.example",
    "\\/ailleurs.example",
    "javascript:nasty()",
    "/\r\nX-Nasty: yes",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_address_leads_elsewhere() {
    let world = World::begin().await;
    let mut wrong = Vec::new();
    let routes = world.routes();
    let reads = routes.iter().filter(|route| route.method == http::Method::GET);
    for path in reads.map(|route| route.path.replace("{code}", "en").replace(['{', '}'], "")) {
        for elsewhere in ELSEWHERE {
            let query: Vec<_> = NAMES.iter().map(|name| format!("{name}={}", encode(elsewhere))).collect();
            let asked = format!("{path}?{}", query.join("&"));
            for role in [Role::Visitor, Role::Coordinator] {
                let answer = world.request(role, "GET", &asked).send().await;
                let to = answer.location();
                let inside = to.is_empty() || to.starts_with('/') && !to[1..].starts_with(['/', '\\']);
                if !inside || answer.headers.contains_key("x-nasty") {
                    wrong.push(format!("{path} leads to {to}"));
                }
                if answer.header("content-type").starts_with("text/html") {
                    let page = PageRead::of(&answer.text());
                    let leaves = |link: &&String| {
                        link.starts_with("https://ailleurs")
                            || link.starts_with("//")
                            || link.starts_with("/\\")
                    };
                    let forms = page.forms.iter().map(|form| &form.action);
                    wrong.extend(
                        page.links
                            .iter()
                            .chain(forms)
                            .filter(leaves)
                            .map(|link| format!("{path} links to {link}")),
                    );
                    wrong.extend(page.faults.iter().map(|fault| format!("{path}: {fault}")));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
