//! Small regions where people are short, and all the sets of complete teams that they allow.

use maillage_territory::Point;
use proptest::prelude::*;

use crate::cost::Costs;
use crate::flow::Search;
use crate::model::{Person, Project, Skill, Slot};
use crate::problem::Problem;
use crate::solve::Options;
use crate::teams::{Field, Teams};

#[derive(Debug, Clone)]
pub(crate) struct Region {
    people: Vec<Person>,
    projects: Vec<Project>,
}

pub(crate) struct Sample<'a> {
    pub(crate) field: &'a Field<'a>,
    /// Every set of teams that can be complete together, the empty one among them.
    pub(crate) sets: Vec<Teams>,
}

/// Seven people with one or two of three skills, six projects of one to three slots.
pub(crate) fn crowded() -> impl Strategy<Value = Region> {
    let at = |km: u8| Point::new(44.0 + f64::from(km) / 111.0, 5.0);
    let person = (prop::collection::vec((0..3u32, 1..3u8), 1..3), 0..30u8, 1..3usize);
    let person = person.prop_map(move |(skills, km, slots_max)| Person {
        skills: skills.into_iter().map(|(skill, level)| (Skill(skill), level)).collect(),
        learns: vec![],
        place: at(km),
        radius_km: 20.0,
        slots_max,
        remote: false,
    });
    let slot = (0..3u32, 1..3u8, 0..3u8);
    let project = (prop::collection::vec(slot, 1..4), 0..30u8).prop_map(move |(slots, km)| {
        let slot = |(skill, level, priority)| Slot {
            skill: Skill(skill),
            level,
            priority,
            place: at(km),
            remote: false,
            allow_learner: false,
        };
        Project { slots: slots.into_iter().map(slot).collect() }
    });
    (prop::collection::vec(person, 7), prop::collection::vec(project, 6))
        .prop_map(|(people, projects)| Region { people, projects })
}

impl Region {
    pub(crate) fn look(&self, look: impl Fn(Sample)) {
        let problem = Problem::new(&self.people, &self.projects);
        let field = Field::new(&problem, Costs::new(&problem, &Options::default()).graph(&problem));
        let mut search = Search::new(&field.graph);
        let mut sets = vec![Teams::new(&field)];
        for project in 0..self.projects.len() {
            for at in 0..sets.len() {
                let mut more = sets[at].clone();
                if more.add(&field, &mut search, project) {
                    sets.push(more);
                }
            }
        }
        look(Sample { field: &field, sets });
    }
}
