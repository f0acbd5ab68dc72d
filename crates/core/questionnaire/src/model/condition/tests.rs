use super::*;

fn own(text: &str) -> Result<Raw, String> {
    parse(text, Dialect::Own)
}

fn xpath_of(text: &str) -> Result<Raw, String> {
    parse(text, Dialect::XPath)
}

fn is(name: &str, value: &str) -> Raw {
    Raw::Compare(Operand::Answer(name.into()), Sense::Order(Order::Equal), value.into())
}

#[test]
fn and_binds_tighter_than_or() {
    let (a, b, c) = (is("a", "1"), is("b", "2"), is("c", "3"));
    let expected = Raw::Or(vec![a.clone(), Raw::And(vec![b.clone(), c.clone()])]);
    assert_eq!(own("a is 1 or b is 2 and c is 3"), Ok(expected.clone()));
    assert_eq!(xpath_of("${a} = '1' or ${b}='2' and ${ c } = 3"), Ok(expected));
    assert_eq!(own("(a is 1 or b is 2) and c is 3"), Ok(Raw::And(vec![Raw::Or(vec![a, b]), c])));
}

#[test]
fn both_dialects_say_not() {
    let not = |raw| Ok(Raw::Not(Box::new(raw)));
    assert_eq!(own("not a is 1"), not(is("a", "1")));
    assert_eq!(xpath_of("not(${a} = '1')"), not(is("a", "1")));
    assert!(xpath_of("not ${a} = '1'").is_err());
    let differs = Raw::Compare(Operand::Answer("a".into()), Sense::Differs, "1".into());
    assert_eq!(own("a is not 1"), Ok(differs.clone()));
    assert_eq!(own("a != 1"), Ok(differs.clone()));
    assert_eq!(xpath_of("'1' != ${a}"), Ok(differs));
}

#[test]
fn sides_may_be_changed_over() {
    let expected = Raw::Compare(Operand::Answer("a".into()), Sense::Order(Order::AtLeast), "18".into());
    assert_eq!(xpath_of("18 <= ${a}"), Ok(expected.clone()));
    assert_eq!(own("a ≥ 18"), Ok(expected));
}

#[test]
fn dates_and_curly_quotes_are_read() {
    let expected = Raw::Compare(Operand::Answer("a".into()), Sense::Order(Order::Less), "2000-01-01".into());
    assert_eq!(xpath_of("${a} < date('2000-01-01')"), Ok(expected.clone()));
    assert_eq!(own("a < 2000-01-01"), Ok(expected));
    assert_eq!(xpath_of("selected(${a}, ‘x’)"), Ok(Raw::Selected("a".into(), "x".into())));
}

#[test]
fn what_is_beyond_the_subset_is_told_from_there_on() {
    for (text, rest) in [
        ("${a} = 'x' and count(${b}) > 1", "count(${b}) > 1"),
        ("${a} + 1 > 2", "+ 1 > 2"),
        ("regex(., '[a-z]')", "regex(., '[a-z]')"),
        ("${a", "${a"),
        ("${a} = 'x", "'x"),
        ("${a} = 'x')", ")"),
        ("", "…"),
        ("${a} =", "…"),
    ] {
        assert_eq!(xpath_of(text).unwrap_err(), rest, "{text}");
    }
    assert!(own("a is b c").is_err());
}

#[test]
fn depth_and_length_are_bounded() {
    let deep = |depth: usize| format!("{}a is 1{}", "(".repeat(depth), ")".repeat(depth));
    assert!(own(&deep(20)).is_ok());
    assert!(own(&deep(30)).is_err());
    assert!(own(&"not ".repeat(900)).is_err());
    assert!(own(&format!("a is 1{}", " ".repeat(5_000))).is_err());
}
