package import SystemPackage

/// Why the operating system did not do what was asked.
package struct SystemError: Error, Hashable, Sendable {
  /// The system's number for it.
  package let number: Errno
  /// What stands at the path, if it is not what was asked for.
  package let found: FileKind?

  package init(_ number: Errno, found: FileKind? = nil) {
    self.number = number
    self.found = found
  }

  /// What stands at a path is no regular file and was to be one.
  static func isNoFile(_ kind: FileKind) -> SystemError {
    SystemError(.invalidArgument, found: kind)
  }

  /// In words: `No such file or directory`, `it is a FIFO, not a regular file`.
  package var reason: String {
    if let found { return "it is \(found.name), not a regular file" }
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
