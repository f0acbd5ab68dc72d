//! A figure on paper: the same drawing, whole in itself, in the colours of paper, and its table.

use std::fmt::Write as _;

use maillage_charts::{Anchor, Drawing, Kind, Label, LabelKind, Paint};

use super::figure::Figure;
use super::svg::{polyline, rectangle, straight, tenth};
use crate::voice::Voice;

/// Width of a drawing, in units: the text of an A4 page then has letters of nine points.
const WIDTH: f64 = 660.0;
/// Under the drawing: a line for the legend.
const LEGEND: f64 = 26.0;
/// Side of a sample of the legend.
const SAMPLE: f64 = 14.0;
/// How series look, those beyond begin again.
const SERIES: [&str; 4] = ["#0a4a72", "#bb7a1c", "#7b9257", "#7d3f5e"];
/// Dashes of the lines of series.
const DASHES: [&str; 4] = ["", "9 4", "0.1 5", "10 4 3 4"];
/// Steps of a ramp, from nothing to the most.
const RAMP: [&str; 5] = ["#ece5d6", "#e6ecd2", "#a9c4ae", "#4f8690", "#0a4a72"];
const INK: &str = "#1a2530";
const SOFT: &str = "#3d4853";

/// A figure, ready for the press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// A whole SVG document.
    pub svg: String,
    /// What it shows, for whoever does not see it.
    pub alt: String,
    /// Heads of the table: of the first column, then of the others.
    pub heads: Vec<String>,
    /// Rows of the table.
    pub rows: Vec<Vec<String>>,
}

impl Figure {
    /// The figure on paper.
    pub fn printed(&self, voice: &Voice) -> Printed {
        let names = self.rows.iter().map(|row| row.name.clone());
        let row = |(at, name): (usize, &String)| {
            let cells = (0..self.rows.len()).map(|row| self.told(self.value(row, at), voice));
            std::iter::once(name.clone()).chain(cells).collect()
        };
        Printed {
            svg: self.document(voice),
            alt: format!("{}. {}", self.title, voice.t(self.description())),
            heads: std::iter::once(self.axis.clone()).chain(names).collect(),
            rows: self.categories.iter().enumerate().map(row).collect(),
        }
    }

    fn document(&self, voice: &Voice) -> String {
        let drawing = self.draw(WIDTH, voice.lang());
        let keys = self.keys_on_paper(voice);
        let legend = if keys.is_empty() { 0.0 } else { LEGEND };
        let (width, height) = (tenth(drawing.width), tenth(drawing.height + legend));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             font-family=\"Libertinus Serif\" font-size=\"14\" fill=\"{INK}\">"
        );
        rules(&drawing, false, &mut svg);
        self.paint_marks(&drawing, &mut svg);
        self.paint_lines(&drawing, &mut svg);
        rules(&drawing, true, &mut svg);
        drawing.labels.iter().for_each(|label| words(label, &mut svg));
        let mut left = 0.0;
        for (look, name) in keys {
            left = key(&look, &name, left, drawing.height + 8.0, &mut svg);
        }
        svg.push_str("</svg>");
        svg
    }

    fn paint_marks(&self, drawing: &Drawing, svg: &mut String) {
        for mark in &drawing.marks {
            let _ = write!(svg, "<path d=\"{}\" {}/>", rectangle(&mark.area), self.look(mark.paint));
        }
    }

    fn paint_lines(&self, drawing: &Drawing, svg: &mut String) {
        // What is compared with lies under what is shown.
        for row in (0..self.rows.len()).rev() {
            for stroke in drawing.strokes.iter().filter(|stroke| stroke.series == row) {
                let _ = write!(svg, "<path d=\"{}\" {}/>", polyline(&stroke.points), self.line_look(row));
            }
        }
    }

    fn is_compared(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.compared)
    }

    /// How a mark is painted. What is compared with is hollow; what is hidden is pale and dashed.
    fn look(&self, paint: Paint) -> String {
        match paint {
            Paint::Series(row) if self.is_compared(row) => {
                format!("fill=\"#fff\" stroke=\"{}\" stroke-width=\"1.2\"", SERIES[0])
            }
            Paint::Series(row) => format!("fill=\"{}\"", SERIES[row % SERIES.len()]),
            Paint::Hidden => {
                format!(
                    "fill=\"{}\" stroke=\"{SOFT}\" stroke-dasharray=\"3 2\" stroke-width=\"0.8\"",
                    RAMP[0]
                )
            }
            Paint::Level(level) => {
                format!("fill=\"{}\" stroke=\"#fff\"", RAMP[usize::from(level).min(RAMP.len() - 1)])
            }
        }
    }

    fn line_look(&self, row: usize) -> String {
        let (colour, dashes, width) = if self.is_compared(row) {
            (SOFT, "4 4", 1.6)
        } else {
            (SERIES[row % SERIES.len()], DASHES[row % DASHES.len()], 2.6)
        };
        format!(
            "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\" \
             stroke-linecap=\"round\" stroke-dasharray=\"{}\"",
            if dashes.is_empty() { "none" } else { dashes }
        )
    }

    /// Samples and names of the legend; none where one series shows all its counts.
    fn keys_on_paper(&self, voice: &Voice) -> Vec<(String, String)> {
        let lined = self.kind == Kind::Lines;
        let sample = |row: usize| {
            if lined {
                format!("d=\"M0 7h26\" {}", self.line_look(row))
            } else {
                format!("d=\"M0 1h26v12h-26z\" {}", self.look(Paint::Series(row)))
            }
        };
        let mut keys = Vec::new();
        if self.rows.len() > 1 && !matches!(self.kind, Kind::Heat | Kind::Pyramid) {
            keys.extend(self.rows.iter().enumerate().map(|(at, row)| (sample(at), row.name.clone())));
        }
        if self.hides() {
            let look = format!("d=\"M0 1h26v12h-26z\" {}", self.look(Paint::Hidden));
            keys.push((look, voice.t("chart-hidden-key").to_owned()));
        }
        keys
    }
}

fn rules(drawing: &Drawing, axis: bool, svg: &mut String) {
    let colour = if axis { "#665e51" } else { "#dccfb8" };
    for rule in drawing.rules.iter().filter(|rule| rule.axis == axis) {
        let _ = write!(svg, "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\"/>", straight(rule));
    }
}

fn words(label: &Label, svg: &mut String) {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let (weight, colour) = match label.kind {
        LabelKind::Value | LabelKind::Series(_) => ("600", INK),
        LabelKind::Tick => ("400", SOFT),
        LabelKind::Cell(level) if level + 1 >= maillage_charts::LEVELS => ("400", "#fff"),
        LabelKind::Category | LabelKind::Cell(_) => ("400", INK),
    };
    let (x, y) = (tenth(label.x), tenth(label.y));
    let _ = write!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
        escaped(&label.words)
    );
}

/// Draws a sample and its name from that point on; answers where the next begins.
fn key(look: &str, name: &str, left: f64, top: f64, svg: &mut String) -> f64 {
    let (x, y) = (tenth(left), tenth(top));
    let base = tenth(SAMPLE - 2.0);
    let _ = write!(
        svg,
        "<g transform=\"translate({x} {y})\"><path {look}/><text x=\"34\" y=\"{base}\">{}</text></g>",
        escaped(name)
    );
    // Letters of the paper are narrower than half their height, on average.
    left + 62.0 + f64::from(u32::try_from(name.chars().count()).unwrap_or(u32::MAX)) * 7.0
}

/// A text inside of an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
