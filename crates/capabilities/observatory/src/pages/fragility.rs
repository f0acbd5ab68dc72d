//! `/observatoire/fragilite`: the index of digital fragility, what makes it up, and what is missing.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, text};
use maillage_territory::{Commune, Level, TerritoryCode};

use super::area_map::{AreaMap, Around, Part as Shape};
use super::frame;
use crate::fragility::{COMPONENTS, Index, LEAST_PRESENT, Part};
use crate::model::Reported;
use crate::reach::{Asked, Filter};
use crate::state::State;
use crate::view::Snapshot;
use crate::words::{Choice, named, percent, territories, territory_name, whereabouts};

/// Values of the index that end the shades of the map.
const LIMITS: [f64; 3] = [35.0, 50.0, 65.0];

/// A row of communes.
struct CommuneLine {
    name: String,
    href: String,
    index: Option<String>,
    present: usize,
    /// The share of each component and what it adds; or why it is missing.
    cells: Vec<(String, String)>,
}

/// A row of intercommunalités.
struct AreaLine {
    name: String,
    href: String,
    index: String,
    covered: String,
}

/// A component, and where its values come from.
struct ShownComponent {
    name: &'static str,
    formula: String,
    period: Option<String>,
    source: String,
}

#[derive(Template)]
#[template(path = "observatory_fragility.html")]
struct FragilityPage {
    page: Page,
    groups: Vec<(String, Vec<Choice>)>,
    filtered: bool,
    heading: String,
    sentence: String,
    map: Option<AreaMap>,
    areas: Vec<AreaLine>,
    communes: Vec<CommuneLine>,
    components: Vec<ShownComponent>,
    least: usize,
    empty: bool,
}

/// `GET /observatoire/fragilite`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let filter = Filter { service: None, ..filter };
    let snapshot = state.indicators();
    let seen = Seen { ctx: &ctx, snapshot: &snapshot, filter };
    let epcis = filter.parts() == Level::Epci;
    let template = FragilityPage {
        page: frame(&ctx, "fragility", "fragility-about"),
        groups: territories(&ctx, filter.territory),
        filtered: filter.territory.is_some(),
        heading: whereabouts(&ctx, filter.territory),
        sentence: seen.sentence(),
        map: if snapshot.has_index() { seen.map(epcis) } else { None },
        areas: if epcis { seen.areas() } else { Vec::new() },
        communes: if epcis { Vec::new() } else { seen.communes() },
        components: components(&ctx, &snapshot),
        least: LEAST_PRESENT,
        empty: !snapshot.has_index(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn components(ctx: &Ctx, snapshot: &Snapshot) -> Vec<ShownComponent> {
    let shown = |(component, share): (&crate::fragility::Component, &Option<_>)| {
        let used: Option<(crate::fragility::Share, crate::model::Period)> = *share;
        let source = used.and_then(|(share, period)| snapshot.series().get(&(share.dated_by(), period)));
        ShownComponent {
            name: component.label,
            formula: used.map_or(component.shares[0], |(share, _)| share).formula(),
            period: used.map(|(_, period)| period.to_string()),
            source: source.map_or_else(|| ctx.t("observatory-no-data").to_owned(), |one| one.source.clone()),
        }
    };
    COMPONENTS.iter().zip(snapshot.shares()).map(shown).collect()
}

struct Seen<'a> {
    ctx: &'a Ctx,
    snapshot: &'a Snapshot,
    filter: Filter,
}

impl Seen<'_> {
    fn chosen(&self) -> impl Iterator<Item = &(&'static Commune, Index)> {
        self.snapshot.indexes().iter().filter(|(commune, _)| self.filter.holds(commune))
    }

    /// How many communes have an index, and how many have not.
    fn sentence(&self) -> String {
        let (with, all) =
            (self.chosen().filter(|(_, one)| one.value.is_some()).count(), self.chosen().count());
        if with == 0 {
            return self.ctx.tx("fragility-sentence-none", &[("least", LEAST_PRESENT.into())]);
        }
        let args = [("count", with.into()), ("all", all.into()), ("least", LEAST_PRESENT.into())];
        self.ctx.tx("fragility-sentence", &args)
    }

    fn whole(&self, value: f64) -> String {
        text::decimal(value, 0, self.ctx.lang())
    }

    /// The intercommunalités of the territory, with the index of each and the share of people whom it covers.
    fn epcis(&self) -> Vec<(TerritoryCode, Option<(f64, f64)>)> {
        let mut codes: Vec<TerritoryCode> =
            self.chosen().filter_map(|(commune, _)| commune.epci.map(TerritoryCode::Epci)).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.into_iter().map(|code| (code, self.snapshot.fragility_of(code))).collect()
    }

    fn areas(&self) -> Vec<AreaLine> {
        let mut all = self.epcis();
        all.sort_by(|a, b| {
            let value = |one: &Option<(f64, f64)>| one.map_or(-1.0, |(index, _)| index);
            value(&b.1).total_cmp(&value(&a.1)).then(a.0.cmp(&b.0))
        });
        let line = |(code, index): (TerritoryCode, Option<(f64, f64)>)| AreaLine {
            name: territory_name(code),
            href: Filter { territory: Some(code), service: None }.href("/observatoire/fragilite"),
            index: index
                .map_or_else(|| self.ctx.t("observatory-no-data").to_owned(), |(value, _)| self.whole(value)),
            covered: index.map_or_else(|| "–".to_owned(), |(_, covered)| percent(self.ctx, covered)),
        };
        all.into_iter().map(line).collect()
    }

    /// Communes, the most fragile first, those without index last.
    fn communes(&self) -> Vec<CommuneLine> {
        let mut all: Vec<_> = self.chosen().collect();
        all.sort_by(|a, b| {
            let value = |one: &Index| one.value.unwrap_or(-1.0);
            value(&b.1).total_cmp(&value(&a.1)).then(a.0.code.cmp(&b.0.code))
        });
        let line = |(commune, one): &(&'static Commune, Index)| CommuneLine {
            name: commune.name.to_owned(),
            href: format!("/territoires/{}", commune.code),
            index: one.value.map(|value| self.whole(value)),
            present: one.present(),
            cells: (0..COMPONENTS.len()).map(|at| self.cell(commune, one, at)).collect(),
        };
        all.into_iter().map(line).collect()
    }

    fn cell(&self, commune: &Commune, one: &Index, at: usize) -> (String, String) {
        match one.parts[at] {
            Some(Part { share, contribution, .. }) => {
                let added = contribution.map(|points| signed(self.ctx, points)).unwrap_or_default();
                (percent(self.ctx, share), added)
            }
            None => (self.ctx.t(self.missing(commune, at)).to_owned(), String::new()),
        }
    }

    /// Why a share is missing: kept back by its producer, or not known at all.
    fn missing(&self, commune: &Commune, at: usize) -> &'static str {
        let told = self.snapshot.shares()[at]
            .and_then(|(share, period)| self.snapshot.told(commune.code, share.dated_by(), period));
        match told {
            Some(Reported::NotPublished) => "fragility-not-published",
            _ => "observatory-no-data",
        }
    }

    fn map(&self, epcis: bool) -> Option<AreaMap> {
        let parts = if epcis {
            let part = |(code, index): (TerritoryCode, Option<(f64, f64)>)| {
                self.part(code, &territory_name(code), index.map(|(value, _)| value))
            };
            self.epcis().into_iter().map(part).collect()
        } else {
            self.chosen()
                .map(|(commune, one)| self.part(commune.code.into(), commune.name, one.value))
                .collect()
        };
        let around = Around {
            title: self.ctx.t("fragility-map").to_owned(),
            sentence: self.ctx.t("fragility-map-about").to_owned(),
            unit: self.ctx.t("fragility-unit").to_owned(),
            keys: &self.keys(),
        };
        AreaMap::draw(self.ctx, self.filter.territory, parts, around)
    }

    fn part(&self, code: TerritoryCode, name: &str, value: Option<f64>) -> Shape {
        let words =
            value.map_or_else(|| self.ctx.t("observatory-no-data").to_owned(), |value| self.whole(value));
        Shape { code, shade: value.map(shade), title: named(self.ctx, name, &words) }
    }

    fn keys(&self) -> Vec<(usize, String)> {
        let [low, middle, high] = LIMITS.map(|limit| self.whole(limit));
        let range = |from: &String, to: &String| {
            self.ctx.tx("observatory-range", &[("from", from.into()), ("to", to.into())])
        };
        vec![
            (1, self.ctx.tx("observatory-up-to", &[("to", (&low).into())])),
            (2, range(&low, &middle)),
            (3, range(&middle, &high)),
            (4, self.ctx.tx("observatory-over", &[("from", (&high).into())])),
        ]
    }
}

fn signed(ctx: &Ctx, points: f64) -> String {
    let words = text::decimal(points, 1, ctx.lang());
    if points > 0.0 { format!("+{words}") } else { words }
}

fn shade(value: f64) -> usize {
    1 + LIMITS.partition_point(|limit| *limit < value)
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn shades_grow_with_the_index() {
        assert_eq!([0.0, 35.0, 35.1, 50.0, 60.0, 65.1, 100.0].map(shade), [1, 1, 2, 2, 3, 4, 4]);
    }
}
