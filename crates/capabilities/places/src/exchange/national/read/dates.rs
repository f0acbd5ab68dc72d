//! The day of the last change.

use chrono::{DateTime, Days, NaiveDate};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;

/// Seconds since 1970 have ten digits from 2001 to 2286; milliseconds thirteen.
const UNIX_DIGITS: usize = 10;
const UNIX_MILLISECONDS_DIGITS: usize = 13;

impl Reading<'_> {
    pub(super) fn updated(&mut self) -> Option<NaiveDate> {
        let text = self.text(Column::Updated);
        if text.is_empty() {
            self.require(Column::Updated);
            return None;
        }
        let Some(date) = read_date(&text) else {
            self.say(Column::Updated, &text, Reason::DateForm, "", None);
            return None;
        };
        if !is_strict(&text) {
            self.say(Column::Updated, &text, Reason::DateRewritten, "", Some(&date.to_string()));
        }
        if date > self.context.options.today {
            self.say(Column::Updated, &text, Reason::DateFuture, "", None);
        } else if NaiveDate::from_ymd_opt(2000, 1, 1).is_some_and(|first| date < first) {
            self.say(Column::Updated, &text, Reason::DateUnlikely, "", None);
        }
        Some(date)
    }
}

/// Whether a date that was read is written `YYYY-MM-DD`.
fn is_strict(text: &str) -> bool {
    matches!(text.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _])
}

/// A day: ISO, ISO with a time and a zone, `dd/mm/yyyy` with or without a time, seconds since 1970, the
/// day number of a spreadsheet. Years from 1900 to 2199.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let date = if text.bytes().all(|byte| byte.is_ascii_digit()) { numeric(text) } else { written(text) };
    date.filter(|date| (1900..2200).contains(&chrono::Datelike::year(date)))
}

fn written(text: &str) -> Option<NaiveDate> {
    if is_strict(text) {
        return NaiveDate::from_ymd_opt(
            text.get(..4)?.parse().ok()?,
            text.get(5..7)?.parse().ok()?,
            text.get(8..)?.parse().ok()?,
        );
    }
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let century = if year.len() == 2 { 2000 } else { 0 };
    let within = year.len() == 4 || year.len() == 2;
    let digits =
        [year, month, day].iter().all(|part| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()));
    if !(within && digits) {
        return None;
    }
    NaiveDate::from_ymd_opt(century + year.parse::<i32>().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn numeric(text: &str) -> Option<NaiveDate> {
    let number: i64 = text.parse().ok()?;
    match text.len() {
        UNIX_DIGITS => DateTime::from_timestamp(number, 0).map(|time| time.date_naive()),
        UNIX_MILLISECONDS_DIGITS => DateTime::from_timestamp_millis(number).map(|time| time.date_naive()),
        // Spreadsheets count days from 30 December 1899.
        5 => NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::try_from(number).ok()?)),
        8 => NaiveDate::parse_from_str(text, "%Y%m%d").ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2024-04-02", Some("2024-04-02"))]
    #[case("2024-04-02T10:30:00.000Z", Some("2024-04-02"))]
    #[case("2024-04-02 10:30:00+02:00", Some("2024-04-02"))]
    #[case("02/04/2024", Some("2024-04-02"))]
    #[case("02/04/2024 10:30", Some("2024-04-02"))]
    #[case("2/4/24", Some("2024-04-02"))]
    #[case("02.04.2024", Some("2024-04-02"))]
    #[case("1712052000", Some("2024-04-02"))]
    #[case("1712052000000", Some("2024-04-02"))]
    #[case("45384", Some("2024-04-02"))]
    #[case("20240402", Some("2024-04-02"))]
    #[case("2024-02-30", None)]
    #[case("31/13/2024", None)]
    #[case("avril 2024", None)]
    #[case("2024", None)]
    #[case("-", None)]
    #[case("99999-01-01", None)]
    fn dates(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(read_date(text).map(|date| date.to_string()).as_deref(), expected);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9T:/.Z +-]{0,20}") {
            let _ = read_date(&text);
        }
    }
}
