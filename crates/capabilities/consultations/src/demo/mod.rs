//! The consultations of the demonstration region.

use maillage_shell::App;

/// Fills the demonstration region, where there is no consultation yet.
pub async fn fill(_app: &App, _seed: u64) -> anyhow::Result<()> {
    Ok(())
}
