//! `POST /besoins/{id}/voix`: "me too", once a browser, without an account.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::HeaderMap;
use maillage_shell::supporter::Supporter;
use maillage_shell::{Ctx, Failure, Sender, see_other};

use crate::acts::{self, Refusal};
use crate::model::NeedId;
use crate::state::State;

/// `POST /besoins/{id}/voix`.
pub async fn give(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    sender: Sender,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    if let Some(seconds) = state.knock(sender).await? {
        return Err(Failure::TooMany(seconds));
    }
    let supporter = Supporter::of(&ctx, &headers);
    let actor = maillage_store::Actor::anonymous();
    match acts::support(ctx.app(), &actor, &id, &supporter.fingerprint).await {
        Ok((new, version)) => {
            ctx.app().settle(version).await;
            let word = if new { "oui" } else { "deja" };
            Ok(supporter.remember(see_other(&format!("/besoins/{id}?voix={word}"))))
        }
        Err(refusal) => Err(failure(refusal)),
    }
}

/// An act that the page does not foresee.
pub fn failure(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Unknown | Refusal::Closed | Refusal::NotThere | Refusal::AskedEnough => Failure::NotFound,
        Refusal::Store(error) => error.into(),
    }
}
