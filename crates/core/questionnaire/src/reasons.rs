//! Lists of reasons: each with a permanent key, and a sentence in French and in English that says what to do.

/// The languages of questionnaires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

/// Declares a closed list of reasons from one table. `{}` in a sentence is the detail of the fault.
macro_rules! reasons {
    ($(#[$doc:meta])* $list:ident: $($reason:ident $key:literal $fr:literal $en:literal)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $list { $(#[doc = $en] $reason,)* }

        impl $list {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$reason),*];

            /// Its permanent key.
            pub fn key(self) -> &'static str {
                match self { $(Self::$reason => $key),* }
            }

            /// Its sentence, with the detail in its place.
            pub fn sentence(self, language: $crate::Language, detail: &str) -> String {
                let template = match (self, language) {
                    $((Self::$reason, $crate::Language::Fr) => $fr, (Self::$reason, $crate::Language::En) => $en,)*
                };
                template.replace("{}", detail)
            }
        }
    };
}
pub(crate) use reasons;
