//! All that is published together: cells of one or several tables, and every sum among them.

use super::Dimension;

/// No cell.
pub(super) const NONE: u32 = u32::MAX;
/// Combinations of codes at most.
const MOST_COMBINATIONS: usize = 1 << 26;

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cell {
    /// Respondents.
    pub count: u64,
    /// A sum over them (euros, visits), in any unit; 0 or more.
    pub value: Option<f64>,
    /// What the largest contributor brings to the value.
    pub largest: Option<f64>,
    /// What the second brings.
    pub second: Option<f64>,
    /// How many places or enterprises contribute.
    pub contributors: Option<u64>,
    /// The coefficient of variation of the estimate that is shown.
    pub cv: Option<f64>,
}

impl Cell {
    /// A count alone.
    pub fn count(count: u64) -> Self {
        Self { count, ..Self::default() }
    }
}

/// What keeps cells from being a publication.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PublicationError {
    /// As many codes as dimensions are needed.
    #[error(
        "a cell has {found} codes for {expected} dimensions; give one each (`total` where it sums over one)"
    )]
    Codes {
        /// How many codes there are.
        found: usize,
        /// How many dimensions.
        expected: usize,
    },
    /// The cell is there already.
    #[error("the cell {cell} is given twice; keep one")]
    Twice {
        /// Its codes.
        cell: String,
        /// Its rank among those given.
        rank: usize,
    },
    /// A value that is no number, or negative.
    #[error("the cell {cell} has the value {value}; give a number of 0 or more")]
    Value {
        /// Its codes.
        cell: String,
        /// Its rank among those given.
        rank: usize,
        /// The value.
        value: String,
    },
    /// Parts do not add up.
    #[error(
        "the cell {cell} is {total}, and its parts add up to {parts}; correct them, or give the parts that lack"
    )]
    Sum {
        /// Its codes.
        cell: String,
        /// Its rank among those given.
        rank: usize,
        /// Whether it is the value that does not add up, and not the count.
        of_value: bool,
        /// What it is.
        total: String,
        /// What the parts make.
        parts: String,
    },
    /// Too many combinations of codes.
    #[error("{combinations} combinations of codes are too many; publish fewer dimensions together")]
    Large {
        /// How many there are.
        combinations: usize,
    },
}

/// A cell that is the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Equation {
    pub total: u32,
    pub parts: Vec<u32>,
}

/// Cells, and every sum among them. Tables that share dimensions are one publication: a table without a dimension has `total`
/// there, so that margins they have in common are one cell, and an attacker who joins the tables is met.
#[derive(Debug, Clone)]
pub struct Publication {
    dimensions: Vec<Dimension>,
    pub(super) cells: Vec<Cell>,
    /// The codes of each cell.
    keys: Vec<Vec<u32>>,
    /// The cell of each combination of codes.
    index: Vec<u32>,
    strides: Vec<usize>,
    /// How many cells were given; those behind are zeros that sums imply.
    given: usize,
    pub(super) equations: Vec<Equation>,
}

impl Publication {
    /// Joins cells, each with a code for each dimension, and checks that they add up. A part that is not given counts as zero.
    pub fn new<T: AsRef<str>>(
        mut dimensions: Vec<Dimension>,
        cells: impl IntoIterator<Item = (Vec<T>, Cell)>,
    ) -> Result<Self, PublicationError> {
        let mut keyed = Vec::new();
        for (codes, cell) in cells {
            let (found, expected) = (codes.len(), dimensions.len());
            if found != expected {
                return Err(PublicationError::Codes { found, expected });
            }
            let pairs = codes.iter().zip(&mut dimensions);
            keyed.push((
                pairs.map(|(code, dimension)| dimension.code(code.as_ref())).collect::<Vec<_>>(),
                cell,
            ));
        }
        let mut strides = Vec::new();
        let mut combinations = 1_usize;
        for dimension in &dimensions {
            strides.push(combinations);
            combinations = combinations.saturating_mul(dimension.codes().len());
        }
        if combinations > MOST_COMBINATIONS {
            return Err(PublicationError::Large { combinations });
        }
        let index = vec![NONE; combinations];
        let (cells, keys, equations) = (Vec::new(), Vec::new(), Vec::new());
        let mut publication = Self { dimensions, cells, keys, index, strides, given: keyed.len(), equations };
        for (rank, (key, cell)) in keyed.into_iter().enumerate() {
            publication.add(rank, key, cell)?;
        }
        publication.link();
        publication.check_sums()?;
        Ok(publication)
    }

    fn add(&mut self, rank: usize, key: Vec<u32>, cell: Cell) -> Result<(), PublicationError> {
        let numbers = [cell.value, cell.largest, cell.second].into_iter().flatten();
        if let Some(value) = numbers.into_iter().find(|value| !(value.is_finite() && *value >= 0.0)) {
            return Err(PublicationError::Value { cell: self.told(&key), rank, value: value.to_string() });
        }
        let place = self.place(&key);
        if self.index[place] != NONE {
            return Err(PublicationError::Twice { cell: self.told(&key), rank });
        }
        self.index[place] = crate::numeric::rank(self.cells.len());
        self.cells.push(cell);
        self.keys.push(key);
        Ok(())
    }

    /// Every sum of every dimension, in every line where its total is given.
    fn link(&mut self) {
        let totals: Vec<u32> = (0..crate::numeric::rank(self.cells.len())).collect();
        for dimension in 0..self.dimensions.len() {
            let sums = std::mem::take(&mut self.dimensions[dimension].sums);
            for sum in &sums {
                for &total in &totals {
                    if self.keys[total as usize][dimension] == sum.total {
                        self.add_equation(dimension, total, &sum.parts);
                    }
                }
            }
            self.dimensions[dimension].sums = sums;
        }
    }

    fn add_equation(&mut self, dimension: usize, total: u32, parts: &[u32]) {
        let stride = self.strides[dimension];
        let key = self.keys[total as usize].clone();
        let base = self.place(&key) - key[dimension] as usize * stride;
        let at = |part: u32| base + part as usize * stride;
        if parts.iter().all(|&part| self.index[at(part)] == NONE) {
            return;
        }
        let mut cells = Vec::with_capacity(parts.len());
        for &part in parts {
            let place = at(part);
            if self.index[place] == NONE {
                let mut key = key.clone();
                key[dimension] = part;
                self.index[place] = crate::numeric::rank(self.cells.len());
                let value = self.cells[total as usize].value.map(|_| 0.0);
                self.cells.push(Cell { value, ..Cell::default() });
                self.keys.push(key);
            }
            cells.push(self.index[place]);
        }
        self.equations.push(Equation { total, parts: cells });
    }

    /// Of the sums that are wrong, the smallest is told: a wrong number breaks those above it too.
    fn check_sums(&self) -> Result<(), PublicationError> {
        let wrong = self
            .equations
            .iter()
            .filter_map(|equation| Some((self.cells[equation.total as usize].count, self.wrong(equation)?)));
        wrong.min_by_key(|(count, _)| *count).map_or(Ok(()), |(_, error)| Err(error))
    }

    fn wrong(&self, equation: &Equation) -> Option<PublicationError> {
        let rank = equation.total as usize;
        let total = &self.cells[rank];
        let parts = equation.parts.iter().map(|&part| &self.cells[part as usize]);
        let counts = parts.clone().fold(0_u64, |sum, part| sum.saturating_add(part.count));
        let wrong = |of_value, total: String, parts: String| {
            let cell = self.told(&self.keys[rank]);
            Some(PublicationError::Sum { cell, rank, of_value, total, parts })
        };
        if counts != total.count {
            return wrong(false, total.count.to_string(), counts.to_string());
        }
        let values = total.value.zip(parts.map(|part| part.value).sum::<Option<f64>>());
        match values {
            Some((total, values)) if (total - values).abs() > 1e-6 * total + 0.5 => {
                wrong(true, total.to_string(), values.to_string())
            }
            _ => None,
        }
    }

    fn place(&self, key: &[u32]) -> usize {
        key.iter().zip(&self.strides).map(|(&code, stride)| code as usize * stride).sum()
    }

    /// The codes of a cell, for people.
    fn told(&self, key: &[u32]) -> String {
        let codes = key.iter().zip(&self.dimensions).map(|(&code, one)| one.codes()[code as usize].as_str());
        codes.collect::<Vec<_>>().join(" × ")
    }

    /// The codes of a cell, for people, by its rank.
    pub(super) fn called(&self, cell: usize) -> String {
        self.told(&self.keys[cell])
    }

    /// The code of a cell in each dimension.
    pub(super) fn key(&self, cell: usize) -> &[u32] {
        &self.keys[cell]
    }

    /// The cell at a place in the index.
    pub(super) fn at(&self, place: usize) -> Option<usize> {
        let cell = self.index[place];
        (cell != NONE).then_some(cell as usize)
    }

    /// How far the index moves with each code of a dimension.
    pub(super) fn stride(&self, dimension: usize) -> usize {
        self.strides[dimension]
    }

    /// Its dimensions.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// How many cells were given.
    pub const fn len(&self) -> usize {
        self.given
    }

    /// Whether none was.
    pub const fn is_empty(&self) -> bool {
        self.given == 0
    }

    /// A cell, in the order in which they were given.
    pub fn cell(&self, rank: usize) -> &Cell {
        &self.cells[rank]
    }
}
