//! Talking to whoever started the program: data on standard output, the rest on standard error.

use std::io::{self, IsTerminal as _, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use maillage_shell::words::{Arg, Lang, WordSource, Words};

use crate::config::Environment;

const WORDS: WordSource = WordSource {
    owner: "maillage",
    fr: include_str!("../locales/fr.ftl"),
    en: include_str!("../locales/en.ftl"),
};

/// The console of one run.
pub struct Console {
    words: Words,
    lang: Lang,
}

impl Console {
    /// Speaks the language of `LANG` where it is French, else English.
    pub fn new(environment: Environment<'_>) -> anyhow::Result<Self> {
        let set = |name: &&str| environment(name).filter(|value| !value.is_empty());
        let chosen = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
        let lang = chosen.as_deref().and_then(Lang::read).unwrap_or(Lang::En);
        Ok(Self { words: Words::load(&[WORDS])?, lang })
    }

    /// The language of the messages.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of a message.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(self.lang, key, args)
    }

    /// A message, on standard error.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) {
        self.line(&self.text(key, args));
    }

    /// A text, on standard error.
    #[expect(clippy::unused_self, reason = "whoever talks holds the console")]
    pub fn line(&self, text: &str) {
        // Nobody is left to tell where standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Messages piece by piece, on standard error.
    #[expect(clippy::unused_self, reason = "whoever talks holds the console")]
    pub fn stream_messages(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        let _ = write(&mut io::stderr().lock());
    }

    /// Data, on standard output. A reader that went away is no failure.
    pub fn data(&self, text: &str) -> io::Result<()> {
        self.stream(|output| writeln!(output, "{text}"))
    }

    /// A structure as JSON, on standard output.
    pub fn json(&self, value: &impl serde::Serialize) -> anyhow::Result<()> {
        Ok(self.data(&serde_json::to_string_pretty(value)?)?)
    }

    /// Writes to standard output piece by piece. A reader that went away is no failure.
    #[expect(clippy::unused_self, reason = "whoever talks holds the console")]
    pub fn stream(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut output = Pipe { inner: io::BufWriter::new(io::stdout().lock()), closed: false };
        let done = write(&mut output).and_then(|()| output.flush());
        if output.closed { Ok(()) } else { done }
    }

    /// Asks for a yes. None where nobody can answer.
    pub fn confirm(&self, key: &str) -> Option<bool> {
        if !io::stdin().is_terminal() {
            return None;
        }
        let _ = write!(io::stderr().lock(), "{} ", self.words.plain(self.lang, key));
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer).is_ok();
        Some(read && matches!(answer.trim().to_lowercase().as_str(), "o" | "oui" | "y" | "yes"))
    }

    /// A progress bar; invisible where standard error is no terminal.
    pub fn progress(&self, key: &str, total: u64) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(self.words.plain(self.lang, key).to_owned());
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }
}

/// Notes that the reader went away: writers above may hide the kind of an error in one of their own.
struct Pipe<W: Write> {
    inner: W,
    closed: bool,
}

impl<W: Write> Pipe<W> {
    fn note<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        self.closed |= done.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
        done
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let done = self.inner.write(bytes);
        self.note(done)
    }

    fn flush(&mut self) -> io::Result<()> {
        let done = self.inner.flush();
        self.note(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaks(set: &'static [(&'static str, &'static str)]) -> Lang {
        let environment =
            move |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Console::new(&environment).unwrap().lang()
    }

    #[test]
    fn the_language_is_that_of_the_terminal() {
        assert_eq!(speaks(&[("LANG", "fr_FR.UTF-8")]), Lang::Fr);
        assert_eq!(speaks(&[("LC_ALL", "en_GB.UTF-8"), ("LANG", "fr_FR.UTF-8")]), Lang::En);
        assert_eq!(speaks(&[("LC_ALL", ""), ("LANG", "fr_FR.UTF-8")]), Lang::Fr);
        assert_eq!(speaks(&[("LANG", "C.UTF-8")]), Lang::En);
        assert_eq!(speaks(&[]), Lang::En);
    }

    struct Gone;

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_went_away_is_noticed_behind_other_errors() {
        let mut pipe = Pipe { inner: Gone, closed: false };
        let hidden = writeln!(pipe, "x").map_err(io::Error::other);
        assert!(hidden.is_err() && pipe.closed);
    }
}
