//! A kit as it is told, and what it means.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, Faults};
use crate::model::{Kit, KitStep, MOST_STEPS};

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldKit {
    /// What one must know how to do, 1,000 characters.
    pub skills: String,
    /// Which data are needed, 1,000 characters.
    pub data: String,
    /// Where it runs, 1,000 characters.
    pub hosting: String,
    /// What it costs, 1,000 characters.
    pub cost: String,
    /// How long it takes, 160 characters.
    pub duration: String,
    /// Who helped, 1,000 characters, without a name of a person.
    pub helped: String,
    /// The steps, one a line: twelve at most, of 300 characters.
    pub steps: String,
}

const KEYS: (&str, &str) = ("release-error-kit", "release-error-kit-long");

impl ToldKit {
    /// Reads it.
    pub fn read(&self) -> Result<Kit, Vec<Fault>> {
        let mut faults = Faults::default();
        let skills = faults.required("skills", &self.skills, KEYS);
        let data = faults.required("data", &self.data, KEYS);
        let hosting = faults.required("hosting", &self.hosting, KEYS);
        let cost = faults.required("cost", &self.cost, KEYS);
        let duration = faults.required("duration", &self.duration, KEYS);
        let helped = faults.required("helped", &self.helped, KEYS);
        let lines = self.steps.lines().map(str::trim).filter(|line| !line.is_empty());
        let steps: Result<Vec<KitStep>, _> = lines.map(str::parse).collect();
        let steps = steps.ok().filter(|steps| (1..=MOST_STEPS).contains(&steps.len()));
        if steps.is_none() {
            faults.add("steps", "release-error-steps");
        }
        let kit = || {
            Some(Kit {
                skills: skills?,
                data: data?,
                hosting: hosting?,
                cost: cost?,
                duration: duration?,
                helped: helped?,
                steps: steps?,
            })
        };
        let kit = kit();
        faults.end(kit)
    }

    /// A kit as it can be typed again.
    pub fn of(kit: &Kit) -> Self {
        Self {
            skills: kit.skills.to_string(),
            data: kit.data.to_string(),
            hosting: kit.hosting.to_string(),
            cost: kit.cost.to_string(),
            duration: kit.duration.to_string(),
            helped: kit.helped.to_string(),
            steps: kit.steps.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        }
    }
}
