//! Lines of a file, none longer than what fits.

use std::io::{self, BufRead, Read as _};

/// The longest line: a row of the widest file of INSEE has a tenth of that.
const LONGEST: u64 = 256 * 1024;

/// What comes next.
pub enum Line {
    /// A line, without its end.
    Text(String),
    /// One that is too long to be a row.
    TooLong,
    /// No more.
    End,
}

/// Reads one line into memory that is used again. Letters that are not UTF-8 become signs of doubt: codes and numbers have
/// none of them.
pub fn next(input: &mut impl BufRead, room: &mut Vec<u8>) -> io::Result<Line> {
    room.clear();
    if input.by_ref().take(LONGEST).read_until(b'\n', room)? == 0 {
        return Ok(Line::End);
    }
    if room.last() != Some(&b'\n') && room.len() as u64 >= LONGEST {
        return Ok(Line::TooLong);
    }
    let text = String::from_utf8_lossy(room);
    Ok(Line::Text(text.trim_end_matches(['\n', '\r']).to_owned()))
}
