/// Reads CoNLL-U.
///
/// ```swift
/// let treebank = try CoNLLUReader.treebank(bytes: bytes, name: "train.conllu")
/// ```
///
/// Of column 10 `SpaceAfter=No` and names (`NER=B-PER`) are read; column 9 and empty nodes (`8.1`) are
/// passed over. Where no word of a file has tags, lemmas or a head (`_`), the treebank lacks that layer;
/// where only some have, that is a fault.
///
/// - Source: Universal Dependencies, "CoNLL-U format".
public enum CoNLLUReader {
  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: What errors call the file.
  /// - Returns: The sentences.
  /// - Throws: `TreebankError` that lists the first 20 faults.
  public static func treebank(bytes: [UInt8], name: String) throws(TreebankError) -> Treebank {
    var table = LineTable()
    var sentences = CoNLLUSentences()
    table.read(bytes) { table, line in sentences.read(line, &table) }
    sentences.finish(&table)
    guard table.faults.isEmpty else { throw TreebankError(file: name, faults: table.faults) }
    return sentences.treebank
  }
}
