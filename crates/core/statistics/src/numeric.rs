//! Conversions that are named once, and chance out of a seed.

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts of respondents stay far under 2^53")]
pub(crate) const fn real(count: usize) -> f64 {
    count as f64
}

/// A rank as it is stored; samples stay far under 2^32 respondents.
pub(crate) fn rank(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// A stream of its own for one of many draws from the same seed.
    pub fn stream(seed: u64, draw: usize) -> Self {
        let mut first = Self(seed);
        Self(first.next() ^ (draw as u64).wrapping_mul(0xD134_2543_DE82_EF95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 when there is none. For bounds of some thousands the bias is beneath notice.
    pub fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.next()) * bound as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number in the open interval from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "52 bits fit a double exactly")]
    pub fn unit(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// A standard normal number (Box and Muller, 1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.unit().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_drawn_look_normal() {
        let mut chance = Chance::stream(7, 0);
        let drawn: Vec<_> = (0..40_000).map(|_| chance.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / real(drawn.len());
        let variance = drawn.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / real(drawn.len());
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean} {variance}");
    }

    #[test]
    fn streams_differ_and_come_back() {
        let of = |draw| Chance::stream(1, draw).below(1_000_000);
        assert!(of(0) != of(1) && of(0) == of(0));
    }
}
