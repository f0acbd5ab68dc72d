//! Teams for the projects that wait for people: what the solver proposes, with its reasons. People accept.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::{Duration, Instant};

use maillage_teaming::{
    Assignment, Explain, Options, Person, Problem, Project as Wanted, Proof, Skill as Number, Slot as Seated,
    SlotId, Solution,
};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::skills::{Level, Skill};

use crate::acts::invite::Seat;
use crate::model::{Project, ProjectId, Slot, WhyYou};
use crate::talents::Talent;

/// How long the solver may look, at most.
const MOST_TIME: Duration = Duration::from_secs(2);
/// Kilometres more that are worth it to leave a seat with whoever was asked already.
const KEPT_KM: f64 = 10.0;

/// What is proposed.
#[derive(Debug, Default)]
pub struct Proposal {
    /// The projects that wait for people, those whose team would be complete first.
    pub teams: Vec<Team>,
    /// Skills that would unlock most, the best first.
    pub training: Vec<Lacking>,
    /// Whether no other choice completes more teams; else no more than this number can be complete.
    pub bound: Option<usize>,
    /// People who could be asked.
    pub people: usize,
}

/// A team that is proposed.
#[derive(Debug)]
pub struct Team {
    /// The project.
    pub project: ProjectId,
    /// Whether all its seats would be filled.
    pub complete: bool,
    /// Who would fill its free seats.
    pub seats: Vec<Seat>,
    /// Why it would not be complete: what is missing.
    pub missing: Vec<Missing>,
}

/// A skill that a project does not find.
#[derive(Debug, PartialEq)]
pub struct Missing {
    /// The skill.
    pub skill: Skill,
    /// The lowest level that is asked.
    pub level: Level,
    /// Seats.
    pub seats: usize,
    /// Kilometres to the nearest person who holds it and does not come so far.
    pub nearest_km: Option<f64>,
    /// Whether nobody would do even if no other project needed them.
    pub alone: bool,
}

/// A skill that would unlock projects.
#[derive(Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The skill.
    pub skill: Skill,
    /// A level that is enough.
    pub level: Level,
    /// Projects that one more person with it would complete.
    pub projects: Vec<ProjectId>,
    /// People near them who could learn it.
    pub learners: usize,
}

/// Projects that wait for people, and people, in the words of the solver.
struct Told<'a> {
    projects: Vec<(&'a Project, Vec<&'a Slot>)>,
    talents: Vec<&'a Talent>,
    people: Vec<Person>,
    wanted: Vec<Wanted>,
    previous: Vec<Assignment>,
}

/// Proposes teams. `waiting` are the seats that people were asked for and have not answered: they keep them, among
/// equals. Takes two seconds at most: call it where a thread may be kept.
pub fn propose(projects: &[&Project], talents: &[Talent], waiting: &[(ProjectId, u32, String)]) -> Proposal {
    let told = Told::of(projects, talents, waiting);
    let problem = Problem::new(&told.people, &told.wanted);
    let options = Options { kept_km: KEPT_KM, previous: &told.previous, ..Options::default() };
    let begun = Instant::now();
    let solution = maillage_teaming::solve(&problem, &options, &mut || begun.elapsed() < MOST_TIME);
    let mut explain = Explain::new(&problem, &solution);
    let mut teams: Vec<Team> =
        (0..told.projects.len()).map(|rank| told.team(rank, (&problem, &solution), &mut explain)).collect();
    teams.sort_by_key(|team| {
        (std::cmp::Reverse(team.complete), std::cmp::Reverse(team.seats.len()), team.project)
    });
    let training = explain.training().iter().filter_map(|one| told.lacking(one)).collect();
    let bound = match solution.proof {
        Proof::Optimal => None,
        Proof::Bound(bound) => Some(bound),
    };
    Proposal { teams, training, bound, people: told.people.len() }
}

impl<'a> Told<'a> {
    fn of(projects: &[&'a Project], talents: &'a [Talent], waiting: &[(ProjectId, u32, String)]) -> Self {
        let taken = taken(projects);
        let projects: Vec<_> = projects
            .iter()
            .filter(|project| project.state.takes_people())
            .map(|project| (*project, project.free_slots().collect::<Vec<_>>()))
            .filter(|(_, free)| !free.is_empty())
            .collect();
        let talents: Vec<&Talent> = talents.iter().collect();
        let people = talents.iter().map(|one| person(one, taken.get(one.id.as_str()).copied())).collect();
        let wanted = projects.iter().map(|(project, free)| wanted(project, free)).collect();
        let rank: HashMap<&str, usize> =
            talents.iter().enumerate().map(|(rank, one)| (one.id.as_str(), rank)).collect();
        let previous = waiting.iter().filter_map(|(project, seat, profile)| {
            let at = projects.iter().position(|(one, _)| one.id == *project)?;
            let slot = projects.get(at)?.1.iter().position(|slot| slot.rank == *seat)?;
            Some(Assignment { slot: SlotId { project: at, slot }, person: *rank.get(profile.as_str())? })
        });
        let previous = previous.collect();
        Self { projects, talents, people, wanted, previous }
    }

    fn team(&self, rank: usize, found: (&Problem<'_>, &Solution), explain: &mut Explain<'_>) -> Team {
        let (problem, solution) = found;
        let (project, free) = &self.projects[rank];
        let members: HashSet<_> = project.slots.iter().filter_map(|slot| slot.member.as_deref()).collect();
        let here = solution.assignments.iter().filter(|one| one.slot.project == rank);
        let seats: Vec<Seat> = here
            .filter_map(|one| {
                let talent = self.talents.get(one.person)?;
                let why = problem.why(*one)?;
                Some(Seat {
                    project: project.id,
                    rank: free.get(one.slot.slot)?.rank,
                    profile: talent.id.clone(),
                    why: WhyYou {
                        level: why.level,
                        learner: why.learner,
                        km: why.km.filter(|_| !why.remote),
                        others: why.others,
                    },
                })
            })
            // The solver gives one seat of a project to each; whoever has one already is known here alone.
            .filter(|seat| !members.contains(seat.profile.as_str()))
            .collect();
        let complete = seats.len() == free.len();
        let missing = if complete { Vec::new() } else { missing(explain, rank) };
        Team { project: project.id, complete, seats, missing }
    }

    fn lacking(&self, one: &maillage_teaming::Training) -> Option<Lacking> {
        Some(Lacking {
            skill: skill(one.skill)?,
            level: Level::of_number(one.level)?,
            projects: one.projects.iter().filter_map(|rank| Some(self.projects.get(*rank)?.0.id)).collect(),
            learners: one.learners.len(),
        })
    }
}

fn missing(explain: &mut Explain<'_>, rank: usize) -> Vec<Missing> {
    let Some(why_not) = explain.why_not(rank) else { return Vec::new() };
    let alone = why_not.alone;
    let told = |one: &maillage_teaming::Missing| {
        Some(Missing {
            skill: skill(one.skill)?,
            level: Level::of_number(one.level)?,
            seats: one.slots,
            nearest_km: one.nearest.map(|(_, km)| km),
            alone,
        })
    };
    why_not.missing.iter().filter_map(told).collect()
}

/// Seats that people fill already where work is not over.
fn taken<'a>(projects: &[&'a Project]) -> BTreeMap<&'a str, usize> {
    let mut taken = BTreeMap::new();
    for project in projects.iter().filter(|project| project.state.is_public() && !project.state.is_out()) {
        for member in project.slots.iter().filter_map(|slot| slot.member.as_deref()) {
            *taken.entry(member).or_default() += 1;
        }
    }
    taken
}

fn person(talent: &Talent, taken: Option<usize>) -> Person {
    Person {
        skills: talent.skills.iter().map(|(skill, level)| (number(*skill), level.number())).collect(),
        learns: talent.learns.iter().map(|skill| number(*skill)).collect(),
        place: talent.place,
        radius_km: talent.radius_km,
        slots_max: talent.slots_max.saturating_sub(taken.unwrap_or_default()),
        remote: talent.remote,
    }
}

fn wanted(project: &Project, free: &[&Slot]) -> Wanted {
    let place = project.commune().and_then(|commune| commune.point);
    let slots = free.iter().map(|slot| Seated {
        skill: number(slot.asks.skill),
        level: slot.asks.level.number(),
        priority: slot.asks.priority,
        place,
        remote: slot.asks.remote,
        allow_learner: slot.asks.learner,
    });
    Wanted { slots: slots.collect() }
}

/// A skill is its rank in the list.
fn number(skill: Skill) -> Number {
    let rank = Skill::ALL.iter().position(|one| *one == skill).unwrap_or_default();
    Number(u32::try_from(rank).unwrap_or(u32::MAX))
}

fn skill(number: Number) -> Option<Skill> {
    Skill::ALL.get(number.0 as usize).copied()
}

/// How evenly seats are given to those who offer time: the coefficient of Gini, from 0 (the same for all) to 1.
pub fn gini(seats: &[usize]) -> f64 {
    let mut sorted: Vec<f64> =
        seats.iter().map(|seats| f64::from(u32::try_from(*seats).unwrap_or(u32::MAX))).collect();
    sorted.sort_by(f64::total_cmp);
    let total: f64 = sorted.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let count = f64::from(u32::try_from(sorted.len()).unwrap_or(u32::MAX));
    let ranked: f64 = (1_u32..).zip(&sorted).map(|(rank, seats)| f64::from(rank) * seats).sum();
    2.0 * ranked / (count * total) - (count + 1.0) / count
}
