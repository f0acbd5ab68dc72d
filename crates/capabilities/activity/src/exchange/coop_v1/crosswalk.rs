//! What the words of the first version became.

use maillage_vocabulary::lists::activity::{ActivityKind, Redirection, Setting, SocialStatus, Theme};
use maillage_vocabulary::reading_key;

/// What a word became, whatever its case and accents.
fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    let key = reading_key(word);
    table.iter().find(|(known, _)| reading_key(known) == key).map(|(_, value)| *value)
}

/// Its kinds. "Ponctuel" is help given in passing.
pub(super) fn kind(word: &str) -> Option<ActivityKind> {
    const KINDS: [(&str, ActivityKind); 3] = [
        ("individuel", ActivityKind::Individual),
        ("ponctuel", ActivityKind::Individual),
        ("collectif", ActivityKind::Workshop),
    ];
    find(&KINDS, word)
}

/// Its "canal".
pub(super) fn setting(word: &str) -> Option<Setting> {
    const SETTINGS: [(&str, Setting); 4] = [
        ("rattachement", Setting::Place),
        ("autre lieu", Setting::Elsewhere),
        ("distance", Setting::Remote),
        ("domicile", Setting::Home),
    ];
    find(&SETTINGS, word)
}

/// Its situations.
pub(super) fn status(word: &str) -> Option<SocialStatus> {
    const STATUSES: [(&str, SocialStatus); 5] = [
        ("etudiant", SocialStatus::AtSchool),
        ("sansEmploi", SocialStatus::Unemployed),
        ("enEmploi", SocialStatus::Employed),
        ("retraite", SocialStatus::Retired),
        ("heterogene", SocialStatus::Unknown),
    ];
    find(&STATUSES, word)
}

/// Its themes; "autre" became none.
pub(super) fn themes(word: &str) -> Option<&'static [Theme]> {
    const THEMES: [(&str, &[Theme]); 19] = [
        ("equipement informatique", &[Theme::Devices, Theme::Contents]),
        ("vocabulaire", &[Theme::Culture]),
        ("internet", &[Theme::Browsing]),
        ("securite", &[Theme::Safety]),
        ("courriel", &[Theme::Email]),
        ("echanger", &[Theme::SocialNetworks]),
        ("traitement texte", &[Theme::Office]),
        ("contenus numeriques", &[Theme::Making]),
        ("trouver emploi", &[Theme::Employment]),
        ("tpe/pme", &[Theme::Professionals]),
        ("accompagner enfant", &[Theme::Parenting]),
        ("demarche en ligne", &[Theme::Procedures]),
        ("fraude et harcelement", &[Theme::Safety]),
        ("sante", &[Theme::Health]),
        ("smartphone", &[Theme::Devices]),
        ("budget", &[Theme::Banking]),
        ("scolaire", &[Theme::Schooling]),
        ("diagnostic", &[Theme::Assessment]),
        ("autre", &[]),
    ];
    find(&THEMES, word)
}

/// The kind of body that a name tells of.
pub(super) fn redirection(name: &str) -> Redirection {
    const SIGNS: [(Redirection, &[&str]); 6] = [
        (Redirection::Operator, &["cnav", "carsat", "ants", "caf", "dgfip", "cpam", "msa", "urssaf", "ofii"]),
        (Redirection::Employment, &["poleemploi", "francetravail", "missionlocale", "cci"]),
        (Redirection::ProcedureHelp, &["franceservices"]),
        (Redirection::SocialHelp, &["ccas", "centresocial", "mjc"]),
        (Redirection::DigitalMediation, &["tierslieu", "fablab", "emmausconnect"]),
        (Redirection::Administration, &["mairie", "prefecture", "departement"]),
    ];
    // Short signs are whole words: "caf" does not stand in "café".
    let whole = reading_key(name);
    let words: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).map(reading_key).collect();
    let says = |sign: &&str| {
        if sign.len() < 7 { words.iter().any(|word| word == sign) } else { whole.contains(sign) }
    };
    let found = SIGNS.iter().find(|(_, signs)| signs.iter().any(says));
    found.map_or(Redirection::Other, |(kind, _)| *kind)
}

/// Its duration in minutes, and whether it was a range.
pub(super) fn minutes(text: &str) -> Option<(u16, bool)> {
    let text = text.trim();
    let Some((low, high)) = text.split_once('-') else {
        return text.parse().ok().map(|minutes| (minutes, false));
    };
    let (low, high): (u16, u16) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
    (low < high && high <= 1440).then_some((u16::midpoint(low, high), true))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("CAF", Redirection::Operator)]
    #[case("Café associatif", Redirection::Other)]
    #[case("France Services", Redirection::ProcedureHelp)]
    #[case("CCAS de Digne", Redirection::SocialHelp)]
    #[case("Pôle emploi", Redirection::Employment)]
    #[case("Emmaüs Connect", Redirection::DigitalMediation)]
    #[case("Mairie", Redirection::Administration)]
    fn bodies(#[case] name: &str, #[case] kind: Redirection) {
        assert_eq!(redirection(name), kind);
    }

    #[rstest]
    #[case("0-30", Some((15, true)))]
    #[case("30-60", Some((45, true)))]
    #[case("60", Some((60, false)))]
    #[case("120", Some((120, false)))]
    #[case("plus", None)]
    #[case("60-30", None)]
    #[case("0-99999", None)]
    fn durations(#[case] text: &str, #[case] expected: Option<(u16, bool)>) {
        assert_eq!(minutes(text), expected);
    }

    #[test]
    fn every_theme_has_its_place() {
        assert_eq!(themes("Équipement informatique").map(<[Theme]>::len), Some(2));
        assert_eq!((themes("autre"), themes("astronomie")), (Some(&[][..]), None));
    }
}
