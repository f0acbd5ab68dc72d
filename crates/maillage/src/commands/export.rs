//! `maillage export places`.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use maillage_places::exchange::national::write::{Ids, write_csv, write_geojson, write_json};
use maillage_places::model::{Place, Status};
use maillage_places::store;
use maillage_territory::{Territories, TerritoryCode};

use super::Run;
use crate::Outcome;
use crate::cli::{ExportPlaces, PlaceFormat};
use crate::told::Told;

/// Writes the places in use, in the order of their ids: two exports of the same data are the same file.
pub async fn run(run: Run<'_>, asked: &ExportPlaces) -> anyhow::Result<Outcome> {
    let console = run.console;
    let territory = asked.territory.as_deref().map(territory).transpose()?;
    let house = run.existing_house().await?;
    let mut places: Vec<Place> =
        store::all(house.app.db()).await?.into_iter().map(|stored| stored.place).collect();
    places.retain(|place| {
        place.status == Status::Active && territory.is_none_or(|code| stands_in(place, code))
    });
    places.sort_unstable_by(|a, b| a.id.as_str().cmp(b.id.as_str()));
    match &asked.output {
        None => console.stream(|output| write(&places, asked.format, output))?,
        Some(path) => {
            let unwritable = |error: io::Error| {
                let named = [("file", path.display().to_string()), ("reason", error.to_string())];
                Told::wrong_use("cli-file-unwritable", named)
            };
            let mut file = BufWriter::new(File::create(path).map_err(unwritable)?);
            write(&places, asked.format, &mut file).and_then(|()| file.flush())?;
            console.say("cli-export-done", &[("count", places.len().into())]);
        }
    }
    Ok(Outcome::Done)
}

fn territory(text: &str) -> anyhow::Result<TerritoryCode> {
    let code: Option<TerritoryCode> = text.parse().ok();
    code.filter(|code| Territories::embedded().territory(*code).is_some())
        .ok_or_else(|| Told::wrong_use("cli-no-territory", [("code", text.to_owned())]))
}

fn stands_in(place: &Place, code: TerritoryCode) -> bool {
    let commune = place.sheet.location.commune.and_then(|own| Territories::embedded().commune(own.as_str()));
    commune.is_some_and(|commune| commune.is_in(code))
}

fn write(places: &[Place], format: PlaceFormat, output: &mut dyn Write) -> io::Result<()> {
    match format {
        PlaceFormat::Csv => write_csv(places, Ids::Public, output),
        PlaceFormat::Json => write_json(places, Ids::Public, output),
        PlaceFormat::Geojson => write_geojson(places, Ids::Public, output),
    }
}
