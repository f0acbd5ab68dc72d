#!/usr/bin/env bash
# A throw-away PostgreSQL cluster for tests and demonstrations, on a free loopback port, in a folder of its own.
#
#   scripts/postgres.sh start DIR   creates the cluster in DIR if need be, starts it, prints its address
#   scripts/postgres.sh url DIR     prints the address of a running cluster
#   scripts/postgres.sh stop DIR    stops it; DIR can then be removed
#
# Flushing to the disk is off: fast, and only good for data that may be lost. Needs the Debian package `postgresql`;
# installs it when it is missing and this runs as root.
set -eu

fail() {
    echo "postgres.sh: $*" >&2
    exit 1
}

usage() {
    fail "usage: postgres.sh start|stop|url DIR"
}

[ $# -eq 2 ] || usage
action=$1
folder=$2
data=$folder/data
port_file=$folder/port

# The newest version installed under Debian's folder, else whatever is on the PATH.
binaries() {
    newest=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5 -n | tail -n 1)
    if [ -x "$newest/initdb" ]; then
        echo "$newest"
    elif command -v initdb >/dev/null 2>&1; then
        dirname "$(command -v initdb)"
    fi
}

install_if_missing() {
    [ -n "$(binaries)" ] && return
    [ "$(id -u)" -eq 0 ] || fail "PostgreSQL is not installed: apt-get install postgresql"
    echo "postgres.sh: installing the package postgresql" >&2
    # Without this file the package would start a cluster of its own.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >&2
    [ -n "$(binaries)" ] || fail "the package postgresql brought no initdb"
}

# PostgreSQL refuses to run as root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# A port nobody listens on, above the ranges that systems hand out by themselves.
free_port() {
    port=$((61100 + $$ % 3000))
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
        port=$((port + 1))
    done
    echo "$port"
}

url() {
    [ -r "$port_file" ] || fail "no cluster runs in $folder"
    echo "postgres://postgres@127.0.0.1:$(cat "$port_file")/postgres"
}

running() {
    [ -f "$data/postmaster.pid" ] && as_server "$(binaries)/pg_ctl" -D "$data" status >/dev/null 2>&1
}

create() {
    mkdir -p "$folder"
    if [ "$(id -u)" -eq 0 ]; then
        id postgres >/dev/null 2>&1 || fail "the user postgres does not exist"
        chown postgres "$folder"
    fi
    as_server "$(binaries)/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
    cat >>"$data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 300
shared_buffers = 64MB
timezone = 'UTC'
CONF
}

start() {
    install_if_missing
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    data=$folder/data
    port_file=$folder/port
    if running; then
        url
        return
    fi
    [ -f "$data/PG_VERSION" ] || create
    # Somebody else may take the port between the look and the start: try a few.
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        if as_server "$(binaries)/pg_ctl" -D "$data" -w -t 60 -l "$folder/log" -o "-p $port" start >/dev/null; then
            echo "$port" >"$port_file"
            url
            return
        fi
        sleep 1
    done
    tail -n 20 "$folder/log" >&2
    fail "the cluster in $folder does not start"
}

stop() {
    if running; then
        as_server "$(binaries)/pg_ctl" -D "$data" -m immediate -w stop >/dev/null
    fi
    rm -f "$port_file"
}

case $action in
    start) start ;;
    stop) folder=$(cd "$folder" 2>/dev/null && pwd) || exit 0; data=$folder/data; port_file=$folder/port; stop ;;
    url) url ;;
    *) usage ;;
esac
