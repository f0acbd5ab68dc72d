//! The few conversions between kinds of numbers, each with what it does at the edge.

/// A count as 32 bits; beyond four thousand million it stays at the largest.
pub(crate) fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A count as a real number, exact up to 16 million, then rounded: only scores are made from it.
#[expect(clippy::cast_precision_loss, reason = "scores do not need more than six digits")]
pub(crate) fn real(count: usize) -> f32 {
    count as f32
}

/// A share between 0 and 1 in 65,535 steps.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range just before"
)]
pub(crate) fn steps(share: f32) -> u16 {
    (share.clamp(0.0, 1.0) * f32::from(u16::MAX)).round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversions_stay_in_range() {
        assert_eq!(short(7), 7);
        assert_eq!(short(usize::MAX), u32::MAX);
        assert_eq!((steps(-1.0), steps(0.5), steps(2.0)), (0, 32_768, u16::MAX));
    }
}
