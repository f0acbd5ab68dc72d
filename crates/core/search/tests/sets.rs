//! Bit sets against sets of the standard library, and facets against a scan.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use maillage_search::{BitSet, Facet, Facets, FacetsBuilder};
use proptest::prelude::*;

fn numbers(length: usize) -> impl Strategy<Value = HashSet<u32>> {
    let most = u32::try_from(length).unwrap_or(u32::MAX);
    proptest::collection::hash_set(0..most.max(1), 0..=length.min(400))
        .prop_map(move |set| set.into_iter().filter(|number| *number < most).collect())
}

fn sets() -> impl Strategy<Value = (usize, HashSet<u32>, HashSet<u32>)> {
    (0_usize..5_000).prop_flat_map(|length| (Just(length), numbers(length), numbers(length)))
}

fn content(set: &BitSet) -> HashSet<u32> {
    set.iter().collect()
}

proptest! {
    #[test]
    fn algebra_is_that_of_sets((length, left, right) in sets()) {
        let (a, b) = (BitSet::from_numbers(length, left.clone()), BitSet::from_numbers(length, right.clone()));
        prop_assert_eq!(content(&a), left.clone());
        prop_assert_eq!(content(&a.and(&b)), &left & &right);
        prop_assert_eq!(content(&a.or(&b)), &left | &right);
        prop_assert_eq!(content(&a.not()), (0..).take(length).filter(|number| !left.contains(number)).collect::<HashSet<_>>());
        prop_assert_eq!(a.and_count(&b), left.intersection(&right).count());
        prop_assert_eq!(a.count(), left.len());
        prop_assert_eq!(a.is_empty(), left.is_empty());
        prop_assert!(a.iter().is_sorted());
        prop_assert_eq!(a.not().not(), a.clone());
        prop_assert_eq!(a.or(&a.not()), BitSet::full(length));
        prop_assert!(a.and(&a.not()).is_empty());
    }

    #[test]
    fn numbers_go_in_and_out((length, left, right) in sets(), beyond in 0_u32..6_000) {
        let mut set = BitSet::from_numbers(length, left.clone());
        for number in &right {
            set.remove(*number);
        }
        prop_assert_eq!(content(&set), &left - &right);
        for number in &right {
            set.insert(*number);
        }
        prop_assert_eq!(content(&set), &left | &right);
        set.insert(beyond);
        prop_assert_eq!(set.contains(beyond), (beyond as usize) < length);
    }

    #[test]
    fn sets_of_different_lengths_meet_where_both_are((length, left, _) in sets(), (other, right, _) in sets()) {
        let (a, b) = (BitSet::from_numbers(length, left.clone()), BitSet::from_numbers(other, right.clone()));
        prop_assert_eq!(content(&a.and(&b)), &left & &right);
        prop_assert_eq!(a.and_count(&b), left.intersection(&right).count());
        let in_range: HashSet<u32> = right.into_iter().filter(|number| (*number as usize) < length).collect();
        prop_assert_eq!(content(&a.or(&b)), &left | &in_range);
        prop_assert_eq!(a.or(&b).length(), length);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Service(u8),
    Audience(u8),
    Commune(u8),
}

impl Facet for Value {
    type Group = u8;

    fn group(&self) -> u8 {
        match self {
            Self::Service(_) => 0,
            Self::Audience(_) => 1,
            Self::Commune(_) => 2,
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0_u8..3).prop_map(Value::Service),
        (0_u8..3).prop_map(Value::Audience),
        (0_u8..40).prop_map(Value::Commune)
    ]
}

fn facets(documents: &[BTreeSet<Value>]) -> Facets<Value> {
    let mut builder = FacetsBuilder::new(documents.len());
    for (number, values) in (0..).zip(documents) {
        for value in values {
            builder.insert(*value, number);
        }
    }
    builder.build()
}

fn passes(document: &BTreeSet<Value>, chosen: &[Value], except: Option<u8>) -> bool {
    let groups: BTreeSet<u8> =
        chosen.iter().map(Facet::group).filter(|group| Some(*group) != except).collect();
    groups
        .into_iter()
        .all(|group| chosen.iter().any(|value| value.group() == group && document.contains(value)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn facets_count_what_a_scan_counts(
        documents in proptest::collection::vec(proptest::collection::btree_set(value(), 0..5), 0..300),
        chosen in proptest::collection::vec(value(), 0..4),
        within in proptest::collection::hash_set(0_u32..300, 0..300),
    ) {
        let facets = facets(&documents);
        let within = BitSet::from_numbers(documents.len(), within);
        let inside: Vec<&BTreeSet<Value>> = within.iter().map(|number| &documents[number as usize]).collect();

        let left = facets.filter(&chosen, &within);
        prop_assert_eq!(left.count(), inside.iter().filter(|document| passes(document, &chosen, None)).count());
        prop_assert!(left.iter().all(|number| passes(&documents[number as usize], &chosen, None)));

        let mut expected: BTreeMap<Value, usize> = documents.iter().flatten().map(|value| (*value, 0)).collect();
        for (value, count) in &mut expected {
            let counted = |document: &&&BTreeSet<Value>| document.contains(value) && passes(document, &chosen, Some(value.group()));
            *count = inside.iter().filter(counted).count();
        }
        let counts: BTreeMap<Value, usize> =
            facets.counts(&chosen, &within).into_iter().map(|(value, count)| (*value, count)).collect();
        prop_assert_eq!(counts, expected);
    }
}

#[test]
fn choosing_within_a_filter_widens_and_across_filters_narrows() {
    use Value::{Audience, Service};
    let documents =
        [vec![Service(0), Audience(0)], vec![Service(1), Audience(0)], vec![Service(1), Audience(1)]]
            .map(BTreeSet::from_iter);
    let facets = facets(&documents);
    let all = BitSet::full(3);
    assert_eq!(facets.filter(&[Service(0), Service(1)], &all).count(), 3);
    assert_eq!(facets.filter(&[Service(1), Audience(1)], &all).iter().collect::<Vec<_>>(), [2]);
    let counts = facets.counts(&[Service(0)], &all);
    assert_eq!(counts, [(&Service(0), 1), (&Service(1), 2), (&Audience(0), 1), (&Audience(1), 0)]);
}

#[test]
fn declared_values_count_zero_and_unknown_choices_leave_nothing() {
    let mut builder = FacetsBuilder::new(2);
    builder.declare(Value::Service(2));
    builder.insert(Value::Service(1), 1);
    builder.insert(Value::Service(1), 9);
    let facets = builder.build();
    let all = BitSet::full(2);
    assert_eq!(facets.counts(&[], &all), [(&Value::Service(1), 1), (&Value::Service(2), 0)]);
    assert!(facets.filter(&[Value::Audience(0)], &all).is_empty());
    assert_eq!(facets.documents(&Value::Service(1)).iter().collect::<Vec<_>>(), [1]);
    assert!(facets.documents(&Value::Service(7)).is_empty());
}

#[test]
fn values_with_few_documents_take_little_memory() {
    let mut builder = FacetsBuilder::new(64_000);
    for number in 0..3 {
        builder.insert(Value::Commune(0), number * 20_000);
    }
    let facets = builder.build();
    assert_eq!(facets.memory_bytes(), 12);
    assert_eq!(facets.documents(&Value::Commune(0)).iter().collect::<Vec<_>>(), [0, 20_000, 40_000]);
}
