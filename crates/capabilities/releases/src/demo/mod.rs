//! What the projects of the demonstration give away, how they spread, and what places achieved: nothing of the first two
//! where no project is released.

mod invented;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_places::store as places_store;
use maillage_projects::acts::PROJECT_CHANGED;
use maillage_projects::model::{ByWhom as ByWhomOfProject, Project, State, Step as ProjectStep};
use maillage_projects::store::{projects, steps as project_steps};
use maillage_shell::App;
use maillage_store::{Actor, Ids, Tx};
use serde_json::json;

use crate::acts::{RELEASE_CHANGED, REUSE_CHANGED};
use crate::model::{
    ByWhom, Deliverable, DeliverableId, DeliverableState, Fault, Reuse, ReuseId, ReuseState, Step,
    ToldDeliverable, ToldKit, ToldReuse, ToldSoftware, ToldSource,
};
use crate::store::{achievements, deliverables, kits, reuses, steps};
use invented::{GIVEN, Gift, Given, Taken};

mod achieved;

/// What the whole demonstration is made with.
struct Making<'a> {
    app: &'a App,
    ids: Ids,
}

/// A project, and when everybody could take it.
struct Out {
    project: Project,
    since: DateTime<Utc>,
}

/// Fills the demonstration region, where nothing is given away or told yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    let db = app.db();
    if !deliverables::all_of(db).await?.is_empty() || !achievements::all(db).await?.is_empty() {
        return Ok(());
    }
    let making = Making { app, ids: Ids::seeded(Arc::clone(app.clock()), seed ^ 0x6573_7361) };
    let out = out(app).await?;
    let places: Vec<_> = places_store::all(db).await?.into_iter().map(|stored| stored.place).collect();
    let mut tx = db.begin(&Actor::system("demo"), app.now()).await?;
    for (rank, one) in out.iter().enumerate() {
        making.give(&mut tx, one, &GIVEN[rank % GIVEN.len()]).await?;
    }
    let told = achieved::tell(&making, &mut tx, &places, &out).await?;
    tx.audit("demo.releases", "release", "all", json!({ "projects": out.len(), "achievements": told }));
    tx.commit().await?;
    tracing::info!(projects = out.len(), told, "the releases of the demonstration are made");
    Ok(())
}

/// The projects that everybody may take, in the order in which they were proposed.
async fn out(app: &App) -> anyhow::Result<Vec<Out>> {
    let mut all = projects::all(app.db()).await?;
    all.retain(|project| project.state == State::Released);
    all.sort_by(|one, other| (other.proposed_at, &one.title).cmp(&(one.proposed_at, &other.title)));
    let mut out = Vec::with_capacity(all.len());
    for project in all {
        let lines = project_steps::of_project(app.db(), &project.id).await?;
        let released = lines.iter().find(|line| line.step == ProjectStep::Released);
        let since = released.map_or_else(|| app.now() - TimeDelta::days(20), |line| line.at);
        out.push(Out { project, since });
    }
    Ok(out)
}

impl Making<'_> {
    async fn give(&self, tx: &mut Tx, one: &Out, given: &Given) -> anyhow::Result<()> {
        for gift in &given.gifts {
            let id: DeliverableId = self.ids.public_id().parse()?;
            let deliverable = Deliverable {
                id,
                project: one.project.id,
                sheet: read(self.told(gift, one).read(self.today()))?,
                state: DeliverableState::Released,
                overridden: None,
                made_at: one.since,
            };
            deliverables::insert(tx, &deliverable, &format!("demo-{id}")).await?;
            let line = (one.since, Step::Released, ByWhom::Team);
            self.note(tx, id.as_str(), line, Some(gift.version).filter(|version| !version.is_empty()))
                .await?;
        }
        kits::save(tx, &one.project.id, &read(kit(given).read())?).await?;
        tx.changed(RELEASE_CHANGED, one.project.id.as_str());
        self.spread(tx, one, given.taken).await
    }

    /// The tree of those who took it up: one comes after the one it was taken from.
    async fn spread(&self, tx: &mut Tx, one: &Out, taken: &[Taken]) -> anyhow::Result<()> {
        let mut ids: Vec<ReuseId> = Vec::with_capacity(taken.len());
        for told in taken {
            let at = one.since + (self.app.now() - one.since) * i32::try_from(told.after)? / 100;
            let from = told.from.map(|rank| ids[rank]);
            let id = self.take(tx, one, told, (at, from)).await?;
            ids.push(id);
        }
        tx.changed(PROJECT_CHANGED, one.project.id.as_str());
        Ok(())
    }

    async fn take(
        &self,
        tx: &mut Tx,
        one: &Out,
        told: &Taken,
        (at, from): (DateTime<Utc>, Option<ReuseId>),
    ) -> anyhow::Result<ReuseId> {
        let id: ReuseId = self.ids.public_id().parse()?;
        let sheet = ToldReuse {
            key: String::new(),
            who: told.who.into(),
            kind: told.kind.into(),
            commune: told.commune.into(),
            since: self.app.local(at).date().to_string(),
            how: told.how.into(),
            from: from.as_ref().map(ToString::to_string).unwrap_or_default(),
            link: String::new(),
            changed: told.changed.into(),
        };
        let sheet = read(sheet.read(self.app.scope(), self.today(), |_| true))?;
        let state = if told.shown { ReuseState::Shown } else { ReuseState::Waiting };
        let reuse = Reuse { id, project: one.project.id, sheet, state, person: None, declared_at: at };
        reuses::insert(tx, &reuse, &format!("demo-{id}"), None).await?;
        self.note(tx, id.as_str(), (at, Step::Declared, ByWhom::Elsewhere), None).await?;
        if told.shown {
            self.note(tx, id.as_str(), (at, Step::Shown, ByWhom::Team), None).await?;
            let happened = project_steps::Happened {
                at,
                step: ProjectStep::Reused,
                by_whom: ByWhomOfProject::Elsewhere,
                reason: Some(told.who.into()),
            };
            project_steps::insert(tx, &self.ids.uuid(), &one.project.id, &happened).await?;
        }
        tx.changed(REUSE_CHANGED, id.as_str());
        Ok(id)
    }

    fn told(&self, gift: &Gift, one: &Out) -> ToldDeliverable {
        let sources = gift.sources.iter().map(|(title, address, licence)| ToldSource {
            title: (*title).into(),
            address: (*address).into(),
            licence: (*licence).into(),
        });
        ToldDeliverable {
            key: String::new(),
            nature: gift.nature.into(),
            title: gift.title.into(),
            about: gift.about.into(),
            address: format!("https://forge.example.org/maillage/{}", gift.path),
            version: gift.version.into(),
            day: self.app.local(one.since).date().to_string(),
            licence: gift.licence.into(),
            languages: "fr".into(),
            sources: sources.collect(),
            software: ToldSoftware {
                short: gift.short.into(),
                kind: "standalone/web".into(),
                status: "stable".into(),
                platforms: "web".into(),
                features: gift.features.into(),
            },
        }
    }

    fn today(&self) -> chrono::NaiveDate {
        self.app.local(self.app.now()).date()
    }

    async fn note(
        &self,
        tx: &mut Tx,
        thing: &str,
        (at, step, by_whom): (DateTime<Utc>, Step, ByWhom),
        reason: Option<&str>,
    ) -> anyhow::Result<()> {
        let happened = steps::Happened { at, step, by_whom, reason: reason.map(str::to_owned) };
        Ok(steps::insert(tx, &self.ids.uuid(), thing, &happened).await?)
    }
}

/// What was invented reads like what people tell.
fn read<T>(read: Result<T, Vec<Fault>>) -> anyhow::Result<T> {
    read.map_err(|faults| anyhow::anyhow!("the demonstration: {faults:?}"))
}

fn kit(given: &Given) -> ToldKit {
    let kit = &given.kit;
    ToldKit {
        skills: kit.skills.into(),
        data: kit.data.into(),
        hosting: kit.hosting.into(),
        cost: kit.cost.into(),
        duration: kit.duration.into(),
        helped: kit.helped.into(),
        steps: kit.steps.into(),
    }
}
