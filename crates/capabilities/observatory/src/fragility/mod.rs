//! An index of digital fragility, whose formula, parts and gaps are all told.
//!
//! Each component is a share of people, premises or households of a commune. It becomes a rank: of a hundred inhabitants of the
//! network, how many live where the share is lower (half of those where it is the same). The index is the mean of the ranks
//! that are known, all of the same weight: from 0, the least fragile, to 100; the mean of the inhabitants is 50 for each
//! component. What is missing stays missing: under four components, there is no index.
//!
//! Ranks rather than shares: where nearly everybody has 4G, the few who have not would weigh more than all the rest.

mod component;
mod index;

pub use component::{COMPONENTS, Component, Share};
pub use index::{AVERAGE, Index, LEAST_PRESENT, Part, index, mean_of};
