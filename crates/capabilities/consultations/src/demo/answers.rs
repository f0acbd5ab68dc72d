//! What people of the demonstration answer, drawn by weight.

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;
use rand::Rng as _;
use rand::rngs::StdRng;

use super::Place;
use super::invented::{Asked, Question};
use crate::model::{Answer, Contribution, Draft, Given, Mode, QuestionKind, ToldContribution, Uptake};

/// How often each age answers: from under 12 to 70 and more.
const AGES: [u32; 7] = [0, 1, 6, 34, 38, 13, 12];

/// Draws answers.
pub struct Answerer<'a> {
    asked: &'a Asked,
    own: &'a [Place],
    communes: Vec<CommuneCode>,
}

impl<'a> Answerer<'a> {
    /// Of people around the places of a consultation, and elsewhere in its territory.
    pub fn new(asked: &'a Asked, own: &'a [Place], all: &[Place]) -> Self {
        let near = own.iter().flat_map(|place| std::iter::repeat_n(place.commune.code, 4));
        let communes = near.chain(all.iter().take(12).map(|place| place.commune.code)).collect();
        Self { asked, own, communes }
    }

    /// One answer, and the place that collected it.
    pub fn draw(&self, random: &mut StdRng, draft: &Draft) -> (Option<PlaceId>, Answer) {
        let place = self.place(random);
        let mode = match &place {
            None => Mode::Online,
            Some(_) if random.random_bool(0.72) => Mode::Spoken,
            Some(_) => Mode::Paper,
        };
        let commune = match &place {
            Some(place) if random.random_bool(0.7) => Some(place.commune.code),
            _ => self.communes.get(random.random_range(0..self.communes.len())).copied(),
        };
        let answer = Answer {
            mode,
            given: draft
                .questions
                .iter()
                .zip(self.asked.questions)
                .map(|(own, asked)| self.given(random, asked, own.size()))
                .collect(),
            uptake: Uptake::ALL.get(weighted(random, &self.asked.uptake)).copied(),
            age: random.random_bool(0.86).then(|| AgeBracket::ALL[weighted(random, &AGES)]),
            commune: commune.filter(|_| random.random_bool(0.8)),
        };
        (place.map(|place| place.id), answer)
    }

    /// The place that collects an answer: the first ones collect more.
    fn place(&self, random: &mut StdRng) -> Option<&'a Place> {
        if self.own.is_empty() || !random.random_bool(0.68) {
            return None;
        }
        let mut rank = || random.random_range(0..self.own.len());
        self.own.get(rank().min(rank()))
    }

    fn given(&self, random: &mut StdRng, asked: &Question, size: usize) -> Given {
        match asked.kind {
            QuestionKind::Single | QuestionKind::Scale => {
                let rank = weighted(random, asked.weights);
                if rank < size { Given::One(rank) } else { Given::Nothing }
            }
            QuestionKind::Multiple => several(random, asked, size),
            QuestionKind::Text => self.words(random),
        }
    }

    fn words(&self, random: &mut StdRng) -> Given {
        let texts = self.asked.texts;
        if texts.is_empty() || !random.random_bool(0.22) {
            return Given::Nothing;
        }
        texts[random.random_range(0..texts.len())].parse().map_or(Given::Nothing, Given::Words)
    }
}

fn several(random: &mut StdRng, asked: &Question, size: usize) -> Given {
    let mut ranks: Vec<usize> =
        (0..random.random_range(1..=2)).map(|_| weighted(random, asked.weights)).collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks.retain(|rank| *rank < size);
    // Whoever says that nothing blocked says nothing else.
    match ranks.as_slice() {
        [] => Given::Nothing,
        [.., last] if *last + 1 == size => Given::Several(vec![*last]),
        _ => Given::Several(ranks),
    }
}

/// A rank drawn by weight.
fn weighted(random: &mut StdRng, weights: &[u32]) -> usize {
    let mut left = random.random_range(0..weights.iter().sum::<u32>().max(1));
    for (rank, weight) in weights.iter().enumerate() {
        if left < *weight {
            return rank;
        }
        left -= weight;
    }
    weights.len()
}

/// The workshops and observations of a consultation.
pub fn brought(
    asked: &Asked,
    day: impl Fn(i64) -> NaiveDate,
    days: i64,
) -> anyhow::Result<Vec<Contribution>> {
    let last = days - 1;
    let workshops = asked.workshops.iter().zip(1..).map(|(workshop, rank)| ToldContribution {
        kind: "workshop".to_owned(),
        day: day((rank * 5).min(last)).to_string(),
        count: workshop.0.to_string(),
        ages: [
            (AgeBracket::From70.slug().to_owned(), workshop.1),
            (AgeBracket::From25To39.slug().to_owned(), (workshop.0 - workshop.1) / 2),
        ]
        .into(),
        said: workshop.2.to_owned(),
        proposals: workshop.3.to_owned(),
    });
    let observations = asked.observations.iter().map(|(count, seen)| ToldContribution {
        kind: "observation".to_owned(),
        day: day(last).to_string(),
        count: count.to_string(),
        said: (*seen).to_owned(),
        ..ToldContribution::default()
    });
    let told = workshops.chain(observations);
    told.map(|told| told.read(day(days)).map_err(|faults| anyhow::anyhow!("{faults:?}"))).collect()
}
