//! From answers to counts.

use std::collections::BTreeMap;

use maillage_places::model::PlaceId;
use maillage_statistics::{Rule, alone};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;

use super::{Gathered, LEAST_SHOWN, ModeCount, PlaceCount, Results, Table};
use crate::model::{
    Answer, Contribution, ContributionKind, Given as GivenTo, Method, Mode, Question, QuestionKind, SCALE,
    Uptake,
};

/// A filled questionnaire, and the place in which it was.
#[derive(Clone, Debug)]
pub struct Given {
    /// The place; none where somebody answered online, in no place.
    pub place: Option<PlaceId>,
    /// What was answered.
    pub answer: Answer,
}

/// Everything that was collected.
pub struct Collected<'a> {
    /// How people were asked.
    pub methods: &'a [Method],
    /// The questions.
    pub questions: &'a [Question],
    /// Filled questionnaires.
    pub given: &'a [Given],
    /// Workshops and observations, and who brought them.
    pub brought: &'a [(PlaceId, Contribution)],
    /// Counts under it are hidden.
    pub smallest: u64,
}

impl Collected<'_> {
    /// The counts that may be shown; `name` names the places.
    pub fn results(&self, name: impl Fn(&PlaceId) -> String) -> Results {
        let counter = Counter::new(self);
        let asked = self.methods.contains(&Method::Questionnaire);
        let people = self.given.len() as u64;
        Results {
            smallest: counter.rule.threshold(),
            questionnaires: alone(people, counter.rule).count(),
            modes: counter.modes(),
            questions: (0..).zip(self.questions).map(|(rank, one)| counter.question(rank, one)).collect(),
            uptake: asked.then(|| counter.uptake()),
            ages: counter.ages(),
            communes: counter.communes(),
            places: counter.places(self.brought, name),
            online_elsewhere: counter.by_place().1,
            workshops: counter.gathered(self.brought, ContributionKind::Workshop),
            observations: counter.gathered(self.brought, ContributionKind::Observation),
        }
    }
}

struct Counter<'a> {
    given: &'a [Given],
    rule: Rule,
    /// Modes in which somebody answered, and how many in each.
    modes: Vec<(Mode, u64)>,
    /// Whether modes may be told apart.
    split: bool,
}

impl<'a> Counter<'a> {
    fn new(collected: &'a Collected<'a>) -> Self {
        let rule = Rule::new(collected.smallest.max(LEAST_SHOWN));
        let count = |mode: Mode| collected.given.iter().filter(|one| one.answer.mode == mode).count() as u64;
        let modes: Vec<_> =
            Mode::ALL.iter().map(|mode| (*mode, count(*mode))).filter(|(_, count)| *count > 0).collect();
        let split = modes.len() > 1 && modes.iter().all(|(_, count)| !rule.is_small(*count));
        Self { given: collected.given, rule, modes, split }
    }

    fn modes(&self) -> Vec<ModeCount> {
        let told = self
            .modes
            .iter()
            .filter(|(_, count)| !self.rule.is_small(*count) && (self.split || self.modes.len() == 1));
        told.map(|(mode, count)| ModeCount { mode: mode.code().to_owned(), count: *count }).collect()
    }

    /// Counts by mode of what each answer is, by rank.
    fn count(&self, size: usize, ranks: impl Fn(&Answer) -> Vec<usize>) -> Vec<Vec<u64>> {
        let mut counts = vec![vec![0; size]; self.modes.len()];
        for one in self.given {
            let mode = self.modes.iter().position(|(mode, _)| *mode == one.answer.mode);
            let Some(column) = mode.and_then(|mode| counts.get_mut(mode)) else { continue };
            for rank in ranks(&one.answer) {
                if let Some(cell) = column.get_mut(rank) {
                    *cell += 1;
                }
            }
        }
        counts
    }

    /// Whether so few answered that nothing at all is told of them.
    fn few(&self) -> bool {
        self.rule.is_small(self.given.len() as u64)
    }

    /// Counts of one answer a person, over those who gave one.
    fn exclusive(&self, keys: Vec<String>, rank: impl Fn(&Answer) -> Option<usize>) -> Table {
        if self.few() {
            return Table::untold(keys);
        }
        let counts = self.count(keys.len(), |answer| rank(answer).into_iter().collect());
        Table::exclusive(keys, &counts, self.split, self.rule)
    }

    fn question(&self, rank: usize, question: &Question) -> Table {
        let one = |answer: &Answer| match answer.given.get(rank) {
            Some(GivenTo::One(rank)) => Some(*rank),
            _ => None,
        };
        match question.kind() {
            QuestionKind::Single => {
                self.exclusive((1..=question.size()).map(|key| key.to_string()).collect(), one)
            }
            QuestionKind::Scale => self.exclusive(SCALE.map(|step| step.to_string()).collect(), one),
            QuestionKind::Text => Table::words(&self.people(rank), self.split, self.rule),
            QuestionKind::Multiple => self.several(rank, question.size()),
        }
    }

    /// How many answered a question, by mode.
    fn people(&self, question: usize) -> Vec<u64> {
        let gave = |answer: &Answer| !matches!(answer.given.get(question), None | Some(GivenTo::Nothing));
        let counts = self.count(1, |answer| gave(answer).then_some(0).into_iter().collect());
        counts.into_iter().flatten().collect()
    }

    fn several(&self, question: usize, size: usize) -> Table {
        let counts = self.count(size, |answer| match answer.given.get(question) {
            Some(GivenTo::Several(ranks)) => ranks.clone(),
            _ => Vec::new(),
        });
        let keys = (1..=size).map(|key| key.to_string()).collect();
        if self.few() {
            return Table::untold(keys);
        }
        Table::several(keys, &counts, &self.people(question), self.split, self.rule)
    }

    fn uptake(&self) -> Table {
        let keys = Uptake::ALL.iter().map(|level| level.code().to_owned()).collect();
        self.exclusive(keys, |answer| Uptake::ALL.iter().position(|level| Some(*level) == answer.uptake))
    }

    fn ages(&self) -> Table {
        let ages = told_ages();
        let keys = ages.iter().map(|age| age.slug().to_owned()).collect();
        self.exclusive(keys, |answer| ages.iter().position(|age| Some(*age) == answer.age))
    }

    fn communes(&self) -> Table {
        let mut codes: Vec<_> = self.given.iter().filter_map(|one| one.answer.commune).collect();
        codes.sort_unstable();
        codes.dedup();
        let keys = codes.iter().map(ToString::to_string).collect();
        let rank = |answer: &Answer| answer.commune.and_then(|code| codes.binary_search(&code).ok());
        self.exclusive(keys, rank).gathered()
    }

    /// Questionnaires of each place, and those of none.
    fn by_place(&self) -> (BTreeMap<PlaceId, Option<u64>>, Option<u64>) {
        let mut counts: BTreeMap<PlaceId, u64> = BTreeMap::new();
        for place in self.given.iter().filter_map(|one| one.place) {
            *counts.entry(place).or_default() += 1;
        }
        let elsewhere = self.given.iter().filter(|one| one.place.is_none()).count() as u64;
        let keys: Vec<String> =
            counts.keys().map(ToString::to_string).chain([OTHER_PLACE.to_owned()]).collect();
        let cells: Vec<u64> = counts.values().copied().chain([elsewhere]).collect();
        let table = Table::exclusive(keys, &[cells], false, self.rule);
        let mut shown: Vec<_> = table.rows.into_iter().map(|row| row.count).collect();
        let elsewhere = shown.pop().flatten();
        (counts.into_keys().zip(shown).collect(), elsewhere)
    }

    fn places(
        &self,
        brought: &[(PlaceId, Contribution)],
        name: impl Fn(&PlaceId) -> String,
    ) -> Vec<PlaceCount> {
        let (mut places, _) = self.by_place();
        for (place, _) in brought {
            places.entry(*place).or_insert(Some(0));
        }
        let count = |place: &PlaceId, kind: ContributionKind| {
            brought.iter().filter(|(other, one)| other == place && one.kind == kind).count() as u64
        };
        let mut all: Vec<_> = places
            .into_iter()
            .map(|(place, questionnaires)| PlaceCount {
                id: place.to_string(),
                name: name(&place),
                questionnaires,
                workshops: count(&place, ContributionKind::Workshop),
                observations: count(&place, ContributionKind::Observation),
            })
            .collect();
        all.sort_by_cached_key(|place| maillage_search::fold(&place.name));
        all
    }

    fn gathered(&self, brought: &[(PlaceId, Contribution)], kind: ContributionKind) -> Gathered {
        let own: Vec<_> = brought.iter().map(|(_, one)| one).filter(|one| one.kind == kind).collect();
        let people: u64 = own.iter().map(|one| u64::from(one.count)).sum();
        let ages = told_ages();
        let of = |age: &AgeBracket| own.iter().map(|one| u64::from(one.ages.of(*age))).sum();
        let counts: Vec<u64> = ages.iter().map(of).collect();
        let keys = ages.iter().map(|age| age.slug().to_owned()).collect();
        let told = counts.iter().any(|count| *count > 0);
        Gathered {
            count: own.len() as u64,
            people: alone(people, self.rule).count(),
            ages: if told { Table::exclusive(keys, &[counts], false, self.rule) } else { Table::default() },
        }
    }
}

/// The row of questionnaires that no place collected.
const OTHER_PLACE: &str = "online";

/// Brackets that people tell.
fn told_ages() -> Vec<AgeBracket> {
    AgeBracket::ALL.iter().copied().filter(|age| *age != AgeBracket::Unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ToldQuestion, read_questions};

    fn questions() -> Vec<Question> {
        let choices = vec!["Oui".to_owned(), "Non".to_owned()];
        let single =
            ToldQuestion { kind: "single".to_owned(), text: "Alors ?".to_owned(), choices: choices.clone() };
        let several = ToldQuestion { kind: "multiple".to_owned(), text: "Quoi ?".to_owned(), choices };
        read_questions(&[single, several]).unwrap()
    }

    fn given(count: usize, mode: Mode, place: Option<u64>, rank: usize) -> impl Iterator<Item = Given> {
        let answer = Answer {
            mode,
            given: vec![GivenTo::One(rank), GivenTo::Several(vec![0, 1])],
            uptake: Some(Uptake::Used),
            age: None,
            commune: None,
        };
        (0..count).map(move |_| Given { place: place.map(PlaceId::from_bits), answer: answer.clone() })
    }

    fn results(given: &[Given], brought: &[(PlaceId, Contribution)]) -> Results {
        let questions = questions();
        let methods = [Method::Questionnaire, Method::Workshop];
        let collected = Collected { methods: &methods, questions: &questions, given, brought, smallest: 2 };
        collected.results(ToString::to_string)
    }

    #[test]
    fn counts_are_told_by_mode() {
        let given: Vec<_> =
            given(20, Mode::Online, None, 0).chain(given(12, Mode::Spoken, Some(1), 1)).collect();
        let results = results(&given, &[]);
        assert_eq!(results.questionnaires, Some(32));
        assert_eq!(results.modes.iter().map(|one| one.count).collect::<Vec<_>>(), [20, 12]);
        let rows: Vec<_> =
            results.questions[0].rows.iter().map(|row| (row.count, row.by_mode.clone())).collect();
        assert_eq!(rows[0], (Some(20), vec![Some(20), Some(0)]));
        assert_eq!(
            (results.questions[0].answered, results.questions[0].by_mode.as_slice()),
            (Some(32), &[20, 12][..])
        );
        assert_eq!(results.questions[1].rows[1].count, Some(32));
        assert_eq!(results.reached(Uptake::Understood), Some(32));
        assert_eq!((results.places.len(), results.online_elsewhere), (1, Some(20)));
        assert!(!results.hides());
    }

    #[test]
    fn few_are_hidden_and_their_mode_is_not_told_apart() {
        let given: Vec<_> =
            given(20, Mode::Online, None, 0).chain(given(3, Mode::Paper, Some(1), 1)).collect();
        let results = results(&given, &[]);
        assert_eq!((results.questionnaires, results.modes.len(), results.smallest), (Some(23), 0, 5));
        assert!(
            results.questions[0].rows[..2].iter().all(|row| row.count.is_none()),
            "3 is found by 23 less 20"
        );
        assert_eq!(results.places[0].questionnaires, None);
    }

    #[test]
    fn nearly_nobody_tells_nothing() {
        let given: Vec<_> = given(4, Mode::Online, None, 0).collect();
        let results = results(&given, &[]);
        assert_eq!((results.questionnaires, results.online_elsewhere), (None, None));
        let tables = results.questions.iter().chain(&results.uptake).chain([&results.ages]);
        assert!(tables.flat_map(|table| &table.rows).all(|row| row.count.is_none()));
        assert!(results.communes.rows.is_empty(), "not even together");
    }

    #[test]
    fn a_question_that_few_left_out_is_told() {
        let mut given: Vec<_> = given(20, Mode::Online, None, 0).collect();
        given[0].answer.given[0] = GivenTo::Nothing;
        given[1].answer.given[1] = GivenTo::Nothing;
        let results = results(&given, &[]);
        assert_eq!((results.questions[0].answered, results.questions[0].rows[0].count), (Some(19), Some(19)));
        assert_eq!((results.questions[1].answered, results.questions[1].rows[0].count), (Some(19), Some(19)));
    }

    #[test]
    fn workshops_count_people_and_their_ages() {
        let workshop = Contribution {
            kind: ContributionKind::Workshop,
            day: "2026-11-20".parse().unwrap(),
            count: 12,
            ages: serde_json::from_value(serde_json::json!({ "soixante-dix-plus": 7 })).unwrap(),
            said: "Rien.".parse().unwrap(),
            proposals: None,
        };
        let results = results(&[], &[(PlaceId::from_bits(2), workshop)]);
        assert_eq!((results.workshops.count, results.workshops.people), (1, Some(12)));
        assert_eq!(results.workshops.ages.rows[6].count, Some(7));
        assert_eq!((results.places[0].workshops, results.questionnaires), (1, Some(0)));
        assert!(!results.is_empty() && results.observations.ages.rows.is_empty());
    }
}
