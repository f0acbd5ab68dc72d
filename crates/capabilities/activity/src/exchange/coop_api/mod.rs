//! The answers of La Coop's API, `GET /activites`: JSON:API in pages, most recently changed first.
//!
//! A tolerant reader, because the published description differs from what is answered: fields that it does not list,
//! values that it does not know, and one that no longer exists (`demarche_administrative`, today a theme). Nothing here
//! asks the network: [`Pages`] says what to ask next and takes the answer; [`crate::coop`] asks.
//!
//! Free text (`precisions_demarche`) and names of tags are passed over. Activities that were taken away there come with a
//! date of suppression: they are handed over in [`Import::gone`].

mod pages;
mod record;
#[cfg(test)]
mod tests;

pub use pages::{Pages, PagesError};

#[cfg(doc)]
use super::Import;
