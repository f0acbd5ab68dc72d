//! Secrets of links: their holders have them, the database keeps fingerprints.

use maillage_store::Ids;
use sha2::{Digest as _, Sha256};

/// Bytes of randomness: 256 bits.
const BYTES: usize = 32;

/// A secret, shown to its holder once.
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn draw(ids: &Ids) -> Self {
        Self(ids.token(BYTES))
    }

    /// For the holder.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the database.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.0)
    }
}

/// SHA-256, in hexadecimal: enough for random secrets, which nobody can guess.
pub fn fingerprint(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
