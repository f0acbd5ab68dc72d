//! The charts of a dashboard: each table with its words, and a sentence that says what it shows.

use chrono::{NaiveDate, Weekday};
use maillage_shell::chart::{Figure, Value};
use maillage_shell::{Voice, text};
use maillage_statistics::{SMALLEST_WHOLE, share};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
};

use super::choices::short;
use crate::figures::{Count, Dashboard, Row, Table, Unit};

/// The charts, in the order of the page; `csv` is the address of the same numbers,
/// if they have one. A table in which nothing was told
/// draws nothing.
pub fn figures(voice: &Voice, dashboard: &Dashboard, csv: &str) -> Vec<Figure> {
    let years = dashboard.periods.map(|period| period.until.format("%Y").to_string());
    let told =
        dashboard.tables.iter().filter(|table| table.rows.iter().any(|row| row.now != Count::Shown(0)));
    told.map(|table| figure(voice, table, &years, csv)).collect()
}

fn figure(voice: &Voice, table: &Table, years: &[String; 2], csv: &str) -> Figure {
    let rows: Vec<&Row> = shown_rows(table);
    let names: Vec<String> = rows.iter().map(|row| name(voice, table.id, &row.key)).collect();
    let now = rows.iter().map(|row| value(row.now));
    let before = rows.iter().map(|row| value(row.before));
    let title = voice.t(title_key(table.id));
    let is_time = matches!(table.id, "months" | "visits");
    let figure = if is_time { Figure::lines(table.id, title) } else { Figure::bars(table.id, title) };
    let this_year = voice.tx("figures-this-period", &[("year", (&years[0]).into())]);
    let last_year = voice.tx("figures-year-before", &[("year", (&years[1]).into())]);
    let figure = figure
        .reading(reading(voice, table))
        .unit(voice.t(unit_key(table.unit)))
        .axis(voice.t(axis_key(table.id)))
        .categories(names)
        .series(this_year, now)
        .compare(last_year, before);
    if csv.is_empty() { figure } else { figure.csv(csv) }
}

/// Rows worth a bar: where there are many, those that count something, the most first.
fn shown_rows(table: &Table) -> Vec<&Row> {
    const RANKED: [&str; 4] = ["themes", "procedures", "territories", "equipment"];
    let mut rows: Vec<&Row> = table.rows.iter().collect();
    if RANKED.contains(&table.id) {
        rows.retain(|row| row.now != Count::Shown(0) || row.before.shown().is_some_and(|count| count > 0));
        rows.sort_by_key(|row| std::cmp::Reverse(row.now.shown().unwrap_or_default()));
    }
    rows
}

fn value(count: Count) -> Value {
    match count {
        // Counts of people stay far below 2⁵³.
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of people are exact as floating-point numbers"
        )]
        Count::Shown(count) => Value::Known(count as f64),
        Count::Hidden => Value::Hidden,
    }
}

fn title_key(id: &str) -> &'static str {
    match id {
        "months" => "figures-months",
        "visits" => "figures-visits-months",
        "kinds" => "figures-kinds",
        "themes" => "figures-themes",
        "procedures" => "figures-procedures",
        "ages" => "figures-ages",
        "genders" => "figures-genders",
        "statuses" => "figures-statuses",
        "seen" => "figures-seen",
        "autonomy" => "figures-autonomy",
        "redirections" => "figures-redirections",
        "settings" => "figures-settings",
        "equipment" => "figures-equipment",
        "durations" => "figures-durations",
        "weekdays" => "figures-weekdays",
        _ => "figures-territories",
    }
}

fn axis_key(id: &str) -> &'static str {
    match id {
        "months" | "visits" => "figures-axis-month",
        "themes" | "procedures" => "figures-axis-theme",
        "territories" => "figures-axis-territory",
        "weekdays" => "figures-axis-day",
        _ => "figures-axis-answer",
    }
}

const fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Supports => "figures-unit-supports",
        Unit::Visits => "figures-unit-visits",
        Unit::Reports => "figures-unit-reports",
    }
}

/// The words of a row.
pub fn name(voice: &Voice, table: &str, key: &str) -> String {
    let listed = match table {
        "months" | "visits" => return month(voice, key),
        "territories" => return territory(key),
        "weekdays" => return weekday(voice, key),
        "durations" => return voice.t(duration_key(key)).to_owned(),
        "seen" => return voice.t(seen_key(key)).to_owned(),
        "kinds" => listed::<ActivityKind>(voice, key),
        "themes" | "procedures" => listed::<Theme>(voice, key),
        "ages" => listed::<AgeBracket>(voice, key),
        "genders" => listed::<Gender>(voice, key),
        "statuses" => listed::<SocialStatus>(voice, key),
        "autonomy" => listed::<Autonomy>(voice, key),
        "redirections" => listed::<Redirection>(voice, key),
        "settings" => listed::<Setting>(voice, key),
        _ => listed::<Equipment>(voice, key),
    };
    let untold = match key {
        "no" => "figures-not-sent",
        "yes" => "figures-sent",
        _ => "figures-untold",
    };
    listed.unwrap_or_else(|| voice.t(untold)).to_owned()
}

fn listed<T: ClosedList>(voice: &Voice, key: &str) -> Option<&'static str> {
    T::from_slug(key).map(|value| short(value, voice.lang()))
}

/// The days of the week by their names for programs.
const DAYS: [(&str, Weekday); 7] = [
    ("mo", Weekday::Mon),
    ("tu", Weekday::Tue),
    ("we", Weekday::Wed),
    ("th", Weekday::Thu),
    ("fr", Weekday::Fri),
    ("sa", Weekday::Sat),
    ("su", Weekday::Sun),
];

fn weekday(voice: &Voice, key: &str) -> String {
    let day = DAYS.iter().find(|(name, _)| *name == key);
    day.map_or_else(|| key.to_owned(), |(_, day)| text::weekday(*day, voice.lang()).to_owned())
}

fn duration_key(key: &str) -> &'static str {
    match key {
        "0" => "figures-under-30",
        "30" => "figures-30-60",
        "60" => "figures-60-120",
        _ => "figures-over-120",
    }
}

fn seen_key(key: &str) -> &'static str {
    match key {
        "first" => "figures-seen-first",
        "again" => "figures-seen-again",
        _ => "figures-untold",
    }
}

fn month(voice: &Voice, key: &str) -> String {
    let Ok(day) = key.parse::<NaiveDate>() else { return key.to_owned() };
    text::month(day, voice.lang())
}

fn territory(key: &str) -> String {
    let code: Option<TerritoryCode> = key.parse().ok();
    let found = code.and_then(|code| Territories::embedded().territory(code));
    found.map_or_else(|| key.to_owned(), |territory| territory.name().to_owned())
}

/// What the chart shows, in a sentence.
fn reading(voice: &Voice, table: &Table) -> String {
    let (shown, hides) = table.shown();
    if matches!(table.id, "months" | "visits") {
        let before = table.rows.iter().filter_map(|row| row.before.shown()).sum();
        let whole = !hides && table.rows.iter().all(|row| row.before != Count::Hidden);
        let trend = whole.then(|| change(voice, [Count::Shown(shown), Count::Shown(before)])).flatten();
        return trend
            .map(|trend| voice.tx("figures-reading-trend", &[("trend", (&trend).into())]))
            .unwrap_or_default();
    }
    let Some((row, count)) = table.first() else { return String::new() };
    let name = name(voice, table.id, &row.key);
    let several = matches!(table.id, "themes" | "procedures" | "equipment");
    let part = if several || hides { None } else { share(count, shown) };
    if let Some(part) = part {
        let percent = text::number(rounded(part * 100.0), voice.lang());
        return voice
            .tx("figures-reading-share", &[("name", (&name).into()), ("percent", (&percent).into())]);
    }
    let count = text::number(count, voice.lang());
    voice.tx("figures-reading-first", &[("name", (&name).into()), ("count", (&count).into())])
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage, or a change below a billion"
)]
fn rounded(number: f64) -> u64 {
    number.round().abs() as u64
}

/// How a count changed in a year: `+ 12 % (5 842 un an avant)`; nothing where one is hidden, or too small to compare.
pub fn change(voice: &Voice, counts: [Count; 2]) -> Option<String> {
    let [now, before] = counts;
    let (now, before) = (now.shown()?, before.shown()?);
    let words = text::number(before, voice.lang());
    // A percentage of fewer than twenty means nothing.
    if before < SMALLEST_WHOLE {
        return (before > 0).then(|| voice.tx("figures-before", &[("before", (&words).into())]));
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of people are exact as floating-point numbers")]
    let ratio = now as f64 / before as f64;
    let percent = text::number(rounded((ratio - 1.0) * 100.0), voice.lang());
    let key = match now.cmp(&before) {
        std::cmp::Ordering::Greater => "figures-more",
        std::cmp::Ordering::Less => "figures-less",
        std::cmp::Ordering::Equal => "figures-same",
    };
    Some(voice.tx(key, &[("percent", (&percent).into()), ("before", (&words).into())]))
}
