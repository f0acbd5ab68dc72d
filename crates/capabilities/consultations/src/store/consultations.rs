//! Rows of consultations.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::{ClosedList, Email, Line};
use serde_json::json;

use super::{document, listed, lost, optional};
use crate::model::{
    Body, Consultation, ConsultationId, Decision, Draft, Question, State, ToldQuestion, methods,
    read_questions,
};

statements! {
    /// A new consultation; nothing where its client sent it already.
    INSERT_CONSULTATION = "insert into consultation (id, client_key, title, body_name, body_kind, subject, question, service, \
        area, audience, territory, deadline, decision_on, commitment, methods, questions, contact, lang, author, state, \
        created_at, answers, letters, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
        $17, $18, $19, 'draft', $20, 0, 0, $20) on conflict (client_key) do nothing";
    /// The consultation that a client sent.
    OF_CLIENT = "select id from consultation where client_key = $1";
    /// Writes a draft anew.
    REWRITE = "update consultation set title = $2, body_name = $3, body_kind = $4, subject = $5, question = $6, service = $7, \
        area = $8, audience = $9, territory = $10, deadline = $11, decision_on = $12, commitment = $13, methods = $14, \
        questions = $15, contact = $16, lang = $17, changed_at = $18 where id = $1 and state = 'draft'";
    /// One consultation.
    CONSULTATION = "select * from consultation where id = $1";
    /// All of them.
    ALL_CONSULTATIONS = "select * from consultation order by created_at desc, id";
    /// Where the network writes to the body.
    CONTACT = "select contact, lang from consultation where id = $1";
    /// Moves a consultation from where it stands.
    MOVE_CONSULTATION = "update consultation set state = $3, changed_at = $4 where id = $1 and state = $2";
    /// The moments of a life that it begins.
    OPENED = "update consultation set opened_at = $2, closes_at = $3 where id = $1";
    /// Its deadline is put off, unless it has passed.
    EXTENDED = "update consultation set deadline = $2, closes_at = $3, changed_at = $4 \
        where id = $1 and state = 'open' and closes_at > $4";
    /// Its synthesis is published: the letter that goes with it is the first.
    PUBLISHED = "update consultation set published_at = $2, letter_at = $2 where id = $1";
    /// What was decided.
    DECIDED = "update consultation set verdict = $2, why = $3, decided_by = $4, decided_at = $5 where id = $1";
    /// Those whose deadline has passed.
    DUE = "select id from consultation where state = 'open' and closes_at <= $1 order by closes_at, id";
    /// One more answer, where people may still answer; it holds the consultation open up to the end of the transaction.
    ONE_MORE = "update consultation set answers = answers + $3 where id = $1 and state = 'open' and closes_at > $2";
    /// How many answered.
    ANSWERS = "select answers from consultation where id = $1";
    /// Those whose body is to be reminded: the announced day has passed, and no letter left lately.
    TO_REMIND = "select id from consultation where state = 'published' and contact is not null and decision_on < $1 \
        and letter_at < $2 and letters < $3 order by id limit 100";
    /// A letter leaves; one node alone sends it.
    REMINDED = "update consultation set letters = letters + 1, letter_at = $2, changed_at = $2 \
        where id = $1 and state = 'published' and letter_at < $3";
}

fn questions(row: &Row) -> Result<Vec<Question>, StoreError> {
    let told: Vec<ToldQuestion> = document(row, "questions")?;
    read_questions(&told).map_err(|_| lost("questions"))
}

fn decision(row: &Row) -> Result<Option<Decision>, StoreError> {
    let Some(verdict) = optional(row, "verdict")? else { return Ok(None) };
    let missing = || lost("why");
    Ok(Some(Decision {
        verdict,
        why: optional(row, "why")?.ok_or_else(missing)?,
        by: optional(row, "decided_by")?.ok_or_else(missing)?,
        at: row.get::<Option<DateTime<Utc>>>("decided_at")?.ok_or_else(missing)?,
    }))
}

fn read(row: &Row) -> Result<Consultation, StoreError> {
    Ok(Consultation {
        id: row.parse("id")?,
        title: row.parse("title")?,
        body: Body {
            name: row.parse("body_name")?,
            kind: listed(row, "body_kind")?.ok_or_else(|| lost("body_kind"))?,
        },
        subject: row.parse("subject")?,
        question: row.parse("question")?,
        service: optional(row, "service")?,
        area: listed(row, "area")?.ok_or_else(|| lost("area"))?,
        audience: listed(row, "audience")?.ok_or_else(|| lost("audience"))?,
        territory: row.parse("territory")?,
        deadline: row.get("deadline")?,
        decision_on: row.get("decision_on")?,
        commitment: row.parse("commitment")?,
        methods: methods::read(&row.get::<String>("methods")?),
        questions: questions(row)?,
        state: row.parse("state")?,
        author: row.get("author")?,
        created_at: row.get("created_at")?,
        opened_at: row.get("opened_at")?,
        closes_at: row.get("closes_at")?,
        published_at: row.get("published_at")?,
        decision: decision(row)?,
        changed_at: row.get("changed_at")?,
    })
}

/// The columns of what is told, in the order of both statements that write them.
fn columns(draft: &Draft) -> Vec<maillage_store::Value> {
    let questions: Vec<ToldQuestion> = draft.questions.iter().map(Question::told).collect();
    params![
        draft.title.as_str(),
        draft.body.name.as_str(),
        draft.body.kind.slug(),
        draft.subject.as_str(),
        draft.question.as_str(),
        draft.service.as_ref().map(Line::as_str),
        draft.area.slug(),
        draft.audience.slug(),
        draft.territory.to_string(),
        draft.deadline,
        draft.decision_on,
        draft.commitment.as_str(),
        methods::written(&draft.methods),
        json!(questions),
        draft.contact.as_str(),
        draft.lang.code(),
    ]
}

/// Adds a draft under the key of its client; false where it is there already.
pub async fn insert(
    tx: &mut Tx,
    id: &ConsultationId,
    draft: &Draft,
    (key, author): (&str, &str),
) -> Result<bool, StoreError> {
    let mut values = params![id.as_str(), key];
    values.extend(columns(draft));
    values.extend(params![author, tx.now()]);
    Ok(tx.execute(&INSERT_CONSULTATION, values).await? == 1)
}

/// The consultation that a client sent under a key.
pub async fn of_client(tx: &mut Tx, key: &str) -> Result<Option<ConsultationId>, StoreError> {
    tx.fetch_optional(&OF_CLIENT, params![key], |row| row.parse("id")).await
}

/// Writes a draft anew; false where it is none any more.
pub async fn rewrite(tx: &mut Tx, id: &ConsultationId, draft: &Draft) -> Result<bool, StoreError> {
    let mut values = params![id.as_str()];
    values.extend(columns(draft));
    values.extend(params![tx.now()]);
    Ok(tx.execute(&REWRITE, values).await? == 1)
}

/// One consultation.
pub async fn by_id(db: &Db, id: &ConsultationId) -> Result<Option<Consultation>, StoreError> {
    db.fetch_optional(&CONSULTATION, params![id.as_str()], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &ConsultationId) -> Result<Option<Consultation>, StoreError> {
    tx.fetch_optional(&CONSULTATION, params![id.as_str()], read).await
}

/// All of them, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Consultation>, StoreError> {
    db.fetch_all(&ALL_CONSULTATIONS, Vec::new(), read).await
}

/// Where the network writes to the body, and in which language; none once it was forgotten.
pub async fn contact(db: &Db, id: &ConsultationId) -> Result<Option<(Email, Lang)>, StoreError> {
    let read = |row: &Row| {
        let lang: String = row.get("lang")?;
        Ok((optional::<Email>(row, "contact")?, Lang::read(&lang).unwrap_or_default()))
    };
    let found = db.fetch_optional(&CONTACT, params![id.as_str()], read).await?;
    Ok(found.and_then(|(email, lang)| Some((email?, lang))))
}

/// Moves a consultation from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, id: &ConsultationId, from: State, to: State) -> Result<bool, StoreError> {
    let values = params![id.as_str(), from.code(), to.code(), tx.now()];
    Ok(tx.execute(&MOVE_CONSULTATION, values).await? == 1)
}

/// It was opened, up to a moment.
pub async fn opened(tx: &mut Tx, id: &ConsultationId, until: DateTime<Utc>) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&OPENED, params![id.as_str(), now, until]).await.map(drop)
}

/// Puts its deadline off; false where people cannot answer any more.
pub async fn extended(
    tx: &mut Tx,
    id: &ConsultationId,
    deadline: NaiveDate,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let values = params![id.as_str(), deadline, until, tx.now()];
    Ok(tx.execute(&EXTENDED, values).await? == 1)
}

/// Its synthesis was published.
pub async fn published(tx: &mut Tx, id: &ConsultationId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&PUBLISHED, params![id.as_str(), now]).await.map(drop)
}

/// What was decided.
pub async fn decided(tx: &mut Tx, id: &ConsultationId, decision: &Decision) -> Result<(), StoreError> {
    let Decision { verdict, why, by, at } = decision;
    let values = params![id.as_str(), verdict.code(), why.as_str(), by.code(), *at];
    tx.execute(&DECIDED, values).await.map(drop)
}

/// Those whose deadline has passed.
pub async fn due(db: &Db, now: DateTime<Utc>) -> Result<Vec<ConsultationId>, StoreError> {
    db.fetch_all(&DUE, params![now], |row| row.parse("id")).await
}

/// Counts answers more (or fewer), and holds the consultation open up to the end of the transaction; false where nobody
/// may answer any more.
pub async fn count_more(tx: &mut Tx, id: &ConsultationId, more: i64) -> Result<bool, StoreError> {
    let values = params![id.as_str(), tx.now(), more];
    Ok(tx.execute(&ONE_MORE, values).await? == 1)
}

/// How many answered.
pub async fn answers(db: &Db, id: &ConsultationId) -> Result<u64, StoreError> {
    let count = db.fetch_optional(&ANSWERS, params![id.as_str()], |row| row.get::<i64>("answers")).await?;
    Ok(count.unwrap_or_default().unsigned_abs())
}

/// Some whose body is to be reminded: announced before a day, without a letter since a moment, and of fewer than so many.
pub async fn to_remind(
    db: &Db,
    today: NaiveDate,
    since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<ConsultationId>, StoreError> {
    db.fetch_all(&TO_REMIND, params![today, since, most], |row| row.parse("id")).await
}

/// Notes a letter; false where another node sends it.
pub async fn reminded(tx: &mut Tx, id: &ConsultationId, since: DateTime<Utc>) -> Result<bool, StoreError> {
    let values = params![id.as_str(), tx.now(), since];
    Ok(tx.execute(&REMINDED, values).await? == 1)
}
