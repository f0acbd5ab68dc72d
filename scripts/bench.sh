#!/usr/bin/env bash
# The benchmarks, each beside its peer. Arguments name the ones to run: scripts/bench.sh http memory
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/tools.sh rust nginx wrk hyperfine frictionless ortools
export BENCH_BINARY=$target/release/maillage
export BENCH_TOOLS=$tools BENCH_WORK=$target/bench
mkdir -p "$BENCH_WORK"
exec node bench/run.mjs "$@"
