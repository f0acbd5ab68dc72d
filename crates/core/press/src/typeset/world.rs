//! What Typst sees of the world: two templates of ours, the words of one paper, our fonts. No file, no package, no clock.

use serde_json::Value as Json;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::{Typst, clean};
use crate::{Content, Paper, PressError};

/// One paper on the press.
pub struct Sheet<'a> {
    press: &'a Typst,
    library: LazyHash<Library>,
    source: Source,
}

impl<'a> Sheet<'a> {
    /// Lays a paper on the press. Its words travel as one JSON value, and so can never be read as code.
    pub fn new(press: &'a Typst, paper: &Paper) -> Result<Self, PressError> {
        let refused = |error: serde_json::Error| PressError::Refused(error.to_string());
        let mut words: Json = serde_json::to_value(paper).map_err(refused)?;
        clean::all(&mut words, &|letter| press.has(letter));
        let mut inputs = Dict::new();
        inputs.insert("paper".into(), words.to_string().into_value());
        let text = match paper.content {
            Content::Report(_) => include_str!("report.typ"),
            Content::Certificates { .. } => include_str!("certificates.typ"),
        };
        let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        Ok(Self { press, library, source: Source::detached(text) })
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(absent(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// There is no file here, whatever its name.
fn absent(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_without_slash().into()),
        VirtualRoot::Package(_) => FileError::AccessDenied,
    }
}
