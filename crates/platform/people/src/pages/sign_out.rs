//! `POST /deconnexion`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use maillage_shell::{Ctx, Failure, Keep, Page, html, see_other};

use super::knock::{Knock, without_session};
use crate::acts::sessions;
use crate::openid::Provider;
use crate::people::People;

#[derive(Template)]
#[template(path = "signed_out.html")]
struct SignedOutPage {
    page: Page,
    provider: String,
    href: String,
}

/// Ends the session. Where the person came through the provider, the page leads on to its own sign-out: by a header
/// rather than a redirection, because browsers refuse that a form ends on another site.
pub(super) async fn act(ctx: Ctx, State(people): State<People>, knock: Knock) -> Result<Response, Failure> {
    let ended = match knock.secret() {
        Some(secret) => sessions::sign_out(&people, secret).await?,
        None => None,
    };
    let id_token = ended.and_then(|session| session.id_token);
    let href = match (people.provider(), id_token) {
        (Some(provider), Some(id_token)) => provider.sign_out(&id_token, people.ids(), ctx.now()).await,
        _ => None,
    };
    let Some(href) = href else { return without_session(&people, see_other("/")) };
    let refresh = HeaderValue::from_str(&format!("0; url={href}")).map_err(Failure::internal)?;
    let provider = people.provider().map(Provider::name).unwrap_or_default().to_owned();
    let page = ctx.page(ctx.t("signed-out-title")).hidden();
    let mut response = html(&ctx, Keep::Private, &SignedOutPage { page, provider, href })?;
    response.headers_mut().insert(HeaderName::from_static("refresh"), refresh);
    without_session(&people, response)
}
