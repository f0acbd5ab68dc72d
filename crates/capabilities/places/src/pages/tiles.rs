//! `/tiles/places/{z}/{x}/{y}.mvt`: places as vector tiles, with the filters of the list.

use std::sync::{Arc, Weak};

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::header;
use maillage_shell::map::{Marks, TILE_TYPE, tile_of};
use maillage_shell::{Ctx, Failure, Keep, Query, kept};
use quick_cache::sync::Cache;

use super::State;
use super::list_query::Params;
use crate::view::{Answer, Asked, PlaceQuery, Snapshot};

/// Filtered maps kept: a person moves about one map, and a tile costs little once its clusters are known.
const KEPT: usize = 32;

/// Clusters of filtered maps.
pub struct FilteredTiles {
    known: Cache<String, Arc<Filtered>>,
}

impl Default for FilteredTiles {
    fn default() -> Self {
        Self { known: Cache::new(KEPT) }
    }
}

/// The places of one filter, clustered.
struct Filtered {
    /// What they were made of: its memory is not given to another snapshot as long as this is held.
    snapshot: Weak<Snapshot>,
    marks: Marks,
}

impl Filtered {
    fn of(snapshot: &Arc<Snapshot>, documents: impl Iterator<Item = u32>) -> Self {
        let located = documents.filter_map(|document| Some((document, snapshot.place(document)?.point?)));
        Self { snapshot: Arc::downgrade(snapshot), marks: Marks::of(located) }
    }

    fn is_of(&self, snapshot: &Arc<Snapshot>) -> bool {
        std::ptr::eq(self.snapshot.as_ptr(), Arc::as_ptr(snapshot))
    }
}

impl FilteredTiles {
    fn filtered(&self, ctx: &Ctx, snapshot: &Arc<Snapshot>, asked: &Asked) -> Arc<Filtered> {
        let key = stamped(ctx, asked);
        if let Some(known) = self.known.get(&key).filter(|known| known.is_of(snapshot)) {
            return known;
        }
        let (query, _) = PlaceQuery::read(asked, ctx.app().scope());
        let answer = Answer::new(snapshot, &query, ctx.local_now());
        let filtered = Arc::new(Filtered::of(snapshot, answer.selection.iter()));
        self.known.insert(key, Arc::clone(&filtered));
        filtered
    }
}

/// The filters as a text; with the minute, where they ask for what is open now.
fn stamped(ctx: &Ctx, asked: &Asked) -> String {
    let query = Params::of(asked).without("page").without("sort").query();
    if asked.open == "now" { format!("{}|{query}", ctx.now().timestamp() / 60) } else { query }
}

/// `GET /tiles/places/{z}/{x}/{y}.mvt`.
pub async fn tile(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((z, x, y)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let tile = tile_of(&z, &x, &y).ok_or(Failure::NotFound)?;
    let snapshot = state.snapshot();
    let told = |document| {
        let place = &snapshot.place(document)?.place;
        Some((place.id.as_str(), place.sheet.name.as_str()))
    };
    let bytes = state.tiles().filtered(&ctx, &snapshot, &asked).marks.encode(tile, told);
    Ok(kept(&ctx, Keep::Ready, ([(header::CONTENT_TYPE, TILE_TYPE)], bytes).into_response()))
}
