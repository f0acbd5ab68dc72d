//! What French-speaking people type must find what the documents say.

use maillage_search::{Index, IndexBuilder, Weight};

/// Common words of the field, as they are written.
const WORDS: &[&str] = &[
    "accès",
    "accompagné",
    "activité",
    "administratif",
    "âge",
    "aîné",
    "allocataire",
    "animé",
    "à côté",
    "bénéficiaire",
    "bibliothèque",
    "bénévole",
    "café",
    "citoyenneté",
    "collégien",
    "compétence",
    "connecté",
    "coordonnées",
    "création",
    "débutant",
    "déclaration",
    "découverte",
    "démarche",
    "dématérialisé",
    "département",
    "dépannage",
    "développé",
    "difficulté",
    "école",
    "écran",
    "éducation",
    "égalité",
    "employé",
    "énergie",
    "équipé",
    "équipement",
    "espace dédié",
    "évaluation",
    "événement",
    "formé",
    "fracture",
    "fragilité",
    "gérer",
    "habilité",
    "hébergement",
    "île",
    "illettré",
    "imprimé",
    "itinérance",
    "lycée",
    "maîtrise",
    "matériel",
    "médiathèque",
    "médiation",
    "mobilité",
    "numérique",
    "particularité",
    "préfecture",
    "prêt",
    "privé",
    "protégé",
    "public ciblé",
    "qualité",
    "référent",
    "réparé",
    "réseau",
    "retraité",
    "santé",
    "sécurité",
    "société",
    "spécialisé",
    "télévision",
    "téléphone",
    "théâtre",
    "vidéo",
    "âgé",
    "cœur",
    "œuvre",
    "forêt",
    "hôpital",
    "août",
    "français",
    "où apprendre",
    "naïf",
    "Noël",
    "ambiguë",
];

fn index(texts: &[&str]) -> Index {
    let mut builder = IndexBuilder::new();
    for text in texts {
        builder.push(&[(Weight::Body, text)]);
    }
    builder.build()
}

fn found(index: &Index, query: &str) -> Vec<u32> {
    index.search(query).ids.iter().collect()
}

fn without_accents(word: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' => "i",
        'ô' => "o",
        'û' | 'ù' => "u",
        'ç' => "c",
        'œ' => "oe",
        _ => "",
    };
    word.chars()
        .map(|letter| if letter.is_ascii() { letter.to_string() } else { plain(letter).to_owned() })
        .collect()
}

#[test]
fn words_meet_with_or_without_accents_and_capitals() {
    assert!(WORDS.len() >= 57);
    for word in WORDS {
        let bare = without_accents(word);
        for (written, typed) in [(*word, &bare), (&bare, &(*word).to_owned()), (&word.to_uppercase(), &bare)]
        {
            let index = index(&["jardin", written]);
            assert_eq!(found(&index, typed), [1], "{typed} should find {written}");
        }
    }
}

#[test]
fn plurals_and_families_meet_even_when_accents_are_missing() {
    for (written, typed) in [
        ("les ateliers numériques", "atelier numerique"),
        ("mobilités douces", "mobilite"),
        ("lieux équipés", "lieu equipe"),
        ("photos et vidéos", "photo video"),
        ("élus locaux", "elu local"),
        ("services publics", "service public"),
        ("réseaux sociaux", "reseau social"),
        ("public accompagné", "accompagnement"),
        ("démarches", "démarche"),
        ("jeux vidéo", "jeu"),
    ] {
        assert_eq!(found(&index(&["jardin", written]), typed), [1], "{typed} should find {written}");
    }
}

#[test]
fn articles_elisions_and_question_words_do_not_get_in_the_way() {
    let index = index(&["Aide à l’accès aux droits", "Carte grise", "Qu'est-ce que le cloud ?"]);
    for (query, expected) in [
        ("l'accès aux droits", 0),
        ("d’acces", 0),
        ("où faire ma carte grise ?", 1),
        ("qu’est ce que le cloud", 2),
    ] {
        assert_eq!(found(&index, query), [expected], "{query}");
    }
}

#[test]
fn names_with_hyphens_and_apostrophes_are_found_however_they_are_typed() {
    let index =
        index(&["Digne-les-Bains", "L'Isle-sur-la-Sorgue", "Saint-Étienne-de-Tinée", "Villeneuve-d’Ascq"]);
    for (query, expected) in [
        ("digne les bains", 0),
        ("DIGNE", 0),
        ("isle sur la sorgue", 1),
        ("l isle sur sorgue", 1),
        ("saint etienne de tinee", 2),
        ("villeneuve d'ascq", 3),
    ] {
        assert_eq!(found(&index, query), [expected], "{query}");
    }
}

#[test]
fn synonyms_go_both_ways() {
    for (written, typed) in [
        ("une médiatrice numérique", "médiateur"),
        ("un médiateur", "mediatrices"),
        ("trois ordinateurs", "ordi"),
        ("ordis en accès libre", "ordinateur"),
        ("Wi-Fi gratuit", "wifi"),
        ("wifi", "wi-fi"),
        ("Caisse d'allocations familiales", "CAF"),
        ("permanence de la CAF", "allocations familiales"),
        ("aide aux démarches administratives", "papiers"),
        ("déclaration de revenus", "impots"),
        ("Centre des impôts", "DGFiP"),
        ("Pôle emploi", "france travail"),
        ("Bibliothèque municipale", "médiathèque"),
        ("Fab Lab", "fablab"),
        ("e-mail", "courriel"),
        ("Saint-Raphaël", "st raphael"),
        ("Ste-Maxime", "sainte maxime"),
    ] {
        assert_eq!(found(&index(&["jardin", written]), typed), [1], "{typed} should find {written}");
    }
}

#[test]
fn a_need_finds_who_helps_with_it_after_who_names_it() {
    let index = index(&["Aide aux démarches administratives", "Déclarer ses impôts", "Jardin"]);
    let order: Vec<u32> = index.search("impots").scored.into_iter().map(|hit| hit.0).collect();
    assert_eq!(order, [1, 0]);
    assert_eq!(found(&index, "démarches administratives"), [0]);
}

#[test]
fn unfinished_words_and_slips_are_understood() {
    let index = index(&["Médiathèque", "Atelier imprimante 3D", "04000 Digne", "04100 Manosque"]);
    for (query, expected) in [
        ("med", vec![0]),
        ("mediatehque", vec![0]),
        ("mediatheque", vec![0]),
        ("imprimmante ateler", vec![1]),
        ("atel impri", vec![1]),
        ("041", vec![3]),
        ("04", vec![2, 3]),
        ("04001", vec![]),
        ("m", vec![]),
        ("cat", vec![]),
    ] {
        assert_eq!(found(&index, query), expected, "{query}");
    }
}

#[test]
fn every_word_must_be_found() {
    let index = index(&["atelier numérique à Gap", "atelier poterie à Nice", "numérique à Nice"]);
    assert_eq!(found(&index, "numérique nice"), [2]);
    assert!(found(&index, "atelier xylophone").is_empty());
}

#[test]
fn an_empty_query_finds_all_and_a_meaningless_one_nothing() {
    let index = index(&["lecture", "le vélo"]);
    for query in ["", "  ", "\u{a0}"] {
        assert_eq!(found(&index, query), [0, 1], "{query:?}");
    }
    for query in ["???", "de la", "l", "– ’", "\u{301}"] {
        assert!(found(&index, query).is_empty(), "{query:?}");
    }
    assert_eq!(found(&index, "le"), [0], "a word that says nothing may be the beginning of one that does");
}

#[test]
fn names_come_before_places_and_places_before_texts() {
    let mut builder = IndexBuilder::new();
    builder.push(&[(Weight::Title, "Mairie"), (Weight::Body, "À dix minutes de Gap par la route")]);
    builder.push(&[(Weight::Title, "Médiathèque"), (Weight::Territory, "Gap")]);
    builder.push(&[(Weight::Title, "Gap")]);
    builder.push(&[(Weight::Title, "Gapençais")]);
    let order: Vec<u32> = builder.build().search("gap").scored.into_iter().map(|hit| hit.0).collect();
    assert_eq!(order, [2, 1, 0, 3]);
}

#[test]
fn the_word_itself_comes_before_its_family_and_longer_words() {
    let index = index(&["artisan", "arts", "art"]);
    let order: Vec<u32> = index.search("art").scored.into_iter().map(|hit| hit.0).collect();
    assert_eq!(order, [2, 1, 0]);
}

#[test]
fn an_index_without_documents_answers() {
    let index = IndexBuilder::new().build();
    assert!(index.search("").scored.is_empty() && index.search("atelier").scored.is_empty());
    let default = Index::default();
    assert!(default.search("atelier").scored.is_empty());
}
