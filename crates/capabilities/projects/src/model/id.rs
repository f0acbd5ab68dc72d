//! Public identifiers.

maillage_vocabulary::public_id! {
    /// Public identifier of a project, in its web address, permanent.
    ProjectId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a workshop.
    WorkshopId
}
