//! Sites that are chosen, and what they are worth together.

use crate::field::Field;

const NONE: u32 = u32::MAX;

/// The best two of the chosen sites for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Served {
    /// Which of the chosen sites is the best, by its number among them.
    pub(crate) by: Option<usize>,
    /// Its units: 0 where none of them is better than what stands.
    pub(crate) units: u32,
    /// The units of the second.
    pub(crate) second: u32,
}

/// A set of sites.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    pub(crate) sites: Vec<usize>,
    /// For each candidate, its number among the chosen.
    number: Vec<u32>,
    pub(crate) served: Vec<Served>,
    /// Weight × units, added up.
    pub(crate) value: f64,
}

impl Chosen {
    /// Sites of a field, in a certain order.
    pub(crate) fn new(field: &Field, sites: &[usize]) -> Self {
        let (number, served) = (vec![NONE; field.sites], Vec::new());
        let mut chosen = Self { sites: sites.to_vec(), number, served, value: 0.0 };
        for (&site, number) in sites.iter().zip(0..) {
            chosen.number[site] = number;
        }
        chosen.serve(field);
        chosen
    }

    pub(crate) fn holds(&self, site: usize) -> bool {
        self.number[site] != NONE
    }

    /// Puts another site in the place of a chosen one.
    pub(crate) fn swap(&mut self, field: &Field, number: usize, site: usize) {
        let left = std::mem::replace(&mut self.sites[number], site);
        self.number[site] = std::mem::replace(&mut self.number[left], NONE);
        self.serve(field);
    }

    fn serve(&mut self, field: &Field) {
        self.served.clear();
        self.value = 0.0;
        for (weight, offers) in field.rows() {
            let chosen = |offer: &crate::field::Offer| {
                let number = self.number[offer.site as usize];
                (number != NONE).then_some((number as usize, offer.units))
            };
            let mut two = offers.iter().filter_map(chosen);
            let served = two.next().map_or_else(Served::default, |(by, units)| Served {
                by: Some(by),
                units,
                second: two.next().map_or(0, |(_, units)| units),
            });
            self.value += weight * f64::from(served.units);
            self.served.push(served);
        }
    }
}
