//! What is read without the database: who is proposed to teams, and the counts that everybody sees.

mod counts;
mod offers;

pub use counts::CountsView;
pub use offers::{Offer, Offers, SkillsView};
