//! A handler that panics does not take the server with it.

use maillage_shell::server;
use maillage_store::both_engines;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::probe::{self, OWNERS, SECRET};

async fn say(stream: &mut TcpStream, path: &str, more: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nhost: reseau.test\r\n{more}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let length = stream.read(&mut piece).await.unwrap();
        answer.extend(&piece[..length]);
        let text = String::from_utf8_lossy(&answer).into_owned();
        if length == 0 || text.ends_with("</html>") || text.ends_with('}') {
            return text;
        }
    }
}

both_engines! { OWNERS;
    async fn its_person_gets_a_page_and_the_others_are_not_disturbed(test) {
        let app = probe::app(&test).0.start().await;
        for _ in 0..3 {
            let page = app.get("/probe/panic").send().await.expect(500).html();
            let document = app.get("/api/v1/probe/panic").send().await.expect(500);
            assert!(!page.contains(SECRET) && !document.text().contains("hunter2"));
            assert_eq!(document.json()["type"], "/api/problemes#internal");
            app.get("/probe/notice").send().await.expect(200);
        }
    }

    async fn its_connection_goes_on(test) {
        let app = probe::app(&test).0.start().await;
        let (listener, address) = server::listen("127.0.0.1:0").await.unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(server::serve(server::router(&app.app).0, listener, async {
            let _ = stopped.await;
        }));
        let mut stream = TcpStream::connect(address).await.unwrap();
        assert!(say(&mut stream, "/probe/panic", "").await.starts_with("HTTP/1.1 500 "));
        let live = say(&mut stream, "/health/live", "connection: close\r\n").await;
        assert!(live.starts_with("HTTP/1.1 200 ") && live.ends_with(r#"{"status":"live"}"#), "{live}");
        stop.send(()).unwrap();
        serving.await.unwrap().unwrap();
        TcpStream::connect(address).await.unwrap_err();
    }
}
