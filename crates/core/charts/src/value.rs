//! A value, or why there is none.

/// Beyond this a number is no figure of a network: it is read as unknown.
const LARGEST: f64 = 1e100;
/// Under this a number is read as zero.
const SMALLEST: f64 = 1e-100;

/// A value of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Known(f64),
    /// A count too small to be shown: someone could be recognised.
    Hidden,
    /// Nobody knows.
    Unknown,
}

impl Value {
    /// The number, where there is one.
    pub const fn known(self) -> Option<f64> {
        match self {
            Self::Known(number) => Some(number),
            Self::Hidden | Self::Unknown => None,
        }
    }

    /// The value as it can be drawn: not a number, an infinity or more than 10¹⁰⁰ is unknown, less than 10⁻¹⁰⁰ is zero.
    #[must_use]
    pub fn drawable(self) -> Self {
        match self {
            Self::Known(number) if number.abs() < SMALLEST => Self::Known(0.0),
            Self::Known(number) if number.abs() <= LARGEST => self,
            Self::Known(_) => Self::Unknown,
            other => other,
        }
    }
}

impl From<Option<f64>> for Value {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Unknown, Self::Known)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Known(value)
    }
}

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Known(value.into())
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far under 2^53")]
        Self::Known(value as f64)
    }
}
