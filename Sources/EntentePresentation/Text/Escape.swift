/// Makes text from strangers safe for what shows it.
///
/// News text is hostile until proven otherwise: everything that a terminal, a spreadsheet, a browser or
/// an XML reader would obey is made visible or harmless.
public enum Escape {
  /// Text for a terminal: control characters, escape sequences and direction overrides become visible
  /// (`\u{1B}`).
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepingLines: Whether line ends stay; otherwise they become spaces, as tabs do.
  /// - Returns: Text that moves nothing on the terminal.
  public static func terminal(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: safe.append(keepingLines ? scalar : " ")
      case 0x09: safe.append(" ")
      case 0x0D where keepingLines: continue
      case 0x0D: safe.append(" ")
      default:
        if isControl(scalar) {
          safe.append(contentsOf: "\\u{\(hexadecimal(scalar))}".unicodeScalars)
        } else {
          safe.append(scalar)
        }
      }
    }
    return String(safe)
  }

  /// A cell of a CSV file: quoted where RFC 4180 asks for it, and with a leading apostrophe where a
  /// spreadsheet would take it for a formula.
  ///
  /// - Source: RFC 4180; OWASP, "CSV Injection".
  public static func csv(_ text: String, delimiter: Character = ",") -> String {
    var cell = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      !isPlainNumber(text)
    {
      cell = "'" + text
    }
    let needsQuotes = cell.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || delimiter.unicodeScalars.contains($0)
    }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  /// Text inside HTML, also inside an attribute in quotes.
  public static func html(_ text: String) -> String { markup(text, apostrophe: "&#39;") }

  /// Text inside XML; characters that XML 1.0 forbids become U+FFFD.
  public static func xml(_ text: String) -> String { markup(text, apostrophe: "&apos;") }

  /// Text inside Markdown, also inside a table's cell: nothing in it is markup, a link or HTML.
  public static func markdown(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": safe.append(" ")
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "!":
        safe.append("\\")
        safe.append(scalar)
      default:
        if isControl(scalar) { safe.append("\u{FFFD}") } else { safe.append(scalar) }
      }
    }
    return String(safe)
  }

  /// Whether a terminal or a reader's eye would be led astray: C0, C1, DEL, direction overrides, line
  /// and paragraph separators.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let digits = rest.filter { (48...57).contains($0) }.count
    let points = rest.filter { $0 == UInt8(ascii: ".") }.count
    return digits > 0 && points <= 1 && digits + points == rest.count
  }

  private static func markup(_ text: String, apostrophe: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: apostrophe.unicodeScalars)
      case "\n", "\t": safe.append(scalar)
      default:
        let isForbidden = isControl(scalar) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        safe.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return String(safe)
  }
}
