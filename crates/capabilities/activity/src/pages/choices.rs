//! The choices of the form, with those that are made.

use maillage_shell::words::Lang;
use maillage_vocabulary::ClosedList;

/// A choice, as the components draw it.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the form sends.
    pub value: &'static str,
    /// Its words.
    pub label: &'static str,
    /// Whether it is made.
    pub selected: bool,
}

/// The words of a value, short.
pub fn short<T: ClosedList>(value: T, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// The values of a list, in its order.
pub fn choices<T: ClosedList>(lang: Lang, chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    T::ALL.iter().map(|value| choice(*value, lang, &chosen)).collect()
}

/// One value.
pub fn choice<T: ClosedList>(value: T, lang: Lang, chosen: impl Fn(&str) -> bool) -> Choice {
    Choice { value: value.slug(), label: short(value, lang), selected: chosen(value.slug()) }
}

/// A count to type, beside its words.
#[derive(Clone, Debug)]
pub struct CountField {
    /// Name of the field: `age.moins-de-douze`.
    pub name: String,
    /// Its words.
    pub label: &'static str,
    /// What was typed.
    pub value: String,
}

/// The counts of an axis; what is left over is "unknown" and asks for nothing.
pub fn count_fields<T: ClosedList>(axis: &str, lang: Lang, told: &[(String, String)]) -> Vec<CountField> {
    let known = T::ALL.iter().filter(|value| value.slug() != "non-communique");
    known
        .map(|value| CountField {
            name: format!("{axis}.{}", value.slug()),
            label: short(*value, lang),
            value: told
                .iter()
                .find(|(slug, _)| slug == value.slug())
                .map_or("", |(_, count)| count)
                .to_owned(),
        })
        .collect()
}
