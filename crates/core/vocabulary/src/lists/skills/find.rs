//! From the words of people to skills: the same words always give the same skills.

use std::sync::LazyLock;

use super::Skill;
use crate::closed::ClosedList as _;
use crate::fold::reading_key;

/// Words that say nothing of a skill.
const SAY_NOTHING: [&str; 38] = [
    "a", "ai", "an", "and", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "faire", "for",
    "i", "j", "je", "l", "la", "le", "les", "of", "on", "ou", "par", "pour", "s", "sais", "savoir", "sur",
    "the", "to", "un", "une", "with", "can",
];
/// What a perfect answer is worth.
const WHOLE: u32 = 1_000;
/// From there on, the words that were asked for are there.
const WRITTEN: u32 = 500;
/// Runs of letters have to be that much alike, per thousand, before words are taken for others.
const ALIKE: u32 = 500;
/// Longest question that is read: a sentence.
const LONGEST: usize = 200;

/// A skill that answers to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The skill.
    pub skill: Skill,
    /// How well it answers, from 1 to 1,000; 1,000 is its name or one of its words.
    pub score: u32,
}

/// The skills that answer to words, best first.
///
/// Accents, capitals, plurals and small words do not count. What is written whole comes before what is written in
/// part; the last word may be unfinished; words that look alike are taken too, for less.
#[must_use]
pub fn find(words: &str, limit: usize) -> Vec<Match> {
    let asked = tokens(words.get(..words.floor_char_boundary(LONGEST)).unwrap_or_default());
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found = best(|name| score(&asked, &name.tokens));
    if found.first().is_none_or(|first| first.score < WHOLE) {
        let letters = grams(&asked);
        found = best(|name| score(&asked, &name.tokens).max(alike(&letters, &name.grams)));
    }
    let floor = found.first().map_or(0, |first| first.score * 2 / 5);
    found.retain(|one| one.score >= floor);
    found.truncate(limit);
    found
}

/// A name of a skill, ready to be compared.
struct Name {
    skill: Skill,
    tokens: Vec<String>,
    grams: Vec<[char; 3]>,
}

static NAMES: LazyLock<Vec<Name>> =
    LazyLock::new(|| Skill::ALL.iter().flat_map(|skill| names(*skill)).collect());

fn names(skill: Skill) -> Vec<Name> {
    let own = [skill.label(), skill.short_fr(), skill.short_en(), skill.slug()];
    let others = skill.synonyms_fr().iter().chain(skill.synonyms_en());
    own.iter()
        .chain(others)
        .map(|text| {
            let tokens = tokens(text);
            Name { skill, grams: grams(&tokens), tokens }
        })
        .collect()
}

/// The best score of each skill, best first; equal ones in the order of the list.
fn best(score: impl Fn(&Name) -> u32) -> Vec<Match> {
    let mut scores = vec![0; Skill::ALL.len()];
    for name in NAMES.iter() {
        let of_skill: &mut u32 = &mut scores[name.skill.index()];
        *of_skill = score(name).max(*of_skill);
    }
    let mut found: Vec<_> = Skill::ALL
        .iter()
        .zip(scores)
        .filter(|(_, score)| *score > 0)
        .map(|(&skill, score)| Match { skill, score })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.score));
    found
}

/// How well a name answers, word by word.
fn score(asked: &[String], name: &[String]) -> u32 {
    if asked == name {
        return WHOLE;
    }
    let share = |part: usize, whole: usize, most: u32| most * count(part) / count(whole).max(1);
    if !name.is_empty() && asked.windows(name.len()).any(|run| run == name) {
        return WRITTEN + 200 + share(name.len(), asked.len(), 200);
    }
    let Some((last, before)) = asked.split_last() else { return 0 };
    let begun = |one: &String| one == last || (last.chars().count() >= 2 && one.starts_with(last.as_str()));
    if before.iter().all(|word| name.contains(word)) && name.iter().any(begun) {
        return WRITTEN + share(asked.len().min(name.len()), name.len(), 150);
    }
    let common = asked.iter().filter(|word| word.chars().count() >= 3 && name.contains(word)).count();
    share(common, asked.len().max(name.len()), 400)
}

/// The words of a text, folded, without those that say nothing, without plurals.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#') || !(c.is_ascii() || is_sign(c));
    let all: Vec<_> = text.split(|c| !is_word(c)).map(token).filter(|word| !word.is_empty()).collect();
    let telling: Vec<_> = all.iter().filter(|word| !SAY_NOTHING.contains(&word.as_str())).cloned().collect();
    // «On» and «Go» may be all that somebody writes.
    if telling.is_empty() { all } else { telling }
}

/// Signs that part words, beyond those of ASCII.
const fn is_sign(c: char) -> bool {
    matches!(c, '’' | '‘' | '«' | '»' | '…' | '–' | '—' | '\u{a0}' | '\u{202f}')
}

fn token(word: &str) -> String {
    let signs = word.chars().filter(|c| matches!(c, '+' | '#'));
    let mut folded = reading_key(word);
    folded.extend(signs);
    if folded.chars().count() > 3 && folded.ends_with(['s', 'x']) {
        folded.pop();
    }
    folded
}

/// Runs of three letters, each once, in order. Where words part does not count: `open streetmap`.
fn grams(tokens: &[String]) -> Vec<[char; 3]> {
    let letters: Vec<char> = format!(" {} ", tokens.concat()).chars().collect();
    let mut grams: Vec<_> = letters.windows(3).map(|run| [run[0], run[1], run[2]]).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The coefficient of Dice per thousand; 0 under [`ALIKE`].
fn alike(one: &[[char; 3]], two: &[[char; 3]]) -> u32 {
    let common = one.iter().filter(|gram| two.binary_search(gram).is_ok()).count();
    let alike = 2 * WHOLE * count(common) / count(one.len() + two.len()).max(1);
    // What only looks alike is never as good as what is written.
    if alike < ALIKE { 0 } else { alike * 3 / 5 }
}

/// Names have few words, and few letters.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
