//! The rows of a file, read by several threads and handed over in their order.

use std::thread;

use super::file::File;
use super::read::Context;
use super::rows::{Outcome, Piece, Settling, read_piece};

/// Rows that a thread reads at a time: enough to be worth a thread, few enough to bound memory.
const SHARE: usize = 1_024;

/// Hands every row to `each`, in the order of the file.
pub(super) fn for_each(file: &File<'_>, threads: usize, mut each: impl FnMut(Outcome<'_>)) {
    let mut contexts: Vec<Context<'_>> =
        (0..threads).map(|_| Context::new(file.options, file.layout.old)).collect();
    let (mut pieces, mut settling) = (file.pieces(), Settling::new(file));
    loop {
        let shares: Vec<Vec<Piece<'_>>> = contexts
            .iter()
            .map(|_| pieces.by_ref().take(SHARE).collect())
            .filter(|share: &Vec<_>| !share.is_empty())
            .collect();
        if shares.is_empty() {
            return;
        }
        for outcome in read_shares(file, shares, &mut contexts).into_iter().flatten() {
            each(settling.settle(outcome));
            if settling.ended {
                return;
            }
        }
    }
}

/// Reads each share in a thread of its own.
fn read_shares<'f>(
    file: &'f File<'_>,
    shares: Vec<Vec<Piece<'f>>>,
    contexts: &mut [Context<'_>],
) -> Vec<Vec<Outcome<'f>>> {
    thread::scope(|scope| {
        let read = |(share, context): (Vec<Piece<'f>>, &mut Context<'_>)| {
            share.into_iter().map(|piece| read_piece(piece, &file.layout, context)).collect()
        };
        let threads: Vec<_> =
            shares.into_iter().zip(contexts).map(|work| scope.spawn(move || read(work))).collect();
        // A thread that panicked hands its panic on.
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
