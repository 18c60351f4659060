/// Which words of two treebanks over the same characters are the same.
///
/// Words that are tokens of their own are the same where their characters are. Where a surface token of
/// several words stands on either side, the words of the smallest stretch around it that ends on both
/// sides alike are aligned by the longest common subsequence of their forms.
///
/// - Source: CoNLL 2018 Shared Task, "Evaluation", section "Aligning words".
struct WordAlignment {
  /// The pairs in order.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// The treebank's word for each word of the system; -1 for none.
  private(set) var goldOfSystem: [Int]
  /// The system's word for each word of the treebank; -1 for none.
  private(set) var systemOfGold: [Int]

  private let gold: [EvaluationSide.Word]
  private let system: [EvaluationSide.Word]

  init(gold: [EvaluationSide.Word], system: [EvaluationSide.Word]) {
    self.gold = gold
    self.system = system
    goldOfSystem = Array(repeating: -1, count: system.count)
    systemOfGold = Array(repeating: -1, count: gold.count)
    align()
  }

  private mutating func align() {
    var (g, s) = (0, 0)
    while g < gold.count, s < system.count {
      if gold[g].isMultiword || system[s].isMultiword {
        let stretch = stretch(g, s)
        alignForms(stretch.gold, stretch.system)
        (g, s) = (stretch.gold.upperBound, stretch.system.upperBound)
      } else if gold[g].span == system[s].span {
        pair(g, s)
        (g, s) = (g + 1, s + 1)
      } else if gold[g].span.lowerBound <= system[s].span.lowerBound {
        g += 1
      } else {
        s += 1
      }
    }
  }

  private mutating func pair(_ g: Int, _ s: Int) {
    pairs.append((g, s))
    goldOfSystem[s] = g
    systemOfGold[g] = s
  }

  /// The smallest stretch of words around a surface token of several words.
  private func stretch(_ g: Int, _ s: Int) -> (gold: Range<Int>, system: Range<Int>) {
    var (goldStart, systemStart) = (g, s)
    var end: Int
    if gold[g].isMultiword {
      end = gold[g].span.upperBound
      let isBefore = system[s].span.lowerBound < gold[g].span.lowerBound
      if !system[s].isMultiword, isBefore { systemStart += 1 }
    } else {
      end = system[s].span.upperBound
      if gold[g].span.lowerBound < system[s].span.lowerBound { goldStart += 1 }
    }
    var (goldEnd, systemEnd) = (goldStart, systemStart)
    while !isPast(gold, goldEnd, end) || !isPast(system, systemEnd, end) {
      let isGoldNext =
        goldEnd < gold.count
        && (systemEnd >= system.count
          || gold[goldEnd].span.lowerBound <= system[systemEnd].span.lowerBound)
      let word = isGoldNext ? gold[goldEnd] : system[systemEnd]
      if word.isMultiword { end = max(end, word.span.upperBound) }
      if isGoldNext { goldEnd += 1 } else { systemEnd += 1 }
    }
    return (goldStart..<goldEnd, systemStart..<systemEnd)
  }

  /// Whether a word lies past the end of a stretch: a token of its own that ends after it, too.
  private func isPast(_ words: [EvaluationSide.Word], _ index: Int, _ end: Int) -> Bool {
    guard index < words.count else { return true }
    let span = words[index].span
    return words[index].isMultiword ? span.lowerBound >= end : span.upperBound > end
  }

  /// Aligns by the longest common subsequence of the forms.
  private mutating func alignForms(_ golds: Range<Int>, _ systems: Range<Int>) {
    // Real stretches have a few words; a file that says otherwise must not cost its square.
    let limit = 1000
    let golds = golds.prefix(limit)
    let systems = systems.prefix(limit)
    let width = systems.count + 1
    var lengths = [Int](repeating: 0, count: (golds.count + 1) * width)
    for row in golds.indices.reversed() {
      for column in systems.indices.reversed() {
        let at = (row - golds.startIndex) * width + column - systems.startIndex
        let isSame = gold[row].form == system[column].form
        lengths[at] = max(
          isSame ? lengths[at + width + 1] + 1 : 0, lengths[at + width], lengths[at + 1])
      }
    }
    var (g, s) = (golds.startIndex, systems.startIndex)
    while g < golds.endIndex, s < systems.endIndex {
      let at = (g - golds.startIndex) * width + s - systems.startIndex
      if gold[g].form == system[s].form {
        pair(g, s)
        (g, s) = (g + 1, s + 1)
      } else if lengths[at] == lengths[at + width] {
        g += 1
      } else {
        s += 1
      }
    }
  }
}
