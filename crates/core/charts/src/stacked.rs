//! Stacked columns: a column a category, a segment a series.

use crate::axis::{self, FOOT, GAP, NAMES, WANTED};
use crate::bars::as_f64;
use crate::chart::Chart;
use crate::drawing::{Anchor, Area, Drawing, LabelKind, Mark, Paint};
use crate::scale::Scale;
use crate::text::{DESCENT, LINE, widest};
use crate::value::Value;

/// Height of the plot, in units.
const PLOT: f64 = 180.0;
/// Widest column.
const COLUMN: f64 = 44.0;
/// Share of its place that a column takes.
const SHARE: f64 = 0.72;
/// Height of the segment of a hidden count, at most.
const HIDDEN: f64 = 8.0;
/// Share of the plot that hidden segments may take.
const HIDDEN_SHARE: f64 = 0.4;

impl Chart<'_> {
    /// Columns from zero, the first series at the foot. A negative number takes no height. Hidden counts stand on
    /// top of what is known, all with the same height.
    pub(crate) fn stacked(&self) -> Drawing {
        let scale = Scale::covering(0.0, self.tallest(), WANTED, self.whole);
        let left = axis::room(self, &scale);
        let mut plot = Area { x: left, y: 0.0, width: self.width - left, height: PLOT };
        let place = plot.width / as_f64(self.categories.len().max(1));
        let totals = self.totals(place);
        let slab = self.slab();
        // Hidden segments and totals stand above the graduations.
        let hidden = slab * as_f64(self.most_hidden());
        plot.y = hidden + if totals.is_empty() { GAP + 4.0 } else { LINE + 1.0 };
        plot.height -= hidden;
        let mut drawing = Drawing::new(self.width, plot.bottom() + FOOT);
        axis::graduate(self, &scale, plot, &mut drawing);
        let centre = |category: usize| plot.x + (as_f64(category) + 0.5) * place;
        let points: Vec<_> = (0..self.categories.len()).map(centre).collect();
        axis::name(self, &points, plot.bottom() + NAMES, &mut drawing);
        let wide = (place * SHARE).min(COLUMN);
        for (category, x) in points.iter().enumerate() {
            let foot = Area { x: x - wide / 2.0, y: plot.bottom(), width: wide, height: 0.0 };
            let top =
                self.column(category, foot, |value| scale.share(value) * plot.height, slab, &mut drawing);
            if let Some(total) = totals.get(category) {
                drawing.write((*x, top - DESCENT - 1.0), Anchor::Middle, total.clone(), LabelKind::Value);
            }
        }
        drawing
    }

    /// Draws a column upwards from its foot; answers where it ends.
    fn column(
        &self,
        category: usize,
        foot: Area,
        height: impl Fn(f64) -> f64,
        slab: f64,
        drawing: &mut Drawing,
    ) -> f64 {
        let mut top = foot.y;
        let mut put = |series, height: f64, paint| {
            top -= height;
            drawing.marks.push(Mark { area: Area { y: top, height, ..foot }, paint, category, series });
        };
        let each = || (0..self.series.len()).map(|series| (series, self.value(series, category)));
        for (series, number) in each().filter_map(|(series, value)| Some((series, value.known()?))) {
            put(series, height(number.max(0.0)), Paint::Series(series));
        }
        for (series, _) in each().filter(|(_, value)| *value == Value::Hidden) {
            put(series, slab, Paint::Hidden);
        }
        top
    }

    /// What is known of a column.
    fn sum(&self, category: usize) -> f64 {
        let known = |series| self.value(series, category).known().unwrap_or(0.0).max(0.0);
        (0..self.series.len()).map(known).sum()
    }

    fn tallest(&self) -> f64 {
        (0..self.categories.len()).map(|category| self.sum(category)).fold(0.0, f64::max)
    }

    fn most_hidden(&self) -> usize {
        let hidden = |category| {
            (0..self.series.len()).filter(|series| self.value(*series, category) == Value::Hidden).count()
        };
        (0..self.categories.len()).map(hidden).max().unwrap_or(0)
    }

    /// Height of a hidden segment, so that all together leave the plot to what is known.
    fn slab(&self) -> f64 {
        HIDDEN.min(PLOT * HIDDEN_SHARE / as_f64(self.most_hidden().max(1)))
    }

    /// Totals to write above the columns: none unless each has room, and empty where a part is missing.
    fn totals(&self, place: f64) -> Vec<String> {
        let complete =
            |category| (0..self.series.len()).all(|series| self.value(series, category).known().is_some());
        let total =
            |category| if complete(category) { self.write(self.sum(category)) } else { String::new() };
        let totals: Vec<_> = (0..self.categories.len()).map(total).collect();
        let fit = widest(totals.iter().map(String::as_str)) + GAP / 2.0 <= place;
        if fit { totals } else { Vec::new() }
    }
}
