//! The rows of a file, read by several threads and handed over in their order.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use super::file::File;
use super::read::Context;
use super::rows::{Outcome, Piece, Pieces, Settling, read_piece};

/// Rows that a thread takes at a time: enough to be worth it, few enough to bound memory.
const SHARE: usize = 256;

/// A share of rows once it is read.
type Outcomes<'f, S> = Vec<Outcome<'f, S>>;

/// Hands every row to `each`, in the order of the file, with what `keep` keeps of it.
pub(super) fn for_each<'f, S: Send>(
    file: &'f File<'_>,
    threads: usize,
    keep: impl Fn(Outcome<'f>) -> Outcome<'f, S> + Sync,
    mut each: impl FnMut(Outcome<'f, S>),
) {
    let (order, shares) = sync_channel(2 * threads);
    let source = Arc::new(Mutex::new(Source { pieces: file.pieces(), order }));
    let mut settling = Settling::new(file);
    // A thread that panics closes its share, which ends the reading; the scope hands the panic on.
    thread::scope(|scope| {
        let keep = &keep;
        for _ in 0..threads {
            let source = Arc::clone(&source);
            scope.spawn(move || read_shares(file, &source, keep));
        }
        // The threads hold the source: when the last ends, so do the shares.
        drop(source);
        for outcome in shares.into_iter().map_while(|share: Receiver<_>| share.recv().ok()).flatten() {
            each(settling.settle(outcome));
            if settling.ended {
                return;
            }
        }
    });
}

/// Where the threads take their rows.
struct Source<'f, S> {
    pieces: Pieces<'f>,
    /// Tells in which order the shares were taken. Bounded: threads wait for the rows that are handed over.
    order: SyncSender<Receiver<Outcomes<'f, S>>>,
}

impl<'f, S> Source<'f, S> {
    /// The next rows, and where they go once they are read. None at the end, or when no more are wanted.
    fn take(&mut self) -> Option<(Vec<Piece<'f>>, SyncSender<Outcomes<'f, S>>)> {
        let share: Vec<_> = self.pieces.by_ref().take(SHARE).collect();
        if share.is_empty() {
            return None;
        }
        let (sender, receiver) = sync_channel(1);
        self.order.send(receiver).ok()?;
        Some((share, sender))
    }
}

/// Reads shares until none is left.
fn read_shares<'f, S>(
    file: &'f File<'_>,
    source: &Mutex<Source<'f, S>>,
    keep: &impl Fn(Outcome<'f>) -> Outcome<'f, S>,
) {
    let context = Context::new(file.options, file.layout.old);
    loop {
        let Some((share, sender)) = source.lock().ok().and_then(|mut source| source.take()) else { return };
        let read = |piece| keep(read_piece(piece, &file.layout, &context));
        if sender.send(share.into_iter().map(read).collect()).is_err() {
            return;
        }
    }
}
