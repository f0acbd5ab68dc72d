#!/usr/bin/env bash
# Feeds what reads from outside with inputs that grow by themselves, one reader after the other, and tells which fell.
#   scripts/fuzz.sh [SECONDS [TARGET...]]
# The stable compiler is enough: libFuzzer asks for marks at each branch only, and nothing here is unsafe code that a
# sanitizer would watch. What was found is kept in fuzz/corpus, what fell in fuzz/artifacts.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

seconds=${1:-180}
shift || true
"$(dirname "$0")/tools.sh" rust
have c++ || system_package build-essential
host=$(rustc -vV | sed -n 's/^host: //p')
# As cargo-fuzz does. Naming the host keeps build scripts and macros without marks.
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares"
[ $# -gt 0 ] || set -- $(sed -n 's/^name = "\(.*\)"$/\1/p' fuzz/Cargo.toml | grep -v '^maillage-fuzz$')
CARGO_TARGET_DIR=fuzz/target cargo build --release --locked --manifest-path fuzz/Cargo.toml --target "$host" "${@/#/--bin=}"

fallen=()
for target in "$@"; do
  say "$target, $seconds s"
  mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
  "fuzz/target/$host/release/$target" "fuzz/corpus/$target" "fuzz/seeds/$target" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="fuzz/artifacts/$target/" >"fuzz/artifacts/$target/log" 2>&1 || fallen+=("$target")
  grep -E '^(stat::number_of_executed_units|SUMMARY|.*panicked at)' "fuzz/artifacts/$target/log" || true
done
[ ${#fallen[@]} -eq 0 ] || fail "Fell: ${fallen[*]}. See fuzz/artifacts/*/log, and run one input again by its file:
  fuzz/target/$host/release/TARGET fuzz/artifacts/TARGET/crash-…"
say "None fell"
