//! Kinds of structure, with the codes of the national library (`typologie`).

use chrono::NaiveDate;

use crate::closed::{ClosedList, closed_list};

impl Typology {
    /// The code that files carry: `CCAS`, `TIERS_LIEUX`, `Autre`.
    pub fn code(self) -> &'static str {
        self.national()
    }
}

closed_list! {
    /// Kinds of structure (`typologie`): 92 codes. Labels are the national ones, typing errors included.
    ///
    /// The old code `PE` (Pôle emploi) is read as `FT`, France Travail since 1 January 2024.
    pub enum Typology {
        /// `ACI`:
        Aci {
            label: "Structures porteuses d’ateliers et chantiers d’insertion",
            code: "ACI", slug: "aci", fr: "Chantier d’insertion", en: "Integration workshop",
        }
        /// `ACIPHC`:
        Aciphc {
            label: "SIAE — Atelier chantier d’insertion premières heures en chantier",
            code: "ACIPHC", slug: "aciphc", fr: "Premières heures en chantier", en: "First hours at work scheme",
        }
        /// `AFPA`:
        Afpa {
            label: "Agence nationale pour la formation professionnelle des adultes",
            code: "AFPA", slug: "afpa", fr: "AFPA", en: "Adult training agency",
        }
        /// `AI`:
        Ai {
            label: "Associations intermédiaires",
            code: "AI", slug: "ai", fr: "Association intermédiaire", en: "Intermediary association",
        }
        /// `ASE`:
        Ase {
            label: "Aide sociale à l’enfance",
            code: "ASE", slug: "ase", fr: "Aide à l’enfance", en: "Child welfare",
        }
        /// `ASSO`:
        Asso {
            label: "Associations",
            code: "ASSO", slug: "asso", fr: "Association", en: "Association", also: ["Association"],
        }
        /// `ASSO_CHOMEUR`:
        AssoChomeur {
            label: "Associations de chômeurs",
            code: "ASSO_CHOMEUR", slug: "asso-chomeur", fr: "Association de chômeurs", en: "Association of the unemployed",
        }
        /// `Autre`:
        Autre { label: "Autre", code: "Autre", slug: "autre", fr: "Autre", en: "Other" }
        /// `AVIP`:
        Avip {
            label: "Crèche à vocation d'insertion professionnelle",
            code: "AVIP", slug: "avip", fr: "Crèche d’insertion", en: "Nursery for job seekers",
        }
        /// `BIB`:
        Bib {
            label: "Bibliothèque / Médiathèque",
            code: "BIB", slug: "bib", fr: "Bibliothèque", en: "Library", also: ["Bibliothèque", "Médiathèque"],
        }
        /// `CAARUD`:
        Caarud {
            label: "Centre d'accueil et d'accompagnement à la réduction de risques pour usagers de drogues",
            code: "CAARUD", slug: "caarud", fr: "CAARUD", en: "Harm reduction centre",
        }
        /// `CADA`:
        Cada {
            label: "Centres d’accueil de demandeurs d’asile",
            code: "CADA", slug: "cada", fr: "CADA", en: "Centre for asylum seekers",
        }
        /// `CAF`:
        Caf {
            label: "Caisses d’allocation familiale",
            code: "CAF", slug: "caf", fr: "CAF", en: "Family allowance fund",
        }
        /// `CAP_EMPLOI`:
        CapEmploi {
            label: "Cap Emploi",
            code: "CAP_EMPLOI", slug: "cap-emploi", fr: "Cap Emploi", en: "Cap Emploi",
        }
        /// `CAVA`:
        Cava {
            label: "Centres d’adaptation à la vie active",
            code: "CAVA", slug: "cava", fr: "CAVA", en: "Adaptation to working life",
        }
        /// `CC`:
        Cc {
            label: "Communautés de Commune",
            code: "CC", slug: "cc", fr: "Communauté de communes", en: "Community of communes",
        }
        /// `CCAS`:
        Ccas {
            label: "Centres communaux d’action sociale",
            code: "CCAS", slug: "ccas", fr: "CCAS", en: "Municipal social centre",
        }
        /// `CCONS`:
        Ccons {
            label: "Chambres consulaires",
            code: "CCONS", slug: "ccons", fr: "Chambre consulaire", en: "Chamber of commerce or trades",
        }
        /// `CD`:
        Cd {
            label: "Conseils Départementaux",
            code: "CD", slug: "cd", fr: "Conseil départemental", en: "Departmental council",
        }
        /// `CDAS`:
        Cdas {
            label: "Centre départemental d'action sociale",
            code: "CDAS", slug: "cdas", fr: "Centre d’action sociale", en: "Departmental social centre",
        }
        /// `CFP`:
        Cfp {
            label: "Centre des finances publiques",
            code: "CFP", slug: "cfp", fr: "Finances publiques", en: "Tax office",
        }
        /// `CHRS`:
        Chrs {
            label: "Centres d’hébergement et de réinsertion sociale",
            code: "CHRS", slug: "chrs", fr: "CHRS", en: "Rehabilitation shelter",
        }
        /// `CHU`:
        Chu {
            label: "Centres d’hébergement d’urgence",
            code: "CHU", slug: "chu", fr: "Hébergement d’urgence", en: "Emergency shelter",
        }
        /// `CIAS`:
        Cias {
            label: "Centres intercommunaux d’action sociale",
            code: "CIAS", slug: "cias", fr: "CIAS", en: "Intermunicipal social centre",
        }
        /// `CIDFF`:
        Cidff {
            label: "Centres d’information sur les droits des femmes et des familles",
            code: "CIDFF", slug: "cidff", fr: "CIDFF", en: "Women’s rights centre",
        }
        /// `CITMET`:
        Citmet {
            label: "Cité des métiers",
            code: "CITMET", slug: "citmet", fr: "Cité des métiers", en: "Careers centre",
        }
        /// `CMP`:
        Cmp {
            label: "Centre Médico Psychologique",
            code: "CMP", slug: "cmp", fr: "Centre médico-psychologique", en: "Mental health centre",
        }
        /// `CMS`:
        Cms {
            label: "Centre médico-social",
            code: "CMS", slug: "cms", fr: "Centre médico-social", en: "Medical and social centre",
        }
        /// `CPAM`:
        Cpam {
            label: "Caisse primaire d'assurance maladie",
            code: "CPAM", slug: "cpam", fr: "CPAM", en: "Health insurance office",
        }
        /// `CPH`:
        Cph {
            label: "Centres provisoires d’hébergement",
            code: "CPH", slug: "cph", fr: "CPH", en: "Provisional housing for refugees",
        }
        /// `CS`:
        Cs { label: "Centre social", code: "CS", slug: "cs", fr: "Centre social", en: "Social centre" }
        /// `CSAPA`:
        Csapa {
            label: "Centre de soins, d'accompagnement et de prévention en addictologie",
            code: "CSAPA", slug: "csapa", fr: "CSAPA", en: "Addiction care centre",
        }
        /// `CSC`:
        Csc {
            label: "Centre socioculturel",
            code: "CSC", slug: "csc", fr: "Centre socioculturel", en: "Social and cultural centre",
        }
        /// `DEETS`:
        Deets {
            label: "Directions de l’Economie, de l’Emploi, du Travail et des Solidarités",
            code: "DEETS", slug: "deets", fr: "DEETS", en: "State office for work and solidarity",
        }
        /// `DEPT`:
        Dept {
            label: "Services sociaux du Conseil départemental",
            code: "DEPT", slug: "dept", fr: "Services sociaux", en: "Departmental social services",
        }
        /// `DIPLP`:
        Diplp {
            label: "Délégation interministérielle à la prévention et à la lutte contre la pauvreté",
            code: "DIPLP", slug: "diplp", fr: "Lutte contre la pauvreté", en: "Delegation against poverty",
        }
        /// `E2C`:
        E2c {
            label: "École de la deuxième chance",
            code: "E2C", slug: "e2c", fr: "École de la 2e chance", en: "Second chance school",
        }
        /// `EA`:
        Ea {
            label: "Entreprise adaptée",
            code: "EA", slug: "ea", fr: "Entreprise adaptée", en: "Adapted company",
        }
        /// `EATT`:
        Eatt {
            label: "Entreprise adaptée",
            code: "EATT", slug: "eatt", fr: "Entreprise adaptée (intérim)", en: "Adapted company (temporary work)",
        }
        /// `EI`:
        Ei {
            label: "Entreprises d’insertion",
            code: "EI", slug: "ei", fr: "Entreprise d’insertion", en: "Work integration company",
        }
        /// `EITI`:
        Eiti {
            label: "Entreprises d’insertion par le travail indépendant",
            code: "EITI", slug: "eiti", fr: "Insertion indépendante", en: "Integration by self-employment",
        }
        /// `ENM`:
        Enm {
            label: "Espace Numérique Mobile",
            code: "ENM", slug: "enm", fr: "Espace numérique mobile", en: "Mobile digital space",
        }
        /// `EPCI`:
        Epci {
            label: "Intercommunalité",
            code: "EPCI", slug: "epci", fr: "Intercommunalité", en: "Intermunicipality",
        }
        /// `EPI`:
        Epi {
            label: "Espace Public Internet",
            code: "EPI", slug: "epi", fr: "Espace public internet", en: "Public internet space",
        }
        /// `EPIDE`:
        Epide {
            label: "Établissement pour l'insertion dans l'emploi",
            code: "EPIDE", slug: "epide", fr: "EPIDE", en: "EPIDE (youth employment)",
        }
        /// `EPN`:
        Epn {
            label: "Espace publique numérique",
            code: "EPN", slug: "epn", fr: "Espace public numérique", en: "Public digital space", also: ["Espace public numérique"],
        }
        /// `ES`:
        Es {
            label: "Épicerie solidaire",
            code: "ES", slug: "es", fr: "Épicerie solidaire", en: "Solidarity grocery",
        }
        /// `ESAT`:
        Esat {
            label: "Établissements ou services d'aide par le travail",
            code: "ESAT", slug: "esat", fr: "ESAT", en: "Supported employment centre",
        }
        /// `ESS`:
        Ess {
            label: "Entreprise def l'Économie Sociale et Solidaire",
            code: "ESS", slug: "ess", fr: "Économie sociale", en: "Social economy company",
        }
        /// `ETTI`:
        Etti {
            label: "Entreprises de travail temporaire d’insertion",
            code: "ETTI", slug: "etti", fr: "Intérim d’insertion", en: "Integration temping agency",
        }
        /// `EVS`:
        Evs {
            label: "Espace de vie sociale",
            code: "EVS", slug: "evs", fr: "Espace de vie sociale", en: "Community space",
        }
        /// `FABLAB`:
        Fablab { label: "Fablab", code: "FABLAB", slug: "fablab", fr: "Fablab", en: "Fab lab" }
        /// `FABRIQUE`:
        Fabrique { label: "Fabrique", code: "FABRIQUE", slug: "fabrique", fr: "Fabrique", en: "Fabrique" }
        /// `FAIS`:
        Fais {
            label: "Fédérations d’acteurs de l’insertion et de la solidarité",
            code: "FAIS", slug: "fais", fr: "Fédération d’insertion", en: "Solidarity federation",
        }
        /// `FT`:
        Ft {
            label: "France travail",
            code: "FT", slug: "ft", fr: "France Travail", en: "France Travail (jobs)", also: ["PE", "Pôle emploi"], from: NaiveDate::from_ymd_opt(2024, 1, 1),
        }
        /// `GEIQ`:
        Geiq {
            label: "Groupements d’employeurs pour l’insertion et la qualification",
            code: "GEIQ", slug: "geiq", fr: "GEIQ", en: "Employers’ group",
        }
        /// `HUDA`:
        Huda {
            label: "Hébergement d'urgence pour demandeurs d'asile",
            code: "HUDA", slug: "huda", fr: "HUDA", en: "Emergency asylum housing",
        }
        /// `LA_POSTE`:
        LaPoste { label: "La Poste", code: "LA_POSTE", slug: "la-poste", fr: "La Poste", en: "Post office" }
        /// `MDE`:
        Mde {
            label: "Maison de l'emploi",
            code: "MDE", slug: "mde", fr: "Maison de l’emploi", en: "Employment centre",
        }
        /// `MDH`:
        Mdh {
            label: "Maison des Habitants",
            code: "MDH", slug: "mdh", fr: "Maison des habitants", en: "Residents’ house",
        }
        /// `MDEF`:
        Mdef {
            label: "Maison de l'emploi et de la formation",
            code: "MDEF", slug: "mdef", fr: "Emploi et formation", en: "Employment and training centre",
        }
        /// `MDPH`:
        Mdph {
            label: "Maison Départementale des Personnes Handicapées",
            code: "MDPH", slug: "mdph", fr: "MDPH", en: "Disability office",
        }
        /// `MDS`:
        Mds {
            label: "Maison Départementale des Solidarités",
            code: "MDS", slug: "mds", fr: "Maison des solidarités", en: "Solidarity centre",
        }
        /// `MJC`:
        Mjc {
            label: "Maison des jeunes et de la culture",
            code: "MJC", slug: "mjc", fr: "MJC", en: "Youth and culture centre",
        }
        /// `ML`:
        Ml {
            label: "Mission Locale",
            code: "ML", slug: "ml", fr: "Mission locale", en: "Youth employment centre",
        }
        /// `MQ`:
        Mq {
            label: "Maison de quartier",
            code: "MQ", slug: "mq", fr: "Maison de quartier", en: "Neighbourhood house",
        }
        /// `MSA`:
        Msa {
            label: "Mutualité Sociale Agricole",
            code: "MSA", slug: "msa", fr: "MSA", en: "Farmers’ social insurance",
        }
        /// `MSAP`:
        Msap {
            label: "Maison de Services Au Public",
            code: "MSAP", slug: "msap", fr: "Maison de services", en: "Public service house", until: NaiveDate::from_ymd_opt(2022, 12, 31), successor: Rfs,
        }
        /// `MUNI`:
        Muni { label: "Municipalités", code: "MUNI", slug: "muni", fr: "Mairie", en: "Town hall" }
        /// `OACAS`:
        Oacas {
            label: "Structures agréées Organisme d’accueil communautaire et d’activité solidaire",
            code: "OACAS", slug: "oacas", fr: "Accueil communautaire", en: "Community hosting body",
        }
        /// `ODC`:
        Odc {
            label: "Organisation délégataire d'un CD",
            code: "ODC", slug: "odc", fr: "Délégataire du département", en: "Delegate of the department",
        }
        /// `OF`:
        Of {
            label: "Organisme de formations",
            code: "OF", slug: "of", fr: "Organisme de formation", en: "Training provider",
        }
        /// `OIL`:
        Oil {
            label: "Opérateur d'intermédiation locative",
            code: "OIL", slug: "oil", fr: "Intermédiation locative", en: "Rental mediation",
        }
        /// `OPCS`:
        Opcs {
            label: "Organisation porteuse de la clause sociale",
            code: "OPCS", slug: "opcs", fr: "Clause sociale", en: "Social clause body",
        }
        /// `PAD`:
        Pad {
            label: "Point d'Accès au Droit",
            code: "PAD", slug: "pad", fr: "Point d’accès au droit", en: "Legal advice point",
        }
        /// `PENSION`:
        Pension {
            label: "Pension de famille",
            code: "PENSION", slug: "pension", fr: "Pension de famille", en: "Family boarding house",
        }
        /// `PI`:
        Pi { label: "Point info", code: "PI", slug: "pi", fr: "Point info", en: "Information point" }
        /// `PIJ_BIJ`:
        PijBij {
            label: "Points et bureaux information jeunesse",
            code: "PIJ_BIJ", slug: "pij-bij", fr: "Information jeunesse", en: "Youth information",
        }
        /// `PIMMS`:
        Pimms {
            label: "Point Information Médiation Multi Services",
            code: "PIMMS", slug: "pimms", fr: "PIMMS", en: "PIMMS (mediation)",
        }
        /// `PJJ`:
        Pjj {
            label: "Protection judiciaire de la jeunesse",
            code: "PJJ", slug: "pjj", fr: "Protection judiciaire", en: "Youth justice",
        }
        /// `PLIE`:
        Plie {
            label: "Plans locaux pour l’insertion et l’emploi",
            code: "PLIE", slug: "plie", fr: "PLIE", en: "Local employment plan",
        }
        /// `PREF`:
        Pref {
            label: "Préfecture, Sous-Préfecture",
            code: "PREF", slug: "pref", fr: "Préfecture", en: "Prefecture",
        }
        /// `PREVENTION`:
        Prevention {
            label: "Service ou club de prévention",
            code: "PREVENTION", slug: "prevention", fr: "Prévention", en: "Prevention service",
        }
        /// `REG`:
        Reg { label: "Région", code: "REG", slug: "reg", fr: "Région", en: "Regional council" }
        /// `RELAIS_LECTURE`:
        RelaisLecture {
            label: "Relais lecture",
            code: "RELAIS_LECTURE", slug: "relais-lecture", fr: "Relais lecture", en: "Reading relay",
        }
        /// `RESSOURCERIE`:
        Ressourcerie {
            label: "Ressourcerie",
            code: "RESSOURCERIE", slug: "ressourcerie", fr: "Ressourcerie", en: "Reuse shop",
        }
        /// `RFS`:
        Rfs {
            label: "Réseau France Services",
            code: "RFS", slug: "rfs", fr: "France Services", en: "France Services",
        }
        /// `RS_FJT`:
        RsFjt {
            label: "Résidence sociale - Foyer de Jeunes Travailleurs",
            code: "RS_FJT", slug: "rs-fjt", fr: "Foyer de jeunes travailleurs", en: "Young workers’ residence",
        }
        /// `SCP`:
        Scp {
            label: "Services et clubs de prévention",
            code: "SCP", slug: "scp", fr: "Club de prévention", en: "Prevention club",
        }
        /// `SPIP`:
        Spip {
            label: "Services pénitentiaires d’insertion et de probation",
            code: "SPIP", slug: "spip", fr: "SPIP", en: "Probation service",
        }
        /// `TIERS_LIEUX`:
        TiersLieux {
            label: "Tiers lieu & coworking",
            code: "TIERS_LIEUX", slug: "tiers-lieux", fr: "Tiers-lieu", en: "Third place", also: ["Tiers-lieu", "Tiers-lieux"],
        }
        /// `UDAF`:
        Udaf {
            label: "Union Départementale d’Aide aux Familles",
            code: "UDAF", slug: "udaf", fr: "UDAF", en: "Family associations",
        }
    }
}
