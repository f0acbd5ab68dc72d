//! What is wrong in an answer, and what to do.

use std::fmt;

use crate::Language;
use crate::reasons::reasons;

/// Something wrong in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFault {
    /// The field: the name of the question, or of the row of a grid.
    pub field: String,
    /// Rank of the code on the line of a paper sheet, from 1.
    pub rank: Option<usize>,
    /// What.
    pub reason: AnswerReason,
    /// What exactly.
    pub detail: String,
}

impl AnswerFault {
    pub(crate) fn new(field: impl fmt::Display, reason: AnswerReason, detail: impl fmt::Display) -> Self {
        Self { field: field.to_string(), rank: None, reason, detail: detail.to_string() }
    }

    pub(crate) fn at(mut self, rank: usize) -> Self {
        self.rank = Some(rank);
        self
    }

    /// What is wrong and what to do, in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        self.reason.sentence(language, &self.detail)
    }
}

impl fmt::Display for AnswerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.sentence(Language::En))
    }
}

impl std::error::Error for AnswerFault {}

reasons! {
    /// What may be wrong in an answer.
    AnswerReason:
    Wanted "answer-wanted"
        "Il faut une réponse pour continuer. Choisissez ou écrivez la vôtre."
        "An answer is needed to go on. Choose or write yours."
    RowsWanted "answer-rows-wanted"
        "Il manque une réponse sur certaines lignes : {}. Répondez à chacune."
        "Some rows have no answer: {}. Answer each of them."
    OneOnly "answer-one-only"
        "Une seule réponse est possible ici. Gardez-en une."
        "Only one answer is possible here. Keep one."
    NotOffered "answer-not-offered"
        "« {} » n’est pas proposé ici. Choisissez une des réponses."
        "“{}” is not offered here. Choose one of the answers."
    Excludes "answer-excludes"
        "« {} » ne va pas avec d’autres réponses. Gardez celle-là, ou les autres."
        "“{}” does not go with other answers. Keep that one, or the others."
    NumberForm "answer-number-form"
        "« {} » n’est pas un nombre. Écrivez par exemple 12."
        "“{}” is no number. Write for instance 12."
    WholeOnly "answer-whole-only"
        "Écrivez un nombre entier, sans virgule : {} ne va pas."
        "Write a whole number, without decimals: {} does not fit."
    TooSmall "answer-too-small"
        "Le plus petit nombre possible est {}."
        "The least possible number is {}."
    TooLarge "answer-too-large"
        "Le plus grand nombre possible est {}."
        "The greatest possible number is {}."
    DayForm "answer-day-form"
        "« {} » n’est pas une date. Écrivez par exemple 02/05/1980."
        "“{}” is no date. Write for instance 1980-05-02."
    TooEarly "answer-too-early"
        "La date ne peut pas être avant le {}."
        "The date cannot be before {}."
    TooLate "answer-too-late"
        "La date ne peut pas être après le {}."
        "The date cannot be after {}."
    TooLong "answer-too-long"
        "Le texte est trop long. Gardez au plus {} signes."
        "The text is too long. Keep {} characters at most."
    NotAsked "answer-not-asked"
        "La question « {} » n’est pas posée ici. Rechargez la page."
        "The question “{}” is not asked here. Load the page again."
    OtherVersion "answer-other-version"
        "Le questionnaire a changé depuis vos réponses. Recommencez avec le nouveau."
        "The questionnaire has changed since your answers. Begin again with the new one."
    ConsentWanted "answer-consent-wanted"
        "Sans accord écrit sur la feuille, rien n’est saisi. Mettez la feuille de côté."
        "Without consent on the sheet, nothing is entered. Put the sheet aside."
    LineTooLong "answer-line-too-long"
        "La ligne est trop longue. Saisissez une feuille par ligne."
        "The line is too long. Enter one sheet a line."
    CodesTooFew "answer-codes-too-few"
        "La ligne a trop peu de codes : il en faut {}. Mettez - là où il n’y a pas de réponse."
        "The line has too few codes: it needs {}. Put - where there is no answer."
    CodesTooMany "answer-codes-too-many"
        "La ligne a trop de codes : il en faut {}. Vérifiez s’il y en a un en double."
        "The line has too many codes: it needs {}. Check whether one stands twice."
    QuoteOpen "answer-quote-open"
        "Le texte n’est pas fermé. Ajoutez un guillemet \" à la fin."
        "The text is not closed. Add a quote \" at its end."
}
