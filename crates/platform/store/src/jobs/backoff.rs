//! How long to wait before trying again.

use std::time::Duration;

/// First wait.
const FIRST: f64 = 10.0;
/// Longest wait, before spreading.
const LONGEST: f64 = 3600.0;

/// The wait after a failed attempt (1 for the first): 10 s, doubled each time up to an hour, then spread between half
/// and one and a half of that by `spread` (0 to 1), so that jobs that failed together do not come back together.
pub fn retry_after(attempt: u32, spread: f64) -> Duration {
    let exponent = i32::try_from(attempt.saturating_sub(1).min(30)).unwrap_or(30);
    let wait = (FIRST * 2_f64.powi(exponent)).min(LONGEST);
    Duration::from_secs_f64(wait * (0.5 + spread.clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits: Vec<u64> = (1..=12).map(|attempt| retry_after(attempt, 0.5).as_secs()).collect();
        assert_eq!(waits[..4], [10, 20, 40, 80]);
        assert_eq!(waits[11], 3600);
    }

    proptest! {
        #[test]
        fn waits_stay_in_bounds(attempt in any::<u32>(), spread in 0.0..1.0_f64) {
            let wait = retry_after(attempt, spread);
            prop_assert!(wait >= Duration::from_secs(5) && wait <= Duration::from_mins(90));
        }
    }
}
