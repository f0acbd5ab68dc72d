//! Words that are not understood: where they may be set aside, and where they refuse the text.

use super::Refusal;
use super::token::{Kind, Token};

/// Parts of the text between full stops, line ends and brackets.
struct Segment {
    from: usize,
    to: usize,
    bracketed: bool,
}

/// Bytes of the text, from and to.
type Span = (usize, usize);

/// The tokens to read, and the spans set aside: sentences and brackets without days nor hours that hold unknown
/// words. Brackets may stand anywhere; a sentence must come last, since one that stands before hours may be their
/// title ("Cours de cuisine. Lundi 9h-12h").
pub(crate) fn set_aside(tokens: &[Token]) -> Result<(Vec<Token>, Vec<Span>), Refusal> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut aside: Vec<Span> = Vec::new();
    let segments = segments(tokens);
    let last_core = segments.iter().rposition(|segment| has_core(&tokens[segment.from..segment.to]));
    for (index, segment) in segments.iter().enumerate() {
        let inside = &tokens[segment.from..segment.to];
        let unknown = inside.iter().any(|token| token.kind == Kind::Unknown);
        let closing = closure(inside);
        match (unknown, closing) {
            (false, _) => kept.extend(inside),
            (true, Some(at)) => {
                kept.extend(&inside[..at]);
                aside.push((inside[at].start, inside[inside.len() - 1].end));
            }
            (true, None) if has_core(inside) => return Err(Refusal),
            (true, None) if !segment.bracketed && last_core.is_some_and(|last| index < last) => {
                return Err(Refusal);
            }
            (true, None) => {
                aside.push((inside[0].start, inside[inside.len() - 1].end));
                // Nothing is left between the brackets.
                if segment.bracketed && kept.last().is_some_and(|token| token.kind == Kind::Open) {
                    kept.pop();
                    continue;
                }
            }
        }
        if let Some(end) = tokens.get(segment.to) {
            kept.push(*end);
        }
    }
    open_light_brackets(&mut kept);
    Ok((kept, aside))
}

/// "9h-12h (sur rdv)" says the same as "9h-12h, sur rdv,": brackets that hold only conditions part nothing.
fn open_light_brackets(tokens: &mut [Token]) {
    let light = |token: &Token| {
        matches!(token.kind, Kind::Only(_) | Kind::NoAppointment | Kind::Noise | Kind::From | Kind::Colon)
    };
    let mut open = None;
    for at in 0..tokens.len() {
        match (tokens[at].kind, open) {
            (Kind::Open, _) => open = Some(at),
            (Kind::Close, Some(begin)) if at > begin + 1 && tokens[begin + 1..at].iter().all(light) => {
                tokens[begin].kind = Kind::Noise;
                tokens[at].kind = Kind::Comma;
                open = None;
            }
            (Kind::Close, _) => open = None,
            _ => {}
        }
    }
}

fn has_core(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.kind.is_core())
}

/// Where the words about a closure begin, if all that is not understood is in them ("... fermeture annuelle entre
/// Noël et le nouvel an").
fn closure(inside: &[Token]) -> Option<usize> {
    let at = inside.iter().rposition(|token| token.kind == Kind::Closed)?;
    let before = inside[..at].iter().all(|token| token.kind != Kind::Unknown);
    (before && !has_core(&inside[at..])).then_some(at)
}

fn segments(tokens: &[Token]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut from = 0;
    let mut bracketed = false;
    for (at, token) in tokens.iter().enumerate() {
        let ends = matches!(token.kind, Kind::Break | Kind::Open | Kind::Close);
        if ends {
            segments.push(Segment { from, to: at, bracketed });
            from = at + 1;
            bracketed = token.kind == Kind::Open || (bracketed && token.kind == Kind::Break);
        }
    }
    segments.push(Segment { from, to: tokens.len(), bracketed });
    segments
}
