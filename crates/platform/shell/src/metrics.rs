//! Counters for Prometheus: requests by route, method and status, and how long they took. No personal data.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

static READY: AtomicU64 = AtomicU64::new(0);
static ROUTES: Mutex<BTreeMap<Series, Timing>> = Mutex::new(BTreeMap::new());

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Series {
    route: String,
    method: String,
    status: u16,
}

/// Upper bounds of the histogram, in seconds.
const BOUNDS: [f64; 8] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];

#[derive(Default)]
struct Timing {
    buckets: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
}

/// A request was answered with a page kept ready.
pub(crate) fn answered_ready() {
    READY.fetch_add(1, Ordering::Relaxed);
}

/// A request was answered by a route.
pub(crate) fn answered(method: &Method, route: &str, status: StatusCode, elapsed: Duration) {
    let Ok(mut routes) = ROUTES.lock() else { return };
    let series =
        Series { route: route.to_owned(), method: method.as_str().to_owned(), status: status.as_u16() };
    let timing = routes.entry(series).or_default();
    let seconds = elapsed.as_secs_f64();
    timing.count += 1;
    timing.seconds += seconds;
    for (bucket, bound) in timing.buckets.iter_mut().zip(BOUNDS) {
        *bucket += u64::from(seconds <= bound);
    }
}

/// All counters in the text format of Prometheus.
pub(crate) fn text(gauges: &[(&str, u64)]) -> String {
    let mut out = String::new();
    let ready = READY.load(Ordering::Relaxed);
    let _ = writeln!(out, "# TYPE maillage_ready_pages_total counter\nmaillage_ready_pages_total {ready}");
    for (name, value) in gauges {
        let _ = writeln!(out, "# TYPE {name} gauge\n{name} {value}");
    }
    let _ = writeln!(out, "# TYPE maillage_request_seconds histogram");
    let Ok(routes) = ROUTES.lock() else { return out };
    for (series, timing) in routes.iter() {
        series.write(timing, &mut out);
    }
    out
}

impl Series {
    fn write(&self, timing: &Timing, out: &mut String) {
        let labels =
            format!("route=\"{}\",method=\"{}\",status=\"{}\"", self.route, self.method, self.status);
        for (count, bound) in timing.buckets.iter().zip(BOUNDS) {
            let _ = writeln!(out, "maillage_request_seconds_bucket{{{labels},le=\"{bound}\"}} {count}");
        }
        let Timing { count, seconds, .. } = timing;
        let _ = writeln!(out, "maillage_request_seconds_bucket{{{labels},le=\"+Inf\"}} {count}");
        let _ = writeln!(out, "maillage_request_seconds_sum{{{labels}}} {seconds}");
        let _ = writeln!(out, "maillage_request_seconds_count{{{labels}}} {count}");
    }
}
