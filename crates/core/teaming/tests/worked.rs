//! Cases that one can follow by hand.

use maillage_teaming::{
    Assignment, Explain, Options, Person, Problem, Project, Proof, Skill, Slot, SlotId, solve,
};
use maillage_territory::Point;

const MAPS: Skill = Skill(1);
const WEB: Skill = Skill(2);

/// So many kilometres north of a town.
fn north(km: f64) -> Option<Point> {
    Point::new(44.0 + km / 111.195, 6.0)
}

fn person(skill: Skill, level: u8, km: f64) -> Person {
    Person {
        skills: vec![(skill, level)],
        learns: vec![],
        place: north(km),
        radius_km: 30.0,
        slots_max: 1,
        remote: false,
    }
}

fn slot(skill: Skill, level: u8) -> Slot {
    Slot { skill, level, priority: 1, place: north(0.0), remote: false, allow_learner: false }
}

fn project(slots: Vec<Slot>) -> Project {
    Project { slots }
}

fn id(project: usize, slot: usize) -> SlotId {
    SlotId { project, slot }
}

#[test]
fn two_small_teams_rather_than_a_large_one() {
    let people = [person(MAPS, 2, 1.0), person(WEB, 2, 2.0)];
    let projects = [
        project(vec![slot(MAPS, 1), slot(WEB, 1)]),
        project(vec![slot(MAPS, 1)]),
        project(vec![slot(WEB, 1)]),
    ];
    let solution = solve(&Problem::new(&people, &projects), &Options::default(), &mut || true);
    assert_eq!(solution.complete, [false, true, true]);
    assert_eq!(solution.proof, Proof::Optimal);
}

#[test]
fn of_as_many_teams_those_that_weigh_more() {
    let people = [person(MAPS, 2, 1.0)];
    let urgent = Slot { priority: 3, ..slot(MAPS, 2) };
    let projects = [project(vec![slot(MAPS, 1)]), project(vec![urgent])];
    let solution = solve(&Problem::new(&people, &projects), &Options::default(), &mut || true);
    assert_eq!(solution.complete, [false, true]);
}

#[test]
fn the_nearest_comes_unless_someone_learns() {
    let apprentice = Person { learns: vec![MAPS], ..person(MAPS, 1, 15.0) };
    let people = [person(MAPS, 2, 10.0), person(MAPS, 3, 4.0), apprentice];
    let who = |slot: Slot| {
        let projects = [project(vec![slot])];
        let problem = Problem::new(&people, &projects);
        let solution = solve(&problem, &Options::default(), &mut || true);
        let why = problem.why(solution.assignments[0]).unwrap();
        (solution.assignments[0].person, why)
    };
    let (person, why) = who(slot(MAPS, 2));
    assert_eq!((person, why.level, why.learner, why.others), (1, 3, false, 1));
    assert!((why.km.unwrap() - 4.0).abs() < 0.01);
    let (person, why) = who(Slot { allow_learner: true, ..slot(MAPS, 2) });
    assert_eq!((person, why.asked, why.level, why.learner), (2, 2, 1, true), "11 km more are worth it");
}

#[test]
fn from_afar_only_where_both_accept_it() {
    let far = person(WEB, 2, 300.0);
    let remote = Slot { remote: true, ..slot(WEB, 1) };
    let found = |remote_person: bool, slot: &Slot| {
        let people = [Person { remote: remote_person, ..far.clone() }];
        let projects = [project(vec![slot.clone()])];
        Problem::new(&people, &projects).candidates(id(0, 0)).to_vec()
    };
    assert!(found(true, &slot(WEB, 1)).is_empty() && found(false, &remote).is_empty());
    let both = found(true, &remote);
    assert!(both[0].remote && both[0].travel_km() < 1e-9 && both[0].km.unwrap() > 299.0);
}

#[test]
fn no_cartographer_within_forty_two_kilometres() {
    let people = [person(WEB, 2, 1.0), person(MAPS, 1, 3.0), person(MAPS, 3, 42.0), person(MAPS, 3, 80.0)];
    let projects = [project(vec![slot(WEB, 1), slot(MAPS, 2)])];
    let problem = Problem::new(&people, &projects);
    let solution = solve(&problem, &Options::default(), &mut || true);
    assert_eq!(solution.assignments, [Assignment { slot: id(0, 0), person: 0 }], "what can be filled is");
    let mut explain = Explain::new(&problem, &solution);
    let found = explain.why_not(0).unwrap();
    assert!(found.alone && found.people.is_empty());
    assert_eq!((found.slots.as_slice(), found.lacking()), ([id(0, 1)].as_slice(), 1));
    let missing = &found.missing[0];
    assert_eq!((missing.skill, missing.level, missing.slots), (MAPS, 2, 1));
    let (nearest, km) = missing.nearest.unwrap();
    assert!(nearest == 2 && (km - 42.0).abs() < 0.01);
    let training = explain.training();
    assert_eq!(
        (training[0].skill, training[0].level, training[0].projects.as_slice()),
        (MAPS, 2, [0].as_slice())
    );
    assert_eq!(training[0].learners, [1], "near and free: level 1 today");
}

#[test]
fn seats_of_incomplete_teams_go_by_priority() {
    let people = [person(MAPS, 2, 1.0)];
    let urgent = Slot { priority: 3, place: north(20.0), ..slot(MAPS, 1) };
    let projects = [project(vec![slot(MAPS, 1), slot(WEB, 1)]), project(vec![urgent, slot(WEB, 1)])];
    let problem = Problem::new(&people, &projects);
    let solution = solve(&problem, &Options::default(), &mut || true);
    assert_eq!(solution.assignments, [Assignment { slot: id(1, 0), person: 0 }]);
    let sum = solution.summary(&problem);
    assert_eq!((sum.complete_teams, sum.slots, sum.other_slots), (0, 0, 1));
    let none = Options { fill_incomplete: false, ..Options::default() };
    assert!(solve(&problem, &none, &mut || true).assignments.is_empty());
}

#[test]
fn three_seats_and_one_who_can() {
    let people = [Person { slots_max: 3, ..person(MAPS, 3, 1.0) }];
    let projects = [project(vec![slot(MAPS, 1), slot(MAPS, 2), slot(MAPS, 3)])];
    let problem = Problem::new(&people, &projects);
    let solution = solve(&problem, &Options::default(), &mut || true);
    let found = Explain::new(&problem, &solution).why_not(0).unwrap();
    assert_eq!((found.slots.len(), found.places, found.lacking()), (3, 1, 2), "once in a project");
}

#[test]
fn a_team_lost_to_others_is_told_apart() {
    let people = [person(MAPS, 2, 1.0)];
    let projects =
        [project(vec![slot(MAPS, 1)]), project(vec![slot(MAPS, 1), slot(WEB, 1)]), project(vec![])];
    let more = [project(vec![slot(MAPS, 2)])];
    let projects = [projects.as_slice(), &more].concat();
    let problem = Problem::new(&people, &projects);
    let solution = solve(&problem, &Options::default(), &mut || true);
    let mut explain = Explain::new(&problem, &solution);
    let loser = if solution.complete[0] { 3 } else { 0 };
    let found = explain.why_not(loser).unwrap();
    assert_eq!((found.alone, found.slots.len(), found.people.as_slice()), (false, 2, [0].as_slice()));
    assert!(explain.why_not(1).unwrap().alone, "nobody makes web pages");
    assert_eq!(explain.why_not(2), None, "nothing is asked");
    assert_eq!(explain.why_not(9), None, "no such project");
}

#[test]
fn who_joins_changes_no_more_than_needed() {
    let mut people = vec![person(MAPS, 2, 5.0), person(MAPS, 2, 5.0)];
    let projects = [project(vec![slot(MAPS, 1)]), project(vec![slot(MAPS, 1), slot(MAPS, 1)])];
    let options = Options { kept_km: 10.0, ..Options::default() };
    let before = solve(&Problem::new(&people, &projects), &options, &mut || true);
    people.push(person(MAPS, 2, 1.0));
    let again = Options { previous: &before.assignments, ..options };
    let after = solve(&Problem::new(&people, &projects), &again, &mut || true);
    assert_eq!(after.complete_teams(), 2);
    assert_eq!(after.changes(&before.assignments), 1, "the newcomer takes the empty seat");
}

#[test]
fn nothing_is_solved_too() {
    let solution = solve(&Problem::new(&[], &[]), &Options::default(), &mut || true);
    assert!(solution.assignments.is_empty() && solution.exhaustive);
    let projects = [project(vec![]), project(vec![slot(WEB, 1)])];
    let solution = solve(&Problem::new(&[], &projects), &Options::default(), &mut || true);
    assert_eq!((solution.complete_teams(), solution.proof), (0, Proof::Optimal));
}
