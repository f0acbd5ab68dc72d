//! How series are told apart: a colour, and a texture or dashes for whoever does not see the colour.

use maillage_charts::Paint;

use super::figure::Figure;

/// Colours and textures that there are; more series begin again.
const STYLES: usize = 4;

/// Class of what stands for a series: `s1` to `s4`, `sc` for what is compared with.
pub(super) fn series(figure: &Figure, row: usize) -> String {
    if figure.rows.get(row).is_some_and(|row| row.compared) {
        "sc".to_owned()
    } else {
        format!("s{}", rank(figure, row))
    }
}

/// Texture of a mark, where it has one: the end of the name of its pattern.
pub(super) fn texture(figure: &Figure, paint: Paint) -> Option<String> {
    match paint {
        Paint::Hidden => Some("h".to_owned()),
        Paint::Series(row) if figure.rows.get(row).is_some_and(|row| row.compared) => None,
        Paint::Series(row) => Some(rank(figure, row)).filter(|rank| *rank > 1).map(|rank| rank.to_string()),
        Paint::Level(_) => None,
    }
}

/// Rank of a series among those of its kind, from 1.
fn rank(figure: &Figure, row: usize) -> usize {
    let before = figure.rows.iter().take(row).filter(|row| !row.compared).count();
    before % STYLES + 1
}

/// Class of a mark.
pub(super) fn mark(figure: &Figure, paint: Paint) -> String {
    match paint {
        Paint::Series(row) => series(figure, row),
        Paint::Hidden => "sh".to_owned(),
        Paint::Level(level) => format!("ramp-{level}"),
    }
}
