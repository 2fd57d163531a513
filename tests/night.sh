#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The night's share of proof. Seeds until the time is over, in portions that a ledger remembers per commit: those of the simulator, or of
# random histories on real desks. With --resume it goes on after the last seed of this commit; without, it begins at 1.
#   tests/night.sh [--desks] [--resume] [--hours 6] [--build build/release] [--portion 500|20] [--jobs 2]
# Every parser against libFuzzer, each so long. What breaks one is kept in tests/fuzz/corpus, where every test run meets it again.
#   tests/night.sh --fuzz [--seconds 900] [--only bank,table] [--jobs 2]
# The tests of core under the address, undefined behaviour and thread sanitizers, each stage with its time.
#   tests/night.sh --sanitize [--only asan,tsan] [--jobs 2]
# As many portions, parsers or tests run at once as --jobs says.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=seeds resume=no hours=6 build=build/release portion='' jobs=$(nproc) seconds=900 only=''
while (($#)); do
    case $1 in
    --desks) suite=desks ;;
    --fuzz) suite=fuzz ;;
    --sanitize) suite=sanitize ;;
    --resume) resume=yes ;;
    --hours) hours=$2; shift ;;
    --build) build=$2; shift ;;
    --portion) portion=$2; shift ;;
    --jobs) jobs=$2; shift ;;
    --seconds) seconds=$2; shift ;;
    --only) only=$2; shift ;;
    *) sed -n '5,12s/^# *//p' "$0"; exit 2 ;;
    esac
    shift
done
export TZ=Asia/Vladivostok LC_ALL=C.UTF-8 QT_HASH_SEED=0 QT_QPA_PLATFORM=offscreen
case $suite in
fuzz) exec tests/fuzz/fuzz.sh "$seconds" "$jobs" "${only//,/ }" ;;
sanitize) exec tests/sanitize.sh "$jobs" "${only:-asan,tsan}" ;;
esac

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
