#!/usr/bin/env python3
"""Documents with copies and spun copies among them, as NDJSON, the same for the same seed.

  make-corpus.py --half 0|1 [--wordnet DIR] [--count 10000] [--seed 1] TEXT.jsonl|.txt|.conllu... > corpus.jsonl

The halves share no source text and no spinner: choose on one, report on the other. A quarter of the
documents are spun, a twentieth copied ("copyOf" says of which, "mode" how); some of either have a paragraph
dropped or added, or another headline. Documents cut from one text have its "source" and may quote each
other. The others are hard to tell apart: sentences of the texts
recombined, news by template, reports of one event in other words with the same names and numbers, and texts
that were given each other's names in order.
"""
import argparse
import hashlib
import json
import os
import random
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "spun-text"))
import spin  # noqa: E402

STATES = "Korea Japan Australia Canada Poland Norway Britain France Germany Italy Spain Turkey".split()
NAMES = "Kim Park Choi Tanaka Suzuki Miller Wilson Novak Olsen Dubois Rossi Weber Garcia Demir".split()
THINGS = "submarines frigates batteries chips cars ships engines radars turbines tankers".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
# What is told of an event, each in ways that share few words.
EVENT = [
    ["{a} and {b} agreed on {day} to build {n} {t} for ${m} million, officials of both sides said.",
     "A contract over {n} {t}, worth ${m} million, was signed on {day} by ministers from {a} and {b}.",
     "On {day} the governments in {a} and {b} closed a ${m} million order; it covers {n} {t}.",
     "After months of bargaining, {b} will get {n} {t} from {a}. The price: ${m} million, it emerged {day}."],
    ["Minister {p} told reporters that the {t} would be ready in {y} if the talks went well.",
     "Delivery is planned for {y}, according to {p}, who heads the ministry.",
     "\"By {y} you will see them,\" {p} promised at a briefing that lasted an hour.",
     "Asked about dates, {p} named {y} but warned of delays."],
    ["The deal, which {q} of {b} had asked for, is worth {x}% more than the one that was signed in {z}.",
     "Compared with {z}, spending rises by {x}%, and critics of {q} call that too much.",
     "It is {x}% above the bill of {z}; {q} defended this before lawmakers in {b}.",
     "{q} had wanted it since {z}. Costs, however, have grown {x}% in between."],
    ["\"We have waited for this since {z},\" said {q}, who leads the delegation of {b}.",
     "For {q}, at the head of {b}'s team, a wait that began in {z} is over.",
     "Talks began in {z}; nobody was happier about their end than {q}.",
     "The envoy of {b}, {q}, spoke of a goal that she had pursued from {z} on."],
    ["Tariffs on {t} from {a} will fall from {x}% to {w}% under the plan, and those on {u} will stay.",
     "Under the terms importers of {t} pay {w}% and no longer {x}%. Nothing changes for {u}.",
     "A duty of {x}% is cut to {w}% where {t} made in {a} are concerned, not so for {u}.",
     "Buyers save: the levy shrinks to {w}%, after {x}% until now. For {u} no such relief is in sight."],
    ["It was not clear who would pay for the {u}, and {p} did not say when the parliament of {a} would vote.",
     "{p} left open the date of a vote in {a}. Nor has anybody found money for the {u}.",
     "The lower house of {a} still has to pass it, and {p} must first settle the bill for the {u}.",
     "Whether {a}'s deputies follow {p} is uncertain, as funds for {u} are missing."],
    ["Shares of makers of {t} rose by {w}% in the capital of {a} after the news.",
     "Investors were pleased; builders of {t} gained {w}% at noon.",
     "At the exchange of {a}, an index of such firms closed {w}% higher.",
     "Markets cheered the announcement with a jump of {w}%."],
    ["{b} has said that it needs {k} {u} by {y}, of which {n} are to come from {a}.",
     "Of {k} {u} on a wish list that runs to {y}, {n} would be imported from {a}.",
     "Planners count on {k} {u}. Only {n} of them, they admit, can {a} supply before {y}.",
     "In all, {k} {u} are required until {y}; {a} contributes {n}."],
]
# Words of grammar that spinners change too.
SMALL = {"in": ["within", "inside"], "about": ["around", "concerning"], "but": ["however"], "on": ["upon"],
         "two": ["2"], "three": ["3"], "four": ["4"], "five": ["5"], "also": ["additionally"],
         "if": ["whether"], "as": ["because"], "after": ["following"], "and": ["together with"],
         "more": ["extra"], "most": [""], "many": ["numerous"], "said": ["stated", "mentioned"],
         "while": ["whereas"], "because": ["as a result of"], "among": ["amongst"], "by": ["via"],
         "like": ["equivalent to"], "over": ["above"], "before": ["previous to"], "other": ["different"],
         "percent": ["%"], "since": ["because"], "during": ["throughout"], "against": ["towards"],
         "called": ["referred to as"], "all": ["the entire"], "the": ["this"], "is": ["is definitely"]}
FILLERS = "very actually own really basically particular certain simply overall general".split()
MODES = [["table", "light", "web"], ["loose", "strangers", "heavy"]]


class Spinners:
    """Five ways to replace words; "strangers" and "heavy" put any word of the same ending."""

    def __init__(self, folder, texts):
        self.wordnet = spin.Spinner(folder)
        self.endings = {}
        for word in sorted(set(re.findall(r"\b[a-z]{4,}\b", " ".join(texts)))):
            self.endings.setdefault(self.ending(word), []).append(word)

    @staticmethod
    def ending(word):
        return next((e for e in ("ing", "ed", "ly", "s") if word.endswith(e)), "")

    def spin(self, text, mode, chance):
        seed = chance.random()
        content, capital, small, filler = {
            "table": (.9, .5, 0, 0), "light": (chance.uniform(.1, .4), .1, .02, 0),
            "web": (chance.uniform(.4, .8), .4, chance.uniform(.05, .3), .01),
            "loose": (chance.uniform(.3, .9), .4, chance.uniform(0, .2), .01),
            "strangers": (chance.uniform(.5, .95), .3, .02, 0),
            "heavy": (chance.uniform(.6, .95), .5, chance.uniform(.1, .4), .03)}[mode]

        def replaced(match):
            word, low = match.group(0), match.group(0).lower()
            begins = match.start() == 0 or text[:match.start()].rstrip(" \"”'")[-1:] in ".!?:\n"
            if low in SMALL and chance.random() < small:
                new = chance.choice(SMALL[low])
            elif low in spin.SMALL or len(word) < 3 or word.isupper():
                return word
            elif chance.random() > (content if begins or word.islower() else capital):
                return word
            elif mode in ("strangers", "heavy"):
                new = chance.choice(self.endings[self.ending(low)])
            else:
                new = self.wordnet.table(low, seed if mode == "table" else chance.random()) or word
            if chance.random() < filler:
                new = chance.choice(FILLERS) + " " + new
            return new[:1].upper() + new[1:] if word[0].isupper() else new
        return re.sub(r"(?<![-\w'’.$])[A-Za-z]+(?![-\w'’$])", replaced, text)


def texts_of(path):
    """The documents of a file, each a list of sentences."""
    if path.endswith(".conllu"):
        texts = []
        for line in open(path, encoding="utf-8"):
            if line.startswith("# newdoc") or not texts:
                texts.append([])
            if line.startswith("# text = "):
                texts[-1].append(line[9:].strip())
        return texts
    if path.endswith(".jsonl"):
        bodies = [json.loads(line)["input"] for line in open(path, encoding="utf-8")]
    else:
        bodies = [open(path, encoding="utf-8").read().split("---\n")[-1]]
    return [[s.strip() for s in re.split(r"(?<=[.!?])\s+|\n", body) if s.strip()] for body in bodies]


def paragraphs(sentences, chance):
    text = []
    while sentences:
        size = chance.randint(1, 4)
        text.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return text


def facts(chance):
    values = {k: chance.choice(STATES) for k in "ab"} | {k: chance.choice(NAMES) for k in "pq"}
    values |= {k: chance.choice(THINGS) for k in "tu"} | {"day": chance.choice(DAYS)}
    ranges = {"n": (2, 99), "m": (100, 999), "k": (100, 999), "x": (11, 60), "w": (2, 10), "y": (2026, 2040),
              "z": (1950, 2024)}
    return values | {k: chance.randint(*r) for k, r in ranges.items()}


def renamed(text, names):
    """A text with the names and numbers of another, in order."""
    rest = iter(names * 40)
    return re.sub(r"(?<=[a-z,] )[A-Z][a-z]+|\d+", lambda _: next(rest), text)


class Corpus:
    def __init__(self, texts, chance):
        self.texts, self.chance = texts, chance
        self.pool = sorted({s for t in texts for s in t if 40 < len(s) < 250})

    def chunks(self):
        """The texts cut into documents, each sentence used once, with the number of the text."""
        for number, text in enumerate(self.texts):
            while len(text) >= 4:
                size = self.chance.randint(4, 30)
                if len(" ".join(text[:size])) > 200:
                    yield number, paragraphs(text[:size], self.chance)
                text = text[size:]

    def recombined(self):
        return paragraphs([self.chance.choice(self.pool) for _ in range(self.chance.randint(5, 25))], self.chance)

    def template(self):
        values = facts(self.chance)
        return paragraphs([f[0].format(**values) for f in self.chance.sample(EVENT, 6)], self.chance)

    def event(self):
        """Up to four reports of one event, no sentence alike."""
        values, chance = facts(self.chance), self.chance
        ways = [chance.sample(range(4), 4) for _ in EVENT]
        for report in range(4):
            order = chance.sample(range(len(EVENT)), 7)
            yield paragraphs([EVENT[f][ways[f][report]].format(**values) for f in order], chance)

    def namesakes(self):
        names = [str(v) for v in facts(self.chance).values() for _ in range(2)]
        for _ in range(2):
            text = [self.chance.choice(self.pool) for _ in range(self.chance.randint(5, 15))]
            yield paragraphs([renamed(s, names) for s in text], self.chance)

    def originals(self, count):
        found = [{"source": n, "text": t} for n, t in self.chunks()][:count // 2]
        while len(found) < count:
            texts = [self.recombined(), self.recombined(), self.template(), *self.event(), *self.namesakes()]
            found += [{"text": t} for t in texts]
        return [{"id": f"o{i}"} | d for i, d in enumerate(found[:count])]

    def changed(self, text):
        """A text with a paragraph less or more, or another headline and credit; most stay whole."""
        kind = self.chance.choice(["whole"] * 3 + ["cut", "added", "headline"])
        if kind == "cut" and len(text) > 3:
            text = text[:]
            text.pop(self.chance.randrange(len(text)))
        elif kind == "added":
            text = text + paragraphs([self.chance.choice(self.pool)], self.chance)
        elif kind == "headline":
            text = [self.chance.choice(self.pool).split(",")[0].rstrip("."), "Source: Reuters"] + text
        return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--half", type=int, choices=[0, 1], required=True)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("texts", nargs="+")
    args = parser.parse_args()
    chance = random.Random(args.seed * 2 + args.half)
    texts = [t for path in args.texts for t in texts_of(path)
             if int(hashlib.sha256(" ".join(t).encode()).hexdigest(), 16) % 2 == args.half]
    spinners = Spinners(args.wordnet, [" ".join(t) for t in texts])
    corpus = Corpus(texts, chance)
    documents = corpus.originals(args.count * 7 // 10)
    for number in range(args.count - len(documents)):
        source = documents[chance.randrange(args.count * 7 // 10)]
        mode = MODES[args.half][number % 3] if number % 6 else "copied"
        text = corpus.changed(source["text"])
        if mode != "copied":
            text = spinners.spin("\n\n".join(text), mode, chance).split("\n\n")
        documents.append(source | {"id": f"c{number}", "copyOf": source["id"], "mode": mode, "text": text})
    chance.shuffle(documents)
    for document in documents:
        print(json.dumps(document | {"text": "\n\n".join(document["text"])}, ensure_ascii=False))


if __name__ == "__main__":
    main()
