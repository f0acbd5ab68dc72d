//! The public identifier of an event.

maillage_vocabulary::public_id! {
    /// Public identifier of an event, in its web address, permanent.
    EventId
}
