//! From bytes to text: the encoding is found, and said.

use std::borrow::Cow;

use super::table::line_breaks;

/// How a file is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, what the schema asks.
    Utf8,
    /// UTF-8 that begins with a byte-order mark.
    Utf8WithMark,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows-1252, what spreadsheets of Western Europe write.
    Windows1252,
    /// UTF-8 with pieces of Windows-1252.
    Mixed,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8WithMark => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1252 => "Windows-1252",
            Self::Mixed => "UTF-8 + Windows-1252",
        }
    }
}

/// Text, and how its bytes were read.
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// How it was encoded.
    pub encoding: Encoding,
    /// Line of the first byte that is not UTF-8, from 1, when the encoding is mixed.
    pub first_damage: Option<u64>,
}

/// The characters of Windows-1252 from 0x80 to 0x9F. The five unused bytes stand for themselves.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
/// How much of the file tells UTF-16 without a mark.
const SAMPLE: usize = 1024;

/// Reads bytes as text. Any bytes give a text: nothing is refused here.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Decoded { encoding: Encoding::Utf8WithMark, ..decode_bytes(rest) };
    }
    match utf16(bytes) {
        Some((encoding, rest)) => decode_utf16(encoding, rest),
        None => decode_bytes(bytes),
    }
}

fn utf16(bytes: &[u8]) -> Option<(Encoding, &[u8])> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some((Encoding::Utf16Le, rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some((Encoding::Utf16Be, rest));
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    // A Latin text in UTF-16 has a zero in nearly every pair.
    let many = sample.len() * 2 / 5;
    match (zeros(0), zeros(1)) {
        (even, 0) if even > 0 && even >= many => Some((Encoding::Utf16Be, bytes)),
        (0, odd) if odd > 0 && odd >= many => Some((Encoding::Utf16Le, bytes)),
        _ => None,
    }
}

fn decode_utf16(encoding: Encoding, bytes: &[u8]) -> Decoded<'static> {
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if encoding == Encoding::Utf16Le { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    });
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Decoded { text: text.into(), encoding, first_damage: None }
}

fn decode_bytes(bytes: &[u8]) -> Decoded<'_> {
    // Nearly every file is UTF-8, and large: this says so several times as fast as the standard library.
    let error = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => {
            return Decoded { text: Cow::Borrowed(text), encoding: Encoding::Utf8, first_damage: None };
        }
        Err(error) => error,
    };
    let (mut accents, mut damaged) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        accents += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += chunk.invalid().len();
    }
    if accents * 10 < damaged {
        let text: String = bytes.iter().map(|&byte| windows_1252(byte)).collect();
        return Decoded { text: text.into(), encoding: Encoding::Windows1252, first_damage: None };
    }
    let mut text = String::with_capacity(bytes.len() + damaged);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| windows_1252(byte)));
    }
    let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let line = line_breaks(&before) + 1;
    Decoded { text: text.into(), encoding: Encoding::Mixed, first_damage: Some(line) }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte of a character in Windows-1252.
fn to_windows_1252(character: char) -> Option<u8> {
    if let Some(rank) = WINDOWS_1252.iter().position(|&c| c == character) {
        return u8::try_from(rank + 0x80).ok();
    }
    u8::try_from(u32::from(character)).ok()
}

/// Whether a text may be damaged, by a quick look at its pairs of bytes: those of "Ã" and "Â", those that
/// end "â€" and the replacement character.
pub(super) fn may_be_damaged(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // Without a way out, so that the compiler tests many pairs at once.
    pairs.fold(0, |found, (&a, &b)| {
        found
            | u8::from(a == 0xc3 && b & 0xfe == 0x82)
            | u8::from(a == 0x82 && b == 0xac)
            | u8::from(a == 0xbf && b == 0xbd)
    }) != 0
}

/// Whether a text may hold UTF-8 that was read as Windows-1252 once too often ("Ã©" for "é").
pub(super) fn looks_damaged(text: &str) -> bool {
    ["Ã", "Â", "â€"].iter().any(|sign| text.contains(sign))
}

/// The text before it was read in the wrong encoding, if that is what happened to the whole of it.
pub(super) fn repair(text: &str) -> Option<String> {
    let bytes: Vec<u8> = text.chars().map(to_windows_1252).collect::<Option<_>>()?;
    String::from_utf8(bytes).ok().filter(|repaired| repaired != text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "id,nom\n1,Médiathèque de l’Œuvre – 5 €\n";

    fn cp1252(text: &str) -> Vec<u8> {
        text.chars().map(|c| to_windows_1252(c).unwrap()).collect()
    }

    fn found(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes);
        (decoded.text.into_owned(), decoded.encoding)
    }

    #[test]
    fn each_encoding_is_found() {
        let units: Vec<u16> = TEXT.encode_utf16().collect();
        let le: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let be: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let cases = [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), Encoding::Utf8WithMark),
            ([b"\xff\xfe", &le[..]].concat(), Encoding::Utf16Le),
            ([b"\xfe\xff", &be[..]].concat(), Encoding::Utf16Be),
            (le, Encoding::Utf16Le),
            (be, Encoding::Utf16Be),
            (cp1252(TEXT), Encoding::Windows1252),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(found(&bytes), (TEXT.to_owned(), encoding));
        }
    }

    #[test]
    fn a_mixed_file_keeps_all_its_accents() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(cp1252("2,Café\n"));
        let decoded = decode(&bytes);
        assert_eq!((decoded.encoding, decoded.first_damage), (Encoding::Mixed, Some(3)));
        assert_eq!(decoded.text, format!("{TEXT}2,Café\n"));
    }

    #[test]
    fn mojibake_is_undone_when_it_is_whole() {
        assert!(looks_damaged("MÃ©diathÃ¨que"));
        assert_eq!(repair("MÃ©diathÃ¨que").as_deref(), Some("Médiathèque"));
        assert_eq!(repair("lâ€™accueil").as_deref(), Some("l’accueil"));
        assert_eq!(repair("Médiathèque"), None);
        assert_eq!(repair("Ã"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_text(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn utf8_is_left_alone(text in "[a-zé€ ,\n]{0,80}") {
            prop_assert_eq!(found(text.as_bytes()), (text, Encoding::Utf8));
        }
    }
}
