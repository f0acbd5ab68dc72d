//! Clusters of many points, measured: `bench_clusters <file of points>`, and prints JSON.
//!
//! The file is made by `bench/clusters/points.mjs`: longitude and latitude of each point, two 64-bit
//! little-endian numbers.

use maillage_territory::mercator::Tile;
use maillage_territory::mvt::{Layer, Value};
use maillage_territory::{Clusters, Feature, Point, PointIndex};
use std::error::Error;
use std::io::Write;
use std::time::Instant;

const ZOOMS: std::ops::RangeInclusive<u8> = 5..=14;
const TILES_A_ZOOM: usize = 400;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: bench_clusters <file of points>")?;
    let points = read(&std::fs::read(path)?);
    let before = resident_mb()?;
    let (start, cpu) = (Instant::now(), cpu_seconds()?);
    let clusters = Clusters::build(&points);
    let (load, load_cpu) = (start.elapsed().as_secs_f64(), cpu_seconds()? - cpu);
    let resident = resident_mb()?;
    let mut zooms = serde_json::Map::new();
    for zoom in ZOOMS {
        zooms.insert(zoom.to_string(), measure(&clusters, &points, zoom));
    }
    let nearest = measure_nearest(&points);
    let report = serde_json::json!({
        "program": "maillage-territory",
        "points": points.len(),
        "load_s": load,
        "load_cpu_s": load_cpu,
        "rss_mb": resident,
        "rss_mb_before_load": before,
        "tile_us_by_zoom": zooms,
        "nearest": nearest,
    });
    writeln!(std::io::stdout(), "{report:#}")?;
    Ok(())
}

fn read(bytes: &[u8]) -> Vec<Point> {
    let (pairs, _) = bytes.as_chunks::<16>();
    let number = |bytes: &[u8]| bytes.try_into().map_or(f64::NAN, f64::from_le_bytes);
    pairs.iter().filter_map(|pair| Point::new(number(&pair[8..]), number(&pair[..8]))).collect()
}

/// Tiles that hold the points at regular places of the list: dense places come more often, as on real maps.
fn measure(clusters: &Clusters, points: &[Point], zoom: u8) -> serde_json::Value {
    let step = (points.len() / TILES_A_ZOOM).max(1);
    let tiles = points.iter().step_by(step).map(|point| Tile::holding(*point, zoom));
    let (mut micros, mut size, mut features) = (Vec::new(), 0, 0);
    for tile in tiles {
        let start = Instant::now();
        let found = clusters.tile(zoom, tile.x(), tile.y());
        let encoded = encode(&found, tile);
        micros.push(start.elapsed().as_secs_f64() * 1e6);
        size += encoded.len();
        features += found.len();
    }
    micros.sort_by(f64::total_cmp);
    let at = |percent: usize| (micros[micros.len() * percent / 100] * 10.0).round() / 10.0;
    let count = micros.len();
    serde_json::json!({ "p50": at(50), "p99": at(99), "features": features / count, "bytes": size / count })
}

fn encode(features: &[Feature], tile: Tile) -> Vec<u8> {
    let mut layer = Layer::new("points", 12);
    for feature in features {
        let spot = feature.position().in_tile(tile, 12);
        match feature {
            Feature::Cluster { count, first, expansion_zoom, .. } => {
                let attributes = [
                    ("count", Value::Int((*count).into())),
                    ("expansion_zoom", Value::Int((*expansion_zoom).into())),
                ];
                layer.point(Some(u64::from(*first) << 32 | u64::from(*count)), spot, &attributes);
            }
            Feature::Point { index, .. } => layer.point(Some(*index as u64), spot, &[]),
        }
    }
    layer.encode()
}

fn measure_nearest(points: &[Point]) -> serde_json::Value {
    let start = Instant::now();
    let index = PointIndex::build(points);
    let load = start.elapsed().as_secs_f64();
    let queries = points.iter().step_by((points.len() / 2000).max(1));
    let mut times = Vec::new();
    for point in queries {
        let start = Instant::now();
        let found = index.nearest(*point, 10, 50.0);
        times.push(start.elapsed().as_secs_f64() * 1e6);
        std::hint::black_box(found);
    }
    times.sort_by(f64::total_cmp);
    serde_json::json!({ "load_s": load, "ten_nearest_us_p50": times[times.len() / 2] })
}

/// Time that this process spent on a processor, as Linux counts it: unlike the time on the clock, it says the same
/// on a busy machine.
fn cpu_seconds() -> Result<f64, Box<dyn Error>> {
    let text = std::fs::read_to_string("/proc/self/schedstat")?;
    let nanoseconds: f64 = text.split(' ').next().ok_or("no time")?.parse()?;
    Ok(nanoseconds / 1e9)
}

/// Resident memory of the process, as Linux counts it.
fn resident_mb() -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok((kilobytes / 102.4).round() / 10.0)
}
