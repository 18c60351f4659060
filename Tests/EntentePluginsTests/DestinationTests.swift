import EntenteKit
import EntenteTestSupport
import Synchronization
import Testing

struct DestinationTests {
  /// What an exporter may do wrong.
  enum Fault: CaseIterable { case begin, write, finish }

  /// Writes half a file, then fails.
  private final class Failing: Exporter {
    private let fault: Fault
    private var file: OutputFile?

    init(_ fault: Fault) { self.fault = fault }

    func begin(_ context: ExportContext) throws(PluginError) {
      file = try context.destination.open("a.txt")
      try file?.write(String(repeating: "half", count: 1 << 16))
      try fail(.begin)
    }

    func write(_ record: Record) throws(PluginError) { try fail(.write) }

    func finish() throws(PluginError) { try fail(.finish) }

    private func fail(_ here: Fault) throws(PluginError) {
      if here == fault { throw PluginError(plugin: "failing", "cannot go on") }
    }
  }

  @Test(arguments: Fault.allCases)
  func `an exporter that fails leaves the earlier export and nothing else`(fault: Fault) throws {
    let folder = TemporaryFolder()
    let earlier = folder.write("earlier", to: "a.txt")
    let database = TemporaryFolder()
    let store = try SQLiteStore(path: database.path + "/a.db", access: .readWrite)
    _ = try store.add(.stub("one", [.event()]), recorded: Moment(Day(number: 20_400)))

    #expect(throws: PluginError(plugin: "failing", "cannot go on")) {
      try Exporting(
        exporter: Failing(fault),
        destination: ExportDestination(.folder(folder.path), plugin: "failing"), store: store,
        query: Query(.records), queryText: "records", names: NoNames()
      ).run()
    }

    #expect(Places.text(of: earlier) == "earlier")
    #expect(Places.files(in: folder.path) == [earlier])
  }

  @Test(arguments: ["../x", "a/b", "", ".hidden", "..", "/etc/x"])
  func `a destination keeps its files inside its folder`(name: String) {
    let folder = TemporaryFolder()
    let destination = ExportDestination(.folder(folder.path), plugin: "x")

    #expect(throws: PluginError.self) { try destination.open(name) }
    #expect(Places.files(in: folder.path).isEmpty)
  }

  @Test func `one name is opened once`() throws {
    let folder = TemporaryFolder()
    let destination = ExportDestination(.folder(folder.path), plugin: "x")
    try destination.open("a").write("first")

    #expect(throws: PluginError.self) { try destination.open("a") }
    #expect(try destination.commit() == [folder.path + "/a"])
    #expect(Places.text(of: folder.path + "/a") == "first")
  }

  @Test func `what was discarded leaves the earlier export as it was`() throws {
    let folder = TemporaryFolder()
    let path = folder.write("earlier", to: "a.txt")
    let destination = ExportDestination(.file(path), plugin: "x")

    try destination.open().write("half")
    destination.discard()

    #expect(Places.text(of: path) == "earlier")
    #expect(Places.files(in: folder.path) == [path])
  }

  @Test func `a file that cannot be put in its place leaves nothing half-written`() throws {
    let folder = TemporaryFolder()
    let inner = ExportDestination(.folder(folder.path + "/b"), plugin: "x")
    try inner.open("c").write("a folder stands where the file should go")
    _ = try inner.commit()
    let destination = ExportDestination(.folder(folder.path), plugin: "x")
    for name in ["b", "d"] { try destination.open(name).write(name) }

    #expect(throws: PluginError.self) { try destination.commit() }
    #expect(Places.files(in: folder.path) == [folder.path + "/b"])
  }

  @Test func `standard output gets the bytes on commit`() throws {
    let collected = Mutex<[UInt8]>([])
    let destination = ExportDestination(.output, plugin: "x") { bytes in
      collected.withLock { $0 += bytes }
    }

    try destination.open().write("text")

    #expect(try destination.commit() == [])
    #expect(collected.withLock { $0 } == Array("text".utf8))
  }
}
