#!/usr/bin/env bash
# The browser tests, against the development build: the Rust tests have built it already.
# Arguments go to Playwright: scripts/test-browser.sh --project phone -g Manosque
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/tools.sh rust chromium

# The same targets as for the Rust tests, so that the same features are on and nothing is compiled twice.
cargo build --workspace --bins --tests --locked --quiet
export E2E_BINARY=${E2E_BINARY:-$target/debug/maillage}
cd e2e
npx --no-install playwright test "$@"
