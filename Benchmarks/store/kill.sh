#!/usr/bin/env bash
# kill.sh FOLDER [TIMES]: feeds a store at FOLDER/kill.db document by document and ends the feeder with
# kill -9 at random moments, TIMES times (default 200). In the end every document that was reported stored
# must be there once, with all its records, and the store must be sound. Needs the built benchmark and command.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="${1:?a folder}"
times="${2:-200}"
store="${STORE:-$here/.build/release/store}"
entente="${ENTENTE:-$here/../../.build/release/entente}"
rm -f "$folder"/kill.db* "$folder"/kill.log
touch "$folder/kill.log"
next=0
for ((n = 1; n <= times; n++)); do
  # Each run repeats the last few documents, then goes on without end.
  "$store" "$folder/kill.db" "$next" feed 1000000 >> "$folder/kill.log" &
  feeder=$!
  sleep "0.$(printf '%03d' $((RANDOM % 400 + 5)))"
  kill -9 "$feeder" 2>/dev/null || true
  wait "$feeder" 2>/dev/null || true
  last="$(tail -n 1 "$folder/kill.log" | cut -d' ' -f1)"
  next=$(( ${last:-0} > 5 ? ${last:-0} - 5 : 0 ))
done
"$store" "$folder/kill.db" "$next" feed 20 >> "$folder/kill.log"

stored="$(awk '$3 == "in" { print $2 }' "$folder/kill.log" | sort)"
twice="$(uniq -d <<< "$stored" | grep -c . || true)"
told="$(awk 'NF == 3 { print $2 }' "$folder/kill.log" | sort -u)"
there="$("$entente" sql --store "sqlite:$folder/kill.db" --limit 10000000 --format csv \
  'SELECT id FROM documents' | tail -n +2 | sort)"
lost="$(comm -23 <(echo "$told") <(echo "$there") | grep -c . || true)"
broken="$("$entente" sql --store "sqlite:$folder/kill.db" --format csv \
  'SELECT count(*) FROM (SELECT d.row FROM documents d LEFT JOIN record_rows r ON r.document = d.row
    GROUP BY d.row HAVING count(r.row) <> 5)' | tail -1)"
echo "$times kills, $(grep -c . <<< "$there") documents: $lost lost, $twice doubled, $broken broken"
"$entente" doctor --deep --store "sqlite:$folder/kill.db" --format csv | grep '^store'
[ "$lost$twice$broken" = 000 ]
