//! What was not done, as a failure or a sentence.

use axum::response::Response;
use http::StatusCode;
use maillage_shell::Failure;

use crate::acts::Refusal;
use crate::model::Fault;

/// Fields to mend, and a sentence above the form; a failure where the page does not foresee it.
pub fn told(refusal: Refusal) -> Result<(Vec<Fault>, &'static str), Failure> {
    let key = match refusal {
        Refusal::Unknown => return Err(Failure::NotFound),
        Refusal::Store(error) => return Err(error.into()),
        Refusal::Unfit(faults) => return Ok((faults, "")),
        other => sentence(&other),
    };
    Ok((Vec::new(), key))
}

/// The sentence of a refusal.
pub const fn sentence(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Elsewhere => "consultation-error-elsewhere",
        Refusal::NotJoined => "consultation-error-not-joined",
        Refusal::TooMany => "consultation-error-messages",
        Refusal::Spent => "consultation-error-spent",
        _ => "consultation-error-closed",
    }
}

/// A page that says what to mend: 422 where fields are wrong, 409 where it cannot be done any more.
pub fn page(shown: Result<Response, Failure>, fields: bool) -> Result<Response, Failure> {
    let mut page = shown?;
    *page.status_mut() = if fields { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    Ok(page)
}
