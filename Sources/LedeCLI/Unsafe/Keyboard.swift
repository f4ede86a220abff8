internal import LedeLibc
internal import _CLedeReadline
internal import LedeCommand
internal import LedeShell

/// Lines that a person types, edited by readline, with history and completion.
final class Keyboard: LineSource {
  /// The one that readline's callbacks reach; readline itself knows only one line.
  ///
  /// Safe: it is set before the first line is read, and readline calls back on the one thread that
  /// reads lines.
  private nonisolated(unsafe) static var completer: Completer?

  private let history: History
  /// Further lines of a paste.
  private var pasted: ArraySlice<String> = []

  /// A keyboard that completes by `completer` and keeps its lines in the history.
  init(_ completer: Completer, _ history: History) {
    self.history = history
    unsafe Self.completer = completer
    // Safe: the name is a literal, which lives as long as the program, and so does the function.
    unsafe lede_readline_begin(Self.name.utf8Start.asText) { text, start, end in
      unsafe Keyboard.complete(text, start, end)
    }
    // Safe: readline copies both texts.
    unsafe lede_readline_variable("enable-bracketed-paste", "on")
    unsafe lede_readline_variable("colored-completion-prefix", "off")
    history.load()
  }

  private static let name: StaticString = "lede"

  func next(prompt: String) -> LineEvent {
    if let line = pasted.popFirst() { return .line(line) }
    // Safe: readline copies the prompt, and gives a terminated text that is ours to free, or null.
    guard let text = unsafe lede_readline(prompt, { Interruption.shared.isRequested }) else {
      return Interruption.shared.isRequested ? dropped() : .end
    }
    defer { unsafe free(text) }
    // A paste of several lines comes as one; each of them is a statement.
    let typed = unsafe String(cString: text)
    pasted = typed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    for line in pasted { history.keep(line) }
    return .line(pasted.popFirst() ?? "")
  }

  /// The line that Ctrl-C dropped stays on the screen, and typing goes on below it.
  private func dropped() -> LineEvent {
    // Safe: three bytes of a literal.
    _ = unsafe write(1, "^C\n", 3)
    return .interrupted
  }

  // MARK: Completion

  private static func complete(
    _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    lede_readline_only_ours()
    guard let buffer = unsafe lede_readline_line() else { return nil }
    // Safe: the line that is typed is terminated, and `end` is the cursor within it.
    let line = unsafe String(cString: buffer)
    let typed = Array(line.utf8.prefix(Int(end)))
    // Safe: see `completer`.
    let found = unsafe completer?.completions(of: String(decoding: typed, as: UTF8.self))
    guard let found, !found.words.isEmpty else { return nil }
    // Our word may begin behind readline's, as the value of a field does: that part stays.
    let kept = String(decoding: typed[Int(start)..<max(Int(start), found.start)], as: UTF8.self)
    lede_readline_append(found.endsWord)
    lede_readline_are_files(found.areFiles)
    return unsafe list(found.words.map { kept + $0 })
  }

  /// The matches as readline takes them: first what all have in common, then each, then null.
  private static func list(_ words: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  {
    let all = (words.count == 1 ? [] : [Completer.commonBeginning(of: words)]) + words
    // Safe: room for every word and the null behind them; readline frees the list and the words.
    let size = unsafe MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * (all.count + 1)
    guard let memory = unsafe malloc(size) else { return nil }
    let list = unsafe memory.bindMemory(
      to: UnsafeMutablePointer<CChar>?.self, capacity: all.count + 1)
    for (index, word) in all.enumerated() { unsafe list[index] = unsafe strdup(word) }
    unsafe list[all.count] = nil
    return unsafe list
  }
}

extension UnsafePointer<UInt8> {
  /// The same bytes as C's characters.
  fileprivate var asText: UnsafePointer<CChar> {
    // Safe: both are single bytes.
    unsafe UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
  }
}
