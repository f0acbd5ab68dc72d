//! Fills the database of an instance with needs that nobody told, to measure pages over many:
//! `cargo run --release -p maillage-needs --example fill -- sqlite:///path/maillage.sqlite 30000`.
//! Prints, one a line, the queries of lists that such needs answer to.
#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

use std::error::Error;

use chrono::TimeDelta;
use maillage_needs::model::{ByWhom, Need, NeedId, State, Step};
use maillage_needs::store::steps::Happened;
use maillage_needs::store::{needs, steps};
use maillage_store::{Actor, Clock as _, Db, SystemClock};
use maillage_territory::{Commune, Territories};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::{NeedAudience, NeedKind, PolicyArea};

/// Needs written in one transaction.
const BATCH: u64 = 2_000;
/// The region of most of them.
const REGION: &str = "R93";

const WHAT: [&str; 12] = [
    "L’inscription au car",
    "Le rendez-vous à la mairie",
    "La demande de logement",
    "Le dossier de retraite",
    "La carte des sentiers",
    "Le formulaire des impôts",
    "Le compte de formation",
    "L’espace du lycée",
    "Le site de la cantine",
    "Le guichet de la gare",
    "L’application de l’hôpital",
    "Le suivi des notes",
];
const BLOCKS: [&str; 10] = [
    "se fait seulement en ligne",
    "demande un code que je ne reçois pas",
    "ne marche pas sur mon téléphone",
    "change chaque année",
    "n’est expliqué nulle part",
    "n’existe pas encore",
    "attend une réponse depuis des mois",
    "ne parle pas ma langue",
    "oublie les personnes qui voient mal",
    "n’a plus de guichet",
];
const WORDS: [&str; 16] = [
    "horaire",
    "papier",
    "mot de passe",
    "imprimante",
    "attente",
    "enfant",
    "voisine",
    "courriel",
    "ordinateur",
    "tablette",
    "réseau",
    "guichet",
    "dossier",
    "preuve",
    "signature",
    "village",
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, url, count] = &arguments[..] else { return Err("fill DATABASE_URL COUNT".into()) };
    let count: u64 = count.parse()?;
    tokio::runtime::Runtime::new()?.block_on(fill(url, count))
}

async fn fill(url: &str, count: u64) -> Result<(), Box<dyn Error>> {
    let db = Db::open(url).await?;
    let region = REGION.parse()?;
    let communes: Vec<&Commune> =
        Territories::embedded().communes().iter().filter(|commune| commune.is_in(region)).collect();
    let mut rank = 0;
    while rank < count {
        let mut tx = db.begin(&Actor::system("bench"), SystemClock.now()).await?;
        for _ in 0..BATCH.min(count - rank) {
            let need = need(rank, &communes, tx.now())?;
            needs::insert(&mut tx, &need, &format!("bench-{rank}")).await?;
            for (step, by_whom) in [(Step::Raised, ByWhom::Inhabitant), (Step::Published, ByWhom::Network)] {
                let happened = Happened { at: need.raised_at, step, by_whom, reason: None };
                steps::insert(&mut tx, &format!("bench-{rank}-{step}"), &need.id, &happened).await?;
            }
            rank += 1;
        }
        tx.commit().await?;
    }
    for commune in &communes {
        for word in WORDS {
            println!("?q={}%20{}", word.replace(' ', "%20"), commune.name.replace(' ', "%20"));
        }
    }
    Ok(())
}

/// The need of a rank: spread over communes, areas, kinds and a year.
fn need(
    rank: u64,
    communes: &[&Commune],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Need, Box<dyn Error>> {
    // Numbers that look drawn by lot, and are the same at each run.
    let number = |salt: u64, below: usize| -> Result<usize, std::num::TryFromIntError> {
        let mixed = (rank + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17)
            ^ salt.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        usize::try_from((mixed ^ (mixed >> 29)) % u64::try_from(below)?)
    };
    let (what, blocks) = (WHAT[number(1, WHAT.len())?], BLOCKS[number(2, BLOCKS.len())?]);
    let commune = communes[number(3, communes.len())?];
    let words = [4, 5, 6].map(|salt| number(salt, WORDS.len()));
    let [one, two, three] = words;
    let story =
        format!("{what} {blocks}. Il me manque {}, {} et {}.", WORDS[one?], WORDS[two?], WORDS[three?]);
    Ok(Need {
        id: NeedId::from_bits(rank.wrapping_mul(0x2545_f491_4f6c_dd1d)),
        title: format!("{what} {blocks}, à {}", commune.name).parse()?,
        story: story.parse()?,
        wish: None,
        service: None,
        area: PolicyArea::ALL[number(7, PolicyArea::ALL.len())?].into(),
        kind: NeedKind::ALL[number(8, NeedKind::ALL.len())?],
        sphere: None,
        audience: NeedAudience::Everyone,
        commune: Some(commune.code),
        place: None,
        state: State::Published,
        merged_into: None,
        supports: 0,
        raised_at: now - TimeDelta::minutes(i64::try_from(number(9, 500_000)?)?),
        asked: Vec::new(),
    })
}
