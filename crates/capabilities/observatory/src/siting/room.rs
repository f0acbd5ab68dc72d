//! Where answers are worked out: one at a time, on a thread of its own, and kept as long as what they stand on.

use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use maillage_places::view::Snapshot as Places;
use maillage_territory::Scope;
use quick_cache::sync::Cache;
use tokio::sync::Semaphore;

use super::answer::{Answer, Fragility, Refusal, answer};
use super::question::Question;

/// How long the solver may look, at most.
const MOST_TIME: Duration = Duration::from_secs(2);
/// How long a question waits for those before it.
const MOST_WAIT: Duration = Duration::from_secs(8);
/// Answers kept.
const KEPT: usize = 256;

/// Others ask, too: there was no time for this question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("others ask, too: ask again in a moment")]
pub struct Busy;

/// Answers, and the one place where they are made.
pub struct Room {
    answers: Cache<Question, Arc<Kept>>,
    /// Anybody may ask: one core works on it, never all.
    seat: Semaphore,
}

struct Kept {
    /// What the answer stands on: their memory is not given to others as long as these are held.
    places: Weak<Places>,
    fragility: Weak<Fragility>,
    answer: Result<Arc<Answer>, Refusal>,
}

impl Default for Room {
    fn default() -> Self {
        Self { answers: Cache::new(KEPT), seat: Semaphore::new(1) }
    }
}

impl Room {
    /// The answer, as it is known or worked out within two seconds.
    ///
    /// # Errors
    /// When too many ask at the same time. The inner result is what the question is answered.
    pub async fn ask(
        &self,
        scope: &Scope,
        places: &Arc<Places>,
        fragility: &Arc<Fragility>,
        question: Question,
    ) -> Result<Result<Arc<Answer>, Refusal>, Busy> {
        if let Some(known) = self.known(places, fragility, question) {
            return Ok(known);
        }
        let seat = tokio::time::timeout(MOST_WAIT, self.seat.acquire()).await;
        let _seat = seat.map_err(|_| Busy)?.map_err(|_| Busy)?;
        // Whoever sat there may have asked the same.
        if let Some(known) = self.known(places, fragility, question) {
            return Ok(known);
        }
        let (scope, on) = (scope.clone(), (Arc::clone(places), Arc::clone(fragility)));
        let work = move || {
            let begun = Instant::now();
            let mut may_go_on = || begun.elapsed() < MOST_TIME;
            let found = answer(&scope, &on.0, &on.1, question, &mut may_go_on);
            found.map(|found| Arc::new(Answer { seconds: begun.elapsed().as_secs_f64(), ..found }))
        };
        let answer = tokio::task::spawn_blocking(work).await.map_err(|_| Busy)?;
        let kept = Kept {
            places: Arc::downgrade(places),
            fragility: Arc::downgrade(fragility),
            answer: answer.clone(),
        };
        self.answers.insert(question, Arc::new(kept));
        Ok(answer)
    }

    fn known(
        &self,
        places: &Arc<Places>,
        fragility: &Arc<Fragility>,
        question: Question,
    ) -> Option<Result<Arc<Answer>, Refusal>> {
        let kept = self.answers.get(&question)?;
        let same = std::ptr::eq(kept.places.as_ptr(), Arc::as_ptr(places))
            && std::ptr::eq(kept.fragility.as_ptr(), Arc::as_ptr(fragility));
        same.then(|| kept.answer.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[tokio::test]
    async fn the_same_question_is_worked_out_once() {
        let (room, scope) = (Room::default(), Scope::default());
        let state = || Arc::new(Places::build(Vec::new(), NaiveDate::default(), None));
        let (before, after, nobody) = (state(), state(), Arc::new(Fragility::new()));
        let question = Question { new: 1, territory: Some("D04".parse().unwrap()), ..Question::default() };
        let ask = async |places| room.ask(&scope, places, &nobody, question).await.unwrap().unwrap();
        let first = ask(&before).await;
        assert!(Arc::ptr_eq(&first, &ask(&before).await));
        assert!(!Arc::ptr_eq(&first, &ask(&after).await), "the directory has changed");
        let other = Arc::new(Fragility::new());
        let answer = room.ask(&scope, &after, &other, question).await.unwrap().unwrap();
        assert_eq!(answer.stops, first.stops);
    }
}
