//! Two small tasks beside self-report. Our own words; the right answers stay here, never in the questionnaire.

use super::{Indicator, Method};
use crate::answers::{Answers, Value};
use crate::model::{ChoiceDocument, QuestionDocument, SectionDocument, TextDocument};

/// How it is computed.
pub(super) const METHOD: Method = Method { instrument: "maillage-tasks", version: "1" };

/// Questions, each with its right answer.
const KEY: [(&str, &str); 2] = [("task_invoice", "day_28"), ("task_address", "second")];

/// The two questions.
pub fn section() -> SectionDocument {
    SectionDocument {
        title: Some(TextDocument::new("Deux petits exercices", "Two small tasks")),
        when: None,
        questions: vec![invoice(), address()],
    }
}

fn invoice() -> QuestionDocument {
    QuestionDocument {
        lead: Some(TextDocument::new(
            "Facture d’eau\nDate de la facture : 3 mars\nDéjà payé : 15,00 €\nReste à payer : 47,40 €\nÀ payer avant le : 28 mars\nProchaine facture : 3 juin",
            "Water bill\nDate of the bill: 3 March\nPaid already: €15.00\nLeft to pay: €47.40\nTo be paid by: 28 March\nNext bill: 3 June",
        )),
        ..task(
            KEY[0].0,
            ("Jusqu’à quel jour pouvez-vous payer ?", "Until which day can you pay?"),
            &[
                ("day_3", "3 mars", "3 March"),
                ("day_15", "15 mars", "15 March"),
                ("day_28", "28 mars", "28 March"),
                ("june_3", "3 juin", "3 June"),
            ],
        )
    }
}

/// The wrong addresses end in `.example`, which is reserved: they lead nowhere (RFC 2606).
fn address() -> QuestionDocument {
    let same = |code, text| (code, text, text);
    QuestionDocument {
        lead: Some(TextDocument::new(
            "Un message vous promet un remboursement des impôts. Il donne trois adresses.",
            "A message promises you money back from the French tax office. It gives three addresses.",
        )),
        ..task(
            KEY[1].0,
            ("Laquelle est celle du vrai site des impôts ?", "Which one is that of the true tax office?"),
            &[
                same("first", "https://www.impots-gouv.remboursement.example"),
                same("second", "https://www.impots.gouv.fr"),
                same("third", "https://www.impots.gouv.fr.dossier.example"),
            ],
        )
    }
}

fn task(name: &str, label: (&str, &str), options: &[(&str, &str, &str)]) -> QuestionDocument {
    QuestionDocument {
        name: name.to_owned(),
        kind: "choice".to_owned(),
        label: TextDocument::new(label.0, label.1),
        missing: vec!["dont_know".to_owned()],
        required: true,
        options: options.iter().map(|(code, fr, en)| ChoiceDocument::new(code, fr, en)).collect(),
        ..QuestionDocument::default()
    }
}

/// Whether each is right (1 or 0), and how many are. “I don’t know” is not right; no answer is incomplete.
pub fn score(answers: &Answers) -> Vec<Indicator> {
    let right = |(name, key): &(&str, &str)| match answers.get(name)? {
        Value::One(code) if code.as_str() == *key => Some(1.0),
        _ => Some(0.0),
    };
    let found: Vec<Option<f64>> = KEY.iter().map(right).collect();
    let mut indicators: Vec<Indicator> =
        KEY.iter().zip(&found).map(|((name, _), right)| Indicator::number(*name, *right)).collect();
    let all = found.into_iter().collect::<Option<Vec<f64>>>().map(|all| all.iter().sum());
    indicators.push(Indicator::number("tasks_right", all));
    indicators
}
