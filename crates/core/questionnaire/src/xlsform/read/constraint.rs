//! Constraints of XLSForm that are bounds.

use chrono::{Days, NaiveDate};

use crate::model::condition::{Dialect, Operand, Raw, Sense, parse};
use crate::model::{BoundDocument, Decimal, Order, QuestionDocument};

/// Puts the bounds of a constraint into a question. False where it says anything else: nothing is put then.
pub(super) fn bounds(question: &mut QuestionDocument, constraint: &str) -> bool {
    if question.kind == "multiple" {
        return exclusive(question, constraint).is_some();
    }
    let Ok(raw) = parse(constraint, Dialect::XPath) else { return false };
    let parts = match raw {
        Raw::And(parts) => parts,
        one => vec![one],
    };
    let mut changed = question.clone();
    let all = parts.iter().all(|part| bound(&mut changed, part).is_some());
    if all {
        *question = changed;
    }
    all
}

fn bound(question: &mut QuestionDocument, part: &Raw) -> Option<()> {
    let Raw::Compare(operand, Sense::Order(order), value) = part else { return None };
    match (operand, question.kind.as_str()) {
        (Operand::Length, "text") => {
            let most: u32 = value.parse().ok()?;
            question.max_length = match order {
                Order::AtMost => Some(most),
                Order::Less => Some(most.checked_sub(1)?),
                _ => return None,
            };
        }
        (Operand::Answer(name), "number") if name == "." => {
            let whole = !question.decimals;
            let number = Decimal::parse(value).filter(|number| !whole || number.is_whole())?;
            let step = |up| number.step(whole, up);
            put(question, *order, number, step, |number| match number.to_string().parse() {
                Ok(whole) => BoundDocument::Whole(whole),
                Err(_) => BoundDocument::Number(number.to_f64()),
            })?;
        }
        (Operand::Answer(name), "date") if name == "." => {
            let day = NaiveDate::parse_from_str(value, "%Y-%m-%d").ok()?;
            let step = |up| {
                if up { day.checked_add_days(Days::new(1)) } else { day.checked_sub_days(Days::new(1)) }
            };
            put(question, *order, day, step, |day| BoundDocument::Day(day.to_string()))?;
        }
        _ => return None,
    }
    Some(())
}

/// Puts one bound. `<` is `≤` of the number before.
fn put<T>(
    question: &mut QuestionDocument,
    order: Order,
    value: T,
    step: impl Fn(bool) -> Option<T>,
    made: impl Fn(T) -> BoundDocument,
) -> Option<()> {
    let (lower, value) = match order {
        Order::AtLeast => (true, value),
        Order::More => (true, step(true)?),
        Order::AtMost => (false, value),
        Order::Less => (false, step(false)?),
        Order::Equal => return None,
    };
    let slot = if lower { &mut question.min } else { &mut question.max };
    if slot.is_some() {
        return None;
    }
    *slot = Some(made(value));
    Some(())
}

/// `not(selected(., 'none') and count-selected(.) > 1)`: the usual way to say that an option goes with no other.
fn exclusive(question: &mut QuestionDocument, constraint: &str) -> Option<()> {
    let text: String = constraint.chars().filter(|sign| !sign.is_whitespace()).collect();
    let code = text.strip_prefix("not(selected(.,'")?.strip_suffix("')andcount-selected(.)>1)")?;
    question.options.iter().any(|one| one.code == code).then(|| question.exclusive = Some(code.to_owned()))
}
