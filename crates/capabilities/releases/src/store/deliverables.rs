//! Rows of deliverables.

use maillage_projects::model::ProjectId;
use maillage_release::publiccode::Language;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{lost, optional};
use crate::model::{
    Deliverable, DeliverableId, DeliverableState, Reason, Sheet, Software, Source, ToldSource, origin_code,
};

statements! {
    /// A new deliverable; nothing where its client sent it already.
    INSERT_DELIVERABLE = "insert into deliverable (id, client_key, project_id, nature, title, about, address, version, day, \
        licence, sources, languages, software, state, overridden, made_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
        on conflict (project_id, client_key) do nothing";
    /// The deliverable that a client sent.
    DELIVERABLE_OF_CLIENT = "select id from deliverable where project_id = $1 and client_key = $2";
    /// One deliverable.
    DELIVERABLE = "select * from deliverable where id = $1";
    /// The deliverables of a project, the first first.
    DELIVERABLES_OF = "select * from deliverable where project_id = $1 order by made_at, id";
    /// All deliverables, the first first.
    ALL_DELIVERABLES = "select * from deliverable order by made_at, id";
    /// What is told of one that stands so.
    CHANGE_DELIVERABLE = "update deliverable set nature = $3, title = $4, about = $5, address = $6, version = $7, day = $8, \
        licence = $9, sources = $10, languages = $11, software = $12, overridden = $13 where id = $1 and state = $2";
    /// Moves a deliverable from where it stands.
    MOVE_DELIVERABLE = "update deliverable set state = $3, overridden = $4 where id = $1 and state = $2";
    /// Takes a draft away.
    REMOVE_DRAFT = "delete from deliverable where id = $1 and state = 'draft'";
}

/// A source, as JSON.
#[derive(Serialize, Deserialize)]
struct SourceRow {
    title: String,
    address: Option<String>,
    origin: String,
}

/// What is told of a program, as JSON.
#[derive(Serialize, Deserialize)]
struct SoftwareRow {
    short: String,
    kind: String,
    status: String,
    platforms: Vec<String>,
    features: Vec<String>,
}

fn json(value: impl Serialize) -> Result<Value, StoreError> {
    serde_json::to_value(value).map_err(|error| lost("json", &error))
}

fn sources_of(sheet: &Sheet) -> Result<Value, StoreError> {
    let row = |source: &Source| SourceRow {
        title: source.title.to_string(),
        address: source.address.as_ref().map(ToString::to_string),
        origin: origin_code(&source.origin).to_owned(),
    };
    json(sheet.sources.iter().map(row).collect::<Vec<_>>())
}

fn software_of(sheet: &Sheet) -> Result<Option<Value>, StoreError> {
    let row = |software: &Software| SoftwareRow {
        short: software.short.to_string(),
        kind: software.kind.code().to_owned(),
        status: software.status.code().to_owned(),
        platforms: software.platforms.iter().map(ToString::to_string).collect(),
        features: software.features.iter().map(ToString::to_string).collect(),
    };
    sheet.software.as_ref().map(|software| json(row(software))).transpose()
}

fn languages_of(sheet: &Sheet) -> Result<Value, StoreError> {
    json(sheet.languages.iter().map(Language::as_str).collect::<Vec<_>>())
}

fn read_sources(row: &Row) -> Result<Vec<Source>, StoreError> {
    let rows: Vec<SourceRow> =
        serde_json::from_value(row.get("sources")?).map_err(|error| lost("sources", &error))?;
    let source = |one: SourceRow| {
        let address = one.address.map(|address| address.parse()).transpose();
        Ok(Source {
            title: one.title.parse().map_err(|error| lost("sources", &error))?,
            address: address.map_err(|error| lost("sources", &error))?,
            origin: ToldSource::origin(&one.origin),
        })
    };
    rows.into_iter().map(source).collect()
}

fn read_languages(row: &Row) -> Result<Vec<Language>, StoreError> {
    let tags: Vec<String> =
        serde_json::from_value(row.get("languages")?).map_err(|error| lost("languages", &error))?;
    tags.iter().map(|tag| Language::new(tag).map_err(|_| lost("languages", tag))).collect()
}

fn read_software(row: &Row) -> Result<Option<Software>, StoreError> {
    let Some(value) = row.get::<Option<Value>>("software")?.filter(|value| !value.is_null()) else {
        return Ok(None);
    };
    let one: SoftwareRow = serde_json::from_value(value).map_err(|error| lost("software", &error))?;
    let lost = |error: &dyn std::fmt::Display| lost("software", error);
    Ok(Some(Software {
        short: one.short.parse().map_err(|error| lost(&error))?,
        kind: one.kind.parse().map_err(|error| lost(&error))?,
        status: one.status.parse().map_err(|error| lost(&error))?,
        platforms: all(&one.platforms)?,
        features: all(&one.features)?,
    }))
}

fn all<T: std::str::FromStr<Err: std::fmt::Display>>(texts: &[String]) -> Result<Vec<T>, StoreError> {
    texts.iter().map(|text| text.parse().map_err(|error| lost("software", &error))).collect()
}

fn read(row: &Row) -> Result<Deliverable, StoreError> {
    let sheet = Sheet {
        nature: row.parse("nature")?,
        title: row.parse("title")?,
        about: row.parse("about")?,
        address: row.parse("address")?,
        version: optional(row, "version")?,
        day: row.get("day")?,
        licence: row.parse("licence")?,
        sources: read_sources(row)?,
        languages: read_languages(row)?,
        software: read_software(row)?,
    };
    Ok(Deliverable {
        id: row.parse("id")?,
        project: row.parse("project_id")?,
        sheet,
        state: row.parse("state")?,
        overridden: optional(row, "overridden")?,
        made_at: row.get("made_at")?,
    })
}

/// Adds a deliverable under the key of its client; false where it is there already.
pub async fn insert(tx: &mut Tx, one: &Deliverable, client_key: &str) -> Result<bool, StoreError> {
    let sheet = &one.sheet;
    let values = params![
        one.id.as_str(),
        client_key,
        one.project.as_str(),
        sheet.nature.code(),
        sheet.title.as_str(),
        sheet.about.as_str(),
        sheet.address.as_str(),
        sheet.version.as_ref().map(maillage_vocabulary::Line::as_str),
        sheet.day,
        sheet.licence.code(),
        sources_of(sheet)?,
        languages_of(sheet)?,
        software_of(sheet)?,
        one.state.code(),
        one.overridden.as_ref().map(Reason::as_str),
        one.made_at,
    ];
    Ok(tx.execute(&INSERT_DELIVERABLE, values).await? == 1)
}

/// The deliverable that a client sent under a key.
pub async fn of_client(
    tx: &mut Tx,
    project: &ProjectId,
    key: &str,
) -> Result<Option<DeliverableId>, StoreError> {
    tx.fetch_optional(&DELIVERABLE_OF_CLIENT, params![project.as_str(), key], |row| row.parse("id")).await
}

/// One deliverable within a transaction.
pub async fn find(tx: &mut Tx, id: &DeliverableId) -> Result<Option<Deliverable>, StoreError> {
    tx.fetch_optional(&DELIVERABLE, params![id.as_str()], read).await
}

/// The deliverables of a project, whatever their state, the first first.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Vec<Deliverable>, StoreError> {
    db.fetch_all(&DELIVERABLES_OF, params![project.as_str()], read).await
}

/// All deliverables, the first first.
pub async fn all_of(db: &Db) -> Result<Vec<Deliverable>, StoreError> {
    db.fetch_all(&ALL_DELIVERABLES, Vec::new(), read).await
}

/// Changes what is told of one that stands where it stood; false where it stands elsewhere by now.
pub async fn change(
    tx: &mut Tx,
    one: &Deliverable,
    sheet: &Sheet,
    overridden: Option<&Reason>,
) -> Result<bool, StoreError> {
    let values = params![
        one.id.as_str(),
        one.state.code(),
        sheet.nature.code(),
        sheet.title.as_str(),
        sheet.about.as_str(),
        sheet.address.as_str(),
        sheet.version.as_ref().map(maillage_vocabulary::Line::as_str),
        sheet.day,
        sheet.licence.code(),
        sources_of(sheet)?,
        languages_of(sheet)?,
        software_of(sheet)?,
        overridden.map(Reason::as_str),
    ];
    Ok(tx.execute(&CHANGE_DELIVERABLE, values).await? == 1)
}

/// Moves one from where it stood; false where it stands elsewhere by now.
pub async fn moved(
    tx: &mut Tx,
    one: &Deliverable,
    to: DeliverableState,
    overridden: Option<&Reason>,
) -> Result<bool, StoreError> {
    let values = params![one.id.as_str(), one.state.code(), to.code(), overridden.map(Reason::as_str)];
    Ok(tx.execute(&MOVE_DELIVERABLE, values).await? == 1)
}

/// Takes a draft away; false where it is none.
pub async fn remove_draft(tx: &mut Tx, id: &DeliverableId) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE_DRAFT, params![id.as_str()]).await? == 1)
}
