//! Logs: on standard error, as text or as JSON. They hold no personal data: whoever logs names routes and ids.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::SubscriberBuilder;

use crate::config::Environment;

/// What is logged unless `RUST_LOG` says otherwise, while serving.
pub const SERVING: &str = "info,sqlx=warn";
/// The same for the other commands, which talk to whoever started them.
pub const COMMAND: &str = "warn";

/// Starts logging. `RUST_LOG` chooses what: `debug`, `warn,maillage_store=debug`…
pub fn start(json: bool, usual: &str, environment: Environment<'_>) {
    let asked = environment("RUST_LOG").and_then(|text| EnvFilter::try_new(text).ok());
    let filter = asked.unwrap_or_else(|| EnvFilter::new(usual));
    let color =
        std::io::stderr().is_terminal() && environment("NO_COLOR").is_none_or(|value| value.is_empty());
    let builder: SubscriberBuilder<_, _, EnvFilter, _> =
        tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(color).with_env_filter(filter);
    // Fails where a subscriber is there already, which then does as well.
    let _ = if json { builder.json().flatten_event(true).try_init() } else { builder.try_init() };
}
