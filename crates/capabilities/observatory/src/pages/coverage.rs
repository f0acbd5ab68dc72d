//! `/observatoire/couverture`: how far people live from help, on a map and as an equal table; every choice is a link.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_places::view::Snapshot as Places;
use maillage_shell::chart::{Figure, Value};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, text};
use maillage_territory::{Level, TerritoryCode};
use maillage_vocabulary::{ClosedList as _, Service};

use super::area_map::{AreaMap, Around, Part};
use super::frame;
use crate::reach::{Asked, Distance, Filter, Reach, Reached, Tally};
use crate::state::State;
use crate::words::{BANDS, Choice, named, percent, territories, territory_name, whereabouts};

/// Rank of the limit that tells far from near on the map of intercommunalités: ten kilometres.
const TEN_KM: usize = 1;
/// Shares of people over that limit that end the shades of the map, in percent.
const SHARES: [f64; 3] = [5.0, 20.0, 50.0];

/// A row of territories: people by band of distance.
struct AreaLine {
    name: String,
    href: String,
    people: String,
    bands: Vec<String>,
    mean: String,
    far_communes: String,
}

/// A row of communes.
struct CommuneLine {
    name: String,
    href: String,
    people: String,
    distance: String,
    place: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "observatory_coverage.html")]
struct CoveragePage {
    page: Page,
    services: Vec<Choice>,
    groups: Vec<(String, Vec<Choice>)>,
    filtered: bool,
    heading: String,
    sentence: String,
    unknown: u64,
    bands: Figure,
    map: Option<AreaMap>,
    departements: Vec<AreaLine>,
    epcis: Vec<AreaLine>,
    communes: Vec<CommuneLine>,
    csv: String,
    api: String,
    empty: bool,
}

/// What the parts of the page are drawn from.
struct Seen<'a> {
    ctx: &'a Ctx,
    reach: Arc<Reach>,
    places: Arc<Places>,
    filter: Filter,
}

/// `GET /observatoire/couverture`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let places = state.places();
    let seen = Seen { ctx: &ctx, reach: state.reach(ctx.app(), &places, filter.service), places, filter };
    let tally = seen.reach.tally(|commune| filter.holds(commune));
    let parts_are_epcis = filter.parts() == Level::Epci;
    let template = CoveragePage {
        page: frame(&ctx, "coverage", "coverage-about").script("copy.js"),
        services: services(&ctx, filter.service),
        groups: territories(&ctx, filter.territory),
        filtered: filter != Filter::default(),
        heading: whereabouts(&ctx, filter.territory),
        sentence: seen.sentence(&tally),
        unknown: tally.unknown,
        bands: seen.bands(&tally),
        map: seen.map(),
        departements: if parts_are_epcis { seen.areas(Level::Departement) } else { Vec::new() },
        epcis: if parts_are_epcis { seen.areas(Level::Epci) } else { Vec::new() },
        communes: if parts_are_epcis { Vec::new() } else { seen.communes() },
        csv: filter.href("/donnees/couverture.csv"),
        api: filter.href("/api/v1/observatory/coverage"),
        empty: seen.places.places.is_empty(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn services(ctx: &Ctx, chosen: Option<Service>) -> Vec<Choice> {
    let choice = |service: &Service| Choice {
        value: service.slug().to_owned(),
        label: crate::words::short(*service, ctx.lang()).to_owned(),
        selected: chosen == Some(*service),
    };
    Service::ALL.iter().map(choice).collect()
}

impl Seen<'_> {
    fn number(&self, count: u64) -> String {
        text::number(count, self.ctx.lang())
    }

    /// What is aimed for, in words: any help, or one service.
    fn help(&self) -> String {
        match self.filter.service {
            None => self.ctx.t("coverage-any-help").to_owned(),
            Some(service) => {
                let name = crate::words::short(service, self.ctx.lang());
                self.ctx.tx("coverage-help-with", &[("service", name.into())])
            }
        }
    }

    /// Who is out of reach, in a sentence.
    fn sentence(&self, tally: &Tally) -> String {
        let (far, people) = (tally.over(2), tally.people());
        if people == 0 {
            return self.ctx.t("coverage-nobody").to_owned();
        }
        let help = self.help();
        if far == 0 {
            let near = percent(self.ctx, 100.0 - tally.share_over(0).unwrap_or(0.0));
            return self
                .ctx
                .tx("coverage-sentence-all", &[("help", (&help).into()), ("near", (&near).into())]);
        }
        let share = percent(self.ctx, tally.share_over(2).unwrap_or(0.0));
        let args = [("count", far.into()), ("share", (&share).into()), ("help", (&help).into())];
        self.ctx.tx("coverage-sentence", &args)
    }

    fn bands(&self, tally: &Tally) -> Figure {
        Figure::bars("distances", self.ctx.t("coverage-bands"))
            .unit(self.ctx.t("coverage-people"))
            .axis(self.ctx.t("coverage-distance"))
            .categories(BANDS.map(|key| self.ctx.t(key)))
            .series(self.ctx.t("coverage-people"), tally.bands.map(|people| Value::Known(float(people))))
            .note(self.ctx.t("coverage-note"))
            .csv(self.filter.href("/donnees/couverture.csv"))
    }

    /// The territories of a level that have communes of what is asked, each with its tally.
    fn tallies(&self, level: Level) -> Vec<(TerritoryCode, Tally)> {
        let mut found = std::collections::BTreeMap::<TerritoryCode, Tally>::new();
        for one in self.chosen() {
            let code = match level {
                Level::Commune => Some(one.commune.code.into()),
                Level::Epci => one.commune.epci.map(TerritoryCode::Epci),
                Level::Departement => Some(TerritoryCode::Departement(one.commune.departement)),
                Level::Region => Some(TerritoryCode::Region(one.commune.region)),
            };
            if let Some(code) = code {
                found.entry(code).or_default().add(one);
            }
        }
        found.into_iter().collect()
    }

    fn chosen(&self) -> impl Iterator<Item = &Reached> {
        self.reach.communes().iter().filter(|one| self.filter.holds(one.commune))
    }

    fn map(&self) -> Option<AreaMap> {
        let title = self.ctx.tx("coverage-map", &[("help", (&self.help()).into())]);
        let (parts, unit, keys) = match self.filter.parts() {
            Level::Epci => (self.epci_parts(), "coverage-map-share", self.share_keys()),
            _ => (self.commune_parts(), "coverage-map-distance", self.band_keys()),
        };
        let sentence = self.ctx.t("coverage-map-about").to_owned();
        let around = Around { title, sentence, unit: self.ctx.t(unit).to_owned(), keys: &keys };
        AreaMap::draw(self.ctx, self.filter.territory, parts, around)
    }

    fn band_keys(&self) -> Vec<(usize, String)> {
        BANDS.iter().zip(1..).map(|(key, shade)| (shade, self.ctx.t(key).to_owned())).collect()
    }

    fn share_keys(&self) -> Vec<(usize, String)> {
        let limit = |share: f64| percent(self.ctx, share);
        let range = |from: f64, to: f64| {
            let (from, to) = (limit(from), limit(to));
            self.ctx.tx("observatory-range", &[("from", (&from).into()), ("to", (&to).into())])
        };
        let [few, some, many] = SHARES;
        vec![
            (0, self.ctx.t("coverage-map-nobody").to_owned()),
            (1, self.ctx.tx("observatory-up-to", &[("to", (&limit(few)).into())])),
            (2, range(few, some)),
            (3, range(some, many)),
            (4, self.ctx.tx("observatory-over", &[("from", (&limit(many)).into())])),
        ]
    }

    fn epci_parts(&self) -> Vec<Part> {
        let part = |(code, tally): (TerritoryCode, Tally)| {
            let share = tally.share_over(TEN_KM);
            let words = share.map_or_else(
                || self.ctx.t("observatory-no-data").to_owned(),
                |share| self.ctx.tx("coverage-map-title", &[("share", (&percent(self.ctx, share)).into())]),
            );
            Part { code, shade: share.map(shade), title: named(self.ctx, &territory_name(code), &words) }
        };
        self.tallies(Level::Epci).into_iter().map(part).collect()
    }

    fn commune_parts(&self) -> Vec<Part> {
        let part = |one: &Reached| Part {
            code: one.commune.code.into(),
            shade: one.distance.band().map(|band| band + 1),
            title: named(self.ctx, one.commune.name, &self.distance(one.distance)),
        };
        self.chosen().map(part).collect()
    }

    fn distance(&self, distance: Distance) -> String {
        match distance {
            Distance::Known { km, .. } => text::distance(km, self.ctx.lang()),
            Distance::NoPlace => self.ctx.t("coverage-no-place").to_owned(),
            Distance::NoPoint => self.ctx.t("observatory-no-data").to_owned(),
        }
    }

    /// Territories, those with most people out of reach first.
    fn areas(&self, level: Level) -> Vec<AreaLine> {
        let mut tallies = self.tallies(level);
        tallies.sort_by_key(|(code, tally)| {
            (std::cmp::Reverse((tally.over(2), tally.over(1), tally.over(0))), *code)
        });
        let line = |(code, tally): (TerritoryCode, Tally)| AreaLine {
            name: territory_name(code),
            href: Filter { territory: Some(code), ..self.filter }.href("/observatoire/couverture"),
            people: self.number(tally.people()),
            bands: tally.bands.iter().map(|people| self.number(*people)).collect(),
            mean: tally.mean_km().map_or_else(|| "–".to_owned(), |km| text::distance(km, self.ctx.lang())),
            far_communes: self.number(tally.far_communes as u64),
        };
        tallies.into_iter().map(line).collect()
    }

    /// Communes, the farthest first.
    fn communes(&self) -> Vec<CommuneLine> {
        let far = |one: &&Reached| one.distance.km().unwrap_or(f64::INFINITY);
        let mut all: Vec<&Reached> = self.chosen().collect();
        all.sort_by(|a, b| far(b).total_cmp(&far(a)).then(a.commune.code.cmp(&b.commune.code)));
        let line = |one: &Reached| CommuneLine {
            name: one.commune.name.to_owned(),
            href: format!("/territoires/{}", one.commune.code),
            people: one.commune.population.map_or_else(|| "–".to_owned(), |count| self.number(count.into())),
            distance: self.distance(one.distance),
            place: self.place(one.distance),
        };
        all.into_iter().map(line).collect()
    }

    fn place(&self, distance: Distance) -> Option<(String, String)> {
        let Distance::Known { place, .. } = distance else { return None };
        let entry = self.places.place(place)?;
        Some((format!("{}, {}", entry.place.sheet.name.as_str(), entry.commune_name()), entry.href()))
    }
}

/// How dark a share is.
fn shade(share: f64) -> usize {
    if share <= 0.0 { 0 } else { 1 + SHARES.partition_point(|limit| *limit < share) }
}

#[expect(clippy::cast_precision_loss, reason = "a population is far under 2^53")]
const fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_grow_with_the_share() {
        assert_eq!([0.0, 0.1, 5.0, 5.1, 20.1, 50.0, 50.1, 100.0].map(shade), [0, 1, 1, 2, 3, 3, 4, 4]);
    }
}
