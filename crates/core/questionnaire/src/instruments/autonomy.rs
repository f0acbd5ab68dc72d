//! Autonomy with procedures, and confidence. Our own words and scoring: free to use with this software.

use super::{Indicator, Method};
use crate::answers::{Answers, Value};
use crate::model::{ChoiceDocument, QuestionDocument, SectionDocument, TextDocument};

/// How it is computed.
pub(super) const METHOD: Method = Method { instrument: "maillage-autonomy", version: "1" };

/// The question of autonomy, a grid.
pub const AUTONOMY: &str = "autonomy";
/// The question of confidence, a scale from 0 to 10.
pub const CONFIDENCE: &str = "confidence";

/// Procedures: code, French, English.
const ITEMS: [(&str, &str, &str); 5] = [
    (
        "account",
        "Me connecter à un compte (impôts, santé, retraite…)",
        "Sign in to an account (taxes, health, pension…)",
    ),
    ("form", "Remplir un formulaire en ligne", "Fill in a form online"),
    ("document", "Envoyer un document photographié ou scanné", "Send a document as a photo or a scan"),
    ("appointment", "Prendre un rendez-vous en ligne", "Make an appointment online"),
    ("blocked", "Me débrouiller quand une démarche bloque", "Find a way when a procedure is stuck"),
];
/// Answers: code, points, French, English. Without points: not concerned.
const OPTIONS: [(&str, Option<f64>, &str, &str); 5] = [
    ("alone", Some(3.0), "Je le fais seul·e", "I do it alone"),
    ("some_help", Some(2.0), "Avec un peu d’aide", "With a little help"),
    ("beside_me", Some(1.0), "Avec quelqu’un à côté de moi", "With someone beside me"),
    ("for_me", Some(0.0), "Quelqu’un le fait pour moi", "Someone does it for me"),
    ("no_need", None, "Je n’en ai pas eu besoin", "I had no need to"),
];
/// Most points of an item.
const MOST: f64 = 3.0;
/// The least number of items with points: with fewer, one procedure would say it all.
const LEAST: usize = 3;

/// The two questions.
pub fn section() -> SectionDocument {
    let autonomy = QuestionDocument {
        name: AUTONOMY.to_owned(),
        kind: "grid".to_owned(),
        label: TextDocument::new(
            "Ces 12 derniers mois, comment faites-vous ?",
            "In the last 12 months, how do you do it?",
        ),
        required: true,
        rows: ITEMS.iter().map(|(code, fr, en)| ChoiceDocument::new(code, fr, en)).collect(),
        options: OPTIONS.iter().map(|(code, _, fr, en)| ChoiceDocument::new(code, fr, en)).collect(),
        ..QuestionDocument::default()
    };
    let confidence = QuestionDocument {
        name: CONFIDENCE.to_owned(),
        kind: "scale".to_owned(),
        label: TextDocument::new(
            "Devant une démarche en ligne, quelle confiance avez-vous en vous ?",
            "Faced with a procedure online, how confident are you?",
        ),
        from: Some(0),
        to: Some(10),
        low: Some(TextDocument::new("Aucune confiance", "Not at all")),
        high: Some(TextDocument::new("Toute confiance", "Fully")),
        missing: vec!["dont_know".to_owned()],
        ..QuestionDocument::default()
    };
    SectionDocument {
        title: Some(TextDocument::new("Vos démarches", "Your procedures")),
        when: None,
        questions: vec![autonomy, confidence],
    }
}

/// Both from 0 to 100. Autonomy: the mean of the points of the items that concern the person, 3 at least, over 3 points.
/// Confidence: the point of the scale, times ten.
pub fn score(answers: &Answers) -> Vec<Indicator> {
    let confidence = answers.get(CONFIDENCE).and_then(Value::point).map(|point| f64::from(point) * 10.0);
    vec![
        Indicator::number(AUTONOMY, answers.get(AUTONOMY).and_then(autonomy)),
        Indicator::number(CONFIDENCE, confidence),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "five items")]
fn autonomy(answer: &Value) -> Option<f64> {
    // A row that was left open on paper leaves the whole incomplete.
    let codes: Vec<&str> = ITEMS.iter().map(|(code, ..)| answer.row(code)).collect::<Option<_>>()?;
    let points: Vec<f64> = codes
        .iter()
        .filter_map(|code| OPTIONS.iter().find(|one| one.0 == *code).and_then(|one| one.1))
        .collect();
    (points.len() >= LEAST).then(|| 100.0 * points.iter().sum::<f64>() / (MOST * points.len() as f64))
}
