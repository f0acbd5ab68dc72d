//! Rows of workshops.

use std::collections::HashMap;

use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::projects::optional;
use crate::model::{Held, ProjectId, Workshop, WorkshopId};

statements! {
    /// One more workshop.
    INSERT_WORKSHOP = "insert into project_workshop (id, project_id, day, place_id, event_id, aim, people, inhabitants, \
        decided, held_at) values ($1, $2, $3, $4, $5, $6, null, null, null, null)";
    /// A workshop was held, or what is told of it is mended.
    HOLD_WORKSHOP = "update project_workshop set people = $3, inhabitants = $4, decided = $5, \
        held_at = coalesce(held_at, $6) where id = $1 and project_id = $2";
    /// Takes a workshop away that was not held.
    REMOVE_WORKSHOP = "delete from project_workshop where id = $1 and project_id = $2 and held_at is null";
    /// The workshops of one project.
    WORKSHOPS_OF = "select * from project_workshop where project_id = $1 order by day, id";
    /// All workshops.
    ALL_WORKSHOPS = "select * from project_workshop order by day, id";
}

fn read(row: &Row) -> Result<(ProjectId, Workshop), StoreError> {
    let count = |column: &str| -> Result<u32, StoreError> {
        Ok(row.get::<Option<i64>>(column)?.and_then(|count| u32::try_from(count).ok()).unwrap_or_default())
    };
    let decided = optional(row, "decided")?;
    let (people, inhabitants) = (count("people")?, count("inhabitants")?);
    let workshop = Workshop {
        id: row.parse("id")?,
        day: row.get("day")?,
        place: optional(row, "place_id")?,
        event: optional(row, "event_id")?,
        aim: row.parse("aim")?,
        held: decided.map(|decided| Held { people, inhabitants, decided }),
    };
    Ok((row.parse("project_id")?, workshop))
}

/// Adds a workshop that is to come.
pub async fn insert(tx: &mut Tx, project: &ProjectId, workshop: &Workshop) -> Result<(), StoreError> {
    let values = params![
        workshop.id.as_str(),
        project.as_str(),
        workshop.day,
        workshop.place.as_ref().map(maillage_places::model::PlaceId::as_str),
        workshop.event.as_ref().map(maillage_agenda::model::EventId::as_str),
        workshop.aim.as_str(),
    ];
    tx.execute(&INSERT_WORKSHOP, values).await.map(drop)
}

/// Tells what became of a workshop; false where there is no such.
pub async fn hold(
    tx: &mut Tx,
    project: &ProjectId,
    workshop: &WorkshopId,
    held: &Held,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let values = params![
        workshop.as_str(),
        project.as_str(),
        i64::from(held.people),
        i64::from(held.inhabitants),
        held.decided.as_str(),
        now,
    ];
    Ok(tx.execute(&HOLD_WORKSHOP, values).await? == 1)
}

/// Takes a workshop away; false where it was held.
pub async fn remove(tx: &mut Tx, project: &ProjectId, workshop: &WorkshopId) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE_WORKSHOP, params![workshop.as_str(), project.as_str()]).await? == 1)
}

/// The workshops of one project, by day.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Vec<Workshop>, StoreError> {
    let rows = db.fetch_all(&WORKSHOPS_OF, params![project.as_str()], read).await?;
    Ok(rows.into_iter().map(|(_, workshop)| workshop).collect())
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, project: &ProjectId) -> Result<Vec<Workshop>, StoreError> {
    let rows = tx.fetch_all(&WORKSHOPS_OF, params![project.as_str()], read).await?;
    Ok(rows.into_iter().map(|(_, workshop)| workshop).collect())
}

/// All workshops, by project.
pub async fn all(db: &Db) -> Result<HashMap<ProjectId, Vec<Workshop>>, StoreError> {
    let mut by_project: HashMap<ProjectId, Vec<Workshop>> = HashMap::new();
    for (project, workshop) in db.fetch_all(&ALL_WORKSHOPS, Vec::new(), read).await? {
        by_project.entry(project).or_default().push(workshop);
    }
    Ok(by_project)
}
