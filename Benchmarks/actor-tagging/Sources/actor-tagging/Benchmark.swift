import EntenteEnglish
import EntenteLanguage
import EntenteModels
import EntenteParsing
import Foundation

/// Measures how fast actors are found in annotated text, one core, best of five.
///
/// `actor-tagging [--english] FILE...`: with `--english` the texts have the names of the English model.
@main
struct Benchmark {
  static func main() throws {
    let isEnglish = CommandLine.arguments.contains("--english")
    let paths = CommandLine.arguments.dropFirst().filter { $0 != "--english" }
    let texts = try paths.map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))
    }
    let size = texts.reduce(0) { $0 + $1.count }
    guard size > 0 else { return print("usage: actor-tagging FILE...") }
    let copies = max(1, 20_000_000 / size)
    var annotator = Annotator(model: isEnglish ? .english : .untrained)
    let annotated = texts.map { annotator.annotate($0) }
    let start = ContinuousClock().now
    let tagger = try ActorTagger()
    print("tagger made in \(ContinuousClock().now - start)")
    let day = Day(iso: "2025-11-14")
    var mentions = 0
    var best = Double.infinity
    for _ in 0..<5 {
      mentions = 0
      let start = processorSeconds()
      for _ in 0..<copies {
        for (text, document) in zip(texts, annotated) {
          mentions += tagger.mentions(in: text, document, reference: day).count
        }
      }
      best = min(best, processorSeconds() - start)
    }
    let bytes = Double(size * copies)
    print("\(mentions) mentions in \(bytes / 1e6) MB: \(bytes / best / 1e6) MB/s")
  }

  /// The time that the processor gave to this program, so that a busy machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
