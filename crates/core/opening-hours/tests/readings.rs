//! What real texts look like, and what they mean. The texts are ours, in the manner of those that places write.

use maillage_opening_hours::{Hours, Weekday, read_days, read_french};

/// Texts understood from end to end.
const UNDERSTOOD: [(&str, &str); 68] = [
    // Days then hours, in all their styles.
    ("du lundi au vendredi de 8h45 à 12h et de 13h30 à 17h15", "Mo-Fr 08:45-12:00,13:30-17:15"),
    ("Lun-ven 9h-12h / 14h-17h30", "Mo-Fr 09:00-12:00,14:00-17:30"),
    ("LUNDI AU JEUDI DE 9H/12H ET 14H/16H45", "Mo-Th 09:00-12:00,14:00-16:45"),
    ("mardi à vendredi : 10h - 18h", "Tu-Fr 10:00-18:00"),
    ("mardi : 9 h 30 – 12 h 30 et 15 h – 18 h", "Tu 09:30-12:30,15:00-18:00"),
    ("Mercredi de 10 heures à midi", "We 10:00-12:00"),
    ("jeudi 13.30 à 16.30 h", "Th 13:30-16:30"),
    ("samedi 9-12", "Sa 09:00-12:00"),
    ("samedi 14 à 16h", "Sa 14:00-16:00"),
    ("lundi 9h 12h 14h18h", "Mo 09:00-12:00,14:00-18:00"),
    ("vendredi 07:30:12:30", "Fr 07:30-12:30"),
    ("mardi 8 : 30 - 11 : 30", "Tu 08:30-11:30"),
    ("Lundi:8h30h/12h", "Mo 08:30-12:00"),
    ("Les mardis et jeudis de 15h à 18h30", "Tu,Th 15:00-18:30"),
    ("lundi/mardi/jeudi 15H30 18H30", "Mo-Tu,Th 15:30-18:30"),
    ("lundi - mardi - jeudi : 9h-12h", "Mo-Tu,Th 09:00-12:00"),
    ("lundi - jeudi : 9h-12h", "Mo-Th 09:00-12:00"),
    ("Lundi mardi vendredi 16h-18h", "Mo-Tu,Fr 16:00-18:00"),
    ("L'espace est ouvert le dimanche de 14h à 18h", "Su 14:00-18:00"),
    ("Du vendredi au dimanche 20h-2h", "Fr-Su 20:00-02:00"),
    ("vendredi 18h-minuit", "Fr 18:00-24:00"),
    // Several groups of days.
    (
        "lundi 14h-18h ; mardi au jeudi 9h-12h/14h-18h ; samedi 10h-12h",
        "Mo 14:00-18:00; Tu-Th 09:00-12:00,14:00-18:00; Sa 10:00-12:00",
    ),
    (
        "Mardi 16h-19h, mercredi 10h-12h et 14h-18h30, samedi 10h-17h sans interruption",
        "Tu 16:00-19:00; We 10:00-12:00,14:00-18:30; Sa 10:00-17:00",
    ),
    ("Lundi : 9h-17heuresMardi : 9h-16h", "Mo 09:00-17:00; Tu 09:00-16:00"),
    ("mardi 9h-12h |mercredi 15h - 18h", "Tu 09:00-12:00; We 15:00-18:00"),
    ("La semaine de 8h30 à 12h, le samedi de 9h à 12h", "Mo-Fr 08:30-12:00; Sa 09:00-12:00"),
    ("lundi au vendredi 8h15-19h et week-end 9h-19h", "Mo-Fr 08:15-19:00; Sa-Su 09:00-19:00"),
    // Hours then days.
    ("9h-12h / 14h-17h du lundi au vendredi inclus", "Mo-Fr 09:00-12:00,14:00-17:00"),
    ("9h30 - 18h (lundi-vendredi) 10 - 12h (samedi)", "Mo-Fr 09:30-18:00; Sa 10:00-12:00"),
    // One statement completes or corrects another.
    (
        "Du lundi au vendredi 9h-12h et le mardi après-midi de 14h à 17h",
        "Mo,We-Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:00",
    ),
    ("Du lundi au vendredi 9h-18h, le mercredi 9h-12h", "Mo-Tu,Th-Fr 09:00-18:00; We 09:00-12:00"),
    ("lundi 9h-12h ; lundi 14h-17h", "Mo 09:00-12:00,14:00-17:00"),
    // What is doubled or overlaps is joined.
    ("lundi 9h-12h / 9h-12h / 13h-17h", "Mo 09:00-12:00,13:00-17:00"),
    ("jeudi 9h-12h30, 12h-17h", "Th 09:00-17:00"),
    ("mardi : 9h-10h30 et 10h30-12h", "Tu 09:00-12:00"),
    // Exceptions.
    ("du lundi au vendredi sauf le mercredi 9h-12h", "Mo-Tu,Th-Fr 09:00-12:00"),
    ("tous les jours de 9h à 12h (hors week-end)", "Mo-Fr 09:00-12:00"),
    (
        "Du lundi au vendredi de 9h à 12h et de 14h à 17h, sauf le mercredi après-midi",
        "Mo-Tu,Th-Fr 09:00-12:00,14:00-17:00; We 09:00-12:00",
    ),
    (
        "lundi au vendredi 9h-12h/14h-17h, fermé les mardi et jeudi après-midi",
        "Mo,We,Fr 09:00-12:00,14:00-17:00; Tu,Th 09:00-12:00",
    ),
    ("Lundi : fermé. Mardi : 9h-12h", "Tu 09:00-12:00"),
    ("mardi : fermé le matin / 13h45 - 17h30", "Tu 13:45-17:30"),
    ("lundi : -\nmardi : 9h - 12h\nsamedi : -", "Tu 09:00-12:00"),
    ("lundi au samedi 9h-18h, fermé les jours fériés", "Mo-Sa 09:00-18:00; PH off"),
    ("dimanche et jours fériés 14h-18h", "Su 14:00-18:00; PH 14:00-18:00"),
    ("mardi au vendredi 14h-18h. Fermé en août", "Tu-Fr 14:00-18:00; Aug off"),
    ("lundi 9h-12h, fermeture en juillet et août", "Mo 09:00-12:00; Jul,Aug off"),
    ("mardi et jeudi de 16h à 18h, hors vacances scolaires", "Tu,Th 16:00-18:00; SH off"),
    ("En période scolaire : mardi de 16h à 18h", "Tu 16:00-18:00; SH off"),
    ("fermé", "off"),
    // Some weeks only.
    ("1er et 3e jeudi du mois de 9h à 12h", "Th[1,3] 09:00-12:00"),
    ("Le dernier mardi du mois de 9h à 12h et de 14h à 17h", "Tu[-1] 09:00-12:00,14:00-17:00"),
    ("mercredi 14h-17h, les premiers samedis de chaque mois 10h-12h", "We 14:00-17:00, Sa[1] 10:00-12:00"),
    ("semaines paires : jeudi 14h-17h", "week 02-52/2 Th 14:00-17:00"),
    ("lundi 9h-12h (semaines impaires)", "week 01-53/2 Mo 09:00-12:00"),
    ("Un lundi sur deux de 14h à 17h", "Mo 14:00-17:00 unknown \"une semaine sur deux\""),
    ("les mardis toutes les trois semaines de 13h à 16h", "Tu 13:00-16:00 unknown \"une semaine sur trois\""),
    // Always.
    ("24h/24 7j/7", "24/7"),
    ("Ouvert 24h/24 et 7j/7", "24/7"),
    ("du lundi au vendredi 24h/24", "Mo-Fr 00:00-24:00"),
    // By appointment.
    ("lundi au vendredi 9h-12h sur rendez-vous", "Mo-Fr 09:00-12:00 \"sur rendez-vous\""),
    ("Sur RDV du lundi au mardi 9h-12h", "Mo-Tu 09:00-12:00 \"sur rendez-vous\""),
    (
        "jeudi 9h-12h sans rendez-vous et 14h-17h sur rdv",
        "Th 09:00-12:00, Th 14:00-17:00 \"sur rendez-vous\"",
    ),
    (
        "Sans rendez-vous lundi 9h-12h, sur rendez-vous le mardi de 9h à 12h",
        "Mo 09:00-12:00; Tu 09:00-12:00 \"sur rendez-vous\"",
    ),
    ("mardi 9h-12h ou sur rendez-vous", "Tu 09:00-12:00"),
    // Lost letters, HTML.
    ("Mardi et jeudi apr\u{fffd}s-midi 14h00 \u{fffd} 17h00", "Tu,Th 14:00-17:00"),
    (
        "<ul><li>- lundi matin: 9h-12h / lundi apr&egrave;s-midi: 14h-17h<br> </li><li>- </li></ul>",
        "Mo 09:00-12:00,14:00-17:00",
    ),
    // OpenStreetMap, with slips.
    ("Mo, Tu, Th 14:00-18:00; We 9:00-12:00", "Mo-Tu,Th 14:00-18:00; We 09:00-12:00"),
    (
        "Mo-Th 10h00-12h30,13h30-17h00; Fr 09h30-12h30; We off",
        "Mo-Tu,Th 10:00-12:30,13:30-17:00; Fr 09:30-12:30",
    ),
];

/// Texts of which nothing certain can be said: they come back whole.
const REFUSED: [&str; 32] = [
    // No day.
    "9h-12h / 14h-17h",
    "ouvert 24h/24",
    // No hours.
    "3e vendredi après-midi du mois",
    "lundi et mardi",
    "2 fois par semaine",
    // A day or an hour is missing.
    "lundi 9h-12h et 14h, mardi 9h-12h",
    "lundi au vendredi de 8h30 à 12h et de 13h30",
    "lundi 9h-12h, mardi",
    "Mo 08:30",
    "Mo-Th 09:00-12:00; Fr 09:00-13:30-17:00",
    // Impossible or contradictory.
    "lundi 14h-7h",
    "lundi 9h-25h",
    "Mo-Fr 08:30-12:300",
    "Mo 14:00-14:00",
    "lundi 9h-12h, 4h-18h",
    "lundi 9h-12h, lundi 10h-13h",
    "lundi après-midi 9h-12h",
    "9h-17h le lundi, fermé le lundi après-midi",
    // Two meanings.
    "lundi dimanche 9h-12h",
    "lundi 9h-12h sur rdv mardi 9h-12h",
    "fermé lundi mardi 9h-12h",
    "tous les jours de la semaine 9h-12h",
    "Mar 9:00-12:00-14:00",
    // Several activities, other words.
    "Débutants : jeudi 14h-16h / Confirmés : jeudi 9h30-11h30",
    "Accueil lundi 9h-16h, accueil téléphonique mardi 9h-17h",
    "Atelier tricot le lundi de 9h à 11h",
    "lundi 9h-12h à la mairie annexe",
    "lundi au vendredi 9h-12h (sauf le mercredi 11h)",
    "mardi 14h-17h de septembre à juin",
    "du lundi au vendredi 9h-12h, mardi 18h pendant les vacances",
    "Vacances scolaires : lundi 9h-12h. Période scolaire : lundi 16h-18h",
    "Sur RDV : 01.02.03.04.05",
];

#[test]
fn texts_are_understood() {
    let wrong: Vec<_> = UNDERSTOOD
        .into_iter()
        .map(|(text, hours)| (text, hours, read_french(text)))
        .filter(|(_, hours, read)| {
            read.hours.as_ref().map(Hours::as_str) != Some(*hours) || read.rest.is_some()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn texts_without_certainty_come_back_whole() {
    let wrong: Vec<_> = REFUSED
        .into_iter()
        .map(|text| (text, read_french(text)))
        .filter(|(text, read)| read.hours.is_some() || read.rest.as_deref() != Some(*text))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_beside_the_hours_are_kept() {
    let cases = [
        (
            "lundi au jeudi 9h-17h ; animations certains soirs",
            "Mo-Th 09:00-17:00",
            "animations certains soirs",
        ),
        ("mardi 9h-12h (état civil)", "Tu 09:00-12:00", "état civil"),
        (
            "lundi 9h-12h. Fermeture annuelle entre Noël et le nouvel an",
            "Mo 09:00-12:00",
            "Fermeture annuelle entre Noël et le nouvel an",
        ),
        ("Mardi : 9h-12h. Le samedi sur rendez-vous", "Tu 09:00-12:00", "samedi sur rendez-vous"),
        ("lundi 9h-18h ; en soirée sur rendez-vous", "Mo 09:00-18:00", "soirée sur rendez-vous"),
    ];
    for (text, hours, rest) in cases {
        let reading = read_french(text);
        assert_eq!(reading.hours.as_ref().map(Hours::as_str), Some(hours), "{text}");
        assert_eq!(reading.rest.as_deref(), Some(rest), "{text}");
    }
}

#[test]
fn appointments_are_told() {
    for text in [
        "lundi 9h-12h sur rdv",
        "mardi 9h-12h ou sur rendez-vous",
        "sur rendez-vous",
        "Mo 09:00-12:00 \"sur rendez-vous\"",
    ] {
        assert!(read_french(text).by_appointment, "{text}");
    }
    for text in ["lundi 9h-12h", "lundi 9h-12h sans rendez-vous", "fermé"] {
        assert!(!read_french(text).by_appointment, "{text}");
    }
}

#[test]
fn an_appointment_alone_needs_no_rest() {
    let reading = read_french("Uniquement sur rendez-vous.");
    assert_eq!((reading.hours, reading.rest, reading.by_appointment), (None, None, true));
}

#[test]
fn nothing_says_nothing() {
    for text in ["", "  ", "<p></p>"] {
        let reading = read_french(text);
        assert_eq!((reading.hours, reading.rest, reading.by_appointment), (None, None, false));
    }
}

#[test]
fn columns_make_a_week() {
    use Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};
    let days = [
        (Mon, "9:00 - 12:30 / 9:00 - 12:30 / 13:30 - 16:30"),
        (Tue, "8:-11:"),
        (Wed, "Fermé / 14:00-18:00"),
        (Thu, "9/17"),
        (Fri, ""),
        (Sat, "Fermé"),
    ];
    let reading = read_days(&days);
    let hours = reading.hours.unwrap();
    assert_eq!(hours.as_str(), "Mo 09:00-12:30,13:30-16:30; Tu 08:00-11:00; We 14:00-18:00; Th 09:00-17:00");
    assert_eq!(reading.rest, None);
}

#[test]
fn columns_may_come_twice_a_day() {
    let reading = read_days(&[
        (Weekday::Mon, "9h-12h"),
        (Weekday::Mon, "14h-17h"),
        (Weekday::Tue, "10h-12h"),
        (Weekday::Tue, "Fermé"),
    ]);
    assert_eq!(reading.hours.unwrap().as_str(), "Mo 09:00-12:00,14:00-17:00; Tu 10:00-12:00");
}

#[test]
fn a_column_that_is_not_understood_is_kept_with_its_day() {
    let reading = read_days(&[
        (Weekday::Mon, "9h-12h"),
        (Weekday::Tue, "selon les ateliers 9h-12h"),
        (Weekday::Wed, "9h-12h (salle B)"),
    ]);
    assert_eq!(reading.hours.unwrap().as_str(), "Mo,We 09:00-12:00");
    assert_eq!(reading.rest.as_deref(), Some("mardi : selon les ateliers 9h-12h\nmercredi : salle B"));
}

#[test]
fn a_column_speaks_of_its_own_day() {
    let own = read_days(&[
        (Weekday::Sat, "2ème et 4ème samedis du mois : 9:00 - 12:00"),
        (Weekday::Mon, "Lundi de 9h à 12h"),
    ]);
    assert_eq!(own.hours.unwrap().as_str(), "Mo 09:00-12:00, Sa[2,4] 09:00-12:00");
    let other = read_days(&[(Weekday::Mon, "mardi 9h-12h")]);
    assert_eq!((other.hours, other.rest.as_deref()), (None, Some("lundi : mardi 9h-12h")));
}

#[test]
fn conditions_in_columns_are_kept() {
    let reading = read_days(&[
        (Weekday::Mon, "9:00 - 13:00 / Sur RDV : 14:00 - 18:00"),
        (Weekday::Tue, "14h-16h30 (sur rdv)"),
        (Weekday::Wed, "8:45 - 12:00 / Semaines paires : 14:00 - 16:30"),
        (Weekday::Thu, "9h à 12h - Sur RDV l'après midi"),
    ]);
    assert!(reading.by_appointment);
    assert_eq!(reading.rest.as_deref(), Some("jeudi : Sur RDV l'après midi"));
    let week = reading.hours.unwrap().week("2026-11-23".parse().unwrap());
    assert_eq!(week.days.map(|ranges| ranges.len()), [1, 0, 2, 1, 0, 0, 0]);
    assert_eq!(week.by_appointment[0], [(840, 1080)]);
    assert_eq!(week.by_appointment[1], [(840, 990)]);
}
