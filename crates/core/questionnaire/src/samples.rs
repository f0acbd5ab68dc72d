//! Questionnaires for tests: one with every kind of question, and any valid one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use crate::answers::Value;
use crate::model::{
    BoundDocument, CellDocument, ChoiceDocument, Code, Decimal, Document, Kind, Question, QuestionDocument,
    Questionnaire, QuotaDocument, SectionDocument, TextDocument, Version,
};

fn text(fr: &str) -> TextDocument {
    TextDocument::new(fr, "")
}

fn question(name: &str, kind: &str, label: &str) -> QuestionDocument {
    QuestionDocument { name: name.into(), kind: kind.into(), label: text(label), ..Default::default() }
}

fn options(codes: &[&str]) -> Vec<ChoiceDocument> {
    codes
        .iter()
        .map(|code| ChoiceDocument::new(code, &format!("Réponse {code}"), &format!("Option {code}")))
        .collect()
}

fn stratum(name: &str, codes: &[&str]) -> QuestionDocument {
    QuestionDocument {
        options: options(codes),
        required: true,
        missing: vec!["prefer_not".into()],
        stratum: Some(name.into()),
        ..question(name, "choice", &format!("Votre {name} ?"))
    }
}

/// Every kind of question, conditions, and a quota whose questions stand apart.
pub(crate) fn document() -> Document {
    let people = vec![
        question("accord", "consent", "Vos réponses restent anonymes. Êtes-vous d’accord ?"),
        stratum("age", &["15-29", "30-59", "60"]),
        QuestionDocument {
            min: Some(BoundDocument::Whole(0)),
            max: Some(BoundDocument::Whole(40)),
            missing: vec!["dont_know".into()],
            ..question("appareils", "number", "Combien d’appareils avez-vous ?")
        },
        stratum("sexe", &["f", "h"]),
    ];
    let uses = vec![
        QuestionDocument {
            options: options(&["mail", "visio", "rien"]),
            exclusive: Some("rien".into()),
            required: true,
            ..question("usages", "multiple", "Que faites-vous sur internet ?")
        },
        QuestionDocument {
            rows: options(&["seul", "aide"]),
            options: options(&["1", "2", "3"]),
            when: Some("selected(usages, mail)".into()),
            ..question("aisance", "grid", "Comment écrivez-vous un mail ?")
        },
        QuestionDocument {
            from: Some(1),
            to: Some(5),
            low: Some(text("Pas du tout")),
            high: Some(text("Tout à fait")),
            when: Some("age is not 15-29 and (not selected(usages, rien) or appareils ≥ 2)".into()),
            lead: Some(text("Pensez au mois dernier.")),
            ..question("confiance", "scale", "Êtes-vous à l’aise ?")
        },
        QuestionDocument {
            min: Some(BoundDocument::Day("1990-01-01".into())),
            ..question("debut", "date", "Depuis quel jour ?")
        },
        QuestionDocument {
            max_length: Some(200),
            hint: Some(text("Sans nommer personne.")),
            when: Some("aisance.seul is 3 or confiance < 3".into()),
            ..question("mots", "text", "Que faudrait-il ?")
        },
    ];
    let section =
        |title: &str, questions| SectionDocument { title: Some(text(title)), when: None, questions };
    let cell = |age: &str, sex: &str, target| CellDocument { codes: vec![age.into(), sex.into()], target };
    Document {
        title: TextDocument::new("Le numérique et vous", "You and digital life"),
        introduction: Some(text("Dix minutes suffisent.")),
        sections: vec![section("Vous", people), section("Vos usages", uses)],
        quotas: vec![QuotaDocument {
            name: "age_sexe".into(),
            questions: vec!["age".into(), "sexe".into()],
            cells: vec![cell("15-29", "f", 2), cell("15-29", "h", 0), cell("60", "f", 1)],
        }],
    }
}

pub(crate) fn version() -> Version {
    Version::new(Questionnaire::build(&document()).unwrap())
}

/// Texts with what breaks files: quotes, signs of markup and of formulas, accents, lines.
fn any_text() -> impl Strategy<Value = TextDocument> {
    let sentence = "[a-zéœA-Z0-9=+@'’\"<>&|,;?](?:[ a-zé'’\"<>&\n|,;?]{0,20}[a-z?])?";
    (sentence, proptest::option::of(sentence)).prop_map(|(fr, en)| TextDocument { fr, en })
}

fn any_options(least: usize) -> impl Strategy<Value = Vec<ChoiceDocument>> {
    let codes = vec!["1", "2", "oui", "Non", "not", "15-29", "a_b", "z9"];
    (subsequence(codes, least..=6), prop::collection::vec(any_text(), 6)).prop_map(|(codes, labels)| {
        let pairs = codes.into_iter().zip(labels);
        pairs.map(|(code, label)| ChoiceDocument { code: code.into(), label }).collect()
    })
}

fn any_rows() -> impl Strategy<Value = Vec<ChoiceDocument>> {
    (subsequence(vec!["r1", "r2", "mail"], 1..=3), prop::collection::vec(any_text(), 3)).prop_map(
        |(codes, labels)| {
            let pairs = codes.into_iter().zip(labels);
            pairs.map(|(code, label)| ChoiceDocument { code: code.into(), label }).collect()
        },
    )
}

/// A question of any kind, without a name yet.
fn any_question() -> impl Strategy<Value = QuestionDocument> {
    let kind = prop_oneof![
        any_options(2).prop_map(|options| of("choice", |one| one.options = options)),
        (any_options(2), any::<bool>()).prop_map(|(options, last)| of("multiple", |one| {
            one.exclusive = options.last().filter(|_| last).map(|one| one.code.clone());
            one.options = options;
        })),
        (0..5, 1..20, any_text(), any_text()).prop_map(|(from, more, low, high)| of("scale", |one| {
            (one.from, one.to, one.low, one.high) = (Some(from), Some(from + more), Some(low), Some(high));
        })),
        (any_rows(), any_options(2)).prop_map(|(rows, options)| of("grid", |one| {
            (one.rows, one.options) = (rows, options);
        })),
        (proptest::option::of(-50..50_i64), any::<bool>()).prop_map(|(min, decimals)| of("number", |one| {
            one.min = min.map(BoundDocument::Whole);
            one.max = min.filter(|_| decimals).map(|_| BoundDocument::Number(50.25));
            one.decimals = decimals;
        })),
        any::<bool>().prop_map(|bound| of("date", |one| {
            one.max = bound.then(|| BoundDocument::Day("2026-12-31".into()));
        })),
        (1..2_000_u32).prop_map(|most| of("text", |one| one.max_length = Some(most))),
        Just(of("consent", |_| ())),
    ];
    let texts = (any_text(), proptest::option::of(any_text()), proptest::option::of(any_text()));
    let flags = (any::<bool>(), subsequence(vec!["dont_know", "prefer_not"], 0..=2));
    (kind, texts, flags).prop_map(|(mut one, (label, hint, lead), (required, missing))| {
        (one.label, one.hint, one.lead) = (label, hint, lead);
        if one.kind != "consent" {
            one.required = required;
            one.missing = missing.into_iter().map(str::to_owned).collect();
        }
        if one.kind == "choice" && required {
            one.stratum = Some("margin".into());
        }
        one
    })
}

fn of(kind: &str, fill: impl FnOnce(&mut QuestionDocument)) -> QuestionDocument {
    let mut one = QuestionDocument { kind: kind.into(), ..Default::default() };
    fill(&mut one);
    one
}

/// A test of an earlier question, as our documents write it.
fn test_of(question: &QuestionDocument, pick: Index, order: &str) -> String {
    let name = &question.name;
    let option = |options: &[ChoiceDocument]| format!("\"{}\"", options[pick.index(options.len())].code);
    let missing = question.missing.first().filter(|_| question.kind != "grid" && pick.index(4) == 0);
    if let Some(code) = missing {
        return format!("{name} is {code}");
    }
    match question.kind.as_str() {
        "choice" => format!("{name} is {}", option(&question.options)),
        "multiple" => format!("selected({name}, {})", option(&question.options)),
        "grid" => format!(
            "{name}.{} is {}",
            question.rows[pick.index(question.rows.len())].code,
            option(&question.options)
        ),
        "scale" | "number" => format!("{name} {order} {}", pick.index(30)),
        "date" => format!("{name} {order} 2020-02-29"),
        _ => format!("answered({name})"),
    }
}

/// A condition over some earlier questions; none where there is none.
fn condition(earlier: &[QuestionDocument], picks: &[Index]) -> Option<String> {
    let one = |pick: Index| {
        let order = ["<", "≤", "is", "is not", "≥", ">"][pick.index(6)];
        test_of(&earlier[pick.index(earlier.len())], pick, order)
    };
    let [first, second, third, shape] = picks else { return None };
    if earlier.is_empty() {
        return None;
    }
    let (first, second, third) = (one(*first), one(*second), one(*third));
    match shape.index(5) {
        0 => None,
        1 => Some(first),
        2 => Some(format!("not ({first} and {second})")),
        3 => Some(format!("{first} and ({second} or not {third})")),
        _ => Some(format!("({first} and {second}) or ({third} and not ({first} or {second}))")),
    }
}

prop_compose! {
    /// Any valid document.
    pub(crate) fn any_document()(
        (title, introduction) in (any_text(), proptest::option::of(any_text())),
        questions in prop::collection::vec((any_question(), prop::collection::vec(any::<Index>(), 4)), 1..9),
        cuts in prop::collection::vec(any::<bool>(), 9),
        titles in prop::collection::vec(proptest::option::of(any_text()), 9),
        target in 0..100_u32,
    ) -> Document {
        let (mut sections, mut earlier): (Vec<SectionDocument>, Vec<QuestionDocument>) = (Vec::new(), Vec::new());
        for (rank, (mut question, picks)) in questions.into_iter().enumerate() {
            question.name = format!("q{rank}");
            let conditional = question.kind != "consent";
            let when = condition(&earlier, &picks).filter(|_| conditional);
            earlier.push(question.clone());
            // Where a section begins, the condition is that of the section: its first question is no consent.
            if cuts[rank] || sections.is_empty() {
                sections.push(SectionDocument { title: titles[rank].clone(), when, questions: Vec::new() });
            } else {
                question.when = when;
            }
            let last = sections.last_mut().unwrap();
            if !conditional {
                last.when = None;
            }
            last.questions.push(question);
        }
        let strata = earlier.iter().find(|one| one.stratum.is_some());
        let quotas = strata.map(|one| QuotaDocument {
            name: "quota".into(),
            questions: vec![one.name.clone()],
            cells: vec![CellDocument { codes: vec![one.options[0].code.clone()], target }],
        });
        Document { title, introduction, sections, quotas: quotas.into_iter().collect() }
    }
}

/// An answer that a question allows, chosen by a number.
pub(crate) fn value_for(question: &Question, pick: usize) -> Value {
    let option = |pick: usize| question.kind().options()[pick % question.kind().options().len()].code.clone();
    if let Some(missing) = question.missing().get(pick % 5) {
        return Value::Missing(*missing);
    }
    match question.kind() {
        Kind::Choice { .. } => Value::One(option(pick)),
        Kind::Multiple { exclusive, .. } => {
            let codes: BTreeSet<Code> = [option(pick), option(pick / 2)].into();
            let alone = exclusive.clone().filter(|one| codes.contains(one));
            Value::Several(alone.map_or(codes, |one| [one].into()))
        }
        Kind::Scale { from, to, .. } => Value::Point((*from..=*to).cycle().nth(pick % 100).unwrap()),
        Kind::Grid { rows, .. } => {
            Value::Rows(rows.iter().map(|row| (row.code.clone(), option(pick))).collect())
        }
        Kind::Number { min, .. } => Value::Number(min.or(Decimal::whole(7)).unwrap()),
        Kind::Date { .. } => Value::Day(NaiveDate::from_ymd_opt(2020, 2, 29).unwrap()),
        Kind::Text { .. } => Value::Words(["é", "\"", "?", "1"][pick % 4].into()),
        Kind::Consent => Value::Consent(true),
    }
}
