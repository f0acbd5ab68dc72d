//! Rows of teams: a mailbox, and nothing else.

use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::Email;

statements! {
    /// A new team; nothing where its mailbox is known.
    INSERT_TEAM = "insert into trial_team (id, email, email_key, lang, created_at) values ($1, $2, $3, $4, $5) \
        on conflict (email_key) do nothing";
    /// The team of a mailbox.
    TEAM_OF_EMAIL = "select id, email, lang from trial_team where email_key = $1";
    /// One team.
    TEAM = "select id, email, lang from trial_team where id = $1";
    /// Holds a team: what else is decided of it waits.
    HOLD_TEAM = "update trial_team set lang = lang where id = $1";
}

/// Who has something tested. Never in a log.
#[derive(Clone)]
pub struct Team {
    /// Inner id.
    pub id: String,
    /// Its mailbox; gone two years after its last campaign.
    pub email: Option<String>,
    /// Language of its mails.
    pub lang: Lang,
}

/// The language of a row.
pub fn lang(row: &Row) -> Result<Lang, StoreError> {
    let lang: String = row.get("lang")?;
    Ok(Lang::read(&lang).unwrap_or_default())
}

fn read(row: &Row) -> Result<Team, StoreError> {
    Ok(Team { id: row.get("id")?, email: row.get("email")?, lang: lang(row)? })
}

/// What two ways of writing an address share.
fn key(email: &str) -> String {
    email.to_ascii_lowercase()
}

/// The team of a mailbox, which is new where it was not known.
pub async fn of_mailbox(tx: &mut Tx, id: &str, email: &Email, lang: Lang) -> Result<String, StoreError> {
    let (now, key) = (tx.now(), key(email.as_str()));
    tx.execute(&INSERT_TEAM, params![id, email.as_str(), key.as_str(), lang.code(), now]).await?;
    tx.fetch_one(&TEAM_OF_EMAIL, params![key], |row| row.get("id")).await
}

/// The team of a mailbox.
pub async fn of_email(db: &Db, email: &str) -> Result<Option<Team>, StoreError> {
    db.fetch_optional(&TEAM_OF_EMAIL, params![key(email)], read).await
}

/// One team.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Team>, StoreError> {
    db.fetch_optional(&TEAM, params![id], read).await
}

/// Holds a team up to the end of the transaction.
pub async fn hold(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.execute(&HOLD_TEAM, params![id]).await.map(drop)
}
