#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# office.sh   a private PostgreSQL and two desks that meet in it: what one consultant takes, the other sees at once. Server and desks
# are made anew each time; the server is gone when both windows are closed.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin="$PWD/build/release/bin"
desks="$PWD/build/office"
tools=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)

# PostgreSQL never runs as root.
as_server() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

server=$(as_server mktemp -d /tmp/hline-office-XXXXXXXX) # short: a socket's path has 107 characters at most
stop_server() {
    as_server "$tools/pg_ctl" stop --pgdata "$server/data" --mode immediate --silent || true
    as_server rm -rf "$server"
}
trap stop_server EXIT

as_server "$tools/initdb" --pgdata "$server/data" --username postgres --auth trust --data-checksums --encoding UTF8 --locale C.UTF-8 >/dev/null
as_server "$tools/pg_ctl" start --pgdata "$server/data" --log "$server/log" --wait --silent \
    --options "-c listen_addresses= -c unix_socket_directories=$server"

rm -rf "$desks"
mkdir -p "$desks"
cd "$desks"
umask 077
connection="host=$server user=postgres"
"$bin/hlinectl" office init --connection "$connection" >/dev/null

# desk LOGIN "CONSULTANT" INIT-OPTION…   a consultant with a login of the office and a desk that has met it
desk() {
    local login=$1 consultant=$2
    shift 2
    "$bin/hlinectl" office consultant add "$login" --role supervisor --connection "$connection" --host "$server" --json |
        sed 's/.*"password": *"\([^"]*\)".*/\1/' > "$login.password"
    "$bin/hlinectl" --desk "$login.hline" desk init --consultant "$consultant" "$@" >/dev/null
    "$bin/hlinectl" --desk "$login.hline" office connect "$login.hline-office" --adopt --password-file "$login.password"
}
desk anna "Иванова Анна" --demo
desk boris "Петров Борис"
"$bin/hlinectl" --desk anna.hline consultant set "Иванова Анна" --login anna >/dev/null
"$bin/hlinectl" --desk anna.hline consultant set "Петров Борис" --login boris >/dev/null

"$bin/hline" --desk anna.hline --password-file anna.password &
first=$!
"$bin/hline" --desk boris.hline --password-file boris.password &
wait "$first" $!
