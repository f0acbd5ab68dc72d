//! The macro that declares a closed list.

/// Declares a closed list from one table: a row a value.
///
/// `label` is the exact national text; `also` holds other texts that mean the same (old schemas);
/// `from`, `until` and `successor` say when a value came into use, left it, and for what.
macro_rules! closed_list {
    (
        $(#[$list_doc:meta])*
        pub enum $list:ident {
            $(
                $(#[$doc:meta])*
                $value:ident {
                    label: $label:literal, $(code: $code:literal,)?
                    slug: $slug:literal, fr: $fr:literal, en: $en:literal
                    $(, also: [$($also:literal),* $(,)?])?
                    $(, from: $from:expr)? $(, until: $until:expr)? $(, successor: $successor:ident)?
                    $(,)?
                }
            )*
        }
    ) => {
        $(#[$list_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $list { $( $(#[$doc])* #[doc = $label] $value, )* }

        impl $list {
            fn readings() -> &'static std::collections::HashMap<String, $list> {
                static READINGS: std::sync::LazyLock<std::collections::HashMap<String, $list>> =
                    std::sync::LazyLock::new(|| {
                        let mut readings = std::collections::HashMap::new();
                        $(
                            for text in [$label, $($code,)? $slug, $($($also,)*)?] {
                                // The first value of the list wins: two typologies share one label.
                                readings.entry(crate::fold::reading_key(text)).or_insert($list::$value);
                            }
                        )*
                        readings
                    });
                &READINGS
            }
        }

        impl $crate::closed::ClosedList for $list {
            const ALL: &'static [Self] = &[$(Self::$value),*];

            fn entry(self) -> &'static $crate::closed::Entry<Self> {
                const ENTRIES: &[$crate::closed::Entry<$list>] = &[$(
                    $crate::closed::Entry {
                        label: $label,
                        national: crate::closed::national!($label $(, $code)?),
                        slug: $slug,
                        short_fr: $fr,
                        short_en: $en,
                        validity: $crate::closed::Validity {
                            from: crate::closed::optional!($($from)?),
                            until: crate::closed::optional!($($until)?),
                        },
                        successor: crate::closed::optional!($(Some($list::$successor))?),
                    },
                )*];
                &ENTRIES[self as usize]
            }

            fn index(self) -> usize {
                self as usize
            }

            fn read_exact(text: &str) -> Option<Self> {
                match text {
                    $(crate::closed::national!($label $(, $code)?) => Some(Self::$value),)*
                    _ => None,
                }
            }

            fn read(text: &str) -> Option<Self> {
                if let Some(value) = Self::read_exact(text) {
                    return Some(value);
                }
                let readings = Self::readings();
                readings.get(&crate::fold::reading_key(text)).copied().or_else(|| {
                    let (words, _explanation) = text.split_once(':')?;
                    readings.get(&crate::fold::reading_key(words)).copied()
                })
            }

            fn from_slug(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$value),)* _ => None }
            }
        }

        impl std::fmt::Display for $list {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad($crate::closed::ClosedList::label(*self))
            }
        }

        impl serde::Serialize for $list {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::closed::ClosedList::slug(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $list {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let slug = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                <Self as $crate::closed::ClosedList>::from_slug(&slug)
                    .ok_or_else(|| serde::de::Error::custom(format!("{slug} is not a {}", stringify!($list))))
            }
        }
    };
}

/// What a national file writes: the code where the list has codes, else the label.
macro_rules! national {
    ($label:literal) => {
        $label
    };
    ($label:literal, $code:literal) => {
        $code
    };
}

/// What stands in the table, or nothing.
macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        $value
    };
}

pub(crate) use {closed_list, national, optional};
