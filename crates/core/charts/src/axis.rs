//! What columns and lines share: graduations on the left, categories below.

use crate::chart::{Chart, WORDS_SHARE};
use crate::drawing::{Anchor, Area, Drawing, Label, LabelKind, Rule};
use crate::scale::Scale;
use crate::text::{FONT, LINE, fit, widest};

/// How many graduations are wanted.
pub(crate) const WANTED: u8 = 4;
/// Between words and what stands beside them, in units.
pub(crate) const GAP: f64 = 6.0;
/// From the middle of letters down to their base line, in units.
pub(crate) const HALF: f64 = FONT * 0.35;
/// From the plot down to the base line of the names under it.
pub(crate) const NAMES: f64 = LINE + 3.0;
/// Room under the plot.
pub(crate) const FOOT: f64 = NAMES + GAP;
/// Distances between the categories that are named: as calendars count.
const EVERY: [usize; 12] = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600];

/// Draws graduations with their lines, between the left edge of the drawing and the right edge of the plot.
pub(crate) fn graduate(chart: &Chart<'_>, scale: &Scale, plot: Area, drawing: &mut Drawing) {
    let lowest = if scale.low() < 0.0 { 0.0 } else { scale.low() };
    for tick in &scale.ticks {
        let y = height(scale, *tick, plot);
        #[expect(clippy::float_cmp, reason = "zero is the first multiple of the step, without rounding")]
        let axis = *tick == lowest;
        drawing.rules.push(Rule { from: (plot.x, y), to: (plot.right(), y), axis });
        let base = y + HALF;
        drawing.write((plot.x - GAP, base), Anchor::End, chart.write(*tick), LabelKind::Tick);
    }
}

/// Room that graduations need on the left, in units.
pub(crate) fn room(chart: &Chart<'_>, scale: &Scale) -> f64 {
    let words: Vec<_> = scale.ticks.iter().map(|tick| chart.write(*tick)).collect();
    let room = widest(words.iter().map(String::as_str));
    if room > 0.0 { room + GAP } else { 0.0 }
}

/// Where a value stands, from the top.
pub(crate) fn height(scale: &Scale, value: f64, plot: Area) -> f64 {
    plot.bottom() - scale.share(value) * plot.height
}

/// Names as many of the points as have room on one line, at even distances, within the drawing.
pub(crate) fn name(chart: &Chart<'_>, points: &[f64], base: f64, drawing: &mut Drawing) {
    let labels = |every: usize| -> Vec<Label> {
        let named = points.iter().zip(chart.names()).step_by(every);
        let label = |(x, name): (&f64, &str)| {
            let words = fit(name, chart.width * WORDS_SHARE);
            within(*x, base, words, chart.width)
        };
        named.map(label).collect()
    };
    let fits =
        |labels: &Vec<Label>| labels.windows(2).all(|pair| pair[0].area().right() + GAP <= pair[1].area().x);
    let steps = EVERY.into_iter().chain([points.len().max(1)]);
    drawing.labels.extend(steps.map(labels).find(fits).unwrap_or_default());
}

/// Words centred on a point, or as near to it as the drawing allows.
fn within(x: f64, y: f64, words: String, width: f64) -> Label {
    let mut label = Label { x, y, anchor: Anchor::Middle, words, kind: LabelKind::Tick };
    let area = label.area();
    label.x += (-area.x).max(0.0) - (area.right() - width).max(0.0);
    label
}

/// Heights of words that stand beside points of a column, moved apart as little as needed. Base lines, in the
/// same order.
pub(crate) fn spread(bases: &[f64], plot: Area) -> Vec<f64> {
    let mut order: Vec<usize> = (0..bases.len()).collect();
    order.sort_by(|a, b| bases[*a].total_cmp(&bases[*b]));
    let mut placed = bases.to_vec();
    let mut free = plot.y + HALF;
    for index in &order {
        placed[*index] = placed[*index].max(free);
        free = placed[*index] + LINE;
    }
    let mut last = plot.bottom() + HALF;
    for index in order.iter().rev() {
        placed[*index] = placed[*index].min(last);
        last = placed[*index] - LINE;
    }
    placed
}
