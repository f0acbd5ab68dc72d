//! Counting.

use std::collections::BTreeMap;

use maillage_statistics::{Line, Rule, protect};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::{DropReason, TaskOutcome};

use super::{Bracket, Flow, Met, TaskCount};
use crate::model::{Cell, Group, SeatState, Theme, Trial};
use crate::store::feedback::Said;
use crate::store::problems::Problem;
use crate::store::seats::Seat;

pub fn flow(seats: &[Seat]) -> Flow {
    let count =
        |takes: &dyn Fn(SeatState) -> bool| seats.iter().filter(|seat| takes(seat.state)).count() as u64;
    Flow {
        invited: seats.len() as u64,
        accepted: count(&SeatState::takes_part),
        came: count(&|state| state == SeatState::Came),
        dropped: count(&|state| state == SeatState::Dropped),
        declined: count(&|state| state == SeatState::Declined),
        silent: count(&|state| state == SeatState::Silent),
    }
}

fn outcomes<'a>(said: &(impl Iterator<Item = &'a Said> + Clone)) -> [u64; 3] {
    let count = |outcome: TaskOutcome| said.clone().filter(|one| one.outcome == outcome).count() as u64;
    [count(TaskOutcome::Alone), count(TaskOutcome::Helped), count(TaskOutcome::NotDone)]
}

pub fn tasks(trial: &Trial, said: &[Said]) -> Vec<TaskCount> {
    let tasks = trial.sheet.tasks.iter().enumerate();
    tasks
        .map(|(rank, words)| TaskCount {
            words: words.to_string(),
            outcomes: outcomes(&said.iter().filter(|one| one.task == rank)),
        })
        .collect()
}

pub fn severities(said: &[Said]) -> [u64; 4] {
    let mut counts = [0; 4];
    for severity in said.iter().filter_map(|one| one.severity) {
        counts[severity.index()] += 1;
    }
    counts
}

/// People of each bracket, and how their tasks went. Two people with eight tasks are still two people: how tasks went is shown only
/// where no bracket of the group hides its people.
pub fn groups(cells: &[Cell], seats: &[Seat], said: &[Said], rule: Rule) -> Vec<(Group, Vec<Bracket>)> {
    let mut groups: BTreeMap<Group, Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        groups.entry(cell.group()).or_default().push(*cell);
    }
    let brackets = |mut own: Vec<Cell>| {
        own.sort_unstable();
        group(&own, seats, said, rule)
    };
    groups.into_iter().map(|(name, own)| (name, brackets(own))).collect()
}

fn group(cells: &[Cell], seats: &[Seat], said: &[Said], rule: Rule) -> Vec<Bracket> {
    let part = |cell: &Cell| {
        seats.iter().filter(|seat| seat.state.takes_part() && seat.cells.contains(cell)).count() as u64
    };
    let people = Line::of(cells.iter().map(part).collect());
    let shown: Vec<_> = protect(&people, rule).counts.iter().map(|one| one.count()).collect();
    let row = |cell: &Cell| Line::of(outcomes(&said.iter().filter(|one| one.cells.contains(cell))).to_vec());
    // Lines of three categories each are even.
    let table = Line::sum(cells.iter().map(row).collect()).ok().filter(|_| shown.iter().all(Option::is_some));
    let table = table.map(|table| protect(&table, rule));
    let tasks = |rank: usize, outcome: usize| table.as_ref()?.parts.get(rank)?.counts.get(outcome)?.count();
    let bracket = |(rank, cell): (usize, &Cell)| Bracket {
        cell: *cell,
        people: shown.get(rank).copied().flatten(),
        outcomes: std::array::from_fn(|outcome| tasks(rank, outcome)),
    };
    cells.iter().enumerate().map(bracket).collect()
}

pub fn drops(seats: &[Seat]) -> Vec<(Theme, Vec<(DropReason, u64)>)> {
    let count = |reason: DropReason| seats.iter().filter(|seat| seat.reason == Some(reason)).count() as u64;
    let of = |theme: &Theme| {
        let own = DropReason::ALL.iter().copied().filter(|reason| Theme::of(*reason) == *theme);
        let counted: Vec<_> =
            own.map(|reason| (reason, count(reason))).filter(|(_, count)| *count > 0).collect();
        (*theme, counted)
    };
    Theme::ALL.iter().map(of).filter(|(_, counted)| !counted.is_empty()).collect()
}

pub fn met(problems: Vec<Problem>, said: &[Said]) -> Vec<Met> {
    let of = |problem: Problem| {
        let own: Vec<Said> = said.iter().filter(|one| one.problem == Some(problem.id)).cloned().collect();
        let mut seats: Vec<_> = own.iter().map(|one| one.seat.as_str()).collect();
        seats.sort_unstable();
        seats.dedup();
        let testers = seats.len() as u64;
        Met { worst: own.iter().filter_map(|one| one.severity).max(), testers, said: own, problem }
    };
    let mut met: Vec<_> = problems.into_iter().map(of).collect();
    met.sort_by_key(|one| std::cmp::Reverse((one.worst, one.testers)));
    met
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use maillage_vocabulary::lists::trials::{QuotaOn, Severity};

    use super::*;
    use crate::model::{TrialId, Writer};

    const OLD: Cell = Cell::Of(QuotaOn::From75);
    const REST: Cell = Cell::Rest(Group::Age);

    fn seat(rank: usize, cell: Cell, state: SeatState) -> Seat {
        Seat {
            id: format!("s{rank}"),
            trial: TrialId::from_bits(1),
            tester: None,
            cells: vec![cell],
            state,
            sent_at: DateTime::UNIX_EPOCH,
            held_until: DateTime::UNIX_EPOCH,
            answered_at: None,
            session: None,
            reason: (state == SeatState::Dropped).then_some(DropReason::TooLong),
        }
    }

    fn said(rank: usize, cell: Cell, outcome: TaskOutcome) -> Said {
        Said {
            id: format!("f{rank}"),
            seat: format!("s{rank}"),
            cells: vec![cell],
            task: 0,
            outcome,
            blocked: None,
            severity: (outcome == TaskOutcome::NotDone).then_some(Severity::Blocking),
            spot: None,
            by_whom: Writer::Tester,
            at: DateTime::UNIX_EPOCH,
            problem: None,
        }
    }

    #[test]
    fn few_people_hide_how_their_tasks_went_however_many_tasks_there_were() {
        let seats: Vec<_> =
            (0..12).map(|rank| seat(rank, if rank < 2 { OLD } else { REST }, SeatState::Came)).collect();
        let words: Vec<_> =
            (0..2).flat_map(|rank| (0..8).map(move |_| said(rank, OLD, TaskOutcome::NotDone))).collect();
        let groups = groups(&[OLD, REST], &seats, &words, Rule::default());
        let [(Group::Age, brackets)] = groups.as_slice() else { panic!("{groups:?}") };
        // The total is known: the other bracket would give the small one back.
        assert!(brackets.iter().all(|one| one.people.is_none() && one.outcomes == [None; 3]), "{brackets:?}");
    }

    #[test]
    fn enough_people_are_counted() {
        let cell = |rank: usize| if rank.is_multiple_of(2) { OLD } else { REST };
        let seats: Vec<_> = (0..20).map(|rank| seat(rank, cell(rank), SeatState::Came)).collect();
        let words: Vec<_> = (0..20).map(|rank| said(rank, cell(rank), TaskOutcome::Helped)).collect();
        let groups = groups(&[OLD, REST], &seats, &words, Rule::default());
        assert_eq!(
            groups[0].1[0],
            Bracket { cell: OLD, people: Some(10), outcomes: [Some(0), Some(10), Some(0)] }
        );
    }

    #[test]
    fn invitations_and_reasons_are_counted() {
        use SeatState::{Accepted, Came, Declined, Dropped, Invited, Silent};
        let states = [Invited, Accepted, Came, Came, Dropped, Declined, Silent];
        let seats: Vec<_> =
            states.into_iter().enumerate().map(|(rank, state)| seat(rank, OLD, state)).collect();
        let expected = Flow { invited: 7, accepted: 4, came: 2, dropped: 1, declined: 1, silent: 1 };
        assert_eq!(flow(&seats), expected);
        assert_eq!(drops(&seats), [(Theme::Process, vec![(DropReason::TooLong, 1)])]);
    }
}
