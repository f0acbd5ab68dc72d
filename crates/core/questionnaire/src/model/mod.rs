//! A questionnaire as a value that cannot be invalid.

mod build;
pub(crate) mod condition;
mod decimal;
mod document;
mod fault;
mod kind;
pub(crate) mod name;
mod question;
mod quota;
#[cfg(test)]
mod tests;
mod text;
mod unbuild;
mod version;

pub use condition::{Condition, Order, Subject, Test};
pub use decimal::Decimal;
pub use document::{
    BoundDocument, CellDocument, ChoiceDocument, DOCUMENT_MAX, Document, QuestionDocument, QuotaDocument,
    SectionDocument, TextDocument,
};
pub use fault::{Fault, Place, Reason};
pub use kind::{ANSWER_MAX, Choice, Kind, Missing, OPTIONS_MAX, ROWS_MAX, Role, SCALE};
pub use name::{Code, NAME_MAX, Name};
pub use question::{Question, Questionnaire, Section};
pub use quota::{CELLS_MAX, Cell, Quota};
pub(crate) use text::is_written;
pub use text::{TEXT_MAX, Text};
pub use version::{Version, VersionId};
