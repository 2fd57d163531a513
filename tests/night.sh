#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The night's share of proof: simulator seeds until the time is over, in portions that a ledger remembers per commit.
#   tests/night.sh [--resume] [--hours 6] [--build build/release] [--portion 500]
# With --resume it goes on after the last seed of this commit; without, it begins at 1.
set -euo pipefail
cd "$(dirname "$0")/.."
resume=no hours=6 build=build/release portion=500
while (($#)); do
    case $1 in
    --resume) resume=yes ;;
    --hours) hours=$2; shift ;;
    --build) build=$2; shift ;;
    --portion) portion=$2; shift ;;
    *) sed -n '5,7s/^# *//p' "$0"; exit 2 ;;
    esac
    shift
done

# Seeds prove the sources they ran with: uncommitted ones have a ledger of their own.
commit=$(git rev-parse --short=12 HEAD)
git diff --quiet HEAD -- core tests || commit=$commit-$(git diff HEAD -- core tests | sha256sum | cut -c1-8)
ledger=$build/night/seeds-$commit.tsv
mkdir -p "$(dirname "$ledger")"
first=1
if [[ $resume == yes && -s $ledger ]]; then
    first=$(($(tail -n 1 "$ledger" | cut -f 2) + 1))
else
    : > "$ledger"
fi

export TZ=Asia/Vladivostok LC_ALL=C.UTF-8 QT_HASH_SEED=0
ends=$((SECONDS + $(awk "BEGIN { print int($hours * 3600) }")))
report=$(mktemp)
trap 'rm -f "$report"' EXIT
while ((SECONDS < ends)); do
    last=$((first + portion - 1))
    if ! HLINE_SEED=$first HLINE_SEEDS=$portion "$build/tests/tst_sim" > "$report" 2>&1; then
        cat "$report"
        echo "a seed from $first to $last failed at $commit"
        exit 1
    fi
    rate=$(grep -o '[0-9.]* a second' "$report" | cut -d ' ' -f 1)
    printf '%s\t%s\t%s\t%s\n' "$first" "$last" "$rate" "$(date -u +%FT%TZ)" >> "$ledger"
    echo "$commit: seeds $first to $last good, $rate a second"
    first=$((last + 1))
done
awk -v commit="$commit" '{ n += $2 - $1 + 1 } END { print commit ": " n + 0 " seeds, 0 violations" }' "$ledger"
