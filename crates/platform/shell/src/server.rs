//! The server: one router for the product, listening until it is told to stop.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit};
use axum::middleware::from_fn_with_state;
use http::Method;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use crate::app::App;
use crate::declared::{self, Declared};
use crate::failure::Failure;
use crate::permission::Permission;
use crate::routes::{Route, Routes};
use crate::{frame, site};

/// How long a client may take to send its headers.
const HEADER_PATIENCE: Duration = Duration::from_secs(15);
/// How long running requests may still take once the server stops.
const LAST_PATIENCE: Duration = Duration::from_secs(10);

/// The router of the product, and the table of its routes.
pub fn router(app: &App) -> (Router, Vec<Route>) {
    let own: Routes = site::routes(app);
    let all = app.capabilities().iter().fold(own, |all, capability| all.merge(capability.routes(app)));
    let (plain, table) = all.into_parts();
    let declared = Declared::of(&site::document(app));
    let whole = plain
        .route_layer(from_fn_with_state(declared, declared::only))
        .fallback(async || Failure::NotFound)
        .layer(DefaultBodyLimit::max(app.settings().server.max_form_bytes));
    (frame::around(whole, app), table)
}

/// All routes of the product, for tests and for the page of the API.
pub fn table(app: &App) -> Vec<(Method, &'static str, Permission)> {
    router(app).1.into_iter().map(|route| (route.method, route.path, route.permission)).collect()
}

/// Answers on the listener until `stop` is done, then lets running requests end.
pub async fn serve(
    router: Router,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send,
) -> std::io::Result<()> {
    let graceful = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADER_PATIENCE).pipeline_flush(true);
    tokio::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, most often: wait for some to be given back.
                    tracing::warn!(error = %error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        // Answers leave at once, not when a packet is full.
        let _ = stream.set_nodelay(true);
        let with_peer = router.clone().map_request(move |mut request: http::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let service = TowerToHyperService::new(with_peer);
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(error = %error, "a connection ended early");
            }
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_PATIENCE, graceful.shutdown()).await;
    Ok(())
}

/// Listens on `address`; port 0 takes a free one.
pub async fn listen(address: &str) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let local = listener.local_addr()?;
    Ok((listener, local))
}
