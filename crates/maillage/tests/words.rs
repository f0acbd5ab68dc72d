//! Words: every message that the sources ask for exists in both languages, and no message lies unused.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Keys that are put together at run time: what stands before and after the part that varies.
const BUILT: &[(&str, &str)] = &[
    ("error-", "-title"),
    ("error-", "-sentence"),
    ("figure-", "-coverage"),
    ("role-", ""),
    ("right-", ""),
    ("search-in-", ""),
    ("api-operation-", ""),
    ("api-parameter-", ""),
    ("journal-act-", ""),
    ("journal-thing-", ""),
    ("journal-value-", ""),
    ("journal-count-", ""),
    ("outside-left-", ""),
    ("outside-problem-", ""),
    ("project-test-", ""),
];

/// Beginnings of keys that stand in tables and structures rather than in calls.
const FAMILIES: [&str; 7] = ["nav-", "dataset-", "processing-", "figure-", "indicator-", "cli-", "doctor-"];

/// How messages are asked for, in templates and in Rust.
const CALLS: [&str; 6] = [".t(\"", ".tn(\"", ".ta(\"", ".tx(\"", ".say(\"", ".text(\""];

/// Arguments of the messages of one file, by key.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Files under a folder whose path is wanted.
fn files(folder: &Path, wanted: &dyn Fn(&Path) -> bool, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, wanted, found);
        } else if wanted(&path) {
            found.push(path);
        }
    }
}

fn all(wanted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    files(&crates(), wanted, &mut found);
    found.sort();
    found
}

/// The messages of a `.ftl` file: a key at the beginning of a line, and its value up to the next key.
fn read(path: &Path) -> Messages {
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages = Messages::new();
    let mut current: Option<String> = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let key = line.split(['=', ' ']).next().unwrap().to_owned();
            assert!(
                messages.insert(key.clone(), BTreeSet::new()).is_none(),
                "{}: {key} twice",
                path.display()
            );
            current = Some(key);
        }
        if let Some(key) = &current {
            messages.get_mut(key).unwrap().extend(arguments(line));
        }
    }
    messages
}

/// `$name` in a line.
fn arguments(line: &str) -> impl Iterator<Item = String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    line.split('$').skip(1).map(move |rest| rest.chars().take_while(|c| is_name(*c)).collect())
}

/// Files in French, each with its English twin.
fn pairs() -> Vec<(PathBuf, PathBuf)> {
    let french =
        all(&|path| path.ends_with("fr.ftl") && path.components().any(|part| part.as_os_str() == "locales"));
    french.into_iter().map(|path| (path.clone(), path.with_file_name("en.ftl"))).collect()
}

fn keys() -> BTreeSet<String> {
    pairs().iter().flat_map(|(french, _)| read(french).into_keys()).collect()
}

/// Templates and sources of the product, without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let wanted = |path: &Path| {
        let parts: Vec<_> =
            path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let is_in = |name: &str| parts.iter().any(|part| part == name);
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        let is_test = parts.last().is_some_and(|name| name == "tests.rs") || is_in("tests");
        !is_test
            && (is_in("src") && kind == "rs" || is_in("templates") && matches!(kind, "html" | "txt" | "xml"))
    };
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        // Unit tests stand at the end of their file.
        let product = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
        (path, product)
    };
    all(&wanted).into_iter().map(read).collect()
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

/// Texts between quotes that could be keys. A quote too many only shifts the pairs of one file: both readings count.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|part| is_key(part))
}

#[test]
fn both_languages_say_the_same_with_the_same_arguments() {
    let pairs = pairs();
    assert!(pairs.len() >= 5, "all files are found: {pairs:?}");
    for (french, english) in pairs {
        let (french_words, english_words) = (read(&french), read(&english));
        let (fr, en): (BTreeSet<_>, BTreeSet<_>) =
            (french_words.keys().collect(), english_words.keys().collect());
        let differing: Vec<_> = fr.symmetric_difference(&en).collect();
        assert!(differing.is_empty(), "{}: in one language only: {differing:?}", french.display());
        for (key, arguments) in &french_words {
            assert_eq!(arguments, &english_words[key], "{}: arguments of {key}", french.display());
        }
    }
}

#[test]
fn no_key_has_two_owners() {
    let mut owners: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (french, _) in pairs() {
        for key in read(&french).into_keys() {
            let other = owners.insert(key.clone(), french.clone());
            assert_eq!(other, None, "{key} is in {} too", french.display());
        }
    }
}

#[test]
fn what_is_asked_for_exists() {
    let keys = keys();
    let mut missing = BTreeSet::new();
    // Rooms of outside formats name columns and fields, and say nothing to anybody.
    let speaks = |path: &Path| !path.components().any(|part| part.as_os_str() == "exchange");
    for (path, text) in sources().into_iter().filter(|(path, _)| speaks(path)) {
        let called =
            CALLS.iter().flat_map(|call| text.split(call).skip(1)).filter_map(|rest| rest.split('"').next());
        let is_rust = path.extension().is_some_and(|kind| kind == "rs");
        let is_named = |key: &&str| is_rust && FAMILIES.iter().any(|family| key.starts_with(family));
        let named = literals(&text).filter(is_named);
        for key in called.chain(named).filter(|key| is_key(key) && !keys.contains(*key)) {
            missing.insert(format!("{}: {key}", path.strip_prefix(crates()).unwrap().display()));
        }
    }
    assert!(missing.is_empty(), "{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn nothing_is_unused() {
    let sources = sources();
    let used: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| literals(text)).collect();
    let is_built = |key: &String| {
        BUILT.iter().any(|(start, end)| {
            key.len() > start.len() + end.len() && key.starts_with(start) && key.ends_with(end)
        })
    };
    let unused: Vec<_> =
        keys().into_iter().filter(|key| !used.contains(key.as_str()) && !is_built(key)).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn keys_put_together_at_run_time_have_their_parts_in_the_sources() {
    let sources = sources();
    for (start, end) in BUILT {
        // What stands before may come from a table of its own.
        let patterns = [format!("\"{start}{{"), format!("\"{{}}{end}\"")];
        let built = |text: &str| patterns.iter().any(|pattern| pattern != "\"{}\"" && text.contains(pattern));
        assert!(sources.iter().any(|(_, text)| built(text)), "nothing builds {start}…{end}");
    }
}

#[test]
fn every_act_of_the_journal_has_words() {
    let keys = keys();
    let mut acts = 0;
    for (path, text) in sources() {
        let text: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for call in text.split(".audit(").skip(1) {
            let mut parts = call.split('"').skip(1).step_by(2);
            let (action, kind) = (parts.next().unwrap(), parts.next().unwrap());
            assert!(call.trim_start().starts_with('"'), "{}: an act without its name", path.display());
            let act = format!("journal-act-{}", action.replace(['.', '_'], "-"));
            assert!(keys.contains(&act), "{}: {act}", path.display());
            let thing = format!("journal-thing-{}", kind.replace('_', "-"));
            assert!(kind == "person" || keys.contains(&thing), "{}: {thing}", path.display());
            acts += 1;
        }
    }
    assert!(acts > 20, "the calls are found: {acts}");
}
