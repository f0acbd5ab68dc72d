//! Letters to the bodies that ask. Nobody else ever reads where they go.

pub mod jobs;
pub mod messages;
mod texts;

pub use texts::{Letter, Told};

use maillage_shell::post::PostError;
use maillage_store::jobs::JobError;

/// What a job says of a letter that left, or did not.
fn left(sent: Result<(), PostError>) -> Result<(), JobError> {
    match sent {
        Ok(()) => Ok(()),
        Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
        Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
    }
}
