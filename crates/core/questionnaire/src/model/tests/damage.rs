//! Documents that someone damaged: read or told, never anything else.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::*;

/// What a value is replaced by.
fn intruder(pick: Index) -> Value {
    let all = [
        json!(null),
        json!(""),
        json!("age"),
        json!("dont_know"),
        json!("choice"),
        json!("scale"),
        json!("consent"),
        json!("not (age is 60)"),
        json!("((("),
        json!("2024-02-29"),
        json!(0),
        json!(-1),
        json!(2.5),
        json!(1e300),
        json!(true),
        json!([]),
        json!({}),
        json!({ "fr": "Oui" }),
        json!([{ "code": "a", "label": { "fr": "A" } }, { "code": "b", "label": { "fr": "B" } }]),
    ];
    all[pick.index(all.len())].clone()
}

/// Changes one value somewhere below.
fn damage(value: &mut Value, path: &[Index], with: Value) {
    let deeper = |count: usize| path.first().filter(|_| count > 0).map(|step| step.index(count));
    match value {
        Value::Object(fields) => match deeper(fields.len()) {
            Some(at) => damage(fields.values_mut().nth(at).unwrap(), &path[1..], with),
            None => *value = with,
        },
        Value::Array(values) => match deeper(values.len()) {
            Some(at) => damage(&mut values[at], &path[1..], with),
            None => *value = with,
        },
        other => *other = with,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn one_damage_is_read_or_told(path in prop::collection::vec(any::<Index>(), 2..7), pick in any::<Index>()) {
        let mut json: Value = serde_json::from_str(&samples::document().to_json()).unwrap();
        damage(&mut json, &path, intruder(pick));
        match Questionnaire::read(json.to_string().as_bytes()) {
            Ok(built) => {
                let back = Questionnaire::read(built.to_document().to_json().as_bytes());
                prop_assert_eq!(back.unwrap(), built);
            }
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    // Each says something, and stands somewhere in the document.
                    prop_assert!(fault.sentence(crate::Language::Fr).len() > 10);
                    if let Some(section) = fault.place.section {
                        let questions = json["sections"][section]["questions"].as_array();
                        prop_assert!(fault.place.question.is_none_or(|rank| rank < questions.unwrap().len()));
                    }
                }
            }
        }
    }
}
