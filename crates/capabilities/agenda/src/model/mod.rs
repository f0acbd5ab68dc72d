//! What the agenda is made of: types that cannot be invalid.
//!
//! A series is a [`Sheet`] (what is announced), the first [`Span`] (when) and perhaps a [`Rule`] (which days). Each of
//! its meetings is an event, with its own address, its seats and its registrations.
//!
//! Appointments stand beside: an [`Opening`] says when a professional receives, and gives the times that people take.

mod id;
mod opening;
mod person;
mod rule;
mod rule_text;
mod sheet;
mod slot;
mod span;
mod state;

pub use id::EventId;
pub use opening::{
    Absence, Equipment, EquipmentName, Hours, HoursError, LONGEST, MOST_UNITS, Opening, ShownName, Weekdays,
};
pub use person::{Contact, ContactError, PersonName};
pub use rule::{End, Nth, Rule, RuleError, Step};
pub use sheet::{Capacity, Description, Host, LineOfContact, Price, Sheet, Title};
pub use slot::{DayClock, Grain, SlotKey, SlotKeyError, grain, grains, moment};
pub use span::{Span, SpanError};
pub use state::{EventState, Seat, UnknownState};
