//! `maillage siting`: where new places would bring most.

use std::time::Instant;

use maillage_observatory::SitingJson;
use maillage_observatory::siting::{Aim, Answer, Question, Refusal, Weights, answer};
use maillage_shell::View as _;
use maillage_territory::{Territories, TerritoryCode};

use super::Run;
use crate::Outcome;
use crate::cli::{Siting, SitingObjective, SitingWeights};
use crate::console::Console;
use crate::told::Told;

/// The widest radius, in kilometres.
const WIDEST: f64 = 1_000.0;

/// Answers from the communes, the places and the indicators of this instance.
pub async fn run(run: Run<'_>, asked: &Siting) -> anyhow::Result<Outcome> {
    let console = run.console;
    let question = question(asked)?;
    let house = run.existing_house().await?;
    house.places.view().load(&house.app).await?;
    house.observatory.view().load(&house.app).await?;
    let (scope, places) = (house.app.scope().clone(), house.places.view().snapshot());
    let (indicators, limit) = (house.observatory.view().snapshot(), asked.time_limit);
    let work = move || {
        let begun = Instant::now();
        let mut may_go_on = || begun.elapsed() < limit;
        let found = answer(&scope, &places, indicators.fragility(), question, &mut may_go_on)?;
        Ok::<_, Refusal>(Answer { seconds: begun.elapsed().as_secs_f64(), ..found })
    };
    let found = tokio::task::spawn_blocking(work).await?.map_err(|refusal| told(&refusal))?;
    if asked.json {
        console.json(&SitingJson::of(&found))?;
    } else {
        say(console, &found)?;
    }
    house.app.db().close().await;
    Ok(Outcome::Done)
}

fn question(asked: &Siting) -> anyhow::Result<Question> {
    let is_radius = asked.radius_km >= 0.001 && asked.radius_km <= WIDEST;
    if !is_radius {
        return Err(Told::wrong_use("cli-siting-radius", [("radius", asked.radius_km.to_string())]));
    }
    if asked.new == 0 {
        return Err(Told::wrong_use("cli-siting-none", []));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "up to a thousand kilometres"
    )]
    let radius_m = (asked.radius_km * 1_000.0).round() as u32;
    Ok(Question {
        aim: match asked.objective {
            SitingObjective::Coverage => Aim::Coverage { radius_m },
            SitingObjective::PMedian => Aim::PMedian,
        },
        weights: match asked.weights {
            SitingWeights::Population => Weights::Population,
            SitingWeights::Fragility => Weights::Fragility,
        },
        new: asked.new,
        territory: asked.territory.as_deref().map(territory).transpose()?,
    })
}

fn territory(text: &str) -> anyhow::Result<TerritoryCode> {
    let code: Option<TerritoryCode> = text.parse().ok();
    code.filter(|code| Territories::embedded().territory(*code).is_some())
        .ok_or_else(|| Told::wrong_use("cli-no-territory", [("code", text.to_owned())]))
}

fn told(refusal: &Refusal) -> anyhow::Error {
    match refusal {
        Refusal::Nobody => Told::failure("cli-siting-nobody", []),
        Refusal::TooMany { communes, .. } => {
            Told::failure("cli-siting-too-many", [("communes", communes.to_string())])
        }
        Refusal::Siting(error) => (*error).into(),
    }
}

fn say(console: &Console, found: &Answer) -> anyhow::Result<()> {
    for (number, stop) in (1_usize..).zip(&found.stops) {
        let args = [
            ("number", number.into()),
            ("name", stop.commune.name.into()),
            ("code", stop.commune.code.as_str().into()),
            ("people", stop.people.into()),
        ];
        console.data(&console.text("cli-siting-stop", &args))?;
    }
    let gap = format!("{:.2}", found.gap * 100.0);
    let key = if found.proved { "cli-siting-proved" } else { "cli-siting-gap" };
    console.say(key, &[("gap", (&gap).into())]);
    Ok(())
}
