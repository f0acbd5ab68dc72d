# shellcheck shell=bash
# Shared by the scripts beside it: where things are, how to say what happens, how to install a system package.
# Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
# shellcheck disable=SC2034  # used by those who source this
tools=$target/tools
cd "$root" || exit

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# as_root COMMAND...: runs it as root, without ever asking for a password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# system_package PACKAGE...: installs Debian packages, or says what a person has to install.
system_package() {
  have apt-get || fail "please install, with the package manager of this system: $*"
  as_root true 2>/dev/null || fail "please run: sudo apt-get install $*"
  say "Installing $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}
