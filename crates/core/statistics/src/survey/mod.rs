//! Estimates of a survey, for everybody and by domain, with the variance that its design gives them.
//!
//! ```
//! use maillage_statistics::survey::{Design, Plan, Settings, Statistic};
//! use maillage_statistics::{Sample, Variable};
//!
//! // Six answers of three places; the places were drawn.
//! let sample = Sample::new(vec![Variable::texts("online", &["yes", "no", "yes", "yes", "no", "no"])]).unwrap();
//! let plan = Plan { clusters: vec![vec![1, 1, 2, 2, 3, 3]], ..Plan::of(vec![10.0; 6]) };
//! let design = Design::new(plan).unwrap();
//!
//! let asked = [Statistic::Proportion { variable: "online".into() }];
//! let rows = design.estimate(&sample, &asked, None, &Settings::default()).unwrap();
//! assert_eq!(rows[1].level.as_deref(), Some("yes"));
//! assert_eq!((rows[1].estimate, rows[1].degrees), (0.5, 2));
//! // Sums by place of (y - 1/2) / 6: 0, 1/6 and -1/6. V = 3/2 · 2/36.
//! assert!((rows[1].se.powi(2) - 1.0 / 12.0).abs() < 1e-15);
//! ```
//!
//! - [`Plan`] says how the sample was drawn; [`Design`] is a plan that was checked, its weights calibrated if so asked.
//! - [`Design::estimate`] linearises; [`Replicates`] makes the estimate again under other weights.
//! - [`Design::lonely`] lists strata that have one unit; tell whoever reads a variance.
//! - [`Design::independence`] tests tables.
//!
//! Formulas and names follow R's `survey` (T. Lumley, *Complex Surveys*, 2010), to which results are compared in the tests.

mod cell;
mod design;
mod error;
mod estimate;
mod hadamard;
mod linear;
mod plan;
mod quantile;
mod rao_scott;
mod replicate;
mod settings;
mod stage;

pub use design::{Design, LonelyStratum};
pub use error::SurveyError;
pub use plan::{Lonely, Plan};
pub use rao_scott::RaoScott;
pub use replicate::{Replicates, Replication};
pub use settings::{Effect, Estimate, Settings, Statistic};
