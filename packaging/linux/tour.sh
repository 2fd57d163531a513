#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main job in the real windows, with real keys, on a virtual display: under a Latin and a Russian keyboard, light and dark.
# Leaves screenshots, the request and its ledger in build/tour/.
set -euo pipefail
cd "$(dirname "$0")/../.."
export HLINE_TOUR_DIR="$PWD/build/tour"
mkdir -p "$HLINE_TOUR_DIR"
build/release/tests/tst_window keysAloneDoTheMainJob -silent
echo "The tour is in build/tour/:"
ls build/tour
