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
    /// Its largest communes, largest first.
    pub communes: Vec<Named>,
    /// The box around it.
    pub bounds: Option<BoundingBox>,
}

/// A commune that a map may name.
#[derive(Debug)]
pub(super) struct Named {
    /// From the left of the world, in units.
    pub x: f64,
    /// From its top, in units.
    pub y: f64,
    /// Half the width of its name, in pixels.
    pub half: f64,
    /// Its name.
    pub name: &'static str,
}

/// Mean width of a letter, in pixels.
const LETTER: f64 = 7.2;

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
            #[expect(clippy::cast_precision_loss, reason = "a few dozen letters")]
            let half = commune.name.chars().count() as f64 * LETTER / 2.0;
            Some(Named { x, y, half, name: commune.name })
        });
        let boxes = scope.codes().iter().filter_map(|code| all.outline_simplified(*code, 500.0));
        Self {
            communes: named.collect(),
            bounds: boxes.map(|outline| outline.bounding_box()).reduce(BoundingBox::and),
        }
    }
}
