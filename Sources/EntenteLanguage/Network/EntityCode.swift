/// The labels of words inside and outside of names: 0 outside, then first and further word of each kind.
enum EntityCode {
  static let outside: UInt8 = 0
  static let count = 1 + 2 * EntityKind.allCases.count

  static func of(_ kind: EntityKind, isFirst: Bool) -> UInt8 {
    1 + 2 * kind.rawValue + (isFirst ? 0 : 1)
  }

  static func kind(_ code: UInt8) -> EntityKind? {
    code == outside ? nil : EntityKind(rawValue: (code - 1) / 2)
  }

  static func isFirst(_ code: UInt8) -> Bool { code != outside && code % 2 == 1 }
}
