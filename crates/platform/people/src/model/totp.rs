//! The second factor: codes of six digits that change every 30 seconds (RFC 6238).

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use maillage_store::Ids;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};

/// Bytes of the shared secret: as long as the SHA-1 output, as RFC 4226 §4 advises.
const BYTES: usize = 20;
/// Codes of the step before and after are taken too: clocks of phones drift.
const SKEW: u16 = 1;

/// The shared secret of a phone and of the account.
#[derive(Clone, PartialEq, Eq)]
pub struct Shared {
    base32: String,
}

/// A text that is no shared secret.
#[derive(Debug, thiserror::Error)]
#[error("the shared secret cannot be read")]
pub struct SharedError;

impl Shared {
    /// A new one.
    pub fn draw(ids: &Ids) -> Self {
        // The token is text with 6 bits a character: its fingerprint gives whole bytes.
        let random = super::secret::fingerprint(&ids.token(32));
        let bytes = hex::decode(&random[..BYTES * 2]).unwrap_or_default();
        Self { base32: Secret::from(bytes).to_base32() }
    }

    /// Reads the text kept in the database.
    pub fn read(base32: &str) -> Result<Self, SharedError> {
        Secret::try_from_base32(base32).map_err(|_| SharedError)?;
        Ok(Self { base32: base32.to_owned() })
    }

    /// The text kept in the database, which is also what a person types where no camera works.
    pub fn as_str(&self) -> &str {
        &self.base32
    }

    /// The same, in groups of four.
    pub fn spaced(&self) -> String {
        let chars: Vec<char> = self.base32.chars().collect();
        chars.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// The step whose code this is, around that moment. The caller takes each step once.
    pub fn step_of(&self, code: &str, at: DateTime<Utc>) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.totp()?.check(&digits, seconds(at)).and_then(|step| step.try_into().ok())
    }

    /// The code of that moment.
    pub fn code(&self, at: DateTime<Utc>) -> Option<String> {
        Some(self.totp()?.generate(seconds(at)).to_string())
    }

    /// The address that applications of codes read.
    pub fn address(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (label(issuer), label(account));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.base32)
    }

    fn totp(&self) -> Option<Totp> {
        let secret = Secret::try_from_base32(&self.base32).ok()?;
        Builder::new().with_secret(secret).with_skew(SKEW).build().ok()
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared(…)")
    }
}

fn seconds(at: DateTime<Utc>) -> u64 {
    at.timestamp().try_into().unwrap_or(0)
}

/// A colon would part the label in two.
fn label(text: &str) -> String {
    maillage_shell::encode(&text.replace(':', " "))
}

/// A drawing of a text for cameras.
pub struct Drawing {
    /// Side, in modules, without the light margin that readers expect around.
    pub side: i32,
    /// The dark modules as an SVG path in a square of that side.
    pub path: String,
}

/// Draws a text; `None` when it is longer than such drawings hold.
pub fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for (start, length) in runs(&code, y) {
            let _ = write!(path, "M{start} {y}h{length}v1h-{length}z");
        }
    }
    Some(Drawing { side: code.size(), path })
}

/// The dark stretches of a row: where each begins and how long it is.
fn runs(code: &QrCode, y: i32) -> Vec<(i32, i32)> {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == x => *length += 1,
            _ => runs.push((x, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::TimeDelta;
    use maillage_store::SystemClock;

    use super::*;

    /// The secret of the test vectors of RFC 6238, appendix B: "12345678901234567890".
    const VECTOR: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        let shared = Shared::read(VECTOR).unwrap();
        // The last six of the eight digits that the appendix gives.
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(shared.code(at(seconds)).unwrap(), code);
            assert_eq!(shared.step_of(code, at(seconds)), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_lives_a_step_around_its_own() {
        let shared = Shared::draw(&Ids::new(Arc::new(SystemClock)));
        let now = at(1_800_000_000);
        let code = shared.code(now).unwrap();
        let step = shared.step_of(&code, now);
        assert_eq!(shared.step_of(&code, now + TimeDelta::seconds(30)), step);
        assert_eq!(shared.step_of(&format!("{} {}", &code[..3], &code[3..]), now), step);
        assert_eq!(shared.step_of(&code, now + TimeDelta::seconds(90)), None);
        for wrong in ["", "12345", "abcdef", "1234567"] {
            assert_eq!(shared.step_of(wrong, now), None, "{wrong}");
        }
    }

    #[test]
    fn secrets_are_160_bits_and_read_back() {
        let shared = Shared::draw(&Ids::new(Arc::new(SystemClock)));
        assert_eq!(shared.as_str().len(), 32);
        assert_eq!(Shared::read(shared.as_str()).unwrap(), shared);
        assert_eq!(shared.spaced().replace(' ', ""), shared.as_str());
        assert!(Shared::read("not base 32!").is_err());
    }

    #[test]
    fn the_address_is_what_applications_expect() {
        let address = Shared::read(VECTOR).unwrap().address("Réseau: Sud", "zoe@exemple.fr");
        assert_eq!(
            address,
            format!(
                "otpauth://totp/R%C3%A9seau%20%20Sud:zoe%40exemple.fr?secret={VECTOR}&issuer=R%C3%A9seau%20%20Sud"
            )
        );
    }

    #[test]
    fn the_drawing_covers_exactly_the_dark_modules() {
        let text = "otpauth://totp/x";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawing = draw(text).unwrap();
        assert_eq!(drawing.side, code.size());
        let lengths = drawing.path.split('h').skip(1).step_by(2).map(|rest| rest.split('v').next().unwrap());
        assert_eq!(lengths.map(|n| n.parse::<usize>().unwrap()).sum::<usize>(), dark);
    }
}
