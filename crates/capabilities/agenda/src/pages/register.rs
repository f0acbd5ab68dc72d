//! `POST /agenda/{event}/inscription`: registering without an account.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldErrors, Form, Sender, see_other};
use serde::Deserialize;

use super::event::{Shown, find, show};
use super::{State, may_manage, refused};
use crate::acts;
use crate::acts::register::{Asked, Refusal, register};
use crate::mail::jobs::make_link;
use crate::model::{Contact, ContactError, PersonName};

/// The words for whoever sends too many forms.
pub const PACE: &str = "agenda-refused-pace";

/// The form: three fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Number.
    pub phone: String,
}

/// `POST /agenda/{event}/inscription`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    sender: Sender,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let entry = find(&ctx, &state, &address).await?;
    let (name, contact) = match read(&ctx, &typed) {
        Ok(read) => read,
        Err(errors) => {
            return Ok(refused(show(&ctx, &state, &entry, Shown { typed, errors, ..Shown::default() })));
        }
    };
    if state.knock(sender, may_manage(&ctx, &state.places(), &entry.series.sheet)).await?.is_some() {
        let problem = ctx.t(PACE).to_owned();
        let mut page = show(&ctx, &state, &entry, Shown { typed, problem, ..Shown::default() })?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    let by_mail = contact.email().is_some();
    let asked = Asked { name, contact: Some(contact), lang: ctx.lang(), by_team: false };
    match register(ctx.app(), &acts::actor(&ctx), &entry.event.id, &asked).await {
        // Whether the person had registered before must not show: the mail tells.
        Ok(_) if by_mail => Ok(see_other(&format!("{}?inscription=envoyee", entry.href()))),
        // No link for whoever gives the number of somebody else.
        Ok(outcome) if outcome.again => Ok(see_other(&format!("{}?inscription=notee", entry.href()))),
        Ok(outcome) => {
            let link = make_link(ctx.app(), &acts::actor(&ctx), &outcome.registration).await?;
            Ok(see_other(&format!("/agenda/inscription?cle={}", link.as_str())))
        }
        Err(refusal) => {
            let problem = ctx.t(sentence(refusal)?).to_owned();
            let fresh = state.stored(&ctx, &entry.event.id).await?;
            let mut page = show(&ctx, &state, &fresh, Shown { typed, problem, ..Shown::default() })?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

/// The sentence for whoever cannot register.
pub fn sentence(refusal: Refusal) -> Result<&'static str, Failure> {
    match refusal {
        Refusal::Unknown => Err(Failure::NotFound),
        Refusal::Cancelled => Ok("agenda-refused-cancelled"),
        Refusal::Over => Ok("agenda-refused-over"),
        Refusal::NotHere => Ok("agenda-refused-not-here"),
        Refusal::TooMany => Ok("agenda-refused-too-many"),
        Refusal::Store(error) => Err(error.into()),
    }
}

/// Reads the form as the team fills it in: for somebody on the telephone, a name is enough.
pub fn read_by_team(ctx: &Ctx, typed: &Typed) -> Result<(PersonName, Option<Contact>), FieldErrors> {
    if Contact::read(&typed.email, &typed.phone, None) == Err(ContactError::Missing) {
        let name = typed.name.parse().map_err(|_| FieldErrors::one("name", ctx.t("agenda-error-name")));
        return name.map(|name| (name, None));
    }
    read(ctx, typed).map(|(name, contact)| (name, Some(contact)))
}

/// Reads the form.
pub fn read(ctx: &Ctx, typed: &Typed) -> Result<(PersonName, Contact), FieldErrors> {
    let mut errors = FieldErrors::default();
    let name = errors.take("name", typed.name.parse().map_err(|_| ctx.t("agenda-error-name").to_owned()));
    let contact = Contact::read(&typed.email, &typed.phone, None);
    if let Err(error) = &contact {
        let (field, key) = match error {
            ContactError::Missing => ("email", "agenda-error-contact"),
            ContactError::Email => ("email", "agenda-error-email"),
            ContactError::Phone => ("phone", "agenda-error-phone"),
        };
        errors.add(field, ctx.t(key));
    }
    match (name, contact) {
        (Some(name), Ok(contact)) => Ok((name, contact)),
        _ => Err(errors),
    }
}
