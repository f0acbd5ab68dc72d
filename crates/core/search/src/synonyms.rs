//! Expressions that mean the same to people who look for help with digital matters.
//!
//! **To add a group**: one line below, each expression as people write it (accents, capitals and plurals do not
//! matter: words are compared by their stem). An expression of several words is found in a document that has all of
//! them, in any order. A group goes both ways: whoever asks for one expression finds the others, a little lower.
//! Keep an expression out if it means more than the rest of its group. Documents need no change: groups are read
//! when a query is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analyser::{Analyser, Term, plain};
use crate::words::words;

const GROUPS: &[&[&str]] = &[
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

/// Words of the longest expression that is looked for in a query.
const LONGEST: usize = 4;

/// The groups, ready to be looked up.
pub(crate) struct Synonyms {
    groups: Vec<Vec<Vec<Term>>>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Synonyms {
    pub(crate) fn shared() -> &'static Self {
        static SHARED: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(GROUPS));
        &SHARED
    }

    fn read(groups: &[&[&str]]) -> Self {
        let analyser = Analyser::new();
        let mut synonyms = Self { groups: Vec::new(), by_key: HashMap::new() };
        for (number, group) in groups.iter().enumerate() {
            let expressions: Vec<Vec<Term>> = group.iter().map(|text| terms(&analyser, text)).collect();
            for expression in &expressions {
                synonyms.by_key.entry(key(expression)).or_default().push(number);
            }
            synonyms.groups.push(expressions);
        }
        synonyms
    }

    /// The longest expression that starts a list of terms and has synonyms: its length in terms, and the others.
    pub(crate) fn starting(&self, terms: &[Term]) -> Option<(usize, Vec<&[Term]>)> {
        (1..=LONGEST.min(terms.len())).rev().find_map(|length| {
            let asked = key(&terms[..length]);
            let numbers = self.by_key.get(&asked)?;
            let expressions = numbers.iter().flat_map(|&number| &self.groups[number]);
            let others =
                expressions.filter(|expression| key(expression) != asked).map(Vec::as_slice).collect();
            Some((length, others))
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
    use super::*;

    fn others(text: &str) -> Option<(usize, Vec<String>)> {
        let asked = terms(&Analyser::new(), text);
        let (length, others) = Synonyms::shared().starting(&asked)?;
        Some((length, others.into_iter().map(key).collect()))
    }

    #[test]
    fn plurals_and_missing_accents_meet_their_group() {
        assert_eq!(others("MEDIATRICES"), Some((1, vec!["mediateur".to_owned()])));
        assert_eq!(others("ordis"), others("ordi"));
        assert_eq!(others("jardin"), None);
    }

    #[test]
    fn an_expression_is_looked_for_where_the_terms_start() {
        assert_eq!(others("allocations familiales de Nice"), Some((2, vec!["caf".to_owned()])));
        assert_eq!(others("caisse d'allocations familiales"), None);
    }

    #[test]
    fn the_longest_expression_wins_and_groups_may_share_one() {
        let synonyms =
            Synonyms::read(&[&["pont", "passerelle"], &["pont neuf", "viaduc"], &["pont", "vacances"]]);
        let analyser = Analyser::new();
        let found = |text: &str| {
            let (length, others) = synonyms.starting(&terms(&analyser, text)).unwrap();
            (length, others.len())
        };
        assert_eq!(found("pont neuf"), (2, 1));
        assert_eq!(found("ponts anciens"), (1, 2));
    }

    #[test]
    fn every_expression_has_words_few_enough_to_be_found() {
        for expression in Synonyms::shared().groups.iter().flatten() {
            assert!((1..=LONGEST).contains(&expression.len()), "{expression:?}");
        }
    }

    #[test]
    fn the_stemmer_alone_would_not_bring_a_group_together() {
        let idle: Vec<&Vec<Vec<Term>>> = Synonyms::shared()
            .groups
            .iter()
            .filter(|group| group.iter().all(|expression| key(expression) == key(&group[0])))
            .collect();
        assert!(idle.is_empty(), "{idle:#?}");
    }
}
