#!/usr/bin/env bash
# The Rust tests, on SQLite and on a PostgreSQL that lives as long as this script.
# With TEST_PG_URL set, that server is used instead. Arguments go to the test runner.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/tools.sh rust

if [ -z "${TEST_PG_URL:-}" ]; then
  scripts/tools.sh postgresql
  data=$(mktemp -d)
  stop_postgres() {
    scripts/postgres.sh stop "$data/pg" >/dev/null || true
    rm -rf "$data"
  }
  trap stop_postgres EXIT
  # An interrupt ends the script, so that the line above holds for it too.
  trap 'exit 130' INT TERM HUP
  # PostgreSQL refuses to run as root: its own user must be able to reach the folder.
  chmod 755 "$data"
  TEST_PG_URL=$(scripts/postgres.sh start "$data/pg")
  export TEST_PG_URL
fi

if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run --workspace --locked --cargo-quiet "$@"
else
  cargo test --workspace --locked --quiet --no-fail-fast --lib --bins --tests "$@"
fi
cargo test --workspace --locked --quiet --no-fail-fast --doc

# The press alone knows Typst, and is built for its own tests only.
if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run -p maillage-press --features typst --locked --cargo-quiet
else
  cargo test -p maillage-press --features typst --locked --quiet --no-fail-fast --lib
fi
# What is left out of the daily build, as it is heavy to compile.
cargo test -p maillage-activity --features parquet --locked --quiet --lib parquet
