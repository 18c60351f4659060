#!/usr/bin/env python3
"""A deterministic spinner: replaces words by synonyms of any sense, as machines do.

  spin.py [--thesaurus wordnet] [--choice any] [--seed N] [--share 0.9] FILE

Per seed a word is always replaced in the same way; names, numbers and words of grammar stay.
"""
import argparse
import glob
import os
import random
import re
import subprocess

SMALL = set("""the a an of to in on at by for from with and or but as its his her their our this that these those is
are was were be been being has have had will would can could may might must not it he she they we you i who which
than then so if also into over under after before about do does did said say says one two no nor own such only very
more most all any some other there here when where what how why up down out off just s t""".split())
HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "../../Sources/EntenteParsing/Data/repair/synonyms/*.yaml")


def wordnet(folder="/usr/share/wordnet"):
    """For each word its senses, each a part of speech and synonyms: WordNet's, in its order."""
    senses = {}
    for part in ("noun", "verb", "adj", "adv"):
        synsets = {}
        for line in open(os.path.join(folder, "data." + part), encoding="latin-1"):
            if not line.startswith(" "):
                fields = line.split(" ")
                words = [fields[4 + 2 * i].split("(")[0] for i in range(int(fields[3], 16))]
                synsets[fields[0]] = [w.replace("_", " ") for w in words if w.islower()]
        for line in open(os.path.join(folder, "index." + part), encoding="latin-1"):
            if line.startswith(" "):
                continue
            fields = line.split()
            word, count = fields[0], int(fields[2])
            others = []
            for offset in fields[-count:]:
                others += [w for w in synsets.get(offset, []) if w != word and w not in others]
            if others:
                senses.setdefault(word, []).append((part, others))
    return senses


def tables():
    """The same out of the tables of repair."""
    senses = {}
    for path in sorted(glob.glob(TABLES)):
        for line in open(path, encoding="utf-8"):
            found = re.match(r"\s*- \{ word: (.*?), pos: (\w+), substitutes: \[(.*?)\]", line)
            if found:
                part = {"adjective": "adj", "adverb": "adv"}.get(found[2], found[2])
                others = [other.strip().strip('"') for other in found[3].split(",")]
                senses.setdefault(found[1].strip('"'), []).append((part, others))
    return senses


class Aiksaurus(dict):
    """The same out of Aiksaurus, a thesaurus that is none of WordNet's; its words are of no known part."""

    def __contains__(self, word):
        if not dict.__contains__(self, word):
            run = subprocess.run(["caiksaurus", word], stdout=subprocess.PIPE)
            lines = [line.split(", ") for line in run.stdout.decode("latin-1").split("\n")
                     if line and not line.startswith("===")]
            self[word] = [("noun", [o for o in line if o != word and o.islower()])
                          for line in lines if word in line and len(line) > 1]
        return bool(self[word])


def thesaurus(name, folder="/usr/share/wordnet"):
    return {"wordnet": lambda: wordnet(folder), "tables": tables, "aiksaurus": Aiksaurus}[name]()


class Spinner:
    def __init__(self, senses, choice="any", share=0.9, frequency=None):
        """Replaces by any synonym of any sense, by the first, or by the most frequent one."""
        self.senses = senses
        self.choice = choice
        self.share = share
        self.frequency = frequency or {}

    def replacement(self, word, seed):
        """What a word becomes; None where it stays. An inflected word keeps its ending."""
        for ending, base in self._bases(word):
            if base not in SMALL and base in self.senses:
                chance = random.Random(f"{seed} {base}")
                if chance.random() > self.share:
                    return None
                part, other = self._choose(self.senses[base], chance)
                other = self._inflect(other, ending, part)
                return other if other != word else None
        return None

    def _choose(self, senses, chance):
        if self.choice == "first":
            return senses[0][0], senses[0][1][0]
        if self.choice == "frequent":
            return max(((part, other) for part, others in senses for other in others),
                       key=lambda each: self.frequency.get(each[1], 0))
        part, others = chance.choice(senses)
        return part, chance.choice(others[:6])

    @staticmethod
    def _bases(word):
        yield "", word
        if word.endswith("ies"):
            yield "s", word[:-3] + "y"
        if word.endswith("s") and not word.endswith("ss"):
            yield "s", word[:-1]
            yield "s", word[:-2]
        if word.endswith("ed"):
            yield "ed", word[:-2]
            yield "ed", word[:-1]
        if word.endswith("ing"):
            yield "ing", word[:-3]
            yield "ing", word[:-3] + "e"

    @staticmethod
    def _inflect(phrase, ending, part):
        if not ending:
            return phrase
        words = phrase.split(" ")
        place = 0 if part == "verb" else -1
        word = words[place]
        if ending == "s":
            word = word[:-1] + "ies" if re.search("[^aeiou]y$", word) else \
                word + ("es" if re.search("(s|x|z|ch|sh)$", word) else "s")
        elif word.endswith("e"):
            word = word + "d" if ending == "ed" else word[:-1] + "ing"
        else:
            word = word[:-1] + "ied" if ending == "ed" and re.search("[^aeiou]y$", word) else word + ending
        words[place] = word
        return " ".join(words)

    def spin(self, text, seed=0):
        return self.spin_marked(text, seed)[0]

    def spin_marked(self, text, seed=0):
        """The spun text, and the ranges of its UTF-8 bytes that were replaced."""
        out, ranges, end, size = [], [], 0, 0
        for match in re.finditer(r"(?<![-\w'’.$])[A-Za-z]+(?![-\w'’$])", text):
            word, start = match.group(0), match.start()
            if word.lower() in SMALL or len(word) < 3 or word.isupper():
                continue
            begins = start == 0 or re.search(r"[.!?\n][\s”\"]*$", text[max(0, start - 4):start])
            if word[0].isupper() and not begins and random.Random(f"{seed} {word}").random() > 0.3:
                continue
            other = self.replacement(word.lower(), seed)
            if other is None:
                continue
            other = other[0].upper() + other[1:] if word[0].isupper() else other
            before = text[end:start]
            size += len(before.encode())
            ranges.append((size, size + len(other.encode())))
            size = ranges[-1][1]
            out += [before, other]
            end = match.end()
        return "".join(out) + text[end:], ranges


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--share", type=float, default=0.9)
    parser.add_argument("--choice", choices=["any", "first", "frequent"], default="any")
    parser.add_argument("--thesaurus", choices=["wordnet", "tables", "aiksaurus"], default="wordnet")
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    arguments = parser.parse_args()
    senses = thesaurus(arguments.thesaurus, arguments.wordnet)
    spinner = Spinner(senses, arguments.choice, arguments.share)
    print(spinner.spin(open(arguments.file, encoding="utf-8").read(), arguments.seed), end="")


if __name__ == "__main__":
    main()
