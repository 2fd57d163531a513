#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Hline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-packages.sh run|tour|test …   installs by apt what packages.txt names and this system lacks. Asks for root only then.
set -euo pipefail
list="$(dirname "$0")/packages.txt"

if ! command -v apt-get >/dev/null; then
    echo "This is no Debian: install the packages named in $list yourself." >&2
    exit 0
fi

declare -A installed
while read -r package; do
    installed[$package]=yes
done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')

missing=()
for need in "$@"; do
    while read -r kind package; do
        if [ "$kind" = "$need" ] && [ -z "${installed[$package]:-}" ]; then
            missing+=("$package")
        fi
    done < "$list"
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
    command -v sudo >/dev/null || { echo "Root rights are needed: run  apt-get install ${missing[*]}" >&2; exit 1; }
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
