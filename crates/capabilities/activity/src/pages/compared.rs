//! The comparison of a dashboard with the territory around, in words.

use maillage_shell::{Ctx, text};
use maillage_territory::Territories;

use super::charts::name;
use crate::figures::{Compared, Comparison, Measure, Told};

/// A gap between two shares from which it is worth a sentence, in points.
const GAP: f64 = 5.0;

/// A measure, in words.
pub struct Line {
    pub name: String,
    pub here: String,
    pub around: String,
}

/// Measures of one kind.
pub struct Section {
    pub title: &'static str,
    pub lines: Vec<Line>,
}

/// The comparison, in words.
pub struct Shown {
    pub around: String,
    pub sections: Vec<Section>,
    pub sentence: String,
}

/// The comparison; nothing where nothing could be compared.
pub fn shown(ctx: &Ctx, comparison: &Comparison) -> Option<Shown> {
    let around = Territories::embedded().territory(comparison.code)?.name().to_owned();
    let mut sections: Vec<Section> = Vec::new();
    for row in comparison.rows.iter().filter(|row| !is_empty(row)) {
        let title = section(row.measure);
        if sections.last().is_none_or(|last| last.title != title) {
            sections.push(Section { title, lines: Vec::new() });
        }
        if let Some(last) = sections.last_mut() {
            last.lines.push(line(ctx, row));
        }
    }
    let sentence = sentence(ctx, comparison, &around);
    (!sections.is_empty()).then_some(Shown { around, sections, sentence })
}

/// Neither side says anything.
fn is_empty(row: &Compared) -> bool {
    let silent = |told: Told| matches!(told, Told::TooFew | Told::Unknown) || told == Told::Known(0.0);
    silent(row.here) && silent(row.around)
}

fn section(measure: Measure) -> &'static str {
    match measure {
        Measure::PerThousand | Measure::PerPlace => "figures-compare-rates",
        Measure::Share("kinds" | "seen", _) => "figures-compare-how",
        Measure::Share("genders", _) => "figures-genders",
        Measure::Share("ages", _) => "figures-ages",
        Measure::Share("statuses", _) => "figures-statuses",
        Measure::Share(..) => "figures-themes",
    }
}

fn words(ctx: &Ctx, measure: Measure) -> String {
    match measure {
        Measure::PerThousand => ctx.t("figures-per-thousand").to_owned(),
        Measure::PerPlace => ctx.t("figures-per-place").to_owned(),
        Measure::Share(table, row) => name(&ctx.voice(), table, row),
    }
}

fn line(ctx: &Ctx, row: &Compared) -> Line {
    let value = |told: Told| match told {
        Told::Known(number) if matches!(row.measure, Measure::Share(..)) => {
            let percent = text::decimal(number, 0, ctx.lang());
            ctx.tx("figures-percent", &[("percent", (&percent).into())])
        }
        Told::Known(number) => text::decimal(number, usize::from(number < 10.0), ctx.lang()),
        Told::Hidden => ctx.t("figures-hidden").to_owned(),
        Told::TooFew => ctx.t("figures-too-few").to_owned(),
        Told::Unknown => ctx.t("figures-unknown").to_owned(),
    };
    Line { name: words(ctx, row.measure), here: value(row.here), around: value(row.around) }
}

/// The widest gap between two shares, in a sentence.
fn sentence(ctx: &Ctx, comparison: &Comparison, around: &str) -> String {
    let shares = comparison.rows.iter().filter(|row| matches!(row.measure, Measure::Share(..)));
    let gaps = shares.filter_map(|row| Some((row, row.here.known()?, row.around.known()?)));
    let widest = gaps.max_by(|(_, a, b), (_, c, d)| (a - b).abs().total_cmp(&(c - d).abs()));
    let Some((row, here, there)) = widest.filter(|(_, here, there)| (here - there).abs() >= GAP) else {
        return String::new();
    };
    let [here, there] = [here, there].map(|number| text::decimal(number, 0, ctx.lang()));
    let name = words(ctx, row.measure);
    ctx.tx(
        "figures-compare-gap",
        &[
            ("name", (&name).into()),
            ("here", (&here).into()),
            ("there", (&there).into()),
            ("around", around.into()),
        ],
    )
}
