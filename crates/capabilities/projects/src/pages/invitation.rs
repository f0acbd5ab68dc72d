//! `/projets/invitation`: somebody who was asked says yes or no, and later leaves, through their own link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::one::seats;
use super::words::{day, short};
use super::{failure, problem};
use crate::acts::{change, invite};
use crate::model::{ByWhom, Invitation, InvitationState, Project};
use crate::state::State;
use crate::store::invitations;

/// The key of a link, and the answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    /// `yes`, `no`, `leave`.
    answer: String,
    /// What was just done.
    fait: String,
}

#[derive(Template)]
#[template(path = "project_invitation.html")]
struct InvitationPage {
    page: Page,
    secret: String,
    title: String,
    pitch: String,
    href: String,
    skill: &'static str,
    detail: String,
    why: Vec<String>,
    waits: bool,
    member: bool,
    until: String,
    done: &'static str,
    problem: String,
}

/// `GET /projets/invitation?cle=…`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(typed): Query<Typed>,
) -> Result<Response, Failure> {
    show(&ctx, &state, &typed, "").await
}

/// `POST /projets/invitation`.
pub async fn answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let invitation = opened(&ctx, &state, &typed.cle).await?;
    let (app, actor) = (ctx.app(), Actor::anonymous());
    let done = match typed.answer.as_str() {
        "yes" => {
            invite::accept(app, &actor, state.talents(), &invitation.id).await.map(|(_, version)| version)
        }
        "no" => invite::decline(app, &actor, &invitation.id).await,
        _ => {
            let seat = (invitation.rank, invitation.profile.as_str(), ByWhom::Member);
            change::leave(app, &actor, &invitation.project, seat, None).await
        }
    };
    match done {
        Ok(version) => {
            app.settle(version).await;
            let word = match typed.answer.as_str() {
                "yes" => "oui",
                "no" => "non",
                _ => "parti",
            };
            Ok(see_other(&format!(
                "/projets/invitation?cle={}&fait={word}",
                maillage_shell::encode(&typed.cle)
            )))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => {
                let mut page = show(&ctx, &state, &typed, ctx.t(key)).await?;
                *page.status_mut() = StatusCode::CONFLICT;
                Ok(page)
            }
            None => Err(failure(refusal)),
        },
    }
}

/// The invitation that a key opens.
async fn opened(ctx: &Ctx, state: &State, key: &str) -> Result<Invitation, Failure> {
    let found = state.talents().answering(ctx.app(), key.trim()).await?;
    let (profile, about) = found.ok_or(Failure::NotFound)?;
    let invitation = invitations::by_id(ctx.app().db(), &about).await?;
    invitation.filter(|one| one.profile == profile).ok_or(Failure::NotFound)
}

async fn show(ctx: &Ctx, state: &State, typed: &Typed, problem: &str) -> Result<Response, Failure> {
    let invitation = opened(ctx, state, &typed.cle).await?;
    let snapshot = state.snapshot();
    let project = snapshot.by_id(&invitation.project).ok_or(Failure::NotFound)?;
    let slot = project.slots.iter().position(|slot| slot.rank == invitation.rank);
    let seat = slot.and_then(|at| seats(ctx, project).into_iter().nth(at));
    let member = slot
        .and_then(|at| project.slots.get(at))
        .is_some_and(|slot| slot.member.as_ref() == Some(&invitation.profile));
    let waits = invitation.state == InvitationState::Sent
        && invitation.expires_at > ctx.app().now()
        && project.state.takes_people();
    let template = InvitationPage {
        page: ctx.page(project.title.as_str()).hidden().crumb(ctx.t("nav-projects"), "/projets"),
        secret: typed.cle.clone(),
        title: project.title.to_string(),
        pitch: project.pitch.to_string(),
        href: super::card::href(project),
        skill: seat.as_ref().map_or("", |seat| seat.skill),
        detail: seat.map(|seat| seat.detail).unwrap_or_default(),
        why: why(ctx, project, &invitation),
        waits,
        member,
        until: day(ctx, invitation.expires_at),
        done: match typed.fait.as_str() {
            "oui" if member => "project-invitation-yes",
            "non" => "project-invitation-no",
            "parti" if !member => "project-invitation-left",
            _ => "",
        },
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// Why this person was thought of.
fn why(ctx: &Ctx, project: &Project, invitation: &Invitation) -> Vec<String> {
    let why = &invitation.why;
    let level = maillage_vocabulary::lists::skills::Level::of_number(why.level);
    let held = level.map(|level| ctx.tx("project-why-level", &[("level", short(level, ctx.lang()).into())]));
    let far = match why.km {
        Some(km) => {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "kilometres on Earth"
            )]
            let km = km.round() as u64;
            let place = super::card::whereabouts(ctx, project);
            ctx.tx("project-why-near", &[("count", km.into()), ("place", (&place).into())])
        }
        None => ctx.t("project-why-remote").to_owned(),
    };
    let others = ctx.tx("project-why-others", &[("count", (why.others as u64).into())]);
    let learner = why.learner.then(|| ctx.t("project-why-learner").to_owned());
    [held.filter(|_| !why.learner), learner, Some(far), Some(others)].into_iter().flatten().collect()
}
