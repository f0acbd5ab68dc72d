//! What time does: retention; and projects hear of releases that they missed.

use std::collections::BTreeMap;

use maillage_projects::acts::{Refusal as ProjectRefusal, walk};
use maillage_projects::model::{ProjectId, State};
use maillage_projects::store::projects;
use maillage_shell::App;
use maillage_store::{Actor, StoreError};

use crate::model::Deliverable;
use crate::store::{deliverables, retention};

/// Does it.
pub async fn run(app: &App) -> Result<(), StoreError> {
    retention::run(app.db(), app.now()).await?;
    catch_up(app).await
}

/// A project that gives something away is released, even where the program stopped between the two.
async fn catch_up(app: &App) -> Result<(), StoreError> {
    let mut given: BTreeMap<ProjectId, String> = BTreeMap::new();
    for one in deliverables::all_of(app.db()).await?.into_iter().filter(Deliverable::is_released) {
        given.entry(one.project).or_insert_with(|| format!("{} ({})", one.sheet.title, one.sheet.licence));
    }
    for (id, what) in given {
        let project = projects::by_id(app.db(), &id).await?;
        if project.is_some_and(|project| project.state == State::Validated)
            && let Err(ProjectRefusal::Store(error)) =
                walk::released(app, &Actor::system("releases"), &id, &what).await
        {
            return Err(error);
        }
    }
    Ok(())
}
