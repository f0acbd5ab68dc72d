//! Time and memory of the embedded territories: prints JSON.

use maillage_territory::{Point, Scope, Territories};
use std::error::Error;
use std::io::Write;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let before = resident_mb()?;
    let (all, load) = timed(Territories::embedded);
    let tables = resident_mb()?;
    let place = Point::new(43.8339, 5.7833).ok_or("a point")?;
    let (_, outlines) = timed(|| all.commune_at(place));
    let points: Vec<_> = all.communes().iter().filter_map(|commune| commune.point).collect();
    let (found, locate) = timed(|| points.iter().filter(|point| all.commune_at(**point).is_some()).count());
    let region = "R93".parse()?;
    let (_, dissolve) = timed(|| all.outline(region));
    let simplify = best_of_ten(|| all.outline_simplified(region, 300.0));
    let resident = resident_mb()?;
    let scope = Scope::default();
    let mut suggest = serde_json::Map::new();
    for text in ["s", "saint", "la ro", "manosque", "mansoque", "sorgue", "13", "04100"] {
        suggest.insert(text.to_owned(), best_of_ten(|| all.suggest(text, Some(&scope), 8)).into());
    }
    let (_, find) =
        timed(|| all.communes().iter().map(|c| all.find_commune(c.name, None).len()).sum::<usize>());
    let report = serde_json::json!({
        "load_tables_us": load, "load_outlines_us": outlines,
        "first_region_outline_us": dissolve, "region_simplified_us": simplify,
        "commune_at_ns": locate * 1000.0 / f64::from(u32::try_from(found)?),
        "find_commune_ns": find * 1000.0 / f64::from(u32::try_from(all.communes().len())?),
        "suggest_us": suggest,
        "rss_mb": { "start": before, "tables": tables, "all": resident },
    });
    writeln!(std::io::stdout(), "{report:#}")?;
    Ok(())
}

/// Microseconds on the clock, at best: for what is too short for the count of processor time.
fn best_of_ten<T>(work: impl Fn() -> T) -> f64 {
    let times = (0..10).map(|_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed().as_secs_f64() * 1e6
    });
    times.fold(f64::INFINITY, f64::min).round()
}

/// Microseconds of a processor.
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = cpu_nanoseconds();
    let result = work();
    (result, ((cpu_nanoseconds() - start) / 100.0).round() / 10.0)
}

/// Time that this process spent on a processor, as Linux counts it: unlike the time on the clock, it says the same
/// on a busy machine.
fn cpu_nanoseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(f64::NAN)
}

/// Resident memory of the process, as Linux counts it.
fn resident_mb() -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok((kilobytes / 102.4).round() / 10.0)
}
