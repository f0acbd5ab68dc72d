//! What is usual for each kind of place, in the order of [`Kind`](super::kind::Kind). Shares follow the networks of
//! mediation that the Region and the State have published; names, words and bodies are invented.

use maillage_vocabulary::Programme::{
    AidantsConnect, CafPoint, DigitalAdvisers, DigitalLibrary, FranceServices, GrandeEcole, Pix,
    PromeneursDuNet,
};
use maillage_vocabulary::Service::{
    AccessAndEquipment, AffordableEquipment, Creation, Employment, EverydayTools, Parenting, Procedures,
    Safety, Understanding,
};
use maillage_vocabulary::Typology;

use super::kind::{Profile, Rhythm};

/// One for each kind.
pub const PROFILES: [Profile; 17] = [
    // ERIC
    Profile {
        share: 46,
        urban: 5,
        names: &["ERIC {n}", "ERIC {l}", "Espace Régional Internet Citoyen {n}"],
        typologies: &[Typology::Epn, Typology::Asso],
        label: Some("ERIC"),
        services: &[
            (Procedures, 80),
            (EverydayTools, 95),
            (Safety, 70),
            (AccessAndEquipment, 85),
            (Understanding, 60),
            (Employment, 50),
            (Creation, 30),
            (Parenting, 25),
            (AffordableEquipment, 12),
        ],
        programmes: &[(DigitalAdvisers, 60), (AidantsConnect, 40), (Pix, 15)],
        parents: &["Association {n}", "Association des Amis {l}"],
        rhythm: Rhythm::Office,
        what: &["Un espace numérique ouvert à tous {a}", "Le coin du numérique pour tous, {a}"],
    },
    // Library
    Profile {
        share: 42,
        urban: 5,
        names: &["Médiathèque {l}", "Médiathèque {n}", "Bibliothèque {l}"],
        typologies: &[Typology::Bib],
        label: None,
        services: &[
            (EverydayTools, 80),
            (AccessAndEquipment, 95),
            (Procedures, 50),
            (Understanding, 50),
            (Parenting, 40),
            (Creation, 45),
            (Safety, 45),
        ],
        programmes: &[(DigitalLibrary, 35), (DigitalAdvisers, 30)],
        parents: &["Réseau de lecture {l}"],
        rhythm: Rhythm::Library,
        what: &[
            "Des livres, des écrans et du temps pour vous {a}",
            "Un lieu de lecture qui prend le temps, {a}",
        ],
    },
    // Relay of public services
    Profile {
        share: 36,
        urban: 2,
        names: &["Relais de services publics {l}", "Relais de services {n}", "Maison des services {l}"],
        typologies: &[Typology::Rfs],
        label: None,
        services: &[
            (Procedures, 100),
            (EverydayTools, 55),
            (AccessAndEquipment, 75),
            (Employment, 45),
            (Safety, 30),
        ],
        programmes: &[(FranceServices, 85), (AidantsConnect, 60), (DigitalAdvisers, 35), (CafPoint, 25)],
        parents: &["Syndicat {l}", "Groupement {l}"],
        rhythm: Rhythm::Office,
        what: &["Un seul guichet pour vos démarches {a}", "Les services publics près de chez vous, {a}"],
    },
    // Centre social
    Profile {
        share: 28,
        urban: 7,
        names: &["Centre social {n}", "Centre social {l}"],
        typologies: &[Typology::Cs],
        label: None,
        services: &[
            (Procedures, 90),
            (EverydayTools, 75),
            (Parenting, 60),
            (Employment, 40),
            (AccessAndEquipment, 55),
            (Safety, 40),
            (AffordableEquipment, 12),
        ],
        programmes: &[(AidantsConnect, 45), (DigitalAdvisers, 35), (PromeneursDuNet, 20)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Office,
        what: &[
            "Un centre social où le numérique s’apprend ensemble, {a}",
            "La maison commune du quartier, {a}",
        ],
    },
    // Mairie
    Profile {
        share: 26,
        urban: 0,
        names: &["Mairie annexe {l}, coin numérique", "Point numérique de la mairie annexe {l}"],
        typologies: &[Typology::Muni],
        label: None,
        services: &[(Procedures, 95), (AccessAndEquipment, 65), (EverydayTools, 45), (Safety, 25)],
        programmes: &[(DigitalAdvisers, 30), (AidantsConnect, 20)],
        parents: &["Mairie annexe {l}"],
        rhythm: Rhythm::Village,
        what: &[
            "À la mairie annexe, quelqu’un vous aide avec internet, {a}",
            "Un ordinateur et une personne pour vous guider {a}",
        ],
    },
    // Tiers-lieu
    Profile {
        share: 24,
        urban: 4,
        names: &["Tiers-lieu {n}", "{n}, tiers-lieu", "Tiers-lieu {l}"],
        typologies: &[Typology::TiersLieux, Typology::Asso],
        label: None,
        services: &[
            (EverydayTools, 65),
            (Creation, 70),
            (Procedures, 45),
            (AccessAndEquipment, 80),
            (Understanding, 55),
            (Employment, 30),
            (AffordableEquipment, 25),
        ],
        programmes: &[(DigitalAdvisers, 25)],
        parents: &["Coopérative {n}", "Association {n}"],
        rhythm: Rhythm::Workshop,
        what: &["Un lieu pour faire, apprendre et se croiser {a}", "Un tiers-lieu à la porte ouverte, {a}"],
    },
    // Maison de quartier
    Profile {
        share: 18,
        urban: 8,
        names: &["Maison de quartier {l}", "Maison de quartier {n}"],
        typologies: &[Typology::Mq],
        label: None,
        services: &[
            (Procedures, 85),
            (EverydayTools, 70),
            (Parenting, 45),
            (AccessAndEquipment, 60),
            (Safety, 35),
        ],
        programmes: &[(AidantsConnect, 30), (DigitalAdvisers, 30)],
        parents: &["Comité de quartier {l}"],
        rhythm: Rhythm::Office,
        what: &[
            "Entre voisins, on se dépanne et on apprend {a}",
            "La maison du quartier et de ses écrans, {a}",
        ],
    },
    // MJC
    Profile {
        share: 14,
        urban: 6,
        names: &["MJC {n}", "MJC {l}"],
        typologies: &[Typology::Mjc],
        label: None,
        services: &[
            (Creation, 80),
            (EverydayTools, 65),
            (Procedures, 55),
            (Understanding, 50),
            (Parenting, 45),
            (AccessAndEquipment, 60),
        ],
        programmes: &[(PromeneursDuNet, 45), (DigitalAdvisers, 25)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Workshop,
        what: &[
            "Musique, théâtre et numérique sous le même toit, {a}",
            "Une MJC où l’on crée aussi avec un clavier, {a}",
        ],
    },
    // Foyer rural
    Profile {
        share: 14,
        urban: 0,
        names: &["Foyer rural {l}", "Foyer rural {n}"],
        typologies: &[Typology::Evs, Typology::Asso],
        label: None,
        services: &[
            (Procedures, 80),
            (EverydayTools, 80),
            (AccessAndEquipment, 55),
            (Creation, 25),
            (Safety, 45),
        ],
        programmes: &[(DigitalAdvisers, 25)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Village,
        what: &[
            "Au village, le numérique se partage autour d’un café, {a}",
            "Un foyer rural branché sur la vallée, {a}",
        ],
    },
    // SIAE
    Profile {
        share: 12,
        urban: 6,
        names: &["Chantier d’insertion {n}", "Atelier d’insertion {l}"],
        typologies: &[Typology::Aci, Typology::Ressourcerie],
        label: Some("SIAE"),
        services: &[
            (Employment, 100),
            (AffordableEquipment, 70),
            (Procedures, 75),
            (EverydayTools, 60),
            (Safety, 25),
        ],
        programmes: &[(AidantsConnect, 35), (Pix, 20)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Office,
        what: &[
            "On y répare des ordinateurs et des parcours, {a}",
            "Un atelier qui remet en route machines et projets, {a}",
        ],
    },
    // FabLab
    Profile {
        share: 11,
        urban: 7,
        names: &["FabLab {n}", "FabLab {l}"],
        typologies: &[Typology::Fablab, Typology::Asso],
        label: None,
        services: &[
            (Creation, 100),
            (AccessAndEquipment, 85),
            (Understanding, 55),
            (Procedures, 10),
            (Parenting, 20),
        ],
        programmes: &[(DigitalAdvisers, 10)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Workshop,
        what: &[
            "Des machines pour fabriquer presque tout {a}",
            "Un atelier partagé, du dessin à l’objet, {a}",
        ],
    },
    // Coworking
    Profile {
        share: 8,
        urban: 8,
        names: &["Coworking {n}", "Espace de coworking {l}"],
        typologies: &[Typology::TiersLieux],
        label: Some("Coworking"),
        services: &[(AccessAndEquipment, 100), (Employment, 65), (Procedures, 10), (Understanding, 30)],
        programmes: &[],
        parents: &["Coopérative {n}"],
        rhythm: Rhythm::LongDays,
        what: &[
            "Des bureaux à partager et des voisins à rencontrer {a}",
            "Une table, une connexion et du calme {a}",
        ],
    },
    // Bus numérique
    Profile {
        share: 8,
        urban: 0,
        names: &["Bus numérique {n}", "Bus numérique {l}", "Camion numérique {n}"],
        typologies: &[Typology::Enm],
        label: None,
        services: &[(Procedures, 95), (EverydayTools, 90), (AccessAndEquipment, 70), (Safety, 50)],
        programmes: &[(DigitalAdvisers, 60), (FranceServices, 30), (AidantsConnect, 30)],
        parents: &["Association {n}", "Syndicat {l}"],
        rhythm: Rhythm::Rounds,
        what: &[
            "Le bus s’arrête {a} avec ses ordinateurs",
            "Un bus, six ordinateurs et une équipe qui fait halte {a}",
        ],
    },
    // École de code
    Profile {
        share: 5,
        urban: 10,
        names: &["École de code {n}", "{n}, école de code"],
        typologies: &[Typology::Of],
        label: Some("École de code"),
        services: &[(Employment, 100), (Understanding, 75), (Creation, 65), (Procedures, 10)],
        programmes: &[(GrandeEcole, 60), (Pix, 40)],
        parents: &["Coopérative {n}"],
        rhythm: Rhythm::LongDays,
        what: &[
            "On y apprend le code sans diplôme préalable, {a}",
            "Une école pour écrire ses premiers programmes {a}",
        ],
    },
    // MédiaLab
    Profile {
        share: 3,
        urban: 9,
        names: &["MédiaLab {n}", "MédiaLab {l}"],
        typologies: &[Typology::Asso],
        label: Some("MédiaLab"),
        services: &[
            (Creation, 100),
            (Understanding, 90),
            (Parenting, 40),
            (Procedures, 20),
            (AccessAndEquipment, 60),
        ],
        programmes: &[(PromeneursDuNet, 20)],
        parents: &["Association {n}"],
        rhythm: Rhythm::Workshop,
        what: &[
            "Son, image et radio pour raconter la ville, {a}",
            "Un studio ouvert aux voix du quartier, {a}",
        ],
    },
    // InfoLab
    Profile {
        share: 3,
        urban: 9,
        names: &["InfoLab {n}", "InfoLab {l}"],
        typologies: &[Typology::Asso],
        label: Some("InfoLab"),
        services: &[
            (Understanding, 100),
            (Creation, 50),
            (Safety, 60),
            (Procedures, 35),
            (AccessAndEquipment, 50),
        ],
        programmes: &[],
        parents: &["Association {n}"],
        rhythm: Rhythm::Workshop,
        what: &[
            "Un lieu pour lire et partager les données publiques {a}",
            "Les données du territoire, expliquées à tous, {a}",
        ],
    },
    // Living Lab
    Profile {
        share: 2,
        urban: 9,
        names: &["Living Lab {n}", "Living Lab {l}"],
        typologies: &[Typology::TiersLieux],
        label: Some("Living Lab"),
        services: &[(Creation, 85), (Understanding, 100), (Procedures, 20), (Employment, 30)],
        programmes: &[],
        parents: &["Coopérative {n}"],
        rhythm: Rhythm::LongDays,
        what: &[
            "Habitants et inventeurs essaient ensemble {a}",
            "Un laboratoire où les usagers ont le premier mot, {a}",
        ],
    },
];
