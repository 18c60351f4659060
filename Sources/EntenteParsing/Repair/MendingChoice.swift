import EntenteLanguage
@preconcurrency import Glibc

/// Which sites of a spun text are changed.
struct MendingChoice {
  private let pass: RepairPass
  private let document: AnnotatedDocument
  private let knowledge: RepairKnowledge
  private let least: Float
  private(set) var changes: [Mending] = []
  private(set) var alternatives: [Mending] = []

  /// The gain from which on a site is changed in a text that is surely spun.
  private static let leastGain: Float = 1
  /// How much more a quotation asks, which spinners leave alone more often.
  private static let quoted: Float = 2

  init(
    _ pass: RepairPass, _ document: AnnotatedDocument, _ knowledge: RepairKnowledge,
    _ judgement: SpunJudgement
  ) {
    self.pass = pass
    self.document = document
    self.knowledge = knowledge
    least = Self.leastGain + Float(3 * (1 - judgement.damage))
  }

  mutating func choose() {
    for site in pass.sites {
      let isQuoted = pass.text.tokens[site.tokens.lowerBound].isQuoted
      let isChanged = site.gain >= least + (isQuoted ? Self.quoted : 0)
      for mending in mendings(site) where isWhole(mending.range) {
        if isChanged { changes.append(mending) } else { alternatives.append(mending) }
      }
    }
  }

  /// The changes of a site: one a word where words stand for words, else one for all.
  private func mendings(_ site: RepairPass.Site) -> [Mending] {
    guard site.words.count == site.tokens.count else {
      return [mending(pass.range(site), pass.words(site, knowledge), site)]
    }
    return site.words.indices.compactMap { place in
      let token = pass.text.tokens[site.tokens.lowerBound + place]
      guard token.word != site.words[place] else { return nil }
      let word = String(decoding: pass.word(site, place, knowledge), as: UTF8.self)
      return mending(token.start..<token.end, word, site)
    }
  }

  private func mending(_ range: Range<Int>, _ became: String, _ site: RepairPass.Site) -> Mending {
    Mending(
      range: range, was: String(decoding: pass.text.bytes[range], as: UTF8.self), became: became,
      why: RepairReason(site.reason), sure: 1 / (1 + exp(-Double(site.gain))))
  }

  /// Whether tokens of the document begin and end where a range does.
  private func isWhole(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, document.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if document.tokens[middle].lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < document.tokens.count, document.tokens[low].lowerBound == range.lowerBound else {
      return false
    }
    while low < document.tokens.count, document.tokens[low].upperBound < range.upperBound {
      low += 1
    }
    return low < document.tokens.count && document.tokens[low].upperBound == range.upperBound
  }
}
