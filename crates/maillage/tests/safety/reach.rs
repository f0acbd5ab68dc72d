//! Class: requests of the server into private networks (Decidim CVE-2026-45573). An address that somebody typed is asked
//! for by one mechanism, which looks its name up and goes to the public internet alone; whoever else asks anything of the
//! network asks a server that the settings name.

use cargo_metadata::{DependencyKind, MetadataCommand};
use maillage_agenda::outside::{Address, Fetch as _, Http, Unreachable};

/// Crates that ask other servers, and which.
const ASK: [(&str, &str); 4] = [
    (
        "maillage-agenda",
        "calendars at addresses that people type: `outside/reach.rs` lets it go to the public internet alone",
    ),
    ("maillage-activity", "La Coop, at the address of the settings"),
    ("maillage-store", "the store of files of the settings"),
    ("maillage-people", "the OpenID Connect provider of the settings"),
];

#[test]
fn who_asks_other_servers_is_known() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    for package in &metadata.packages {
        let asks = |one: &cargo_metadata::Dependency| {
            one.kind == DependencyKind::Normal
                && ["reqwest", "ureq", "curl", "hyper-util"].contains(&one.name.as_str())
        };
        let listens = package.name.as_str() == "maillage-shell";
        let known = ASK.iter().any(|(name, _)| *name == package.name.as_str());
        let found = package.dependencies.iter().any(asks);
        assert!(!found || known || listens, "{} asks other servers: by which mechanism?", package.name);
    }
}

#[tokio::test]
async fn no_address_leads_into_a_private_network() {
    for address in [
        "https://localhost/a.ics",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://0.0.0.0/",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
    ] {
        let address = Address::read(address).unwrap();
        let answer = Http.get(&address, None, None).await;
        assert_eq!(answer.unwrap_err(), Unreachable::Private, "{address:?}");
    }
    for refused in [
        "http://exemple.fr/a.ics",
        "file:///etc/passwd",
        "gopher://exemple.fr/",
        "https://moi:secret@exemple.fr/",
    ] {
        assert!(Address::read(refused).is_err(), "{refused}");
    }
}
