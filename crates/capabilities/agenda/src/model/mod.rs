//! What the agenda is made of: types that cannot be invalid.
//!
//! A series is a [`Sheet`] (what is announced), the first [`Span`] (when) and perhaps a [`Rule`] (which days). Each of
//! its meetings is an event, with its own address, its seats and its registrations.

mod id;
mod person;
mod rule;
mod rule_text;
mod sheet;
mod span;
mod state;

pub use id::{EventId, EventIdError};
pub use person::{Contact, ContactError, PersonName};
pub use rule::{End, Nth, Rule, RuleError, Step};
pub use sheet::{Capacity, Description, Host, LineOfContact, Price, Sheet, Title};
pub use span::{Span, SpanError};
pub use state::{EventState, Seat, UnknownState};
