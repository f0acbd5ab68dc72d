//! The public identifier of a consultation.

maillage_vocabulary::public_id! {
    /// Public identifier of a consultation, in its web address, permanent.
    ConsultationId
}
