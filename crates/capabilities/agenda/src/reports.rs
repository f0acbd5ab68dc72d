//! Reports of activity, in which who receives tells of an appointment.

use std::collections::HashSet;

use async_trait::async_trait;
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::StoreError;

/// Reports. The binary hands them to this capability: neither knows the other.
#[async_trait]
pub trait Reports: Send + Sync {
    /// Those of some appointments that have their report.
    async fn told(&self, app: &App, appointments: &[String]) -> Result<HashSet<String>, StoreError>;

    /// The address of the form of the report of an appointment.
    fn form(&self, appointment: &str, place: &PlaceId) -> String;
}
