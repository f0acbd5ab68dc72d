//! Times of the index on places drawn from a seed. Run with `cargo run --release -p maillage-search --example measure`.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use maillage_search::{BitSet, Facet, Facets, FacetsBuilder, Index, IndexBuilder, Weight};

const KINDS: &[&str] = &[
    "Médiathèque",
    "Bibliothèque",
    "France Services",
    "Espace numérique",
    "Mairie",
    "Centre social",
    "Cyber-base",
    "CCAS",
    "Mission locale",
    "MJC",
    "Tiers-lieu",
    "Maison des associations",
    "Point information jeunesse",
    "Fab Lab",
];
const SERVICES: &[&str] = &[
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle",
    "Utilisation sécurisée du numérique",
    "Parentalité et éducation avec le numérique",
    "Accès internet",
    "Loisirs et créations numériques",
    "Compréhension du monde numérique",
    "Acquisition de matériel informatique",
];
/// Words of descriptions, the most frequent first.
const COMMON: &[&str] = &[
    "de",
    "et",
    "la",
    "les",
    "des",
    "à",
    "en",
    "le",
    "pour",
    "du",
    "numérique",
    "l’accès",
    "accompagnement",
    "public",
    "ateliers",
    "aide",
    "ordinateur",
    "d’initiation",
    "démarches",
    "internet",
    "accueil",
    "tous",
    "libre",
    "usages",
    "espace",
    "ouvert",
    "avec",
    "rendez-vous",
    "médiateur",
    "formation",
    "services",
    "habitants",
    "informatique",
    "apprendre",
    "découverte",
    "individuel",
    "collectif",
    "ligne",
    "impression",
    "tablette",
    "smartphone",
    "emploi",
    "administratives",
    "seniors",
    "jeunes",
    "animation",
    "territoire",
    "proximité",
    "gratuit",
    "mardi",
    "jeudi",
    "conseiller",
    "messagerie",
    "sécurité",
    "documents",
    "recherche",
    "réseaux",
    "sociaux",
    "matériel",
    "projets",
    "création",
    "culture",
    "association",
    "quartier",
    "prêt",
    "famille",
    "logiciels",
    "photo",
    "vidéo",
    "équipement",
];
const STARTS: &[&str] =
    &["Saint-", "Sainte-", "Mont", "Ville", "Château", "Val", "Roche", "Bel", "Font", "Puy"];
const MIDDLES: &[&str] = &[
    "mar", "gué", "ri", "bon", "neuf", "lan", "ver", "don", "roux", "cas", "tel", "man", "os", "que", "dig",
    "ne", "for", "cal", "quier", "bri", "an", "çon", "gap", "em", "brun", "sis", "te", "ron", "ar", "les",
    "bé", "ziers",
];
const ENDS: &[&str] = &["", "", "", "-sur-Durance", "-les-Bains", "-en-Provence", "-la-Forêt", "-d’Argens"];

/// What people type: common, rare, unfinished, wrong, long.
const QUERIES: &[&str] = &[
    "numérique",
    "médiathèque",
    "mediatheque",
    "atelier numérique",
    "co",
    "nu",
    "de",
    "d",
    "ma",
    "04",
    "042",
    "accès",
    "ordinateur",
    "ordi",
    "wifi",
    "papiers",
    "impots",
    "france services",
    "saint",
    "montmar",
    "imprimante",
    "aide démarches administratives",
    "accompagnement numerique seniors",
    "mediatehque",
    "ordinateru",
    "formatoin",
    "accompagnment individeul",
    "où faire une carte grise",
    "cyber-base",
    "xylophone",
    "initiation tablette mardi",
    "médiateur",
    "emploi",
    "pôle emploi",
    "maison des jeunes",
    "saint sur durance",
    "villegap les bains",
    "prêt",
    "public",
    "accueil libre avec rendez-vous pour tous les habitants du territoire",
];

/// Numbers that look drawn by lot and are the same at each run (SplitMix64).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn pick(&mut self, items: &[&'static str]) -> &'static str {
        items[self.below(items.len())]
    }

    /// A rank below `end`, small ones far more often, as words are in a language.
    fn rank(&mut self, end: usize) -> usize {
        let widest = self.below(end) + 1;
        let middle = self.below(widest) + 1;
        self.below(middle)
    }

    fn syllables(&mut self, most: usize) -> String {
        (0..=1 + self.below(most)).map(|_| self.pick(MIDDLES)).collect()
    }
}

type Place = Vec<(Weight, String)>;

struct Country {
    communes: Vec<String>,
    rare: Vec<String>,
}

impl Country {
    fn new(lot: &mut Lot) -> Self {
        let commune = |lot: &mut Lot| format!("{}{}{}", lot.pick(STARTS), lot.syllables(1), lot.pick(ENDS));
        let communes = (0..3_000).map(|_| commune(lot)).collect();
        Self { communes, rare: (0..60_000).map(|_| lot.syllables(3)).collect() }
    }

    fn place(&self, lot: &mut Lot) -> Place {
        let title = format!("{} {}", lot.pick(KINDS), self.rare[lot.below(self.rare.len())]);
        let services = [lot.pick(SERVICES), lot.pick(SERVICES), lot.pick(SERVICES)].join(", ");
        let mut description = String::new();
        while description.len() < 400 {
            let rare = lot.below(8) == 0;
            description.push_str(if rare {
                &self.rare[lot.rank(self.rare.len())]
            } else {
                COMMON[lot.rank(COMMON.len())]
            });
            description.push(' ');
        }
        vec![
            (Weight::Title, title),
            (Weight::Territory, self.communes[lot.rank(self.communes.len())].clone()),
            (Weight::Territory, format!("{:05}", lot.below(900) * 100)),
            (Weight::Keyword, services),
            (Weight::Body, description),
        ]
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Value(usize);

impl Facet for Value {
    type Group = usize;

    /// Eight filters of fifteen values.
    fn group(&self) -> usize {
        self.0 / 15
    }
}

/// A document has about a fifth of the values.
fn facets(lot: &mut Lot, documents: usize) -> Facets<Value> {
    let mut builder = FacetsBuilder::new(documents);
    for document in (0..).take(documents) {
        (0..120).filter(|_| lot.below(5) == 0).for_each(|value| builder.insert(Value(value), document));
    }
    builder.build()
}

fn build(places: &[Place]) -> Index {
    let mut builder = IndexBuilder::new();
    for place in places {
        let fields: Vec<(Weight, &str)> =
            place.iter().map(|(weight, text)| (*weight, text.as_str())).collect();
        builder.push(&fields);
    }
    builder.build()
}

/// The median and the slowest hundredth over queries, each taken at its median of 31 runs.
fn report<T>(name: &str, queries: &[&str], run: impl Fn(&str) -> T) {
    let once = |query: &str| {
        let start = Instant::now();
        black_box(run(black_box(query)));
        start.elapsed()
    };
    let mut times: Vec<(Duration, &str)> = queries
        .iter()
        .map(|query| {
            let mut runs: Vec<Duration> = (0..31).map(|_| once(query)).collect();
            runs.sort_unstable();
            (runs[15], *query)
        })
        .collect();
    times.sort_unstable();
    let (worst, query) = times[times.len() * 99 / 100];
    println!("  {name:34} p50 {:>9.1?}   p99 {worst:>9.1?}  ({query})", times[times.len() / 2].0);
}

fn measure(places: usize) {
    let mut lot = Lot(42);
    let country = Country::new(&mut lot);
    let texts: Vec<Place> = (0..places).map(|_| country.place(&mut lot)).collect();
    let bytes: usize = texts.iter().flatten().map(|(_, text)| text.len()).sum();
    let mut durations = Vec::new();
    for _ in 0..3 {
        let start = Instant::now();
        black_box(build(&texts));
        durations.push(start.elapsed().as_secs_f64());
    }
    let index = build(&texts);
    let megabytes = |bytes: usize| bytes / 1_000_000;
    println!("{places} places, {} MB of text", megabytes(bytes));
    println!("  built in {durations:.3?} s (three times); holds {} kB", index.memory_bytes() / 1_000);

    let all = BitSet::full(places);
    report("documents that match", QUERIES, |query| index.matching(query));
    report("with scores, best 20", QUERIES, |query| index.find(query).best(&all, 20));
    report("with scores, all in order", QUERIES, |query| index.search(query));
    report("marks in one description", QUERIES, |query| index.highlighter(query).marks(&texts[0][4].1));

    let facets = facets(&mut lot, places);
    println!("  120 values hold {} kB", facets.memory_bytes() / 1_000);
    let within = index.matching("numérique");
    report("120 values counted, no choice", &["-"], |_| facets.counts(&[], &within));
    report("120 values counted, three choices", &["-"], |_| {
        facets.counts(&[Value(3), Value(4), Value(40)], &within)
    });
}

fn main() {
    measure(20_000);
    measure(200_000);
}
