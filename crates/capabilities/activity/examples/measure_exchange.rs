//! Times of reading and writing half a million activities in each format. Run with `cargo run --release -p
//! maillage-activity --example measure_exchange`.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::error::Error;
use std::fmt::Write as _;
use std::io::Cursor;
use std::time::Instant;

use chrono::NaiveDate;
use maillage_activity::exchange::{FindPlace, Import, NamedPlace, Options, coop_v1, coop_xlsx, csv};
use maillage_activity::model::ActivityId;
use maillage_places::model::PlaceId;

const ROWS: u32 = 500_000;

struct Nowhere;

impl FindPlace for Nowhere {
    fn find(&self, _: NamedPlace<'_>) -> Option<PlaceId> {
        None
    }
}

impl coop_xlsx::Words for Nowhere {
    fn place(&self, _: PlaceId) -> Option<coop_xlsx::PlaceWords> {
        None
    }
}

fn told(name: &str, bytes: &[u8], read: impl Fn(&[u8]) -> Import) -> Import {
    let start = Instant::now();
    let import = read(bytes);
    let (rows, kept, size) = (import.report.rows, import.report.kept, bytes.len() / 1_000_000);
    println!("{name}: {rows} rows of {size} MB, {kept} kept, read in {:?}", start.elapsed());
    import
}

/// Reports of the first version: half a million, of one person each.
fn first_version() -> Result<String, std::fmt::Error> {
    let mut text = String::from(
        "_id,activite,canal,dateAccompagnement,duree,nbParticipants,age.plus60ans,statut.retraite,themes,codeCommune\n",
    );
    for rank in 0..ROWS {
        let day = 1 + rank % 28;
        writeln!(text, "{rank:x},individuel,rattachement,2022-03-{day:02},0-30,1,1,1,courriel|sante,04070")?;
    }
    Ok(text)
}

fn main() -> Result<(), Box<dyn Error>> {
    let new_id = || ActivityId::from_bits(0);
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("a day")?;
    let options = Options {
        file: "mesure".to_owned(),
        today,
        author: None,
        most_rows: 2_000_000,
        places: &Nowhere,
        new_id: &new_id,
    };
    let text = first_version()?;
    let import = told("first version, CSV", text.as_bytes(), |bytes| coop_v1::read(bytes, &options));
    let mut table = Vec::new();
    let start = Instant::now();
    csv::write(&import.activities, &mut table)?;
    println!("own table: written in {:?}", start.elapsed());
    told("own table", &table, |bytes| csv::read(bytes, &options));
    let mut workbook = Cursor::new(Vec::new());
    let start = Instant::now();
    coop_xlsx::write(&import.activities, &Nowhere, &mut workbook)?;
    println!("workbook of La Coop: written in {:?}", start.elapsed());
    told("workbook of La Coop", workbook.get_ref(), |bytes| coop_xlsx::read(bytes, &options));
    println!("an activity in memory: {} bytes", size_of::<maillage_activity::model::Activity>());
    Ok(())
}
