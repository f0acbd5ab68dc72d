//! Class: stolen sessions. Cookies are out of reach of scripts and of other sites, and travel over HTTPS alone.

use maillage_people::command_line::add_person;

use super::world::World;

/// The cookies that an answer sets.
fn set(answer: &maillage_shell::testing::Answer) -> Vec<String> {
    answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn cookies_have_their_flags() {
    let world = World::at("https://reseau.test").await;
    let (_, link) = add_person(&world.people, "zoe@exemple.fr", "Zoé", &[]).await.unwrap();
    let link = link.unwrap();
    assert!(link.starts_with("https://reseau.test/connexion/lien?cle="), "{link}");
    let key = link.split("cle=").nth(1).unwrap();
    // Looking at a link opens nothing: programs that check mail follow links.
    let looked = world.app.get(format!("/connexion/lien?cle={key}")).send().await.expect(200);
    assert!(set(&looked).iter().all(|cookie| !cookie.starts_with("maillage_session")));
    let opened = world.app.post("/connexion/lien/ouvrir").form(&[("cle", key)]).send().await;
    let session = set(&opened).into_iter().find(|cookie| cookie.starts_with("maillage_session=")).unwrap();
    for flag in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(session.contains(flag), "{flag}: {session}");
    }
    assert!(session.split(';').next().unwrap().len() > 40, "a session is not to be guessed: {session}");
    let language = world.app.get("/langue/en?retour=/").send().await;
    let others: Vec<_> = set(&language);
    assert_eq!(others.len(), 1, "{others:?}");
    for cookie in others {
        assert!(cookie.contains("Secure") && cookie.contains("SameSite=Lax"), "{cookie}");
    }
    let secret = session.split(['=', ';']).nth(1).unwrap();
    let page = world.app.get("/compte").session(secret).send().await;
    assert!(!String::from_utf8_lossy(&page.bytes).contains(secret), "a page never shows the session");
    assert!(page.header("cache-control").contains("no-store"), "what is one's own is not kept");
    assert!(page.header("strict-transport-security").contains("max-age"));
}
