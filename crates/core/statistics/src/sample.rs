//! The respondents of a survey, a column for each variable.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::numeric::rank;

/// The code of a respondent of whom the level is not known.
pub const MISSING: u32 = u32::MAX;

/// What a sample lacks.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SampleError {
    /// No column has this name.
    #[error("the sample has no variable `{name}`; it has {known}")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The names that exist, with commas.
        known: String,
    },
    /// Columns differ in length.
    #[error("`{variable}` has {found} values, the sample {expected}; give every respondent one")]
    Length {
        /// The column.
        variable: String,
        /// Its length.
        found: usize,
        /// The length of the first column.
        expected: usize,
    },
    /// A code without a name.
    #[error("`{variable}` has the code {code} at respondent {row}, and only {levels} levels")]
    Code {
        /// The column.
        variable: String,
        /// The code.
        code: u32,
        /// The respondent, from 1.
        row: usize,
        /// How many levels have a name.
        levels: usize,
    },
    /// A column of levels where numbers are needed.
    #[error("`{variable}` holds levels; this needs numbers")]
    NotNumbers {
        /// The column.
        variable: String,
    },
    /// A column of numbers where levels are needed.
    #[error("`{variable}` holds numbers; this needs levels (age groups, yes and no)")]
    NotLevels {
        /// The column.
        variable: String,
    },
}

/// The values of a variable, one a respondent.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// One of a few levels: a code is a rank in `names`, or [`MISSING`].
    Levels {
        /// The names of the levels.
        names: Vec<String>,
        /// The code of each respondent.
        codes: Vec<u32>,
    },
    /// A number; one that is missing is NaN.
    Numbers(Vec<f64>),
}

/// A named column.
#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    name: String,
    values: Values,
}

impl Variable {
    /// A column of numbers.
    pub fn numbers(name: impl Into<String>, values: Vec<f64>) -> Self {
        Self { name: name.into(), values: Values::Numbers(values) }
    }

    /// A column whose codes are known to have names.
    pub(crate) const fn of(name: String, values: Values) -> Self {
        Self { name, values }
    }

    /// A column of codes, each the rank of a level.
    pub fn levels(name: impl Into<String>, names: Vec<String>, codes: Vec<u32>) -> Result<Self, SampleError> {
        let name = name.into();
        let levels = names.len();
        if let Some(row) = codes.iter().position(|&code| code != MISSING && code as usize >= levels) {
            return Err(SampleError::Code { variable: name, code: codes[row], row: row + 1, levels });
        }
        Ok(Self { name, values: Values::Levels { names, codes } })
    }

    /// A column of texts: levels in the order of their characters; an empty text is missing.
    pub fn texts<T: AsRef<str>>(name: impl Into<String>, values: &[T]) -> Self {
        let distinct: HashSet<&str> =
            values.iter().map(AsRef::as_ref).filter(|text| !text.is_empty()).collect();
        let mut levels: Vec<_> = distinct.into_iter().collect();
        levels.sort_unstable();
        let known: HashMap<_, _> =
            levels.iter().enumerate().map(|(place, &text)| (text, rank(place))).collect();
        let codes = values.iter().map(|text| known.get(text.as_ref()).copied().unwrap_or(MISSING)).collect();
        let names = levels.into_iter().map(str::to_owned).collect();
        Self { name: name.into(), values: Values::Levels { names, codes } }
    }

    /// Several variables of levels as one, for domains such as age by sex: `15-24, F`. Only combinations that occur.
    pub fn cross(parts: &[&Self]) -> Result<Self, SampleError> {
        let columns: Vec<_> = parts.iter().map(|part| part.as_levels()).collect::<Result<_, _>>()?;
        let size = columns.first().map_or(0, |(_, codes)| codes.len());
        if let Some(other) = parts.iter().find(|part| part.len() != size) {
            return Err(SampleError::Length {
                variable: other.name.clone(),
                found: other.len(),
                expected: size,
            });
        }
        let key = |row: usize| -> Option<Vec<u32>> {
            let codes =
                columns.iter().map(|(_, codes)| codes.get(row).copied().filter(|&code| code != MISSING));
            codes.collect()
        };
        let mut known: BTreeMap<Vec<u32>, u32> =
            (0..size).filter_map(key).map(|codes| (codes, MISSING)).collect();
        for (place, code) in known.values_mut().enumerate() {
            *code = rank(place);
        }
        let codes = (0..size).map(|row| key(row).map_or(MISSING, |codes| known[&codes])).collect();
        let label = |codes: &Vec<u32>| {
            let words = codes.iter().zip(&columns).map(|(&code, (names, _))| names[code as usize].as_str());
            words.collect::<Vec<_>>().join(", ")
        };
        let names = known.keys().map(label).collect();
        let name = parts.iter().map(|part| part.name()).collect::<Vec<_>>().join(", ");
        Ok(Self { name, values: Values::Levels { names, codes } })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its values.
    pub const fn values(&self) -> &Values {
        &self.values
    }

    /// How many respondents it has.
    pub fn len(&self) -> usize {
        match &self.values {
            Values::Levels { codes, .. } => codes.len(),
            Values::Numbers(numbers) => numbers.len(),
        }
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The names of its levels, and the code of each respondent.
    pub fn as_levels(&self) -> Result<(&[String], &[u32]), SampleError> {
        match &self.values {
            Values::Levels { names, codes } => Ok((names, codes)),
            Values::Numbers(_) => Err(SampleError::NotLevels { variable: self.name.clone() }),
        }
    }

    /// The number of each respondent.
    pub fn as_numbers(&self) -> Result<&[f64], SampleError> {
        match &self.values {
            Values::Numbers(numbers) => Ok(numbers),
            Values::Levels { .. } => Err(SampleError::NotNumbers { variable: self.name.clone() }),
        }
    }
}

/// Columns of the same length.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    size: usize,
    variables: Vec<Variable>,
}

impl Sample {
    /// The columns of a sample; at least one says how many respondents there are.
    pub fn new(variables: Vec<Variable>) -> Result<Self, SampleError> {
        let size = variables.first().map_or(0, Variable::len);
        match variables.iter().find(|variable| variable.len() != size) {
            Some(other) => {
                Err(SampleError::Length { variable: other.name.clone(), found: other.len(), expected: size })
            }
            None => Ok(Self { size, variables }),
        }
    }

    /// How many respondents there are.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// The column of that name.
    pub fn variable(&self, name: &str) -> Result<&Variable, SampleError> {
        self.variables.iter().find(|variable| variable.name == name).ok_or_else(|| SampleError::Unknown {
            name: name.to_owned(),
            known: self.variables.iter().map(Variable::name).collect::<Vec<_>>().join(", "),
        })
    }

    /// All columns.
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }
}
