//! Statistics of a network: what a survey says of a population, and what may be shown of a table.
//!
//! | module | what it is for |
//! |---|---|
//! | [`calibration`] | weights under which a sample adds up to known totals |
//! | [`survey`] | estimates by domain with the variance of the design, replicates, tests of tables |
//! | [`interval`] | confidence intervals of proportions, and which are too wide to be shown |
//! | [`small_area`] | territories with few respondents: the model of Fay and Herriot, benchmarked |
//! | [`composite`] | several indicators made one, with contributions and intervals of ranks |
//! | [`disclosure`] | any tables that are published together, protected and attacked |
//! | [`exchange`] | samples, margins and designs as files |
//! | this one | disclosure control |
//!
//! A [`Sample`] holds the columns that calibration and estimates read. What follows is about disclosure.
//!
//! # Disclosure control
//!
//! Disclosure control ("secret statistique") of tables of counts: what may be shown without telling about someone.
//!
//! ```
//! use maillage_statistics::{Line, Rule, protect};
//!
//! // Visits of two towns by age, and what the table shows of them.
//! let table = Line::sum(vec![Line::of(vec![3, 12, 40]), Line::of(vec![9, 7, 30])]).unwrap();
//! let shown = protect(&table, Rule::default());
//!
//! let counts = |line: usize| shown.parts[line].counts.iter().map(|one| one.count()).collect::<Vec<_>>();
//! assert_eq!(counts(0), [None, None, Some(40)]); // 3 is small; 12 would give it back
//! assert_eq!(counts(1), [None, None, Some(30)]); // and so would the other town
//! assert_eq!(shown.total.count(), Some(101));
//! ```
//!
//! # What is hidden
//!
//! *Primary suppression.* A count from 1 to the threshold less one (5 by default, a setting) is hidden, totals
//! included. **Zero is shown**: that nobody came tells of nobody, and a table full of marks for nothing is not read.
//!
//! *Secondary suppression.* Totals give hidden counts back, so [`protect`] hides others, the smallest that serve, until
//! whoever knows the threshold, and that a hidden count is never zero, can neither compute a small count nor prove that
//! it is small: what is published leaves open that it reaches the threshold. A shown count is the true one; nothing is
//! drawn by lot; the same table gives the same answer.
//!
//! The method is that of networks: cells are arcs, sums are knots through which as much goes out as comes in, and
//! another table with the same published cells is a cycle of hidden arcs. Sources: Hundepool et al., *Statistical
//! Disclosure Control*, Wiley 2012, the chapters on tables; J. Castro, *Network flows heuristics for complementary cell
//! suppression*, LNCS 2316, 2002, for tables with one hierarchy, which are networks too.
//!
//! # What it does not do
//!
//! - **[`Why`] is for those who may see the table.** Publish that a count is hidden, not why: the reason says whether it
//!   is under the threshold.
//! - **Differences between tables.** Two views whose filters overlap (a week and the week but one day, a town and the
//!   town without one place) can be subtracted. No rule about one table sees it; [`differs_by_few`] tells when to
//!   refuse a comparison, and [`Line::sum`] protects together a territory and its parts. Where one table counts a part of
//!   what another counts, [`protect_with`] hides in the inner one what the outer one does not show.
//! - **Everyone alike.** A row whose count stands in one column says something about each of its people, however many.
//! - **Answers with several values** (an act has several themes) do not add up to their total: each count stands alone,
//!   see [`alone`].

pub mod calibration;
pub mod composite;
pub mod disclosure;
pub mod exchange;
pub mod interval;
pub mod small_area;
pub mod survey;

mod distribution;
mod flow;
mod line;
mod matrix;
mod network;
mod numeric;
mod protect;
mod rule;
mod sample;
mod share;

pub use line::{Line, ShownLine, UnevenLines};
pub use protect::{Wishes, protect, protect_with};
pub use rule::{Rule, Shown, Why, alone};
pub use sample::{MISSING, Sample, SampleError, Values, Variable};
pub use share::{SMALLEST_WHOLE, differs_by_few, share};
