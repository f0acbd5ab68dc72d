use super::*;
use crate::model::Missing;

fn autonomy(codes: [&str; 5], confidence: Value) -> Vec<Measure> {
    let version = version(Instrument::Autonomy);
    let mut answers = version.begin();
    let rows = ["account", "form", "document", "appointment", "blocked"].map(|row| Code::new(row).unwrap());
    let codes = codes.map(|code| Code::new(code).unwrap());
    give(&version, &mut answers, "autonomy", Value::Rows(rows.into_iter().zip(codes).collect()));
    give(&version, &mut answers, "confidence", confidence);
    Instrument::Autonomy.score(&answers).into_iter().map(|one| one.measure).collect()
}

#[test]
fn autonomy_is_the_share_of_points() {
    use Measure::{Incomplete, Number};
    let (alone, none) = ("alone", "no_need");
    assert_eq!(autonomy([alone; 5], Value::Point(10)), [Number(100.0), Number(100.0)]);
    assert_eq!(autonomy(["for_me"; 5], Value::Point(0)), [Number(0.0), Number(0.0)]);
    // 3 + 2 + 1 of nine points: what did not concern the person does not count.
    let mixed = [alone, "some_help", "beside_me", none, none];
    assert_eq!(autonomy(mixed, Value::Missing(Missing::DontKnow)), [Number(100.0 * 6.0 / 9.0), Incomplete]);
    // Two procedures are too few to say anything.
    assert_eq!(autonomy([alone, alone, none, none, none], Value::Point(5)), [Incomplete, Number(50.0)]);
}

#[test]
fn tasks_are_right_wrong_or_open() {
    use Measure::{Incomplete, Number};
    let version = version(Instrument::Tasks);
    let mut answers = version.begin();
    give(&version, &mut answers, "task_invoice", one("day_28"));
    let found = |answers: &Answers| {
        Instrument::Tasks.score(answers).into_iter().map(|one| one.measure).collect::<Vec<_>>()
    };
    assert_eq!(found(&answers), [Number(1.0), Incomplete, Incomplete]);
    give(&version, &mut answers, "task_address", one("third"));
    assert_eq!(found(&answers), [Number(1.0), Number(0.0), Number(1.0)]);
    give(&version, &mut answers, "task_address", one("second"));
    assert_eq!(found(&answers), [Number(1.0), Number(1.0), Number(2.0)]);
    give(&version, &mut answers, "task_invoice", Value::Missing(Missing::DontKnow));
    assert_eq!(found(&answers), [Number(0.0), Number(1.0), Number(1.0)]);
}
