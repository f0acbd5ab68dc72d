//! Mail: kept in a folder, or handed to a server.

use std::sync::{Arc, Mutex};

use http::StatusCode;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::site::{OWNERS, Site};

/// A mail server that takes everything, or refuses every addressee with an answer.
struct Server {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(answer: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, taken) = (listener.local_addr().unwrap().port(), Arc::new(Mutex::new(Vec::new())));
        let kept = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = talk(stream, answer, &kept).await;
            }
        });
        Self { port, taken }
    }
}

async fn talk(stream: TcpStream, answer: &str, kept: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test\r\n").await?;
    let mut letter: Option<String> = None;
    let mut line = String::new();
    while stream.read_line(&mut line).await? > 0 {
        let reply = match (&mut letter, line.trim_end()) {
            (Some(text), ".") => {
                kept.lock().unwrap().push(std::mem::take(text));
                letter = None;
                "250 ok"
            }
            (Some(text), _) => {
                text.push_str(&line);
                line.clear();
                continue;
            }
            (None, "DATA") => {
                letter = Some(String::new());
                "354 go on"
            }
            (None, "QUIT") => "221 bye",
            (None, command) if command.starts_with("RCPT") => answer,
            (None, _) => "250 ok",
        };
        stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
        line.clear();
    }
    Ok(())
}

fn site(test: &maillage_store::testing::TestDb, port: u16) -> Site {
    Site::with(test.db.clone(), |settings| {
        settings.mail.smtp = Some(format!("smtp://127.0.0.1:{port}"));
        settings.mail.from = "Réseau Sud <reseau@exemple.fr>".to_owned();
    })
}

maillage_store::both_engines! { OWNERS;
    async fn a_server_gets_the_letter(test) {
        let server = Server::start("250 ok").await;
        let site = site(&test, server.port);
        site.person("zoe@exemple.fr", &[]).await;
        site.work().await;
        let letters = server.taken.lock().unwrap().clone();
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("To: =?utf-8?b?") && letters[0].contains("<zoe@exemple.fr>"), "{}", letters[0]);
        assert!(letters[0].contains("Auto-Submitted: auto-generated"));
        assert!(site.letters("zoe@exemple.fr").is_empty(), "nothing is kept here");
        let (mut admin, _) = site.trusted("admin@exemple.fr", &["administrator network"]).await;
        assert_eq!(admin.get("/courrier").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_server_that_is_busy_gets_it_later(test) {
        let server = Server::start("451 try again").await;
        let busy = site(&test, server.port);
        busy.person("zoe@exemple.fr", &[]).await;
        busy.work().await;
        assert_eq!(maillage_store::jobs::unfinished(&test.db).await.unwrap().iter().map(|(_, n)| n).sum::<u64>(), 1);
        let mended = Server::start("250 ok").await;
        let again = site(&test, mended.port);
        again.later(chrono::TimeDelta::hours(1));
        again.work().await;
        assert_eq!(mended.taken.lock().unwrap().len(), 1);
    }

    async fn a_server_that_refuses_for_good_is_not_asked_again(test) {
        let server = Server::start("550 no such mailbox zoe@exemple.fr").await;
        let site = site(&test, server.port);
        site.person("zoe@exemple.fr", &[]).await;
        site.work().await;
        let failed = maillage_store::jobs::failed(&test.db, 10).await.unwrap();
        assert_eq!(failed.len(), 1);
        assert!(!format!("{failed:?}").contains("zoe@"), "{failed:?}");
    }

    async fn the_mailbox_shows_text_as_text(test) {
        let site = Site::with(test.db.clone(), |settings| {
            settings.network.demo = true;
            settings.server.public_url = Some("http://reseau.test/".to_owned());
        });
        maillage_people::command_line::add_person(&site.people, "zoe@exemple.fr", "<script>alert(1)</script>", &[]).await.unwrap();
        site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        site.work().await;
        let page = site.browser().get("/courrier").await;
        assert!(page.body.contains("&#60;script&#62;") && !page.body.contains("<script>alert"), "{}", page.body);
        let link = page.between("href=\"/connexion/lien?cle=", "\"").to_owned();
        let mut browser = site.browser();
        assert_eq!(browser.open_link(&format!("/connexion/lien?cle={link}")).await.location(), "/compte");
    }
}
