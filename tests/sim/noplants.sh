#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Programs and their libraries hold no code that plants a defect (sync.md 2.27); the test's own library does, or this looks wrongly.
#   tests/sim/noplants.sh PLANTED RELEASED…
set -euo pipefail
plants='hline::(plant\(|isPlanted\()|planted\.cpp'
symbols() { nm -C "$1" 2>/dev/null | grep -E "$plants" | grep -vE ' [Ww] hline::isPlanted\(' || true; }
planted=$1
shift
[[ -n $(symbols "$planted") ]] || { echo "$planted plants nothing: this test would find nothing"; exit 1; }
for released in "$@"; do
    found=$(symbols "$released")
    [[ -z $found ]] || { printf '%s plants defects:\n%s\n' "$released" "$found"; exit 1; }
    echo "$released: none"
done
