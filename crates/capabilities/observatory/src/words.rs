//! Names and numbers in the language of whoever reads.

use maillage_shell::{Ctx, text};
use maillage_territory::{Level, Territories, TerritoryCode};

/// Keys of the bands of distance, from near to far.
pub const BANDS: [&str; 4] = ["reach-band-near", "reach-band-10", "reach-band-20", "reach-band-far"];

/// The name of a territory; its code where nobody knows it.
pub fn territory_name(code: TerritoryCode) -> String {
    let found = Territories::embedded().territory(code);
    found.map_or_else(|| code.to_string(), |territory| territory.name().to_owned())
}

/// What is looked at: a territory by its name, or the whole network.
pub fn whereabouts(ctx: &Ctx, territory: Option<TerritoryCode>) -> String {
    territory.map_or_else(|| ctx.t("observatory-network").to_owned(), territory_name)
}

/// A share in percent: one decimal under ten; "less than 0.1" for what would read as nothing.
pub fn percent(ctx: &Ctx, share: f64) -> String {
    if share > 0.0 && share < 0.05 {
        let least = text::decimal(0.1, 1, ctx.lang());
        return ctx.tx("observatory-under-percent", &[("share", (&least).into())]);
    }
    let (shown, decimals) = rounded(share);
    ctx.tx("observatory-percent", &[("share", (&text::decimal(shown, decimals, ctx.lang())).into())])
}

/// A share as it is shown, and its decimals: what is nearly everybody is not everybody, and whole numbers have none.
fn rounded(share: f64) -> (f64, usize) {
    let shown = if share < 100.0 { share.min(99.9) } else { share };
    let tenths = (shown * 10.0).round();
    let near_an_end = !(10.0..=99.0).contains(&shown);
    (shown, usize::from(near_an_end && tenths % 10.0 != 0.0))
}

/// A name, and what is told of it.
pub fn named(ctx: &Ctx, name: &str, words: &str) -> String {
    ctx.tx("observatory-named", &[("name", name.into()), ("words", words.into())])
}

/// A territory to choose.
pub struct Choice {
    /// Its code.
    pub value: String,
    /// Its name.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The territories of the network to choose from: départements, and intercommunalités.
pub fn territories(ctx: &Ctx, chosen: Option<TerritoryCode>) -> Vec<(String, Vec<Choice>)> {
    let all = Territories::embedded();
    let group = |(level, key): (Level, &str)| {
        let touched = all.level(level).filter(|one| ctx.app().scope().touches(all, one.code()));
        let mut choices: Vec<Choice> = touched
            .map(|one| Choice {
                value: one.code().to_string(),
                label: one.name().to_owned(),
                selected: chosen == Some(one.code()),
            })
            .collect();
        choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
        (ctx.t(key).to_owned(), choices)
    };
    [(Level::Departement, "observatory-departements"), (Level::Epci, "observatory-epcis")].map(group).into()
}

/// A value of a closed list in a few words.
pub fn short<L: maillage_vocabulary::ClosedList>(
    value: L,
    lang: maillage_shell::words::Lang,
) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn shares_are_as_long_as_they_need_to_be() {
        for (share, shown) in [
            (0.0, "0"),
            (5.0, "5"),
            (5.04, "5"),
            (5.06, "5.1"),
            (12.34, "12"),
            (99.4, "99.4"),
            (99.99, "99.9"),
            (100.0, "100"),
        ] {
            let (value, decimals) = rounded(share);
            assert_eq!(format!("{value:.decimals$}"), shown, "{share}");
        }
    }
}
