//! Any bytes as a file of indicators: read or refused, each value within the network and never under zero.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use maillage_observatory::exchange::indicators::{Options, read};
use maillage_observatory::model::Reported;
use maillage_territory::{Scope, Territories};

static SCOPE: LazyLock<Scope> = LazyLock::new(Scope::default);

fuzz_target!(|bytes: &[u8]| {
    let options = Options { scope: &SCOPE, period: "2026".parse().unwrap() };
    let reading = read(bytes, options).unwrap();
    assert!(reading.elsewhere <= reading.rows);
    assert!(reading.problem.is_none() || reading.values.is_empty());
    for one in &reading.values {
        let commune = Territories::embedded().commune(one.commune.as_str()).unwrap();
        assert!(commune.code == one.commune && SCOPE.contains(commune));
        assert!(one.told.value().is_none_or(|value| value.is_finite() && value >= 0.0));
        assert_eq!(one.period.to_string().parse(), Ok(one.period));
    }
    // Our own table of what was read is read the same.
    let mut table = String::from("commune,indicator,period,value\n");
    for one in reading.values.iter().filter(|one| one.told != Reported::NotAvailable) {
        let value = one.told.value().map_or_else(String::new, |value| value.to_string());
        table += &format!("{},{},{},{value}\n", one.commune, one.indicator.code(), one.period);
    }
    let again = read(table.as_bytes(), options).unwrap();
    assert_eq!(again.remarks.total(), 0, "{:?}", again.remarks);
});
