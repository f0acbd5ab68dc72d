//! Names of what the vocabulary holds, in the language of whoever reads.

use maillage_shell::Ctx;
use maillage_shell::words::Lang;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::Skill;

use crate::model::{Consent, Hours, Radius};

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// A skill by its full name, where the language has one.
pub fn full(skill: Skill, lang: Lang) -> &'static str {
    if lang.is_french() { skill.label() } else { skill.short_en() }
}

/// Other words for a skill.
pub fn synonyms(skill: Skill, lang: Lang) -> &'static [&'static str] {
    if lang.is_french() { skill.synonyms_fr() } else { skill.synonyms_en() }
}

/// A bracket of hours.
pub const fn hours_key(hours: Hours) -> &'static str {
    match hours {
        Hours::UpTo5 => "skills-hours-5",
        Hours::UpTo10 => "skills-hours-10",
        Hours::UpTo20 => "skills-hours-20",
        Hours::Over20 => "skills-hours-more",
    }
}

/// How far, in words.
pub fn radius_words(ctx: &Ctx, radius: Radius) -> String {
    ctx.tx("skills-radius-km", &[("km", u64::from(radius.km()).into())])
}

/// What is agreed to: the sentence, and what it means.
pub const fn consent_keys(consent: Consent) -> (&'static str, &'static str) {
    match consent {
        Consent::Counted => ("skills-consent-counted", "skills-consent-counted-about"),
        Consent::Proposed => ("skills-consent-proposed", "skills-consent-proposed-about"),
        Consent::Letters => ("skills-consent-letters", "skills-consent-letters-about"),
    }
}
