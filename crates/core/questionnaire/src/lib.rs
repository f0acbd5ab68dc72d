//! Questionnaires: built, answered, exchanged, documented.
//!
//! - [`model`]: a questionnaire as a value that cannot be invalid, made from a plain document whose faults are all told
//!   at once; a [`model::Version`] has a fingerprint, and a wave answers one version;
//! - [`answers`]: one question at a time, kept and taken up again; quotas; forms; paper sheets typed in as lines of codes;
//! - [`xlsform`]: workbooks of ODK and KoboToolbox, read within bounds and written, the same on the way back;
//! - [`instruments`]: DigComp, Eurostat, INSEE and our own, as questions and as scores with their method;
//! - [`codebook`]: what the data files hold, as DDI-Codebook 2.5 and as a table.
//!
//! ```
//! use maillage_questionnaire::answers::{Counts, Step, Value};
//! use maillage_questionnaire::model::{Code, Name, Questionnaire, Version};
//!
//! let document = br#"{
//!     "title": { "fr": "Votre internet" },
//!     "sections": [{ "questions": [
//!         { "name": "acces", "kind": "choice", "label": { "fr": "Avez-vous internet chez vous ?" }, "required": true,
//!           "options": [{ "code": "oui", "label": { "fr": "Oui" } }, { "code": "non", "label": { "fr": "Non" } }] },
//!         { "name": "pourquoi", "kind": "text", "label": { "fr": "Pourquoi ?" }, "when": "acces is non" }
//!     ] }]
//! }"#;
//! let version = Version::new(Questionnaire::read(document).unwrap());
//!
//! let mut answers = version.begin();
//! let first = Name::new("acces").unwrap();
//! version.answer(&mut answers, &first, Value::One(Code::new("oui").unwrap())).unwrap();
//! assert_eq!(version.next(&answers, &Counts::default()), Step::Done); // nobody is asked why
//! ```

pub mod answers;
pub mod codebook;
pub mod instruments;
pub mod model;
mod reasons;
#[cfg(test)]
mod samples;
pub mod xlsform;

pub use reasons::Language;
