//! Rows of developers and of their skills.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Insert, Row, StoreError, Tx, Value, params, statements};
use maillage_territory::CommuneCode;
use maillage_vocabulary::lists::skills::{Level, Skill};
use maillage_vocabulary::{ClosedList, Email};

use crate::model::{
    Consent, Consents, Developer, DeveloperId, Hours, Name, Profile, Radius, Reach, Skills, State, Step,
};

statements! {
    /// A new profile; nothing where its client sent it already.
    INSERT_DEVELOPER = "insert into developer (id, client_key, name, email, email_key, lang, commune, radius_km, remote, hours, \
        projects_max, state, counted_at, proposed_at, letters_at, joined_at, renewed_at, reminders) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0) on conflict (client_key) do nothing";
    /// One profile, a row for each of its skills.
    DEVELOPER = "select developer.*, skill, level, learns from developer join developer_skill on developer_id = developer.id \
        where developer.id = $1 order by skill";
    /// The profiles that stand somewhere, rows of one together.
    IN_STATE = "select developer.*, skill, level, learns from developer join developer_skill on developer_id = developer.id \
        where state = $1 order by developer.id, skill";
    /// The confirmed profile of an address.
    OF_EMAIL = "select id from developer where email_key = $1 and renewed_at is not null";
    /// Moves a profile from where it stands.
    MOVE_DEVELOPER = "update developer set state = $3 where id = $1 and state = $2";
    /// The same, and it holds from now on.
    RENEW_DEVELOPER = "update developer set state = $3, renewed_at = $4, reminders = 0, asked_at = null where id = $1 and state = $2";
    /// Holds a profile: what others would do with it meanwhile waits.
    HOLD = "update developer set reminders = reminders where id = $1";
    /// How to call her.
    SET_NAME = "update developer set name = $2 where id = $1";
    /// How much time.
    SET_TIME = "update developer set hours = $2, projects_max = $3 where id = $1";
    /// Where, and how far.
    SET_PLACE = "update developer set commune = $2, radius_km = $3, remote = $4 where id = $1";
    /// Skills go, and come back as they are told.
    CLEAR_SKILLS = "delete from developer_skill where developer_id = $1";
    /// To be counted, or not.
    SET_COUNTED = "update developer set counted_at = $2 where id = $1";
    /// To be proposed to teams, or not.
    SET_PROPOSED = "update developer set proposed_at = $2 where id = $1";
    /// To receive letters, or not.
    SET_LETTERS = "update developer set letters_at = $2 where id = $1";
    /// Takes note that a link was asked for; nothing where one was a moment ago.
    ASK_LINK = "update developer set link_asked_at = $2 where id = $1 and (link_asked_at is null or link_asked_at <= $3)";
    /// A profile, and all that hangs on it.
    ERASE = "delete from developer where id = $1";
}

const SKILL_ROWS: Insert = Insert {
    table: "developer_skill",
    columns: &["developer_id", "skill", "level", "learns"],
    on_conflict: "",
};

/// The form of an address under which two are the same.
pub fn email_key(email: &Email) -> String {
    email.as_str().to_ascii_lowercase()
}

fn lost(column: &str) -> StoreError {
    StoreError::Settings(format!("a developer holds an unknown `{column}`"))
}

fn small(row: &Row, column: &str) -> Result<Option<u8>, StoreError> {
    let number: Option<i64> = row.get(column)?;
    number.map(|number| u8::try_from(number).map_err(|_| lost(column))).transpose()
}

/// A row of a skill, and the developer who has it, with that skill alone.
fn read(row: &Row) -> Result<Developer, StoreError> {
    let radius = small(row, "radius_km")?.map(|km| Radius::of_km(km).ok_or_else(|| lost("radius_km")));
    let reach = Reach::new(radius.transpose()?, row.get("remote")?).ok_or_else(|| lost("radius_km"))?;
    let profile = Profile {
        name: row.parse("name")?,
        email: row.parse("email")?,
        lang: Lang::read(&row.get::<String>("lang")?).unwrap_or_default(),
        commune: row.parse("commune")?,
        reach,
        hours: row.parse("hours")?,
        projects_max: small(row, "projects_max")?.ok_or_else(|| lost("projects_max"))?,
        skills: skill(row)?,
    };
    Ok(Developer {
        id: row.parse("id")?,
        profile,
        state: row.parse("state")?,
        consents: Consents {
            counted: row.get("counted_at")?,
            proposed: row.get("proposed_at")?,
            letters: row.get("letters_at")?,
        },
        joined_at: row.get("joined_at")?,
        renewed_at: row.get("renewed_at")?,
    })
}

fn skill(row: &Row) -> Result<Skills, StoreError> {
    let skill = Skill::from_slug(&row.get::<String>("skill")?).ok_or_else(|| lost("skill"))?;
    let level = small(row, "level")?.map(|level| Level::of_number(level).ok_or_else(|| lost("level")));
    let can = level.transpose()?.map(|level| (skill, level)).into_iter().collect();
    let learns = row.get::<bool>("learns")?.then_some(skill).into_iter().collect();
    Skills::new(can, learns).ok_or_else(|| lost("level"))
}

/// Rows of one developer become one; those of the same stand together.
fn joined(rows: Vec<Developer>) -> Result<Vec<Developer>, StoreError> {
    let mut all: Vec<Developer> = Vec::new();
    for row in rows {
        match all.last_mut().filter(|last| last.id == row.id) {
            Some(last) => {
                let (mut can, more) = (last.profile.skills.can().clone(), row.profile.skills);
                can.extend(more.can());
                let learns = last.profile.skills.learns().union(more.learns());
                last.profile.skills = Skills::new(can, learns).ok_or_else(|| lost("skill"))?;
            }
            None => all.push(row),
        }
    }
    Ok(all)
}

/// Adds a profile under the key of its client; false where it is there already. It holds since `developer.renewed_at`.
pub async fn insert(tx: &mut Tx, developer: &Developer, client_key: &str) -> Result<bool, StoreError> {
    let Developer { id, profile, state, consents, joined_at, renewed_at } = developer;
    let values = params![
        id.as_str(),
        client_key,
        profile.name.as_str(),
        profile.email.as_str(),
        email_key(&profile.email),
        profile.lang.code(),
        profile.commune.as_str(),
        kilometres(profile.reach),
        profile.reach.remote(),
        profile.hours.code(),
        i64::from(profile.projects_max),
        state.code(),
        consents.counted,
        consents.proposed,
        consents.letters,
        *joined_at,
        *renewed_at,
    ];
    if tx.execute(&INSERT_DEVELOPER, values).await? == 0 {
        return Ok(false);
    }
    insert_skills(tx, id, &profile.skills).await?;
    Ok(true)
}

fn kilometres(reach: Reach) -> Option<i64> {
    reach.radius().map(|radius| i64::from(radius.km()))
}

async fn insert_skills(tx: &mut Tx, id: &DeveloperId, skills: &Skills) -> Result<(), StoreError> {
    let mut held: BTreeMap<Skill, (Option<Level>, bool)> =
        skills.can().iter().map(|(&skill, &level)| (skill, (Some(level), false))).collect();
    for skill in skills.learns() {
        held.entry(skill).or_default().1 = true;
    }
    let row = |(skill, (level, learns)): (Skill, (Option<Level>, bool))| -> Vec<Value> {
        params![id.as_str(), skill.slug(), level.map(|level| i64::from(level.number())), learns]
    };
    tx.insert_many(&SKILL_ROWS, held.into_iter().map(row)).await.map(drop)
}

/// One profile.
pub async fn by_id(db: &Db, id: &DeveloperId) -> Result<Option<Developer>, StoreError> {
    Ok(joined(db.fetch_all(&DEVELOPER, params![id.as_str()], read).await?)?.pop())
}

/// One profile within a transaction.
pub async fn find(tx: &mut Tx, id: &DeveloperId) -> Result<Option<Developer>, StoreError> {
    Ok(joined(tx.fetch_all(&DEVELOPER, params![id.as_str()], read).await?)?.pop())
}

/// One profile within a transaction, held up to its end.
pub async fn hold(tx: &mut Tx, id: &DeveloperId) -> Result<Option<Developer>, StoreError> {
    tx.execute(&HOLD, params![id.as_str()]).await?;
    find(tx, id).await
}

/// The profiles that are active.
pub async fn active(db: &Db) -> Result<Vec<Developer>, StoreError> {
    joined(db.fetch_all(&IN_STATE, params![State::Active.code()], read).await?)
}

/// The confirmed profile of an address.
pub async fn of_email(tx: &mut Tx, email: &Email) -> Result<Option<DeveloperId>, StoreError> {
    tx.fetch_optional(&OF_EMAIL, params![email_key(email)], |row| row.parse("id")).await
}

/// Moves a profile from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, from: &Developer, step: Step, to: State) -> Result<bool, StoreError> {
    let (id, now) = (from.id.as_str(), tx.now());
    let done = match step {
        Step::Confirmed | Step::Renewed => {
            tx.execute(&RENEW_DEVELOPER, params![id, from.state.code(), to.code(), now]).await?
        }
        Step::Paused | Step::Resumed => {
            tx.execute(&MOVE_DEVELOPER, params![id, from.state.code(), to.code()]).await?
        }
    };
    Ok(done == 1)
}

/// How to call her.
pub async fn set_name(tx: &mut Tx, id: &DeveloperId, name: &Name) -> Result<(), StoreError> {
    tx.execute(&SET_NAME, params![id.as_str(), name.as_str()]).await.map(drop)
}

/// How much time, and for how many projects.
pub async fn set_time(tx: &mut Tx, id: &DeveloperId, hours: Hours, projects: u8) -> Result<(), StoreError> {
    tx.execute(&SET_TIME, params![id.as_str(), hours.code(), i64::from(projects)]).await.map(drop)
}

/// Where, and how far.
pub async fn set_place(
    tx: &mut Tx,
    id: &DeveloperId,
    commune: &CommuneCode,
    reach: Reach,
) -> Result<(), StoreError> {
    let values = params![id.as_str(), commune.as_str(), kilometres(reach), reach.remote()];
    tx.execute(&SET_PLACE, values).await.map(drop)
}

/// Other skills.
pub async fn set_skills(tx: &mut Tx, id: &DeveloperId, skills: &Skills) -> Result<(), StoreError> {
    tx.execute(&CLEAR_SKILLS, params![id.as_str()]).await?;
    insert_skills(tx, id, skills).await
}

/// Gives a consent from a moment on, or takes it back.
pub async fn set_consent(
    tx: &mut Tx,
    id: &DeveloperId,
    consent: Consent,
    since: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    let statement = match consent {
        Consent::Counted => &SET_COUNTED,
        Consent::Proposed => &SET_PROPOSED,
        Consent::Letters => &SET_LETTERS,
    };
    tx.execute(statement, params![id.as_str(), since]).await.map(drop)
}

/// Takes note that a link was asked for; false where one was since `before`.
pub async fn ask_link(tx: &mut Tx, id: &DeveloperId, before: DateTime<Utc>) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&ASK_LINK, params![id.as_str(), now, before]).await? == 1)
}

/// Erases a profile, and all that hangs on it; false where there is none.
pub async fn erase(tx: &mut Tx, id: &DeveloperId) -> Result<bool, StoreError> {
    Ok(tx.execute(&ERASE, params![id.as_str()]).await? == 1)
}
