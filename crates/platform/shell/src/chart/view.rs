//! A figure as its template shows it.

use maillage_charts::{Kind, Paint, Value};

use super::figure::Figure;
use super::style;
use super::svg::{Svg, svg};
use super::table::{Table, table};
use crate::page::Page;
use crate::voice::Voice;

/// Width of the drawing for phones, in units: what a screen of 320 px leaves it.
const NARROW: f64 = 280.0;
/// Width of the drawing for wider screens.
const WIDE: f64 = 480.0;

/// A line of the legend.
pub struct Key {
    /// Class of the sample.
    pub class: String,
    /// End of the name of its texture, or empty.
    pub texture: String,
    /// What it stands for.
    pub name: String,
}

/// Everything that the macro `charts::figure` shows.
pub struct View {
    /// For phones.
    pub narrow: Svg,
    /// For wider screens, with words under the pointer.
    pub wide: Svg,
    /// What kind of drawing it is, for whoever does not see it.
    pub description: String,
    /// The legend; empty where there is one series and nothing hidden.
    pub keys: Vec<Key>,
    /// Whether keys are lines rather than patches.
    pub lined: bool,
    /// Textures to declare.
    pub textures: Vec<String>,
    /// The same as numbers.
    pub table: Table,
}

impl Figure {
    /// The figure in the language of the page.
    pub fn view(&self, page: &Page) -> View {
        let mut keys = self.keys(page);
        if self.hides() {
            let texture = style::texture(self, Paint::Hidden).unwrap_or_default();
            let name = page.t("chart-hidden-key").to_owned();
            keys.push(Key { class: style::mark(self, Paint::Hidden), texture, name });
        }
        View {
            narrow: svg(self, NARROW, false, page),
            wide: svg(self, WIDE, true, page),
            description: page.t(self.description()).to_owned(),
            keys,
            lined: self.kind == Kind::Lines,
            textures: self.textures(),
            table: table(self, page),
        }
    }

    /// Textures that its marks and keys ask for.
    fn textures(&self) -> Vec<String> {
        let plain = matches!(self.kind, Kind::Lines | Kind::Heat);
        let rows = if plain { 0 } else { self.rows.len() };
        let paints = (0..rows).map(Paint::Series).chain(self.hides().then_some(Paint::Hidden));
        let mut textures: Vec<_> = paints.filter_map(|paint| style::texture(self, paint)).collect();
        textures.sort();
        textures.dedup();
        textures
    }

    /// A value in words.
    pub(super) fn words(&self, value: Value, page: &Page) -> String {
        self.told(value, &page.ctx().voice())
    }

    /// A value in words, outside of a page too.
    pub(super) fn told(&self, value: Value, voice: &Voice) -> String {
        match value {
            Value::Known(number) => self.number(number, voice.lang()),
            Value::Hidden => voice.t("chart-hidden").to_owned(),
            Value::Unknown => voice.t("chart-unknown").to_owned(),
        }
    }

    /// Key of the words that tell the kind.
    pub(super) const fn description(&self) -> &'static str {
        match self.kind {
            Kind::Bars => "chart-bars",
            Kind::Lines => "chart-lines",
            Kind::Stacked => "chart-stacked",
            Kind::Pyramid => "chart-pyramid",
            Kind::Heat => "chart-heat",
        }
    }

    fn keys(&self, page: &Page) -> Vec<Key> {
        if self.kind == Kind::Heat {
            let level = |(index, limit): (usize, String)| Key {
                class: format!("ramp-{}", index + 1),
                texture: String::new(),
                name: page.ta("chart-level", "limit", &limit),
            };
            return self.levels(page.language()).into_iter().enumerate().map(level).collect();
        }
        // Sides of a pyramid bear their names; one series alone is named by the title.
        if self.rows.len() < 2 || self.kind == Kind::Pyramid {
            return Vec::new();
        }
        let textured = self.kind != Kind::Lines;
        let key = |(index, name): (usize, &str)| Key {
            class: style::series(self, index),
            texture: style::texture(self, Paint::Series(index)).filter(|_| textured).unwrap_or_default(),
            name: name.to_owned(),
        };
        self.rows.iter().map(|row| row.name.as_str()).enumerate().map(key).collect()
    }
}

// What templates read of a figure.
impl Figure {
    /// Its name in the page.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The sentence that says what it shows.
    pub fn sentence(&self) -> &str {
        &self.reading
    }

    /// What is counted; empty where the title says it.
    pub fn counted(&self) -> &str {
        &self.unit
    }

    /// Head of the first column of the table; may be empty.
    pub fn corner(&self) -> &str {
        &self.axis
    }

    /// How to understand the numbers; may be empty.
    pub fn noted(&self) -> &str {
        &self.note
    }

    /// Address of the CSV.
    pub fn csv_href(&self) -> Option<&str> {
        self.csv.as_deref()
    }

    /// Where it is told why counts are hidden.
    pub fn why_href(&self) -> &str {
        &self.why_hidden
    }
}
