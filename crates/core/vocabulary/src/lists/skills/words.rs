//! What finds each skill, the family that it is of, and what it is called elsewhere: in the order of `skill.rs`.
//!
//! Identifiers of Wikidata (CC0) name the thing that the skill is about; numbers of DigComp 2.2 (European Commission,
//! CC BY 4.0) the competence that it is nearest to. Only what is certain stands here: nothing is better than a guess.

use super::{Skill, SkillFamily};

/// What is known of a skill beside its names.
pub(super) struct Words {
    pub family: SkillFamily,
    /// Other words for it, in French.
    pub fr: &'static [&'static str],
    /// In English.
    pub en: &'static [&'static str],
    pub wikidata: Option<&'static str>,
    pub digcomp: &'static [&'static str],
}

macro_rules! words {
    ($($skill:ident: $family:ident [$($fr:literal),*] [$($en:literal),*] $(wikidata $wikidata:literal)? $(digcomp [$($digcomp:literal),*])?;)*) => {
        /// The words of a skill. The compiler holds that each has its own.
        pub(super) const fn of(skill: Skill) -> Words {
            match skill {
                $(Skill::$skill => Words {
                    family: SkillFamily::$family,
                    fr: &[$($fr),*],
                    en: &[$($en),*],
                    wikidata: crate::closed::optional!($(Some($wikidata))?),
                    digcomp: &[$($($digcomp),*)?],
                }),*
            }
        }
    };
}

words! {
    Interviews: Listening ["entretien", "interview", "écoute active", "recueil du besoin"] ["interviewing", "listening"];
    Surveys: Listening ["questionnaire", "sondage", "formulaire", "LimeSurvey", "Framaforms"] ["questionnaire", "poll", "form"];
    Observation: Listening ["ethnographie", "terrain", "diagnostic des usages", "parcours d’usage"] ["ethnography", "shadowing", "field study"];
    Brief: Listening ["cahier des charges", "spécifications", "expression de besoin", "user story"] ["specification", "requirements", "user story"] digcomp ["5.2"];
    UserTests: Listening ["test utilisateur", "béta-test", "retours d’usage", "utilisabilité"] ["usability testing", "beta test", "feedback"];

    Workshops: Facilitation ["atelier", "animation", "facilitation", "intelligence collective", "réunion", "débat"] ["facilitation", "workshop", "meeting"];
    CoDesign: Facilitation ["co-construction", "cocréation", "design participatif", "design thinking", "sprint"] ["co-creation", "participatory design", "design thinking"] digcomp ["5.3"];
    Hackathons: Facilitation ["hackathon", "cartopartie", "mapathon", "éditathon"] ["mapathon", "edit-a-thon", "mapping party"];
    DataWorkshops: Facilitation ["infolab", "culture de la donnée", "médiation à la donnée", "expédition données"] ["data literacy", "data expedition"] digcomp ["1.2"];
    TeachingCode: Facilitation ["Scratch", "coding goûter", "ateliers code", "enseigner la programmation"] ["coding club", "Scratch", "teaching programming"] digcomp ["3.4"];

    Ux: Design ["UX", "expérience utilisateur", "ergonomie", "parcours usager", "design de service"] ["UX", "usability", "service design"];
    Ui: Design ["UI", "interface utilisateur", "charte d’interface", "design system"] ["UI", "interface", "design system"];
    Prototypes: Design ["maquette", "prototype", "wireframe", "Figma", "Penpot"] ["prototyping", "wireframe", "mockup", "Figma", "Penpot"];
    Graphics: Design ["graphiste", "affiche", "logo", "PAO", "Scribus", "Inkscape", "Canva"] ["layout", "poster", "logo", "desktop publishing", "Inkscape"] wikidata "Q185925" digcomp ["3.1"];
    Illustration: Design ["dessiner", "pictogramme", "facilitation graphique", "icônes", "bande dessinée"] ["drawing", "icons", "comics", "visual notes"];
    Accessibility: Design ["RGAA", "WCAG", "a11y", "handicap", "lecteur d’écran", "audit d’accessibilité"] ["a11y", "WCAG", "screen reader", "disability"];
    EcoDesign: Design ["numérique responsable", "sobriété numérique", "RGESN", "performance web", "Green IT"] ["sustainable design", "green IT", "web performance"] digcomp ["4.4"];

    PlainWriting: Writing ["langage clair", "rédiger", "vulgarisation", "rédaction web", "écrire pour le web"] ["plain language", "copywriting", "writing for the web"];
    EasyRead: Writing ["FALC", "facile à lire", "langage simplifié"] ["easy to read", "easy language"];
    Translation: Writing ["traducteur", "traductrice", "interprète", "interprétariat", "localisation", "plusieurs langues"] ["translating", "interpreter", "localisation", "languages"] wikidata "Q7553";
    SignLanguage: Writing ["LSF", "signer", "interprète LSF"] ["LSF", "signing"];
    Subtitles: Writing ["sous-titres", "transcription", "audiodescription"] ["captions", "captioning", "transcription", "audio description"];
    Proofreading: Writing ["orthographe", "correction", "correcteur", "correctrice"] ["proof-reading", "editing", "spelling"];

    HtmlCss: Web ["HTML", "CSS", "intégration web", "page web", "site internet", "front-end"] ["HTML", "CSS", "web page", "website", "front end"] digcomp ["3.4"];
    JavaScript: Web ["JS", "TypeScript", "site interactif"] ["JS", "TypeScript"] wikidata "Q2005" digcomp ["3.4"];
    FrontFrameworks: Web ["React", "Vue", "Vue.js", "Svelte", "Angular"] ["React", "Vue", "Svelte", "Angular"];
    Cms: Web ["WordPress", "SPIP", "Drupal", "Joomla", "CMS", "gestion de contenus", "blog"] ["WordPress", "SPIP", "Drupal", "content management", "blog"];
    StaticSites: Web ["Hugo", "Jekyll", "Eleventy", "Markdown", "site léger"] ["Hugo", "Jekyll", "Eleventy", "Markdown"];
    NoCode: Web ["no code", "low code", "Grist", "NocoDB", "Baserow", "Airtable"] ["no code", "low code", "Grist", "Airtable"];

    Python: Code ["Django", "Flask", "FastAPI", "pandas"] ["Django", "Flask", "FastAPI", "pandas"] wikidata "Q28865" digcomp ["3.4"];
    Php: Code ["Symfony", "Laravel"] ["Symfony", "Laravel"] wikidata "Q59" digcomp ["3.4"];
    NodeJs: Code ["Node", "Node.js", "Express", "Deno"] ["Node", "Node.js", "Express", "Deno"];
    OtherLanguages: Code ["Java", "C#", "C++", "Ruby", "Rails", "Go", "Rust", "Elixir", "développeur", "développeuse"] ["Java", "C#", "C++", "Ruby", "Rails", "Go", "Rust", "Elixir", "developer"] digcomp ["3.4"];
    Apis: Code ["API", "REST", "GraphQL", "OpenAPI", "webservice", "interopérabilité"] ["REST", "GraphQL", "OpenAPI", "web service", "interoperability"] wikidata "Q165194";
    Automation: Code ["scripts", "robot", "bot", "n8n", "macro", "automatiser", "chatbot"] ["scripting", "bot", "n8n", "macro", "chatbot"];
    Git: Code ["GitHub", "GitLab", "Forgejo", "Codeberg", "forge", "revue de code", "versions"] ["GitHub", "GitLab", "version control", "code review"] wikidata "Q186055";
    SoftwareTests: Code ["tests automatiques", "recette", "assurance qualité", "QA", "Playwright", "Cypress"] ["QA", "quality assurance", "automated tests", "Playwright"] wikidata "Q188522";

    Android: Mobile ["Kotlin", "appli Android", "application mobile", "Play Store"] ["Kotlin", "Android app", "mobile app"] wikidata "Q94";
    Ios: Mobile ["iOS", "Swift", "iPhone", "iPad", "appli iPhone"] ["iOS", "Swift", "iPhone", "iPad", "mobile app"] wikidata "Q48493";
    CrossPlatform: Mobile ["Flutter", "React Native", "Ionic", "Capacitor", "application mobile", "appli mobile"] ["Flutter", "React Native", "Ionic", "mobile app"];
    OfflineWeb: Mobile ["PWA", "service worker", "hors connexion", "hors réseau"] ["PWA", "progressive web app", "service worker"];

    DataCleaning: Data ["nettoyer", "OpenRefine", "dédoublonner", "préparation de données", "mise en forme"] ["OpenRefine", "data wrangling", "deduplication", "tidy data"] digcomp ["1.3"];
    Spreadsheets: Data ["Excel", "LibreOffice Calc", "tableau croisé", "feuille de calcul", "formules"] ["Excel", "Calc", "pivot table", "formulas"] digcomp ["1.3"];
    Databases: Data ["SQL", "PostgreSQL", "MySQL", "MariaDB", "SQLite", "base de données", "modèle de données"] ["SQL", "PostgreSQL", "MySQL", "SQLite", "data model"] wikidata "Q47607" digcomp ["1.3"];
    Statistics: Data ["R", "analyse de données", "échantillon", "tests statistiques", "Jupyter"] ["R", "data analysis", "sampling", "Jupyter"] wikidata "Q12483";
    OpenData: Data ["open data", "data.gouv", "ouverture des données", "portail de données", "catalogue"] ["open data portal", "data publishing"] wikidata "Q309901" digcomp ["2.2"];
    DataQuality: Data ["schéma de données", "Frictionless", "Table Schema", "Validata", "métadonnées", "standard"] ["data schema", "Frictionless", "metadata", "validation"] digcomp ["1.2"];
    Scraping: Data ["scraping", "moissonnage", "extraction", "aspirer un site", "crawler"] ["web scraping", "crawling", "harvesting"] wikidata "Q665452";
    LinkedData: Data ["Wikidata", "Wikipédia", "SPARQL", "RDF", "web sémantique", "Wikimedia"] ["Wikidata", "Wikipedia", "SPARQL", "RDF", "semantic web"] wikidata "Q515701";
    MachineLearning: Data ["IA", "intelligence artificielle", "machine learning", "traitement du langage", "data science"] ["AI", "artificial intelligence", "data science", "language models"] wikidata "Q2539";

    OpenStreetMap: Maps ["OSM", "JOSM", "contributeur OSM", "carte collaborative", "Panoramax"] ["OSM", "JOSM", "collaborative map"] wikidata "Q936";
    Gis: Maps ["SIG", "QGIS", "PostGIS", "géomatique", "cartographie", "cartographe", "shapefile"] ["GIS", "QGIS", "PostGIS", "cartography", "shapefile"] wikidata "Q483130";
    WebMaps: Maps ["uMap", "Leaflet", "MapLibre", "carte interactive", "tuiles", "faire une carte"] ["uMap", "Leaflet", "MapLibre", "interactive map", "tiles"];
    FieldSurveys: Maps ["relevé GPS", "inventaire", "sciences participatives", "collecte de terrain", "StreetComplete"] ["GPS", "inventory", "citizen science", "StreetComplete"];
    Routing: Maps ["géocodage", "base adresse nationale", "GTFS", "mobilité", "isochrones", "calcul d’itinéraire"] ["geocoding", "routing", "GTFS", "mobility", "isochrones"];

    Charts: Dataviz ["diagramme", "courbe", "D3", "visualisation", "dataviz", "Datawrapper", "RAWGraphs"] ["diagram", "D3", "dataviz", "visualisation", "Datawrapper"] wikidata "Q6504956";
    Dashboards: Dataviz ["tableau de bord", "indicateurs", "Metabase", "Grafana", "Superset", "Power BI"] ["indicators", "Metabase", "Grafana", "Superset", "Power BI"];
    Infographics: Dataviz ["infographiste", "poster de données", "data design"] ["infographic", "data design"];
    DataStories: Dataviz ["datajournalisme", "journalisme de données", "storytelling", "récit", "enquête de données"] ["data journalism", "storytelling"];

    Electronics: Hardware ["souder", "circuit", "carte électronique", "KiCad"] ["soldering", "circuit", "KiCad"] wikidata "Q11650";
    Microcontrollers: Hardware ["Arduino", "ESP32", "Raspberry Pi", "micro:bit", "microcontrôleur", "robotique"] ["Arduino", "ESP32", "Raspberry Pi", "micro:bit", "robotics"];
    Sensors: Hardware ["LoRa", "LoRaWAN", "capteur", "objets connectés", "IoT", "mesure de l’air"] ["LoRa", "LoRaWAN", "sensor", "IoT", "air quality"];
    Printing3d: Hardware ["imprimante 3D", "FreeCAD", "Blender", "découpe laser", "fablab", "CAO"] ["3D printer", "FreeCAD", "Blender", "laser cutting", "fablab", "CAD"] wikidata "Q229367";
    Repair: Hardware ["réparer", "reconditionner", "repair café", "dépannage", "maintenance"] ["refurbishing", "repair café", "fixing", "maintenance"] digcomp ["5.1"];

    Linux: Hosting ["Linux", "Debian", "serveur", "sysadmin", "administrateur système", "YunoHost"] ["server", "Debian", "sysadmin", "system administration", "self-hosting"];
    Deployment: Hosting ["hébergement", "Docker", "DevOps", "nom de domaine", "déploiement", "intégration continue"] ["hosting", "Docker", "DevOps", "domain name", "deployment", "continuous integration"];
    Networks: Hosting ["wifi", "réseau local", "routeur", "fibre", "câblage", "FAI associatif"] ["wifi", "router", "local network", "cabling"];
    Security: Hosting ["cybersécurité", "chiffrement", "sauvegarde", "mots de passe", "hygiène numérique"] ["cybersecurity", "encryption", "backup", "passwords"] wikidata "Q3510521" digcomp ["4.1"];
    Privacy: Hosting ["RGPD", "vie privée", "DPO", "CNIL", "registre des traitements", "anonymisation"] ["GDPR", "privacy", "DPO", "data protection", "anonymisation"] wikidata "Q1172506" digcomp ["4.2"];

    FreeLicences: Law ["licence libre", "GPL", "AGPL", "Creative Commons", "ODbL", "logiciel libre", "open source"] ["open licence", "GPL", "Creative Commons", "ODbL", "open source", "free software"] wikidata "Q196294" digcomp ["3.3"];
    Copyright: Law ["propriété intellectuelle", "droits d’image", "droit à l’image", "autorisation de tournage"] ["intellectual property", "image rights"] digcomp ["3.3"];
    PublicDataLaw: Law ["CADA", "documents administratifs", "transparence", "droit des données", "marchés publics"] ["freedom of information", "transparency", "public procurement"];
    Associations: Law ["statuts", "convention", "gouvernance", "trésorerie", "assemblée générale", "bénévolat"] ["bylaws", "governance", "agreements", "non-profit"];

    ProjectManagement: Project ["gestion de projet", "chef de projet", "cheffe de projet", "coordination", "planning", "agile", "kanban"] ["coordination", "planning", "agile", "kanban", "project manager"] wikidata "Q179012";
    Documentation: Project ["mode d’emploi", "tutoriel", "guide", "wiki", "notice"] ["tutorial", "guide", "wiki", "manual"];
    Communication: Project ["réseaux sociaux", "presse", "newsletter", "lettre d’information", "affichage"] ["social media", "press", "newsletter"] digcomp ["2.1"];
    Funding: Project ["subvention", "appel à projets", "mécénat", "financement participatif", "budget"] ["grants", "crowdfunding", "sponsorship", "budget"];
    PhotoVideo: Project ["photographie", "vidéo", "montage", "tournage", "Kdenlive"] ["photography", "video editing", "filming", "Kdenlive"] digcomp ["3.1"];
    Sound: Project ["podcast", "radio", "enregistrement", "Audacity", "prise de son"] ["radio", "recording", "Audacity"];
    Community: Project ["bénévoles", "modération", "accueil de nouveaux", "Mastodon", "forum", "animation de communauté"] ["volunteers", "moderation", "onboarding", "forum"] digcomp ["2.3"];
}
