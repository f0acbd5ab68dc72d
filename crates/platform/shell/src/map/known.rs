//! What maps of a network need again and again, computed once: its largest communes and its box.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use maillage_territory::{BoundingBox, Commune, Scope, Territories};

use super::units;

/// Communes considered for labels, by population.
const CANDIDATES: usize = 400;

/// What is known of one network.
#[derive(Debug)]
pub(super) struct Known {
    /// Position, in units, and name of its largest communes, largest first.
    pub communes: Vec<(f64, f64, &'static str)>,
    /// The box around it.
    pub bounds: Option<BoundingBox>,
}

/// What is known of a network: one entry a network, for the life of the process.
pub(super) fn known(scope: &Scope) -> &'static Known {
    static KNOWN: LazyLock<Mutex<HashMap<String, &'static Known>>> = LazyLock::new(Mutex::default);
    let key = scope.to_string();
    match KNOWN.lock() {
        Ok(mut known) => known.entry(key).or_insert_with(|| Box::leak(Box::new(Known::of(scope)))),
        // Whoever panicked here left nothing half done: the entry is made again.
        Err(_) => Box::leak(Box::new(Known::of(scope))),
    }
}

impl Known {
    fn of(scope: &Scope) -> Self {
        let all = Territories::embedded();
        let mut communes: Vec<&'static Commune> =
            all.communes().iter().filter(|commune| scope.contains(commune)).collect();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        let named = communes.into_iter().take(CANDIDATES).filter_map(|commune| {
            let (x, y) = units(commune.point?);
            Some((x, y, &*commune.name))
        });
        let boxes = scope.codes().iter().filter_map(|code| all.outline_simplified(*code, 500.0));
        Self {
            communes: named.collect(),
            bounds: boxes.map(|outline| outline.bounding_box()).reduce(BoundingBox::and),
        }
    }
}
