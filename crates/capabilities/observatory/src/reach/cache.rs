//! What was measured is kept as long as the directory stays the same.

use std::sync::{Arc, Weak};

use maillage_places::view::Snapshot as Places;
use maillage_territory::Scope;
use maillage_vocabulary::{ClosedList as _, Service};
use quick_cache::sync::Cache;

use super::Reach;

/// Services and all of them together: nothing else is ever asked for.
const KEPT: usize = 16;

/// Distances by service, each measured once a state of the directory.
pub struct Reaches(Cache<Option<usize>, Arc<Kept>>);

struct Kept {
    /// What they were measured in: its memory is not given to another as long as this is held.
    places: Weak<Places>,
    reach: Arc<Reach>,
}

impl Default for Reaches {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}

impl Reaches {
    /// The distances in a state of the directory. Some milliseconds where they are not known yet.
    pub fn get(&self, scope: &Scope, places: &Arc<Places>, service: Option<Service>) -> Arc<Reach> {
        let key = service.map(Service::index);
        let same = |kept: &Arc<Kept>| std::ptr::eq(kept.places.as_ptr(), Arc::as_ptr(places));
        if let Some(kept) = self.0.get(&key).filter(same) {
            return Arc::clone(&kept.reach);
        }
        let reach = Arc::new(Reach::of(scope, places, service));
        self.0.insert(key, Arc::new(Kept { places: Arc::downgrade(places), reach: Arc::clone(&reach) }));
        reach
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn one_state_is_measured_once() {
        let (scope, reaches) = ("D04".parse().unwrap(), Reaches::default());
        let state = || Arc::new(Places::build(Vec::new(), NaiveDate::default(), None));
        let (before, after) = (state(), state());
        let first = reaches.get(&scope, &before, None);
        assert!(Arc::ptr_eq(&first, &reaches.get(&scope, &before, None)));
        assert!(!Arc::ptr_eq(&first, &reaches.get(&scope, &before, Some(Service::ALL[0]))));
        assert!(!Arc::ptr_eq(&first, &reaches.get(&scope, &after, None)));
    }
}
