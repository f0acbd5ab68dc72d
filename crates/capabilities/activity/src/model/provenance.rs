//! Where each value of an activity comes from.

/// A value of an activity whose origin is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Day.
    Day,
    /// Duration.
    Minutes,
    /// Place or commune.
    Place,
    /// Themes.
    Themes,
    /// Means used.
    Equipment,
    /// Number of people or visits.
    People,
    /// Gender.
    Gender,
    /// Age on the day.
    Age,
    /// Situation.
    Status,
    /// Whether people had come before.
    Seen,
    /// How far people did it alone, or the level of a workshop.
    Autonomy,
    /// Where people were sent on to.
    Redirection,
}

impl Field {
    /// All fields, in the order of their bits: new ones go at the end.
    pub const ALL: [Self; 12] = [
        Self::Day,
        Self::Minutes,
        Self::Place,
        Self::Themes,
        Self::Equipment,
        Self::People,
        Self::Gender,
        Self::Age,
        Self::Status,
        Self::Seen,
        Self::Autonomy,
        Self::Redirection,
    ];
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// Told by who did it.
    Observed,
    /// Taken from a file or another system.
    Imported,
    /// Worked out from other values.
    Estimated,
}

/// The origins of all the values of an activity, two bits each; observed unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Provenances(u32);

impl Provenances {
    /// Everything comes from there.
    pub fn all(provenance: Provenance) -> Self {
        Field::ALL.into_iter().fold(Self::default(), |all, field| all.with(field, provenance))
    }

    /// With another origin for a field.
    #[must_use]
    pub const fn with(self, field: Field, provenance: Provenance) -> Self {
        let shift = 2 * field as u32;
        Self(self.0 & !(0b11 << shift) | (provenance as u32) << shift)
    }

    /// The origin of a field.
    pub const fn of(self, field: Field) -> Provenance {
        match self.0 >> (2 * field as u32) & 0b11 {
            0 => Provenance::Observed,
            1 => Provenance::Imported,
            _ => Provenance::Estimated,
        }
    }

    /// As the database keeps them.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// From what the database keeps.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_keeps_its_own_origin() {
        let mixed = Provenances::all(Provenance::Imported).with(Field::Age, Provenance::Estimated);
        for field in Field::ALL {
            let expected = if field == Field::Age { Provenance::Estimated } else { Provenance::Imported };
            assert_eq!(Provenances::from_bits(mixed.bits()).of(field), expected);
            assert_eq!(Provenances::default().of(field), Provenance::Observed);
        }
        assert_eq!(mixed.with(Field::Age, Provenance::Observed).of(Field::Age), Provenance::Observed);
    }
}
