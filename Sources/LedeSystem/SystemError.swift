package import SystemPackage

/// Why the operating system did not do what was asked.
package struct SystemError: Error, Hashable, Sendable {
  /// The system's number for it.
  package let number: Errno
  /// What stands at the path, if it is not what was asked for.
  package let found: FileKind?
  private let isInsideArchive: Bool

  package init(_ number: Errno, found: FileKind? = nil) {
    self.number = number
    self.found = found
    isInsideArchive = false
  }

  /// What stands at a path is no regular file and was to be one.
  static func isNoFile(_ kind: FileKind) -> SystemError {
    SystemError(.invalidArgument, found: kind)
  }

  /// The file or folder would stand among those of an archive, where it could take the place of one of them.
  static let isInsideArchive = SystemError(isInsideArchive: true)

  private init(isInsideArchive: Bool) {
    number = .notPermitted
    found = nil
    self.isInsideArchive = isInsideArchive
  }

  /// In words: `No such file or directory`, `it is a FIFO, not a regular file`.
  package var reason: String {
    if let found { return "it is \(found.name), not a regular file" }
    if isInsideArchive { return "it would stand inside an archive's folder" }
    return "\(number)"
  }

  /// Nothing stands at the path.
  package var isMissing: Bool {
    number == .noSuchFileOrDirectory || number == .notDirectory
  }

  /// The program that reads the pipe has ended.
  package var isBrokenPipe: Bool { number == .brokenPipe }

  /// The disk, or the user's share of it, is full.
  package var isDiskFull: Bool { number == .noSpace || number == .diskQuotaExceeded }
}

extension SystemError: CustomStringConvertible {
  package var description: String { reason }
}
