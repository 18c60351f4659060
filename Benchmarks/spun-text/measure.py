#!/usr/bin/env python3
"""Measures judge and mender: phrase pairs, clean texts, spun against clean.

  measure.py pairs  PAIRS.tsv                phrases in carrier sentences, mended without pair lists
  measure.py clean  FILE...                  hard changes in clean texts (.jsonl with "input", .conllu, .txt)
  measure.py judge  FILE...                  area under the curve, clean texts against spun copies of them

The command is taken from ENTENTE, by default .build/release/entente.
"""
import argparse
import json
import os
import subprocess

import spin

ENTENTE = os.environ.get("ENTENTE", ".build/release/entente")
CARRIERS = [
    "The report on Monday was about {} and little else.",
    "Reporters in the capital wrote: {} on Friday.",
    "In the morning session, people spoke of {} again.",
]


def repair(texts, *options):
    """The objects that `entente repair` prints for texts, a document each."""
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
    run = subprocess.run([ENTENTE, "repair", "--format", "ndjson", *options, "-"],
                         input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def pairs(arguments):
    rows = [line.rstrip("\n").split("\t") for line in open(arguments.files[0], encoding="utf-8")][1:]
    rows = [row for row in rows if row[4] in ("never", "rare")]
    texts = [carrier.format(row[0]) for row in rows for carrier in CARRIERS]
    found = repair(texts, *([] if arguments.with_pairs else ["--no-pairs"]))
    right = 0.0
    for place, row in enumerate(rows):
        mended = [found[place * len(CARRIERS) + c]["text"] for c in range(len(CARRIERS))]
        hits = sum(row[1].lower() in text.lower() for text in mended) / len(CARRIERS)
        right += hits
        if arguments.verbose and hits < 1:
            print(f"{hits:.2f}\t{row[0]}\t{row[1]}\t{mended[0]}")
    print(f"{len(rows)} phrases, mended {right / len(rows):.3f}")


def documents(path):
    """The texts of a file, each of several sentences where the file has them."""
    if path.endswith(".jsonl"):
        return [json.loads(line)["input"] for line in open(path, encoding="utf-8")]
    if path.endswith(".conllu"):
        texts = []
        for line in open(path, encoding="utf-8"):
            if line.startswith("# newdoc"):
                texts.append([])
            elif line.startswith("# text = "):
                if not texts:
                    texts.append([])
                texts[-1].append(line[9:].rstrip("\n"))
        return [" ".join(text) for text in texts]
    body = open(path, encoding="utf-8").read()
    return [body.split("---\n", 2)[2] if body.startswith("---\n") else body]


def clean(arguments):
    texts = [text for path in arguments.files for text in documents(path)]
    if arguments.sentences:
        texts = [line for text in texts for line in text.replace(". ", ".\n").split("\n") if line]
    words = sum(len(text.split()) for text in texts)
    found = repair(texts)
    changes = [(i, change) for i, each in enumerate(found) for change in each["changes"]]
    hard = [change for _, change in changes if change["sure"] >= 0.9]
    for place, change in changes if arguments.verbose else []:
        body = texts[place].encode()
        around = body[max(0, change["start"] - 40):change["end"] + 40].decode(errors="replace")
        print(f"{change['sure']}\t{change['why']}\t{change['was']} -> {change['became']}\t"
              + around.replace("\n", " "))
    spun = sum(each["score"] >= 0.5 for each in found)
    print(f"{len(texts)} texts, {words} words: {spun} judged spun; "
          f"hard changes {len(hard)}, {len(hard) / words * 1e4:.2f} in 10,000 words; "
          f"all changes {len(changes)}, {len(changes) / words * 1e4:.2f}")


def windows(text, size):
    """Pieces of a text of so many sentences, without the rest."""
    sentences = [s for s in text.replace("\n", " ").replace(". ", ".\n").split("\n") if len(s.split()) > 5]
    return [" ".join(sentences[i:i + size]) for i in range(0, len(sentences) - size + 1, size)]


def counts(path):
    """How often words are written, out of lines of a word and a count."""
    lines = (line.split() for line in open(path, encoding="utf-8")) if path else []
    return {word: float(count) for word, count in lines}


def judge(arguments):
    spinner = spin.Spinner(spin.thesaurus(arguments.thesaurus, arguments.wordnet), arguments.choice,
                           arguments.share, counts(arguments.word_counts))
    clean_texts = [w for path in arguments.files for text in documents(path)
                   for w in windows(text, arguments.size)][:arguments.most]
    spun_texts = [spinner.spin(text, seed) for seed, text in enumerate(clean_texts)]
    clean_scores = [each["score"] for each in repair(clean_texts, "--no-pairs")]
    spun_found = repair(spun_texts, "--no-pairs")
    spun_scores = [each["score"] for each in spun_found]
    ordered = sorted([(s, 0) for s in clean_scores] + [(s, 1) for s in spun_scores])
    ranks, place = 0.0, 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        ranks += sum(label for _, label in ordered[place:end]) * (place + 1 + end) / 2
        place = end
    n, m = len(spun_scores), len(clean_scores)
    area = (ranks - n * (n + 1) / 2) / (n * m)
    print(f"{m} clean and {n} spun texts of {arguments.size} sentences: area {area:.4f}; "
          f"spun at 0.5: {sum(s >= .5 for s in spun_scores) / n:.3f}, "
          f"clean at 0.5: {sum(s >= .5 for s in clean_scores) / m:.4f}")
    if arguments.verbose:
        for score, text in sorted(zip(spun_scores, spun_texts))[:12]:
            print(f"spun  {score}\t{text}")
        for score, text in sorted(zip(clean_scores, clean_texts), reverse=True)[:12]:
            print(f"clean {score}\t{text}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("task", choices=["pairs", "clean", "judge"])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="WordNet's dict files")
    parser.add_argument("--thesaurus", choices=["wordnet", "tables", "aiksaurus"], default="wordnet")
    parser.add_argument("--choice", choices=["any", "first", "frequent"], default="any")
    parser.add_argument("--share", type=float, default=0.9, help="share of the words that are replaced")
    parser.add_argument("--word-counts", help="lines of a word and a count, for --choice frequent")
    parser.add_argument("--size", type=int, default=3, help="sentences of a judged text")
    parser.add_argument("--most", type=int, default=2000, help="texts that are judged at most")
    parser.add_argument("--sentences", action="store_true", help="read clean texts sentence by sentence")
    parser.add_argument("--with-pairs", action="store_true", help="load the pair lists")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    {"pairs": pairs, "clean": clean, "judge": judge}[arguments.task](arguments)


if __name__ == "__main__":
    main()
