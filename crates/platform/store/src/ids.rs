//! Identifiers and tokens, from a source of randomness that tests can seed.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::rngs::StdRng;
use rand::{Rng as _, RngCore as _, SeedableRng as _};

use crate::Clock;

/// Digits of Crockford's base 32, in small letters: no i, l, o, u. <https://www.crockford.com/base32.html>
const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Bits of the counter within a millisecond.
const COUNTER_BITS: u32 = 12;

/// Makes identifiers and tokens. Cheap to clone: clones share the source.
#[derive(Debug, Clone)]
pub struct Ids {
    clock: Arc<dyn Clock>,
    random: Arc<Mutex<StdRng>>,
    /// Milliseconds and a counter of twelve bits of the last inner identifier.
    last: Arc<AtomicU64>,
}

impl Ids {
    /// Unpredictable identifiers: seeded by the operating system.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, random: Arc::new(Mutex::new(StdRng::from_os_rng())), last: Arc::default() }
    }

    /// The same identifiers at each run: for tests and demonstrations, never for tokens that protect something.
    pub fn seeded(clock: Arc<dyn Clock>, seed: u64) -> Self {
        Self { clock, random: Arc::new(Mutex::new(StdRng::seed_from_u64(seed))), last: Arc::default() }
    }

    /// An inner identifier: UUID version 7, 36 characters, ordered by time; those of one process also within one
    /// millisecond, by a counter (RFC 9562, §6.2, method 1).
    pub fn uuid(&self) -> String {
        let mut bytes = [0; 10];
        self.random().fill_bytes(&mut bytes);
        let now = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or_default() << COUNTER_BITS;
        // A clock that goes back goes on from the last identifier; a counter that is full borrows from the next millisecond.
        let next = |last: u64| Some(now.max(last + 1));
        let last = self.last.fetch_update(Ordering::AcqRel, Ordering::Acquire, next).unwrap_or_default();
        let drawn = now.max(last + 1);
        let counter = u16::try_from(drawn & ((1 << COUNTER_BITS) - 1)).unwrap_or_default();
        bytes[..2].copy_from_slice(&counter.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(drawn >> COUNTER_BITS, &bytes).into_uuid().to_string()
    }

    /// An identifier for addresses: 8 characters of Crockford's base 32, 40 bits. Collisions are rare, not impossible:
    /// keep a unique index on the column and draw again when it refuses.
    pub fn public_id(&self) -> String {
        let mut random = self.random();
        (0..8).map(|_| char::from(CROCKFORD[random.random_range(0..32)])).collect()
    }

    /// A secret of so many random bytes, as text fit for addresses and cookies (base 64, no padding).
    pub fn token(&self, bytes: usize) -> String {
        let mut secret = vec![0; bytes];
        self.random().fill_bytes(&mut secret);
        URL_SAFE_NO_PAD.encode(secret)
    }

    /// A number in `0.0..1.0`: spreads retries.
    pub fn fraction(&self) -> f64 {
        self.random().random()
    }

    fn random(&self) -> MutexGuard<'_, StdRng> {
        self.random.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::{FixedClock, SystemClock};

    #[test]
    fn uuids_follow_time() {
        let clock = Arc::new(FixedClock::new(DateTime::UNIX_EPOCH));
        let ids = Ids::new(clock.clone());
        let early = ids.uuid();
        clock.advance(TimeDelta::milliseconds(1));
        let late = ids.uuid();
        assert!(early < late);
        let within: Vec<_> = (0..5_000).map(|_| ids.uuid()).collect();
        assert!(
            within.is_sorted_by(|one, other| one < other),
            "in order within a millisecond, and past a full counter"
        );
        assert_eq!(late.as_bytes()[14], b'7');
    }

    #[test]
    fn the_seed_decides() {
        let make = |seed| Ids::seeded(Arc::new(FixedClock::new(DateTime::UNIX_EPOCH)), seed);
        assert_eq!(make(1).token(16), make(1).token(16));
        assert_ne!(make(1).token(16), make(2).token(16));
    }

    #[test]
    fn public_ids_have_the_agreed_shape() {
        let ids = Ids::new(Arc::new(SystemClock));
        for _ in 0..100 {
            let id = ids.public_id();
            assert_eq!(id.len(), 8);
            assert!(id.bytes().all(|b| CROCKFORD.contains(&b)));
        }
        assert_eq!(ids.token(32).len(), 43);
        assert!((0.0..1.0).contains(&ids.fraction()));
    }
}
