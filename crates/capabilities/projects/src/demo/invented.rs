//! What the people of the demonstration make. The six examples of the founding document stand here as projects: a nature
//! park, tenants, a village, an écomusée, outreach rounds, European initiatives. None of them exists like this.

use maillage_vocabulary::lists::needs::PolicyArea;
use maillage_vocabulary::lists::projects::Makes;
use maillage_vocabulary::lists::skills::{Level, Skill};

use crate::model::{CohortKind, State};

/// A seat: what it asks for, hours a month, whether learners are welcome, whether it can be done from afar.
pub type Seat = (Skill, Level, u32, bool, bool);

/// A workshop: days after the beginning, what for, people, inhabitants among them, what was decided.
pub type Shop = (i64, &'static str, u32, u32, &'static str);

/// A project.
pub struct Told {
    /// Title of the need that it answers, in the demonstration of needs; empty where there is none.
    pub need: &'static str,
    pub title: &'static str,
    pub pitch: &'static str,
    pub makes: Makes,
    pub area: PolicyArea,
    /// INSEE code.
    pub commune: Option<&'static str>,
    pub tutor: &'static str,
    pub cohort: Option<(CohortKind, &'static str)>,
    /// Days since it was proposed.
    pub ago: i64,
    /// Where it stands.
    pub state: State,
    pub seats: &'static [Seat],
    pub shops: &'static [Shop],
    /// Why it was left, or refused.
    pub reason: &'static str,
}

use Level::{Autonomous, Confirmed, Notions};

pub const PROJECTS: [Told; 9] = [
    Told {
        need: "Faire connaître les fleurs et les oiseaux du village",
        title: "Le carnet des quatre saisons de Moustiers",
        pitch: "Un guide de poche en ligne : ce qui vit autour du village, mois par mois, avec les photos et les mots des \
            habitants. Les lieux des espèces fragiles restent flous.",
        makes: Makes::Map,
        area: PolicyArea::Sustainability,
        commune: Some("04135"),
        tutor: "Inès, médiatrice numérique",
        cohort: None,
        ago: 100,
        state: State::Released,
        seats: &[
            (Skill::WebMaps, Autonomous, 6, true, true),
            (Skill::FieldSurveys, Notions, 4, true, false),
            (Skill::PlainWriting, Notions, 3, true, true),
        ],
        shops: &[
            (
                30,
                "Choisir vingt espèces que tout le monde reconnaît",
                19,
                16,
                "Vingt espèces, une photo chacune. Les nids ne sont pas montrés.",
            ),
            (
                62,
                "Essayer le carnet sur le sentier",
                14,
                11,
                "Textes plus courts, et un départ près de l’arrêt de car.",
            ),
        ],
        reason: "",
    },
    Told {
        need: "Rassembler les données sur le patrimoine du parc",
        title: "L’inventaire du petit patrimoine du parc",
        pitch: "Chapelles, cabanes de berger, moulins, fontaines : une fiche, une photo, une période, un lieu. Vingt communes du \
            parc complètent la même liste, et tout le monde peut la reprendre.",
        makes: Makes::Inventory,
        area: PolicyArea::Culture,
        commune: Some("04166"),
        tutor: "Paul, chargé du patrimoine",
        cohort: Some((CohortKind::InfoLab, "InfoLab du plateau")),
        ago: 105,
        state: State::Released,
        seats: &[
            (Skill::OpenData, Autonomous, 5, true, true),
            (Skill::OpenStreetMap, Autonomous, 5, true, false),
            (Skill::PhotoVideo, Notions, 3, true, false),
        ],
        shops: &[(
            25,
            "Cartopartie des fontaines",
            23,
            18,
            "Une fiche courte pour tous, et une photo sans personne dessus.",
        )],
        reason: "",
    },
    Told {
        need: "Montrer ce qui ne va pas dans notre quartier",
        title: "Le relevé du quartier",
        pitch: "Le collectif des locataires relève l’éclairage, les ascenseurs et les trottoirs avec un téléphone. Une carte montre \
            ce qui attend, et un dossier s’imprime pour la mairie. Ni visage ni plaque sur les photos.",
        makes: Makes::Survey,
        area: PolicyArea::Housing,
        commune: Some("13055"),
        tutor: "Samia, espace numérique de quartier",
        cohort: None,
        ago: 80,
        state: State::Prototype,
        seats: &[
            (Skill::OfflineWeb, Autonomous, 8, true, true),
            (Skill::Ux, Notions, 4, true, true),
            (Skill::FieldSurveys, Notions, 3, true, false),
        ],
        shops: &[(22, "Marcher ensemble et relever", 31, 27, "Six catégories, pas plus. Une photo suffit.")],
        reason: "",
    },
    Told {
        need: "Un parcours de découverte pour l’écomusée",
        title: "Le chemin des puits, à écouter en marchant",
        pitch: "Neuf arrêts autour de l’écomusée. Les anciens racontent, la carte guide, le téléphone lit, même sans réseau.",
        makes: Makes::Trail,
        area: PolicyArea::Culture,
        commune: Some("13041"),
        tutor: "Farid, médiathèque",
        cohort: Some((CohortKind::GrandeEcoleDuNumerique, "Promotion Ada, développement web")),
        ago: 70,
        state: State::Making,
        seats: &[
            (Skill::Sound, Notions, 5, true, false),
            (Skill::OfflineWeb, Autonomous, 10, true, true),
            (Skill::Accessibility, Notions, 3, true, true),
        ],
        shops: &[(
            35,
            "Choisir les récits",
            17,
            12,
            "Neuf récits de deux minutes, chacun avec son texte écrit.",
        )],
        reason: "",
    },
    Told {
        need: "Savoir quelles maraudes passent où, et quel soir",
        title: "Qui passe ce soir\u{a0}? Le planning des maraudes",
        pitch: "Les associations disent où et quand elles passent, et ce qu’elles apportent. Chacune voit les rues oubliées. \
            Aucune donnée sur les personnes sans abri, jamais.",
        makes: Makes::Map,
        area: PolicyArea::Health,
        commune: Some("13055"),
        tutor: "Yann, InfoLab",
        cohort: None,
        ago: 60,
        state: State::Teamed,
        seats: &[
            (Skill::Privacy, Notions, 3, true, true),
            (Skill::WebMaps, Notions, 6, true, true),
            (Skill::CoDesign, Notions, 4, true, false),
        ],
        shops: &[],
        reason: "",
    },
    Told {
        need: "Trouver les projets européens de notre région",
        title: "L’Europe près de chez moi",
        pitch: "Un répertoire des projets que l’Europe aide ici : qui, quoi, combien, dans quelle commune. Les données sont \
            publiques ; il faut les réunir et les rendre lisibles.",
        makes: Makes::Index,
        area: PolicyArea::Economy,
        commune: None,
        tutor: "",
        cohort: None,
        ago: 35,
        state: State::Open,
        seats: &[
            (Skill::DataCleaning, Autonomous, 6, true, true),
            (Skill::Databases, Autonomous, 6, true, true),
            (Skill::PlainWriting, Notions, 3, true, true),
            (Skill::PublicDataLaw, Confirmed, 2, false, true),
        ],
        shops: &[],
        reason: "",
    },
    Told {
        need: "Raconter le village avec les photos des anciens",
        title: "Quatre cents photos et un village",
        pitch: "Les photos des anciens, classées par rue et par année, sur une page que le village tient lui-même.",
        makes: Makes::Website,
        area: PolicyArea::Culture,
        commune: Some("83046"),
        tutor: "Odette, foyer rural",
        cohort: None,
        ago: 28,
        state: State::Open,
        seats: &[
            (Skill::StaticSites, Notions, 5, true, true),
            (Skill::Copyright, Notions, 2, true, true),
            (Skill::PhotoVideo, Notions, 4, true, true),
        ],
        shops: &[],
        reason: "",
    },
    Told {
        need: "",
        title: "Une application pour payer la cantine",
        pitch: "Remplacer l’application de l’entreprise qui gère la cantine.",
        makes: Makes::App,
        area: PolicyArea::Other,
        commune: Some("84003"),
        tutor: "",
        cohort: None,
        ago: 150,
        state: State::Abandoned,
        seats: &[(Skill::CrossPlatform, Confirmed, 20, false, true)],
        shops: &[],
        reason: "La commune a trouvé un accord avec l’entreprise.",
    },
    Told {
        need: "Une carte des sentiers coupés après l’orage",
        title: "Sentiers ouverts, sentiers coupés",
        pitch: "Après l’orage, chaque randonneur dit si le sentier passe. La carte est à jour le soir même.",
        makes: Makes::Map,
        area: PolicyArea::Sustainability,
        commune: Some("04088"),
        tutor: "",
        cohort: None,
        ago: 3,
        state: State::Proposed,
        seats: &[
            (Skill::WebMaps, Autonomous, 6, true, true),
            (Skill::OpenStreetMap, Notions, 3, true, false),
        ],
        shops: &[],
        reason: "",
    },
];
