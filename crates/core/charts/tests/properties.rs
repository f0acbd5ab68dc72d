//! What holds for every chart, whatever its numbers and names.

use maillage_charts::{Area, Chart, Drawing, Kind, Paint, Series, Value};
use proptest::prelude::*;

/// A chart that owns its parts.
#[derive(Clone, Debug)]
struct Sample {
    width: f64,
    categories: Vec<String>,
    names: Vec<String>,
    values: Vec<Vec<Value>>,
    whole: bool,
}

impl Sample {
    fn draw(&self, kind: Kind) -> Drawing {
        self.chart(|chart| chart.draw(kind))
    }

    fn chart<T>(&self, with: impl FnOnce(&Chart<'_>) -> T) -> T {
        let named = self.names.iter().zip(&self.values);
        let series: Vec<_> = named.map(|(name, values)| Series { name, values }).collect();
        let whole = self.whole;
        let number = move |value: f64| if whole { format!("{value:.0}") } else { format!("{value:.1}") };
        with(&Chart {
            width: self.width,
            categories: &self.categories,
            series: &series,
            number: &number,
            whole: self.whole,
        })
    }

    fn known(&self) -> impl Iterator<Item = f64> {
        self.values.iter().flatten().filter_map(|value| value.drawable().known())
    }
}

fn value(least: f64, most: f64) -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => (least..most).prop_map(Value::Known),
        1 => Just(Value::Known(0.0)),
        1 => Just(Value::Hidden),
        1 => Just(Value::Unknown),
    ]
}

/// Numbers of one order of magnitude, which itself varies; sometimes what no sensible caller would send.
fn values(categories: usize, series: usize) -> impl Strategy<Value = (Vec<Vec<Value>>, bool)> {
    let row = move |most: f64, least: f64| {
        prop::collection::vec(prop::collection::vec(value(least, most), categories), series)
    };
    let wild = prop_oneof![
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        Just(-1e90),
        Just(1e-90)
    ];
    let wild = prop::collection::vec(prop::collection::vec(wild.prop_map(Value::Known), categories), series);
    let usual = (-3..9_i32).prop_flat_map(move |power| row(10_f64.powi(power), 0.0));
    let negative = row(900.0, -900.0);
    (prop_oneof![6 => usual, 1 => negative, 1 => wild], any::<bool>())
}

fn sample() -> impl Strategy<Value = Sample> {
    let words = "[A-Za-zéèàçœ’0-9]{1,12}( [a-zéè]{1,14}){0,6}";
    (0..30_usize, 0..4_usize, 200.0..900.0_f64).prop_flat_map(move |(categories, series, width)| {
        let categories_named = prop::collection::vec(words, categories);
        let names = prop::collection::vec(words, series);
        (categories_named, names, values(categories, series)).prop_map(
            move |(categories, names, (values, whole))| Sample { width, categories, names, values, whole },
        )
    })
}

/// Every kind of drawing of a sample.
fn drawings(sample: &Sample) -> [(Kind, Drawing); 5] {
    [Kind::Bars, Kind::Lines, Kind::Stacked, Kind::Pyramid, Kind::Heat].map(|kind| (kind, sample.draw(kind)))
}

/// Tolerance of positions, in units.
const HAIR: f64 = 0.01;

fn inside(drawing: &Drawing, area: &Area) -> bool {
    let finite = [area.x, area.y, area.width, area.height].iter().all(|one| one.is_finite());
    finite
        && area.width >= 0.0
        && area.height >= 0.0
        && area.x >= -HAIR
        && area.y >= -HAIR
        && area.right() <= drawing.width + HAIR
        && area.bottom() <= drawing.height + HAIR
}

fn point((x, y): (f64, f64)) -> Area {
    Area { x, y, width: 0.0, height: 0.0 }
}

fn cover(a: &Area, b: &Area) -> bool {
    a.x + HAIR < b.right() && b.x + HAIR < a.right() && a.y + HAIR < b.bottom() && b.y + HAIR < a.bottom()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_leaves_the_drawing(sample in sample()) {
        for (kind, drawing) in drawings(&sample) {
            prop_assert!(drawing.height.is_finite() && drawing.height > 0.0, "{kind:?}");
            for mark in &drawing.marks {
                prop_assert!(inside(&drawing, &mark.area), "{kind:?}: {mark:?} of {}", drawing.height);
            }
            for label in &drawing.labels {
                prop_assert!(inside(&drawing, &label.area()), "{kind:?}: {label:?} of {}", drawing.height);
            }
            let ends = drawing.rules.iter().flat_map(|rule| [rule.from, rule.to]);
            let turns = drawing.strokes.iter().flat_map(|stroke| stroke.points.iter().copied());
            for at in ends.chain(turns) {
                prop_assert!(inside(&drawing, &point(at)), "{kind:?}: {at:?}");
            }
            for band in &drawing.bands {
                prop_assert!(inside(&drawing, &band.area), "{kind:?}: {band:?}");
            }
        }
    }

    #[test]
    fn words_do_not_cover_each_other(sample in sample()) {
        for (kind, drawing) in drawings(&sample) {
            for (index, one) in drawing.labels.iter().enumerate() {
                for other in &drawing.labels[index + 1..] {
                    prop_assert!(!cover(&one.area(), &other.area()), "{kind:?}: {one:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn bars_and_segments_are_proportional(sample in sample()) {
        for (kind, across) in [(Kind::Bars, true), (Kind::Pyramid, true), (Kind::Stacked, false)] {
            let drawing = sample.draw(kind);
            let length = |area: &Area| if across { area.width } else { area.height };
            let known: Vec<_> = drawing
                .marks
                .iter()
                .filter(|mark| mark.paint != Paint::Hidden)
                .map(|mark| (sample.values[mark.series][mark.category].drawable().known().unwrap(), length(&mark.area)))
                .filter(|(value, _)| *value >= 0.0)
                .collect();
            let Some((value, longest)) = known.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
            for (other, length) in known {
                let expected = if value > 0.0 { other / value * longest } else { 0.0 };
                prop_assert!((length - expected).abs() < HAIR, "{kind:?}: {other} of {value}");
            }
        }
    }

    #[test]
    fn every_known_value_has_its_mark_and_unknown_ones_have_none(sample in sample()) {
        let wanted = |drawn: &Value| sample.values.iter().flatten().filter(|one| one.drawable() == *drawn).count();
        let hidden = wanted(&Value::Hidden);
        let known = sample.known().count();
        for (kind, drawing) in drawings(&sample) {
            let hatched = drawing.marks.iter().filter(|mark| mark.paint == Paint::Hidden).count();
            let plain = drawing.marks.len() - hatched;
            let points: usize = drawing.strokes.iter().map(|stroke| stroke.points.len()).sum();
            if kind != Kind::Pyramid || sample.names.len() <= 2 {
                prop_assert_eq!(hatched, hidden, "{:?}", kind);
                prop_assert_eq!(plain + points, known, "{:?}", kind);
            }
        }
    }

    #[test]
    fn lines_are_as_high_as_their_values(sample in sample()) {
        let drawing = sample.draw(Kind::Lines);
        for (series, values) in sample.values.iter().enumerate() {
            let known = values.iter().filter_map(|value| value.drawable().known());
            let points = drawing.strokes.iter().filter(|stroke| stroke.series == series).flat_map(|one| &one.points);
            let mut pairs: Vec<_> = known.zip(points).collect();
            pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(pairs.windows(2).all(|two| two[0].1.1 >= two[1].1.1 - HAIR));
        }
    }

    #[test]
    fn levels_rise_with_the_numbers(sample in sample()) {
        let drawing = sample.draw(Kind::Heat);
        let level = |paint| match paint { Paint::Level(level) => Some(level), _ => None };
        let mut cells: Vec<_> = drawing
            .marks
            .iter()
            .filter_map(|mark| {
                let value = sample.values[mark.series][mark.category].drawable().known()?;
                Some((value, level(mark.paint)?))
            })
            .collect();
        cells.sort_by(|a, b| a.0.total_cmp(&b.0));
        prop_assert!(cells.windows(2).all(|two| two[0].1 <= two[1].1));
        prop_assert!(cells.iter().all(|(value, level)| (*value > 0.0) == (*level > 0)));
        if let (Some(highest), Some((most, _))) = (sample.chart(|chart| chart.levels().map(|limits| limits[3])), cells.last()) {
            prop_assert!(highest >= *most * (1.0 - 1e-9));
        }
    }
}
