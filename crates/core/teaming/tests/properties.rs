//! What holds for every problem.

mod common;

use std::collections::BTreeSet;

use common::{cost, every_assignment, is_complete, may_fill, person, region, slot_of, worth, wrong};
use maillage_teaming::{Assignment, Explain, Options, Person, Problem, Project, Proof, Solution, solve};
use proptest::prelude::*;

fn complete_only() -> Options<'static> {
    Options { fill_incomplete: false, ..Options::default() }
}

fn solved(people: &[Person], projects: &[Project], options: &Options) -> Solution {
    solve(&Problem::new(people, projects), options, &mut || true)
}

fn bound(solution: &Solution) -> usize {
    match solution.proof {
        Proof::Optimal => solution.complete_teams(),
        Proof::Bound(bound) => bound,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nobody_does_what_they_may_not((people, projects) in region(12, 8, 4), seed in 0..9u64) {
        for options in [Options { seed, ..complete_only() }, Options { seed, ..Options::default() }] {
            let solution = solved(&people, &projects, &options);
            prop_assert_eq!(wrong(&people, &projects, &solution.assignments), None);
            for project in 0..projects.len() {
                let complete = is_complete(project, &projects, &solution.assignments);
                prop_assert_eq!(complete, solution.complete[project]);
            }
            prop_assert!(solution.assignments.is_sorted_by_key(|one| one.slot));
            prop_assert_eq!(solved(&people, &projects, &options), solution, "the same seed, the same answer");
        }
    }

    #[test]
    fn few_are_solved_best((people, projects) in region(4, 3, 2)) {
        let solution = solved(&people, &projects, &complete_only());
        let mut best = (0, 0, 0, 0);
        every_assignment(&people, &projects, &mut |one| best = best.max(worth(&people, &projects, one)));
        prop_assert_eq!(worth(&people, &projects, &solution.assignments), best);
        prop_assert!(solution.exhaustive);
        prop_assert_eq!(solution.proof, Proof::Optimal);
    }

    #[test]
    fn other_slots_are_filled_best((people, projects) in region(4, 3, 2)) {
        let solution = solved(&people, &projects, &Options::default());
        let value = |assignments: &[Assignment]| {
            let others = assignments.iter().filter(|one| !solution.complete[one.slot.project]);
            let weights: Vec<u8> = others.map(|one| slot_of(&projects, one.slot).priority).collect();
            let weight: u32 = weights.iter().copied().map(u32::from).sum();
            (weight, weights.len(), -cost(&people, &projects, assignments))
        };
        let kept = |assignments: &[Assignment]| {
            let mut wanted = (0..projects.len()).filter(|&project| solution.complete[project]);
            wanted.all(|project| is_complete(project, &projects, assignments))
        };
        let mut best = None;
        every_assignment(&people, &projects, &mut |one| {
            if kept(one) {
                best = best.max(Some(value(one)));
            }
        });
        prop_assert_eq!(Some(value(&solution.assignments)), best);
    }

    #[test]
    fn someone_more_never_makes_fewer_teams((people, projects) in region(12, 8, 4), more in person()) {
        let before = solved(&people, &projects, &Options::default());
        let mut people = people;
        people.push(more);
        let hurried = Options { previous: &before.assignments, ..Options::default() };
        let problem = Problem::new(&people, &projects);
        let after = solve(&problem, &hurried, &mut || false);
        prop_assert!(after.complete_teams() >= before.complete_teams(), "not even without time");
        let after = solve(&problem, &Options::default(), &mut || true);
        prop_assert!(after.complete_teams() >= before.complete_teams());
    }

    #[test]
    fn the_order_does_not_matter((people, projects) in region(8, 6, 3)) {
        let solution = solved(&people, &projects, &complete_only());
        let turned: (Vec<_>, Vec<_>) =
            (people.iter().rev().cloned().collect(), projects.iter().rev().cloned().collect());
        let other = solved(&turned.0, &turned.1, &complete_only());
        let quality = worth(&people, &projects, &solution.assignments);
        prop_assert_eq!(worth(&turned.0, &turned.1, &other.assignments), quality);
    }

    #[test]
    fn what_was_is_kept_among_equals((people, projects) in region(10, 6, 3), seeds in (0..9u64, 0..9u64)) {
        let before = solved(&people, &projects, &Options { seed: seeds.0, ..complete_only() });
        let options = Options { seed: seeds.1, previous: &before.assignments, ..complete_only() };
        let after = solved(&people, &projects, &options);
        prop_assert_eq!(after.changes(&before.assignments), 0);
    }

    #[test]
    fn the_bound_holds((people, projects) in region(12, 10, 4)) {
        let poor = Options { effort: 0, ..Options::default() };
        let (first, best) = (solved(&people, &projects, &poor), solved(&people, &projects, &Options::default()));
        prop_assert!(bound(&first) >= best.complete_teams());
        prop_assert!(bound(&best) >= best.complete_teams());
        let stopped = solve(&Problem::new(&people, &projects), &Options::default(), &mut || false);
        prop_assert!(bound(&stopped) >= best.complete_teams());
        prop_assert_eq!(wrong(&people, &projects, &stopped.assignments), None);
    }

    #[test]
    fn every_incomplete_team_is_explained((people, projects) in region(10, 6, 4)) {
        let problem = Problem::new(&people, &projects);
        let solution = solve(&problem, &Options::default(), &mut || true);
        let mut explain = Explain::new(&problem, &solution);
        for project in 0..projects.len() {
            let found = explain.why_not(project);
            prop_assert_eq!(found.is_none(), solution.complete[project] || projects[project].slots.is_empty());
            let Some(found) = found else { continue };
            let known = |slot: usize| found.slots[slot].project;
            prop_assert!((0..found.slots.len()).any(|slot| known(slot) == project));
            let allowed = |of: usize| of == project || (!found.alone && solution.complete[of]);
            prop_assert!((0..found.slots.len()).all(|slot| allowed(known(slot))));
            prop_assert_eq!(found.slots.iter().collect::<BTreeSet<_>>().len(), found.slots.len());
            let mut places = 0;
            let mut whoever = Vec::new();
            for (number, person) in people.iter().enumerate() {
                let fits = found.slots.iter().filter(|&&id| may_fill(person, slot_of(&projects, id)).is_some());
                let teams: BTreeSet<usize> = fits.map(|id| id.project).collect();
                places += teams.len().min(person.slots_max);
                whoever.extend((!teams.is_empty()).then_some(number));
            }
            prop_assert_eq!(&whoever, &found.people);
            prop_assert_eq!(places, found.places);
            prop_assert!(found.slots.len() > places, "people do not go round");
            prop_assert!(!found.missing.is_empty());
        }
    }

    #[test]
    fn a_trained_person_completes_a_team((people, projects) in region(8, 5, 3)) {
        let problem = Problem::new(&people, &projects);
        let solution = solve(&problem, &Options::default(), &mut || true);
        for training in Explain::new(&problem, &solution).training() {
            for project in training.projects {
                let mut more = people.clone();
                more.push(Person {
                    skills: vec![(training.skill, training.level)],
                    learns: vec![],
                    place: projects[project].slots[0].place,
                    radius_km: 1.0,
                    slots_max: 1,
                    remote: true,
                });
                let after = solved(&more, &projects, &Options::default());
                prop_assert!(after.complete_teams() > solution.complete_teams());
            }
        }
    }
}
