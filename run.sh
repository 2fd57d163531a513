#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Hline and opens it with a demo desk. Without a display: the main job through the real windows on a virtual one.
# --with-office: a private PostgreSQL and two desks that meet in it instead.
set -euo pipefail
cd "$(dirname "$0")"
# Objects are shared between build folders and clones: paths are taken relative to the build folder.
export CCACHE_BASEDIR="$PWD/build/release" CCACHE_NOHASHDIR=1

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

packages=(run)
targets=(hline hlinectl)
with_office=no
if [ "${1:-}" = --with-office ]; then
    with_office=yes
    packages+=(office)
    shift
fi
if ! has_display; then
    packages+=(tour)
    [ "$with_office" = yes ] && targets+=(officetour) || targets+=(tour)
fi

packaging/linux/install-packages.sh "${packages[@]}"
[ -f build/release/build.ninja ] || cmake --preset release
cmake --build --preset release --target "${targets[@]}"

if [ "$with_office" = yes ]; then
    if has_display; then
        exec packaging/linux/office.sh
    fi
    echo "No display found: two desks meet on a virtual one. Screenshots go to build/tour/office/."
    exec packaging/linux/tour.sh office
fi

bin=build/release/bin
desk=build/demo/demo.hline
if [ ! -f "$desk" ]; then
    mkdir -p build/demo
    "$bin/hlinectl" --desk "$desk" desk init --demo --consultant "Иванова Анна"
fi

if has_display; then
    exec "$bin/hline" --desk "$desk" "$@"
fi
echo "No display found: doing the main job on a virtual one. Screenshots and the ledger go to build/tour/."
exec packaging/linux/tour.sh
