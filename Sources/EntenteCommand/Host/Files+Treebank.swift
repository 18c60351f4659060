import EntenteKit

extension Files {
  /// The sentences of a CoNLL-U file; `-` is standard input.
  ///
  /// - Throws: `TreebankError` with its faults; `YAMLError` for a file that cannot be read or has no
  ///   sentence.
  static func treebank(at path: String) throws -> Treebank {
    let treebank = try CoNLLUReader.treebank(bytes: try bytes(of: path), name: path)
    guard !treebank.sentences.isEmpty else {
      throw YAMLError(Diagnostic(file: path, message: "no sentence in this file; write CoNLL-U"))
    }
    return treebank
  }
}
