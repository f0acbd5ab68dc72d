//! Lines over time, with gaps where nothing is known.

use crate::axis::{self, FOOT, GAP, HALF, NAMES, WANTED};
use crate::bars::as_f64;
use crate::chart::{Chart, WORDS_SHARE};
use crate::drawing::{Anchor, Area, Band, Drawing, LabelKind, Mark, Paint, Stroke};
use crate::scale::Scale;
use crate::text::{LINE, widest};
use crate::value::Value;

/// Height of the plot, in units.
const PLOT: f64 = 170.0;
/// Above the plot: half a line of words.
const TOP: f64 = 10.0;
/// Side of the mark of a hidden count, which stands on the axis.
const HIDDEN: f64 = 9.0;

impl Chart<'_> {
    /// A line a series over evenly spaced categories. Zero is always in sight: heights can be compared.
    pub(crate) fn lines(&self) -> Drawing {
        let (low, high) = self.range();
        let scale = Scale::covering(low, high, WANTED, self.whole);
        let names = self.room_for_names();
        let left = axis::room(self, &scale);
        let plot = Area { x: left, y: TOP, width: self.width - left - names, height: PLOT };
        let mut drawing = Drawing::new(self.width, plot.bottom() + FOOT);
        axis::graduate(self, &scale, plot, &mut drawing);
        let points = self.points(plot);
        axis::name(self, &points, plot.bottom() + NAMES, &mut drawing);
        for series in 0..self.series.len() {
            self.line(series, &points, &scale, plot, &mut drawing);
        }
        if names > GAP {
            self.name_lines(&points, &scale, plot, &mut drawing);
        }
        drawing.bands = bands(&points, plot);
        drawing
    }

    /// Room for names at the ends of lines: only where there are several, and where they leave room for the lines.
    fn room_for_names(&self) -> f64 {
        let widest = widest(self.series.iter().map(|one| one.name));
        let several = self.series.len() > 1 && as_f64(self.series.len()) * LINE < PLOT;
        let fits = several && widest <= self.width * WORDS_SHARE * 0.7;
        if fits { widest + GAP } else { GAP }
    }

    /// Where each category stands across.
    fn points(&self, plot: Area) -> Vec<f64> {
        let inner = plot.width - 2.0 * GAP;
        let last = self.categories.len().saturating_sub(1);
        let share = |index: usize| if last == 0 { 0.5 } else { as_f64(index) / as_f64(last) };
        (0..self.categories.len()).map(|index| plot.x + GAP + share(index) * inner).collect()
    }

    fn line(&self, series: usize, points: &[f64], scale: &Scale, plot: Area, drawing: &mut Drawing) {
        let mut run = Vec::new();
        for (category, x) in points.iter().enumerate() {
            match self.value(series, category) {
                Value::Known(number) => run.push((*x, axis::height(scale, number, plot))),
                absent => {
                    finish(&mut run, series, drawing);
                    if absent == Value::Hidden {
                        let foot = axis::height(scale, 0.0, plot) - HIDDEN;
                        let area = Area { x: x - HIDDEN / 2.0, y: foot, width: HIDDEN, height: HIDDEN };
                        drawing.marks.push(Mark { area, paint: Paint::Hidden, category, series });
                    }
                }
            }
        }
        finish(&mut run, series, drawing);
    }

    /// Writes the name of each series beside its last point, at heights that differ.
    fn name_lines(&self, points: &[f64], scale: &Scale, plot: Area, drawing: &mut Drawing) {
        let last = |series| {
            let known = |at| Some((points[at], self.value(series, at).known()?));
            (0..points.len()).rev().find_map(known)
        };
        let ends: Vec<_> = (0..self.series.len()).filter_map(|one| Some((one, last(one)?))).collect();
        let bases: Vec<_> =
            ends.iter().map(|(_, (_, value))| axis::height(scale, *value, plot) + HALF).collect();
        for ((series, (x, _)), y) in ends.into_iter().zip(axis::spread(&bases, plot)) {
            let name = self.series[series].name.to_owned();
            drawing.write((x + 2.0 * GAP, y), Anchor::Start, name, LabelKind::Series(series));
        }
    }
}

/// Ends a part of a line before a gap.
fn finish(run: &mut Vec<(f64, f64)>, series: usize, drawing: &mut Drawing) {
    if !run.is_empty() {
        drawing.strokes.push(Stroke { series, points: std::mem::take(run) });
    }
}

/// Cuts the plot half-way between categories.
fn bands(points: &[f64], plot: Area) -> Vec<Band> {
    let half_way = |a: usize, b: usize| f64::midpoint(points[a], points[b]);
    let band = |category: usize| {
        let x = if category == 0 { plot.x } else { half_way(category - 1, category) };
        let end = if category + 1 == points.len() { plot.right() } else { half_way(category, category + 1) };
        Band { area: Area { x, y: plot.y, width: end - x, height: plot.height }, category }
    };
    (0..points.len()).map(band).collect()
}
