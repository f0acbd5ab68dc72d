//! How a project is taken up elsewhere.

use chrono::{DateTime, Utc};
use maillage_vocabulary::{Line, Text};

/// What is needed, in plain words.
pub type Needed = Text<1_000>;
/// How long it takes.
pub type Duration = Line<160>;
/// A step.
pub type KitStep = Line<300>;

/// Steps, at most.
pub const MOST_STEPS: usize = 12;

/// How a project is taken up elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kit {
    /// What one must know how to do, or find somebody for.
    pub skills: Needed,
    /// Which data are needed, and where they are.
    pub data: Needed,
    /// Where it runs.
    pub hosting: Needed,
    /// What it costs.
    pub cost: Needed,
    /// How long it takes.
    pub duration: Duration,
    /// Who helped, never by name.
    pub helped: Needed,
    /// The steps, in order.
    pub steps: Vec<KitStep>,
}

/// A kit, and when it was last changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedKit {
    /// The kit.
    pub kit: Kit,
    /// When.
    pub changed_at: DateTime<Utc>,
}
