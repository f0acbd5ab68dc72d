//! A directory for the stories of other capabilities. Behind the cargo feature `testing`.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test kit fails by panicking")]

use maillage_shell::testing::TestApp;
use maillage_store::Actor;

use crate::exchange::national::{Options, read_bytes};
use crate::import::{Before, Delivery, Importer, Plan};
use crate::model::Sheet;

/// The head of a file of places, as short as stories need.
pub const HEAD: &str =
    "id,nom,adresse,code_postal,commune,code_insee,latitude,longitude,telephone,services,date_maj,source\n";
/// A place in Manosque.
pub const MANOSQUE: &str = "a,Espace numérique,1 rue Grande,04100,Manosque,04112,43.8339,5.7875,0465710001,Aide aux démarches administratives,2026-10-01,Hub\n";
/// A place in Aix.
pub const AIX: &str = "b,Médiathèque des Lilas,2 rue des Lilas,13100,Aix-en-Provence,13001,43.5298,5.4474,0465710002,Aide aux démarches administratives,2026-10-01,Hub\n";

/// Brings places in, as rows under [`HEAD`], all of which must be accepted.
pub async fn deliver(app: &TestApp, rows: &[&str]) {
    let file = format!("{HEAD}{}", rows.concat());
    let import = read_bytes(file.as_bytes(), &Options::new("lieux.csv", "2026-11-24".parse().unwrap()));
    let sheets: Vec<Sheet> = import.sheets.iter().map(|(_, sheet)| sheet.clone()).collect();
    assert_eq!(sheets.len(), rows.len(), "{:?}", import.report);
    let delivery = Delivery {
        source: "Hub",
        file_name: "lieux.csv",
        file: file.as_bytes(),
        sheets: &sheets,
        refused_ids: &[],
        refused: 0,
        complete: true,
    };
    let db = app.app.db();
    let plan = Plan::new(&delivery, &Before::load(db, &delivery).await.unwrap()).unwrap();
    let today = app.app.local(app.now()).date();
    let importer =
        Importer { db, ids: app.app.ids(), clock: &*app.clock, actor: Actor::system("story"), today };
    importer.run(&delivery, &plan, |_, _| {}).await.unwrap();
    app.settle().await;
}
