#!/usr/bin/env python3
"""Documents with spun copies among them, as NDJSON, the same for the same seed.

    make-corpus.py --wordnet DIR [--count 10000] [--seed 1] TEXT.jsonl|TEXT.txt|TEXT.conllu... > corpus.jsonl

A quarter of the documents are spun copies of others ("copyOf" says of which); half are recombined from
sentences of the texts given, so that strangers share whole sentences, and the rest are news by template,
which differ from each other in names and numbers only. The spinner replaces words by others of a
synset, capitalised ones too, numbers by digits, and some small words.
"""
import argparse, json, os, random, re

STATES = "Korea Japan Australia Canada Poland Norway Britain France Germany Italy Spain Turkey".split()
NAMES = "Kim Park Choi Tanaka Suzuki Miller Wilson Novak Olsen Dubois Rossi Weber Garcia Demir".split()
THINGS = ("submarines frigates batteries chips cars ships engines radars turbines tankers".split())
SMALL = {"in": "within", "about": "around", "but": "however", "on": "upon", "two": "2",
         "three": "3", "four": "4", "five": "5", "also": "additionally", "if": "whether"}
TEMPLATES = [
    "{a} and {b} agreed on {day} to build {n} {t} for ${m} million, officials of both sides said.",
    "Minister {p} told reporters that the {t} would be ready in {y} if the talks went well.",
    "The deal, which {q} of {b} had asked for, is worth {x}% more than the one that was signed in {z}.",
    "\"We have waited for this since {z},\" said {q}, who leads the delegation of {b}.",
    "Tariffs on {t} from {a} will fall from {x}% to {w}% under the plan, and those on {u} will stay.",
    "It was not clear who would pay for the {u}, and {p} did not say when the parliament of {a} would vote.",
    "Shares of makers of {t} rose by {w}% in the capital of {a} after the news.",
    "{b} has said that it needs {k} {u} by {y}, of which {n} are to come from {a}.",
]

def wordnet(folder):
    words = {}
    for part in ("noun", "verb", "adj", "adv"):
        synsets = {}
        with open(os.path.join(folder, "data." + part), encoding="latin-1") as lines:
            for line in lines:
                if line.startswith("  "):
                    continue
                f = line.split()
                count = int(f[3], 16)
                synsets[f[0]] = [f[4 + 2 * i].split("(")[0].replace("_", " ") for i in range(count)]
        with open(os.path.join(folder, "index." + part), encoding="latin-1") as lines:
            for line in lines:
                if line.startswith("  "):
                    continue
                f = line.split()
                for offset in f[-int(f[2]):][:3]:
                    words.setdefault(f[0], []).extend(
                        w for w in synsets[offset] if w.lower() != f[0])
    return {w: sorted(set(s)) for w, s in words.items() if s}

KEPT = set("the of to and or for by with from at as that which who is are was were be been has have had not "
           "no will would can could may might its their his her he she it they we you i this these if than "
           "a an said".split())

def spin(text, synonyms, rate, small, chance):
    def one(match):
        word = match.group(0)
        low = word.lower()
        if low in SMALL and chance.random() < small:
            new = SMALL[low]
        elif low in KEPT or low not in synonyms or chance.random() > rate * (0.5 if word[0].isupper() else 1):
            return word
        else:
            new = chance.choice(synonyms[low])
        return new.title() if word[0].isupper() else new
    return re.sub(r"[A-Za-z]+", one, text)

def sentences(path):
    if path.endswith(".jsonl"):
        for line in open(path, encoding="utf-8"):
            yield from re.split(r"(?<=[.!?])\s+", json.loads(line).get("text", ""))
    elif path.endswith(".conllu"):
        for line in open(path, encoding="utf-8"):
            if line.startswith("# text = "):
                yield line[9:].strip()
    else:
        yield from re.split(r"(?<=[.!?])\s+", open(path, encoding="utf-8").read())

def template(chance):
    values = {k: chance.choice(STATES) for k in "ab"} | {k: chance.choice(NAMES) for k in "pq"}
    values |= {k: chance.choice(THINGS) for k in "tu"}
    values |= {"day": chance.choice("Monday Tuesday Wednesday Thursday Friday".split())}
    values |= {"n": chance.randint(2, 99), "m": chance.randint(100, 999), "k": chance.randint(100, 999),
               "x": chance.randint(11, 60), "w": chance.randint(2, 10), "y": chance.randint(2026, 2040),
               "z": chance.randint(1950, 2024)}
    return " ".join(t.format(**values) for t in chance.sample(TEMPLATES, 6))

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("texts", nargs="+")
    args = parser.parse_args()
    chance = random.Random(args.seed)
    synonyms = wordnet(args.wordnet)
    pool = sorted({s.strip() for p in args.texts for s in sentences(p) if 40 < len(s) < 400})
    originals = []
    for number in range(args.count * 3 // 4):
        if number % 3:
            text = " ".join(chance.choice(pool) for _ in range(chance.randint(5, 25)))
        else:
            text = template(chance)
        originals.append({"id": f"o{number}", "text": text})
    copies = []
    for number in range(args.count - len(originals)):
        source = originals[number * 3 % len(originals)] if number % 2 else chance.choice(originals)
        rate, small = chance.uniform(0.2, 0.9), chance.uniform(0, 0.5)
        copies.append({"id": f"s{number}", "copyOf": source["id"],
                       "text": spin(source["text"], synonyms, rate, small, chance)})
    documents = originals + copies
    chance.shuffle(documents)
    for document in documents:
        print(json.dumps(document, ensure_ascii=False))

main()
