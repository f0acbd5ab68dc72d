#!/usr/bin/env bash
# Everything that reads the code without running it. Stops at the first finding.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/tools.sh rust deny

say "Rust: format"
cargo fmt --all --check

say "Rust: clippy"
cargo clippy --workspace --all-targets --locked --quiet -- -D warnings
cargo clippy -p maillage-press --all-targets --features typst --locked --quiet -- -D warnings
cargo clippy -p maillage --features parquet --locked --quiet -- -D warnings

say "Dependencies: licences, sources, duplicates"
"$tools/bin/cargo-deny" --locked check bans licenses sources

say "TypeScript"
npm --prefix web run --silent check
npm --prefix e2e run --silent check
