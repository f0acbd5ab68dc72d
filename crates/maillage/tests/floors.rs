//! The floors of the house: arrows between crates only go down.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// Uses of one capability by another that the field asks for: user, used.
const BETWEEN_CAPABILITIES: &[(&str, &str)] = &[
    ("maillage-activity", "maillage-places"),
    ("maillage-agenda", "maillage-places"),
    ("maillage-consultations", "maillage-places"),
    ("maillage-needs", "maillage-places"),
    ("maillage-observatory", "maillage-places"),
    ("maillage-projects", "maillage-agenda"),
    ("maillage-projects", "maillage-needs"),
    ("maillage-projects", "maillage-places"),
    ("maillage-releases", "maillage-places"),
    ("maillage-releases", "maillage-projects"),
    ("maillage-trials", "maillage-places"),
];

/// Order within the platform: each may use those before it.
const PLATFORM: [&str; 3] = ["maillage-store", "maillage-shell", "maillage-people"];

fn metadata() -> Metadata {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap()
}

/// The folder of a crate under `crates/`: `core`, `platform`, `capabilities`, `maillage`.
fn floor(package: &Package) -> &str {
    let mut parts = package.manifest_path.as_str().rsplit("/crates/").next().unwrap().split('/');
    parts.next().unwrap()
}

/// What the crate itself stands on, tests apart.
fn uses(package: &Package) -> Vec<&str> {
    let own = |kind| matches!(kind, DependencyKind::Normal | DependencyKind::Build);
    package.dependencies.iter().filter(|one| own(one.kind)).map(|one| one.name.as_str()).collect()
}

fn may_use(from: &Package, to: &Package) -> bool {
    let platform = |package: &Package| PLATFORM.iter().position(|name| *name == package.name.as_str());
    match (floor(from), floor(to)) {
        ("maillage", _) | ("core" | "platform" | "capabilities", "core") | ("capabilities", "platform") => {
            true
        }
        ("platform", "platform") => platform(to) < platform(from),
        ("capabilities", "capabilities") => {
            BETWEEN_CAPABILITIES.contains(&(from.name.as_str(), to.name.as_str()))
        }
        _ => false,
    }
}

#[test]
fn arrows_only_go_down() {
    let metadata = metadata();
    let mut upwards = Vec::new();
    for from in &metadata.packages {
        for to in metadata.packages.iter().filter(|one| uses(from).contains(&one.name.as_str())) {
            if !may_use(from, to) {
                upwards.push(format!("{} uses {}", from.name, to.name));
            }
        }
    }
    assert!(upwards.is_empty(), "{}", upwards.join("\n"));
    assert!(metadata.packages.len() >= 9, "the whole house is looked at");
}

#[test]
fn only_the_store_knows_the_database_driver() {
    for package in &metadata().packages {
        let is_store = package.name.as_str() == "maillage-store";
        assert_eq!(uses(package).contains(&"sqlx"), is_store, "{}", package.name);
    }
}

#[test]
fn http_stops_above_the_core() {
    for package in &metadata().packages {
        let allowed = floor(package) == "capabilities"
            || ["maillage-shell", "maillage-people"].contains(&package.name.as_str());
        if !allowed {
            assert!(!uses(package).contains(&"axum"), "{}", package.name);
        }
    }
}

#[test]
fn the_core_is_pure() {
    const IMPURE: [&str; 8] = ["tokio", "axum", "sqlx", "hyper", "reqwest", "rand", "uuid", "object_store"];
    for package in metadata().packages.iter().filter(|package| floor(package) == "core") {
        let found: Vec<_> = uses(package).into_iter().filter(|name| IMPURE.contains(name)).collect();
        assert!(found.is_empty(), "{}: {found:?}", package.name);
    }
}

#[test]
fn every_platform_crate_has_its_place() {
    for package in metadata().packages.iter().filter(|package| floor(package) == "platform") {
        assert!(PLATFORM.contains(&package.name.as_str()), "{} has no place in the order", package.name);
    }
}
