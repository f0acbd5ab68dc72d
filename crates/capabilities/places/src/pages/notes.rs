//! What a person must know of how their words were read.

use maillage_shell::Ctx;

use crate::view::{Misread, PlaceQuery};

/// Sentences above a list.
pub struct Notes {
    /// What was not understood, and what to write instead.
    pub misread: Vec<String>,
    /// What was guessed.
    pub understood: Vec<String>,
}

impl Notes {
    /// Those of a query.
    pub fn of(ctx: &Ctx, query: &PlaceQuery, misread: &[Misread]) -> Self {
        let mut said: Vec<String> = misread.iter().map(|(_, key)| ctx.t(key).to_owned()).collect();
        said.dedup();
        let mut understood = Vec::new();
        if let Some(named) = &query.named {
            let mut say = |key| understood.push(ctx.tx(key, &[("name", named.name.into())]));
            if !named.sure {
                say("query-understood");
            }
            if !named.covered {
                say("query-outside");
            }
        }
        Self { misread: said, understood }
    }
}
