//! What is wrong with a file, where, and what to do.

use maillage_vocabulary::codes;

/// A place in a file: both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

codes! {
    /// How bad it is.
    pub enum Severity("severity") {
        /// The file cannot be used as it is.
        Error = "error",
        /// It can, and should be mended.
        Warning = "warning",
    }
}

codes! {
    /// What a value should be.
    pub enum Wanted("kind of value") {
        /// A text.
        Text = "text",
        /// A list.
        List = "list",
        /// Keys with values.
        Section = "section",
        /// `true` or `false`.
        Boolean = "boolean",
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is not UTF-8.
    NotUtf8,
    /// It is larger than any such file.
    TooLarge {
        /// Most bytes.
        max: usize,
    },
    /// It is not YAML; what the reader of YAML says.
    NotYaml(String),
    /// Its values stand one in the other too deep.
    TooDeep,
    /// It has too many values, those that it repeats counted each time.
    TooMany,
    /// It holds several documents: the first is read.
    SeveralDocuments,
    /// A mandatory key is missing.
    Missing,
    /// A value is missing.
    Empty,
    /// A key stands twice.
    Twice,
    /// A key that the standard does not have, and the one that may be meant.
    UnknownKey(Option<&'static str>),
    /// A value of another kind.
    WrongKind(Wanted),
    /// A word that is not in the list, and the one that may be meant.
    NotListed(Option<&'static str>),
    /// A text of more signs than allowed.
    TooLong {
        /// How many it has.
        length: usize,
        /// How many it may have.
        max: usize,
    },
    /// A text of fewer signs than asked for.
    TooShort {
        /// How many it has.
        length: usize,
        /// How many it must have.
        min: usize,
    },
    /// No version that is known.
    NotVersion,
    /// A former version.
    OldVersion,
    /// No address.
    NotUrl,
    /// No address of the web.
    NotWeb,
    /// No address and no name (URN).
    NotUri,
    /// No date, year first.
    NotDate,
    /// No language tag.
    NotLanguage,
    /// No licence expression.
    NotLicence,
    /// A former licence identifier, and the present one.
    OldLicence(Option<&'static str>),
    /// No country.
    NotCountry,
    /// A country in small letters.
    SmallCountry,
    /// No media type.
    NotMediaType,
    /// No e-mail address.
    NotEmail,
    /// A path that leaves the repository.
    NotRelative,
    /// A file of another kind: those that are taken.
    NotFileKind(&'static str),
    /// An alias that the standard does not have.
    NotAlias,
    /// A key that will go, and what to write instead.
    Deprecated(Option<&'static str>),
    /// The section of a country, which will go.
    CountrySection,
    /// A word that YAML 1.1 took for yes or no.
    OldBoolean,
    /// Contractors are missing, while maintenance is under contract.
    NeedsContractors,
    /// Contractors are told, while maintenance is not under contract.
    ForbidsContractors,
    /// Contacts are missing, while people maintain it.
    NeedsContacts,
}

impl What {
    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::SeveralDocuments
            | Self::OldVersion
            | Self::OldLicence(_)
            | Self::SmallCountry
            | Self::Deprecated(_)
            | Self::CountrySection
            | Self::OldBoolean => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// A word for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::TooLarge { .. } => "too-large",
            Self::NotYaml(_) => "not-yaml",
            Self::TooDeep => "too-deep",
            Self::TooMany => "too-many",
            Self::SeveralDocuments => "several-documents",
            Self::Missing => "missing",
            Self::Empty => "empty",
            Self::Twice => "twice",
            Self::UnknownKey(_) => "unknown-key",
            Self::WrongKind(_) => "wrong-kind",
            Self::NotListed(_) => "not-listed",
            Self::TooLong { .. } => "too-long",
            Self::TooShort { .. } => "too-short",
            Self::NotVersion => "not-version",
            Self::OldVersion => "old-version",
            Self::NotUrl => "not-url",
            Self::NotWeb => "not-web",
            Self::NotUri => "not-uri",
            Self::NotDate => "not-date",
            Self::NotLanguage => "not-language",
            Self::NotLicence => "not-licence",
            Self::OldLicence(_) => "old-licence",
            Self::NotCountry => "not-country",
            Self::SmallCountry => "small-country",
            Self::NotMediaType => "not-media-type",
            Self::NotEmail => "not-email",
            Self::NotRelative => "not-relative",
            Self::NotFileKind(_) => "not-file-kind",
            Self::NotAlias => "not-alias",
            Self::Deprecated(_) => "deprecated",
            Self::CountrySection => "country-section",
            Self::OldBoolean => "old-boolean",
            Self::NeedsContractors => "needs-contractors",
            Self::ForbidsContractors => "forbids-contractors",
            Self::NeedsContacts => "needs-contacts",
        }
    }
}

/// Something wrong, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: of a key that is missing, the section that should have it.
    pub place: Place,
    /// The key, with those that it stands in: `description.fr.features`; empty for the whole file.
    pub key: String,
    /// What is wrong.
    pub what: What,
}

impl Problem {
    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.what.severity()
    }
}
