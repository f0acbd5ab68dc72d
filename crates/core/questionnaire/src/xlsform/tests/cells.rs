//! What one cell means.

use super::*;

/// The condition of a question `q` under this `relevant`, after one question of each kind.
fn when(relevant: &str) -> Result<String, Vec<&'static str>> {
    let rows = "select_one yn | net | Internet ?
        select_multiple uses | what | Quoi ?
        integer | age | Âge ?
        date | since | Depuis ?
        range | ease | Aise ?
        text | words | Dites
        acknowledge | ok | D’accord ?
        begin_group | t | Tableau | | | | table-list
        select_one yn | t_a | A
        end_group";
    let found = survey(&format!("{rows}\ntext | q | Et ? | {relevant}"));
    let errors =
        |told: Vec<Told>| told.into_iter().filter(|one| one.1 == Severity::Error).map(|one| one.2).collect();
    found.map(|import| question(&import, "q").when().unwrap().to_string()).map_err(errors)
}

#[test]
fn conditions_in_both_languages() {
    for (xpath, own) in [
        ("${net} = 'yes'", "net is yes"),
        ("${net}='yes'", "net is yes"),
        ("'yes' = ${net}", "net is yes"),
        ("\"no\" != ${net}", "net is not no"),
        ("selected(${net}, 'no')", "net is no"),
        ("${net} != ''", "answered(net)"),
        ("${net} = ''", "not answered(net)"),
        ("selected(${what}, '2')", "selected(what, 2)"),
        ("selected(${what}, 2)", "selected(what, 2)"),
        ("not(selected(${what}, '2'))", "not selected(what, 2)"),
        ("selected(${what}, 'dont_know')", "what is dont_know"),
        ("${age} >= 18 and ${age} < 30", "age ≥ 18 and age < 30"),
        ("17 < ${age}", "age > 17"),
        ("${age} = 18.5", "age is 18.5"),
        ("${age} = -1", "age is -1"),
        ("not(${age} > 3)", "not age > 3"),
        ("${since} < date('2000-01-01')", "since < 2000-01-01"),
        ("${since} = '2000-01-01'", "since is 2000-01-01"),
        ("${ease} <= 4", "ease ≤ 4"),
        ("${words} != ''", "answered(words)"),
        ("${ok} = 'OK'", "answered(ok)"),
        ("${t_a} = 'no'", "t.a is no"),
        ("(${age} = 1)", "age is 1"),
        ("${age} = 1 or ${age} = 2 and ${net} = 'no'", "age is 1 or (age is 2 and net is no)"),
        ("(${age} = 1 or ${age} = 2) and ${net} = 'no'", "(age is 1 or age is 2) and net is no"),
        ("not(${age} = 1 and ${net} = 'no')", "not(age is 1 and net is no)"),
        ("not(not(${age} = 1))", "not(age is not 1)"),
    ] {
        assert_eq!(when(xpath).as_deref(), Ok(own), "{xpath}");
    }
}

#[test]
fn conditions_that_fit_no_question() {
    for (xpath, key) in [
        ("${what} = '2'", "condition-kind"),
        ("${net} > 1", "condition-kind"),
        ("${words} = 'oui'", "condition-kind"),
        ("${ok} = 'no'", "condition-kind"),
        ("selected(${age}, '2')", "condition-kind"),
        ("${net} = 'maybe'", "condition-option"),
        ("selected(${what}, '9')", "condition-option"),
        ("${age} > 'beaucoup'", "condition-value"),
        ("${since} > 2000", "condition-value"),
        ("${t} = 'no'", "condition-row"),
        ("${nobody} = 1", "condition-unknown"),
        ("${q} = 1", "condition-forward"),
        (". > 1", "xlsform-condition"),
        ("string-length(.) > 1", "xlsform-condition"),
        ("${age} + 1 > 3", "xlsform-condition"),
        ("${age} > ${ease}", "xlsform-condition"),
        ("count-selected(${what}) > 1", "xlsform-condition"),
        ("if(${net} = 'yes', 1, 0) = 1", "xlsform-condition"),
        ("${net} = 'a\"b'", "xlsform-condition"),
        ("true()", "xlsform-condition"),
    ] {
        assert_eq!(when(xpath), Err(vec![key]), "{xpath}");
    }
}

#[test]
fn constraints_that_are_bounds() {
    let kind = |row: &str, constraint: &str| {
        let import = survey(&format!("{row} | q | Dites | | {constraint}")).unwrap();
        (format!("{:?}", question(&import, "q").kind()), import.remarks.len())
    };
    let number = |min: &str, max: &str, decimals| {
        let (min, max) = (Decimal::parse(min), Decimal::parse(max));
        (format!("{:?}", Kind::Number { min, max, decimals }), 0)
    };
    assert_eq!(kind("integer", ". > 0 and . < 10"), number("1", "9", false));
    assert_eq!(kind("integer", "0 <= . and 10 >= ."), number("0", "10", false));
    assert_eq!(kind("integer", ".>=5"), number("5", "", false));
    assert_eq!(kind("int", ". <= -2"), number("", "-2", false));
    assert_eq!(kind("decimal", ". < 0.5"), number("", "0.499999", true));
    // Anything else is told, and nothing of it is kept.
    let open = (format!("{:?}", Kind::Number { min: None, max: None, decimals: false }), 1);
    for told in
        [". > 0 or . < 9", ". = 4", ". > 0 and . > 2", ". > 0 and . != 4", ". >= 0.5", ". < ${age}", "x"]
    {
        assert_eq!(kind("integer", told), open, "{told}");
    }
    assert_eq!(kind("text", "string-length(.) <= 80").0, "Text { max_length: 80 }");
    assert_eq!(kind("text", "string-length(.) < 80").0, "Text { max_length: 79 }");
    assert_eq!(kind("text", "string-length(.) > 80"), ("Text { max_length: 1000 }".into(), 1));
    assert_eq!(kind("select_multiple uses", "not(selected(., '7') and count-selected(.) > 1)").1, 1);
}

#[test]
fn required_is_yes_or_no() {
    for (cell, required, remarks) in [
        ("yes", true, 0),
        ("YES", true, 0),
        ("true()", true, 0),
        ("1", true, 0),
        ("no", false, 0),
        ("false", false, 0),
        ("", false, 0),
        ("${age} > 3", false, 1),
    ] {
        let import = survey(&format!("text | q | Dites | | | {cell}")).unwrap();
        assert_eq!((question(&import, "q").required(), import.remarks.len()), (required, remarks), "{cell}");
    }
}

#[test]
fn names_are_folded() {
    for (name, folded) in
        [("age", "age"), ("Age", "age"), ("q-1", "q_1"), ("1a", "q_1a"), ("not", "q_not"), ("é", "q__")]
    {
        let import = survey(&format!("text | {name} | Dites")).unwrap();
        assert_eq!(question(&import, folded).label().fr(), "Dites");
        assert_eq!(import.remarks.len(), usize::from(name != folded), "{name}");
    }
    // Two names that become one are told as such.
    let told = survey("text | Age | Dites\ntext | age | Dites").unwrap_err();
    assert!(told.contains(&(Some(3), Severity::Error, "name-twice")));
}

#[test]
fn older_words_are_known() {
    let import = survey(
        "select one yn | a | A
        select multiple uses | b | B
        string | c | C
        trigger | d | D
        begin group | e | E
        int | f | F
        end group",
    )
    .unwrap();
    let kinds: Vec<&str> = import.questionnaire.questions().map(|(_, one)| one.kind().word()).collect();
    assert_eq!(kinds, ["choice", "multiple", "text", "consent", "number"]);
}

#[test]
fn ranges_are_scales() {
    let scale = |parameters: &str| {
        let import = survey(&format!("range | q | Dites | | | | | {parameters}"));
        import.map(|import| match question(&import, "q").kind() {
            Kind::Scale { from, to, low, high } => (*from, *to, low.fr().to_owned(), high.fr().to_owned()),
            _ => panic!("no scale"),
        })
    };
    assert_eq!(scale("start=2 end=4"), Ok((2, 4, "2".into(), "4".into())));
    assert_eq!(scale("end=3;start=0;step=1"), Ok((0, 3, "0".into(), "3".into())));
    assert_eq!(scale(""), Ok((1, 10, "1".into(), "10".into())));
    assert!(scale("start=0 end=10 step=2").is_err());
    assert!(scale("start=a end=10").is_err());
    assert!(scale("start=5 end=1").is_err());
}

#[test]
fn tables_that_mix_lists_are_asked_one_by_one() {
    let import = survey(
        "begin_group | t | Tableau | | | | table-list
        select_one yn | a | A
        select_one uses | b | B
        end_group",
    )
    .unwrap();
    assert_eq!(keys(&import), [(Some(2), "xlsform-grid-mixed")]);
    assert_eq!(question(&import, "b").kind().word(), "choice");
}

#[test]
fn groups_without_questions_are_left_out() {
    let import = survey("begin_group | g | G\nimage | i | I\nend_group\ntext | q | Dites").unwrap();
    assert_eq!(keys(&import), [(Some(3), "xlsform-type-left-out"), (Some(2), "xlsform-group-empty")]);
    assert_eq!(import.questionnaire.sections().len(), 1);
    let nothing = survey("image | i | I").unwrap_err();
    assert!(nothing.contains(&(None, Severity::Error, "no-question")), "{nothing:?}");
}

#[test]
fn extras_that_cannot_be_read_are_told() {
    let bytes = book(&[
        ("survey", "type | name | label | maillage\ntext | q | Dites | {"),
        ("settings", "form_title | maillage\nEssai | 3"),
        ("quotas", "quota | questions | codes | target\nage | q | a | beaucoup"),
    ]);
    let told = read(&bytes).unwrap_err();
    let found: Vec<_> = told.iter().map(|one| (one.sheet, one.row, one.key())).collect();
    assert_eq!(
        found,
        [
            (SETTINGS, Some(2), "xlsform-extra"),
            (SURVEY, Some(2), "xlsform-extra"),
            (QUOTAS, Some(2), "xlsform-target"),
        ]
    );
}
