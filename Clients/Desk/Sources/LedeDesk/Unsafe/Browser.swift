#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// The browser that a person has chosen for this machine.
enum Browser {
  /// The programs that know it, on the search path: that of freedesktop.org's systems, and that of macOS.
  private static let programs = ["xdg-open", "open"]

  /// Shows an address of ours; false where no such program is there or it does not start. No shell is asked.
  static func show(_ address: String) -> Bool {
    for program in programs {
      // Safe: both words are terminated copies that live until they are freed, behind them stands null.
      let arguments: [String] = [program, address]
      var words = unsafe arguments.map { unsafe strdup($0) }
      unsafe words.append(nil)
      defer {
        for index in unsafe words.indices { unsafe free(words[index]) }
      }
      var child: pid_t = 0
      if unsafe posix_spawnp(&child, program, nil, nil, words, environ) == 0 { return true }
    }
    return false
  }
}
