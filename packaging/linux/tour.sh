#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tour.sh [office]   the main job in the real windows, with real keys, on a virtual display: under a Latin and a Russian keyboard, light
# and dark. Leaves screenshots, the request and its ledger in build/tour/. office: two windows with one office instead.
set -euo pipefail
cd "$(dirname "$0")/../.."
case "${1:-}" in
office) folder=build/tour/office run=(build/release/tests/tst_twowindows) ;;
*) folder=build/tour run=(build/release/tests/tst_window keysAloneDoTheMainJob) ;;
esac
export HLINE_TOUR_DIR="$PWD/$folder"
mkdir -p "$HLINE_TOUR_DIR"
"${run[@]}" -silent
echo "The tour is in $folder/:"
ls "$folder"
