//! The container: magic, length of the tables, tables (gzip), outlines (gzip).

use flate2::read::GzDecoder;
use std::io::Read;

const MAGIC: &[u8] = b"MTERRI01";

/// Why reference data cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// Not a file of territories, or of another version.
    #[error("this is not a file of territories of this version")]
    Magic,
    /// Damaged or cut compressed data.
    #[error("the compressed data is damaged")]
    Compression(#[from] std::io::Error),
    /// A line of the tables that does not have its shape.
    #[error("the tables cannot be read at line {number}")]
    Line {
        /// Line number, from 1.
        number: usize,
    },
    /// Outlines that end too early or refer to what does not exist.
    #[error("the outlines are damaged")]
    Outlines,
}

/// The two compressed parts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Container<'a> {
    tables: &'a [u8],
    outlines: &'a [u8],
}

impl<'a> Container<'a> {
    pub fn open(file: &'a [u8]) -> Result<Self, DataError> {
        let rest = file.strip_prefix(MAGIC).ok_or(DataError::Magic)?;
        let (length, rest) = rest.split_first_chunk().ok_or(DataError::Magic)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| DataError::Magic)?;
        let (tables, outlines) = rest.split_at_checked(length).ok_or(DataError::Magic)?;
        Ok(Self { tables, outlines })
    }

    pub fn tables(&self) -> Result<String, DataError> {
        let mut text = String::new();
        GzDecoder::new(self.tables).read_to_string(&mut text)?;
        Ok(text)
    }

    pub fn outlines(&self) -> Result<Vec<u8>, DataError> {
        let mut bytes = Vec::new();
        GzDecoder::new(self.outlines).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_damaged_files() {
        assert!(matches!(Container::open(b"PNG"), Err(DataError::Magic)));
        assert!(matches!(Container::open(b"MTERRI01\x09\0\0\0short"), Err(DataError::Magic)));
        let file = Container::open(b"MTERRI01\x03\0\0\0abcdef").unwrap();
        assert!(matches!(file.tables(), Err(DataError::Compression(_))));
        assert!(matches!(file.outlines(), Err(DataError::Compression(_))));
    }
}
