//! The calendar that `PH` rules follow.

use std::sync::LazyLock;

use chrono::NaiveDate;
use opening_hours::localization::Country;
use opening_hours::{Context, ContextHolidays};

static FRANCE: LazyLock<ContextHolidays> = LazyLock::new(|| Country::FR.holidays());

/// What an expression is evaluated with: public holidays of France, no place on Earth, no time zone. Times of the
/// text are those of the place's clock.
pub(crate) fn context() -> Context {
    Context::default().with_holidays(FRANCE.clone())
}

/// Is this day a public holiday in the whole of France? Known from 2000 to 2076.
pub(crate) fn is_public_holiday(date: NaiveDate) -> bool {
    FRANCE.get_public().contains(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holiday(text: &str) -> bool {
        is_public_holiday(text.parse().unwrap())
    }

    #[test]
    fn fixed_holidays_of_france_are_known() {
        for day in ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"] {
            for year in [2024, 2026, 2031, 2050] {
                assert!(holiday(&format!("{year}-{day}")), "{year}-{day}");
            }
        }
    }

    #[test]
    fn holidays_that_follow_easter_are_known() {
        // Easter Monday, Ascension, Whit Monday.
        for day in ["2026-04-06", "2026-05-14", "2026-05-25", "2027-03-29", "2027-05-06", "2027-05-17"] {
            assert!(holiday(day), "{day}");
        }
    }

    #[test]
    fn other_days_are_not_holidays() {
        // Good Friday and 26 December are holidays in Alsace-Moselle only.
        for day in ["2026-04-03", "2026-12-26", "2026-07-13", "2026-03-08"] {
            assert!(!holiday(day), "{day}");
        }
    }
}
