//! The projects of the demonstration region, at every stage.
//!
//! The same seed gives the same projects.

mod invented;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_needs::model::NeedId;
use maillage_needs::store::needs;
use maillage_places::model::PlaceId;
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_store::{Actor, Ids, Tx};
use maillage_territory::{Point, Territories};
use serde_json::json;

use crate::acts::PROJECT_CHANGED;
use crate::model::{Asks, ByWhom, Cohort, Held, Project, ProjectId, Slot, State, Step, Test, Workshop};
use crate::store::steps::Happened;
use crate::store::{projects, slots, steps, workshops};
use crate::talents::Talents;
use crate::teams;
use invented::{PROJECTS, Told};

/// Views that the demonstration reads: they are filled by now, and not loaded yet.
const VIEWS: [&str; 1] = ["skills"];

/// The steps that lead where a project stands, with the days after which each comes, in hundredths of its age.
const PATH: [(Step, ByWhom, i64); 6] = [
    (Step::Accepted, ByWhom::Network, 6),
    (Step::TeamProposed, ByWhom::Network, 10),
    (Step::TeamFormed, ByWhom::Member, 22),
    (Step::Begun, ByWhom::Team, 26),
    (Step::Prototype, ByWhom::Team, 55),
    (Step::Validated, ByWhom::Team, 78),
];

/// Fills the demonstration region, where there is no project yet.
pub async fn fill(app: &App, seed: u64, talents: &Arc<dyn Talents>) -> anyhow::Result<()> {
    if !projects::all(app.db()).await?.is_empty() {
        return Ok(());
    }
    for view in app.capabilities().iter().flat_map(|one| one.views()) {
        if VIEWS.contains(&view.name()) {
            view.load(app).await?;
        }
    }
    let by_title: HashMap<String, NeedId> =
        needs::all(app.db()).await?.into_iter().map(|need| (need.title.to_string(), need.id)).collect();
    let mut places = Vec::new();
    for stored in places_store::all(app.db()).await? {
        let commune = stored.place.sheet.location.commune;
        let commune = commune.and_then(|code| Territories::embedded().commune(code.as_str()));
        places.extend(commune.and_then(|commune| commune.point).map(|point| (point, stored.place.id)));
    }
    let ids = Ids::seeded(Arc::clone(app.clock()), seed ^ 0x7072_6f6a);
    let mut all = Vec::with_capacity(PROJECTS.len());
    for told in &PROJECTS {
        let proposed_at = app.now() - TimeDelta::days(told.ago);
        all.push((told, project(&ids, told, (&by_title, &places), proposed_at)?));
    }
    fill_seats(&mut all, talents);
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    for (told, project) in &mut all {
        write(&mut tx, app, &ids, (told, project)).await?;
    }
    tx.audit("demo.projects", "project", "all", json!({ "rows": PROJECTS.len() }));
    tx.commit().await?;
    tracing::info!(projects = PROJECTS.len(), "the projects of the demonstration are made");
    Ok(())
}

fn project(
    ids: &Ids,
    told: &Told,
    (by_title, places): (&HashMap<String, NeedId>, &[(Point, PlaceId)]),
    proposed_at: DateTime<Utc>,
) -> anyhow::Result<Project> {
    let text = |text: &str| text.to_owned();
    let cohort = told.cohort.map(|(kind, name)| anyhow::Ok(Cohort { kind, name: name.parse()? }));
    let slot = |(rank, seat): (u32, &invented::Seat)| {
        let &(skill, level, hours, learner, remote) = seat;
        Slot { rank, asks: Asks { skill, level, hours, priority: 2, learner, remote }, member: None }
    };
    Ok(Project {
        id: ids.public_id().parse::<ProjectId>()?,
        need: by_title.get(told.need).copied(),
        title: told.title.parse()?,
        pitch: told.pitch.parse()?,
        makes: told.makes,
        area: told.area.into(),
        commune: told.commune.map(str::parse).transpose()?,
        place: told.commune.and_then(|code| nearest(places, code)),
        lead: None,
        tutor: told.tutor.parse().ok(),
        cohort: cohort.transpose()?,
        test: Test {
            serves: text("public"),
            market: text("too-dear"),
            part: text("from-the-start"),
            data: text("none"),
            free: text("yes"),
        },
        // Seats are given out as long as it takes people.
        state: State::Open,
        proposed_at,
        slots: (0..).zip(told.seats).map(slot).collect(),
        workshops: Vec::new(),
    })
}

/// The place that is nearest to a commune.
fn nearest(places: &[(Point, PlaceId)], commune: &str) -> Option<PlaceId> {
    let here = Territories::embedded().commune(commune)?.point?;
    let far = |(point, _): &&(Point, PlaceId)| here.distance_km(*point);
    places.iter().min_by(|one, other| far(one).total_cmp(&far(other))).map(|(_, id)| *id)
}

/// People of the demonstration fill the seats of the teams that are formed; where nobody can, somebody moved here since.
fn fill_seats(all: &mut [(&Told, Project)], talents: &Arc<dyn Talents>) {
    let formed =
        |state: State| !matches!(state, State::Proposed | State::Open | State::Refused | State::Abandoned);
    let wanted: Vec<&Project> =
        all.iter().filter(|(told, _)| formed(told.state)).map(|(_, project)| project).collect();
    let proposal = teams::propose(&wanted, &talents.all(), &[]);
    let found: HashMap<(ProjectId, u32), String> = proposal
        .teams
        .iter()
        .flat_map(|team| &team.seats)
        .map(|seat| ((seat.project, seat.rank), seat.profile.clone()))
        .collect();
    for (told, project) in all {
        if formed(told.state) {
            for slot in &mut project.slots {
                slot.member = found.get(&(project.id, slot.rank)).cloned();
            }
            // A seat that nobody could fill was taken away.
            project.slots.retain(|slot| slot.member.is_some() || found.is_empty());
        }
        project.state = told.state;
    }
}

async fn write(
    tx: &mut Tx,
    app: &App,
    ids: &Ids,
    (told, project): (&Told, &mut Project),
) -> anyhow::Result<()> {
    projects::insert(tx, project, &format!("demo-{}", project.id)).await?;
    for slot in &project.slots {
        slots::insert(tx, &project.id, slot.rank, &slot.asks).await?;
        if let Some(member) = &slot.member {
            slots::fill(tx, &project.id, slot.rank, member).await?;
        }
    }
    let mut lines = vec![(project.proposed_at, Step::Proposed, ByWhom::Team, None)];
    for (days, aim, people, inhabitants, decided) in told.shops {
        let at = project.proposed_at + TimeDelta::days(*days);
        let workshop = Workshop {
            id: ids.public_id().parse()?,
            day: app.local(at).date(),
            place: project.place,
            event: None,
            aim: aim.parse()?,
            held: None,
        };
        workshops::insert(tx, &project.id, &workshop).await?;
        let held = Held { people: *people, inhabitants: *inhabitants, decided: decided.parse()? };
        workshops::hold(tx, &project.id, &workshop.id, &held).await?;
        lines.push((at, Step::Workshop, ByWhom::Team, Some((*aim).to_owned())));
    }
    lines.extend(walked(told, project.proposed_at));
    lines.sort_by_key(|(at, ..)| *at);
    for (at, step, by_whom, reason) in lines {
        let happened = Happened { at, step, by_whom, reason };
        steps::insert(tx, &ids.uuid(), &project.id, &happened).await?;
    }
    tx.changed(PROJECT_CHANGED, project.id.as_str());
    Ok(())
}

/// What led where a project stands.
fn walked(told: &Told, from: DateTime<Utc>) -> Vec<(DateTime<Utc>, Step, ByWhom, Option<String>)> {
    let at = |hundredths: i64| from + TimeDelta::hours(told.ago * 24 * hundredths / 100);
    let last = match told.state {
        State::Proposed | State::Refused => 0,
        State::Open | State::Abandoned => 1,
        State::Teamed => 3,
        State::Making => 4,
        State::Prototype => 5,
        _ => 6,
    };
    let mut lines: Vec<_> =
        PATH.iter().take(last).map(|(step, by_whom, after)| (at(*after), *step, *by_whom, None)).collect();
    if told.state == State::Abandoned {
        lines.push((at(60), Step::Abandoned, ByWhom::Team, Some(told.reason.to_owned())));
    }
    if told.state == State::Released {
        lines.push((at(84), Step::Released, ByWhom::Team, None));
    }
    lines
}
