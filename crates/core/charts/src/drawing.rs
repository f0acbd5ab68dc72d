//! What a drawing is made of.

use crate::text::{ASCENT, DESCENT, width};

/// A rectangle, in units from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Area {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// How a mark is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// In the colour and texture of a series, by its number from 0.
    Series(usize),
    /// Hatched: there is something, but the count is hidden.
    Hidden,
    /// A step of a ramp, from 0 (nothing) to [`LEVELS`](crate::LEVELS).
    Level(u8),
}

/// A bar, a segment of a column, or a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub area: Area,
    /// How.
    pub paint: Paint,
    /// Number of its category, from 0.
    pub category: usize,
    /// Number of its series, from 0.
    pub series: usize,
}

/// A part of a line without gap. One point alone is a dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Number of its series, from 0.
    pub series: usize,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
}

/// A straight line of the frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Where it begins.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// Whether it is where values begin, rather than a help for the eye.
    pub axis: bool,
}

/// Which side of the words stands at their point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// What some words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// A category, or a row.
    Category,
    /// A value beside its mark.
    Value,
    /// A graduation, or a category under an axis.
    Tick,
    /// The name of a series, by its number from 0.
    Series(usize),
    /// A value inside a cell of that level.
    Cell(u8),
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Their point, from the left.
    pub x: f64,
    /// Their base line, from the top.
    pub y: f64,
    /// Which side stands at the point.
    pub anchor: Anchor,
    /// The words.
    pub words: String,
    /// What they tell.
    pub kind: LabelKind,
}

impl Label {
    /// The room that the words take, estimated from above.
    pub fn area(&self) -> Area {
        let width = width(&self.words);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area { x, y: self.y - ASCENT, width, height: ASCENT + DESCENT }
    }
}

/// Where a pointer is over a category.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where.
    pub area: Area,
    /// Number of the category, from 0.
    pub category: usize,
}

/// A chart, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Across, in units.
    pub width: f64,
    /// Down, in units.
    pub height: f64,
    /// Lines of the frame, under everything.
    pub rules: Vec<Rule>,
    /// Bars, segments and cells.
    pub marks: Vec<Mark>,
    /// Lines over time.
    pub strokes: Vec<Stroke>,
    /// Words.
    pub labels: Vec<Label>,
    /// Where a pointer asks about a category, for kinds whose marks are too thin to be pointed at.
    pub bands: Vec<Band>,
}

impl Drawing {
    /// An empty drawing of that size.
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// Writes a line of words, unless they are empty.
    pub(crate) fn write(&mut self, (x, y): (f64, f64), anchor: Anchor, words: String, kind: LabelKind) {
        if !words.is_empty() {
            self.labels.push(Label { x, y, anchor, words, kind });
        }
    }
}
