//! A drawing as the shortest SVG that says it: one path a series, one decimal, classes on groups.

use std::fmt::Write as _;

use maillage_charts::{Anchor, Area, Drawing, Label, LabelKind, Mark, Paint, Rule, Stroke};

use super::figure::Figure;
use super::style;
use crate::page::Page;

/// A path with the words that a pointer asks for.
pub struct Told {
    /// Data of the path.
    pub path: String,
    /// The words.
    pub words: String,
}

/// Paths that look alike.
pub struct Group {
    /// Class of the group.
    pub class: String,
    /// End of the name of its texture, or empty.
    pub texture: String,
    /// All of them as one path, where nobody points at them.
    pub path: String,
    /// Each apart, where it is pointed at.
    pub told: Vec<Told>,
}

/// Words that look alike.
pub struct Words {
    /// Classes of the group.
    pub class: String,
    /// From the left, from the top, and the words.
    pub lines: Vec<(String, String, String)>,
}

/// A drawing, ready for its template.
pub struct Svg {
    /// Value of `viewBox`.
    pub view_box: String,
    /// Path of the graduations.
    pub grid: String,
    /// Path of the axes.
    pub axis: String,
    /// Bars, segments, cells, lines.
    pub groups: Vec<Group>,
    /// Words.
    pub words: Vec<Words>,
}

/// The figure for a width, in units. With `told`, each mark carries its words: on screens where one points at them.
pub(super) fn svg(figure: &Figure, width: f64, told: bool, page: &Page) -> Svg {
    let drawing = figure.draw(width, page.language());
    let rules = |axis: bool| {
        let lines = drawing.rules.iter().filter(|rule| rule.axis == axis);
        lines.fold(String::new(), |path, rule| path + &straight(rule))
    };
    let mut groups = marks(figure, &drawing, told, page);
    groups.extend(strokes(figure, &drawing.strokes));
    if told {
        groups.extend(bands(figure, &drawing, page));
    }
    let view_box = format!("0 0 {} {}", tenth(drawing.width), tenth(drawing.height));
    Svg { view_box, grid: rules(false), axis: rules(true), groups, words: words(&drawing.labels) }
}

/// Marks, a group a look.
fn marks(figure: &Figure, drawing: &Drawing, told: bool, page: &Page) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for mark in &drawing.marks {
        let class = style::mark(figure, mark.paint);
        let at = groups.iter().position(|group| group.class == class).unwrap_or(groups.len());
        if at == groups.len() {
            let texture = style::texture(figure, mark.paint).unwrap_or_default();
            groups.push(Group { class, texture, path: String::new(), told: Vec::new() });
        }
        let path = rectangle(&mark.area);
        if told && !is_written(&drawing.labels, mark) {
            let words = told_of(figure, mark.category, Some(mark.series), page);
            groups[at].told.push(Told { path, words });
        } else {
            groups[at].path.push_str(&path);
        }
    }
    groups
}

/// Whether the mark is a cell with its number in it: it needs no other words.
fn is_written(labels: &[Label], mark: &Mark) -> bool {
    matches!(mark.paint, Paint::Level(_))
        && labels.iter().any(|label| matches!(label.kind, LabelKind::Cell(_)))
}

/// Lines, and a dot for each point that stands alone.
fn strokes(figure: &Figure, strokes: &[Stroke]) -> Vec<Group> {
    let group = |class: String, path: String| Group { class, texture: String::new(), path, told: Vec::new() };
    let line = |row: usize| {
        let own = strokes.iter().filter(|stroke| stroke.series == row);
        let path = own.fold(String::new(), |path, stroke| path + &polyline(&stroke.points));
        (!path.is_empty()).then(|| group(format!("line {}", style::series(figure, row)), path))
    };
    // What is compared with lies under what is shown.
    (0..figure.rows.len()).rev().filter_map(line).collect()
}

/// Where a pointer asks about a moment.
fn bands(figure: &Figure, drawing: &Drawing, page: &Page) -> Option<Group> {
    let told = drawing
        .bands
        .iter()
        .map(|band| Told { path: rectangle(&band.area), words: told_of(figure, band.category, None, page) });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| Group {
        class: "band-of".to_owned(),
        texture: String::new(),
        path: String::new(),
        told,
    })
}

/// What a mark says: its category, its series where there are several, its value.
fn told_of(figure: &Figure, category: usize, row: Option<usize>, page: &Page) -> String {
    let value = |row: usize| figure.words(figure.value(row, category), page);
    let name = figure.categories.get(category).map_or("", String::as_str);
    let several = figure.rows.len() > 1;
    let (name, value) = match row {
        Some(row) if several => (format!("{name}, {}", figure.rows[row].name), value(row)),
        Some(row) => (name.to_owned(), value(row)),
        None if several => {
            let each =
                (0..figure.rows.len()).map(|row| format!("{} ({})", value(row), figure.rows[row].name));
            (name.to_owned(), each.collect::<Vec<_>>().join(", "))
        }
        None => (name.to_owned(), value(0)),
    };
    page.tx("chart-told", &[("name", &name), ("value", &value)])
}

/// Words, a group a look.
fn words(labels: &[Label]) -> Vec<Words> {
    let mut groups: Vec<Words> = Vec::new();
    for label in labels {
        let class = class_of(label);
        let line = (tenth(label.x), tenth(label.y), label.words.clone());
        match groups.iter_mut().find(|group| group.class == class) {
            Some(group) => group.lines.push(line),
            None => groups.push(Words { class, lines: vec![line] }),
        }
    }
    groups
}

fn class_of(label: &Label) -> String {
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => "mid",
        Anchor::End => "end",
    };
    let kind = match label.kind {
        LabelKind::Value => "strong",
        LabelKind::Series(_) => "strong named",
        LabelKind::Tick => "tick",
        LabelKind::Cell(level) if level == maillage_charts::LEVELS => "on-dark",
        LabelKind::Cell(level) if level + 1 == maillage_charts::LEVELS => "on-mid",
        LabelKind::Category | LabelKind::Cell(_) => "",
    };
    format!("{anchor} {kind}").trim().to_owned()
}

/// A number with one decimal at most.
pub(super) fn tenth(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

pub(super) fn rectangle(area: &Area) -> String {
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(tenth);
    format!("M{x} {y}h{width}v{height}h-{width}z")
}

/// A line of the frame, across or down.
pub(super) fn straight(rule: &Rule) -> String {
    let [x, y, to_x, to_y] = [rule.from.0, rule.from.1, rule.to.0, rule.to.1].map(tenth);
    if y == to_y { format!("M{x} {y}H{to_x}") } else { format!("M{x} {y}V{to_y}") }
}

/// A line through points; a point alone is a line of no length, which round ends make a dot.
pub(super) fn polyline(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{command}{} {}", tenth(*x), tenth(*y));
    }
    if points.len() == 1 {
        path.push_str("h0");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short() {
        let area = Area { x: 1.0, y: 2.25, width: 30.04, height: 15.0 };
        assert_eq!(rectangle(&area), "M1 2.2h30v15h-30z");
        assert_eq!(polyline(&[(0.0, 10.0), (5.5, 8.0)]), "M0 10L5.5 8");
        assert_eq!(polyline(&[(3.0, 4.0)]), "M3 4h0");
        assert_eq!(tenth(-0.04), "0");
    }
}
