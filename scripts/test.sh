#!/usr/bin/env bash
# `make test`: reads the code, runs the Rust tests and the browser tests, then says in one table how each went.
# A stage that fails does not hide the next one. The whole output of each stays in target/test-logs.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

logs=$target/test-logs
rm -rf "$logs"
mkdir -p "$logs"
table=
failed=0
all_passed=0
all_broken=0
# An interrupt ends the whole run, not one stage of it.
trap 'exit 130' INT TERM HUP

# counts LOG: "passed failed" as the runners told them: nextest, cargo test, node:test, Playwright.
counts() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    / tests? run: / {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) passed += $(i - 1)
        if ($i ~ /^(failed|timed)/) failed += $(i - 1)
      }
    }
    /^test result: / { passed += $4; failed += $6 }
    /^(#|ℹ) pass / { passed += $3 }
    /^(#|ℹ) fail / { failed += $3 }
    /^ +[0-9]+ passed/ { passed += $1 }
    /^ +[0-9]+ (failed|flaky|interrupted)$/ { failed += $1 }
    END { print passed + 0, failed + 0 }'
}

# stage NAME COMMAND...: runs one part and notes how it went.
stage() {
  local name=$1 log="$logs/$1.log" begun=$SECONDS result=ok passed broken
  shift
  if ! "$@" 2>&1 | tee -i "$log"; then
    result=FAILED
    failed=1
  fi
  read -r passed broken < <(counts "$log")
  # A stage that ends badly without a failed test, as a build that breaks, counts as one.
  [ "$result" = ok ] || [ "$broken" -gt 0 ] || broken=1
  all_passed=$((all_passed + passed))
  all_broken=$((all_broken + broken))
  table+=$(printf '%-8s %-7s %5d passed %5d failed %6d s' "$name" "$result" "$passed" "$broken" $((SECONDS - begun)))$'\n'
}

stage lint scripts/lint.sh
stage web npm --prefix web test --silent
stage rust scripts/test-rust.sh
stage browser scripts/test-browser.sh

say "Summary"
printf '%s\n%d passed, %d failed in %d s\n' "$table" "$all_passed" "$all_broken" "$SECONDS"
[ "$failed" -eq 0 ] || fail "a stage failed: see above, or $logs"
