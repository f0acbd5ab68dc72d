//! Rows of filled questionnaires.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_territory::CommuneCode;
use maillage_vocabulary::ClosedList;
use serde_json::json;

use super::{document, listed, lost, optional};
use crate::counts::Given as Filled;
use crate::model::{Answer, ConsultationId, Given, Question, Uptake};

statements! {
    /// One more answer; nothing where its sender answered already.
    INSERT_ANSWER = "insert into consultation_answer (id, consultation_id, place_id, sender, mode, given, uptake, age, commune, at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (consultation_id, sender) do nothing";
    /// Mends an answer that a team typed.
    UPDATE_ANSWER = "update consultation_answer set mode = $4, given = $5, uptake = $6, age = $7, commune = $8 \
        where id = $1 and consultation_id = $2 and place_id = $3 and mode <> 'online'";
    /// Takes it back.
    DELETE_ANSWER = "delete from consultation_answer where id = $1 and consultation_id = $2 and place_id = $3 and mode <> 'online'";
    /// All answers to a consultation.
    ANSWERS_OF = "select place_id, mode, given, uptake, age, commune from consultation_answer where consultation_id = $1 \
        order by at, id";
    /// The last answers that a team typed.
    LAST_OF_PLACE = "select * from consultation_answer where consultation_id = $1 and place_id = $2 and mode <> 'online' \
        order by at desc, id desc limit $3";
    /// One of them.
    OF_PLACE = "select * from consultation_answer where id = $1 and consultation_id = $2 and place_id = $3 and mode <> 'online'";
    /// How many answers each place has.
    PLACE_COUNTS = "select place_id, count(*) as answers from consultation_answer where consultation_id = $1 \
        and place_id is not null group by place_id";
}

/// An answer that a team typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Inner id.
    pub id: String,
    /// When it was typed.
    pub at: DateTime<Utc>,
    /// What was answered.
    pub answer: Answer,
}

fn read(row: &Row, questions: &[Question]) -> Result<Answer, StoreError> {
    let words: Vec<Vec<String>> = document(row, "given")?;
    let given = questions.iter().enumerate().map(|(rank, question)| {
        Given::read(question, words.get(rank).map_or(&[][..], Vec::as_slice)).map_err(|_| lost("given"))
    });
    Ok(Answer {
        mode: row.parse("mode")?,
        given: given.collect::<Result<_, _>>()?,
        uptake: optional(row, "uptake")?,
        age: listed(row, "age")?,
        commune: optional(row, "commune")?,
    })
}

fn columns(answer: &Answer) -> Vec<maillage_store::Value> {
    let given: Vec<Vec<String>> = answer.given.iter().map(Given::told).collect();
    params![
        answer.mode.code(),
        json!(given),
        answer.uptake.map(Uptake::code),
        answer.age.map(ClosedList::slug),
        answer.commune.as_ref().map(CommuneCode::as_str),
    ]
}

/// Adds an answer; false where its sender answered already.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    (place, sender): (Option<&PlaceId>, &str),
    answer: &Answer,
) -> Result<bool, StoreError> {
    let mut values = params![id, consultation.as_str(), place.map(PlaceId::as_str), sender];
    values.extend(columns(answer));
    values.extend(params![tx.now()]);
    Ok(tx.execute(&INSERT_ANSWER, values).await? == 1)
}

/// Mends an answer that the team of a place typed; false where there is none.
pub async fn update(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    place: &PlaceId,
    answer: &Answer,
) -> Result<bool, StoreError> {
    let mut values = params![id, consultation.as_str(), place.as_str()];
    values.extend(columns(answer));
    Ok(tx.execute(&UPDATE_ANSWER, values).await? == 1)
}

/// Takes an answer back that the team of a place typed; false where there is none.
pub async fn delete(
    tx: &mut Tx,
    id: &str,
    consultation: &ConsultationId,
    place: &PlaceId,
) -> Result<bool, StoreError> {
    let values = params![id, consultation.as_str(), place.as_str()];
    Ok(tx.execute(&DELETE_ANSWER, values).await? == 1)
}

/// All answers to a consultation.
pub async fn of(
    db: &Db,
    consultation: &ConsultationId,
    questions: &[Question],
) -> Result<Vec<Filled>, StoreError> {
    db.fetch_all(&ANSWERS_OF, params![consultation.as_str()], |row| filled(row, questions)).await
}

/// The same within a transaction.
pub async fn of_in(
    tx: &mut Tx,
    consultation: &ConsultationId,
    questions: &[Question],
) -> Result<Vec<Filled>, StoreError> {
    tx.fetch_all(&ANSWERS_OF, params![consultation.as_str()], |row| filled(row, questions)).await
}

fn filled(row: &Row, questions: &[Question]) -> Result<Filled, StoreError> {
    Ok(Filled { place: optional(row, "place_id")?, answer: read(row, questions)? })
}

/// The last answers that the team of a place typed, the latest first.
pub async fn last_of_place(
    db: &Db,
    consultation: &ConsultationId,
    place: &PlaceId,
    questions: &[Question],
    limit: i64,
) -> Result<Vec<Typed>, StoreError> {
    let values = params![consultation.as_str(), place.as_str(), limit];
    db.fetch_all(&LAST_OF_PLACE, values, |row| typed(row, questions)).await
}

/// One answer that the team of a place typed.
pub async fn of_place(
    db: &Db,
    id: &str,
    consultation: &ConsultationId,
    place: &PlaceId,
    questions: &[Question],
) -> Result<Option<Typed>, StoreError> {
    let values = params![id, consultation.as_str(), place.as_str()];
    db.fetch_optional(&OF_PLACE, values, |row| typed(row, questions)).await
}

fn typed(row: &Row, questions: &[Question]) -> Result<Typed, StoreError> {
    Ok(Typed { id: row.get("id")?, at: row.get("at")?, answer: read(row, questions)? })
}

/// How many answers each place has.
pub async fn by_place(db: &Db, consultation: &ConsultationId) -> Result<Vec<(PlaceId, u64)>, StoreError> {
    db.fetch_all(&PLACE_COUNTS, params![consultation.as_str()], |row| {
        Ok((row.parse("place_id")?, row.get::<i64>("answers")?.unsigned_abs()))
    })
    .await
}
