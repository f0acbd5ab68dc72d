//! Public identifiers.

maillage_vocabulary::public_id! {
    /// Public identifier of something that a project gives away.
    DeliverableId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a reuse.
    ReuseId
}

maillage_vocabulary::public_id! {
    /// Public identifier of an achievement of a place.
    AchievementId
}
