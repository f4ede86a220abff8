internal import LedeRecords
internal import LedeSystem
internal import Synchronization
package import SystemPackage

/// A line on the terminal that tells how far long work is: shown after a second, several times a
/// second, and gone when the work is done.
package final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant
    var isShown = false
  }

  private let descriptor: FileDescriptor
  private let columns: Int
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  /// A line on the terminal at this descriptor.
  package init(descriptor: FileDescriptor, columns: Int) {
    self.descriptor = descriptor
    self.columns = columns
    state = Mutex(State(lastShown: start))
  }

  /// Shows what was done, with the rate and, where the share of the whole is known, the time left.
  package func show(_ done: Int, _ things: String, share: Double? = nil) {
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      guard now - start > .seconds(1), now - state.lastShown > .milliseconds(200) else {
        return false
      }
      state.lastShown = now
      state.isShown = true
      return true
    }
    guard isDue else { return }
    let spent = start.duration(to: now).seconds
    var text = "\(DecimalText.grouped(done)) \(things)"
    text += ", \(DecimalText.grouped(Int(Double(done) / spent))) a second"
    if let share, share > 0.01, share < 1 {
      text += ", \(Int(share * 100)) %, \(Self.roughly(spent / share - spent)) left"
    }
    write("\r" + TerminalFilter.shown(Layout.truncate(text, width: columns - 1)) + "\u{1B}[K")
  }

  /// `28 s`, `3 min`, `2 h`: what is foreseen is not known to the hundredth.
  package static func roughly(_ seconds: Double) -> String {
    switch seconds.rounded(.up) {
    case ..<100: "\(Int(seconds.rounded(.up))) s"
    case ..<6000: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(Int((seconds / 3600).rounded(.up))) h"
    }
  }

  /// Clears the line.
  package func end() {
    guard state.withLock({ $0.isShown }) else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    // A terminal that does not take it is no reason to stop the work.
    try? descriptor.writeWhole(Array(text.utf8))
  }
}

extension Duration {
  /// In seconds.
  package var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension CommandContext {
  /// A progress line where a person looks at the messages, else nil.
  package func progressLine() -> ProgressLine? {
    guard !isQuiet, messageScreen.isTerminal, environment["TERM"] != "dumb" else { return nil }
    return ProgressLine(descriptor: FileDescriptor.standardError, columns: messageScreen.columns)
  }
}
