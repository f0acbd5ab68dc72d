//! A need is put to a body that can answer it; it is reminded, and answers.

use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Tx, Version};
use serde_json::json;

use super::{NEED_CHANGED, Refusal};
use crate::letters::{self, Letters};
use crate::model::{Asked, AskedId, Asking, ByWhom, MOST_ASKED, NeedId, Saying, State, Step, Through};
use crate::store::steps::Happened;
use crate::store::{asked, needs, steps};

/// Puts a need to a body, which gets a letter with its link.
pub async fn ask(
    app: &App,
    actor: &Actor,
    need: &NeedId,
    (asking, lang): (&Asking, Lang),
) -> Result<(AskedId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id: AskedId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    published(&mut tx, need, Step::Asked).await?;
    let (known, same) = asked::standing(&mut tx, need, asking.email.as_str()).await?;
    if same || known >= MOST_ASKED {
        return Err(Refusal::AskedEnough);
    }
    let (now, today) = (tx.now(), app.local(tx.now()).date());
    asked::insert_at(&mut tx, (&id, need), asking, (now, today, lang)).await?;
    note(app, &mut tx, need, (Step::Asked, ByWhom::Network), asking.body.as_str()).await?;
    tx.enqueue(letters::new(app, id, Letters::Ask));
    tx.changed(NEED_CHANGED, need.as_str());
    tx.audit("needs.ask", "need", need.as_str(), json!({ "body": asking.body.as_str() }));
    Ok((id, tx.commit().await?))
}

/// Writes down what a body answers; sent twice, it is one answer.
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: &AskedId,
    (saying, through): (&Saying, Through),
) -> Result<(NeedId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let (need, one) = asked::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    published(&mut tx, &need, Step::Answered).await?;
    let now = tx.now();
    if !asked::insert_answer_at(&mut tx, (&app.ids().uuid(), id), saying, (now, through)).await? {
        tx.rollback().await?;
        return Ok((need, Version::ZERO));
    }
    let by_whom = match through {
        Through::Body => ByWhom::Body,
        Through::Network => ByWhom::Network,
    };
    note(app, &mut tx, &need, (Step::Answered, by_whom), one.body.as_str()).await?;
    tx.changed(NEED_CHANGED, need.as_str());
    tx.audit("needs.answer", "need", need.as_str(), json!({ "outcome": saying.outcome.code() }));
    Ok((need, tx.commit().await?))
}

/// Reminds the bodies that let the day pass; how many letters leave.
pub async fn remind(app: &App) -> Result<u32, StoreError> {
    let today = app.local(app.now()).date();
    let mut letters = 0;
    for (need, all) in asked::all(app.db()).await? {
        for one in all.iter().filter(|one| one.wants_reminder(today)) {
            letters += u32::from(remind_one(app, &need, one).await?);
        }
    }
    Ok(letters)
}

async fn remind_one(app: &App, need: &NeedId, one: &Asked) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(&Actor::system("needs"), app.now()).await?;
    let now = tx.now();
    let open = needs::find(&mut tx, need).await?.is_some_and(|need| need.state == State::Published);
    if !open || !asked::remind(&mut tx, one, now).await? {
        return Ok(false);
    }
    note(app, &mut tx, need, (Step::Reminded, ByWhom::Network), one.body.as_str()).await?;
    tx.enqueue(letters::new(app, one.id, Letters::Remind));
    tx.changed(NEED_CHANGED, need.as_str());
    tx.commit().await?;
    Ok(true)
}

/// The need stands where the step may happen, and is held until the end of the transaction.
async fn published(tx: &mut Tx, need: &NeedId, step: Step) -> Result<(), Refusal> {
    needs::hold(tx, need).await?;
    let held = needs::find(tx, need).await?.ok_or(Refusal::Unknown)?;
    held.state.after(step).map(drop).ok_or(Refusal::Closed)
}

async fn note(
    app: &App,
    tx: &mut Tx,
    need: &NeedId,
    (step, by_whom): (Step, ByWhom),
    body: &str,
) -> Result<(), StoreError> {
    let happened = Happened { at: tx.now(), step, by_whom, reason: Some(body.to_owned()) };
    steps::insert(tx, &app.ids().uuid(), need, &happened).await
}
