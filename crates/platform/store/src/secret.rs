//! Secrets that browsers, programs and links hold: the database keeps fingerprints only.

use sha2::{Digest as _, Sha256};

use crate::Ids;

/// Bytes of randomness in every secret: 256 bits.
const BYTES: usize = 32;

/// A secret shown to its holder once.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn draw(ids: &Ids) -> Self {
        Self(ids.token(BYTES))
    }

    /// A new one that begins with letters which scanners of published code recognise.
    pub fn draw_with(prefix: &str, ids: &Ids) -> Self {
        Self(format!("{prefix}{}", ids.token(BYTES)))
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

/// Never in a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// SHA-256, in hexadecimal. Enough for random secrets, which nobody can guess; passwords get argon2.
pub fn fingerprint(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::SystemClock;

    #[test]
    fn secrets_are_long_distinct_and_never_printed() {
        let ids = Ids::new(Arc::new(SystemClock));
        let (one, two) = (Secret::draw(&ids), Secret::draw_with("mlg_", &ids));
        assert_eq!(one.as_str().len(), 43);
        assert!(two.as_str().starts_with("mlg_") && two.as_str().len() == 47);
        assert_ne!(one.fingerprint(), two.fingerprint());
        assert!(!format!("{one:?}").contains(one.as_str()));
    }

    #[test]
    fn a_fingerprint_is_sha_256() {
        // The test vector "abc" of FIPS 180-4.
        assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
