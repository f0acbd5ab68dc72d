//! Distances in whole metres: sums of them are exact, and the same on every machine.

/// Kilometres to metres. What is out of range becomes the nearest number within.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, far outside of the globe"
)]
pub(crate) fn metres(km: f64) -> u32 {
    (km * 1000.0).round() as u32
}

/// Metres to kilometres.
pub(crate) fn km(metres: u32) -> f64 {
    f64::from(metres) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_to_the_metre() {
        assert_eq!((metres(0.0), metres(1.2344), metres(1.2346)), (0, 1234, 1235));
        assert!((km(20_015_087) - 20_015.087).abs() < 1e-9);
        assert_eq!((metres(f64::INFINITY), metres(f64::NAN), metres(-3.0)), (u32::MAX, 0, 0));
    }
}
