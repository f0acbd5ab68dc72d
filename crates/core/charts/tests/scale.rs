//! Graduations, whatever the numbers.

use maillage_charts::Scale;
use proptest::prelude::*;

proptest! {
    #[test]
    fn graduations_cover_the_values(low in -1e12..0.0_f64, high in 0.0..1e12_f64, wanted in 2..9_u8, power in -90..80_i32) {
        let factor = 10_f64.powi(power);
        let (low, high) = (low * factor, high * factor);
        let scale = Scale::covering(low, high, wanted, false);
        prop_assert!(scale.low() <= low && scale.high() >= high, "{scale:?}");
        prop_assert!((2..=usize::from(wanted) + 3).contains(&scale.ticks.len()), "{scale:?}");
        prop_assert!(scale.ticks.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(scale.ticks.contains(&0.0), "zero is a graduation: {scale:?}");
    }

    #[test]
    fn graduations_of_counts_are_whole(high in 0..2_000_000_000_u32, wanted in 2..9_u8) {
        let scale = Scale::covering(0.0, high.into(), wanted, true);
        prop_assert!(scale.ticks.iter().all(|tick| tick.fract() == 0.0), "{scale:?}");
    }
}
