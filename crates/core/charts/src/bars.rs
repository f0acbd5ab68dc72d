//! Horizontal bars: one a category, or one a category and series.

use crate::axis::GAP;
use crate::chart::{Chart, WORDS_SHARE};
use crate::drawing::{Anchor, Area, Drawing, LabelKind, Mark, Paint, Rule};
use crate::text::{ASCENT, LINE, widest, wrap};
use crate::value::Value;

/// Thickness of a bar, in units.
const BAR: f64 = 15.0;
/// From one bar of a category to the next: a line of words, as each bar has its value beside it.
const PITCH: f64 = LINE;
/// Between categories.
const APART: f64 = 11.0;
/// Length of the mark of a hidden count.
pub(crate) const HIDDEN: f64 = 18.0;
/// From this width on, names stand beside their bars rather than above.
const BESIDE_FROM: f64 = 400.0;

/// Where things stand across.
struct Columns {
    /// Room of names beside the bars; 0 where they stand above.
    names: f64,
    left: f64,
    right: f64,
    low: f64,
    high: f64,
}

impl Columns {
    fn of(chart: &Chart<'_>) -> Self {
        let most = chart.width * WORDS_SHARE;
        let names = widest(chart.names());
        let names = match names {
            _ if names <= most => names,
            _ if chart.width >= BESIDE_FROM => most,
            _ => 0.0,
        };
        let values: Vec<_> = chart.numbers().map(|number| chart.write(number)).collect();
        let room = widest(values.iter().map(String::as_str)) + GAP;
        let left = if names > 0.0 { names + GAP } else { 1.0 };
        let (low, high) = chart.range();
        Self { names, left, right: chart.width - room, low, high }
    }

    /// From the left, in units.
    fn at(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (value - self.low) / span } else { 0.0 };
        self.left + share * (self.right - self.left)
    }
}

impl Chart<'_> {
    /// Horizontal bars from zero, the value at the end of each.
    pub(crate) fn bars(&self) -> Drawing {
        let columns = Columns::of(self);
        let mut drawing = Drawing::new(self.width, 0.0);
        let mut top = 2.0;
        for (category, name) in self.names().enumerate() {
            top = self.row(category, name, top, &columns, &mut drawing) + APART;
        }
        drawing.height = (top - APART).max(0.0) + 2.0;
        let zero = columns.at(0.0);
        drawing.rules.push(Rule { from: (zero, 0.0), to: (zero, drawing.height), axis: true });
        drawing
    }

    /// Draws a category from that height on; answers where it ends.
    fn row(&self, category: usize, name: &str, top: f64, columns: &Columns, drawing: &mut Drawing) -> f64 {
        let beside = columns.names > 0.0;
        let lines = wrap(name, if beside { columns.names } else { self.width - GAP });
        let words = as_f64(lines.len()) * LINE;
        let bars = as_f64(self.series.len()) * PITCH;
        let (words_top, bars_top, bottom) = if beside {
            let height = words.max(bars);
            (top + (height - words) / 2.0, top + (height - bars) / 2.0, top + height)
        } else {
            (top, top + words, top + words + bars)
        };
        let point =
            if beside { (columns.names, Anchor::End) } else { (columns.left + GAP - 1.0, Anchor::Start) };
        for (line, words) in lines.into_iter().enumerate() {
            let base = words_top + as_f64(line) * LINE + ASCENT + 1.0;
            drawing.write((point.0, base), point.1, words, LabelKind::Category);
        }
        for series in 0..self.series.len() {
            self.bar((category, series), bars_top + as_f64(series) * PITCH, columns, drawing);
        }
        bottom
    }

    fn bar(&self, (category, series): (usize, usize), y: f64, columns: &Columns, drawing: &mut Drawing) {
        let zero = columns.at(0.0);
        let mut mark = |x: f64, width: f64, paint| {
            let area = Area { x, y: y + (PITCH - BAR) / 2.0, width, height: BAR };
            drawing.marks.push(Mark { area, paint, category, series });
        };
        match self.value(series, category) {
            Value::Known(number) => {
                let end = columns.at(number);
                mark(zero.min(end), (end - zero).abs(), Paint::Series(series));
                let point = (zero.max(end) + GAP, y + ASCENT + 1.0);
                drawing.write(point, Anchor::Start, self.write(number), LabelKind::Value);
            }
            Value::Hidden => mark(zero, HIDDEN.min(self.width - zero), Paint::Hidden),
            Value::Unknown => {}
        }
    }
}

/// A number of lines or rows, as a measure.
pub(crate) fn as_f64(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
