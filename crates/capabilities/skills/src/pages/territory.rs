//! Where people are: the parts of a territory as circles on a map, and the same as a table.

use maillage_shell::map::{DrawnMap, MapFrame, bounds_of_scope};
use maillage_shell::{Ctx, text};
use maillage_territory::{Commune, DepartementCode, Point, Territories, TerritoryCode};

use super::map::Filter;
use crate::counts::{Area, Count, Counts, Item, Measure, threshold};

/// Size of the drawing, in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 400.0;
/// Detail with which the edge of a territory is looked up, in metres.
const EDGE: f64 = 500.0;

/// A count in words; what is hidden says so.
#[derive(Clone)]
pub struct Told {
    /// The number, or why there is none.
    pub words: String,
    /// Whether it is hidden.
    pub masked: bool,
}

impl Told {
    /// Of a count.
    pub fn of(ctx: &Ctx, count: Option<Count>) -> Self {
        match count {
            Some(Count::Shown(count)) => Self { words: text::number(count, ctx.lang()), masked: false },
            Some(Count::Hidden) => {
                let least = threshold(ctx.app());
                Self { words: ctx.tx("skills-masked", &[("count", least.into())]), masked: true }
            }
            None => Self { words: "–".to_owned(), masked: true },
        }
    }
}

/// A circle on the map.
pub struct Circle {
    pub x: f64,
    pub y: f64,
    pub r: f64,
    /// The number inside; a dash where it is hidden.
    pub number: String,
    pub masked: bool,
    pub href: String,
    pub label: String,
}

/// A row of the table.
pub struct Line {
    pub name: String,
    pub href: String,
    pub can: Told,
    pub learns: Told,
}

/// The parts of a territory, drawn and as a table.
#[derive(Default)]
pub struct Where {
    pub map: Option<DrawnMap>,
    pub circles: Vec<Circle>,
    pub lines: Vec<Line>,
}

impl Where {
    /// Of a question.
    pub fn new(ctx: &Ctx, counts: &Counts, filter: Filter) -> Self {
        let areas = shown(counts, filter);
        let bounds = match filter.detail() {
            Some(code) => {
                let outline =
                    Territories::embedded().outline_simplified(TerritoryCode::Departement(code), EDGE);
                outline.map(|outline| outline.bounding_box())
            }
            None => bounds_of_scope(ctx.app().scope()),
        };
        let frame = bounds.and_then(|bounds| MapFrame::fitting(bounds, WIDTH, HEIGHT));
        let here = filter.territory.map(TerritoryCode::Departement);
        let circles = frame.as_ref().map(|frame| {
            areas.iter().filter_map(|area| circle(ctx, counts, filter, (*area, frame))).collect()
        });
        Self {
            map: frame.map(|frame| DrawnMap::plain(ctx, &frame, here)),
            circles: circles.unwrap_or_default(),
            lines: areas.iter().filter_map(|area| line(ctx, counts, filter, *area)).collect(),
        }
    }
}

/// The départements; within one, what EPCI have of it, where that is told.
fn shown(counts: &Counts, filter: Filter) -> Vec<Area> {
    let areas = counts.ground().areas().iter().copied();
    let part = |area: &Area| match (filter.detail(), area) {
        (Some(code), Area::Part(departement, Some(_))) => *departement == code,
        (None, Area::Departement(_)) => true,
        _ => false,
    };
    let mut areas: Vec<Area> = areas.filter(part).collect();
    areas.sort_by_cached_key(|area| maillage_search::fold(area.name().unwrap_or_default()));
    areas
}

fn href(filter: Filter, area: Area) -> String {
    match area {
        Area::Departement(code) => Filter { territory: Some(code), ..filter }.href(),
        Area::Part(_, Some(epci)) => format!("/territoires/{}", TerritoryCode::Epci(epci)),
        _ => filter.href(),
    }
}

fn line(ctx: &Ctx, counts: &Counts, filter: Filter, area: Area) -> Option<Line> {
    let told = |measure| Told::of(ctx, counts.of(measure, filter.item, area));
    Some(Line {
        name: area.name()?.to_owned(),
        href: href(filter, area),
        can: told(Measure::Can),
        learns: told(Measure::Learns),
    })
}

fn circle(ctx: &Ctx, counts: &Counts, filter: Filter, (area, frame): (Area, &MapFrame)) -> Option<Circle> {
    let count = counts.of(Measure::Can, filter.item, area).filter(|count| *count != Count::Shown(0))?;
    let (x, y) = frame.place(middle(area)?);
    let told = Told::of(ctx, Some(count));
    let label = ctx.tx(
        "skills-circle",
        &[
            ("name", area.name()?.into()),
            ("can", (&told.words).into()),
            ("learns", (&Told::of(ctx, counts.of(Measure::Learns, filter.item, area)).words).into()),
        ],
    );
    Some(Circle {
        x,
        y,
        r: radius(count),
        number: if told.masked { "–".to_owned() } else { told.words },
        masked: told.masked,
        href: href(filter, area),
        label,
    })
}

/// The area of a circle grows with what it counts.
fn radius(count: Count) -> f64 {
    let count = u32::try_from(count.shown().unwrap_or(0)).unwrap_or(u32::MAX);
    (11.0 + f64::from(count).sqrt() * 2.4).min(34.0).round()
}

/// The point around which people live: the mean of its communes, by their populations.
fn middle(area: Area) -> Option<Point> {
    let inside = |commune: &&Commune| match area {
        Area::Network => true,
        Area::Departement(code) => commune.departement == code,
        Area::Part(..) => Area::of(commune) == area,
    };
    let (mut weights, mut lat, mut lon) = (0.0, 0.0, 0.0);
    for commune in Territories::embedded().communes().iter().filter(inside) {
        let Some(point) = commune.point else { continue };
        let weight = f64::from(commune.population.unwrap_or(0).max(1));
        weights += weight;
        lat += weight * point.lat();
        lon += weight * point.lon();
    }
    Point::new(lat / weights, lon / weights)
}

/// The départements to choose from, with their names.
pub fn departements(counts: Option<&Counts>) -> Vec<(DepartementCode, &'static str)> {
    let areas = counts.map(|counts| counts.ground().areas()).unwrap_or_default();
    let departement = |area: &Area| match area {
        Area::Departement(code) => Some((*code, area.name()?)),
        _ => None,
    };
    areas.iter().filter_map(departement).collect()
}

/// What an item is called by.
pub fn item_name(ctx: &Ctx, item: Item) -> String {
    match item {
        Item::Any => ctx.t("skills-all").to_owned(),
        Item::Family(family) => crate::words::short(family, ctx.lang()).to_owned(),
        Item::Skill(skill) => crate::words::full(skill, ctx.lang()).to_owned(),
    }
}
