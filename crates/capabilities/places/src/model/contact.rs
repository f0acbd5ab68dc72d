//! How to reach a place.

use maillage_vocabulary::{Email, Phone, WebAddress};
use serde::{Deserialize, Serialize};

/// How to reach a place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// Telephone: the national schema admits one.
    pub phone: Option<Phone>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Web sites and pages.
    pub websites: Vec<WebAddress>,
    /// Where to book an appointment.
    pub booking: Option<WebAddress>,
}
