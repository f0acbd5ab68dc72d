//! A pyramid: two series back to back, their categories between them.

use crate::axis::GAP;
use crate::bars::{HIDDEN, as_f64};
use crate::chart::Chart;
use crate::drawing::{Anchor, Area, Drawing, LabelKind, Mark, Paint, Rule};
use crate::text::{ASCENT, LINE, fit, widest};
use crate::value::Value;

/// Thickness of a bar, in units.
const BAR: f64 = 16.0;
/// From one row to the next.
const PITCH: f64 = 21.0;
/// Share of the width that the names of the categories may take.
const NAMES: f64 = 0.4;
/// Share of a side that its values may take.
const VALUES: f64 = 0.6;
/// Room for the names of the sides.
const HEAD: f64 = LINE + GAP;

/// A side: where its bars begin, which way they grow, how long the longest is.
struct Side {
    foot: f64,
    way: f64,
    length: f64,
    anchor: Anchor,
}

impl Chart<'_> {
    /// The first series grows to the left, the second to the right, on one scale. The first category stands at the
    /// foot, as the youngest do. A negative number takes no length.
    pub(crate) fn pyramid(&self) -> Drawing {
        let rows = as_f64(self.categories.len());
        let mut drawing = Drawing::new(self.width, HEAD + rows * PITCH + 2.0);
        let middle = widest(self.names()).min(self.width * NAMES) + 2.0 * GAP;
        let [left, right] = self.sides(middle);
        for (series, side) in [(0, &left), (1, &right)] {
            let name = self.series.get(series).map_or("", |one| one.name);
            let name = fit(name, (self.width - middle) / 2.0);
            drawing.write((side.foot, ASCENT + 1.0), side.anchor, name, LabelKind::Series(series));
            let (from, to) = ((side.foot, HEAD), (side.foot, drawing.height));
            drawing.rules.push(Rule { from, to, axis: true });
        }
        for (category, name) in self.names().enumerate() {
            let top = HEAD + (rows - 1.0 - as_f64(category)) * PITCH + 1.0;
            let name = fit(name, middle - 2.0 * GAP);
            let base = top + ASCENT + (BAR - LINE) / 2.0 + 2.0;
            drawing.write((self.width / 2.0, base), Anchor::Middle, name, LabelKind::Category);
            self.half((category, 0), (top, base), &left, &mut drawing);
            self.half((category, 1), (top, base), &right, &mut drawing);
        }
        drawing
    }

    fn sides(&self, middle: f64) -> [Side; 2] {
        let values: Vec<_> = self.numbers().map(|number| self.write(number)).collect();
        let values = widest(values.iter().map(String::as_str));
        // Where values would take more of a side they are left out: see `half`.
        let side = (self.width - middle) / 2.0;
        let room = if values > side * VALUES { 0.0 } else { values + GAP };
        let foot = |way: f64| self.width / 2.0 + way * middle / 2.0;
        let side = |way, anchor| Side { foot: foot(way), way, length: side - room, anchor };
        [side(-1.0, Anchor::End), side(1.0, Anchor::Start)]
    }

    fn half(
        &self,
        (category, series): (usize, usize),
        (top, base): (f64, f64),
        side: &Side,
        to: &mut Drawing,
    ) {
        let mut mark = |length: f64, paint| {
            let x = side.foot.min(side.foot + side.way * length);
            let area = Area { x, y: top, width: length, height: BAR };
            to.marks.push(Mark { area, paint, category, series });
        };
        match self.value(series, category) {
            Value::Known(number) => {
                let most = self.range().1;
                let length = if most > 0.0 { number.max(0.0) / most * side.length } else { 0.0 };
                mark(length, Paint::Series(series));
                let words = self.write(number);
                let end = side.foot + side.way * (length + GAP);
                let room = if side.way < 0.0 { end } else { self.width - end };
                if crate::text::width(&words) <= room + 0.01 {
                    to.write((end, base), side.anchor, words, LabelKind::Value);
                }
            }
            Value::Hidden => mark(HIDDEN.min(side.length), Paint::Hidden),
            Value::Unknown => {}
        }
    }
}
