//! What people could write: each with a mark of its own, so that it is found again wherever it comes out.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A word that stands nowhere else, whatever folds, stems or cuts it.
pub fn mark() -> String {
    format!("zq{:04}z", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The marks in a text.
pub fn marks(text: &str) -> Vec<String> {
    let is_mark = |piece: &str| {
        piece.len() == 7 && piece.ends_with('z') && piece[2..6].bytes().all(|byte| byte.is_ascii_digit())
    };
    let starts = text.match_indices("zq").filter_map(|(at, _)| text.get(at..at + 7));
    starts.filter(|piece| is_mark(piece)).map(str::to_owned).collect()
}

/// One text of each kind of attack: markup, quotes, formulas, line breaks, signs that turn a line round, signs of four
/// bytes, the sign of nothing, templates, addresses of scripts.
const NASTY: [&str; 9] = [
    "MARK<script>nasty()</script>",
    "MARK\"><img src=x onerror=nasty()>",
    "=cmd|' /C calc'!A0 MARK",
    "MARK' onmouseover='nasty()' x='",
    "MARK\r\nX-Nasty: yes\r\nEND:VCALENDAR",
    "MARK \u{1f469}\u{1f3fd}\u{200d}\u{1f692} \u{202e}exe.txt",
    "javascript:nasty('MARK')//",
    "MARK\0 {{ nasty }} ${nasty} %s \\ ]]> --> </textarea></title>",
    "@SUM(1+1) MARK & &lt;b&gt; <b>",
];

/// How many kinds there are.
pub const KINDS: usize = NASTY.len();

/// A text of a kind, with its mark.
pub fn nasty(kind: usize) -> String {
    NASTY[kind % KINDS].replace("MARK", &mark())
}

/// A text longer than any field takes.
pub fn endless() -> String {
    format!("{} {}", mark(), "é\u{1f600}<".repeat(6_000))
}
