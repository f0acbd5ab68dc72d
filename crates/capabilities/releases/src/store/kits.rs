//! Rows of kits.

use maillage_projects::model::ProjectId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::lost;
use crate::model::{DatedKit, Kit, KitStep};

statements! {
    /// The kit of a project, new or changed.
    SAVE_KIT = "insert into release_kit (project_id, skills, data, hosting, cost, duration, helped, steps, changed_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (project_id) do update set skills = $2, data = $3, \
        hosting = $4, cost = $5, duration = $6, helped = $7, steps = $8, changed_at = $9";
    /// The kit of a project.
    KIT = "select * from release_kit where project_id = $1";
    /// All kits.
    ALL_KITS = "select * from release_kit order by project_id";
}

fn read(row: &Row) -> Result<(ProjectId, DatedKit), StoreError> {
    let steps: Vec<String> =
        serde_json::from_value(row.get("steps")?).map_err(|error| lost("steps", &error))?;
    let steps: Result<Vec<KitStep>, _> = steps.iter().map(|step| step.parse()).collect();
    let kit = Kit {
        skills: row.parse("skills")?,
        data: row.parse("data")?,
        hosting: row.parse("hosting")?,
        cost: row.parse("cost")?,
        duration: row.parse("duration")?,
        helped: row.parse("helped")?,
        steps: steps.map_err(|error| lost("steps", &error))?,
    };
    Ok((row.parse("project_id")?, DatedKit { kit, changed_at: row.get("changed_at")? }))
}

/// Keeps the kit of a project.
pub async fn save(tx: &mut Tx, project: &ProjectId, kit: &Kit) -> Result<(), StoreError> {
    let steps: Vec<&str> = kit.steps.iter().map(KitStep::as_str).collect();
    let now = tx.now();
    let values = params![
        project.as_str(),
        kit.skills.as_str(),
        kit.data.as_str(),
        kit.hosting.as_str(),
        kit.cost.as_str(),
        kit.duration.as_str(),
        kit.helped.as_str(),
        serde_json::json!(steps),
        now,
    ];
    tx.execute(&SAVE_KIT, values).await.map(drop)
}

/// The kit of a project.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Option<DatedKit>, StoreError> {
    Ok(db.fetch_optional(&KIT, params![project.as_str()], read).await?.map(|(_, kit)| kit))
}

/// All kits.
pub async fn all(db: &Db) -> Result<Vec<(ProjectId, DatedKit)>, StoreError> {
    db.fetch_all(&ALL_KITS, Vec::new(), read).await
}
