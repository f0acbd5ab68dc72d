//! The database goes away, and comes back.

use crate::support::{Cable, Installation, Request, Server, places};

const ASK_LINK: &str = "/connexion/lien";

#[test]
fn pages_answer_during_an_outage_and_writes_again_after_it() {
    let Some(here) = Installation::postgres() else { return };
    let file = here.file("lieux.csv", places(9));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let (cable, through) = Cable::lay(&here.database());
    let here = here.through(through);
    let server = here.serve();
    let write = |server: &Server| server.ask(&Request::form(ASK_LINK, "email=a%40exemple.fr")).status;
    assert_eq!(write(&server), 200);

    cable.cut();
    for page in ["/", "/lieux", "/lieux?q=maison", "/lieux?commune=04112", "/carte", "/api/v1/places?q=lilas"]
    {
        assert_eq!(server.get(page).status, 200, "{page}");
    }
    assert_eq!(server.get("/health/live").status, 200);
    assert_eq!(server.get("/health/ready").status, 503);
    let refused = server.ask(&Request::form(ASK_LINK, "email=a%40exemple.fr"));
    assert_eq!(refused.status, 503);
    assert!(refused.body.contains("<main"), "a page of ours says so: {}", refused.body);
    assert_eq!(server.ask(&Request::get("/api/v1/me").token("mlg_any")).status, 503);

    cable.mend();
    server.wait_until(|server| write(server) == 200);
    assert_eq!(server.get("/health/ready").status, 200);
    let file = here.file("lieux.csv", places(10));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    server.wait_until(|server| server.found("q=maison") == 10);
    assert_eq!(server.stop().code(), Some(0));
}

#[test]
fn a_start_waits_for_the_database() {
    let Some(here) = Installation::postgres() else { return };
    let (cable, through) = Cable::lay(&here.database());
    let here = here.through(through);
    cable.cut();
    let server = Server::start_only(here.command(&["serve"]));
    server.hear("does not answer");
    cable.mend();
    server.hear("listening on");
}

#[test]
fn a_command_says_that_the_database_is_away() {
    let Some(here) = Installation::postgres() else { return };
    let (cable, through) = Cable::lay(&here.database());
    let here = here.through(through);
    cable.cut();
    let ran = here.run(&["user", "list"]).with(1);
    assert!(ran.err.contains("The database does not answer"), "{}", ran.err);
}
