#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every fuzzer for so many seconds, and a table of what came of it. tests/night.sh --fuzz calls it: seconds, jobs, names (none: all).
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=$1 jobs=$2
read -ra names <<< "${3:-$(cd tests/fuzz/corpus && echo *)}"
export CCACHE_BASEDIR="$PWD/build/fuzz" CCACHE_NOHASHDIR=1
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz -j "$jobs"

# Desks of a fuzzer that died stay behind: in a folder that goes as a whole. None of this is about the disk.
[[ -d /dev/shm ]] && TMPDIR=$(mktemp -d -p /dev/shm) || TMPDIR=$(mktemp -d)
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR UBSAN_OPTIONS=print_stacktrace=1
mkdir -p build/fuzz/{found,crashers,logs}

# What is interesting but good grows outside of the tree: it is rebuilt from the seeds within minutes.
run_one()
{
    mkdir -p build/fuzz/{found,crashers}/"$1"
    rm -f build/fuzz/crashers/"$1"/*
    HLINE_FUZZ_TARGET=$1 build/fuzz/bin/hline-fuzz -max_total_time="$2" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix=build/fuzz/crashers/"$1"/ \
        build/fuzz/found/"$1" tests/fuzz/corpus/"$1" > build/fuzz/logs/"$1" 2>&1 || echo "ended with $?" >> build/fuzz/logs/"$1"
}
export -f run_one
printf '%s\n' "${names[@]}" | xargs -P "$jobs" -I '{}' bash -c 'run_one {} '"$seconds"

failed=no
printf '%-12s %12s %10s %8s\n' target executions 'a second' crashes
for name in "${names[@]}"; do
    log=build/fuzz/logs/$name
    stat() { sed -n "s/^stat::$1: *//p" "$log"; }
    # A slow one is no crash: the time limit is another.
    mapfile -t crashers < <(find build/fuzz/crashers/"$name" -type f ! -name 'slow-unit-*')
    printf '%-12s %12s %10s %8s\n' "$name" "$(stat number_of_executed_units)" "$(stat average_exec_per_sec)" "${#crashers[@]}"
    ((${#crashers[@]} == 0)) || cp "${crashers[@]}" tests/fuzz/corpus/"$name"/
    if ((${#crashers[@]})) || grep -q '^ended with' "$log"; then
        failed=yes
        grep -E 'ERROR|SUMMARY|runtime error|^ +#[0-9]+ .*hline' "$log" | head -n 12 || tail -n 12 "$log"
    fi
done
[[ $failed == no ]]
