//! What the projects of the demonstration give away, who took them up, and what places achieved. None of it exists like
//! this.

/// A source: title, address, licence.
pub type Origin = (&'static str, &'static str, &'static str);

/// Something given away.
pub struct Gift {
    pub nature: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    /// What stands after the address of the network's forge.
    pub path: &'static str,
    pub version: &'static str,
    pub licence: &'static str,
    pub sources: &'static [Origin],
    /// For a program: in a sentence, and what it offers.
    pub short: &'static str,
    pub features: &'static str,
}

/// A kit.
pub struct Adapting {
    pub skills: &'static str,
    pub data: &'static str,
    pub hosting: &'static str,
    pub cost: &'static str,
    pub duration: &'static str,
    pub helped: &'static str,
    pub steps: &'static str,
}

/// Somebody who took a project up.
pub struct Taken {
    pub who: &'static str,
    pub kind: &'static str,
    /// INSEE code.
    pub commune: &'static str,
    /// When, in hundredths of the time since the release.
    pub after: i64,
    pub how: &'static str,
    /// Rank of the reuse from which it was taken.
    pub from: Option<usize>,
    pub changed: &'static str,
    pub shown: bool,
}

/// What a project gives, and how it spread.
pub struct Given {
    pub gifts: [Gift; 3],
    pub kit: Adapting,
    pub taken: &'static [Taken],
}

/// What a place achieved.
pub struct Achieved {
    /// INSEE code: the nearest place tells it.
    pub commune: &'static str,
    pub title: &'static str,
    pub done: &'static str,
    pub audience: &'static str,
    pub partners: &'static str,
    pub results: &'static [(u64, &'static str)],
    /// Days ago.
    pub ago: i64,
    /// Whether it tells of a project that was given away: the first, or the second.
    pub project: Option<usize>,
}

const OSM: Origin = ("OpenStreetMap", "https://www.openstreetmap.org/copyright", "ODbL-1.0");
const OWN: Origin = ("Textes et photos des habitantes et des habitants", "", "CC-BY-SA-4.0");

/// In the order of the projects of the demonstration; further ones take turns.
pub const GIVEN: [Given; 2] = [
    Given {
        gifts: [
            Gift {
                nature: "code",
                title: "Carnet de nature",
                about: "Un site qui se lit au téléphone, même sans réseau. Chaque mois ouvre une page : ce qui fleurit, ce qui \
                    chante, où marcher. Les habitants proposent une photo ; une personne du village la relit avant qu’elle \
                    paraisse. Un nid ou une fleur rare n’est jamais montré à moins d’un kilomètre près.",
                path: "carnet-de-nature",
                version: "1.2.0",
                licence: "AGPL-3.0-or-later",
                sources: &[
                    ("MapLibre GL JS", "https://github.com/maplibre/maplibre-gl-js", "BSD-3-Clause"),
                    ("Fontes Luciole", "https://luciole-vision.com", "CC-BY-4.0"),
                ],
                short: "Un guide de la nature autour d’une commune, mois par mois, avec les habitants.",
                features: "Pages du mois, lisibles sans réseau\nLieux sensibles floutés\nPhotos relues avant de paraître",
            },
            Gift {
                nature: "data",
                title: "Vingt espèces autour du village",
                about: "Un tableau : l’espèce, ses noms en français et en provençal, ses mois, son milieu, et la maille d’un \
                    kilomètre où on l’a vue.",
                path: "carnet-de-nature-donnees",
                version: "2026-2",
                licence: "ODbL-1.0",
                sources: &[
                    OSM,
                    ("Admin Express, limites des communes (IGN)", "https://www.data.gouv.fr", "etalab-2.0"),
                ],
                short: "",
                features: "",
            },
            Gift {
                nature: "content",
                title: "Textes et photos du carnet",
                about: "Vingt fiches courtes, quarante photos sans personne dessus, et la planche à imprimer pour l’école.",
                path: "carnet-de-nature-textes",
                version: "",
                licence: "CC-BY-SA-4.0",
                sources: &[OWN, ("Wikipédia", "https://fr.wikipedia.org", "CC-BY-SA-4.0")],
                short: "",
                features: "",
            },
        ],
        kit: Adapting {
            skills: "Tenir un site à plusieurs, une demi-journée par mois. Reconnaître vingt espèces : une association de \
                naturalistes aide. Pour l’installation, une personne qui sait publier un site.",
            data: "La liste des espèces se reprend telle quelle. Les lieux se relèvent sur place, en deux sorties.",
            hosting: "Des fichiers, rien d’autre : n’importe quel hébergement de pages convient, ou la page du lieu.",
            cost: "Rien pour le logiciel. Cinq euros par mois d’hébergement, et l’impression des planches.",
            duration: "Deux mois, avec quatre personnes qui y passent un soir par semaine.",
            helped: "L’école, le foyer rural, une association de naturalistes, et une conseillère numérique.",
            steps: "Réunir les habitants et choisir vingt espèces\nReprendre le code et changer le nom de la commune\nSortir deux \
                fois, relever et photographier\nFaire relire les lieux sensibles par des naturalistes\nEssayer sur le sentier, \
                puis ouvrir\nDire ici que vous l’avez repris",
        },
        taken: &[
            Taken {
                who: "Commune de Castellane",
                kind: "commune",
                commune: "04039",
                after: 15,
                how: "adapted",
                from: None,
                changed: "Les espèces de la rivière, et une page pour les pêcheurs.",
                shown: true,
            },
            Taken {
                who: "École d’Annot",
                kind: "school",
                commune: "04008",
                after: 35,
                how: "adapted",
                from: Some(0),
                changed: "Des mots plus simples, et une planche par classe.",
                shown: true,
            },
            Taken {
                who: "Foyer rural de Cotignac",
                kind: "association",
                commune: "83046",
                after: 45,
                how: "as-is",
                from: None,
                changed: "",
                shown: true,
            },
            Taken {
                who: "Commune de Sault",
                kind: "commune",
                commune: "84123",
                after: 60,
                how: "adapted",
                from: None,
                changed: "La lavande et les ruches, mois par mois.",
                shown: true,
            },
            Taken {
                who: "Les Naturalistes de la Drôme",
                kind: "association",
                commune: "26289",
                after: 80,
                how: "forked",
                from: Some(3),
                changed: "Un relevé pour toute une vallée : plusieurs communes, une seule liste.",
                shown: true,
            },
            Taken {
                who: "Une classe de Forcalquier",
                kind: "school",
                commune: "04088",
                after: 95,
                how: "adapted",
                from: Some(1),
                changed: "Un carnet de la cour de l’école.",
                shown: false,
            },
        ],
    },
    Given {
        gifts: [
            Gift {
                nature: "code",
                title: "Inventaire partagé",
                about: "Une fiche par objet, une carte, une recherche. Plusieurs communes complètent la même liste, chacune chez \
                    elle. Chaque fiche dit d’où elle vient et quand on l’a vérifiée. La liste entière se télécharge, et le \
                    service marche encore quand une commune s’en va.",
                path: "inventaire-partage",
                version: "0.9.1",
                licence: "EUPL-1.2",
                sources: &[("Leaflet", "https://github.com/Leaflet/Leaflet", "BSD-2-Clause")],
                short: "Un inventaire que plusieurs communes tiennent ensemble, avec une carte.",
                features: "Fiches courtes, avec leur source\nCarte et recherche\nListe entière à télécharger",
            },
            Gift {
                nature: "data",
                title: "Petit patrimoine de vingt communes",
                about: "Chapelles, cabanes de berger, moulins, fontaines : un nom, une période, un lieu, une photo et une source.",
                path: "inventaire-partage-donnees",
                version: "2026-11",
                licence: "ODbL-1.0",
                sources: &[
                    OSM,
                    ("Base Mérimée, ministère de la Culture", "https://data.culture.gouv.fr", "etalab-2.0"),
                ],
                short: "",
                features: "",
            },
            Gift {
                nature: "content",
                title: "Guide de la cartopartie",
                about: "Huit pages pour réussir une sortie : le matériel, la fiche, ce qu’on ne photographie pas, le goûter.",
                path: "guide-de-la-cartopartie",
                version: "2",
                licence: "CC-BY-4.0",
                sources: &[],
                short: "",
                features: "",
            },
        ],
        kit: Adapting {
            skills: "Animer une sortie. Savoir compléter OpenStreetMap, ou l’apprendre en une matinée. Une personne par commune \
                relit les fiches.",
            data: "Ce que vous relevez, et ce qu’OpenStreetMap et la base Mérimée disent déjà : leurs licences sont notées.",
            hosting: "Un petit serveur, ou celui du parc : il peut accueillir d’autres communes.",
            cost: "Le logiciel est libre. Un hébergement coûte autour de dix euros par mois.",
            duration: "Une saison : quatre sorties, une commune après l’autre.",
            helped: "Le parc, deux lieux du réseau, une promotion de développement web, et trente habitants.",
            steps: "Choisir ce que vous relevez, et ce que vous ne relevez pas\nPréparer une fiche courte\nFaire une première \
                cartopartie\nRelire, puis publier la liste et sa licence\nProposer la suite à la commune voisine",
        },
        taken: &[
            Taken {
                who: "Pays d’Apt, le conseil de développement",
                kind: "body",
                commune: "84003",
                after: 20,
                how: "adapted",
                from: None,
                changed: "Les bories et les fours à pain, avec les noms en provençal.",
                shown: true,
            },
            Taken {
                who: "Commune de Barjols",
                kind: "commune",
                commune: "83012",
                after: 40,
                how: "as-is",
                from: None,
                changed: "",
                shown: true,
            },
            Taken {
                who: "Commune de Gréoux-les-Bains",
                kind: "commune",
                commune: "04094",
                after: 55,
                how: "adapted",
                from: Some(0),
                changed: "Les fontaines et les lavoirs, avec l’eau qui se boit ou non.",
                shown: true,
            },
            Taken {
                who: "Coopérative des guides du Diois",
                kind: "company",
                commune: "26113",
                after: 75,
                how: "forked",
                from: Some(0),
                changed: "Des visites guidées à partir des fiches.",
                shown: true,
            },
            Taken {
                who: "Amis du vieux Riez",
                kind: "association",
                commune: "04166",
                after: 92,
                how: "as-is",
                from: None,
                changed: "",
                shown: false,
            },
        ],
    },
];

pub const ACHIEVED: [Achieved; 8] = [
    Achieved {
        commune: "04112",
        title: "Cent vingt familles équipées",
        done: "Les ordinateurs donnés par la ville sont remis en état au lieu, avec les familles. Chacune repart avec le sien, et \
            une heure pour apprendre à s’en servir.",
        audience: "familles",
        partners: "La ressourcerie, le centre social, les services de la ville",
        results: &[(120, "familles équipées"), (84, "ordinateurs sauvés"), (31, "bénévoles")],
        ago: 40,
        project: None,
    },
    Achieved {
        commune: "04135",
        title: "Le village raconte ses quatre saisons",
        done: "Deux ateliers et quatre sorties pour écrire un carnet de nature avec l’école et les anciens. Il se lit au \
            téléphone, même sans réseau, et d’autres communes l’ont repris.",
        audience: "tous",
        partners: "L’école, le foyer rural, une association de naturalistes",
        results: &[(33, "personnes aux ateliers"), (20, "espèces racontées"), (40, "photos")],
        ago: 18,
        project: Some(0),
    },
    Achieved {
        commune: "04166",
        title: "Une cartopartie pour les fontaines",
        done: "Vingt-trois personnes ont marché une journée, relevé les fontaines et les lavoirs, puis complété la carte libre du \
            monde au lieu, l’après-midi.",
        audience: "tous",
        partners: "Le parc, l’office de tourisme",
        results: &[(23, "personnes"), (61, "fontaines relevées")],
        ago: 60,
        project: Some(1),
    },
    Achieved {
        commune: "13055",
        title: "Des papiers à plusieurs, chaque samedi",
        done: "Un samedi sur deux, on vient avec son courrier et on repart avec sa démarche faite. Personne ne fait à la place : \
            on montre, on recommence, on note.",
        audience: "tous",
        partners: "Le centre social, une avocate bénévole",
        results: &[(412, "démarches faites"), (26, "samedis"), (9, "bénévoles")],
        ago: 25,
        project: None,
    },
    Achieved {
        commune: "06088",
        title: "Les anciens apprennent aux collégiens à souder",
        done: "Le club de radio a ouvert son atelier au collège. En échange, les élèves ont montré comment appeler en vidéo.",
        audience: "ages",
        partners: "Le collège, le club de radio",
        results: &[(18, "élèves"), (11, "personnes de plus de soixante-dix ans")],
        ago: 75,
        project: None,
    },
    Achieved {
        commune: "83137",
        title: "Un café réparation au port",
        done: "Grille-pain, cannes à pêche, téléphones : on démonte, on comprend, on répare. Ce qui ne repart pas devient des \
            pièces.",
        audience: "tous",
        partners: "Les plaisanciers, un lycée professionnel",
        results: &[(147, "objets réparés"), (212, "personnes passées")],
        ago: 90,
        project: None,
    },
    Achieved {
        commune: "84007",
        title: "Chercher un emploi sans être seul devant l’écran",
        done: "Six matinées : dire ce qu’on sait faire, écrire une page, répondre à une annonce. Une entreprise du quartier est \
            venue à chaque fois.",
        audience: "recherche-emploi",
        partners: "La mission locale, six entreprises",
        results: &[(54, "personnes"), (19, "emplois ou formations")],
        ago: 50,
        project: None,
    },
    Achieved {
        commune: "05061",
        title: "Le numérique monte au village",
        done: "Le lieu s’est déplacé avec une malle : douze villages, une journée chacun, dans la salle des fêtes. Quatre ont \
            depuis leur permanence.",
        audience: "tous",
        partners: "Douze communes, le département",
        results: &[(12, "villages"), (268, "personnes"), (4, "permanences ouvertes")],
        ago: 110,
        project: None,
    },
];
