//! Communes added up: who lives how far.

use super::{Distance, LIMITS_KM, Reached};

/// People by how far they live from the nearest place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Communes.
    pub communes: usize,
    /// Communes farther than the last limit.
    pub far_communes: usize,
    /// People in each band of distance, from near to far.
    pub bands: [u64; LIMITS_KM.len() + 1],
    /// People of communes that lie nobody knows where.
    pub unknown: u64,
    /// Kilometres, times people.
    km: f64,
    /// Whether some have no place at all to go to.
    nowhere: bool,
}

impl Tally {
    /// With one more commune. Where nobody was counted, nobody is added.
    pub fn add(&mut self, one: &Reached) {
        let people = u64::from(one.commune.population.unwrap_or(0));
        self.communes += 1;
        match one.distance.band() {
            None => self.unknown += people,
            Some(band) => {
                self.bands[band] += people;
                self.far_communes += usize::from(band == LIMITS_KM.len());
            }
        }
        match one.distance {
            Distance::Known { km, .. } => {
                self.km += km * f64::from(one.commune.population.unwrap_or(0));
            }
            Distance::NoPlace => self.nowhere = true,
            Distance::NoPoint => {}
        }
    }

    /// People whose distance is known.
    pub fn people(&self) -> u64 {
        self.bands.iter().sum()
    }

    /// People farther than a limit, by its rank.
    pub fn over(&self, limit: usize) -> u64 {
        self.bands.iter().skip(limit + 1).sum()
    }

    /// The same as a share of people, in percent; none without people.
    pub fn share_over(&self, limit: usize) -> Option<f64> {
        (self.people() > 0).then(|| float(self.over(limit)) / float(self.people()) * 100.0)
    }

    /// Kilometres to the nearest place, the mean by person; none without people, or without any place.
    pub fn mean_km(&self) -> Option<f64> {
        (self.people() > 0 && !self.nowhere).then(|| self.km / float(self.people()))
    }
}

/// People are fewer than what a float counts exactly.
#[expect(clippy::cast_precision_loss, reason = "a population is far under 2^53")]
const fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage_territory::Territories;

    #[test]
    fn people_are_counted_where_they_live() {
        let all = Territories::embedded();
        let reached = |code, distance| Reached { commune: all.commune(code).unwrap(), distance };
        let mut tally = Tally::default();
        let (manosque, banon) = (all.commune("04112").unwrap(), all.commune("04018").unwrap());
        let people = |commune: &maillage_territory::Commune| u64::from(commune.population.unwrap());
        tally.add(&reached("04112", Distance::Known { km: 1.0, place: 0 }));
        tally.add(&reached("04018", Distance::Known { km: 25.0, place: 0 }));
        tally.add(&reached("04094", Distance::NoPoint));
        let (near, far) = (people(manosque), people(banon));
        assert_eq!((tally.communes, tally.far_communes), (3, 1));
        assert_eq!((tally.bands, tally.over(0), tally.over(2)), ([near, 0, 0, far], far, far));
        assert_eq!(tally.people(), near + far);
        let share = tally.share_over(1).unwrap();
        assert!((share - 100.0 * float(far) / float(near + far)).abs() < 1e-9);
        let mean = tally.mean_km().unwrap();
        assert!((mean - (float(near) + 25.0 * float(far)) / float(near + far)).abs() < 1e-9);
        assert_eq!((Tally::default().share_over(0), Tally::default().mean_km()), (None, None));
    }
}
