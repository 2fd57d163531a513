#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tests of core without Widgets under the sanitizers, folder by folder. tests/night.sh --sanitize calls it: jobs, presets.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=$1
IFS=, read -ra presets <<< "$2"
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
# Qt's libraries are not instrumented: what they do among themselves (the watchdog of QtTest ends thus) only looks like a race.
export TSAN_OPTIONS=ignore_noninstrumented_modules=1
failed=no
for preset in "${presets[@]}"; do
    # Not the folder of the preset: a person may have one with Widgets there.
    build=build/$preset-core
    export CCACHE_BASEDIR=$PWD/$build CCACHE_NOHASHDIR=1
    cmake --preset "$preset" -B "$build" -DHLINE_BUILD_UI=OFF -DHLINE_UNITY=ON > /dev/null
    for folder in domain storage sync workflow faults fuzz; do
        began=$SECONDS
        cmake --build "$build" -j "$jobs" --target tests/$folder/all > "$build/$folder.log" || { cat "$build/$folder.log"; exit 1; }
        built=$SECONDS
        result=good
        # Tests against a whole office are about the network and PostgreSQL; powercut's disk is in memory and slow already.
        ctest --test-dir "$build/tests/$folder" -j "$jobs" -LE 'office|slow' --output-on-failure > "$build/$folder.log" || { cat "$build/$folder.log"; result=bad failed=yes; }
        printf '%-5s %-9s %-5s built in %4d s, ran %4d s\n' "$preset" "$folder" "$result" $((built - began)) $((SECONDS - built))
    done
done
[[ $failed == no ]]
