//! Rows of questions to bodies, and of their answers.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;

use crate::model::{Answer, Asked, AskedId, Asking, NeedId, Saying, Through};

statements! {
    /// One more question.
    INSERT_ASKED = "insert into need_asked (id, need_id, body, kind, email, lang, asked_at, due_on, reminders, \
        reminded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 0, null)";
    /// The questions of one need, the first first.
    ASKED_OF = "select * from need_asked where need_id = $1 order by asked_at, id";
    /// All questions.
    ALL_ASKED = "select * from need_asked order by asked_at, id";
    /// One question.
    ASKED = "select * from need_asked where id = $1";
    /// Whether a body has a question of that need open, by its address.
    SAME = "select id from need_asked where need_id = $1 and email = $2 \
        and not exists (select 1 from need_answer where need_answer.asked_id = need_asked.id)";
    /// Where a body reads its mail, and in which language.
    ADDRESS = "select email, lang from need_asked where id = $1";
    /// One more reminder, after those that are known.
    REMIND = "update need_asked set reminders = reminders + 1, reminded_at = $3 where id = $1 and reminders = $2";
    /// The questions of a need go on in another.
    MOVE_ASKED = "update need_asked set need_id = $2 where need_id = $1";
    /// One more answer; nothing where its client sent it already.
    INSERT_ANSWER = "insert into need_answer (id, asked_id, client_key, at, outcome, words, by_when, through) \
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (asked_id, client_key) do nothing";
    /// The answers to the questions of one need.
    ANSWERS_OF = "select need_answer.* from need_answer join need_asked on need_asked.id = need_answer.asked_id \
        where need_asked.need_id = $1 order by need_answer.at, need_answer.id";
    /// All answers.
    ALL_ANSWERS = "select * from need_answer order by at, id";
}

fn read(row: &Row) -> Result<(NeedId, Asked), StoreError> {
    let kind: String = row.get("kind")?;
    let lost = || StoreError::Settings(format!("a body is of the unknown kind `{kind}`"));
    let asked = Asked {
        id: row.parse("id")?,
        body: row.parse("body")?,
        kind: ClosedList::from_slug(&kind).ok_or_else(lost)?,
        asked_at: row.get("asked_at")?,
        due_on: row.get("due_on")?,
        reminders: u32::try_from(row.get::<i64>("reminders")?).unwrap_or(u32::MAX),
        answers: Vec::new(),
    };
    Ok((row.parse("need_id")?, asked))
}

fn answer(row: &Row) -> Result<(AskedId, Answer), StoreError> {
    let answer = Answer {
        at: row.get("at")?,
        outcome: row.parse("outcome")?,
        words: row.parse("words")?,
        by_when: row.get("by_when")?,
        through: row.parse("through")?,
    };
    Ok((row.parse("asked_id")?, answer))
}

fn joined(asked: Vec<(NeedId, Asked)>, answers: Vec<(AskedId, Answer)>) -> HashMap<NeedId, Vec<Asked>> {
    let mut by_question: HashMap<AskedId, Vec<Answer>> = HashMap::new();
    for (id, answer) in answers {
        by_question.entry(id).or_default().push(answer);
    }
    let mut by_need: HashMap<NeedId, Vec<Asked>> = HashMap::new();
    for (need, mut one) in asked {
        one.answers = by_question.remove(&one.id).unwrap_or_default();
        by_need.entry(need).or_default().push(one);
    }
    by_need
}

/// All questions with their answers, by need.
pub async fn all(db: &Db) -> Result<HashMap<NeedId, Vec<Asked>>, StoreError> {
    let asked = db.fetch_all(&ALL_ASKED, Vec::new(), read).await?;
    let answers = db.fetch_all(&ALL_ANSWERS, Vec::new(), answer).await?;
    Ok(joined(asked, answers))
}

/// The questions of one need, with their answers.
pub async fn of_need(db: &Db, need: &NeedId) -> Result<Vec<Asked>, StoreError> {
    let asked = db.fetch_all(&ASKED_OF, params![need.as_str()], read).await?;
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let answers = db.fetch_all(&ANSWERS_OF, params![need.as_str()], answer).await?;
    Ok(joined(asked, answers).remove(need).unwrap_or_default())
}

/// One question, without its answers, and the need that it is about.
pub async fn by_id(db: &Db, id: &AskedId) -> Result<Option<(NeedId, Asked)>, StoreError> {
    db.fetch_optional(&ASKED, params![id.as_str()], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &AskedId) -> Result<Option<(NeedId, Asked)>, StoreError> {
    tx.fetch_optional(&ASKED, params![id.as_str()], read).await
}

/// Where a body reads its mail, as long as we keep it, and in which language.
pub async fn address(db: &Db, id: &AskedId) -> Result<Option<(String, Lang)>, StoreError> {
    let read = |row: &Row| {
        let (email, lang): (Option<String>, String) = (row.get("email")?, row.get("lang")?);
        Ok(email.map(|email| (email, Lang::read(&lang).unwrap_or_default())))
    };
    Ok(db.fetch_optional(&ADDRESS, params![id.as_str()], read).await?.flatten())
}

/// Adds a question that is asked at a moment, on a day of the network.
pub async fn insert_at(
    tx: &mut Tx,
    (id, need): (&AskedId, &NeedId),
    asking: &Asking,
    (at, day, lang): (DateTime<Utc>, NaiveDate, Lang),
) -> Result<(), StoreError> {
    let due_on = day + Days::new(asking.days);
    let values = params![
        id.as_str(),
        need.as_str(),
        asking.body.as_str(),
        asking.kind.slug(),
        asking.email.as_str(),
        lang.code(),
        at,
        due_on,
    ];
    tx.execute(&INSERT_ASKED, values).await.map(drop)
}

/// How many questions a need has, and whether one to that address is open.
pub async fn standing(tx: &mut Tx, need: &NeedId, email: &str) -> Result<(usize, bool), StoreError> {
    let known = tx.fetch_all(&ASKED_OF, params![need.as_str()], read).await?.len();
    let same: Option<String> =
        tx.fetch_optional(&SAME, params![need.as_str(), email], |row| row.get("id")).await?;
    Ok((known, same.is_some()))
}

/// Counts one more reminder; false where another node counted it.
pub async fn remind(tx: &mut Tx, asked: &Asked, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let values = params![asked.id.as_str(), i64::from(asked.reminders), now];
    Ok(tx.execute(&REMIND, values).await? == 1)
}

/// Gives the questions of a need to another.
pub async fn go_on(tx: &mut Tx, from: &NeedId, into: &NeedId) -> Result<(), StoreError> {
    tx.execute(&MOVE_ASKED, params![from.as_str(), into.as_str()]).await.map(drop)
}

/// Adds an answer that is given at a moment; false where it is there already.
pub async fn insert_answer_at(
    tx: &mut Tx,
    (line, asked): (&str, &AskedId),
    saying: &Saying,
    (at, through): (DateTime<Utc>, Through),
) -> Result<bool, StoreError> {
    let values = params![
        line,
        asked.as_str(),
        saying.key.as_str(),
        at,
        saying.outcome.code(),
        saying.words.as_str(),
        saying.by_when,
        through.code(),
    ];
    Ok(tx.execute(&INSERT_ANSWER, values).await? == 1)
}
