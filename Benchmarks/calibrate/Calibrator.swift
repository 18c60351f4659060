import EntenteParsing
import EntenteTestSupport

/// Fits how sure records are on our own articles, and says how well that does on articles apart.
///
/// One argument may name another folder of rules than `Sources/EntenteParsing/Data`.
@main
enum Calibrator {
  static func main() throws {
    let data =
      CommandLine.arguments.dropFirst().first ?? Places.root + "/Sources/EntenteParsing/Data"
    let lexicon = try Lexicon(bytes: try LexiconCompiler.compile(folder: data))
    let samples = try Sample.all(Coder(lexicon: lexicon))
    let right = samples.count { $0.isRight }
    print("\(samples.count) records, \(right) right")
    print(Trial(samples).report)
    Places.write(Array(Calibration(samples).yaml.utf8), to: data + "/rules/calibration.yaml")
  }
}
