//! Bodies, compressed.

use std::cell::RefCell;

use bytes::{BufMut as _, Bytes};
use flate2::{Compress, Compression, FlushCompress, Status};

use crate::ready::Coding;

/// How much work a body is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Answered many times: the smaller the better. Beyond level 5, pages shrink by less than one percent and cost twice.
    Popular,
    /// Asked in one way among many, and perhaps never again: a third larger, five times as fast.
    Rare,
}

impl Effort {
    /// A page of its own is asked by everybody; what was searched for, by whoever searched.
    pub fn of(query: Option<&str>) -> Self {
        if query.is_none_or(str::is_empty) { Self::Popular } else { Self::Rare }
    }

    const fn level(self) -> Compression {
        match self {
            Self::Popular => Compression::new(5),
            Self::Rare => Compression::new(1),
        }
    }
}

/// The body in the coding that the client takes.
pub fn coded(plain: Bytes, coding: Coding, effort: Effort) -> Bytes {
    match coding {
        Coding::Plain => plain,
        Coding::Gzip => gzip(&plain, effort),
    }
}

/// RFC 1952: no name, no time, from any system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

thread_local! {
    // The tables of a compressor weigh more than most pages: each thread fills its own again and again.
    static POPULAR: RefCell<Compress> = RefCell::new(Compress::new(Effort::Popular.level(), false));
    static RARE: RefCell<Compress> = RefCell::new(Compress::new(Effort::Rare.level(), false));
}

fn gzip(plain: &[u8], effort: Effort) -> Bytes {
    let mut out = Vec::with_capacity(plain.len() / 3 + 64);
    out.put_slice(&HEADER);
    let own = match effort {
        Effort::Popular => &POPULAR,
        Effort::Rare => &RARE,
    };
    own.with_borrow_mut(|compress| deflate(compress, plain, &mut out));
    out.put_u32_le(crc32fast::hash(plain));
    // The length, of which four bytes are told.
    out.put_u32_le(u32::try_from(plain.len() & 0xffff_ffff).unwrap_or(u32::MAX));
    out.into()
}

fn deflate(compress: &mut Compress, plain: &[u8], out: &mut Vec<u8>) {
    compress.reset();
    loop {
        let read = usize::try_from(compress.total_in()).unwrap_or(usize::MAX).min(plain.len());
        // Compressing into memory cannot fail; whatever it might say, this ends.
        match compress.compress_vec(&plain[read..], out, FlushCompress::Finish) {
            Ok(Status::Ok | Status::BufError) => out.reserve(plain.len() / 4 + 64),
            Ok(Status::StreamEnd) | Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use proptest::prelude::*;

    use super::*;

    fn back(coded: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        GzDecoder::new(coded).read_to_end(&mut plain).unwrap();
        plain
    }

    proptest! {
        #[test]
        fn what_is_compressed_reads_back(plain in prop::collection::vec(any::<u8>(), 0..5_000), times in 1..40_usize) {
            let plain = Bytes::from(plain.repeat(times));
            for effort in [Effort::Popular, Effort::Rare] {
                prop_assert_eq!(back(&coded(plain.clone(), Coding::Gzip, effort)), plain.to_vec());
            }
        }
    }

    #[test]
    fn a_search_is_worth_less_work_than_a_page() {
        assert_eq!(Effort::of(None), Effort::Popular);
        assert_eq!(Effort::of(Some("")), Effort::Popular);
        assert_eq!(Effort::of(Some("q=caf")), Effort::Rare);
    }
}
