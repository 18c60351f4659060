#!/usr/bin/env python3
"""Learns the weights of style (Sources/EntenteParsing/Data/repair/style.yaml) from clean texts and spun copies.

  learn.py texts --word-counts COUNTS FOLDER FILE...   writes texts and where words were replaced
  ENTENTE_STYLE_FILES="PAIRS FOLDER/0.txt ..." swift test --filter SpunStyleFeatures
  learn.py fit FOLDER OUTPUT.yaml                fits the tables, prints what the code holds besides

COUNTS are lines of a word and a count, PAIRS word pairs that have not seen the clean texts. The synonyms are WordNet's, those of the tables of repair
and, unless left out with --without aiksaurus, those of Aiksaurus.
"""
import argparse
import json
import os
import random

import numpy as np

import measure
import spin

MODES = [("wordnet", "any", 0.9), ("wordnet", "any", 0.4), ("wordnet", "first", 0.4), ("wordnet", "any", 0.2),
         ("tables", "any", 0.5), ("tables", "first", 0.5), ("tables", "any", 0.9),
         ("aiksaurus", "any", 0.9), ("aiksaurus", "any", 0.3), ("wordnet", "frequent", 0.6)]
TABLES = ["before", "after", "both", "replacement", "leftFrequency", "rightFrequency", "leftPair", "rightPair",
          "length", "capital", "ending", "word", "leftKind", "rightKind"]
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
STEPS = 8
SHARES = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9]


def texts(arguments):
    documents = [text for path in arguments.files for text in measure.documents(path)]
    clean = [window for text in documents for size in (3, 8) for window in measure.windows(text, size)[:12]]
    clean += [window for text in documents for window in measure.windows(text, 1)[:6]]
    clean += [" ".join(text.split("\n"))[:20000] for text in documents]
    random.Random(1).shuffle(clean)
    os.makedirs(arguments.folder, exist_ok=True)
    frequency = measure.counts(arguments.word_counts)
    write(arguments.folder, 0, [(text, []) for text in clean])
    for number, (name, choice, share) in enumerate(MODES, 1):
        if name not in arguments.without:
            spinner = spin.Spinner(spin.thesaurus(name), choice, share, frequency)
            write(arguments.folder, number,
                  [spinner.spin_marked(text, f"{number} {i % 200}") for i, text in enumerate(clean)])


def write(folder, number, marked):
    with open(f"{folder}/{number}.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(text for text, _ in marked))
    with open(f"{folder}/{number}.json", "w", encoding="utf-8") as file:
        json.dump([ranges for _, ranges in marked], file)


def read(folder, number):
    """Places of weights, whether each word was replaced, the text of each word, the texts' count."""
    places, labels, owners = [], [], []
    ranges = json.load(open(f"{folder}/{number}.json", encoding="utf-8"))
    for owner, line in enumerate(open(f"{folder}/{number}.txt.classes", encoding="utf-8")):
        spans = iter(ranges[owner] if owner < len(ranges) else [])
        span = next(spans, None)
        for word in line.split():
            start, _, rest = word.partition(":")
            start = int(start)
            while span and span[1] <= start:
                span = next(spans, None)
            labels.append(span is not None and span[0] <= start)
            owners.append(owner)
            places.append(np.array(rest[:-1].split(","), dtype=np.int32))
    return np.array(places), np.array(labels), np.array(owners), len(ranges)


def logistic(places, labels, weights, size, penalty=20.0, rounds=100):
    """Weights of places by logistic regression, steps by Adagrad; none for all words."""
    theta, squares = np.zeros(size), np.full(size, 1e-6)
    for _ in range(rounds):
        odds = theta[places].sum(axis=1)
        error = weights * (1 / (1 + np.exp(-odds)) - labels)
        slope = penalty * theta
        for column in places.T:
            slope += np.bincount(column, error, minlength=size)
        squares += slope ** 2
        theta -= 0.5 * slope / np.sqrt(squares)
    return theta


def mixtures(odds, owners, count):
    best = np.full(count, -np.inf)
    for share in SHARES:
        each = np.log(1 - share + share * np.exp(np.clip(odds, -8, 5)))
        best = np.maximum(best, np.bincount(owners, each, minlength=count))
    return best


def fit(arguments):
    numbers = [n for n in range(len(MODES) + 1) if os.path.exists(f"{arguments.folder}/{n}.txt.classes")]
    sets = {number: read(arguments.folder, number) for number in numbers}
    chosen = [(places, labels) if number == 0 else (places[labels], labels[labels])
              for number, (places, labels, _, _) in sets.items()]
    places = np.concatenate([p for p, _ in chosen])
    labels = np.concatenate([l for _, l in chosen])
    weights = np.where(labels, (~labels).sum() / labels.sum(), 1.0)
    sizes = sizes_of(places)
    theta = logistic(places, labels, weights, sum(sizes))
    print(f"{len(labels)} words, {labels.mean():.2f} replaced")
    whole = np.clip(np.round(theta * STEPS), -32, 31).astype(int)
    start = 0
    with open(arguments.output, "w", encoding="utf-8") as file:
        file.write("# What the words of spun texts look like, learned by Benchmarks/spun-text/learn.py; a sign a "
                   "weight.\nentente: 1\nstyle:\n")
        for name, size in zip(TABLES, sizes):
            signs = "".join(SIGNS[w + 32] for w in whole[start:start + size])
            start += size
            file.write(f"  - table: {name}\n    weights:\n")
            for at in range(0, size, 96):
                file.write(f'      - "{signs[at:at + 96]}"\n')
    calibrate(sets, whole)


def sizes_of(places):
    """The sizes of the tables, as the code has them."""
    frequencies, associations, replacements = 11, 15, 11
    neighbours = frequencies + 1
    return [frequencies * associations, frequencies * associations, frequencies * associations ** 2,
            frequencies * replacements, neighbours * frequencies, neighbours * frequencies,
            neighbours * associations, neighbours * associations, 16, 2 * frequencies,
            1 << 10, 1 << 15, 1 << 15, 1 << 15]


def calibrate(sets, whole):
    """Prints prior, weight and length by which mixtures become odds: those that fit best."""
    values, counts, spun = [], [], []
    for number, (places, _, owners, count) in sets.items():
        odds = whole[places].sum(axis=1) / STEPS
        values.append(mixtures(odds, owners, count))
        counts.append(np.bincount(owners, minlength=count))
        spun.append(np.full(count, number > 0))
    values, counts, spun = map(np.concatenate, (values, counts, spun))
    weights = np.where(spun, (~spun).sum() / spun.sum(), 1.0)
    best = None
    for length in (20, 50, 100, 200, 400):
        scaled = values / np.sqrt(1 + counts / length)
        for weight in np.arange(0.1, 1.6, 0.05):
            for prior in np.arange(-8, 1, 0.5):
                odds = prior + weight * scaled
                loss = (weights * np.logaddexp(0, np.where(spun, -odds, odds))).mean()
                if best is None or loss < best[0]:
                    best = (loss, prior, weight, length)
    print("loss %.4f prior %.2f weight %.2f longText %d" % best)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    tasks = parser.add_subparsers(dest="task", required=True)
    task = tasks.add_parser("texts")
    task.add_argument("folder")
    task.add_argument("files", nargs="+")
    task.add_argument("--word-counts", required=True)
    task.add_argument("--without", nargs="*", default=[])
    task = tasks.add_parser("fit")
    task.add_argument("folder")
    task.add_argument("output")
    arguments = parser.parse_args()
    {"texts": texts, "fit": fit}[arguments.task](arguments)


if __name__ == "__main__":
    main()
