//! A directory to tell stories on, filled from files of the national schema.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use maillage_places::Places;
use maillage_places::exchange::national::{Import, Options, read_bytes};
use maillage_places::import::{Before, Delivery, Importer, Plan};
use maillage_places::model::Sheet;
use maillage_places::store::{Counts, MIGRATIONS};
use maillage_places::view::{Entry, Snapshot};
use maillage_shell::permission::{Right, Role};
use maillage_shell::settings::Settings;
use maillage_shell::testing::{Answer, TestApp, TestPeople};
use maillage_store::Actor;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_territory::{Commune, Scope, Territories};
use maillage_vocabulary::{
    Access, Audience, Care, ClosedList, Cost, Mobility, Programme, Service, Support, TrainingLabel, Typology,
};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

pub const OWNERS: &[&Migrations] = &[&MIGRATIONS];
/// Name of the source of the stories.
pub const SOURCE: &str = "Hub du Sud";

const COLUMNS: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// A row of a file.
#[derive(Clone)]
pub struct Row(BTreeMap<&'static str, String>);

/// A row with what every place has, in Manosque.
pub fn row(id: &str) -> Row {
    let cells = [
        ("id", id),
        ("pivot", "00000000000000"),
        ("nom", "Espace numérique"),
        ("commune", "Manosque"),
        ("code_postal", "04100"),
        ("code_insee", "04112"),
        ("adresse", "1 rue Grande"),
        ("latitude", "43.8339"),
        ("longitude", "5.7833"),
        ("date_maj", "2026-10-01"),
        ("services", Service::Procedures.national()),
    ];
    Row(cells.into_iter().map(|(name, text)| (name, text.to_owned())).collect())
}

impl Row {
    pub fn set(mut self, column: &'static str, text: impl Into<String>) -> Self {
        assert!(COLUMNS.contains(&column), "{column}");
        self.0.insert(column, text.into());
        self
    }

    fn cell(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }
}

/// A file of rows.
pub fn file(rows: &[Row]) -> String {
    let mut text = format!("{}\n", COLUMNS.join(","));
    for row in rows {
        let cells: Vec<_> =
            COLUMNS.iter().map(|column| format!("\"{}\"", row.cell(column).replace('"', "\"\""))).collect();
        let _ = writeln!(text, "{}", cells.join(","));
    }
    text
}

const NAMES: [&str; 8] = [
    "Médiathèque Simone Veil",
    "Espace France Services",
    "L’Œuvre numérique",
    "Centre social des Lilas",
    "Tiers-lieu La Ruche",
    "Mairie annexe",
    "Point info jeunesse",
    "EPN du Marché",
];
const HOURS: [&str; 6] = [
    "Mo-Fr 09:00-12:00,14:00-17:30",
    "Tu,Th 10:00-12:00",
    "Sa 09:00-12:30",
    "We 14:00-18:00; Sa 10:00-12:00",
    "Mo-Su 08:00-20:00",
    "",
];

fn communes() -> Vec<&'static Commune> {
    let scope: Scope = "R93".parse().unwrap();
    let all = Territories::embedded().communes().iter().filter(|commune| scope.contains(commune));
    all.filter(|commune| commune.point.is_some() && !commune.postal_codes.is_empty()).step_by(23).collect()
}

fn some<L: ClosedList>(random: &mut StdRng, least: usize, most: usize) -> String {
    let count = random.random_range(least..=most);
    let values: Vec<_> = L::ALL.choose_multiple(random, count).map(|value| value.national()).collect();
    values.join("|")
}

/// Ways in. A place that receives nobody and offers services contradicts itself: none is drawn.
fn ways(random: &mut StdRng) -> String {
    let closed = Access::NoPublic.national();
    some::<Access>(random, 0, 2).split('|').filter(|way| *way != closed).collect::<Vec<_>>().join("|")
}

/// Places of every kind on true communes; the same for the same seed.
pub fn many(count: usize, seed: u64) -> Vec<Row> {
    let mut random = StdRng::seed_from_u64(seed);
    let communes = communes();
    (0..count)
        .map(|rank| {
            let random = &mut random;
            let commune = communes.choose(random).unwrap();
            let centre = commune.point.unwrap();
            let (north, east) = (random.random_range(-0.02..0.02), random.random_range(-0.02..0.02));
            let located = random.random_bool(0.95);
            let position = |value: f64| if located { format!("{value:.5}") } else { String::new() };
            row(&format!("lieu-{rank}"))
                .set("nom", format!("{} {}", NAMES.choose(random).unwrap(), rank % 7))
                .set("commune", commune.name)
                .set("code_postal", commune.postal_codes[0].to_string())
                .set("code_insee", commune.code.to_string())
                .set("latitude", position(centre.lat() + north))
                .set("longitude", position(centre.lon() + east))
                .set("typologie", some::<Typology>(random, 0, 2))
                .set("horaires", *HOURS.choose(random).unwrap())
                .set("itinerance", some::<Mobility>(random, 0, 1))
                .set("services", some::<Service>(random, 1, 5))
                .set("publics_specifiquement_adresses", some::<Audience>(random, 0, 2))
                .set("prise_en_charge_specifique", some::<Care>(random, 0, 2))
                .set("frais_a_charge", some::<Cost>(random, 0, 2))
                .set("dispositif_programmes_nationaux", some::<Programme>(random, 0, 2))
                .set("formations_labels", some::<TrainingLabel>(random, 0, 1))
                .set("modalites_acces", ways(random))
                .set("modalites_accompagnement", some::<Support>(random, 0, 2))
        })
        .collect()
}

/// A directory and the application that shows it.
pub struct Directory {
    pub app: TestApp,
    pub places: Arc<Places>,
}

/// A directory with the rows of a file, as of the morning of 24 November 2026.
pub async fn directory(test: &TestDb, rows: &[Row]) -> Directory {
    let directory = empty(test, |_| {}).await;
    directory.deliver(&file(rows)).await;
    directory
}

/// A directory without any place.
pub async fn empty(test: &TestDb, change: impl FnOnce(&mut Settings)) -> Directory {
    let places = Arc::new(Places::default());
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role).token(
        "robot",
        Role::Coordinator,
        &Right::ALL,
    );
    let app = TestApp::over(test).people(people).with(places.clone()).settings(change).start().await;
    Directory { app, places }
}

/// What a file gives.
pub fn read(text: &[u8]) -> Import {
    let today = "2026-11-24".parse().unwrap();
    read_bytes(text, &Options::new("hub-du-sud.csv", today))
}

impl Directory {
    /// Imports a whole file of the source of the stories, on this side of the browser.
    pub async fn deliver(&self, text: &str) -> Counts {
        self.deliver_as(SOURCE, text.as_bytes()).await
    }

    /// The same for another source.
    pub async fn deliver_as(&self, source: &str, text: &[u8]) -> Counts {
        let import = read(text);
        let sheets: Vec<Sheet> = import.sheets.iter().map(|(_, sheet)| sheet.clone()).collect();
        let delivery = Delivery {
            source,
            file_name: "hub-du-sud.csv",
            file: text,
            sheets: &sheets,
            refused_ids: &import.refused_ids,
            refused: usize::try_from(import.report.refused).unwrap(),
            complete: import.complete,
        };
        let db = self.app.app.db();
        let plan = Plan::new(&delivery, &Before::load(db, &delivery).await.unwrap()).unwrap();
        let importer = Importer {
            db,
            ids: self.app.app.ids(),
            clock: &*self.app.clock,
            actor: Actor::system("story"),
            today: self.app.app.local(self.app.now()).date(),
        };
        let run = importer.run(&delivery, &plan, |_, _| {}).await.unwrap();
        self.app.settle().await;
        run.counts
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.places.view().snapshot()
    }

    /// The place of an id of the source, in use or not.
    pub fn entry(&self, id: &str) -> Arc<Entry> {
        let snapshot = self.snapshot();
        let found = snapshot.all().find(|entry| entry.place.sheet.origin.id.as_str() == id).cloned();
        found.unwrap_or_else(|| panic!("no place {id}"))
    }

    /// The addresses of the places of a list, page after page, by following its links.
    pub async fn walk(&self, path: &str) -> Vec<String> {
        let (mut found, mut next) = (Vec::new(), path.to_owned());
        loop {
            let page = self.app.get(&next).send().await.expect(200);
            found.extend(cards(&page));
            match page.all_between("rel=\"next\" href=\"", "\"").into_iter().next() {
                Some(href) => next = href,
                None => return found,
            }
        }
    }
}

/// The addresses of the places of a list.
pub fn cards(page: &Answer) -> Vec<String> {
    page.all_between("<h3 class=\"result-title\"><a href=\"", "\"")
}

/// The first sentence of a list.
pub fn heading(page: &Answer) -> String {
    page.all_between("<h1 data-sync=\"title\" data-announce>", "</h1>").remove(0)
}
