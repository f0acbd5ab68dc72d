//! Figures in two columns that end at about the same height, in the order in which they are read.

use super::figure::Figure;
use crate::words::Lang;

/// Width of a drawing when heights are compared, in units.
const WIDTH: f64 = 480.0;
/// What stands around a drawing (title, sentence, legend, table), in the same units.
const AROUND: f64 = 190.0;

/// Cuts a list in two where both parts take the most equal room.
///
/// ```
/// use maillage_shell::chart::{Figure, columns};
///
/// let rows = |count: u32| Figure::bars("x", "").categories((0..count).map(|at| at.to_string())).series("", 0..count);
/// let [left, right] = columns(vec![rows(20), rows(2), rows(3)]);
/// assert_eq!((left.len(), right.len()), (1, 2));
/// ```
pub fn columns(mut figures: Vec<Figure>) -> [Vec<Figure>; 2] {
    let heights: Vec<f64> = figures.iter().map(|one| one.draw(WIDTH, Lang::Fr).height + AROUND).collect();
    let whole: f64 = heights.iter().sum();
    let mut above = 0.0;
    // The first half takes a figure as long as more than half of it fits.
    let cut = heights.iter().take_while(|height| {
        let fits = above + *height / 2.0 <= whole / 2.0;
        above += *height;
        fits
    });
    let right = figures.split_off(cut.count());
    [figures, right]
}
