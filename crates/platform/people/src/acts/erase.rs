//! Anonymisation: what names a person goes, what they wrote keeps an author without a name.

use maillage_shell::permission::Grant;
use maillage_store::{Actor, Statement, StoreError, Tx, params};
use serde_json::json;

use super::accounts::{AccountError, keep_an_administrator};
use crate::mail::jobs;
use crate::model::retention::{Due, WARNINGS, due};
use crate::people::People;
use crate::store::persons::{ERASE, IDLE, Idle, SET_WARNED};
use crate::store::{grants, links, openid, second_factors, sessions, tokens, writing};

/// Everything that hangs on an account.
const ATTACHED: [&Statement; 8] = [
    &sessions::END_ALL,
    &links::FORGET_LINKS,
    &second_factors::REMOVE_CODES,
    &second_factors::REMOVE,
    &tokens::REVOKE_ALL,
    &openid::UNTIE_ALL,
    &grants::TAKE_ALL,
    &writing::BEGIN_ANEW,
];

/// Accounts looked at in one go.
const BATCH: u32 = 200;

/// Anonymises an account. The last administrator cannot leave: somebody must be able to run the network.
pub async fn erase(people: &People, actor: &Actor, person: &str, why: &str) -> Result<(), AccountError> {
    let held: Vec<Grant> = grants::of(people.db(), person).await?;
    let mut tx = people.db().begin(actor, people.now()).await?;
    erase_in(&mut tx, person, why).await?;
    keep_an_administrator(&mut tx, &held).await?;
    tx.commit().await?;
    people.lookups().forget();
    Ok(())
}

async fn erase_in(tx: &mut Tx, person: &str, why: &str) -> Result<(), StoreError> {
    for statement in ATTACHED {
        tx.execute(statement, params![person]).await?;
    }
    let now = tx.now();
    tx.execute(&ERASE, params![person, now]).await?;
    tx.changed("person", person);
    tx.audit("person.erase", "person", person, json!({ "why": why }));
    Ok(())
}

/// What a run of the schedule did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Accounts warned.
    pub warned: u64,
    /// Accounts anonymised.
    pub erased: u64,
}

/// Warns and anonymises accounts that nobody uses.
pub async fn idle(people: &People) -> Result<Run, StoreError> {
    let now = people.now();
    let since = now - chrono::TimeDelta::days(WARNINGS[0].into());
    let (mut run, mut after) = (Run::default(), String::new());
    loop {
        let batch = people.db().fetch_all(&IDLE, params![since, &after, BATCH], Idle::read).await?;
        let Some(last) = batch.last() else { return Ok(run) };
        after.clone_from(&last.id);
        for account in batch {
            one(people, &account, &mut run).await?;
        }
    }
}

async fn one(people: &People, account: &Idle, run: &mut Run) -> Result<(), StoreError> {
    let (actor, now) = (Actor::system("retention"), people.now());
    match due(account.seen_at, account.warned, now) {
        Due::Nothing => {}
        Due::Warn { day, left } => {
            let mut tx = people.db().begin(&actor, now).await?;
            tx.execute(&SET_WARNED, params![&account.id, day, now]).await?;
            tx.enqueue(jobs::idle(people, &account.id, left));
            tx.commit().await?;
            run.warned += 1;
        }
        Due::Erase => match erase(people, &actor, &account.id, "idle").await {
            Ok(()) => run.erased += 1,
            Err(AccountError::LastAdministrator) => {
                tracing::warn!(person.id = account.id, "the only administrator has not signed in for a year");
            }
            Err(AccountError::Store(error)) => return Err(error),
            Err(other) => {
                tracing::warn!(person.id = account.id, error = %other, "an account could not be anonymised");
            }
        },
    }
    Ok(())
}
