//! `maillage serve`.

use std::time::{Duration, Instant};

use anyhow::Context as _;
use maillage_shell::{load_views, server};
use maillage_store::{StoreError, migrate::Report};
use tokio::signal::unix::{SignalKind, signal};

use super::Run;
use crate::assemble::House;
use crate::console::Console;
use crate::told::Told;
use crate::{Outcome, config, database};

/// How long a start waits for a database that is away.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it looks.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Serves the pages and the API until told to stop.
pub async fn run(run: Run<'_>) -> anyhow::Result<Outcome> {
    let console = run.console;
    let house = start(&run).await?;
    serve(&house, console, |_| Ok(())).await
}

/// Opens the database and brings it up to date, patiently.
async fn start(run: &Run<'_>) -> anyhow::Result<House> {
    let deadline = Instant::now() + PATIENCE;
    let mut told = false;
    loop {
        let error = match try_start(run).await {
            Ok((house, report)) => {
                for name in &report.unknown {
                    tracing::warn!(migration.name = name, "the database is newer than this program");
                }
                return Ok(house);
            }
            Err(error) => error,
        };
        let away = error.downcast_ref::<StoreError>().is_some_and(StoreError::is_transient);
        if !away || Instant::now() >= deadline {
            return Err(error);
        }
        if !told {
            let url = config::without_password(&run.settings.storage.database_url());
            let seconds = ("seconds", PATIENCE.as_secs().into());
            run.console.say("cli-database-waiting", &[("database", (&url).into()), seconds]);
            told = true;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn try_start(run: &Run<'_>) -> anyhow::Result<(House, Report)> {
    let db = database::create(&run.settings.storage).await?;
    let house = House::build(run.settings.clone(), db)?;
    let report = house.migrate().await?;
    Ok((house, report))
}

/// Listens, loads the views, and serves until told to stop; `ready` is told the address once everything answers.
pub async fn serve(
    house: &House,
    console: &Console,
    ready: impl FnOnce(&str) -> anyhow::Result<()>,
) -> anyhow::Result<Outcome> {
    let stop = stop_signal()?;
    // First, so that a port in use is said at once.
    let wanted = &house.app.settings().server.listen;
    let (listener, address) = server::listen(wanted).await.map_err(|error| {
        Told::failure("cli-cannot-listen", [("address", wanted.clone()), ("reason", error.to_string())])
    })?;
    let follow = tokio::spawn(load_views(&house.app).await?);
    let jobs = house.jobs().start();
    let url = format!("http://{address}");
    console.line(&format!("listening on {url}"));
    ready(&url)?;
    let (router, _) = server::router(&house.app);
    server::serve(router, listener, stop).await?;
    tracing::info!("stopping");
    jobs.stop().await;
    follow.abort();
    house.app.db().close().await;
    Ok(Outcome::Done)
}

/// Done when the person or the service manager asks to stop.
fn stop_signal() -> anyhow::Result<impl Future<Output = ()> + Send> {
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen to signals")?;
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen to signals")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
