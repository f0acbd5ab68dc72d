//! What a password must be: long, and not one of those that are tried first. No composition rules: they make people
//! write passwords down and machines guess them (ANSSI and NIST SP 800-63B agree).

use maillage_search::fold;

use super::name::Address;

/// Shortest password, in characters.
pub const SHORTEST: usize = 12;
/// Longest password, in bytes: far above any sentence, and keeps hashing bounded.
const LONGEST: usize = 512;
/// The common passwords of at least twelve characters, folded, one a line.
static COMMON: &str = include_str!("common_passwords.txt");

/// A password that may be set. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than twelve characters.
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    /// More than 512 bytes.
    #[error("a password has at most {LONGEST} bytes")]
    TooLong,
    /// Among the first that a machine tries.
    #[error("this password is among the first that a machine tries")]
    Common,
    /// Contains the address of the account.
    #[error("a password does not contain the address of the account")]
    HoldsAddress,
}

impl NewPassword {
    /// Checks a password for the account of that address.
    pub fn read(text: &str, address: &Address) -> Result<Self, PasswordError> {
        if text.chars().count() < SHORTEST {
            return Err(PasswordError::TooShort);
        }
        if text.len() > LONGEST {
            return Err(PasswordError::TooLong);
        }
        let folded = fold(text);
        if holds_address(&text.to_lowercase(), address) {
            return Err(PasswordError::HoldsAddress);
        }
        if repeats(&folded) || walks(&folded) || is_common(&folded) {
            return Err(PasswordError::Common);
        }
        Ok(Self(text.to_owned()))
    }

    /// For hashing.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

/// A local part of three letters stands in many innocent words: only longer ones count.
fn holds_address(lower: &str, address: &Address) -> bool {
    lower.contains(address.as_str()) || (address.local().len() >= 4 && lower.contains(address.local()))
}

/// The listed word, alone or with digits and signs around it.
fn is_common(folded: &str) -> bool {
    let bare = folded.trim_matches(|c: char| !c.is_alphabetic());
    let listed = |text: &str| !text.is_empty() && COMMON.lines().any(|line| line == text);
    listed(folded) || listed(bare)
}

/// One block of up to six characters again and again: `motmotmotmot`.
fn repeats(folded: &str) -> bool {
    let chars: Vec<char> = folded.chars().collect();
    (1..=6).any(|block| chars.iter().zip(chars.iter().skip(block)).all(|(a, b)| a == b))
}

/// Each character follows the one before it: `abcdefghijkl`, `210987654321`.
fn walks(folded: &str) -> bool {
    let steps =
        folded.chars().zip(folded.chars().skip(1)).map(|(a, b)| u32::from(b).wrapping_sub(u32::from(a)));
    let mut steps = steps.map(|step| match step {
        // From 9 to 0 and back.
        0xffff_fff7 => 1,
        9 => u32::MAX,
        other => other,
    });
    let first = steps.next();
    matches!(first, Some(1 | u32::MAX)) && steps.all(|step| Some(step) == first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<NewPassword, PasswordError> {
        NewPassword::read(text, &"zoe.blanc@exemple.fr".parse().unwrap())
    }

    #[test]
    fn a_sentence_is_a_password() {
        for good in
            ["le chat dort sur le toit", "correct cheval pile agrafe", "ÉtéàManosque!", "xkq vrd plm nbw"]
        {
            assert!(read(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn what_machines_try_first_is_refused() {
        for bad in [
            "motdepasse123",
            "Motdepasse!2026",
            "azertyuiop12",
            "AZERTYUIOP!!",
            "123456789012",
            "098765432109",
            "aaaaaaaaaaaa",
            "motmotmotmot",
            "abcdefghijkl",
            "password12345",
            "Bienvenue2026!",
        ] {
            assert_eq!(read(bad), Err(PasswordError::Common), "{bad}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(read("onze signes"), Err(PasswordError::TooShort));
        assert!(read("éèàùçôîûëïüÿ").is_ok());
        assert_eq!(read(&"ab c".repeat(200)), Err(PasswordError::TooLong));
    }

    #[test]
    fn the_address_is_no_password() {
        assert_eq!(read("Zoe.Blanc@exemple.fr"), Err(PasswordError::HoldsAddress));
        assert_eq!(read("xx-zoe.blanc-xx"), Err(PasswordError::HoldsAddress));
        assert!(NewPassword::read("vive la provence", &"vi@exemple.fr".parse().unwrap()).is_ok());
    }

    #[test]
    fn the_list_is_folded_and_has_no_double() {
        let mut lines: Vec<_> = COMMON.lines().collect();
        assert!(lines.iter().all(|line| fold(line) == *line && !line.is_empty()));
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), all);
    }

    proptest! {
        #[test]
        fn nothing_short_passes(text in "\\PC{0,11}") {
            prop_assert!(read(&text).is_err());
        }
    }
}
