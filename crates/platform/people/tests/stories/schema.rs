//! The schema is the same on both engines, and every statement compiles on it.

use maillage_shell::Capability as _;
use maillage_store::Statement;
use maillage_store::testing::check_schema_and_statements;

use crate::site::{OWNERS, Site};

maillage_store::both_engines! { OWNERS;
    async fn every_statement_compiles(test) {
        let site = Site::new(&test);
        let lists: &'static [&'static [&'static Statement]] = site.people.statements().leak();
        let refused = maillage_store::prepare_all(&test.db, lists).await.unwrap();
        assert!(refused.is_empty(), "{}", refused.join("\n"));
        assert!(lists.iter().map(|list| list.len()).sum::<usize>() > 50);
    }
}

#[test]
fn both_engines_have_the_same_tables() {
    check_schema_and_statements(OWNERS, &[]);
}
