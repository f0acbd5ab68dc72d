//! The skills, by family. What finds them stands in `words.rs`, in the same order.

use crate::closed::closed_list;

closed_list! {
    /// What somebody can bring to a project of citizens. The list of this network, CC0; slugs are for good.
    pub enum Skill {
        Interviews { label: "Mener des entretiens", slug: "entretiens", fr: "Entretiens", en: "Interviews" }
        Surveys { label: "Construire une enquête", slug: "enquetes", fr: "Enquêtes", en: "Surveys" }
        Observation { label: "Observer des usages sur le terrain", slug: "observation-usages", fr: "Observation des usages", en: "Observing use" }
        Brief { label: "Écrire un besoin clairement", slug: "expression-besoin", fr: "Expression du besoin", en: "Writing a brief" }
        UserTests { label: "Faire essayer et recueillir les retours", slug: "tests-usagers", fr: "Tests avec des usagers", en: "User testing" }

        Workshops { label: "Animer un atelier", slug: "animation-atelier", fr: "Animation d’atelier", en: "Leading workshops" }
        CoDesign { label: "Animer une co-création", slug: "co-creation", fr: "Co-création", en: "Co-design" }
        Hackathons { label: "Organiser un hackathon ou une cartopartie", slug: "hackathon-cartopartie", fr: "Hackathon, cartopartie", en: "Hackathons, mapathons" }
        DataWorkshops { label: "Animer un atelier sur les données", slug: "atelier-donnees", fr: "Atelier sur les données", en: "Data workshops" }
        TeachingCode { label: "Initier à la programmation", slug: "initiation-code", fr: "Initiation au code", en: "Teaching code" }

        Ux { label: "Concevoir un parcours simple", slug: "design-ux", fr: "Parcours (UX)", en: "User experience" }
        Ui { label: "Dessiner des écrans", slug: "design-ui", fr: "Écrans (UI)", en: "Interface design" }
        Prototypes { label: "Faire une maquette à essayer", slug: "maquettes", fr: "Maquettes", en: "Prototypes" }
        Graphics { label: "Graphisme et mise en page", slug: "graphisme", fr: "Graphisme", en: "Graphic design" }
        Illustration { label: "Dessins et pictogrammes", slug: "illustration", fr: "Dessins, pictogrammes", en: "Illustration" }
        Accessibility { label: "Vérifier l’accessibilité numérique", slug: "accessibilite", fr: "Accessibilité", en: "Accessibility" }
        EcoDesign { label: "Alléger un site ou une application", slug: "ecoconception", fr: "Écoconception", en: "Eco-design" }

        PlainWriting { label: "Écrire simplement", slug: "redaction-claire", fr: "Rédaction claire", en: "Plain writing" }
        EasyRead { label: "Écrire en facile à lire et à comprendre (FALC)", slug: "falc", fr: "Facile à lire (FALC)", en: "Easy read" }
        Translation { label: "Traduire", slug: "traduction", fr: "Traduction", en: "Translation" }
        SignLanguage { label: "Langue des signes française", slug: "langue-des-signes", fr: "Langue des signes", en: "Sign language" }
        Subtitles { label: "Sous-titrer et transcrire", slug: "sous-titrage", fr: "Sous-titrage", en: "Subtitles" }
        Proofreading { label: "Relire et corriger", slug: "relecture", fr: "Relecture", en: "Proofreading" }

        HtmlCss { label: "Pages web (HTML, CSS)", slug: "html-css", fr: "HTML et CSS", en: "HTML and CSS" }
        JavaScript { label: "JavaScript", slug: "javascript", fr: "JavaScript", en: "JavaScript" }
        FrontFrameworks { label: "Interfaces avec React, Vue ou Svelte", slug: "interfaces-javascript", fr: "React, Vue, Svelte", en: "React, Vue, Svelte" }
        Cms { label: "Site avec WordPress, SPIP ou Drupal", slug: "cms", fr: "WordPress, SPIP, Drupal", en: "WordPress, SPIP, Drupal" }
        StaticSites { label: "Site statique et léger", slug: "site-statique", fr: "Site statique", en: "Static sites" }
        NoCode { label: "Outils sans code", slug: "sans-code", fr: "Outils sans code", en: "No-code tools" }

        Python { label: "Python", slug: "python", fr: "Python", en: "Python" }
        Php { label: "PHP", slug: "php", fr: "PHP", en: "PHP" }
        NodeJs { label: "JavaScript côté serveur", slug: "javascript-serveur", fr: "JavaScript côté serveur", en: "Server-side JavaScript" }
        OtherLanguages { label: "Autre langage (Java, Ruby, Go, Rust…)", slug: "autre-langage", fr: "Java, Ruby, Go, Rust…", en: "Java, Ruby, Go, Rust…" }
        Apis { label: "Concevoir une interface entre logiciels (API)", slug: "api", fr: "Interfaces (API)", en: "APIs" }
        Automation { label: "Automatiser des tâches", slug: "automatisation", fr: "Automatisation", en: "Automation" }
        Git { label: "Travailler à plusieurs sur du code (Git)", slug: "git", fr: "Git, code à plusieurs", en: "Git, working on code together" }
        SoftwareTests { label: "Tester un logiciel", slug: "tests-logiciels", fr: "Tests de logiciels", en: "Software testing" }

        Android { label: "Application Android", slug: "android", fr: "Android", en: "Android" }
        Ios { label: "Application iPhone et iPad", slug: "ios", fr: "iPhone et iPad", en: "iPhone and iPad" }
        CrossPlatform { label: "Application pour tous les téléphones", slug: "mobile-multiplateforme", fr: "Appli multiplateforme", en: "Cross-platform apps" }
        OfflineWeb { label: "Site qui marche sans réseau", slug: "web-hors-ligne", fr: "Web hors ligne", en: "Offline web apps" }

        DataCleaning { label: "Nettoyer des données", slug: "nettoyage-donnees", fr: "Nettoyage de données", en: "Data cleaning" }
        Spreadsheets { label: "Tableur avancé", slug: "tableur", fr: "Tableur avancé", en: "Spreadsheets" }
        Databases { label: "Bases de données et SQL", slug: "bases-de-donnees", fr: "Bases de données, SQL", en: "Databases, SQL" }
        Statistics { label: "Statistiques", slug: "statistiques", fr: "Statistiques", en: "Statistics" }
        OpenData { label: "Publier des données ouvertes", slug: "donnees-ouvertes", fr: "Données ouvertes", en: "Open data" }
        DataQuality { label: "Schémas et qualité des données", slug: "qualite-donnees", fr: "Qualité des données", en: "Data quality" }
        Scraping { label: "Collecter des données en ligne", slug: "collecte-donnees", fr: "Collecte de données", en: "Collecting data" }
        LinkedData { label: "Wikidata et données liées", slug: "donnees-liees", fr: "Wikidata, données liées", en: "Wikidata, linked data" }
        MachineLearning { label: "Apprentissage automatique (IA)", slug: "apprentissage-automatique", fr: "Apprentissage automatique", en: "Machine learning" }

        OpenStreetMap { label: "Contribuer à OpenStreetMap", slug: "openstreetmap", fr: "OpenStreetMap", en: "OpenStreetMap" }
        Gis { label: "Système d’information géographique (SIG)", slug: "sig", fr: "SIG, QGIS", en: "GIS, QGIS" }
        WebMaps { label: "Carte à mettre en ligne", slug: "carte-en-ligne", fr: "Cartes en ligne", en: "Web maps" }
        FieldSurveys { label: "Relevés sur le terrain", slug: "releves-terrain", fr: "Relevés de terrain", en: "Field surveys" }
        Routing { label: "Adresses, itinéraires, transports", slug: "adresses-itineraires", fr: "Adresses, itinéraires", en: "Addresses, routes" }

        Charts { label: "Graphiques clairs", slug: "graphiques", fr: "Graphiques", en: "Charts" }
        Dashboards { label: "Tableaux de bord", slug: "tableaux-de-bord", fr: "Tableaux de bord", en: "Dashboards" }
        Infographics { label: "Infographies", slug: "infographies", fr: "Infographies", en: "Infographics" }
        DataStories { label: "Raconter avec des données", slug: "recit-donnees", fr: "Récits de données", en: "Data stories" }

        Electronics { label: "Électronique et soudure", slug: "electronique", fr: "Électronique", en: "Electronics" }
        Microcontrollers { label: "Cartes Arduino, ESP32, Raspberry Pi", slug: "microcontroleurs", fr: "Arduino, Raspberry Pi", en: "Arduino, Raspberry Pi" }
        Sensors { label: "Capteurs et réseaux LoRa", slug: "capteurs", fr: "Capteurs, LoRa", en: "Sensors, LoRa" }
        Printing3d { label: "Impression et modélisation 3D", slug: "impression-3d", fr: "Impression 3D", en: "3D printing" }
        Repair { label: "Réparer et reconditionner", slug: "reparation", fr: "Réparation", en: "Repair" }

        Linux { label: "Administrer un serveur", slug: "administration-systeme", fr: "Serveurs, Linux", en: "Servers, Linux" }
        Deployment { label: "Mettre en ligne un site ou un logiciel", slug: "mise-en-ligne", fr: "Mise en ligne", en: "Going live" }
        Networks { label: "Réseau et wifi", slug: "reseaux", fr: "Réseau et wifi", en: "Networks, wifi" }
        Security { label: "Sécurité informatique", slug: "securite", fr: "Sécurité", en: "Security" }
        Privacy { label: "Protection des données personnelles (RGPD)", slug: "rgpd", fr: "Données personnelles", en: "Personal data" }

        FreeLicences { label: "Licences libres", slug: "licences-libres", fr: "Licences libres", en: "Free licences" }
        Copyright { label: "Droit d’auteur et droit à l’image", slug: "droit-auteur-image", fr: "Droit d’auteur, image", en: "Copyright, image rights" }
        PublicDataLaw { label: "Accès aux documents et données publics", slug: "acces-documents-publics", fr: "Accès aux documents publics", en: "Access to public documents" }
        Associations { label: "Statuts et conventions d’association", slug: "vie-associative", fr: "Vie associative", en: "Running an association" }

        ProjectManagement { label: "Conduire un projet", slug: "conduite-projet", fr: "Conduite de projet", en: "Project management" }
        Documentation { label: "Écrire un mode d’emploi", slug: "documentation", fr: "Mode d’emploi", en: "Documentation" }
        Communication { label: "Faire connaître un projet", slug: "communication", fr: "Communication", en: "Communication" }
        Funding { label: "Chercher des financements", slug: "financements", fr: "Financements", en: "Fundraising" }
        PhotoVideo { label: "Photo et vidéo", slug: "photo-video", fr: "Photo, vidéo", en: "Photo, video" }
        Sound { label: "Son et podcast", slug: "son-podcast", fr: "Son, podcast", en: "Sound, podcast" }
        Community { label: "Faire vivre une communauté", slug: "communaute", fr: "Vie de communauté", en: "Community" }
    }
}
