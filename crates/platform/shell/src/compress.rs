//! Bodies, compressed.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::ready::Coding;

/// The body in the coding that the client takes.
pub fn coded(plain: Bytes, coding: Coding) -> Bytes {
    match coding {
        Coding::Plain => plain,
        Coding::Gzip => gzip(&plain),
    }
}

/// Level 5: beyond it, pages shrink by less than one percent and cost twice.
fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::new(5));
    // Writing to memory cannot fail.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}
