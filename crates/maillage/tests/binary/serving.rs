//! A server starts, answers and stops.

use crate::support::{Installation, Request, places};

#[test]
fn an_empty_folder_is_enough_and_a_term_signal_ends_well() {
    let here = Installation::sqlite();
    let server = here.serve();
    assert_eq!(server.get("/health/ready").status, 200);
    assert_eq!(server.get("/").status, 200);
    assert_eq!(server.get("/nowhere").status, 404);
    assert_eq!(server.ask(&Request::form("/connexion/lien", "email=a%40exemple.fr")).status, 200);
    assert_eq!(server.stop().code(), Some(0));
}

#[test]
fn a_port_in_use_is_said() {
    let here = Installation::sqlite();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = here.command(&["serve"]).env("MAILLAGE_LISTEN", &address).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains(&address));
}

#[test]
fn an_import_beside_a_running_server_is_found_without_a_restart() {
    let here = Installation::sqlite();
    let server = here.serve();
    assert_eq!(server.found("q=lilas"), 0);
    let file = here.file("lieux.csv", places(6));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    server.wait_until(|server| server.found("q=maison") == 6);
    assert_eq!(server.found("commune=04112"), 2);
}

#[test]
fn logs_are_json_when_asked() {
    let here = Installation::sqlite();
    let mut command = here.command(&["serve"]);
    command.env("MAILLAGE_JSON_LOGS", "true");
    let server = crate::support::Server::start_only(command);
    let line = server.hear("applied a migration");
    let entry: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(entry["level"], "INFO");
    server.hear("listening on");
}
