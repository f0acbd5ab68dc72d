//! The projects of the demonstration region.

use std::sync::Arc;

use maillage_shell::App;

use crate::talents::Talents;

/// Fills the demonstration region, where there is no project yet.
pub async fn fill(_app: &App, _seed: u64, _talents: &Arc<dyn Talents>) -> anyhow::Result<()> {
    Ok(())
}
