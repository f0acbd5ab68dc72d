//! Telephone numbers of France and its overseas territories.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::text_form::text_form;

/// One telephone number, in the international form of the national schema: `+33492000000`.
///
/// Ten country codes: +33, +262, +590, +594, +596 (nine digits), +269 (seven or nine), +508 (six or
/// nine), +681, +687 (six), +689 (six or eight).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    text: [u8; 13],
    length: u8,
    /// How many digits of the text are the country code.
    code: u8,
}

/// Why a text is not one telephone number of France.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum PhoneError {
    /// No digit at all.
    #[error("no telephone number")]
    Empty,
    /// A short number (3939, 115): it reaches a national service, not a place.
    #[error("a short number does not reach a place")]
    Short,
    /// Too few or too many digits.
    #[error("a telephone number of France has ten digits")]
    Length,
    /// A country code that the national schema does not have.
    #[error("a number outside France")]
    Foreign,
    /// Several numbers, of which this is the first.
    #[error("several telephone numbers")]
    Several(Phone),
}

/// Country codes, and the numbers of digits that may follow.
const COUNTRIES: [(&str, &[usize]); 10] = [
    ("33", &[9]),
    ("262", &[9]),
    ("269", &[7, 9]),
    ("508", &[6, 9]),
    ("590", &[9]),
    ("594", &[9]),
    ("596", &[9]),
    ("681", &[6]),
    ("687", &[6]),
    ("689", &[6, 8]),
];

/// Beginnings of national numbers (without the zero) that belong to an overseas country code.
///
/// The first that fits counts: 06 39 98 is kept for fiction, in the mainland, among numbers of Mayotte.
const OVERSEAS: [(&str, &str); 13] = [
    ("63998", "33"),
    ("262", "262"),
    ("263", "262"),
    ("269", "262"),
    ("639", "262"),
    ("692", "262"),
    ("693", "262"),
    ("590", "590"),
    ("690", "590"),
    ("691", "590"),
    ("594", "594"),
    ("694", "594"),
    ("596", "596"),
];
/// Martinique has two more.
const MARTINIQUE: [&str; 2] = ["696", "697"];

/// Territories with local numbers: beginning of a commune or postal code, country code, digits.
const LOCAL: [(&str, &str, usize); 4] =
    [("975", "508", 6), ("986", "681", 6), ("987", "689", 8), ("988", "687", 6)];

impl Phone {
    /// The international form: `+33492000000`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text[..usize::from(self.length)]).unwrap_or_default()
    }

    /// As people write it: `04 92 00 00 00`; with the country code where there is no national form
    /// (`+687 44 57 28`).
    pub fn national(&self) -> String {
        let number = self.as_str();
        let (code, digits) = (&number[1..=usize::from(self.code)], &number[1 + usize::from(self.code)..]);
        // Ten digits are dialled from France: never those of another number.
        if french(digits).as_ref() == Ok(self) {
            return in_pairs(&format!("0{digits}"));
        }
        format!("+{code} {}", in_pairs(digits))
    }

    /// Reads a number as people write it: national or international, with spaces, dots, `(0)`, `Tél :`
    /// before or `poste 12` after, the leading zero eaten by a spreadsheet.
    ///
    /// `near` is the commune or postal code of the place: it tells what six digits mean in the Pacific.
    pub fn read(text: &str, near: Option<&str>) -> Result<Self, PhoneError> {
        let whole = one(text, near);
        if whole.is_ok() || digits(text).len() < 12 {
            return whole;
        }
        let first = text
            .split(['/', ';', '|', ',', '\n'])
            .flat_map(|part| part.split(" ou "))
            .flat_map(|part| part.split(" et "))
            .flat_map(|part| part.split(" - "))
            .find_map(|part| one(part, near).ok());
        first.map_or(whole, |phone| Err(PhoneError::Several(phone)))
    }

    fn new(code: &str, number: &str) -> Result<Self, PhoneError> {
        let number = if number.len() == 10 { number.strip_prefix('0').unwrap_or(number) } else { number };
        let (_, lengths) = COUNTRIES.iter().find(|country| country.0 == code).ok_or(PhoneError::Foreign)?;
        if !lengths.contains(&number.len()) || number.len() == 9 && number.starts_with('0') {
            return Err(PhoneError::Length);
        }
        let mut text = [0; 13];
        let written = [b"+", code.as_bytes(), number.as_bytes()];
        for (slot, byte) in text.iter_mut().zip(written.into_iter().flatten()) {
            *slot = *byte;
        }
        let byte = |length: usize| u8::try_from(length).map_err(|_| PhoneError::Length);
        Ok(Self { text, length: byte(1 + code.len() + number.len())?, code: byte(code.len())? })
    }
}

/// Digits of an extension ("poste 1234"); more of them are a second number.
const LONGEST_EXTENSION: usize = 5;

/// Reads a text that holds one number.
fn one(text: &str, near: Option<&str>) -> Result<Phone, PhoneError> {
    if let Some(digits) = text.strip_prefix('+')
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return international(digits);
    }
    let start = text.find(|c: char| c.is_ascii_digit() || c == '+').ok_or(PhoneError::Empty)?;
    let text = &text[start..];
    let end = text.find(char::is_alphabetic).unwrap_or(text.len());
    if digits(&text[end..]).len() > LONGEST_EXTENSION {
        return Err(PhoneError::Length);
    }
    let digits = digits(&text[..end].replace("(0)", ""));
    if digits.is_empty() {
        return Err(PhoneError::Empty);
    }
    match digits.strip_prefix("00") {
        _ if text.starts_with('+') => international(&digits),
        Some(digits) => international(digits),
        None => national(&digits, near),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Digits after `+` or `00`.
fn international(digits: &str) -> Result<Phone, PhoneError> {
    let (code, _) = COUNTRIES.iter().find(|(code, _)| digits.starts_with(code)).ok_or(PhoneError::Foreign)?;
    let number = &digits[code.len()..];
    if *code == "33" { french(number) } else { Phone::new(code, number) }
}

/// Digits without a country code.
fn national(digits: &str, near: Option<&str>) -> Result<Phone, PhoneError> {
    let local = LOCAL.iter().find(|(prefix, ..)| near.is_some_and(|near| near.starts_with(prefix)));
    if let Some((_, code, length)) = local
        && digits.len() == *length
    {
        return Phone::new(code, digits);
    }
    match digits.len() {
        9 if !digits.starts_with('0') => french(digits),
        10 if digits.starts_with('0') => french(digits),
        11 | 12 => international(digits).map_err(|_| PhoneError::Length),
        2..=6 => Err(PhoneError::Short),
        _ => Err(PhoneError::Length),
    }
}

/// Nine digits, or ten with the zero: the beginning tells mainland France from overseas.
fn french(digits: &str) -> Result<Phone, PhoneError> {
    let number = digits.strip_prefix('0').unwrap_or(digits);
    let overseas = OVERSEAS.iter().find(|(start, _)| number.starts_with(start)).map(|(_, code)| *code);
    let martinique = MARTINIQUE.iter().any(|start| number.starts_with(start)).then_some("596");
    Phone::new(overseas.or(martinique).unwrap_or("33"), number)
}

fn in_pairs(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 3 / 2);
    for (rank, digit) in digits.chars().enumerate() {
        if rank > 0 && rank % 2 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

impl fmt::Debug for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Phone({})", self.as_str())
    }
}

impl FromStr for Phone {
    type Err = PhoneError;

    /// Strict: exactly what `as_str` writes.
    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let read = Self::read(text, None)?;
        if read.as_str() == text { Ok(read) } else { Err(PhoneError::Length) }
    }
}

text_form!(Phone);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::strict("+33492000000", Ok("+33492000000"))]
    #[case::spaces("04 92 00 00 00", Ok("+33492000000"))]
    #[case::dots("04.92.00.00.00", Ok("+33492000000"))]
    #[case::slashes("04/92/00/00/00", Ok("+33492000000"))]
    #[case::hard_spaces("04\u{a0}92\u{202f}00 00 00", Ok("+33492000000"))]
    #[case::zero_in_brackets("+33 (0)4 92 00 00 00", Ok("+33492000000"))]
    #[case::zero_kept("+330492000000", Ok("+33492000000"))]
    #[case::double_zero("0033 4 92 00 00 00", Ok("+33492000000"))]
    #[case::no_plus("33492000000", Ok("+33492000000"))]
    #[case::spreadsheet("492000000", Ok("+33492000000"))]
    #[case::words("Tél : 04 92 00 00 00 poste 12", Ok("+33492000000"))]
    #[case::reunion("0262 79 00 49", Ok("+262262790049"))]
    #[case::fiction("06 39 98 00 12", Ok("+33639980012"))]
    #[case::mayotte("0639 00 00 00", Ok("+262639000000"))]
    #[case::guadeloupe("0590 00 00 00", Ok("+590590000000"))]
    #[case::guyane("+33594000000", Ok("+594594000000"))]
    #[case::martinique("0696 00 00 00", Ok("+596696000000"))]
    #[case::short("3939", Err(PhoneError::Short))]
    #[case::short_spaced("36 46", Err(PhoneError::Short))]
    #[case::nine("04 92 00 00 0", Err(PhoneError::Length))]
    #[case::eleven("04 92 00 00 00 0", Err(PhoneError::Length))]
    #[case::andorra("+376 800 000", Err(PhoneError::Foreign))]
    #[case::nothing("non communiqué", Err(PhoneError::Empty))]
    fn phones(#[case] text: &str, #[case] expected: Result<&str, PhoneError>) {
        assert_eq!(Phone::read(text, None).as_ref().map(Phone::as_str), expected.as_ref().map(|text| *text));
    }

    #[rstest]
    #[case("44 57 28", "98818", "+687445728")]
    #[case("40 50 00 00", "98714", "+68940500000")]
    #[case("41 00 00", "97500", "+508410000")]
    #[case("72 00 00", "98600", "+681720000")]
    fn local_numbers_of_the_pacific(#[case] text: &str, #[case] near: &str, #[case] expected: &str) {
        let read = Phone::read(text, Some(near));
        assert_eq!(read.map(|phone| phone.to_string()), Ok(expected.to_owned()));
    }

    #[test]
    fn the_first_of_several_numbers() {
        let first: Phone = "+33492000000".parse().unwrap();
        for text in
            ["04 92 00 00 00 / 06 00 00 00 00", "0492000000;0600000000", "04 92 00 00 00 ou 06 00 00 00 00"]
        {
            assert_eq!(Phone::read(text, None), Err(PhoneError::Several(first)));
        }
    }

    #[rstest]
    #[case("+33492000000", "04 92 00 00 00")]
    #[case("+262262790049", "02 62 79 00 49")]
    #[case("+687445728", "+687 44 57 28")]
    #[case("+269439333121", "+269 43 93 33 12 1")]
    fn national_form(#[case] phone: Phone, #[case] expected: &str) {
        assert_eq!(phone.national(), expected);
    }

    proptest! {
        #[test]
        fn what_is_read_is_strict_and_comes_back(text in r"\+?[0-9 ().]{0,16}", near in "(98|97|13)[0-9]{3}") {
            if let Ok(phone) = Phone::read(&text, Some(&near)) {
                prop_assert_eq!(phone.as_str().parse::<Phone>(), Ok(phone));
                prop_assert_eq!(Phone::read(&phone.national(), None), Ok(phone));
                prop_assert!((7..=13).contains(&phone.as_str().len()));
            }
        }

        #[test]
        fn never_fails_on_any_text(text in ".*") {
            let _ = Phone::read(&text, Some(&text));
        }
    }
}
