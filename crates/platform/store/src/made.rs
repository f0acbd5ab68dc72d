//! Files that a job makes for whoever asks: a report as PDF, certificates. Each has a key that says what it is; asked
//! again, it is made again. After its time it is forgotten, with its bytes.

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};

use crate::files::{FileId, Files};
use crate::{Actor, Db, Ids, NewJob, Row, StoreError, Tx, params, statements};

statements! {
    /// A made file and the job that makes it.
    pub(crate) FIND_MADE = "select made_file.fingerprint as fingerprint, file_id, made_at, expires_at, job.done_at as done_at, \
        job.failed as failed, job.locked_until as locked_until, job.id as job from made_file \
        left join job on job.id = made_file.job_id where key = $1";
    /// Asks for one; a file that was made before stays until the new one is there.
    pub(crate) ASK = "insert into made_file (key, kind, job_id, fingerprint, expires_at) values ($1, $2, $3, '', $4) \
        on conflict (key) do update set job_id = excluded.job_id, expires_at = excluded.expires_at";
    /// It is there.
    pub(crate) DONE = "update made_file set file_id = $2, fingerprint = $3, made_at = $4, expires_at = $5 where key = $1";
    /// Those of a kind whose time is over.
    pub(crate) OVER = "select key, file_id from made_file where kind = $1 and expires_at <= $2";
    /// Forgets one.
    pub(crate) FORGET_MADE = "delete from made_file where key = $1";
}

/// How far a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeState {
    /// Its job waits its turn.
    Waiting,
    /// Its job is at work.
    Working,
    /// It is there.
    Ready,
    /// Its job failed for good.
    Failed,
}

/// A file that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// How far it is.
    pub state: MadeState,
    /// The file that was made last, even while another is being made.
    pub file: Option<FileId>,
    /// What it was made of; empty while nothing was made.
    pub fingerprint: String,
    /// When it was made.
    pub made_at: Option<DateTime<Utc>>,
}

/// A file to be made.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// What it is, for its job and for whoever looks for it.
    pub key: &'a str,
    /// Kind of the job that makes it.
    pub kind: &'static str,
    /// What that job needs to know.
    pub payload: serde_json::Value,
    /// How long it is kept.
    pub kept: TimeDelta,
}

/// The file under a key, unless its time is over.
pub async fn find(db: &Db, key: &str, now: DateTime<Utc>) -> Result<Option<Made>, StoreError> {
    let read = |row: &Row| {
        let over: DateTime<Utc> = row.get("expires_at")?;
        Ok((over > now).then_some(read(row, now)?))
    };
    Ok(db.fetch_optional(&FIND_MADE, params![key], read).await?.flatten())
}

fn read(row: &Row, now: DateTime<Utc>) -> Result<Made, StoreError> {
    let file: Option<String> = row.get("file_id")?;
    let job: Option<String> = row.get("job")?;
    let done: Option<DateTime<Utc>> = row.get("done_at")?;
    let failed: Option<bool> = row.get("failed")?;
    let locked: Option<DateTime<Utc>> = row.get("locked_until")?;
    let state = match (job, done) {
        (Some(_), None) if locked.is_some_and(|until| until > now) => MadeState::Working,
        (Some(_), None) => MadeState::Waiting,
        (Some(_), Some(_)) if failed == Some(true) => MadeState::Failed,
        // Finished jobs are forgotten before some files are.
        _ if file.is_some() => MadeState::Ready,
        _ => MadeState::Failed,
    };
    Ok(Made {
        state,
        file: file.and_then(|id| id.parse().ok()),
        fingerprint: row.get("fingerprint")?,
        made_at: row.get("made_at")?,
    })
}

/// Asks for a file, unless it is being made already; whether a job was left.
pub async fn ask(tx: &mut Tx, ids: &Ids, wish: Wish<'_>) -> Result<bool, StoreError> {
    let now = tx.now();
    let found = tx.fetch_optional(&FIND_MADE, params![wish.key], |row| read(row, now)).await?;
    if found.is_some_and(|made| matches!(made.state, MadeState::Waiting | MadeState::Working)) {
        return Ok(false);
    }
    let job = NewJob::new(ids.uuid(), wish.kind, wish.payload, now).attempts(3);
    let values = params![wish.key, wish.kind, job.id.as_str(), now + wish.kept];
    tx.execute(&ASK, values).await?;
    tx.enqueue(job);
    Ok(true)
}

/// A file just made, ready to be kept.
#[derive(Clone, Debug)]
pub struct Fresh<'a> {
    /// Its key.
    pub key: &'a str,
    /// Its bytes.
    pub bytes: Bytes,
    /// What they are: `application/pdf`.
    pub media_type: &'static str,
    /// What it was made of.
    pub fingerprint: &'a str,
    /// How long it is kept.
    pub kept: TimeDelta,
}

/// Keeps a file under its key, in the place of the one before, whose bytes go. Nothing is kept where nobody asks for
/// that key any more.
pub async fn keep(
    db: &Db,
    files: &Files,
    ids: &Ids,
    fresh: Fresh<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let stored = files.put_bytes(ids, fresh.bytes).await?;
    let mut tx = db.begin(&Actor::system("files"), now).await?;
    let before = tx.fetch_optional(&FIND_MADE, params![fresh.key], |row| read(row, now)).await?;
    files.keep(&mut tx, &stored, fresh.media_type).await?;
    let values = params![fresh.key, stored.id.as_str(), fresh.fingerprint, now, now + fresh.kept];
    let asked = tx.execute(&DONE, values).await? == 1;
    tx.commit().await?;
    let old = before.and_then(|made| made.file).filter(|old| *old != stored.id);
    for id in old.into_iter().chain((!asked).then_some(stored.id)) {
        files.forget(db, &id, now).await?;
    }
    Ok(())
}

/// Forgets the files of a kind whose time is over, and their bytes; how many.
pub async fn forget_over(
    db: &Db,
    files: &Files,
    kind: &'static str,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let over: Vec<(String, Option<String>)> =
        db.fetch_all(&OVER, params![kind, now], |row| Ok((row.get("key")?, row.get("file_id")?))).await?;
    let mut forgotten = 0;
    for (key, file) in over {
        forget(db, files, &key, file.and_then(|id| id.parse().ok()), now).await?;
        forgotten += 1;
    }
    Ok(forgotten)
}

async fn forget(
    db: &Db,
    files: &Files,
    key: &str,
    file: Option<FileId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut tx = db.begin(&Actor::system("files"), now).await?;
    tx.execute(&FORGET_MADE, params![key]).await?;
    tx.commit().await?;
    if let Some(file) = file {
        files.forget(db, &file, now).await?;
    }
    Ok(())
}
