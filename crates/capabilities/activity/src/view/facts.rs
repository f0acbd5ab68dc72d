//! All activities, in pieces that versions share.

use std::hash::Hash;
use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Territories};

use super::chunk::{Chunk, NOWHERE, Numbers};
use super::names::{NOBODY, Names};
use crate::model::{Activity, ActivityId, FollowedId};

/// The activities. Cloning shares the pieces: a change costs one of them.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    chunks: Vec<Arc<Chunk>>,
    places: Arc<Names<PlaceId>>,
    authors: Arc<Names<String>>,
    followed: Arc<Names<FollowedId>>,
}

impl Facts {
    /// Number of activities.
    pub fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.alive()).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The pieces.
    pub fn chunks(&self) -> impl Iterator<Item = &Chunk> {
        self.chunks.iter().map(Arc::as_ref)
    }

    /// The places that activities count for, by number.
    pub fn places(&self) -> &Names<PlaceId> {
        &self.places
    }

    /// Those who told activities, by number.
    pub fn authors(&self) -> &Names<String> {
        &self.authors
    }

    /// Adds an activity that is known to be new.
    pub fn push(&mut self, activity: &Activity) {
        let numbers = self.numbers(activity);
        if self.chunks.last().is_none_or(|chunk| chunk.is_full()) {
            if let Some(full) = self.chunks.last_mut() {
                full.seal();
            }
            self.chunks.push(Arc::default());
        }
        if let Some(last) = self.chunks.last_mut() {
            Arc::make_mut(last).push(activity, numbers);
        }
    }

    /// Adds an activity, in the stead of its former version if there is one.
    pub fn put(&mut self, activity: &Activity) {
        self.remove(activity.id);
        self.push(activity);
    }

    /// Adds the activities of a delivery, in the stead of their former versions.
    pub fn put_all(&mut self, activities: &[Activity]) {
        let mut ids: Vec<u128> = activities.iter().map(|activity| activity.id.bits()).collect();
        ids.sort_unstable();
        for chunk in &mut self.chunks {
            let known = |row: &usize| ids.binary_search(&chunk.ids[*row]).is_ok();
            let rows: Vec<usize> = (0..chunk.len()).filter(known).collect();
            if !rows.is_empty() {
                let own = Arc::make_mut(chunk);
                for row in rows {
                    own.kill(row);
                }
            }
        }
        for activity in activities {
            self.push(activity);
        }
    }

    /// Takes an activity away.
    pub fn remove(&mut self, id: ActivityId) {
        for chunk in self.chunks.iter_mut().rev() {
            if let Some(row) = chunk.find(id.bits()) {
                Arc::make_mut(chunk).kill(row);
                return;
            }
        }
    }

    /// Gives back the memory that growth had reserved.
    pub fn seal(&mut self) {
        if let Some(last) = self.chunks.last_mut() {
            last.seal();
        }
        self.chunks.shrink_to_fit();
    }

    fn numbers(&mut self, activity: &Activity) -> Numbers {
        let residence = activity.helped().and_then(|helped| helped.residence);
        Numbers {
            place: number(&mut self.places, activity.place.as_ref()),
            author: number(&mut self.authors, activity.author.as_ref()),
            commune: commune_rank(activity.commune),
            residence: commune_rank(residence),
            followed: number(&mut self.followed, activity.followed.as_ref()),
        }
    }
}

/// The number of a name. Dictionaries are shared too: they are copied only for a name that is new.
fn number<T: Clone + Eq + Hash>(names: &mut Arc<Names<T>>, name: Option<&T>) -> u32 {
    let Some(name) = name else { return NOBODY };
    names.find(name).unwrap_or_else(|| Arc::make_mut(names).add(name))
}

/// The rank of a commune among those of France.
pub fn commune_rank(code: Option<CommuneCode>) -> u16 {
    let communes = Territories::embedded().communes();
    code.and_then(|code| communes.binary_search_by_key(&code, |commune| commune.code).ok())
        .and_then(|rank| u16::try_from(rank).ok())
        .unwrap_or(NOWHERE)
}
