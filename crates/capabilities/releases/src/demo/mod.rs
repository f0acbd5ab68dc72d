//! later

use maillage_shell::App;

/// Fills.
pub async fn fill(_: &App, _: u64) -> anyhow::Result<()> {
    Ok(())
}
