//! All that accounts hold about a person, for the person: access and portability (RGPD, articles 15 and 20).

use maillage_store::StoreError;
use serde::Serialize;
use serde_json::Value;

use crate::people::People;
use crate::store::persons::Person;
use crate::store::{grants, journal, openid, second_factors, sessions, tokens, writing};

/// Lines of the journal that are given, the newest first: three years of it, for an ordinary account.
const LINES: u32 = 10_000;

/// What is known of a person. Times are RFC 3339, in UTC.
#[derive(Debug, Serialize)]
pub struct Export {
    id: String,
    email: Option<String>,
    name: String,
    language: &'static str,
    organization_siret: Option<String>,
    created_at: String,
    last_seen_at: Option<String>,
    has_password: bool,
    has_second_factor: bool,
    recovery_codes_left: u32,
    texts_accepted: u32,
    roles: Vec<ExportedRole>,
    sessions: Vec<ExportedSession>,
    tokens: Vec<ExportedToken>,
    providers: Vec<ExportedProvider>,
    journal: Vec<ExportedLine>,
}

#[derive(Debug, Serialize)]
struct ExportedRole {
    role: &'static str,
    within: String,
}

#[derive(Debug, Serialize)]
struct ExportedSession {
    device: String,
    opened_at: String,
    last_used_at: String,
}

#[derive(Debug, Serialize)]
struct ExportedToken {
    name: String,
    rights: Vec<&'static str>,
    made_at: String,
    expires_at: String,
    last_used_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct ExportedProvider {
    issuer: String,
    linked_at: String,
}

#[derive(Debug, Serialize)]
struct ExportedLine {
    at: String,
    action: String,
    by_oneself: bool,
    detail: Value,
}

/// Gathers what is known of a person.
pub async fn export(people: &People, person: &Person) -> Result<Export, StoreError> {
    let (db, id, now) = (people.db(), person.id.as_str(), people.now());
    let factor = second_factors::of(db, id).await?;
    Ok(Export {
        id: person.id.clone(),
        email: person.email.clone(),
        name: person.name.clone(),
        language: person.lang.code(),
        organization_siret: person.siret.clone(),
        created_at: person.created_at.to_rfc3339(),
        last_seen_at: person.seen_at.map(|at| at.to_rfc3339()),
        has_password: person.has_password,
        has_second_factor: factor.is_some_and(|factor| factor.confirmed),
        recovery_codes_left: second_factors::codes_left(db, id).await?,
        texts_accepted: writing::accepted(db, id).await?,
        roles: grants::of(db, id).await?.iter().map(role).collect(),
        sessions: sessions::of(db, id, now).await?.iter().map(session).collect(),
        tokens: tokens::of(db, id, now).await?.into_iter().map(token).collect(),
        providers: openid::issuers(db, id).await?.into_iter().map(provider).collect(),
        journal: journal::about(db, id, LINES).await?.into_iter().map(|line| exported(id, line)).collect(),
    })
}

fn role(grant: &maillage_shell::permission::Grant) -> ExportedRole {
    ExportedRole { role: grant.role.code(), within: grant.within.to_string() }
}

fn session(session: &sessions::Session) -> ExportedSession {
    ExportedSession {
        device: session.device.stored(),
        opened_at: session.created_at.to_rfc3339(),
        last_used_at: session.seen_at.to_rfc3339(),
    }
}

fn token(token: tokens::Token) -> ExportedToken {
    ExportedToken {
        name: token.name,
        rights: token.rights.iter().map(|right| right.code()).collect(),
        made_at: token.created_at.to_rfc3339(),
        expires_at: token.expires_at.to_rfc3339(),
        last_used_on: token.used_on.map(|day| day.to_string()),
    }
}

fn provider((issuer, at): (String, chrono::DateTime<chrono::Utc>)) -> ExportedProvider {
    ExportedProvider { issuer, linked_at: at.to_rfc3339() }
}

fn exported(person: &str, line: journal::Line) -> ExportedLine {
    let by_oneself = line.actor.strip_prefix("person:") == Some(person);
    ExportedLine { at: line.at.to_rfc3339(), action: line.action, by_oneself, detail: line.detail }
}
