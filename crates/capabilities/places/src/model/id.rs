//! The public identifier of a place.

maillage_vocabulary::public_id! {
    /// Public identifier of a place, in its web address, permanent.
    PlaceId
}
