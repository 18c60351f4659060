#!/usr/bin/env python3
"""Score `entente actors` on the gold-standard records of the PLOVER project: is the right country found?

    score-gsr.py ENTENTE GOLD.json [--errors N]

Records with one text are one sentence; each is read alone, as of its record's date. Codes count by their
first three letters, as score_gsr.py folds them (UNO and EUR are IGO there). Three counts, micro-averaged:

  named     a gold actor is right when a mention that shares characters with the gold's words for it has
            the gold's code. Recall over all gold actors with a code; precision over the mentions that
            share characters with the words of any gold actor.
  sentence  the set of codes of a sentence's mentions against the set of codes of its sources and targets.
            Who is only mentioned ("..., France said" where the gold has no France) counts as wrong.
  acting    as sentence, without mentions that are only places ("in Geneva").
"""
import argparse, json, re, subprocess
from collections import OrderedDict

FOLD = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "DRC": "COD",
        "PAL": "PSE", "WSB": "PSE", "GZS": "PSE", "PLO": "PSE", "UNO": "IGO", "EUR": "IGO", "NAT": "IGO",
        "YUG": "SRB", "SCG": "SRB", "SER": "SRB", "BUR": "MMR", "NGM": "NGO", "MNC": "NGO", "UIG": "IMG"}


def code(text):
    text = (text or "").strip().upper()[:3]
    return FOLD.get(text, text) if re.match(r"[A-Z]{3}$", text) else None


def sentences(path):
    found = OrderedDict()
    for record in json.load(open(path, encoding="utf-8-sig")):
        if record.get("event") == "DOCUMENT" or "text" not in record:
            continue
        text = re.sub(r"\s+", " ", record["text"]).strip()
        item = found.setdefault(text, {"date": record.get("date"), "actors": []})
        for side in ("source", "target"):
            actors = record.get(side)
            for actor in actors if isinstance(actors, list) else []:
                if code(actor.get("code")):
                    item["actors"].append((re.sub(r"\s+", " ", actor.get("actorText") or "").strip(), code(actor["code"])))
    return found


def spans_of(words, text):
    """Where a gold actor's words stand: the whole, else the longest run of them."""
    place = text.find(words) if words else -1
    if place >= 0:
        return place, place + len(words)
    parts = words.split()
    for size in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - size + 1):
            piece = " ".join(parts[start:start + size])
            place = re.search(r"\b" + re.escape(piece) + r"(?!\w)", text)
            if place and piece[0].isupper():
                return place.span()
    return None


def share(hits, found, wanted):
    precision = hits[0] / found if found else 0
    recall = hits[1] / wanted if wanted else 0
    return f"recall {recall:.3f} ({hits[1]}/{wanted})  precision {precision:.3f} ({hits[0]}/{found})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entente")
    parser.add_argument("gold")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    gold = sentences(options.gold)
    lines = "".join(json.dumps({"id": f"S{number}", "text": text, "reference": item["date"]}) + "\n"
                    for number, (text, item) in enumerate(gold.items()))
    output = subprocess.run([options.entente, "actors", "--format", "ndjson", "-"], input=lines,
                            capture_output=True, text=True, check=True).stdout
    spans = [json.loads(line)["spans"] for line in output.splitlines()]
    named = {"right": 0, "mentions": 0, "found": 0, "gold": 0}
    sets = {"sentence": [0, 0, 0], "acting": [0, 0, 0]}
    shown = 0
    for (text, item), mentions in zip(gold.items(), spans):
        raw = text.encode()
        at = lambda offset: len(raw[:offset].decode(errors="replace"))
        ours = [(at(m["start"]), at(m["end"]), code(m.get("code")), m) for m in mentions]
        places = [(spans_of(words, text), wanted) for words, wanted in item["actors"]]
        problems = []
        for (words, _), (place, wanted) in zip(item["actors"], places):
            named["gold"] += 1
            near = [m for m in ours if place and m[0] < place[1] and place[0] < m[1]]
            if any(m[2] == wanted for m in near):
                named["found"] += 1
            else:
                problems.append(f"missed {wanted} '{words}'")
        for start, end, found, mention in ours:
            near = [wanted for place, wanted in places if place and start < place[1] and place[0] < end]
            if near and found:
                named["mentions"] += 1
                if found in near:
                    named["right"] += 1
                else:
                    problems.append(f"wrong {found} '{mention['text']}' for {near}")
        wanted = {c for _, c in item["actors"]}
        for name, kept in (("sentence", ours), ("acting", [m for m in ours if not m[3].get("venue")])):
            found = {m[2] for m in kept if m[2]}
            sets[name][0] += len(found & wanted)
            sets[name][1] += len(found)
            sets[name][2] += len(wanted)
            if name == "acting" and found - wanted and not problems:
                problems.append(f"extra {sorted(found - wanted)}")
        if problems and shown < options.errors:
            shown += 1
            print(text)
            for problem in problems:
                print("   ", problem)
    print("named    ", share((named["right"], named["found"]), named["mentions"], named["gold"]))
    for name, (hits, found, wanted) in sets.items():
        print(f"{name:9}", share((hits, hits), found, wanted))


if __name__ == "__main__":
    main()
