//! Recovery codes: what to use when the phone is lost. Each works once.

use maillage_store::Ids;

use super::secret::fingerprint;

/// How many are given.
pub const COUNT: usize = 8;

/// Draws a set: four groups of four characters, 80 bits each.
pub fn draw(ids: &Ids) -> Vec<String> {
    (0..COUNT).map(|_| grouped(&format!("{}{}", ids.public_id(), ids.public_id()))).collect()
}

/// The fingerprint of a code as it was typed: case, spaces and dashes do not matter, nor the letters that are read as
/// digits (Crockford's base 32). `None` when it cannot be one.
pub fn fingerprint_of(typed: &str) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    (plain.len() == 16 && plain.bytes().all(|byte| byte.is_ascii_alphanumeric())).then(|| fingerprint(&plain))
}

fn grouped(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    chars.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::Arc;

    use maillage_store::SystemClock;

    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let codes = draw(&Ids::new(Arc::new(SystemClock)));
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), COUNT);
        for code in &codes {
            let known = fingerprint_of(code);
            assert!(known.is_some() && code.len() == 19, "{code}");
            assert_eq!(fingerprint_of(&code.to_uppercase().replace('-', " ")), known);
            assert_eq!(fingerprint_of(&code.replace('0', "O").replace('1', "l")), known);
        }
        assert_eq!(fingerprint_of("123456"), None);
    }
}
