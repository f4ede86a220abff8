import FoundationEssentials
import HTTPTypes
import SystemPackage

/// A folder for the files of one form; it goes with them when nobody needs it any more.
final class UploadFolder: Sendable {
  private let folder: URL

  /// - Throws: 500 where it cannot be made.
  init() throws(DeskError) {
    let manager = FileManager.default
    folder = manager.temporaryDirectory.appending(path: "lede-desk-\(UUID().uuidString)")
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Self.fault(error)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A new file, to be written and closed by the caller.
  ///
  /// - Parameter name: As its sender calls it. It is shown, and gives an id to a text that states none; it is no path.
  func make(_ name: String, number: Int) throws(DeskError) -> (Upload, FileDescriptor) {
    let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? "file"
    // Two files of one name stand apart.
    let inner = folder.appending(path: "\(number)")
    let path = inner.appending(path: DeskResponder.fileName(last)).path
    do {
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite])
      return (Upload(name: last, path: path, folder: self), file)
    } catch {
      throw Self.fault(error)
    }
  }

  static func fault(_ error: any Error) -> DeskError {
    DeskError(
      .internalServerError, "the files could not be kept; the log of the desk says why",
      cause: "\(error)")
  }
}

/// A file that came with a form.
struct Upload: Sendable {
  /// As its sender called it.
  let name: String
  /// Where it is kept meanwhile.
  let path: String
  /// What keeps it there.
  let folder: UploadFolder
}
