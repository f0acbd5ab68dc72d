//! Shares and differences that may be told.

/// The smallest whole of which a share is told: under it, a percentage says more than is known.
pub const SMALLEST_WHOLE: u64 = 20;

/// The share of a part in its whole, from 0 to 1. None when the whole counts fewer than [`SMALLEST_WHOLE`], or when the
/// part is larger than it. Both counts must be shown ones: a share gives back what its part hides.
///
/// ```
/// use maillage_statistics::share;
/// assert_eq!(share(10, 40), Some(0.25));
/// assert_eq!(share(10, 19), None);
/// ```
pub fn share(part: u64, whole: u64) -> Option<f64> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a share is read with three digits, counts stay far under 2^53"
    )]
    let ratio = |part: u64, whole: u64| part as f64 / whole as f64;
    (whole >= SMALLEST_WHOLE && part <= whole).then(|| ratio(part, whole))
}

/// Whether two counts differ, but by fewer than the threshold: showing both, of two views that overlap, would tell the
/// small count between them. Refuse one of the two.
///
/// ```
/// use maillage_statistics::differs_by_few;
/// assert!(differs_by_few(120, 118, 5));
/// assert!(!differs_by_few(120, 120, 5) && !differs_by_few(120, 115, 5));
/// ```
pub const fn differs_by_few(a: u64, b: u64, threshold: u64) -> bool {
    let difference = a.abs_diff(b);
    0 < difference && difference < threshold
}
