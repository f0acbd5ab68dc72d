//! The capabilities of the product. This file lists them; nothing else does.

use std::collections::HashSet;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use maillage_activity::{ActivityReports, Held, Meeting, PastAgenda};
use maillage_agenda::{Agenda, Attendance, Came, Reports};
use maillage_consultations::Consultations;
use maillage_moderation::{Moderation, Moderators};
use maillage_needs::Needs;
use maillage_observatory::Observatory;
use maillage_people::model::PlaceLocator;
use maillage_people::{People, command_line};
use maillage_places::Places;
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, PlacesView};
use maillage_press::Press;
use maillage_projects::Projects;
use maillage_releases::Releases;
use maillage_shell::permission::{Right, Within};
use maillage_shell::settings::{Settings, StorageSettings};
use maillage_shell::{App, AppError, AppParts, Capability};
use maillage_skills::Skills;
use maillage_store::files::{Files, FilesOptions};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::{self, Migrations, Report};
use maillage_store::{Clock, Db, Ids, StoreError, SystemClock};
use maillage_territory::{Commune, normalise_name};
use maillage_trials::Trials;
use maillage_vocabulary::lists::agenda::AgendaKind;

use crate::coming::Coming;
use crate::talents::Offered;
use crate::told::Told;
use crate::upkeep;

/// A whole instance: the application, and what the command line asks of its parts.
pub struct House {
    /// The application.
    pub app: App,
    /// Accounts.
    pub people: People,
    /// The directory.
    pub places: Arc<Places>,
    /// Activity.
    pub activity: Arc<ActivityReports>,
    /// Agenda.
    pub agenda: Arc<Agenda>,
    /// Observatory.
    pub observatory: Arc<Observatory>,
    ids: Ids,
}

impl House {
    /// Puts the parts together. Nothing is read from the database yet.
    pub fn build(settings: Settings, db: Db) -> anyhow::Result<Self> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let ids = Ids::new(Arc::clone(&clock));
        let files = Files::open(&files_options(&settings.storage))?;
        let places = Arc::new(Places::default());
        let activity = ActivityReports::new(Arc::clone(places.view()));
        let activity = Arc::new(activity.with_agenda(Arc::new(Past)));
        let locator = Arc::new(Locator(Arc::clone(places.view())));
        let people =
            People::new(&settings, db.clone(), Arc::clone(&clock), ids.clone())?.with_places(locator);
        let agenda = Agenda::new(Arc::clone(places.view()), Arc::new(people.clone()));
        let agenda = Arc::new(agenda.with_reports(Arc::new(Telling)).with_gate(Arc::new(people.clone())));
        let needs = Needs::new(Arc::clone(places.view())).with_gate(Arc::new(people.clone()));
        let needs = needs.with_post(Arc::new(people.clone()));
        let consultations = Consultations::new(Arc::clone(places.view())).with_gate(Arc::new(people.clone()));
        let consultations = consultations.with_post(Arc::new(people.clone()));
        let skills = Skills::new(Arc::new(people.clone())).with_gate(Arc::new(people.clone()));
        let views = (Arc::clone(places.view()), Arc::clone(needs.view()), Arc::clone(agenda.view()));
        let projects = Projects::new(views, Arc::new(Offered(Arc::clone(skills.view()))));
        let releases = Releases::new(Arc::clone(places.view()), Arc::clone(projects.view()));
        let releases = releases.with_gate(Arc::new(people.clone()));
        let trials = Trials::new(Arc::clone(places.view()), Arc::new(people.clone()));
        let trials = trials.with_events(Arc::new(Coming(Arc::clone(agenda.view()))));
        let trials = trials.with_gate(Arc::new(people.clone()));
        let observatory = Arc::new(Observatory::new(Arc::clone(places.view())));
        let moderation = Moderation::new(Arc::new(people.clone())).with_gate(Arc::new(people.clone()));
        let moderation = moderation.with_moderators(Arc::new(Deciders(people.clone())));
        let app = App::build(AppParts {
            settings,
            db,
            clock,
            ids: Arc::new(ids.clone()),
            files,
            authenticator: Arc::new(people.clone()),
            press: press(),
            capabilities: vec![
                Arc::new(people.clone()),
                Arc::clone(&places) as Arc<dyn Capability>,
                Arc::clone(&activity) as Arc<dyn Capability>,
                Arc::clone(&agenda) as Arc<dyn Capability>,
                Arc::new(needs),
                Arc::new(consultations),
                Arc::new(skills),
                Arc::new(projects),
                Arc::new(releases),
                Arc::new(trials),
                Arc::clone(&observatory) as Arc<dyn Capability>,
                // The last: it decides of what the others keep.
                Arc::new(moderation),
            ],
        })
        .map_err(told)?;
        Ok(Self { app, people, places, activity, agenda, observatory, ids })
    }

    /// The migrations of all capabilities, in their order.
    pub fn migrations(&self) -> Vec<&'static Migrations> {
        self.app.capabilities().iter().map(|one| one.migrations()).collect()
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<Report, StoreError> {
        migrate::migrate(self.app.db(), &self.migrations(), self.app.now()).await
    }

    /// What [`Self::migrate`] would do.
    pub async fn pending(&self) -> Result<Report, StoreError> {
        migrate::pending(self.app.db(), &self.migrations()).await
    }

    /// Background work, ready to start.
    pub fn jobs(&self) -> JobRunner {
        let runner = JobRunner::new(self.app.db().clone(), Arc::clone(self.app.clock()), self.ids.clone());
        let runner = self.app.capabilities().iter().fold(runner, |runner, one| one.jobs(&self.app, runner));
        upkeep::add(self.people.work(runner), &self.app)
    }
}

/// The press, in a program that was built with it.
#[cfg(feature = "pdf")]
#[expect(clippy::unnecessary_wraps, reason = "a program built without it has none")]
fn press() -> Option<Arc<dyn Press>> {
    Some(Arc::new(maillage_press::Typst::new()))
}

/// This program was built without the press.
#[cfg(not(feature = "pdf"))]
const fn press() -> Option<Arc<dyn Press>> {
    None
}

/// A setting that the application refuses is told in the words of the person.
fn told(error: AppError) -> anyhow::Error {
    match error {
        AppError::Territory(territory) => Told::wrong_use("cli-territory", [("territory", territory)]),
        AppError::TimeZone(zone) => Told::wrong_use("cli-time-zone", [("zone", zone)]),
        other => other.into(),
    }
}

/// Files stand beside the database unless they are kept elsewhere.
pub fn files_options(storage: &StorageSettings) -> FilesOptions {
    FilesOptions {
        place: storage.files.clone().unwrap_or_else(|| storage.data.join("files").display().to_string()),
        endpoint: storage.s3_endpoint.clone(),
        region: storage.s3_region.clone(),
        access_key: storage.s3_access_key.clone(),
        secret_key: storage.s3_secret_key.clone(),
    }
}

/// Hands what took place in the agenda to the reports of activity; neither crate knows the other.
struct Past;

#[async_trait]
impl PastAgenda for Past {
    async fn held(
        &self,
        app: &App,
        place: PlaceId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Held>, StoreError> {
        let workshops = maillage_agenda::attendance_at(app, place, from, to).await?;
        let appointments = maillage_agenda::came_at(app, place, from, to).await?;
        let mut all: Vec<_> = workshops.into_iter().filter_map(workshop).collect();
        all.extend(appointments.into_iter().map(appointment));
        all.sort_by_key(|held| held.day);
        Ok(all)
    }

    async fn one(&self, app: &App, event: &str) -> Result<Option<Held>, StoreError> {
        if let Ok(id) = event.parse()
            && let Some(one) = maillage_agenda::attendance_of_one(app, &id).await?
        {
            return Ok(workshop(one));
        }
        Ok(maillage_agenda::came(app, event).await?.map(appointment))
    }
}

fn workshop(one: Attendance) -> Option<Held> {
    let learned = matches!(one.kind, AgendaKind::Workshop | AgendaKind::Training);
    let place = one.place.filter(|_| one.planned && learned)?;
    Some(Held {
        event: one.event.to_string(),
        day: one.day,
        minutes: one.minutes,
        place,
        themes: one.themes,
        what: Meeting::Workshop {
            title: one.title,
            people: if one.present > 0 { one.present } else { one.registered },
        },
    })
}

fn appointment(one: Came) -> Held {
    Held {
        event: one.appointment,
        day: one.at.date(),
        minutes: one.minutes,
        place: one.place,
        themes: one.theme.into_iter().collect(),
        what: Meeting::Appointment { person: one.person, time: one.at.time() },
    }
}

/// Hands the reports of activity to the appointments of the agenda.
struct Telling;

#[async_trait]
impl Reports for Telling {
    async fn told(&self, app: &App, appointments: &[String]) -> Result<HashSet<String>, StoreError> {
        maillage_activity::reports_told(app, appointments).await
    }

    fn form(&self, appointment: &str, place: &PlaceId) -> String {
        maillage_activity::report_form(appointment, place.as_str())
    }
}

/// Places of one name that are told apart; no one reads more.
const NAMED: usize = 10;

/// `Médiathèque, Manosque`.
fn told_name(entry: &Entry) -> String {
    let sheet = &entry.place.sheet;
    format!("{}, {}", sheet.name, sheet.location.commune_name.as_str())
}

/// Tells moderation who may decide; neither crate knows the other.
struct Deciders(People);

#[async_trait]
impl Moderators for Deciders {
    async fn others_than(&self, person: &str) -> Result<bool, StoreError> {
        let decides = |one: &command_line::Listed| {
            one.roles.iter().any(|grant| {
                grant.within == Within::Network && grant.role.rights().contains(&Right::Moderate)
            })
        };
        let all = command_line::list(&self.0).await?;
        Ok(all.iter().any(|one| one.id != person && decides(one)))
    }
}

/// Tells people's rules where places stand; neither crate knows the other.
struct Locator(Arc<PlacesView>);

impl Locator {
    /// Some places in use, chosen by their name alone and with their commune, both normalised.
    fn places(&self, chosen: impl Fn(&str, &str) -> bool) -> Vec<(String, String)> {
        let snapshot = self.0.snapshot();
        let chosen = |entry: &&Arc<Entry>| {
            chosen(&normalise_name(entry.place.sheet.name.as_str()), &normalise_name(&told_name(entry)))
        };
        let found = snapshot.places.iter().filter(chosen).take(NAMED);
        found.map(|entry| (entry.place.id.to_string(), told_name(entry))).collect()
    }
}

impl PlaceLocator for Locator {
    fn locate(&self, place: &str) -> Option<(&'static Commune, Option<String>)> {
        self.0.snapshot().by_id(place)?.commune.map(|commune| (commune, None))
    }

    fn name(&self, place: &str) -> Option<String> {
        self.0.snapshot().by_id(place).map(|entry| told_name(entry))
    }

    fn named(&self, name: &str) -> Vec<(String, String)> {
        let wanted = normalise_name(name);
        self.places(|alone, told| alone == wanted || told == wanted)
    }

    fn like(&self, words: &str) -> Vec<(String, String)> {
        let wanted = normalise_name(words);
        self.places(|_, told| told.contains(&wanted))
    }
}
