import EntenteEnglish
import EntenteLanguage
import Foundation
import Testing

@testable import EntenteParsing

/// Writes what the tables of style ask of texts, for `Benchmarks/spun-text/learn.py`; runs when the
/// environment names the files.
struct SpunStyleFeatures {
  private static let files = ProcessInfo.processInfo.environment["ENTENTE_STYLE_FILES"]

  /// The variable names word pairs, then files of texts, a text a line; beside each a file `.classes` is
  /// written: a line a text, for each word `start:place,place,...`.
  @Test(.enabled(if: files != nil)) func `writes the classes of words`() throws {
    let files = (Self.files ?? "").split(separator: " ").map(String.init)
    let pairs = files[0] == "english" ? .english : try WordPairs(contentsOf: files[0])
    let knowledge = try RepairKnowledge(.standard, pairs)
    for file in files.dropFirst() {
      var out = ""
      var sites = ""
      for line in try String(contentsOfFile: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        Array(line.utf8).withUnsafeBufferPointer { bytes in
          let text = RepairText(bytes, [0..<bytes.count], knowledge)
          SpunStyle.visit(text, knowledge) { token, places in
            out += "\(text.tokens[token].start):"
            for place in places { out += "\(place)," }
            out += " "
          }
          guard file.hasSuffix(".sites.txt") else { return }
          let pass = RepairPass(text, knowledge, usesPairs: false, most: 600)
          sites += "\(text.tokens.count)"
          for site in pass.sites { sites += " \(site.reason):\(site.gain)" }
          sites += "\n"
        }
        out += "\n"
      }
      try out.write(toFile: file + ".classes", atomically: true, encoding: .utf8)
      try sites.write(toFile: file + ".sites", atomically: true, encoding: .utf8)
    }
  }
}
