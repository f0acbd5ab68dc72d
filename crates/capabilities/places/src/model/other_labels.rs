//! Labels beyond the national list.

use maillage_vocabulary::Line;
use serde::{Deserialize, Serialize};

/// Labels that the national list does not have (`autres_formations_labels`), in the order given,
/// none twice. A label holds no vertical bar: the bar separates them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Line<200>>", into = "Vec<Line<200>>")]
pub struct OtherLabels(Vec<Line<200>>);

impl OtherLabels {
    /// Adds a label unless it is there already. A label that holds a vertical bar comes back.
    pub fn add(&mut self, label: Line<200>) -> Result<(), Line<200>> {
        if label.as_str().contains('|') {
            return Err(label);
        }
        if !self.0.contains(&label) {
            self.0.push(label);
        }
        Ok(())
    }

    /// The labels.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Line::as_str)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryFrom<Vec<Line<200>>> for OtherLabels {
    type Error = String;

    fn try_from(labels: Vec<Line<200>>) -> Result<Self, String> {
        let mut set = Self::default();
        for label in labels {
            set.add(label).map_err(|label| format!("`{label}` holds a vertical bar"))?;
        }
        Ok(set)
    }
}

impl From<OtherLabels> for Vec<Line<200>> {
    fn from(labels: OtherLabels) -> Self {
        labels.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_hold_no_bar_and_stand_once() {
        let mut labels = OtherLabels::default();
        labels.add(Line::new("QPV").unwrap()).unwrap();
        labels.add(Line::new("QPV").unwrap()).unwrap();
        assert!(labels.add(Line::new("a|b").unwrap()).is_err());
        assert_eq!(labels.iter().collect::<Vec<_>>(), ["QPV"]);
        assert!(serde_json::from_str::<OtherLabels>(r#"["a|b"]"#).is_err());
    }
}
