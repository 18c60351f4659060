/// Words that the code itself asks about; their numbers are their places here, from 1.
enum RepairWord: Int32, CaseIterable {
  case the = 1
  case very, language, a, an

  /// The word as it is written.
  var text: String { "\(self)" }
}
