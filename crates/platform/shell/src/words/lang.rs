//! The languages of the screens.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French, the first language.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both languages, French first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The code of the language, as in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The other language, which the language switch offers.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }

    /// Whether this is French.
    pub const fn is_french(self) -> bool {
        matches!(self, Self::Fr)
    }

    /// Reads `fr`, `fr-FR`, `fr_FR.UTF-8`, `en`…
    pub fn read(text: &str) -> Option<Self> {
        match text.get(..2)? {
            "fr" | "FR" => Some(Self::Fr),
            "en" | "EN" => Some(Self::En),
            _ => None,
        }
    }
}

/// The language of a request: the one the person chose, else the first one of the browser that we speak.
pub fn negotiate(chosen: Option<&str>, accept_language: Option<&str>) -> Lang {
    if let Some(lang) = chosen.and_then(Lang::read) {
        return lang;
    }
    let mut best = (0_u32, Lang::Fr);
    for entry in accept_language.unwrap_or_default().split(',') {
        let mut parts = entry.trim().split(';');
        let Some(lang) = parts.next().and_then(Lang::read) else { continue };
        let weight = parts.next().and_then(|q| q.trim().strip_prefix("q=")).map_or(1000, thousandths);
        if weight > best.0 {
            best = (weight, lang);
        }
    }
    best.1
}

fn thousandths(quality: &str) -> u32 {
    quality.trim().parse::<f32>().map_or(0, |q| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1000")]
        let weight = (q.clamp(0.0, 1.0) * 1000.0) as u32;
        weight
    })
}
