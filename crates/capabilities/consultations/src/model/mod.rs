//! What a consultation is: types that cannot be invalid, and the states that it goes through.

mod answer;
mod consultation;
mod contribution;
mod id;
mod kinds;
mod question;
mod state;
mod synthesis;
mod told;

pub use answer::{Answer, Given, ToldAnswer};
pub use consultation::{
    Body, Consultation, Decision, Draft, EXTRA_DAYS, LEAST_DAYS, Reason, Why, can_open_until,
};
pub use contribution::{Ages, Contribution, ContributionKind, Message, ToldContribution};
pub use id::ConsultationId;
pub use kinds::{Method, Mode, Uptake, methods};
pub use question::{CHOICES, MOST_QUESTIONS, Question, QuestionKind, SCALE, ToldQuestion, read_questions};
pub use state::{ByWhom, State, Step, Verdict};
pub use synthesis::{Findings, MOST_QUOTES, Quote, ToldFindings};
pub use told::Told;

use maillage_vocabulary::TextError;

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (&'static str, &'static str);

/// The sentence about a text: missing, or too long.
const fn of_text(error: TextError, empty: &'static str, long: &'static str) -> &'static str {
    match error {
        TextError::Empty => empty,
        TextError::TooLong { .. } => long,
    }
}
