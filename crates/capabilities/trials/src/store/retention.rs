//! What leaves, and when. Counts stay.

use chrono::{DateTime, Months, TimeDelta, Utc};
use maillage_store::files::FileId;
use maillage_store::{Actor, Db, Row, StoreError, params, statements};

/// Somebody who did not confirm leaves after a week; so does a proposal.
const UNCONFIRMED: TimeDelta = TimeDelta::days(7);
/// The words and photos of testers leave six months after the end of a campaign.
const WORDS_MONTHS: Months = Months::new(6);
/// Months after the last sign of life after which somebody is asked whether to stay.
const ASK_MONTHS: Months = Months::new(23);
/// Months after the last sign of life after which somebody leaves.
const LEAVE_MONTHS: Months = Months::new(24);
/// Between the question and the leaving, at least.
const TO_ANSWER: TimeDelta = TimeDelta::days(28);
/// The mailbox of a team leaves two years after its last campaign.
const TEAM_MONTHS: Months = Months::new(24);
/// A link that no longer works says so for that long.
const LINKS: TimeDelta = TimeDelta::days(60);

statements! {
    /// People who did not confirm.
    STALE_TESTERS = "select id from tester where confirmed_at is null and joined_at <= $1 order by id limit 200";
    /// People to ask whether to stay.
    TO_ASK = "select id from tester where confirmed_at is not null and seen_at <= $1 and asked_at is null order by id limit 200";
    /// Asked, once.
    ASKED = "update tester set asked_at = $2 where id = $1 and asked_at is null";
    /// People who did not answer.
    TO_LEAVE = "select id from tester where seen_at <= $1 and asked_at <= $2 order by id limit 200";
    /// Proposals that were not confirmed.
    FORGET_PROPOSALS = "delete from trial where confirmed_at is null and proposed_at <= $1";
    /// Teams without any campaign.
    FORGET_TEAMS = "delete from trial_team where created_at <= $1 and not exists (select 1 from trial where trial.team_id = trial_team.id)";
    /// Campaigns whose words and photos leave.
    TO_PURGE = "select id from trial where (ended_at <= $1 or state = 'reporting' and changed_at <= $1) and purged_at is null \
        order by id limit 50";
    /// The pictures of a campaign.
    FILES_OF = "select file_id from trial_photo where feedback_id in (select id from trial_feedback where trial_id = $1)";
    /// Its photos.
    FORGET_PHOTOS = "delete from trial_photo where feedback_id in (select id from trial_feedback where trial_id = $1)";
    /// Its words.
    FORGET_WORDS = "update trial_feedback set blocked = null, spot = null where trial_id = $1";
    /// It was done.
    PURGED = "update trial set purged_at = $2 where id = $1";
    /// Mailboxes of teams that have had no campaign for two years.
    FORGET_MAILBOXES = "update trial_team set email = null, email_key = null where email is not null and created_at <= $1 and not exists \
        (select 1 from trial where trial.team_id = trial_team.id and (ended_at is null or ended_at > $1))";
    /// Who answered for their campaigns.
    FORGET_NAMES = "update trial set contact_name = '–' where contact_name <> '–' and team_id in \
        (select id from trial_team where email is null)";
    /// Links that ended long ago.
    FORGET_LINKS = "delete from trial_link where expires_at <= $1";
}

fn ids(row: &Row) -> Result<String, StoreError> {
    row.get("id")
}

fn before(now: DateTime<Utc>, months: Months) -> DateTime<Utc> {
    now.checked_sub_months(months).unwrap_or(DateTime::UNIX_EPOCH)
}

/// People who did not confirm in time, and those who gave no sign of life and no answer.
pub async fn leaving(db: &Db, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    let mut all = db.fetch_all(&STALE_TESTERS, params![now - UNCONFIRMED], ids).await?;
    let silent = params![before(now, LEAVE_MONTHS), now - TO_ANSWER];
    all.extend(db.fetch_all(&TO_LEAVE, silent, ids).await?);
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// People to ask whether they stay.
pub async fn to_ask(db: &Db, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&TO_ASK, params![before(now, ASK_MONTHS)], ids).await
}

/// Remembers that somebody was asked; false where it was done already.
pub async fn asked(tx: &mut maillage_store::Tx, tester: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&ASKED, params![tester, now]).await? == 1)
}

/// Forgets proposals that were not confirmed, old links and old mailboxes; the number of rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let mut gone = tx.execute(&FORGET_PROPOSALS, params![now - UNCONFIRMED]).await?;
    gone += tx.execute(&FORGET_TEAMS, params![now - UNCONFIRMED]).await?;
    gone += tx.execute(&FORGET_MAILBOXES, params![before(now, TEAM_MONTHS)]).await?;
    gone += tx.execute(&FORGET_NAMES, params![]).await?;
    gone += tx.execute(&FORGET_LINKS, params![now - LINKS]).await?;
    if gone > 0 {
        tx.audit("trials.retention", "trial", "all", serde_json::json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}

/// Campaigns whose words and photos leave now.
pub async fn to_purge(db: &Db, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&TO_PURGE, params![before(now, WORDS_MONTHS)], ids).await
}

/// Forgets the words and photos of a campaign; the pictures that nothing refers to any more.
pub async fn purge(db: &Db, trial: &str, now: DateTime<Utc>) -> Result<Vec<FileId>, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let files = tx.fetch_all(&FILES_OF, params![trial], |row| row.parse("file_id")).await?;
    tx.execute(&FORGET_PHOTOS, params![trial]).await?;
    let rows = tx.execute(&FORGET_WORDS, params![trial]).await?;
    tx.execute(&PURGED, params![trial, now]).await?;
    tx.audit("trials.purge", "trial", trial, serde_json::json!({ "rows": rows, "photos": files.len() }));
    tx.commit().await?;
    Ok(files)
}
