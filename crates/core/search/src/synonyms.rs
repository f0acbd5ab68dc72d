//! Expressions that mean the same to people who look for help with digital matters.
//!
//! **To add a group**: one line below, each expression as people write it (accents, capitals and plurals do not
//! matter: words are compared by their stem). An expression of several words is found in a document that has all of
//! them, in any order. A group goes both ways: whoever asks for one expression finds the others, a little lower.
//! Keep an expression out if it means more than the rest of its group; where it is a need and the other a service
//! that helps, it belongs to the second table. Documents need no change: both are read when a query is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analyser::{Analyser, Term, plain};
use crate::words::words;

const GROUPS: &[&[&str]] = &[
    // spelling
    &["saint", "st"],
    &["sainte", "ste"],
    // people
    &["médiateur", "médiatrice"],
    &["formateur", "formatrice"],
    &["senior", "personne âgée", "retraité", "aîné"],
    &["jeune", "adolescent", "ado"],
    &["handicap", "handicapé", "PMR"],
    // machines and networks
    &["ordinateur", "ordi", "PC"],
    &["wifi", "wi-fi"],
    &["smartphone", "téléphone portable", "téléphone mobile"],
    &["imprimer", "imprimante", "impression", "photocopie", "photocopieur"],
    &["scanner", "scan", "numériser"],
    &["e-mail", "email", "mail", "courriel", "messagerie"],
    &["internet", "web"],
    &["visio", "visioconférence"],
    &["logiciel libre", "open source"],
    // what people come for
    &["papiers", "démarches administratives", "démarches en ligne", "dématérialisation"],
    &["impôts", "DGFIP", "finances publiques", "trésor public", "déclaration de revenus"],
    &["carte grise", "certificat d'immatriculation", "ANTS"],
    &["CV", "curriculum vitae"],
    &["réparation", "réparer", "dépannage", "repair café"],
    &["illectronisme", "exclusion numérique"],
    &["illettrisme", "lecture et écriture"],
    &["jeu vidéo", "gaming", "e-sport"],
    // bodies
    &["CAF", "allocations familiales"],
    &["CPAM", "assurance maladie", "ameli", "sécurité sociale", "sécu"],
    &["MSA", "mutualité sociale agricole"],
    &["CARSAT", "assurance retraite"],
    &["France Travail", "pôle emploi", "ANPE"],
    &["CCAS", "centre communal d'action sociale"],
    &["MJC", "maison des jeunes et de la culture"],
    &["RSA", "revenu de solidarité active"],
    &["APL", "aide au logement"],
    // places
    &["médiathèque", "bibliothèque"],
    &["fablab", "fab lab", "atelier de fabrication numérique"],
    &["coworking", "co-working", "espace de travail partagé"],
    &["tiers-lieu", "tierslieu"],
    &["EPN", "espace public numérique", "cybercentre", "cyberespace", "cyber-base"],
    &["France Services", "MSAP", "maison de services au public"],
    &["mairie", "hôtel de ville"],
];

/// Expressions that stand for a service which helps with them. It goes one way: whoever asks for a passport finds the
/// places that help with formalities, far below those that speak of passports.
const HELPED_BY: &[(&str, &[&str])] = &[
    (
        "démarches administratives",
        &[
            "impôts",
            "DGFIP",
            "déclaration de revenus",
            "carte grise",
            "certificat d'immatriculation",
            "ANTS",
            "permis de conduire",
            "passeport",
            "carte d'identité",
            "titre de séjour",
            "carte vitale",
            "CAF",
            "allocations familiales",
            "CPAM",
            "ameli",
            "assurance maladie",
            "sécurité sociale",
            "RSA",
            "APL",
            "MSA",
            "retraite",
            "France Travail",
            "pôle emploi",
        ],
    ),
    ("insertion professionnelle", &["CV", "lettre de motivation", "recherche d'emploi"]),
    ("utilisation sécurisée", &["arnaque", "piratage", "virus", "mot de passe", "hameçonnage"]),
    ("parentalité", &["contrôle parental", "ENT", "Pronote"]),
];

/// Words of the longest expression that is looked for in a query.
const LONGEST: usize = 4;

/// How well an expression of the same meaning matches, from 0 to 1.
const SAME_MEANING: f32 = 0.7;
/// How well a service matches that helps with what was asked for.
const HELPS: f32 = 0.3;

/// An expression to look for beside the one that was typed.
#[derive(Debug)]
pub(crate) struct Synonym {
    pub(crate) terms: Vec<Term>,
    /// From 0 to 1.
    pub(crate) quality: f32,
}

/// For each expression its synonyms.
pub(crate) struct Synonyms {
    by_key: HashMap<String, Vec<Synonym>>,
}

impl Synonyms {
    pub(crate) fn shared() -> &'static Self {
        static SHARED: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(GROUPS, HELPED_BY));
        &SHARED
    }

    fn read(groups: &[&[&str]], helped_by: &[(&str, &[&str])]) -> Self {
        let mut synonyms = Self { by_key: HashMap::new() };
        for group in groups {
            for typed in *group {
                group.iter().for_each(|other| synonyms.add(typed, other, SAME_MEANING));
            }
        }
        for (service, needs) in helped_by {
            needs.iter().for_each(|need| synonyms.add(need, service, HELPS));
        }
        synonyms
    }

    fn add(&mut self, typed: &str, other: &str, quality: f32) {
        let analyser = Analyser::new();
        let (typed, other) = (key(&terms(&analyser, typed)), terms(&analyser, other));
        if typed != key(&other) {
            self.by_key.entry(typed).or_default().push(Synonym { terms: other, quality });
        }
    }

    /// The longest expression that starts a list of terms and has synonyms: its length in terms, and they.
    pub(crate) fn starting(&self, terms: &[Term]) -> Option<(usize, &[Synonym])> {
        (1..=LONGEST.min(terms.len())).rev().find_map(|length| {
            let synonyms = self.by_key.get(&key(&terms[..length]))?;
            Some((length, synonyms.as_slice()))
        })
    }
}

fn terms(analyser: &Analyser, text: &str) -> Vec<Term> {
    words(text).filter_map(|range| analyser.term(&plain(&text[range]))).collect()
}

/// What two spellings of one expression share: the stems of its words without accents.
fn key(terms: &[Term]) -> String {
    let stems: Vec<&str> =
        terms.iter().map(|term| term.stems.last().unwrap_or(&term.folded).as_str()).collect();
    stems.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn others(text: &str) -> Option<(usize, Vec<String>)> {
        let asked = terms(&Analyser::new(), text);
        let (length, others) = Synonyms::shared().starting(&asked)?;
        Some((length, others.iter().map(|other| key(&other.terms)).collect()))
    }

    #[test]
    fn plurals_and_missing_accents_meet_their_group() {
        assert_eq!(others("MEDIATRICES"), Some((1, vec!["mediateur".to_owned()])));
        assert_eq!(others("ordis"), others("ordi"));
        assert_eq!(others("jardin"), None);
    }

    #[test]
    fn an_expression_is_looked_for_where_the_terms_start() {
        assert_eq!(others("réseau jardin"), None);
        assert_eq!(others("co-working de Nice").unwrap().0, 2);
        assert_eq!(others("grand co-working"), None);
    }

    #[test]
    fn the_longest_expression_wins_and_groups_may_share_one() {
        let groups: &[&[&str]] = &[&["pont", "passerelle"], &["pont neuf", "viaduc"], &["pont", "vacances"]];
        let synonyms = Synonyms::read(groups, &[]);
        let found = |text: &str| {
            let (length, others) = synonyms.starting(&terms(&Analyser::new(), text)).unwrap();
            (length, others.len())
        };
        assert_eq!(found("pont neuf"), (2, 1));
        assert_eq!(found("ponts anciens"), (1, 2));
    }

    #[test]
    fn a_need_leads_to_the_service_and_not_back() {
        let synonyms = Synonyms::read(&[], &[("démarches", &["passeport"])]);
        let found = |text: &str| {
            synonyms.starting(&terms(&Analyser::new(), text)).map(|found| found.1[0].quality < SAME_MEANING)
        };
        assert_eq!(found("passeports"), Some(true));
        assert_eq!(found("démarches"), None);
    }

    #[test]
    fn every_expression_has_words_few_enough_to_be_found() {
        let services = HELPED_BY.iter().flat_map(|(service, needs)| needs.iter().chain([service]));
        for expression in GROUPS.iter().copied().flatten().chain(services) {
            assert!((1..=LONGEST).contains(&terms(&Analyser::new(), expression).len()), "{expression}");
        }
    }

    #[test]
    fn the_stemmer_alone_would_not_bring_a_group_together() {
        for group in GROUPS {
            let keys = group.iter().map(|expression| key(&terms(&Analyser::new(), expression)));
            assert!(keys.collect::<HashSet<_>>().len() > 1, "{group:?}");
        }
    }
}
