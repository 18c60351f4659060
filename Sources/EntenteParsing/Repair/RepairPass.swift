import EntenteLanguage

/// The places of a text that read better with other words.
struct RepairPass {
  /// A place with the words that were probably meant.
  struct Site {
    /// The tokens that change.
    let tokens: Range<Int>
    /// The words in their place, by number in the rules.
    let words: [Int32]
    let reason: RepairReading.Reason
    /// How much better they read than what stands there, with the neighbours as the best way has them.
    let gain: Float
  }

  let text: RepairText
  private(set) var sites: [Site] = []
  /// How many tokens were read.
  private(set) var count = 0

  /// Reads a text, or its first tokens.
  init(
    _ text: RepairText, _ knowledge: RepairKnowledge, usesPairs: Bool, most: Int = .max
  ) {
    self.text = text
    var lattice = RepairLattice(knowledge, usesPairs: usesPairs)
    for run in text.runs {
      count = run.upperBound
      if run.lowerBound > most { break }
      guard lattice.read(run, of: text) else { continue }
      let path = lattice.bestPath(run)
      for (place, reading) in path.enumerated() where reading.isChange {
        let before = place > 0 ? path[place - 1] : nil
        let after = place + 1 < path.count ? path[place + 1] : nil
        sites.append(
          Site(
            tokens: reading.tokens, words: reading.words.map { lattice.pool[$0] },
            reason: reading.reason,
            gain: lattice.gain(reading, before, after, text)))
      }
    }
  }
}

extension RepairLattice {
  /// How much better a reading fits between its neighbours than the text as it stands.
  func gain(
    _ reading: RepairReading, _ before: RepairReading?, _ after: RepairReading?,
    _ text: RepairText
  ) -> Float {
    let tokens = text.tokens[reading.tokens]
    var same: Float = 0
    var last = before?.last
    for token in tokens {
      let bound = RepairReading.Bound(
        word: token.word, key: token.key, frequency: token.frequency)
      same += Weight.frequency * token.frequency
      if let last {
        same += knowledge.association(last, bound)
      }
      last = bound
    }
    if let after, let last {
      same += knowledge.association(last, after.first)
    }
    let left = before.map { association($0, reading) } ?? 0
    let right = after.map { association(reading, $0) } ?? 0
    return left + reading.score + right - same
  }
}
