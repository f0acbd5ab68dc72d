//! Ending sessions from the account.

use axum::extract::{Path, State};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, see_other};

use super::knock::Knock;
use crate::acts::sessions;
use crate::model::Device;
use crate::people::People;

/// A browser in words: `Firefox sur Android`.
pub(super) fn device(ctx: &Ctx, device: &Device) -> String {
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => {
            ctx.tx("device-both", &[("browser", browser.into()), ("system", system.into())])
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => ctx.t("device-unknown").to_owned(),
    }
}

/// `POST /compte/sessions/{id}/fermer`.
pub(super) async fn end(
    ctx: Ctx,
    State(people): State<People>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    if sessions::end(&people, &who.person, &id).await? {
        Ok(see_other("/compte"))
    } else {
        Err(Failure::NotFound)
    }
}

/// `POST /compte/sessions/fermer`: all but this one.
pub(super) async fn end_others(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
) -> Result<Response, Failure> {
    let session = knock.own_session(&ctx, &people).await?;
    sessions::end_others(&people, &session.person, &session.id).await?;
    Ok(see_other("/compte"))
}
