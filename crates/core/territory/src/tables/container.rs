//! The container: magic, length of the tables, tables (gzip), outlines (gzip).

use std::io::{BufRead as _, BufReader, Read as _};

use flate2::read::GzDecoder;
use flate2::{Decompress, FlushDecompress, Status};

const MAGIC: &[u8] = b"MTERRI01";

/// Bytes of the tables that are unpacked at a time.
const PIECE: usize = 64 * 1024;
/// Room for the rest of the line that a piece ends in.
const LONGEST_LINE: usize = 1024;

/// Why reference data cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// Not a file of territories, or of another version.
    #[error("this is not a file of territories of this version")]
    Magic,
    /// Damaged or cut compressed data.
    #[error("the compressed data is damaged")]
    Compression,
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

    /// Hands over the tables while they are unpacked, some lines at a time, as long as `each` wants more.
    pub fn tables(&self, mut each: impl FnMut(String) -> bool) -> Result<(), DataError> {
        let mut unpacked = BufReader::with_capacity(PIECE, GzDecoder::new(self.tables));
        loop {
            let mut piece = Vec::with_capacity(PIECE + LONGEST_LINE);
            let read = unpacked.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            read.and_then(|_| unpacked.read_until(b'\n', &mut piece)).map_err(|_| DataError::Compression)?;
            let piece = String::from_utf8(piece).map_err(|_| DataError::Compression)?;
            if piece.is_empty() || !each(piece) {
                return Ok(());
            }
        }
    }

    pub fn outlines(&self) -> Result<Vec<u8>, DataError> {
        unpack(self.outlines)
    }
}

/// All at once: what is unpacked is the window that the rest refers to, and nothing is copied twice.
fn unpack(gzip: &[u8]) -> Result<Vec<u8>, DataError> {
    let mut out = Vec::with_capacity(unpacked(gzip));
    match Decompress::new_gzip(15).decompress_vec(gzip, &mut out, FlushDecompress::Finish) {
        Ok(Status::StreamEnd) => Ok(out),
        Ok(Status::Ok | Status::BufError) | Err(_) => Err(DataError::Compression),
    }
}

/// Bytes that a gzip says to hold, in its last four (RFC 1952); for a damaged one, no more than such data can give.
fn unpacked(gzip: &[u8]) -> usize {
    let told = gzip.last_chunk().map_or(0, |length| u32::from_le_bytes(*length));
    usize::try_from(told).unwrap_or(0).min(8 * gzip.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_damaged_files() {
        assert!(matches!(Container::open(b"PNG"), Err(DataError::Magic)));
        assert!(matches!(Container::open(b"MTERRI01\x09\0\0\0short"), Err(DataError::Magic)));
        let file = Container::open(b"MTERRI01\x03\0\0\0abcdef").unwrap();
        assert!(matches!(file.tables(|_| true), Err(DataError::Compression)));
        assert!(matches!(file.outlines(), Err(DataError::Compression)));
    }
}
