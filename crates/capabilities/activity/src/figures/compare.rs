//! What a question is about, beside the territory around: rates and shares, never sums of different sizes.

use maillage_statistics::{SMALLEST_WHOLE, share};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus, Theme};

use super::table::{Count, Secrecy};
use crate::view::Tally;

/// Themes compared: those that are told most here.
const THEMES: usize = 6;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Supports for a thousand inhabitants.
    PerThousand,
    /// Supports for a place that told some.
    PerPlace,
    /// Share of the supports of a row of a table, in percent; of those where the answer is told.
    Share(&'static str, &'static str),
}

impl Measure {
    /// Its unit, for programs.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::PerThousand => "supports-per-thousand",
            Self::PerPlace => "supports-per-place",
            Self::Share(..) => "percent",
        }
    }

    /// Its name, for programs.
    pub fn key(self) -> String {
        match self {
            Self::PerThousand | Self::PerPlace => self.unit().to_owned(),
            Self::Share(table, row) => format!("{table}.{row}"),
        }
    }
}

/// A number that is known, or why it is not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told {
    /// It is known.
    Known(f64),
    /// A small count would be found from it.
    Hidden,
    /// Fewer than twenty: a share of them says nothing.
    TooFew,
    /// Something is missing: a population, places.
    Unknown,
}

impl Told {
    /// The number, where it is known.
    pub const fn known(self) -> Option<f64> {
        if let Self::Known(number) = self { Some(number) } else { None }
    }

    /// Why it is not known, for programs.
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Known(_) => None,
            Self::Hidden => Some("small-count"),
            Self::TooFew => Some("too-few"),
            Self::Unknown => Some("unknown"),
        }
    }
}

/// A measure, here and around.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What.
    pub measure: Measure,
    /// Here.
    pub here: Told,
    /// In the territory around.
    pub around: Told,
}

/// The measures of a question, beside the territory around.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The territory around.
    pub code: TerritoryCode,
    /// The measures.
    pub rows: Vec<Compared>,
}

impl Comparison {
    /// Of two tallies of the same period: here (with the territory, where it is one) and around.
    pub fn new(
        secrecy: Secrecy,
        here: (Option<TerritoryCode>, &Tally),
        around: (TerritoryCode, &Tally),
    ) -> Self {
        let (own, wide) = (Side { secrecy, tally: here.1 }, Side { secrecy, tally: around.1 });
        let mut rows = Vec::new();
        if let Some(code) = here.0 {
            let measure = Measure::PerThousand;
            rows.push(Compared {
                measure,
                here: own.per_thousand(code),
                around: wide.per_thousand(around.0),
            });
        }
        rows.push(Compared { measure: Measure::PerPlace, here: own.per_place(), around: wide.per_place() });
        let shares = own.shares().into_iter().zip(wide.shares());
        rows.extend(shares.map(|((measure, here), (_, around))| Compared { measure, here, around }));
        let themes = own.themes().into_iter().zip(wide.themes());
        let mut themes: Vec<_> =
            themes.map(|((measure, here), (_, around))| Compared { measure, here, around }).collect();
        themes.retain(|row| row.here.known().is_some_and(|share| share > 0.0));
        themes.sort_by(|a, b| b.here.known().unwrap_or(0.0).total_cmp(&a.here.known().unwrap_or(0.0)));
        themes.truncate(THEMES);
        rows.extend(themes);
        Self { code: around.0, rows }
    }
}

/// One of the two sides.
struct Side<'a> {
    secrecy: Secrecy,
    tally: &'a Tally,
}

impl Side<'_> {
    fn per_thousand(&self, code: TerritoryCode) -> Told {
        let people = Territories::embedded().territory(code).and_then(|territory| territory.population());
        self.per(people.map(u64::from), 1_000)
    }

    fn per_place(&self) -> Told {
        let telling = self.tally.places.iter().filter(|count| **count > 0).count() as u64;
        self.per(Some(telling), 1)
    }

    fn per(&self, whole: Option<u64>, times: u64) -> Told {
        match (self.secrecy.one(self.tally.all_supports()), whole.filter(|whole| *whole > 0)) {
            (Count::Hidden, _) => Told::Hidden,
            (_, None) => Told::Unknown,
            #[expect(clippy::cast_precision_loss, reason = "counts are exact as floating-point numbers")]
            (Count::Shown(count), Some(whole)) => Told::Known((count * times) as f64 / whole as f64),
        }
    }

    fn shares(&self) -> Vec<(Measure, Told)> {
        let tally = self.tally;
        let mut shares = self.axis("kinds", &["individuel", "collectif"], &tally.supports, None);
        // One of the two says both.
        shares.remove(0);
        let seen = self.axis("seen", &["first", "again", "untold"], &tally.seen, Some(2));
        shares.extend(seen.into_iter().take(1));
        shares.extend(self.listed::<Gender>("genders", &tally.genders));
        shares.extend(self.listed::<AgeBracket>("ages", &tally.ages));
        shares.extend(self.listed::<SocialStatus>("statuses", &tally.statuses));
        shares
    }

    fn listed<T: ClosedList>(&self, table: &'static str, counts: &[u64]) -> Vec<(Measure, Told)> {
        let slugs: Vec<_> = T::ALL.iter().map(|value| value.slug()).collect();
        let untold = slugs.iter().position(|slug| *slug == "non-communique");
        self.axis(table, &slugs, counts, untold)
    }

    /// Shares of the answers that are told.
    fn axis(
        &self,
        table: &'static str,
        keys: &[&'static str],
        counts: &[u64],
        untold: Option<usize>,
    ) -> Vec<(Measure, Told)> {
        let shown = self.secrecy.parts(counts);
        let all: u64 = counts.iter().sum();
        let silent = untold.map_or(Count::Shown(0), |rank| shown[rank]);
        let told = match (self.secrecy.one(all), silent) {
            (Count::Shown(all), Count::Shown(silent)) => Some(all - silent),
            _ => None,
        };
        let rows = keys.iter().zip(shown).enumerate().filter(|(rank, _)| Some(*rank) != untold);
        rows.map(|(_, (key, count))| (Measure::Share(table, key), percent(count, told))).collect()
    }

    /// Shares of the supports that were about a theme: an act has several, so that they do not add up.
    fn themes(&self) -> Vec<(Measure, Told)> {
        let all = self.secrecy.one(self.tally.all_supports()).shown();
        let plain = Theme::ALL.iter().filter(|theme| !theme.is_procedure());
        plain
            .map(|theme| {
                let count = self.secrecy.one(self.tally.themes[theme.index()]);
                (Measure::Share("themes", theme.slug()), percent(count, all))
            })
            .collect()
    }
}

fn percent(count: Count, whole: Option<u64>) -> Told {
    match (count, whole) {
        (Count::Hidden, _) | (_, None) => Told::Hidden,
        (_, Some(whole)) if whole < SMALLEST_WHOLE => Told::TooFew,
        (Count::Shown(count), Some(whole)) => {
            share(count, whole).map_or(Told::TooFew, |part| Told::Known(part * 100.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_statistics::Rule;

    use super::*;
    use crate::view::Period;

    fn tally(men: u64, women: u64, untold: u64) -> Tally {
        let day = crate::model::EARLIEST;
        let mut tally = Tally::new(Period { from: day, until: day }, 2, 1);
        tally.supports = [men + women + untold, 0];
        tally.genders[Gender::Female.index()] = women;
        tally.genders[Gender::Male.index()] = men;
        tally.genders[Gender::Unknown.index()] = untold;
        tally.places = vec![men + women + untold, 0];
        tally
    }

    fn of(comparison: &Comparison, table: &str, row: &str) -> (Told, Told) {
        let is = |one: &&Compared| matches!(one.measure, Measure::Share(t, r) if t == table && r == row);
        let found = comparison.rows.iter().find(is).unwrap();
        (found.here, found.around)
    }

    #[test]
    fn sizes_do_not_matter_and_silence_is_left_aside() {
        let code: TerritoryCode = "D04".parse().unwrap();
        let (here, around) = (tally(30, 70, 100), tally(3_000, 7_000, 0));
        let compared = Comparison::new(Secrecy(Some(Rule::new(5))), (None, &here), (code, &around));
        assert_eq!(of(&compared, "genders", "feminin"), (Told::Known(70.0), Told::Known(70.0)));
        assert!(
            compared.rows.iter().all(|row| row.measure != Measure::PerThousand),
            "a place has no inhabitants"
        );
    }

    #[test]
    fn no_small_count_is_found_from_a_share() {
        let code: TerritoryCode = "D04".parse().unwrap();
        let (here, around) = (tally(2, 70, 100), tally(8, 9, 0));
        let compared = Comparison::new(Secrecy(Some(Rule::new(5))), (Some(code), &here), (code, &around));
        let (hidden, few) = of(&compared, "genders", "masculin");
        assert_eq!((hidden, few), (Told::Hidden, Told::TooFew));
        let (women, _) = of(&compared, "genders", "feminin");
        assert!(women == Told::Hidden || of(&compared, "genders", "masculin").0 == Told::Hidden);
    }
}
