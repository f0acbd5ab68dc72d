//! The consultations of the demonstration region: what bodies ask in places like these, and what is answered.
//!
//! The same seed gives the same consultations.

mod answers;
mod invented;

use std::sync::Arc;

use chrono::{DateTime, Days, TimeDelta, Utc};
use maillage_places::model::PlaceId;
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, Ids, StoreError, Tx};
use maillage_territory::{Commune, Territories};
use maillage_vocabulary::{Email, Line};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

use crate::acts::{CONSULTATION_CHANGED, end_of, smallest_count};
use crate::counts::Collected;
use crate::model::{
    Body, ByWhom, ConsultationId, Decision, Draft, Method, State, Step, ToldFindings, ToldQuestion,
    read_questions,
};
use crate::store::steps::Happened;
use crate::store::{answers as rows, consultations, contributions, places, steps, syntheses};
use answers::Answerer;
use invented::{ASKED, Asked};

/// A place that may take part.
#[derive(Clone)]
pub struct Place {
    id: PlaceId,
    name: String,
    commune: &'static Commune,
}

/// What the lives of the demonstration are made of.
struct Region<'a> {
    app: &'a App,
    ids: Ids,
    random: StdRng,
    places: Vec<Place>,
}

/// Fills the demonstration region, where there is no consultation yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !consultations::all(app.db()).await?.is_empty() {
        return Ok(());
    }
    let place = |stored: places_store::Stored| {
        let sheet = stored.place.sheet;
        let commune = Territories::embedded().commune(sheet.location.commune?.as_str())?;
        Some(Place { id: stored.place.id, name: format!("{}, {}", sheet.name, commune.name), commune })
    };
    let places: Vec<_> = places_store::all(app.db()).await?.into_iter().filter_map(place).collect();
    anyhow::ensure!(!places.is_empty(), "the demonstration of consultations needs places");
    let ids = Ids::seeded(Arc::clone(app.clock()), seed ^ 0x636f_6e73);
    let random = StdRng::seed_from_u64(seed ^ 0x636f_6e73);
    let mut region = Region { app, ids, random, places };
    for asked in &ASKED {
        region.live(asked).await?;
    }
    tracing::info!(consultations = ASKED.len(), "the consultations of the demonstration are asked");
    Ok(())
}

fn draft(asked: &Asked, deadline: chrono::NaiveDate) -> anyhow::Result<Draft> {
    let told = asked.questions.iter().map(|question| ToldQuestion {
        kind: question.kind.code().to_owned(),
        text: question.text.to_owned(),
        choices: question.choices.iter().map(|choice| (*choice).to_owned()).collect(),
    });
    let told: Vec<_> = told.collect();
    let days = |days: i64| Days::new(days.unsigned_abs());
    Ok(Draft {
        title: asked.title.parse()?,
        body: Body { name: asked.body.0.parse()?, kind: asked.body.1 },
        subject: asked.subject.parse()?,
        question: asked.question.parse()?,
        service: Line::new(asked.service).ok(),
        area: asked.area,
        audience: asked.audience,
        territory: asked.territory.parse()?,
        deadline,
        decision_on: deadline + days(asked.lasts.1),
        commitment: asked.commitment.parse()?,
        methods: Method::ALL.to_vec(),
        questions: read_questions(&told).map_err(|faults| anyhow::anyhow!("{faults:?}"))?,
        contact: Email::read("organisme@demo.invalid")?,
        lang: Lang::Fr,
    })
}

impl Region<'_> {
    /// A transaction at a moment of the past.
    async fn at(&self, moment: DateTime<Utc>) -> Result<Tx, StoreError> {
        self.app.db().begin(&Actor::system("demo"), moment).await
    }

    async fn note(
        &self,
        tx: &mut Tx,
        id: &ConsultationId,
        (step, by_whom): (Step, ByWhom),
    ) -> Result<(), StoreError> {
        let happened = Happened { at: tx.now(), step, by_whom, reason: None };
        steps::insert(tx, &self.ids.uuid(), id, &happened).await
    }

    /// Moves a consultation on, at a moment.
    async fn step(
        &self,
        tx: &mut Tx,
        id: &ConsultationId,
        (from, step, by): (State, Step, ByWhom),
    ) -> anyhow::Result<()> {
        let to = from.after(step).ok_or_else(|| anyhow::anyhow!("no {step} after {from}"))?;
        anyhow::ensure!(consultations::moved(tx, id, from, to).await?, "{id} stands elsewhere");
        self.note(tx, id, (step, by)).await?;
        tx.changed(CONSULTATION_CHANGED, id.as_str());
        Ok(())
    }

    /// The whole life of a consultation, as far as it has come today.
    async fn live(&mut self, asked: &Asked) -> anyhow::Result<()> {
        let now = self.app.now();
        let opened = now - TimeDelta::days(asked.opened.unwrap_or(-2));
        let deadline = self.app.local(opened).date() + Days::new(asked.lasts.0.unsigned_abs());
        let draft = draft(asked, deadline)?;
        let id: ConsultationId = self.ids.public_id().parse()?;
        let mut tx = self.at(opened - TimeDelta::days(4)).await?;
        consultations::insert(&mut tx, &id, &draft, (&format!("demo-{id}"), "demo")).await?;
        self.note(&mut tx, &id, (Step::Drafted, ByWhom::Body)).await?;
        tx.changed(CONSULTATION_CHANGED, id.as_str());
        tx.audit("demo.consultations", "consultation", id.as_str(), json!({}));
        tx.commit().await?;
        if asked.opened.is_none() {
            return Ok(());
        }
        let closes = end_of(self.app, deadline);
        let mut tx = self.at(opened).await?;
        self.step(&mut tx, &id, (State::Draft, Step::Opened, ByWhom::Network)).await?;
        consultations::opened(&mut tx, &id, closes).await?;
        tx.commit().await?;
        self.run(&id, asked, &draft, (opened, closes.min(now))).await?;
        if closes > now {
            return Ok(());
        }
        let mut tx = self.at(closes + TimeDelta::minutes(4)).await?;
        self.step(&mut tx, &id, (State::Open, Step::Closed, ByWhom::Calendar)).await?;
        tx.commit().await?;
        self.conclude(&id, asked, &draft, closes).await
    }

    /// Places join, and people answer, day after day.
    async fn run(
        &mut self,
        id: &ConsultationId,
        asked: &Asked,
        draft: &Draft,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> anyhow::Result<()> {
        let own = self.joining(asked, draft);
        let mut tx = self.at(from + TimeDelta::hours(20)).await?;
        for place in &own {
            places::join(&mut tx, id, &place.id).await?;
        }
        tx.commit().await?;
        let days = (to - from).num_days().max(2);
        let answerer = Answerer::new(asked, &own, &self.places);
        let mut left = asked.answers;
        for day in 1..days {
            let today =
                if day + 1 == days { left } else { left.min(asked.answers.div_ceil(days.try_into()?)) };
            left -= today;
            let mut tx = self.at(from + TimeDelta::days(day)).await?;
            for _ in 0..today {
                let (place, answer) = answerer.draw(&mut self.random, draft);
                let line = self.ids.uuid();
                rows::insert(&mut tx, &line, id, (place.as_ref(), &line), &answer).await?;
            }
            consultations::count_more(&mut tx, id, today.into()).await?;
            tx.commit().await?;
        }
        self.bring(id, asked, &own, (from, days)).await
    }

    /// Some places of the territory, not all of one commune.
    fn joining(&mut self, asked: &Asked, draft: &Draft) -> Vec<Place> {
        let mut near: Vec<_> =
            self.places.iter().filter(|place| place.commune.is_in(draft.territory)).cloned().collect();
        let mut own: Vec<Place> = Vec::new();
        while own.len() < asked.places && !near.is_empty() {
            let place = near.swap_remove(self.random.random_range(0..near.len()));
            if own.iter().all(|other| other.commune.code != place.commune.code) {
                own.push(place);
            }
        }
        own
    }

    async fn bring(
        &mut self,
        id: &ConsultationId,
        asked: &Asked,
        own: &[Place],
        (from, days): (DateTime<Utc>, i64),
    ) -> anyhow::Result<()> {
        let brought =
            answers::brought(asked, |day| self.app.local(from + TimeDelta::days(day)).date(), days)?;
        for (rank, contribution) in brought.iter().enumerate() {
            let Some(place) = own.get(rank % own.len().max(1)) else { continue };
            let mut tx = self.at(from + TimeDelta::days(days - 1)).await?;
            let line = self.ids.uuid();
            contributions::insert(&mut tx, &line, id, (&place.id, &line), contribution).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// The synthesis, the reminders and the decision, where there are any.
    async fn conclude(
        &mut self,
        id: &ConsultationId,
        asked: &Asked,
        draft: &Draft,
        closes: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        let Some(found) = &asked.found else { return Ok(()) };
        let told = ToldFindings {
            heard: found.heard.to_owned(),
            divides: found.divides.to_owned(),
            proposes: found.proposes.to_owned(),
            quotes: found.quotes.iter().map(|quote| (*quote).to_owned()).collect(),
        };
        let findings = told.read().map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
        let mut tx = self.at(closes + TimeDelta::days(12)).await?;
        let given = rows::of_in(&mut tx, id, &draft.questions).await?;
        let brought = contributions::of_in(&mut tx, id).await?;
        let brought: Vec<_> = brought.into_iter().map(|one| (one.place, one.contribution)).collect();
        let collected = Collected {
            methods: &draft.methods,
            questions: &draft.questions,
            given: &given,
            brought: &brought,
            smallest: smallest_count(self.app),
        };
        let name = |place: &PlaceId| {
            let found = self.places.iter().find(|one| one.id == *place);
            found.map_or_else(|| place.to_string(), |one| one.name.clone())
        };
        syntheses::save(&mut tx, id, &findings).await?;
        syntheses::freeze(&mut tx, id, &collected.results(name)).await?;
        self.step(&mut tx, id, (State::Closed, Step::Published, ByWhom::Network)).await?;
        consultations::published(&mut tx, id).await?;
        tx.commit().await?;
        self.decide(id, asked, draft).await
    }

    async fn decide(&self, id: &ConsultationId, asked: &Asked, draft: &Draft) -> anyhow::Result<()> {
        let announced = end_of(self.app, draft.decision_on);
        if let Some((verdict, why)) = asked.decided {
            let mut tx = self.at(announced - TimeDelta::days(2)).await?;
            self.step(&mut tx, id, (State::Published, Step::Decided, ByWhom::Body)).await?;
            let decision = Decision { verdict, why: why.parse()?, by: ByWhom::Body, at: tx.now() };
            consultations::decided(&mut tx, id, &decision).await?;
            tx.commit().await?;
            return Ok(());
        }
        // Two letters left since the announced day, and nobody answered.
        for days in [0, 14] {
            let mut tx = self.at(announced + TimeDelta::days(days) + TimeDelta::hours(9)).await?;
            let now = tx.now();
            consultations::reminded(&mut tx, id, now).await?;
            self.note(&mut tx, id, (Step::Reminded, ByWhom::Calendar)).await?;
            tx.changed(CONSULTATION_CHANGED, id.as_str());
            tx.commit().await?;
        }
        Ok(())
    }
}
