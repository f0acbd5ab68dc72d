//! Any words in the search box, over a few documents.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use maillage_search::{BitSet, Index, IndexBuilder, Weight, fold};

const TEXTS: [&str; 5] = [
    "Médiathèque Louis-Aragon, Digne-les-Bains 04000",
    "L’Œuvre numérique : ateliers d’initiation à l’ordinateur",
    "Aide aux démarches administratives, impôts, CAF, permis de conduire",
    "Cyber-café du 3e âge 24/7",
    "<script>alert(1)</script> | ; \" ' \\",
];

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut builder = IndexBuilder::new();
    for (text, other) in TEXTS.iter().zip(TEXTS.iter().rev()) {
        builder.push(&[(Weight::Title, text), (Weight::Body, other)]);
    }
    builder.build()
});

fuzz_target!(|query: &str| {
    let found = INDEX.find(query);
    let whole = BitSet::full(TEXTS.len());
    let best = found.best(&whole, TEXTS.len());
    assert_eq!(best.len(), found.ids().count());
    assert!(best.is_sorted_by(|a, b| a.1 >= b.1) && best.iter().all(|(_, score)| score.is_finite()));
    assert_eq!(INDEX.matching(query).iter().collect::<Vec<_>>(), found.ids().iter().collect::<Vec<_>>());
    let highlighter = INDEX.highlighter(query);
    for text in TEXTS.into_iter().chain([query]) {
        for mark in highlighter.marks(text) {
            assert!(text.get(mark.clone()).is_some_and(|word| !word.is_empty()), "{mark:?} in {text}");
        }
        let snippet = highlighter.snippet(text, 20);
        assert!(snippet.text.len() <= text.len() + 6);
    }
    let folded = fold(query);
    assert_eq!(fold(&folded), folded, "folded once");
});
