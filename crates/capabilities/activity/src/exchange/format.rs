//! The formats of files, told apart by what is in them.

use maillage_places::exchange::tools::{decode, is_json};

use super::{Import, Options, coop_v1, coop_xlsx, csv};

/// A format of activities that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The workbook of La Coop.
    CoopXlsx,
    /// Reports of its first version.
    CoopV1,
    /// Our own table, as text or as a workbook.
    Csv,
}

/// How much of a text tells its format.
const HEAD: usize = 64 * 1024;

impl Format {
    /// The format of a file. Any bytes have one: reading says what is wrong with them.
    pub fn of(bytes: &[u8]) -> Self {
        if csv::is_workbook(bytes) {
            return if csv::is_own(bytes) { Self::Csv } else { Self::CoopXlsx };
        }
        let decoded = decode(&bytes[..bytes.len().min(HEAD)]);
        let first = decoded.text.lines().next().unwrap_or_default();
        if is_json(&decoded.text) || first.contains("dateAccompagnement") { Self::CoopV1 } else { Self::Csv }
    }

    /// Reads a whole file.
    pub fn read(self, bytes: &[u8], options: &Options<'_>) -> Import {
        match self {
            Self::CoopXlsx => coop_xlsx::read(bytes, options),
            Self::CoopV1 => coop_v1::read(bytes, options),
            Self::Csv => csv::read(bytes, options),
        }
    }
}
