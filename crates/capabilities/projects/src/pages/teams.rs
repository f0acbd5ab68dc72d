//! `/gestion/equipes`: teams that the network can propose, why these people, why not others, and what training would unlock.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use maillage_store::{Actor, Version};
use serde::Deserialize;

use super::card::{Card, card};
use super::words::{count, short, skill};
use super::{failure, problem};
use crate::acts::invite;
use crate::model::{Project, WhyYou};
use crate::state::State;
use crate::store::invitations;
use crate::teams::{Proposal, Team, gini, propose};

/// Somebody who is proposed for a seat.
struct Seat {
    /// What the form sends: project, rank and profile.
    value: String,
    skill: String,
    why: String,
    asked: bool,
}

/// A team on the page.
struct Shown {
    card: Card,
    complete: bool,
    seats: Vec<Seat>,
    missing: Vec<String>,
}

#[derive(Template)]
#[template(path = "projects_teams.html")]
struct TeamsPage {
    page: Page,
    sentence: String,
    proof: String,
    even: String,
    teams: Vec<Shown>,
    training: Vec<String>,
    done: String,
    problem: String,
}

/// What was just done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    lettres: String,
}

/// `GET /gestion/equipes`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    maillage_shell::Query(asked): maillage_shell::Query<Asked>,
) -> Result<Response, Failure> {
    let done = asked.lettres.parse().map(|letters: u64| ctx.tx("teams-sent", &[("count", letters.into())]));
    show(&ctx, &state, (&done.unwrap_or_default(), "")).await
}

/// The seats that are ticked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    seat: Vec<String>,
}

/// `POST /gestion/equipes`: letters leave to those who are ticked; people accept, or not.
pub async fn invite(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let actor = Actor::person(&ctx.signed_in()?.person);
    let found = found(&ctx, &state).await?;
    let mut letters = 0;
    let mut last = Version::ZERO;
    for team in &found.teams {
        // Only who is proposed now: nobody can be written to who was not thought of.
        let seats: Vec<_> =
            team.seats.iter().filter(|seat| typed.seat.contains(&value(seat))).cloned().collect();
        if seats.is_empty() {
            continue;
        }
        match invite::invite(ctx.app(), &actor, state.talents(), (&team.project, &seats)).await {
            Ok((sent, version)) => {
                letters += sent;
                last = last.max(version);
            }
            Err(refusal) => match problem(&refusal) {
                Some(key) => return show(&ctx, &state, ("", ctx.t(key))).await,
                None => return Err(failure(refusal)),
            },
        }
    }
    ctx.app().settle(last).await;
    Ok(see_other(&format!("/gestion/equipes?lettres={letters}")))
}

fn value(seat: &invite::Seat) -> String {
    format!("{}:{}:{}", seat.project, seat.rank, seat.profile)
}

/// What the solver proposes now. It works on a thread of its own.
pub async fn found(ctx: &Ctx, state: &State) -> Result<Proposal, Failure> {
    let waiting: Vec<_> = invitations::waiting(ctx.app().db())
        .await?
        .into_iter()
        .map(|one| (one.project, one.rank, one.profile))
        .collect();
    let (snapshot, talents) = (state.snapshot(), state.talents().all());
    let work = move || {
        let projects: Vec<&Project> = snapshot.shown().iter().map(|one| &**one).collect();
        propose(&projects, &talents, &waiting)
    };
    tokio::task::spawn_blocking(work).await.map_err(Failure::internal)
}

async fn show(ctx: &Ctx, state: &State, (done, problem): (&str, &str)) -> Result<Response, Failure> {
    let proposal = found(ctx, state).await?;
    let complete = proposal.teams.iter().filter(|team| team.complete).count();
    let asked = invitations::waiting(ctx.app().db()).await?;
    let waiting: Vec<String> =
        asked.iter().map(|one| format!("{}:{}:{}", one.project, one.rank, one.profile)).collect();
    let args = [
        ("teams", count(complete)),
        ("projects", count(proposal.teams.len())),
        ("people", count(proposal.people)),
    ];
    let template = TeamsPage {
        page: ctx
            .page(ctx.t("teams"))
            .hidden()
            .crumb(ctx.t("nav-projects"), "/projets")
            .crumb(ctx.t("nav-projects-manage"), "/gestion/projets")
            .crumb(ctx.t("teams"), "/gestion/equipes"),
        sentence: ctx.tx("teams-sentence", &args.map(|(name, count)| (name, count.into()))),
        proof: match proposal.bound {
            None => ctx.t("teams-proved").to_owned(),
            Some(bound) => ctx.tx("teams-bound", &[("count", count(bound).into())]),
        },
        even: even(ctx, &proposal),
        training: proposal.training.iter().take(8).map(|one| lacking(ctx, one)).collect(),
        teams: proposal.teams.iter().filter_map(|team| shown(ctx, state, team, &waiting)).collect(),
        done: done.to_owned(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// How evenly seats are given out: in words, with the figure.
fn even(ctx: &Ctx, proposal: &Proposal) -> String {
    let mut seats: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    for seat in proposal.teams.iter().flat_map(|team| &team.seats) {
        *seats.entry(seat.profile.as_str()).or_default() += 1;
    }
    if seats.is_empty() {
        return String::new();
    }
    let figure =
        maillage_shell::text::decimal(gini(&seats.values().copied().collect::<Vec<_>>()), 2, ctx.lang());
    let most = seats.values().copied().max().unwrap_or_default();
    ctx.tx(
        "teams-even",
        &[("people", count(seats.len()).into()), ("most", count(most).into()), ("gini", (&figure).into())],
    )
}

fn lacking(ctx: &Ctx, one: &crate::teams::Lacking) -> String {
    ctx.tx(
        "teams-training-one",
        &[
            ("skill", skill(one.skill, ctx.lang()).into()),
            ("projects", count(one.projects.len()).into()),
            ("learners", count(one.learners).into()),
        ],
    )
}

fn shown(ctx: &Ctx, state: &State, team: &Team, waiting: &[String]) -> Option<Shown> {
    let snapshot = state.snapshot();
    let project = snapshot.by_id(&team.project)?;
    let seat = |one: &invite::Seat| {
        let slot = project.slots.iter().find(|slot| slot.rank == one.rank)?;
        Some(Seat {
            asked: waiting.contains(&value(one)),
            value: value(one),
            skill: skill(slot.asks.skill, ctx.lang()).to_owned(),
            why: why(ctx, &one.why),
        })
    };
    let card =
        Card { href: format!("/gestion/projets/{}", project.id), ..card(ctx, &state.needs(), project) };
    Some(Shown {
        card,
        complete: team.complete,
        seats: team.seats.iter().filter_map(seat).collect(),
        missing: team.missing.iter().map(|one| missing(ctx, one)).collect(),
    })
}

/// Why this person, in a line.
fn why(ctx: &Ctx, why: &WhyYou) -> String {
    let level = maillage_vocabulary::lists::skills::Level::of_number(why.level);
    let held = match (why.learner, level) {
        (true, _) | (_, None) => ctx.t("teams-learns").to_owned(),
        (false, Some(level)) => short(level, ctx.lang()).to_owned(),
    };
    let far = match why.km {
        Some(km) => maillage_shell::text::distance(km, ctx.lang()),
        None => ctx.t("project-remote").to_owned(),
    };
    let others = ctx.tx("project-why-others", &[("count", count(why.others).into())]);
    format!("{held} · {far} · {others}")
}

/// Why a team is not complete, in a line.
fn missing(ctx: &Ctx, one: &crate::teams::Missing) -> String {
    let told = skill(one.skill, ctx.lang());
    let level = short(one.level, ctx.lang());
    let km = one.nearest_km.map(|km| maillage_shell::text::distance(km, ctx.lang()));
    let key = match (one.alone, &km) {
        (true, Some(_)) => "teams-missing-far",
        (true, None) => "teams-missing-nobody",
        (false, _) => "teams-missing-busy",
    };
    let km = km.unwrap_or_default();
    ctx.tx(
        key,
        &[
            ("skill", told.into()),
            ("level", level.into()),
            ("count", count(one.seats).into()),
            ("km", (&km).into()),
        ],
    )
}
