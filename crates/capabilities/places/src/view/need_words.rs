//! What people type when they need a service: their words lead to the places that offer it.

use maillage_vocabulary::Service;

/// French words of everyday needs, for the index; English ones after them.
pub const fn words(service: Service) -> &'static str {
    match service {
        Service::Procedures => {
            "démarche administrative papiers dossier formulaire impôts déclaration revenus CAF allocations RSA APL \
             carte Vitale Ameli sécurité sociale mutuelle retraite CARSAT titre de séjour préfecture ANTS carte grise \
             permis de conduire passeport carte d'identité France Travail inscription logement social aide juridique \
             FranceConnect attestation facture timbre taxes benefits pension paperwork residence permit"
        }
        Service::EverydayTools => {
            "apprendre ordinateur tablette smartphone téléphone débuter initiation courriel mail boîte clavier souris \
             navigateur internet traitement de texte tableur bureautique photos sauvegarde visio WhatsApp applications \
             learn computer phone email"
        }
        Service::Employment => {
            "emploi travail CV curriculum lettre de motivation candidature entretien recherche d'emploi chômage \
             formation insertion micro-entreprise job resume work"
        }
        Service::Safety => {
            "sécurité arnaque escroquerie fraude mot de passe virus piratage hameçonnage phishing données \
             personnelles faux message SMS frauduleux scam password safety"
        }
        Service::Parenting => {
            "parents enfants écrans parentalité école Pronote ENT devoirs cyberharcèlement jeux vidéo adolescents \
             contrôle parental children screens"
        }
        Service::Creation => {
            "fablab imprimante 3D découpe laser robot code programmation jeu vidéo montage vidéo musique photo \
             création atelier réparation réparer repair making"
        }
        Service::Understanding => {
            "intelligence artificielle IA fake news désinformation réseaux sociaux environnement sobriété libre \
             culture numérique citoyenneté artificial intelligence"
        }
        Service::AccessAndEquipment => {
            "wifi internet accès libre ordinateur imprimer impression imprimante scanner photocopie connexion \
             print computer access"
        }
        Service::AffordableEquipment => {
            "acheter ordinateur pas cher reconditionné occasion don matériel téléphone équipement solidaire \
             cheap refurbished"
        }
    }
}
