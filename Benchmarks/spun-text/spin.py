#!/usr/bin/env python3
"""A deterministic spinner: replaces words by WordNet synonyms of any sense, as machines do.

  spin.py [--seed N] [--share 0.9] [--wordnet DIR] FILE

Per seed a word is always replaced in the same way; names, numbers and words of grammar stay.
"""
import argparse
import os
import random
import re

SMALL = set("""the a an of to in on at by for from with and or but as its his her their our this that these those is
are was were be been being has have had will would can could may might must not it he she they we you i who which
than then so if also into over under after before about do does did said say says one two no nor own such only very
more most all any some other there here when where what how why up down out off just s t""".split())


class Spinner:
    def __init__(self, folder="/usr/share/wordnet"):
        self.senses = {}
        for part in ("noun", "verb", "adj", "adv"):
            self._read(folder, part)

    def _read(self, folder, part):
        synsets = {}
        for line in open(os.path.join(folder, "data." + part), encoding="latin-1"):
            if line.startswith(" "):
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
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
                self.senses.setdefault(word, []).append((part, others))

    def table(self, word, seed):
        """What a word becomes; None where it stays. An inflected word keeps its ending."""
        for ending, base in self._bases(word):
            if base in self.senses and base not in SMALL:
                chance = random.Random(f"{seed} {base}")
                if chance.random() > self.share:
                    return None
                part, others = chance.choice(self.senses[base])
                other = chance.choice(others[:4])
                return self._inflect(other, ending, part)
        return None

    share = 0.9

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
        def replaced(match):
            word = match.group(0)
            if word.lower() in SMALL or len(word) < 3 or word.isupper():
                return word
            start = match.start()
            begins = start == 0 or re.search(r"[.!?\n][\s”\"]*$", text[:start][-4:])
            if word[0].isupper() and not begins and f"{seed} {word}" and \
                    random.Random(f"{seed} {word}").random() > 0.5:
                return word
            other = self.table(word.lower(), seed)
            if other is None:
                return word
            return other[0].upper() + other[1:] if word[0].isupper() else other
        return re.sub(r"(?<![-\w'’.$])[A-Za-z]+(?![-\w'’$])", replaced, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--share", type=float, default=0.9)
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    arguments = parser.parse_args()
    Spinner.share = arguments.share
    print(Spinner(arguments.wordnet).spin(open(arguments.file, encoding="utf-8").read(), arguments.seed), end="")


if __name__ == "__main__":
    main()
