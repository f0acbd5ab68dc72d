#!/usr/bin/env bash
# Installs what is missing among the tools that are named: rust, deny, chromium, postgresql, nginx, wrk, hyperfine,
# frictionless, ortools.
#   scripts/tools.sh TOOL...
# System packages come from Debian; cargo-deny is compiled once and kept in target/tools.
set -euo pipefail
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

deny_version=0.20.2
frictionless_version=5.21.0
ortools_version=9.15.6755

install_rust() {
  have cargo || fail "Rust is missing: see https://rustup.rs"
  have cc || system_package build-essential
  cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
}

# Without optimisation: it compiles in a minute instead of three, and checks this project in two seconds.
install_deny() {
  [ "$("$tools/bin/cargo-deny" --version 2>/dev/null)" = "cargo-deny $deny_version" ] && return
  say "Compiling cargo-deny $deny_version, once (one to two minutes)"
  CARGO_TARGET_DIR=$tools/build cargo install cargo-deny --version "$deny_version" \
    --locked --debug --no-default-features --root "$tools" --quiet
  rm -rf "$tools/build"
}

install_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || fail "CHROMIUM=$CHROMIUM is not a program"
  elif ! have chromium && ! have chromium-browser && ! have google-chrome; then
    system_package chromium
  fi
}

# As root, scripts/postgres.sh does it itself.
install_postgresql() {
  [ "$(id -u)" -eq 0 ] || have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null ||
    system_package postgresql
}

install_nginx() { have nginx || [ -x /usr/sbin/nginx ] || system_package nginx-light; }

install_hyperfine() { have hyperfine || system_package hyperfine; }

install_wrk() { have wrk || system_package wrk; }

# The validator that users of the national schema run, with its Python, kept in target/tools.
install_frictionless() {
  [ -x "$tools/frictionless/bin/frictionless" ] && return
  python3 -c 'import ensurepip, venv' 2>/dev/null || system_package python3 python3-venv
  say "Installing frictionless $frictionless_version, once"
  python3 -m venv "$tools/frictionless"
  "$tools/frictionless/bin/pip" install --quiet "frictionless==$frictionless_version"
}

# The solver that one would use to form teams, with its Python, kept in target/tools.
install_ortools() {
  [ -x "$tools/ortools/bin/python" ] && return
  python3 -c 'import ensurepip, venv' 2>/dev/null || system_package python3 python3-venv
  say "Installing OR-tools $ortools_version, once"
  python3 -m venv "$tools/ortools"
  "$tools/ortools/bin/pip" install --quiet "ortools==$ortools_version"
}

for tool in "$@"; do
  "install_$tool"
done
