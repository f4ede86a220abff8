internal import LedeLibc
internal import _CLedeReadline
internal import LedeCommand
internal import LedeShell
internal import LedeSystem
internal import SystemPackage

/// The lines that were typed, kept in a file that only its owner may read: none twice, none that
/// begins with a blank.
final class History {
  private let path: String?
  private static let most: Int32 = 10_000

  /// A history in this file; nil, or what is no regular file, keeps it for this session only.
  init(_ path: String?) {
    let kind = path.flatMap { Folder.kind(of: FilePath(text: $0)) }
    self.path = kind == nil || kind == .regular ? path : nil
  }

  /// Reads what was typed, in this session or in others.
  func load() {
    guard let path else { return }
    clear_history()
    // Safe: a terminated path; a file that is not there or cannot be read is an empty history.
    _ = unsafe read_history(path)
    for index in stride(from: lede_history_count() - 1, through: 0, by: -1) {
      // Safe: the index is of the list, whose texts are terminated. What would command the terminal is not offered.
      guard let text = unsafe lede_history_line(index).map({ unsafe String(cString: $0) }),
        TerminalFilter.shown(text) != text
      else { continue }
      lede_history_remove(index)
    }
    stifle_history(Self.most)
  }

  /// Keeps a line at once, so that no crash loses it and other sessions have it.
  func keep(_ line: String) {
    guard let first = line.first, !first.isWhitespace else { return }
    load()
    forget(line)
    // Safe: readline copies the line.
    unsafe add_history(line)
    guard let path else { return }
    // What cannot be made shows when the file is.
    _ = try? Folder.makeAll(Folder.above(FilePath(text: path)), mode: 0o700)
    // Safe: a terminated path. umask makes the file private from its first byte on.
    let mask = umask(0o077)
    _ = unsafe write_history(path)
    _ = unsafe chmod(path, 0o600)
    umask(mask)
  }

  private func forget(_ line: String) {
    for index in stride(from: lede_history_count() - 1, through: 0, by: -1) {
      // Safe: the index is of the list, whose texts are terminated.
      guard let text = unsafe lede_history_line(index) else { continue }
      if unsafe strcmp(text, line) == 0 { lede_history_remove(index) }
    }
  }
}
