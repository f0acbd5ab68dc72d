//! What a chart is about.

use crate::drawing::Drawing;
use crate::text::width;
use crate::value::Value;

/// Share of the width that words of one kind may take from the marks.
pub(crate) const WORDS_SHARE: f64 = 0.36;

/// How numbers are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Horizontal bars from zero, a group a category, the value at the end of each.
    Bars,
    /// A line a series over evenly spaced moments, zero always in sight.
    Lines,
    /// A column a category from zero, a segment a series, the first at the foot.
    Stacked,
    /// Two series back to back on one scale; the first category at the foot, as the youngest stand.
    Pyramid,
    /// A cell a category (column) and series (row), the darker and larger the more.
    Heat,
}

/// A row of values.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// Its name.
    pub name: &'a str,
    /// A value a category, in the same order. What is missing is unknown; what is too much is left out.
    pub values: &'a [Value],
}

/// Numbers to draw, and for which width.
#[derive(Clone, Copy)]
pub struct Chart<'a> {
    /// Width of the drawing, in units; at least 200.
    pub width: f64,
    /// Names of what is compared, or moments in their order.
    pub categories: &'a [String],
    /// The rows of values.
    pub series: &'a [Series<'a>],
    /// Writes a number.
    pub number: &'a dyn Fn(f64) -> String,
    /// Whether values are counts: graduations then are whole.
    pub whole: bool,
}

impl Chart<'_> {
    /// Draws the numbers. Where a kind cannot show a negative number (columns, pyramids, heat) it takes no room.
    pub fn draw(&self, kind: Kind) -> Drawing {
        match kind {
            Kind::Bars => self.bars(),
            Kind::Lines => self.lines(),
            Kind::Stacked => self.stacked(),
            Kind::Pyramid => self.pyramid(),
            Kind::Heat => self.heat(),
        }
    }

    /// A value, as it can be drawn.
    pub(crate) fn value(&self, series: usize, category: usize) -> Value {
        let values = self.series.get(series).map_or(&[][..], |one| one.values);
        values.get(category).copied().unwrap_or(Value::Unknown).drawable()
    }

    /// Every known number.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = f64> {
        let pairs = (0..self.series.len()).flat_map(|s| (0..self.categories.len()).map(move |c| (s, c)));
        pairs.filter_map(|(series, category)| self.value(series, category).known())
    }

    /// The least and the greatest number, zero included.
    pub(crate) fn range(&self) -> (f64, f64) {
        self.numbers().fold((0.0, 0.0), |(low, high), one| (f64::min(low, one), f64::max(high, one)))
    }

    /// A number in words, or nothing where it would take the room of the marks: half a number is a wrong number.
    pub(crate) fn write(&self, number: f64) -> String {
        let words = (self.number)(number);
        if width(&words) <= self.width * WORDS_SHARE { words } else { String::new() }
    }

    /// The names of the categories.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().map(String::as_str)
    }
}
