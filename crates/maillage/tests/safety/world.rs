//! The assembled product over a new database: the capabilities that the binary has, real accounts with their tokens, two
//! places.

use std::collections::BTreeMap;

use maillage_people::People;
use maillage_people::command_line::{add_person, create_token};
use maillage_places::exchange::national::{Options, read_bytes};
use maillage_places::import::{Before, Delivery, Importer, Plan};
use maillage_places::model::Sheet;
use maillage_shell::permission::{Grant, Role, Within};
use maillage_shell::settings::Settings;
use maillage_shell::testing::{RequestBuilder, TestApp};
use maillage_shell::{Route, server};
use maillage_store::testing::TestDb;
use maillage_store::{Actor, Clock as _, SystemClock};
use tempfile::TempDir;

use super::strings::nasty;
use crate::assemble::House;

/// Where the product says it is.
pub const HOST: &str = "http://reseau.test";
/// Roles in whose name things are tried. A visitor has no account.
pub const ROLES: [Role; 5] =
    [Role::Visitor, Role::Inhabitant, Role::Professional, Role::Coordinator, Role::Administrator];

/// The product, and who uses it.
pub struct World {
    pub app: TestApp,
    pub people: People,
    tokens: BTreeMap<Role, String>,
    folder: TempDir,
    _test: TestDb,
}

impl World {
    /// On SQLite.
    pub async fn begin() -> Self {
        Self::at(HOST).await
    }

    /// The same, where people reach it at another address.
    pub async fn at(url: &str) -> Self {
        Self::over(TestDb::sqlite(&[]).await, url).await
    }

    /// On SQLite, and on PostgreSQL where there is one for tests.
    pub async fn on_both_engines() -> Vec<Self> {
        let mut worlds = vec![Self::begin().await];
        if let Some(test) = TestDb::postgres(&[]).await {
            worlds.push(Self::over(test, HOST).await);
        }
        worlds
    }

    async fn over(test: TestDb, url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings::default();
        settings.storage.data = folder.path().to_owned();
        settings.server.public_url = Some(url.to_owned());
        let house = House::build(settings, test.db.clone()).unwrap();
        house.migrate().await.unwrap();
        let all = house.app.capabilities().iter();
        let app = all.fold(TestApp::over(&test), |app, one| app.with(one.clone()));
        // Accounts have the clock of this machine: so has the rest.
        let app = app
            .people(house.people.clone())
            .settings(|settings| settings.server.public_url = Some(url.to_owned()))
            .at(&SystemClock.now().to_rfc3339())
            .start()
            .await;
        let mut world =
            Self { app, people: house.people.clone(), tokens: BTreeMap::new(), folder, _test: test };
        for role in ROLES {
            world.add(role).await;
        }
        world.open_places().await;
        world
    }

    async fn add(&mut self, role: Role) {
        if role != Role::Visitor {
            self.join(role, Within::Network).await;
        }
    }

    /// In the place of whoever had that role: somebody who works in one place alone.
    pub async fn work_at(&mut self, role: Role, place: &str) {
        self.join(role, Within::Place(place.to_owned())).await;
    }

    async fn join(&mut self, role: Role, within: Within) {
        let email = format!("{}-{}@exemple.fr", role.code(), self.tokens.len());
        let name = format!("Zoé {}", nasty(1));
        let grant = Grant { role, within };
        add_person(&self.people, &email, &name, &[grant]).await.unwrap();
        let rights: Vec<_> = role.rights().iter().map(|right| right.code().to_owned()).collect();
        let token = create_token(&self.people, &email, &rights, "safety", 2).await.unwrap();
        self.tokens.insert(role, token);
    }

    async fn open_places(&self) {
        let cell = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
        let row = |id: &str, name: String| {
            let (name, about) = (cell(name), cell(nasty(4)));
            format!(
                "{id},{name},1 rue Grande,04100,Manosque,04112,43.8339,5.7875,0465710001,{about},Aide aux démarches administratives,2026-10-01,Hub\n"
            )
        };
        let head = "id,nom,adresse,code_postal,commune,code_insee,latitude,longitude,telephone,presentation_resume,services,date_maj,source\n";
        let csv = format!("{head}{}{}", row("a", nasty(0)), row("b", nasty(2)));
        let today = self.app.app.local(self.app.now()).date();
        let import = read_bytes(csv.as_bytes(), &Options::new("lieux.csv", today));
        let sheets: Vec<Sheet> = import.sheets.iter().map(|(_, sheet)| sheet.clone()).collect();
        assert_eq!(sheets.len(), 2, "the two places are read");
        let delivery = Delivery {
            source: "Hub",
            file_name: "lieux.csv",
            file: csv.as_bytes(),
            sheets: &sheets,
            refused_ids: &[],
            refused: 0,
            complete: true,
        };
        let db = self.app.app.db();
        let plan = Plan::new(&delivery, &Before::load(db, &delivery).await.unwrap()).unwrap();
        let (ids, clock) = (self.app.app.ids(), &*self.app.clock);
        let importer = Importer { db, ids, clock, actor: Actor::system("safety"), today };
        importer.run(&delivery, &plan, |_, _| {}).await.unwrap();
        self.app.settle().await;
    }

    /// The routes of the product.
    pub fn routes(&self) -> Vec<Route> {
        server::router(&self.app.app).1
    }

    /// A request in the name of somebody with a role.
    pub fn request(&self, role: Role, method: &str, path: &str) -> RequestBuilder {
        let request = self.app.request(method, path).header("sec-fetch-site", "same-origin");
        match self.tokens.get(&role) {
            Some(token) => request.token(token),
            None => request,
        }
    }

    /// Everything that is due in the background is done; the letters that lie there, as they travel.
    pub async fn letters(&self) -> Vec<Vec<u8>> {
        self.app.work().await;
        self.people.work(self.runner()).run_due().await.unwrap();
        let Ok(entries) = std::fs::read_dir(self.folder.path().join("mail")) else { return Vec::new() };
        entries.map(|entry| std::fs::read(entry.unwrap().path()).unwrap()).collect()
    }

    fn runner(&self) -> maillage_store::jobs::JobRunner {
        let ids = self.app.app.ids().clone();
        maillage_store::jobs::JobRunner::new(self.app.app.db().clone(), self.app.clock.clone(), ids)
    }
}
