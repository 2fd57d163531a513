#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The night's share of proof: seeds until the time is over, in portions that a ledger remembers per commit. Those of the simulator, or of
# random histories on real desks.
#   tests/night.sh [--desks] [--resume] [--hours 6] [--build build/release] [--portion 500|20] [--jobs 2]
# With --resume it goes on after the last seed of this commit; without, it begins at 1. As many portions run at once as --jobs says.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=seeds resume=no hours=6 build=build/release portion= jobs=$(nproc)
while (($#)); do
    case $1 in
    --desks) suite=desks ;;
    --resume) resume=yes ;;
    --hours) hours=$2; shift ;;
    --build) build=$2; shift ;;
    --portion) portion=$2; shift ;;
    --jobs) jobs=$2; shift ;;
    *) sed -n '5,9s/^# *//p' "$0"; exit 2 ;;
    esac
    shift
done

# Seeds prove the sources they ran with: uncommitted ones have a ledger of their own.
commit=$(git rev-parse --short=12 HEAD)
git diff --quiet HEAD -- core tests || commit=$commit-$(git diff HEAD -- core tests | sha256sum | cut -c1-8)
ledger=$build/night/$suite-$commit.tsv
mkdir -p "$(dirname "$ledger")"
first=1
if [[ $resume == yes && -s $ledger ]]; then
    first=$(($(cut -f 2 "$ledger" | sort -n | tail -n 1) + 1))
else
    : > "$ledger"
fi

export TZ=Asia/Vladivostok LC_ALL=C.UTF-8 QT_HASH_SEED=0 QT_QPA_PLATFORM=offscreen
if [[ $suite == seeds ]]; then
    portion=${portion:-500}
    tests=(tst_sim)
else
    portion=${portion:-20}
    tests=("tst_histories deskAgreesWithTheClerk" "tst_projections rebuiltEqualsStoredAfterRandomHistories" "tst_deskfeed randomMeetingsEndEqual"
           "tst_randomdesk toldIsStoredAndSeen newDeskReadsTheLog")
fi
# Seeds from $1 on.
run_portion()
{
    export HLINE_SEED=$1 HLINE_SEEDS=$portion QTEST_FUNCTION_TIMEOUT=3600000
    local each
    for each in "${tests[@]}"; do
        # shellcheck disable=SC2086 # a program and its functions
        "$build"/tests/$each || return 1
    done
}

ends=$((SECONDS + $(awk "BEGIN { print int($hours * 3600) }")))
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
began=$SECONDS done=0
while ((SECONDS < ends)); do
    # A round of portions side by side. The ledger takes whole rounds, so it has no holes.
    pids=()
    for ((job = 0; job < jobs; ++job)); do
        run_portion $((first + job * portion)) > "$reports/$job" 2>&1 &
        pids+=($!)
    done
    failed=no
    for ((job = 0; job < jobs; ++job)); do
        wait "${pids[job]}" || { grep -v '^PASS' "$reports/$job" || true; failed=yes; }
    done
    last=$((first + jobs * portion - 1))
    if [[ $failed == yes ]]; then
        echo "a seed from $first to $last failed at $commit"
        exit 1
    fi
    done=$((done + jobs * portion))
    rate=$(awk "BEGIN { printf \"%.1f\", $done / ($SECONDS - $began + 0.5) }")
    printf '%s\t%s\t%s\t%s\n' "$first" "$last" "$rate" "$(date -u +%FT%TZ)" >> "$ledger"
    echo "$commit: seeds $first to $last good, $rate a second of wall clock in $jobs jobs"
    first=$((last + 1))
done
awk -v commit="$commit" '{ n += $2 - $1 + 1 } END { print commit ": " n + 0 " seeds, 0 violations" }' "$ledger"
