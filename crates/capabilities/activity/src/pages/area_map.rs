//! The map of a dashboard: the parts of a territory, each in the colour of the help given there for a thousand inhabitants.

use maillage_shell::map::{MapFrame, bounds_of_scope};
use maillage_shell::{Ctx, text};
use maillage_territory::{Level, Territories, TerritoryCode};

use crate::figures::{Area, Areas, Count, Question, Whose};

/// Size of the drawing, in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 400.0;
/// Detail with which the edge of a territory is looked up, in metres.
const EDGE: f64 = 500.0;

/// A part, as it is drawn.
pub struct Shape {
    /// The drawing to refer to.
    pub href: String,
    /// Its colour.
    pub class: &'static str,
    /// Whether its count is hidden.
    pub hidden: bool,
    /// What a pointer reads.
    pub title: String,
}

/// A colour and what it means.
pub struct Key {
    pub class: &'static str,
    pub hidden: bool,
    pub words: String,
}

/// A row of the table.
pub struct Line {
    pub name: String,
    pub href: String,
    pub count: String,
    pub people: String,
    pub rate: String,
    pub hidden: bool,
}

/// The map, ready to be drawn.
pub struct AreaMap {
    pub view_box: String,
    pub transform: String,
    pub shapes: Vec<Shape>,
    pub keys: Vec<Key>,
    pub lines: Vec<Line>,
    pub sentence: String,
    pub csv: String,
}

/// The colours, from nothing to the most.
const CLASSES: [&str; 5] = ["ramp-0", "ramp-1", "ramp-2", "ramp-3", "ramp-4"];

/// Draws the parts; nothing where none of them told anything.
pub fn draw(ctx: &Ctx, question: &Question, areas: &Areas, csv: &str) -> Option<AreaMap> {
    if areas.all.iter().all(|area| area.count == Count::Shown(0)) {
        return None;
    }
    let bounds = match question.whose {
        Whose::Territory(code) => {
            Territories::embedded().outline_simplified(code, EDGE).map(|outline| outline.bounding_box())
        }
        _ => bounds_of_scope(ctx.app().scope()),
    };
    let frame = MapFrame::fitting(bounds?, WIDTH, HEIGHT)?;
    let shape = |area: &Area| Shape {
        href: href(ctx, question, area.code),
        class: area.rate().map_or("ramp-0", |rate| CLASSES[areas.class(rate)]),
        hidden: area.count == Count::Hidden,
        title: title(ctx, area),
    };
    Some(AreaMap {
        view_box: format!("0 0 {WIDTH} {HEIGHT}"),
        transform: frame.transform(),
        shapes: areas.all.iter().map(shape).collect(),
        keys: keys(ctx, areas),
        lines: lines(ctx, areas),
        sentence: sentence(ctx, areas),
        csv: csv.to_owned(),
    })
}

/// The drawing that holds a part: one file for all the parts of a territory.
fn href(ctx: &Ctx, question: &Question, part: TerritoryCode) -> String {
    let all = Territories::embedded();
    let file = match (question.whose, question.parts()) {
        (Whose::Territory(code), Some(Level::Epci)) => format!("{code}.epci"),
        (Whose::Territory(code), _) => code.to_string(),
        _ if ctx.app().scope().codes().contains(&part) => format!("{part}.outline"),
        _ => {
            let commune = all.territory(part).and_then(|territory| territory.communes().next());
            commune.map(|commune| TerritoryCode::Region(commune.region).to_string()).unwrap_or_default()
        }
    };
    format!("/contours/{file}.svg#a{part}")
}

fn name(code: TerritoryCode) -> String {
    let found = Territories::embedded().territory(code);
    found.map_or_else(|| code.to_string(), |territory| territory.name().to_owned())
}

fn rate_words(ctx: &Ctx, rate: f64) -> String {
    text::decimal(rate, usize::from(rate < 10.0), ctx.lang())
}

fn title(ctx: &Ctx, area: &Area) -> String {
    let name = name(area.code);
    let words = match (area.count, area.rate()) {
        (Count::Hidden, _) => ctx.t("figures-hidden").to_owned(),
        (Count::Shown(0), _) => ctx.t("figures-map-nothing").to_owned(),
        (_, Some(rate)) => ctx.tx("figures-map-rate", &[("rate", (&rate_words(ctx, rate)).into())]),
        (Count::Shown(count), None) => text::number(count, ctx.lang()),
    };
    ctx.tx("figures-map-area", &[("name", (&name).into()), ("words", (&words).into())])
}

fn keys(ctx: &Ctx, areas: &Areas) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut from = 0.0;
    for (limit, class) in areas.limits.iter().zip(&CLASSES[1..]) {
        let (low, high) = (rate_words(ctx, from), rate_words(ctx, *limit));
        let words = if keys.is_empty() {
            ctx.tx("figures-map-up-to", &[("to", (&high).into())])
        } else {
            ctx.tx("figures-map-range", &[("from", (&low).into()), ("to", (&high).into())])
        };
        keys.push(Key { class, hidden: false, words });
        from = *limit;
    }
    if areas.all.iter().any(|area| area.count == Count::Shown(0)) {
        let words = ctx.t("figures-map-nothing").to_owned();
        keys.push(Key { class: CLASSES[0], hidden: false, words });
    }
    if areas.all.iter().any(|area| area.count == Count::Hidden) {
        keys.push(Key { class: "sh", hidden: true, words: ctx.t("figures-hidden").to_owned() });
    }
    keys
}

/// The table, the highest rate first; what is hidden last.
fn lines(ctx: &Ctx, areas: &Areas) -> Vec<Line> {
    let mut sorted: Vec<&Area> = areas.all.iter().collect();
    sorted.sort_by(|a, b| b.rate().unwrap_or(-1.0).total_cmp(&a.rate().unwrap_or(-1.0)));
    let number = |count: u64| text::number(count, ctx.lang());
    let line = |area: &&Area| Line {
        name: name(area.code),
        href: format!("/chiffres?territory={}", area.code),
        count: area.count.shown().map_or_else(|| ctx.t("figures-hidden").to_owned(), number),
        people: area.population.map_or_else(|| "–".to_owned(), number),
        rate: area.rate().map_or_else(|| "–".to_owned(), |rate| rate_words(ctx, rate)),
        hidden: area.count == Count::Hidden,
    };
    sorted.iter().map(line).collect()
}

/// What the map shows: where it is highest, and where nothing was told.
fn sentence(ctx: &Ctx, areas: &Areas) -> String {
    let highest = areas.all.iter().filter_map(|area| Some((area, area.rate()?)));
    let highest = highest.filter(|(_, rate)| *rate > 0.0).max_by(|(_, a), (_, b)| a.total_cmp(b));
    let most = highest.map(|(area, rate)| {
        let (name, rate) = (name(area.code), rate_words(ctx, rate));
        ctx.tx("figures-map-most", &[("name", (&name).into()), ("rate", (&rate).into())])
    });
    let silent = areas.all.iter().filter(|area| area.count == Count::Shown(0)).count();
    let silent = (silent > 0).then(|| ctx.tx("figures-map-silent", &[("count", silent.into())]));
    most.into_iter().chain(silent).collect::<Vec<_>>().join(" ")
}
