//! Rows of projects.

use std::str::FromStr;

use maillage_needs::model::Area;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;

use super::{slots, workshops};
use crate::model::{Cohort, Project, ProjectId, State};

statements! {
    /// A new project; nothing where its client sent it already.
    INSERT_PROJECT = "insert into project (id, client_key, need_id, title, pitch, makes, area, commune, place_id, lead, tutor, \
        cohort_kind, cohort_name, eligibility, state, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
        $12, $13, $14, $15, $16) on conflict (client_key) do nothing";
    /// The project that a client sent.
    OF_CLIENT = "select id from project where client_key = $1";
    /// One project.
    PROJECT = "select * from project where id = $1";
    /// All projects.
    ALL_PROJECTS = "select * from project order by proposed_at desc, id";
    /// Moves a project from where it stands.
    MOVE_PROJECT = "update project set state = $3 where id = $1 and state = $2";
    /// Holds a project: others that change it wait.
    HOLD_PROJECT = "update project set state = state where id = $1";
    /// Changes what is told of a project.
    CHANGE_PROJECT = "update project set title = $2, pitch = $3, makes = $4, area = $5, commune = $6, place_id = $7, \
        tutor = $8, cohort_kind = $9, cohort_name = $10 where id = $1";
    /// Forgets who leads: the account is gone.
    FORGET_LEAD = "update project set lead = null where lead = $1";
}

/// A text that may be absent, as what it means.
pub(super) fn optional<T: FromStr<Err: std::fmt::Display>>(
    row: &Row,
    column: &str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let read =
        |text: String| text.parse().map_err(|error| StoreError::Settings(format!("`{column}`: {error}")));
    text.map(read).transpose()
}

pub(super) fn lost(column: &str) -> StoreError {
    StoreError::Settings(format!("a project holds an unknown `{column}`"))
}

fn read(row: &Row) -> Result<Project, StoreError> {
    let makes: String = row.get("makes")?;
    let area: String = row.get("area")?;
    let cohort = match (optional(row, "cohort_kind")?, optional(row, "cohort_name")?) {
        (Some(kind), Some(name)) => Some(Cohort { kind, name }),
        _ => None,
    };
    Ok(Project {
        id: row.parse("id")?,
        need: optional(row, "need_id")?,
        title: row.parse("title")?,
        pitch: row.parse("pitch")?,
        makes: ClosedList::from_slug(&makes).ok_or_else(|| lost("makes"))?,
        area: Area::from_code(&area).ok_or_else(|| lost("area"))?,
        commune: optional(row, "commune")?,
        place: optional(row, "place_id")?,
        lead: row.get("lead")?,
        tutor: optional(row, "tutor")?,
        cohort,
        test: serde_json::from_value(row.get("eligibility")?).map_err(|_| lost("eligibility"))?,
        state: row.parse("state")?,
        proposed_at: row.get("proposed_at")?,
        slots: Vec::new(),
        workshops: Vec::new(),
    })
}

/// Adds a project under the key of its client; false where it is there already.
pub async fn insert(tx: &mut Tx, project: &Project, client_key: &str) -> Result<bool, StoreError> {
    let values = params![
        project.id.as_str(),
        client_key,
        project.need.as_ref().map(maillage_needs::model::NeedId::as_str),
        project.title.as_str(),
        project.pitch.as_str(),
        project.makes.slug(),
        project.area.code(),
        project.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        project.place.as_ref().map(maillage_places::model::PlaceId::as_str),
        project.lead.as_deref(),
        project.tutor.as_ref().map(maillage_vocabulary::Line::as_str),
        project.cohort.as_ref().map(|cohort| cohort.kind.code()),
        project.cohort.as_ref().map(|cohort| cohort.name.as_str()),
        serde_json::to_value(&project.test).unwrap_or_default(),
        project.state.code(),
        project.proposed_at,
    ];
    Ok(tx.execute(&INSERT_PROJECT, values).await? == 1)
}

/// Changes what is told of a project.
pub async fn change(tx: &mut Tx, project: &Project) -> Result<(), StoreError> {
    let values = params![
        project.id.as_str(),
        project.title.as_str(),
        project.pitch.as_str(),
        project.makes.slug(),
        project.area.code(),
        project.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        project.place.as_ref().map(maillage_places::model::PlaceId::as_str),
        project.tutor.as_ref().map(maillage_vocabulary::Line::as_str),
        project.cohort.as_ref().map(|cohort| cohort.kind.code()),
        project.cohort.as_ref().map(|cohort| cohort.name.as_str()),
    ];
    tx.execute(&CHANGE_PROJECT, values).await.map(drop)
}

/// The project that a client sent under a key.
pub async fn of_client(tx: &mut Tx, client_key: &str) -> Result<Option<ProjectId>, StoreError> {
    tx.fetch_optional(&OF_CLIENT, params![client_key], |row| row.parse("id")).await
}

/// One project, with its seats and workshops.
pub async fn by_id(db: &Db, id: &ProjectId) -> Result<Option<Project>, StoreError> {
    let Some(project) = db.fetch_optional(&PROJECT, params![id.as_str()], read).await? else {
        return Ok(None);
    };
    let slots = slots::of_project(db, id).await?;
    let workshops = workshops::of_project(db, id).await?;
    Ok(Some(Project { slots, workshops, ..project }))
}

/// The same within a transaction that holds it: others that change it wait.
pub async fn held(tx: &mut Tx, id: &ProjectId) -> Result<Option<Project>, StoreError> {
    tx.execute(&HOLD_PROJECT, params![id.as_str()]).await?;
    let Some(project) = tx.fetch_optional(&PROJECT, params![id.as_str()], read).await? else {
        return Ok(None);
    };
    let slots = slots::find(tx, id).await?;
    let workshops = workshops::find(tx, id).await?;
    Ok(Some(Project { slots, workshops, ..project }))
}

/// All projects with their seats and workshops, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Project>, StoreError> {
    let mut projects = db.fetch_all(&ALL_PROJECTS, Vec::new(), read).await?;
    let (mut slots, mut workshops) = (slots::all(db).await?, workshops::all(db).await?);
    for project in &mut projects {
        project.slots = slots.remove(&project.id).unwrap_or_default();
        project.workshops = workshops.remove(&project.id).unwrap_or_default();
    }
    Ok(projects)
}

/// Moves a project from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, project: &Project, to: State) -> Result<bool, StoreError> {
    let values = params![project.id.as_str(), project.state.code(), to.code()];
    Ok(tx.execute(&MOVE_PROJECT, values).await? == 1)
}
