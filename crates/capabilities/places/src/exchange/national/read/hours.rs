//! Opening hours.

use maillage_vocabulary::Text;
use std::cell::RefCell;
use std::collections::HashMap;

use maillage_opening_hours::{Hours, Reading as HoursReading, read_french};

use super::Reading;
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;
use crate::model::Opening;

/// Texts whose reading is remembered: places of one network share their hours.
const REMEMBERED: usize = 4_096;

/// Readings of texts met before.
#[derive(Default)]
pub(super) struct HoursCache(RefCell<HashMap<Box<str>, HoursReading>>);

impl HoursCache {
    fn read(&self, text: &str) -> HoursReading {
        if let Some(known) = self.0.borrow().get(text) {
            return known.clone();
        }
        let reading = read_french(text);
        let mut known = self.0.borrow_mut();
        if known.len() < REMEMBERED {
            known.insert(text.into(), reading.clone());
        }
        reading
    }
}

impl Reading<'_> {
    pub(super) fn opening(&mut self) -> Option<Opening> {
        let text = self.text(Column::Hours);
        if text.is_empty() {
            return None;
        }
        let HoursReading { hours, rest, by_appointment } = self.context.hours.read(&text);
        let written = hours.as_ref().map(Hours::as_str);
        match (written, rest.as_deref()) {
            (Some(fix), Some(rest)) => self.say(Column::Hours, &text, Reason::HoursPartly, rest, Some(fix)),
            (Some(fix), None) if fix != text => {
                self.say(Column::Hours, &text, Reason::HoursRewritten, "", Some(fix));
            }
            (None, Some(_)) => self.say(Column::Hours, &text, Reason::HoursUnread, "", None),
            (Some(_) | None, None) => {}
        }
        let rest = rest.and_then(|rest| Text::new(&rest).or_else(|_| Text::cut(&rest)).ok());
        if rest.as_ref().is_some_and(|rest| rest.as_str().ends_with('…')) {
            self.keep_aside(Column::Hours, &text);
        }
        Opening::new(hours, rest, by_appointment)
    }
}
