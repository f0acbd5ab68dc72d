//! What accounts are to the platform.

use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, NavEntry, Processing, Routes};
use maillage_store::Statement;
use maillage_store::migrate::Migrations;

use crate::people::People;
use crate::{api, pages, store};

impl Capability for People {
    fn name(&self) -> &'static str {
        "people"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "people",
            fr: include_str!("../locales/fr.ftl"),
            en: include_str!("../locales/en.ftl"),
        }
    }

    fn migrations(&self) -> &'static Migrations {
        &store::MIGRATIONS
    }

    fn statements(&self) -> Vec<&'static [&'static Statement]> {
        store::STATEMENTS.to_vec()
    }

    fn routes(&self, app: &App) -> Routes {
        let demo = app.settings().network.demo;
        pages::routes(demo).merge(api::routes()).with_state(self.clone())
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, right, rank| NavEntry {
            label,
            href,
            icon,
            permission: Permission::Holds(right),
            rank,
        };
        vec![
            entry("nav-people", "/gestion/personnes", "users", Right::ManagePeople, 80),
            entry("nav-journal", "/gestion/journal", "list", Right::ReadJournal, 85),
        ]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "accounts",
                purpose: "processing-accounts-purpose",
                basis: "processing-accounts-basis",
                data: "processing-accounts-data",
                retention: "processing-accounts-retention",
            },
            Processing {
                name: "sessions",
                purpose: "processing-sessions-purpose",
                basis: "processing-sessions-basis",
                data: "processing-sessions-data",
                retention: "processing-sessions-retention",
            },
            Processing {
                name: "security",
                purpose: "processing-security-purpose",
                basis: "processing-security-basis",
                data: "processing-security-data",
                retention: "processing-security-retention",
            },
            Processing {
                name: "texts",
                purpose: "processing-texts-purpose",
                basis: "processing-texts-basis",
                data: "processing-texts-data",
                retention: "processing-texts-retention",
            },
        ]
    }
}
