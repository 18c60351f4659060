import EntenteTestSupport
import Testing

// The format of model files is internal; only the trainer writes them.
@testable import EntenteLanguage

struct LanguageModelTests {
  private func write(_ bytes: [UInt8]) -> (folder: TemporaryFolder, path: String) {
    let folder = TemporaryFolder()
    let path = folder.write("", to: "x.model")
    Places.write(bytes, to: path)
    return (folder, path)
  }

  @Test func `a model file is mapped`() throws {
    let lemmas = LemmatizerTrainer.section(from: [], seed: 1)
    let file = write(ModelFile.bytes(of: [("lemmas", lemmas)]))

    let model = try LanguageModel(contentsOf: file.path)

    #expect(model.stages == ["lemmas"] && model.lemmatizer != nil)
  }

  @Test func `a section that is damaged is refused`() {
    let lemmas = LemmatizerTrainer.section(from: [], seed: 1)
    for section in [[], [1, 2, 3], Array(lemmas.dropLast()), Array(lemmas.prefix(40))] {
      let file = write(ModelFile.bytes(of: [("lemmas", section)]))
      let error = #expect(throws: LanguageModelError.self) {
        try LanguageModel(contentsOf: file.path)
      }
      #expect(error?.description.contains("its section 'lemmas' is") == true)
    }
  }

  @Test func `a file that is no model, cut short or missing is refused with its path`() {
    let whole = ModelFile.bytes(of: [("other", [UInt8](repeating: 7, count: 100))])
    for bytes in [Array(whole.dropLast()), Array(whole.prefix(20)), Array("hello".utf8), []] {
      let file = write(bytes)
      let error = #expect(throws: LanguageModelError.self) {
        try LanguageModel(contentsOf: file.path)
      }
      #expect(error?.description.hasPrefix("\(file.path): error: ") == true)
    }
    let error = #expect(throws: LanguageModelError.self) {
      try LanguageModel(contentsOf: "/nowhere.model")
    }
    #expect(
      error?.description == "/nowhere.model: error: cannot be read: No such file or directory")
  }
}
