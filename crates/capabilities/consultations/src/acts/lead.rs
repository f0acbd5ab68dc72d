//! Opening a consultation, putting its deadline off, withdrawing it, closing it when its time has come.

use chrono::{Days, NaiveDate};
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{CONSULTATION_CHANGED, Refusal, end_of, find, go, note};
use crate::mail::{self, Letter};
use crate::model::{ByWhom, ConsultationId, EXTRA_DAYS, Reason, State, Step, can_open_until};
use crate::store::consultations;

/// Opens a consultation: places ask from now on. It needs a deadline in two weeks at least, and a method.
pub async fn open(app: &App, actor: &Actor, id: &ConsultationId) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if one.state != State::Draft {
        return Err(Refusal::Closed);
    }
    let mut faults = Vec::new();
    if !can_open_until(app.local(tx.now()).date(), one.deadline) {
        faults.push(("deadline", "consultation-error-soon"));
    }
    if one.methods.is_empty() {
        faults.push(("methods", "consultation-error-methods"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Unfit(faults));
    }
    go(app, &mut tx, &one, (Step::Opened, ByWhom::Network), None).await?;
    consultations::opened(&mut tx, id, end_of(app, one.deadline)).await?;
    tx.enqueue(mail::jobs::new(app, *id, Letter::Opened));
    tx.audit("consultations.open", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// The last day to which a deadline may be put off from `today`, before the day of the decision.
fn can_extend(today: NaiveDate, (old, new): (NaiveDate, NaiveDate), decision_on: NaiveDate) -> bool {
    let last = today.checked_add_days(Days::new(EXTRA_DAYS));
    old < new && new < decision_on && last.is_some_and(|last| new <= last)
}

/// Puts the deadline off, before it has passed.
pub async fn extend(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    deadline: NaiveDate,
    reason: &Reason,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if one.state.after(Step::Extended).is_none() {
        return Err(Refusal::Closed);
    }
    let today = app.local(tx.now()).date();
    if !can_extend(today, (one.deadline, deadline), one.decision_on) {
        return Err(Refusal::Unfit(vec![("deadline", "consultation-error-extend")]));
    }
    if !consultations::extended(&mut tx, id, deadline, end_of(app, deadline)).await? {
        return Err(Refusal::Closed);
    }
    note(app, &mut tx, id, (Step::Extended, ByWhom::Network), Some(reason.as_str())).await?;
    tx.changed(CONSULTATION_CHANGED, id.as_str());
    tx.audit("consultations.extend", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Withdraws a consultation, and says why. A body withdraws its own as long as it is a draft.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    by: ByWhom,
    reason: &Reason,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if by == ByWhom::Body && one.state != State::Draft {
        return Err(Refusal::Closed);
    }
    go(app, &mut tx, &one, (Step::Withdrawn, by), Some(reason.as_str())).await?;
    tx.audit("consultations.withdraw", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Closes the consultations whose deadline has passed; how many.
pub async fn close_due(app: &App) -> Result<usize, Refusal> {
    let due = consultations::due(app.db(), app.now()).await?;
    let mut closed = 0;
    for id in &due {
        let mut tx = app.db().begin(&Actor::system("calendar"), app.now()).await?;
        let one = find(&mut tx, id).await?;
        match go(app, &mut tx, &one, (Step::Closed, ByWhom::Calendar), None).await {
            Ok(_) => {
                tx.audit("consultations.close", "consultation", id.as_str(), json!({}));
                tx.commit().await?;
                closed += 1;
            }
            // Another node closed it, or it was withdrawn meanwhile.
            Err(Refusal::Closed) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_only_goes_further_and_stays_before_the_decision() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let can = |new: &str| can_extend(day("2026-11-24"), (day("2026-12-15"), day(new)), day("2027-02-01"));
        assert!(can("2026-12-16") && can("2027-01-31"));
        assert!(!can("2026-12-15") && !can("2027-02-01"));
    }
}
