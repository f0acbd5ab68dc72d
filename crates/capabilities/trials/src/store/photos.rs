//! Rows of photos: the pictures stand in the file store.

use maillage_store::files::FileId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::TrialId;

statements! {
    /// One more photo.
    INSERT_PHOTO = "insert into trial_photo (id, feedback_id, file_id, width, height, at) values ($1, $2, $3, $4, $5, $6)";
    /// How many there are of something said.
    COUNT_PHOTOS = "select count(*) as photos from trial_photo where feedback_id = $1";
    /// The photos of a campaign.
    PHOTOS = "select trial_photo.id as id, feedback_id, seat_id, file_id, width, height from trial_photo \
        join trial_feedback on trial_feedback.id = trial_photo.feedback_id where trial_id = $1 order by trial_photo.at, trial_photo.id";
    /// Those of a tester.
    PHOTOS_OF_TESTER = "select trial_photo.id as id, feedback_id, seat_id, file_id, width, height from trial_photo \
        join trial_feedback on trial_feedback.id = trial_photo.feedback_id join trial_seat on trial_seat.id = seat_id \
        where tester_id = $1 order by trial_photo.at, trial_photo.id";
    /// One photo, with its campaign.
    PHOTO = "select trial_photo.id as id, feedback_id, seat_id, file_id, width, height, trial_id from trial_photo \
        join trial_feedback on trial_feedback.id = trial_photo.feedback_id where trial_photo.id = $1";
    /// The photos of something said, in order.
    PHOTOS_OF = "select trial_photo.id as id, feedback_id, seat_id, file_id, width, height from trial_photo \
        join trial_feedback on trial_feedback.id = trial_photo.feedback_id where seat_id = $1 and task = $2 \
        order by trial_photo.at, trial_photo.id";
    /// Forgets one.
    DELETE_PHOTO = "delete from trial_photo where id = $1";
}

/// A photo.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Inner id.
    pub id: String,
    /// What it shows.
    pub feedback: String,
    /// Whose seat.
    pub seat: String,
    /// The picture.
    pub file: FileId,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

fn read(row: &Row) -> Result<Photo, StoreError> {
    Ok(Photo {
        id: row.get("id")?,
        feedback: row.get("feedback_id")?,
        seat: row.get("seat_id")?,
        file: row.parse("file_id")?,
        width: row.get("width")?,
        height: row.get("height")?,
    })
}

/// Adds a photo to something said.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    feedback: &str,
    (file, width, height): (&FileId, u32, u32),
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&INSERT_PHOTO, params![id, feedback, file.as_str(), width, height, now]).await.map(drop)
}

/// How many there are of something said.
pub async fn count(tx: &mut Tx, feedback: &str) -> Result<u64, StoreError> {
    tx.fetch_one(&COUNT_PHOTOS, params![feedback], |row| row.get("photos")).await
}

/// The photos of a campaign.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Photo>, StoreError> {
    db.fetch_all(&PHOTOS, params![trial.as_str()], read).await
}

/// Those of a tester, within a transaction.
pub async fn of_tester(tx: &mut Tx, tester: &str) -> Result<Vec<Photo>, StoreError> {
    tx.fetch_all(&PHOTOS_OF_TESTER, params![tester], read).await
}

/// One photo, and its campaign.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<(TrialId, Photo)>, StoreError> {
    db.fetch_optional(&PHOTO, params![id], |row| Ok((row.parse("trial_id")?, read(row)?))).await
}

/// The photos of a task of a seat, in order.
pub async fn of_task(db: &Db, seat: &str, task: usize) -> Result<Vec<Photo>, StoreError> {
    let task = i64::try_from(task).unwrap_or(i64::MAX);
    db.fetch_all(&PHOTOS_OF, params![seat, task], read).await
}

/// Forgets a photo; its picture goes once nothing refers to it.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.execute(&DELETE_PHOTO, params![id]).await.map(drop)
}
