//! Who took a project up from whom.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use maillage_projects::model::ProjectId;

use super::Snapshot;
use crate::model::{Reuse, ReuseId};

/// A reuse in its place, as lists in lists are written: in order, each with what opens before and closes after it.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The reuse.
    pub reuse: Arc<Reuse>,
    /// How deep it stands, from 0.
    pub depth: usize,
    /// Whether a list opens after it: others were taken from it.
    pub opens: bool,
    /// Lists that close after it.
    pub closes: usize,
}

/// The reuses of a project that everybody sees, as a tree. What was taken from one that nobody sees any more hangs on the
/// nearest one before it that is seen, or on the project.
pub fn tree(snapshot: &Snapshot, project: &ProjectId) -> Vec<Branch> {
    let mut children: HashMap<Option<ReuseId>, Vec<Arc<Reuse>>> = HashMap::new();
    let mut shown = snapshot.shown_of(project);
    // Within a branch, the first first.
    shown.reverse();
    for one in shown {
        children.entry(seen_source(snapshot, &one)).or_default().push(one);
    }
    let mut branches = Vec::new();
    let mut stack: Vec<(Arc<Reuse>, usize)> = Vec::new();
    push(&mut stack, children.remove(&None), 0);
    while let Some((reuse, depth)) = stack.pop() {
        let under = children.remove(&Some(reuse.id));
        branches.push(Branch { reuse, depth, opens: under.is_some(), closes: 0 });
        push(&mut stack, under, depth + 1);
    }
    for at in 0..branches.len() {
        let next = branches.get(at + 1).map_or(0, |next| next.depth);
        branches[at].closes = branches[at].depth.saturating_sub(next);
    }
    branches
}

fn push(stack: &mut Vec<(Arc<Reuse>, usize)>, reuses: Option<Vec<Arc<Reuse>>>, depth: usize) {
    stack.extend(reuses.unwrap_or_default().into_iter().rev().map(|one| (one, depth)));
}

/// The nearest source that everybody sees.
fn seen_source(snapshot: &Snapshot, reuse: &Reuse) -> Option<ReuseId> {
    let mut passed = HashSet::new();
    let mut at = reuse.sheet.from;
    while let Some(id) = at.filter(|id| passed.insert(*id)) {
        let source = snapshot.reuse(&id)?;
        if source.is_shown() && source.project == reuse.project {
            return Some(id);
        }
        at = source.sheet.from;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{How, ReuseSheet, ReuseState, TakerKind};

    fn reuse(number: u64, from: Option<u64>, state: ReuseState) -> Reuse {
        Reuse {
            id: ReuseId::from_bits(number),
            project: ProjectId::from_bits(1),
            sheet: ReuseSheet {
                who: "Barjols".parse().unwrap(),
                kind: TakerKind::Commune,
                commune: None,
                since: "2026-01-01".parse().unwrap(),
                how: How::AsIs,
                from: from.map(ReuseId::from_bits),
                link: None,
                changed: None,
            },
            state,
            person: None,
            declared_at: chrono::DateTime::UNIX_EPOCH
                + chrono::TimeDelta::seconds(i64::try_from(number).unwrap()),
        }
    }

    fn of(reuses: Vec<Reuse>) -> Vec<Branch> {
        tree(&Snapshot::of((Vec::new(), Vec::new()), reuses, Vec::new()), &ProjectId::from_bits(1))
    }

    #[test]
    fn what_nobody_sees_is_passed_over() {
        use ReuseState::{Shown, Withdrawn};
        let branches = of(vec![
            reuse(1, None, Shown),
            reuse(2, Some(1), Withdrawn),
            reuse(3, Some(2), Shown),
            reuse(4, None, Shown),
        ]);
        let told: Vec<_> = branches.iter().map(|one| (one.depth, one.opens, one.closes)).collect();
        assert_eq!(told, [(0, true, 0), (1, false, 1), (0, false, 0)]);
    }

    proptest! {
        #[test]
        fn every_reuse_that_is_seen_stands_once_and_lists_close(
            sources in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), any::<bool>()), 0..30),
        ) {
            let reuses: Vec<_> = sources.iter().enumerate().map(|(number, (from, rooted, shown))| {
                let from = (number > 0 && !rooted).then(|| from.index(number) as u64);
                reuse(number as u64, from, if *shown { ReuseState::Shown } else { ReuseState::Withdrawn })
            }).collect();
            let seen = reuses.iter().filter(|one| one.is_shown()).count();
            let branches = of(reuses);
            prop_assert_eq!(branches.len(), seen);
            let opened = branches.iter().filter(|one| one.opens).count();
            prop_assert_eq!(opened, branches.iter().map(|one| one.closes).sum::<usize>());
        }
    }
}
