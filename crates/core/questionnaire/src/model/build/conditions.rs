//! Conditions of a document: they look at what is asked before.

use super::Build;
use crate::model::condition::{Condition, Dialect, Unfit, parse, resolve};
use crate::model::{Code, Place, Question, Reason, Section};

impl Build<'_> {
    /// Reads the condition of what stands at `at`, where `before` is what was made before it.
    pub(super) fn condition(
        &mut self,
        before: &[Section],
        at: (usize, usize),
        place: &Place,
        text: Option<&str>,
    ) -> Option<Condition> {
        let text = text?;
        let place = place.part("when");
        let raw = match parse(text, Dialect::Own) {
            Ok(raw) => raw,
            Err(rest) => {
                self.fault(place, Reason::ConditionUnreadable, rest);
                return None;
            }
        };
        // Every name that is not there is told, then the first test that does not fit.
        let unknown = raw.names().into_iter().filter(|name| find(before, name).is_none());
        let unknown: Vec<String> = unknown.map(str::to_owned).collect();
        if unknown.is_empty() {
            let found = resolve(&raw, &|name| find(before, name));
            return found.map_err(|unfit| self.unfit(at, place, unfit)).ok();
        }
        for name in unknown {
            self.unfit(at, place.clone(), Unfit::Unknown(name));
        }
        None
    }

    fn unfit(&mut self, at: (usize, usize), place: Place, unfit: Unfit) {
        let (reason, detail) = match unfit {
            Unfit::Unknown(name) => {
                let question = name.split('.').next().unwrap_or_default();
                match self.declared.get(question) {
                    // It stands before, and its own fault is told already.
                    Some(declared) if *declared < at => return,
                    Some(_) => (Reason::ConditionForward, name),
                    None => (Reason::ConditionUnknown, name),
                }
            }
            Unfit::Row(name) => (Reason::ConditionRow, name),
            Unfit::Option(code) => (Reason::ConditionOption, code),
            Unfit::Kind(name) => (Reason::ConditionKind, name),
            Unfit::Value(value) => (Reason::ConditionValue, value),
        };
        self.fault(place, reason, detail);
    }
}

/// The question of a name, or of `grid.row`.
fn find<'q>(before: &'q [Section], name: &str) -> Option<(&'q Question, Option<Code>)> {
    let (name, row) = match name.split_once('.') {
        Some((name, row)) => (name, Some(Code::new(row)?)),
        None => (name, None),
    };
    let mut questions = before.iter().flat_map(|section| &section.questions);
    questions.find(|one| one.name.as_str() == name).map(|question| (question, row))
}
