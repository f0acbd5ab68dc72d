//! Numbers, distances and dates as people read them.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

use crate::words::Lang;

/// A narrow no-break space: the French thousands separator.
const NARROW_SPACE: char = '\u{202f}';

/// A whole number with the separators of the language: `487 200`, `487,200`.
pub fn number(value: u64, lang: Lang) -> String {
    grouped(&value.to_string(), lang)
}

/// A number with that many decimals, rounded: `8,9`, `−1 204`; `8.9`, `−1,204`.
pub fn decimal(value: f64, decimals: usize, lang: Lang) -> String {
    let digits = format!("{:.decimals$}", value.abs());
    let is_zero = digits.bytes().all(|digit| matches!(digit, b'0' | b'.'));
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    let comma = if lang == Lang::Fr { ',' } else { '.' };
    match digits.split_once('.') {
        Some((whole, part)) => format!("{sign}{}{comma}{part}", grouped(whole, lang)),
        None => format!("{sign}{}", grouped(&digits, lang)),
    }
}

/// Digits by three, with the separator of the language.
fn grouped(digits: &str, lang: Lang) -> String {
    let separator = if lang == Lang::Fr { NARROW_SPACE } else { ',' };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A distance: metres (rounded to 50) under one kilometre, one decimal under ten, whole kilometres above.
pub fn distance(km: f64, lang: Lang) -> String {
    if km < 0.95 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 950")]
        let metres = ((km.max(0.0) * 20.0).round() * 50.0) as u64;
        return format!("{}\u{a0}m", metres.max(50));
    }
    if km < 9.95 {
        let text = format!("{km:.1}\u{a0}km").replace(".0\u{a0}", "\u{a0}");
        return if lang == Lang::Fr { text.replace('.', ",") } else { text };
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "distances on Earth")]
    let whole = km.round() as u64;
    format!("{}\u{a0}km", number(whole, lang))
}

/// A time of day: `9 h`, `17 h 30`; `9:00`, `17:30` in English.
pub fn time(minutes: u16, lang: Lang) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60);
    match (lang, minute) {
        (Lang::Fr, 0) => format!("{hour}\u{a0}h"),
        (Lang::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Lang::En, _) => format!("{hour}:{minute:02}"),
    }
}

/// How long something lasts: `45 min`, `2 h`, `1 h 30`; `1 h 30 min` in English.
pub fn time_span(minutes: u16, lang: Lang) -> String {
    match (minutes / 60, minutes % 60, lang) {
        (0, minute, _) => format!("{minute}\u{a0}min"),
        (hour, 0, _) => format!("{hour}\u{a0}h"),
        (hour, minute, Lang::Fr) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (hour, minute, Lang::En) => format!("{hour}\u{a0}h {minute}\u{a0}min"),
    }
}

/// The time of day of a moment, see [`time`].
pub fn clock_time(at: NaiveDateTime, lang: Lang) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "fewer than 1440 minutes")]
    let minutes = (at.hour() * 60 + at.minute()) as u16;
    time(minutes, lang)
}

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date in full: `24 novembre 2026`, `1er mars 2026`; `24 November 2026`.
pub fn date(day: NaiveDate, lang: Lang) -> String {
    let month = day.month0() as usize;
    let mut out = String::with_capacity(24);
    let _ = match lang {
        Lang::Fr if day.day() == 1 => write!(out, "1er\u{a0}{} {}", MONTHS_FR[month], day.year()),
        Lang::Fr => write!(out, "{}\u{a0}{} {}", day.day(), MONTHS_FR[month], day.year()),
        Lang::En => write!(out, "{}\u{a0}{} {}", day.day(), MONTHS_EN[month], day.year()),
    };
    out
}

/// A month: `novembre 2026`, `November 2026`.
pub fn month(day: NaiveDate, lang: Lang) -> String {
    let names = if lang.is_french() { &MONTHS_FR } else { &MONTHS_EN };
    format!("{} {}", names[day.month0() as usize], day.year())
}

/// The name of a day, in lower case in French.
pub const fn weekday(day: Weekday, lang: Lang) -> &'static str {
    let index = day.num_days_from_monday() as usize;
    match lang {
        Lang::Fr => DAYS_FR[index],
        Lang::En => DAYS_EN[index],
    }
}

/// The name of a commune after "de", in French: `d’Aix-en-Provence`, `du Thor`, `des Mées`, `de La Ciotat`; in other
/// languages the name alone.
pub fn of_place(name: &str, lang: Lang) -> String {
    after(name, lang, ["de ", "du ", "des "])
}

/// The same after "à": `à Manosque`, `au Thor`, `aux Mées`, `à L’Isle-sur-la-Sorgue`.
pub fn at_place(name: &str, lang: Lang) -> String {
    after(name, lang, ["à ", "au ", "aux "])
}

/// The name after a preposition: alone, joined to "le", joined to "les". Other articles stay in the name.
fn after(name: &str, lang: Lang, [alone, masculine, plural]: [&str; 3]) -> String {
    if !lang.is_french() {
        return name.to_owned();
    }
    if let Some(rest) = name.strip_prefix("Le ") {
        return format!("{masculine}{rest}");
    }
    if let Some(rest) = name.strip_prefix("Les ") {
        return format!("{plural}{rest}");
    }
    if alone == "de " && elides(name) {
        return format!("d’{name}");
    }
    format!("{alone}{name}")
}

/// Whether "de" loses its vowel before a name. Names in H are nearly all mute in the south (Hyères); those of the north
/// and east, from Germanic (Haguenau), are not, nor those with "haut" or with an article of their own.
fn elides(name: &str) -> bool {
    let plain = maillage_territory::normalise_name(name);
    match plain.as_bytes() {
        [b'h', ..] => ["hy", "her", "hos", "hon", "hie"].iter().any(|mute| plain.starts_with(mute)),
        // "Yves" and "Yvelines", but "Yeu" and "Yonne" keep the vowel apart.
        [b'y', second, ..] => !matches!(second, b'a' | b'e' | b'i' | b'o' | b'u'),
        [first, ..] => {
            // "L’Isle" and "La Ciotat" begin with their article, which the plain form leaves out.
            matches!(first, b'a' | b'e' | b'i' | b'o' | b'u') && !has_article(name)
        }
        [] => false,
    }
}

fn has_article(name: &str) -> bool {
    ["L’", "L'", "La "].iter().any(|article| name.starts_with(article))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(487_200, Lang::Fr), "487\u{202f}200");
        assert_eq!(number(1_487_200, Lang::En), "1,487,200");
        assert_eq!(number(999, Lang::Fr), "999");
        assert_eq!(number(0, Lang::Fr), "0");
        assert_eq!(decimal(-12_304.25, 1, Lang::Fr), "−12\u{202f}304,2");
        assert_eq!(decimal(12_304.75, 1, Lang::En), "12,304.8");
        assert_eq!(decimal(999.6, 0, Lang::Fr), "1\u{202f}000");
        assert_eq!(decimal(-0.04, 1, Lang::Fr), "0,0");
    }

    #[test]
    fn distances_are_rounded_as_people_say_them() {
        assert_eq!(distance(0.0, Lang::Fr), "50\u{a0}m");
        assert_eq!(distance(0.62, Lang::Fr), "600\u{a0}m");
        assert_eq!(distance(1.44, Lang::Fr), "1,4\u{a0}km");
        assert_eq!(distance(6.0, Lang::Fr), "6\u{a0}km");
        assert_eq!(distance(1.44, Lang::En), "1.4\u{a0}km");
        assert_eq!(distance(14.6, Lang::Fr), "15\u{a0}km");
    }

    #[test]
    fn names_of_communes_follow_prepositions() {
        for (name, of, at) in [
            ("Manosque", "de Manosque", "à Manosque"),
            ("Aix-en-Provence", "d’Aix-en-Provence", "à Aix-en-Provence"),
            ("Évenos", "d’Évenos", "à Évenos"),
            ("Hyères", "d’Hyères", "à Hyères"),
            ("Le Thor", "du Thor", "au Thor"),
            ("Les Mées", "des Mées", "aux Mées"),
            ("La Ciotat", "de La Ciotat", "à La Ciotat"),
            ("L'Isle-sur-la-Sorgue", "de L'Isle-sur-la-Sorgue", "à L'Isle-sur-la-Sorgue"),
            ("Haguenau", "de Haguenau", "à Haguenau"),
            ("Yvetot", "d’Yvetot", "à Yvetot"),
            ("Levens", "de Levens", "à Levens"),
        ] {
            assert_eq!(of_place(name, Lang::Fr), of);
            assert_eq!(at_place(name, Lang::Fr), at);
            assert_eq!(of_place(name, Lang::En), name);
        }
    }

    #[test]
    fn times_and_dates_read_well() {
        assert_eq!(time(17 * 60 + 30, Lang::Fr), "17\u{a0}h\u{a0}30");
        assert_eq!(time(9 * 60, Lang::Fr), "9\u{a0}h");
        assert_eq!(time(9 * 60, Lang::En), "9:00");
        assert_eq!(time(25 * 60, Lang::Fr), "1\u{a0}h");
        assert_eq!(time_span(25 * 60, Lang::Fr), "25\u{a0}h");
        assert_eq!(time_span(90, Lang::Fr), "1\u{a0}h\u{a0}30");
        assert_eq!(time_span(45, Lang::En), "45\u{a0}min");
        let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        assert_eq!(date(first, Lang::Fr), "1er\u{a0}mars 2026");
        assert_eq!(date(first, Lang::En), "1\u{a0}March 2026");
        assert_eq!(weekday(Weekday::Sun, Lang::Fr), "dimanche");
    }
}
