//! What stands in a story for the post and for the gate.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use maillage_store::StoreError;

use crate::post::{Letter, Post, PostError};
use crate::{Gate, Sender};

/// Keeps letters instead of sending them; refuses one when it is told to.
#[derive(Default)]
pub struct Mailbox {
    letters: Mutex<Vec<Letter>>,
    refused: Mutex<Option<PostError>>,
}

impl Mailbox {
    /// The letters that left since it was asked last, the first first.
    pub fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.letters.lock().unwrap())
    }

    /// The letters that nobody has taken, the first first; they stay.
    pub fn kept(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }

    /// The next letter does not leave.
    pub fn refuse(&self, error: PostError) {
        *self.refused.lock().unwrap() = Some(error);
    }
}

#[async_trait]
impl Post for Mailbox {
    async fn send(&self, _: &str, letter: &Letter) -> Result<(), PostError> {
        if let Some(error) = self.refused.lock().unwrap().take() {
            return Err(error);
        }
        self.letters.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

/// Lets everybody in until it is closed.
#[derive(Default)]
pub struct Turnstile(AtomicBool);

impl Turnstile {
    /// Nobody comes in any more.
    pub fn close(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

#[async_trait]
impl Gate for Turnstile {
    async fn knock(&self, _: Sender) -> Result<Option<u64>, StoreError> {
        Ok(self.0.load(Ordering::SeqCst).then_some(1_800))
    }
}
