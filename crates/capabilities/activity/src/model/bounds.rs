//! For which places a person may bring activities in.

use std::fmt;

use maillage_shell::permission::{Target, Within};

/// Scopes, as they were when a person brought a file: a job that does it later asks nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds(Vec<Within>);

impl Bounds {
    /// The whole network.
    pub fn network() -> Self {
        Self(vec![Within::Network])
    }

    /// Those scopes.
    pub const fn of(scopes: Vec<Within>) -> Self {
        Self(scopes)
    }

    /// From what [`fmt::Display`] wrote; what is no scope opens nothing.
    pub fn read(text: &str) -> Self {
        Self(text.split_whitespace().filter_map(|scope| scope.parse().ok()).collect())
    }

    /// Whether they hold a place, or the network.
    pub fn cover(&self, target: Target<'_>) -> bool {
        self.0.iter().any(|scope| scope.covers(target))
    }
}

impl fmt::Display for Bounds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scopes: Vec<_> = self.0.iter().map(Within::to_string).collect();
        formatter.write_str(&scopes.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_nothing_more() {
        let place = Target::Place { id: "7k2m9qxa", commune: None, organization: None };
        let own = Bounds::of(vec![Within::Place("7k2m9qxa".to_owned())]);
        assert_eq!(Bounds::read(&own.to_string()), own);
        assert!(own.cover(place) && !own.cover(Target::Network));
        assert!(Bounds::read("network").cover(place) && Bounds::network().cover(Target::Network));
        assert!(!Bounds::read("").cover(place) && !Bounds::read("planet:1").cover(place));
    }
}
