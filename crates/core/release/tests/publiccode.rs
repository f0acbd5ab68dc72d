//! A corpus of files, each with what is wrong with it in its first lines; and what is written reads back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use maillage_release::publiccode::{Severity, read, write};

/// `# expects 3:7 not-url url`
fn expected(text: &str) -> Vec<String> {
    text.lines().map_while(|line| line.strip_prefix("# expects ")).map(str::to_owned).collect()
}

fn found(text: &str) -> Vec<String> {
    let problems = read(text.as_bytes()).problems;
    let told = problems.iter().map(|problem| {
        let (place, code) = (problem.place, problem.what.code());
        format!("{}:{} {code} {}", place.line, place.column, problem.key).trim_end().to_owned()
    });
    told.collect()
}

fn corpus() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publiccode");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn each_file_is_told_as_it_is() {
    let files = corpus();
    assert!(files.len() >= 60, "{}", files.len());
    let mut wrong = Vec::new();
    for (name, text) in &files {
        let (wanted, found) = (expected(text), found(text));
        if wanted != found {
            wrong.push(format!("{name}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_has_warnings_alone_is_valid_and_is_mended_by_writing_it_again() {
    for (name, text) in corpus() {
        let reading = read(text.as_bytes());
        let errors = reading.problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
        assert_eq!(reading.is_valid(), errors == 0, "{name}");
        assert_eq!(reading.is_valid(), name.starts_with("valid") || name.starts_with("warn"), "{name}");
        let Some(code) = reading.code else { continue };
        let again = read(write(&code).as_bytes());
        assert_eq!(again.code, Some(code), "{name}:\n{}", again.problems.len());
        let left: Vec<_> = again.problems.iter().map(|problem| problem.what.code()).collect();
        // A former licence is for whoever gives the program to mend.
        assert!(left.iter().all(|code| *code == "old-licence"), "{name}: {left:?}");
    }
}

#[test]
fn a_file_that_is_wrong_still_fills_a_form() {
    let text = include_str!("publiccode/error_three.yml");
    let gist = read(text.as_bytes()).gist;
    assert_eq!(
        (gist.name.as_str(), gist.languages.as_slice()),
        ("Le sentier des moulins", &["fr".to_owned()][..])
    );
    assert!(gist.about.starts_with("Le sentier se suit") && gist.date.is_none() && gist.licence.is_none());
    let full = read(include_str!("publiccode/valid_full.yml").as_bytes()).gist;
    assert_eq!(full.based_on, ["https://git.exemple.fr/fontaines/parcours"]);
    assert_eq!((full.version.as_str(), full.licence.unwrap().code()), ("1.2", "AGPL-3.0-or-later"));
}

mod round_trip {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use maillage_release::Licence;
    use maillage_release::publiccode::{
        Audience, CATEGORIES, Contact, Contractor, Country, Dependency, DependsOn, Description,
        DevelopmentStatus, Expression, FilePath, Language, Maintenance, Measured, Organisation, PublicCode,
        SCOPES, SoftwareType, Support, Uri, Web, Words, read, write,
    };
    use proptest::option::of;
    use proptest::prelude::*;

    /// Texts that are hard for YAML, and plain ones.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-Za-z][a-zéàç’ ]{0,30}[a-z]",
            "\\PC{1,40}",
            "[-?:,\\[\\]{}#&*!|>'\"%@`~ a-z0-9\n\t\\\\]{1,60}",
            "[a-z]{1,8}(\n[a-z :#-]{0,12}){1,5}\n{0,3}",
            prop::sample::select(vec![
                "true",
                "no",
                "null",
                "~",
                "0.7",
                "1e3",
                "- x",
                "a: b",
                " x",
                "x ",
                "\u{feff}x",
                "\u{85}",
                "---"
            ])
            .prop_map(str::to_owned),
        ]
    }

    fn words() -> impl Strategy<Value = Words> {
        text().prop_filter_map("not empty", |text| Words::new(&text).ok())
    }

    fn some<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
        prop::collection::vec(one, 0..4)
    }

    fn web() -> impl Strategy<Value = Web> {
        "https?://[a-z]{1,9}\\.fr/[a-z0-9?=&#%7E_-]{0,20}"
            .prop_filter_map("an address", |text| Web::new(&text).ok())
    }

    fn uri() -> impl Strategy<Value = Uri> {
        prop_oneof!["https://[a-z]{1,9}\\.fr", "urn:[a-z]{2,6}:[a-z0-9:]{1,9}[a-z]"]
            .prop_filter_map("an address", |text| Uri::of_organisation(&text).ok())
    }

    fn repository() -> impl Strategy<Value = Uri> {
        "(https|ssh|git)://[a-z]{1,9}\\.org/[a-z]{1,9}\\.git"
            .prop_map(|text| Uri::of_repository(&text).unwrap())
    }

    fn language() -> impl Strategy<Value = Language> {
        prop_oneof!["[a-z]{2}", "[a-z]{2}-[A-Z]{2}", "zh-Hant", "no"]
            .prop_filter_map("a tag", |text| Language::new(&text).ok())
    }

    fn day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..40_000).prop_map(|day| NaiveDate::default() + chrono::Days::new(day))
    }

    fn organisation(named: bool) -> impl Strategy<Value = Organisation> {
        let keep = move |(uri, name): (Option<Uri>, Option<Words>)| {
            let there = if named { name.is_some() } else { uri.is_some() };
            there.then_some(Organisation { uri, name })
        };
        (of(uri()), of(words())).prop_filter_map("what must be there", keep)
    }

    fn description() -> impl Strategy<Value = Description> {
        let short = "[a-z][a-z é:#]{0,100}[a-z]".prop_map(|text| Measured::new(&text).unwrap());
        let long = (text(), "[a-zé,. \n]{180,400}")
            .prop_filter_map("long", |(head, tail)| Measured::new(&(head + &tail)).ok());
        let pictures = some(
            "[a-z]{1,8}/[a-z]{1,8}\\.(png|jpg)"
                .prop_map(|text| FilePath::new(&text, "png jpg jpeg").unwrap()),
        );
        (
            of(words()),
            short,
            long,
            of(web()),
            of(web()),
            prop::collection::vec(words(), 1..4),
            pictures,
            some(web()),
            some(words()),
        )
            .prop_map(
                |(
                    localised_name,
                    short,
                    long,
                    documentation,
                    api_documentation,
                    features,
                    screenshots,
                    videos,
                    awards,
                )| Description {
                    localised_name,
                    short,
                    long: Some(long),
                    documentation,
                    api_documentation,
                    features,
                    screenshots,
                    videos,
                    awards,
                },
            )
    }

    fn maintenance() -> impl Strategy<Value = Maintenance> {
        let email = || of(Just("nous@exemple.fr".parse().unwrap()));
        let contact = (words(), email(), of(words()), of(words()))
            .prop_map(|(name, email, phone, affiliation)| Contact { name, email, phone, affiliation });
        let contractor = (words(), day(), email(), of(web()))
            .prop_map(|(name, until, email, website)| Contractor { name, until, email, website });
        (0..4, prop::collection::vec(contact, 1..3), prop::collection::vec(contractor, 1..3)).prop_map(
            |(kind, contacts, contractors)| match kind {
                0 => Maintenance::Internal(contacts),
                1 => Maintenance::Community(contacts),
                2 => Maintenance::Contract(contractors, contacts),
                _ => Maintenance::Nobody(contacts),
            },
        )
    }

    fn depends_on() -> impl Strategy<Value = DependsOn> {
        let one = || {
            let all = (words(), of(words()), of(words()), of(words()), of(any::<bool>()));
            all.prop_map(|(name, version_min, version_max, version, optional)| Dependency {
                name,
                version_min,
                version_max,
                version,
                optional,
            })
        };
        (some(one()), some(one()), some(one())).prop_map(|(open, proprietary, hardware)| DependsOn {
            open,
            proprietary,
            hardware,
        })
    }

    fn audience() -> impl Strategy<Value = Audience> {
        let countries = || {
            some(prop::sample::select(vec!["FR", "NO", "IT"]).prop_map(|code| Country::new(code).unwrap()))
        };
        (countries(), countries(), some(prop::sample::select(&SCOPES[..]))).prop_map(
            |(countries, unsupported_countries, scope)| Audience { countries, unsupported_countries, scope },
        )
    }

    fn code() -> impl Strategy<Value = PublicCode> {
        let identity =
            (words(), of(words()), repository(), of(web()), some(repository()), of(words()), of(day()));
        let kinds = (
            prop::collection::vec(words(), 1..3),
            some(prop::sample::select(&CATEGORIES[..])),
            some(words()),
            some(organisation(true)),
            of(organisation(false)),
            of(web()),
            prop::sample::select(DevelopmentStatus::ALL),
            prop::sample::select(SoftwareType::ALL),
        );
        let rest = (
            audience(),
            prop::collection::btree_map(language(), description(), 1..3),
            prop::sample::select(Licence::ALL).prop_map(|licence| Expression::new(licence.code()).unwrap()),
            of(words()),
            maintenance(),
            any::<bool>(),
            prop::collection::vec(language(), 1..3),
            depends_on(),
            some(
                prop_oneof![Just("alias:gdpr"), Just("urn:a:b"), Just("https://exemple.fr/x")]
                    .prop_map(|text| Support::new(text).unwrap()),
            ),
        );
        (identity, kinds, rest).prop_map(whole)
    }

    type Identity = (Words, Option<Words>, Uri, Option<Web>, Vec<Uri>, Option<Words>, Option<NaiveDate>);
    type Kinds = (
        Vec<Words>,
        Vec<&'static str>,
        Vec<Words>,
        Vec<Organisation>,
        Option<Organisation>,
        Option<Web>,
        DevelopmentStatus,
        SoftwareType,
    );
    type Rest = (
        Audience,
        BTreeMap<Language, Description>,
        Expression,
        Option<Words>,
        Maintenance,
        bool,
        Vec<Language>,
        DependsOn,
        Vec<Support>,
    );

    fn whole((identity, kinds, rest): (Identity, Kinds, Rest)) -> PublicCode {
        let (name, application_suite, url, landing_url, is_based_on, software_version, release_date) =
            identity;
        let (
            platforms,
            categories,
            used_by,
            funded_by,
            organisation,
            roadmap,
            development_status,
            software_type,
        ) = kinds;
        let (
            audience,
            description,
            license,
            owner,
            maintenance,
            localisation_ready,
            languages,
            depends_on,
            supports,
        ) = rest;
        PublicCode {
            name,
            application_suite,
            url,
            landing_url,
            is_based_on,
            software_version,
            release_date,
            logo: Some(FilePath::new("images/logo.svg", "svg").unwrap()),
            platforms,
            categories,
            used_by,
            funded_by,
            organisation,
            roadmap,
            development_status,
            software_type,
            audience,
            description,
            license,
            main_copyright_owner: owner,
            maintenance,
            localisation_ready,
            available_languages: languages,
            depends_on,
            supports,
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(code in code()) {
            let written = write(&code);
            let reading = read(written.as_bytes());
            let problems: Vec<_> = reading.problems.iter().map(|problem| (problem.place, problem.what.clone(), &problem.key)).collect();
            prop_assert!(problems.is_empty(), "{problems:?}\n{written}");
            prop_assert_eq!(reading.code, Some(code), "{}", written);
        }

        #[test]
        fn any_bytes_are_read_without_falling(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let reading = read(&bytes);
            prop_assert!(reading.is_valid() || !reading.problems.is_empty());
        }
    }
}
