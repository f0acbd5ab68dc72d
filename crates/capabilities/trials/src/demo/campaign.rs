//! A campaign of the demonstration, led step by step through the past.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use maillage_shell::words::Lang;
use maillage_store::Tx;
use maillage_vocabulary::lists::trials::{DropReason, TaskOutcome};
use maillage_vocabulary::{Email, Line, Text};
use rand::Rng as _;

use super::invented::{Remark, Told};
use super::{Demo, screen};
use crate::acts::{TRIAL_CHANGED, invite, move_seat};
use crate::model::{
    Answer, ByWhom, Candidate, Changes, Feedback, ProblemId, ProblemTitle, Quotas, SeatStep, SessionId,
    Sheet, State, Step, Trial, TrialId, Trouble, Writer, charter, draw,
};
use crate::picture::{MEDIA_TYPE, take_in};
use crate::store::seats::Seat;
use crate::store::sessions::Session;
use crate::store::steps::{Drawn, Happened};
use crate::store::{cells, feedback, photos, problems, seats, sessions, steps, teams, testers, trials};

/// What happens to a campaign, and how many days after the proposal, in parts of its age.
const WAY: [(Step, State, i64); 6] = [
    (Step::Accepted, State::Accepted, 10),
    (Step::Recruits, State::Recruiting, 20),
    (Step::Starts, State::Running, 50),
    (Step::Ends, State::Reporting, 70),
    (Step::Returned, State::Returned, 85),
    (Step::Closed, State::Closed, 100),
];

/// A campaign being led.
struct Led<'a> {
    told: &'a Told,
    id: TrialId,
    problems: Vec<ProblemId>,
    /// Ranks of the remarks that were made: nobody says the same words twice.
    said: Vec<usize>,
}

impl Led<'_> {
    /// A moment of its way, in hundredths of its age.
    fn moment(&self, demo: &Demo<'_>, hundredths: i64) -> DateTime<Utc> {
        demo.ago(self.told.days) + TimeDelta::hours(self.told.days * 24 * hundredths / 100)
    }
}

/// Leads a campaign as far as it is.
pub async fn lead(demo: &mut Demo<'_>, told: &Told) -> anyhow::Result<()> {
    let mut led = propose(demo, told).await?;
    let reached = WAY.iter().position(|(_, state, _)| *state == told.state);
    let way = reached.map_or(&WAY[..0], |last| &WAY[..=last]);
    for (step, state, hundredths) in way {
        if *step == Step::Recruits {
            plan(demo, &led).await?;
        }
        if *step == Step::Returned {
            answer(demo, &led).await?;
        }
        let mut tx = demo.at(led.moment(demo, *hundredths)).await?;
        let trial =
            trials::find(&mut tx, &led.id).await?.ok_or_else(|| anyhow::anyhow!("a campaign is gone"))?;
        trials::moved(&mut tx, &trial, *state).await?;
        note(demo, &mut tx, &led.id, (*step, ByWhom::Network)).await?;
        tx.changed(TRIAL_CHANGED, led.id.as_str());
        tx.commit().await?;
        match step {
            Step::Recruits => recruit(demo, &led).await?,
            Step::Starts => hear(demo, &mut led).await?,
            _ => {}
        }
    }
    Ok(())
}

async fn note(
    demo: &Demo<'_>,
    tx: &mut Tx,
    trial: &TrialId,
    (step, by_whom): (Step, ByWhom),
) -> anyhow::Result<()> {
    let by_whom = if matches!(step, Step::Proposed | Step::Returned) { ByWhom::Team } else { by_whom };
    let happened = Happened { at: tx.now(), step, by_whom, reason: None };
    Ok(steps::insert(tx, &demo.ids.uuid(), trial, &happened).await?)
}

async fn propose<'a>(demo: &mut Demo<'_>, told: &'a Told) -> anyhow::Result<Led<'a>> {
    let (team, kind, contact, email) = told.team;
    let mut tx = demo.at(demo.ago(told.days)).await?;
    let team_id = teams::of_mailbox(&mut tx, &demo.ids.uuid(), &Email::read(email)?, Lang::Fr).await?;
    let sheet = Sheet {
        team_name: Line::new(team)?,
        team_kind: kind,
        contact_name: Line::new(contact)?,
        title: Line::new(told.title)?,
        tried: Text::new(told.tried)?,
        phase: told.phase,
        tasks: told.tasks.iter().map(|task| Line::new(task)).collect::<Result<_, _>>()?,
        minutes: told.minutes,
        sessions_wanted: 2,
        territory: None,
        seats: told.seats,
        thanks: told.thanks.0,
        thanks_euros: told.thanks.1,
        data_taken: Text::new(told.data)?,
        data_fate: Text::new(told.fate)?,
    };
    let id: TrialId = demo.ids.public_id().parse()?;
    let now = tx.now();
    let trial = Trial {
        id,
        team: team_id,
        sheet,
        charter: charter::VERSION,
        taken: 0,
        state: State::Proposed,
        proposed_at: now,
        confirmed_at: Some(now),
        public_at: None,
        changed_at: now,
        changes: None,
        hidden: None,
    };
    trials::insert(&mut tx, &trial, &format!("demo-{id}")).await?;
    let quotas = Quotas::new(told.seats, told.quotas.iter().copied());
    let quotas = quotas.map_err(|fault| anyhow::anyhow!("quotas of the demonstration: {fault:?}"))?;
    cells::set(&mut tx, &id, &quotas).await?;
    note(demo, &mut tx, &id, (Step::Proposed, ByWhom::Team)).await?;
    tx.changed(TRIAL_CHANGED, id.as_str());
    tx.commit().await?;
    Ok(Led { told, id, problems: Vec::new(), said: Vec::new() })
}

/// Two sessions: when testing begins, and a week later, both in the morning of a day of the week.
async fn plan(demo: &mut Demo<'_>, led: &Led<'_>) -> anyhow::Result<()> {
    let begins = if led.told.state == State::Recruiting { demo.ago(-9) } else { led.moment(demo, 52) };
    for week in 0..2 {
        let day = demo.app.local(begins + TimeDelta::days(7 * week)).date();
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let place = demo.random.random_range(0..demo.places.len());
        let session = Session {
            id: demo.ids.public_id().parse::<SessionId>()?,
            trial: led.id,
            place: demo.places[place].id,
            event: None,
            starts_at: demo.app.moment(day.and_time(hour(10))),
            ends_at: demo.app.moment(day.and_time(hour(12))),
            seats: led.told.seats,
            taken: 0,
            cancelled_at: None,
        };
        let mut tx = demo.at(led.moment(demo, 15)).await?;
        sessions::insert(&mut tx, &session).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Draws and invites; most say yes and choose a session, some do not.
async fn recruit(demo: &mut Demo<'_>, led: &Led<'_>) -> anyhow::Result<()> {
    let seed = demo.random.random_range(100_000..1_000_000);
    let mut tx = demo.at(led.moment(demo, 25)).await?;
    let trial = trials::find(&mut tx, &led.id).await?.ok_or_else(|| anyhow::anyhow!("a campaign is gone"))?;
    let room = cells::room(&mut tx, &trial).await?;
    let since = tx.now() - invite::QUARTER;
    let panel = testers::panel(&mut tx, &led.id, since).await?;
    let most = invite::USUAL_MOST;
    let candidates: Vec<_> =
        panel.iter().filter_map(|one| Candidate::of(one, &trial.sheet, &room, most)).collect();
    let drawn = draw(&room, &candidates, led.told.seats, seed);
    for pick in &drawn.picks {
        trials::take_seat(&mut tx, &led.id).await?;
        cells::take(&mut tx, &led.id, &pick.cells).await?;
        let held_until = tx.now() + invite::TO_ANSWER;
        let id = demo.ids.uuid();
        let new = seats::New { id: &id, trial: &led.id, tester: &pick.id, cells: &pick.cells, held_until };
        seats::insert(&mut tx, &new).await?;
    }
    let line = Drawn {
        at: tx.now(),
        seed,
        asked: led.told.seats,
        candidates: u32::try_from(candidates.len())?,
        invited: u16::try_from(drawn.picks.len())?,
    };
    steps::insert_draw(&mut tx, &demo.ids.uuid(), &led.id, &line).await?;
    tx.changed(TRIAL_CHANGED, led.id.as_str());
    tx.commit().await?;
    answer_invitations(demo, led).await
}

async fn answer_invitations(demo: &mut Demo<'_>, led: &Led<'_>) -> anyhow::Result<()> {
    let here = sessions::of_trial(demo.app.db(), &led.id).await?;
    let waits = led.told.state == State::Recruiting;
    for (rank, seat) in seats::of_trial(demo.app.db(), &led.id).await?.into_iter().enumerate() {
        let mut tx = demo.at(led.moment(demo, 32)).await?;
        let step = match rank % 9 {
            // Where testers are looked for, some have not answered yet.
            2 | 5 if waits => continue,
            4 => SeatStep::Declines,
            7 => SeatStep::FallsSilent,
            _ => SeatStep::Accepts,
        };
        let seat = move_seat(&mut tx, &seat, step, None).await?;
        if step == SeatStep::Accepts
            && let Some(session) = here.get(rank % 2)
            && sessions::take(&mut tx, &session.id, &led.id).await?
        {
            seats::set_session(&mut tx, &seat.id, Some(&session.id)).await?;
        }
        tx.changed(TRIAL_CHANGED, led.id.as_str());
        tx.commit().await?;
    }
    Ok(())
}

/// Testers come, and say how it went. Those of the second session of a campaign that runs are still to come.
async fn hear(demo: &mut Demo<'_>, led: &mut Led<'_>) -> anyhow::Result<()> {
    name(demo, led).await?;
    let here = sessions::of_trial(demo.app.db(), &led.id).await?;
    for (rank, seat) in seats::of_trial(demo.app.db(), &led.id).await?.into_iter().enumerate() {
        let over =
            here.iter().find(|one| Some(one.id) == seat.session).filter(|one| one.ends_at < demo.app.now());
        let Some(session) = over else { continue };
        let mut tx = demo.at(session.ends_at).await?;
        let seat = if rank == 8 {
            move_seat(&mut tx, &seat, SeatStep::Drops, Some(DropReason::TooLong)).await?
        } else {
            move_seat(&mut tx, &seat, SeatStep::Comes, None).await?
        };
        for task in 0..led.told.tasks.len() {
            tell(demo, led, &mut tx, (&seat, task)).await?;
        }
        tx.changed(TRIAL_CHANGED, led.id.as_str());
        tx.commit().await?;
    }
    Ok(())
}

/// The problems that the network or the team has named by now.
async fn name(demo: &mut Demo<'_>, led: &mut Led<'_>) -> anyhow::Result<()> {
    for (title, _, _) in led.told.problems {
        let id: ProblemId = demo.ids.public_id().parse()?;
        let mut tx = demo.at(led.moment(demo, 60)).await?;
        problems::insert(&mut tx, &id, &led.id, &ProblemTitle::new(title)?).await?;
        tx.commit().await?;
        led.problems.push(id);
    }
    Ok(())
}

/// Says how a task went.
async fn tell(
    demo: &mut Demo<'_>,
    led: &mut Led<'_>,
    tx: &mut Tx,
    (seat, task): (&Seat, usize),
) -> anyhow::Result<()> {
    let left = led.told.remarks.iter().enumerate();
    let left = left.filter(|(rank, remark)| remark.task == task && !led.said.contains(rank));
    let left: Vec<(usize, &Remark)> = left.collect();
    let blocked = demo.pick(&left).filter(|_| demo.chance(60));
    led.said.extend(blocked.map(|(rank, _)| rank));
    let blocked = blocked.map(|(_, remark)| remark);
    let outcome = match blocked {
        None => TaskOutcome::Alone,
        Some(_) if demo.chance(60) => TaskOutcome::Helped,
        Some(_) => TaskOutcome::NotDone,
    };
    let trouble = blocked.map(|remark| -> anyhow::Result<Trouble> {
        let spot = Some(Line::new(remark.spot)?);
        Ok(Trouble { blocked: Text::new(remark.words)?, severity: remark.severity, spot })
    });
    let told = Feedback { task, outcome, trouble: trouble.transpose()? };
    let by_whom = if seat.id.ends_with(['0', '1', '2', '3']) { Writer::Place } else { Writer::Tester };
    let id = demo.ids.uuid();
    let id = feedback::save(tx, &id, (&led.id, &seat.id), &told, by_whom).await?;
    let Some(remark) = blocked else { return Ok(()) };
    if let Some(problem) = remark.problem.and_then(|rank| led.problems.get(rank)) {
        feedback::name(tx, &led.id, &id, Some(problem)).await?;
    }
    if led.said.len() % 4 == 2 {
        show(demo, tx, (&id, led.said.len())).await?;
    }
    Ok(())
}

/// A photo of the screen.
async fn show(demo: &Demo<'_>, tx: &mut Tx, (said, rank): (&str, usize)) -> anyhow::Result<()> {
    let shade = 200 + u8::try_from(rank % 40)?;
    let picture =
        tokio::task::spawn_blocking(move || -> anyhow::Result<_> { Ok(take_in(&screen::drawn(shade)?)?) });
    let picture = picture.await??;
    let (width, height) = (picture.width, picture.height);
    let stored = demo.app.files().put_bytes(&demo.ids, picture.bytes).await?;
    demo.app.files().keep(tx, &stored, MEDIA_TYPE).await?;
    Ok(photos::insert(tx, &demo.ids.uuid(), said, (&stored.id, width, height)).await?)
}

/// The team answers each problem, then everybody.
async fn answer(demo: &Demo<'_>, led: &Led<'_>) -> anyhow::Result<()> {
    let mut tx = demo.at(led.moment(demo, 84)).await?;
    for (id, (_, answer, words)) in led.problems.iter().zip(led.told.problems) {
        let answer: Answer = *answer;
        problems::answer(&mut tx, (id, &led.id), answer, Line::new(words).ok().as_ref()).await?;
    }
    trials::set_changes(&mut tx, &led.id, &Changes::new(led.told.changes)?).await?;
    tx.commit().await?;
    Ok(())
}
