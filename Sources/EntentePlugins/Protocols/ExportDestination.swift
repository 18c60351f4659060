/// Where an exporter's files go: a folder, a file, or standard output.
public final class ExportDestination: Sendable {
}
