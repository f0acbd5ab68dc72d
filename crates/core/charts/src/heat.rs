//! A heat table: a cell a category and series, the darker and larger the more.

use crate::axis::{self, GAP};
use crate::bars::as_f64;
use crate::chart::{Chart, WORDS_SHARE};
use crate::drawing::{Anchor, Area, Drawing, LabelKind, Mark, Paint};
use crate::scale::nearest_above;
use crate::text::{ASCENT, LINE, fit, widest};
use crate::value::Value;

/// Steps of the ramp above nothing.
pub const LEVELS: u8 = 4;

/// Height of a row, in units.
const ROW: f64 = 24.0;
/// Between cells.
const BETWEEN: f64 = 2.0;
/// Side of a cell whose number is not written, as a share of its place, by level: size tells it without colour.
const SIDES: [f64; 5] = [0.16, 0.45, 0.65, 0.82, 1.0];
/// Multiples of a power of ten that a step of the ramp may be.
const STEPS: [f64; 10] = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];

impl Chart<'_> {
    /// The highest number of each level, from 1 to [`LEVELS`]: even steps of a round number. `None` where nothing
    /// is above zero.
    pub fn levels(&self) -> Option<[f64; LEVELS as usize]> {
        let most = self.range().1;
        if most <= 0.0 {
            return None;
        }
        let step = nearest_above(most / f64::from(LEVELS), &STEPS);
        let step = if self.whole { step.ceil() } else { step };
        Some([1.0, 2.0, 3.0, 4.0].map(|times| times * step))
    }

    /// Rows are the series, columns the categories. Numbers stand in the cells where each has room. A negative
    /// number is drawn as nothing.
    pub(crate) fn heat(&self) -> Drawing {
        let names = widest(self.series.iter().map(|one| one.name)).min(self.width * WORDS_SHARE);
        let left = names + GAP;
        let wide = (self.width - left) / as_f64(self.categories.len().max(1));
        let top = LINE + GAP;
        let mut drawing = Drawing::new(self.width, top + as_f64(self.series.len()) * ROW);
        let centre = |category: usize| left + (as_f64(category) + 0.5) * wide;
        let points: Vec<_> = (0..self.categories.len()).map(centre).collect();
        axis::name(self, &points, ASCENT + 1.0, &mut drawing);
        let cells = Cells { left, top, wide, levels: self.levels(), written: self.all_fit(wide) };
        for (series, one) in self.series.iter().enumerate() {
            let base = top + as_f64(series) * ROW + ROW / 2.0 + axis::HALF;
            drawing.write((names, base), Anchor::End, fit(one.name, names), LabelKind::Category);
            for category in 0..self.categories.len() {
                self.cell((category, series), &cells, base, &mut drawing);
            }
        }
        drawing
    }

    /// Whether every number fits into a cell.
    fn all_fit(&self, wide: f64) -> bool {
        let words: Vec<_> = self.numbers().map(|number| (self.number)(number)).collect();
        widest(words.iter().map(String::as_str)) + BETWEEN + 2.0 <= wide
    }

    fn cell(&self, (category, series): (usize, usize), cells: &Cells, base: f64, drawing: &mut Drawing) {
        let (paint, share) = match self.value(series, category) {
            Value::Known(number) => {
                let level = cells.level(number);
                let share = if cells.written { 1.0 } else { SIDES[usize::from(level)] };
                (Paint::Level(level), share)
            }
            Value::Hidden => (Paint::Hidden, 1.0),
            Value::Unknown => return,
        };
        let area = cells.area(category, series, share);
        drawing.marks.push(Mark { area, paint, category, series });
        if let (true, Paint::Level(level), Some(number)) =
            (cells.written, paint, self.value(series, category).known())
        {
            let middle = (area.x + area.width / 2.0, base);
            drawing.write(middle, Anchor::Middle, (self.number)(number), LabelKind::Cell(level));
        }
    }
}

/// Where cells stand.
struct Cells {
    left: f64,
    top: f64,
    wide: f64,
    levels: Option<[f64; LEVELS as usize]>,
    /// Whether numbers are written in them.
    written: bool,
}

impl Cells {
    fn level(&self, number: f64) -> u8 {
        let Some(limits) = self.levels.filter(|_| number > 0.0) else { return 0 };
        let under = limits.iter().filter(|limit| **limit < number).count();
        u8::try_from(under).unwrap_or(LEVELS).saturating_add(1).min(LEVELS)
    }

    /// The cell, shrunk around its middle.
    fn area(&self, category: usize, series: usize, share: f64) -> Area {
        let (across, down) = ((self.wide - BETWEEN).max(1.0), ROW - BETWEEN);
        let (width, height) = if share < 1.0 {
            let side = across.min(down) * share;
            (side, side)
        } else {
            (across, down)
        };
        let x = self.left + (as_f64(category) + 0.5) * self.wide - width / 2.0;
        let y = self.top + (as_f64(series) + 0.5) * ROW - height / 2.0;
        Area { x, y, width, height }
    }
}
