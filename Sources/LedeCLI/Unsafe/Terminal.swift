internal import LedeCommand
internal import LedeLibc
internal import LedeShell

/// What the process finds itself connected to.
enum Terminal {
  /// A context with the process's own streams.
  static func context() -> CommandContext {
    let environment = environment()
    return CommandContext(
      output: DescriptorOutput(1, name: "standard output", flushesLines: isatty(1) == 1),
      messages: DescriptorOutput(2, name: "standard error", flushesLines: true),
      screen: screen(1, environment), messageScreen: screen(2, environment),
      environment: environment)
  }

  /// A person types and sees what they type.
  static var hasKeyboard: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// The screen at a file descriptor, as large as it is now.
  static func screen(_ descriptor: Int32, _ environment: Environment) -> Screen {
    guard isatty(descriptor) == 1 else { return .none }
    var size = winsize()
    // Safe: the request TIOCGWINSZ fills one winsize.
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    return Screen(
      isTerminal: true,
      columns: isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80,
      rows: isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24,
      isColoured: environment.allowsColour)
  }

  static func environment() -> Environment {
    var values: [String: String] = [:]
    var entry = unsafe environ
    // Safe: environ is a list of terminated strings that ends in a null pointer.
    while let text = unsafe entry.pointee {
      let line = unsafe String(cString: text)
      if let mark = line.firstIndex(of: "=") {
        values[String(line[..<mark])] = String(line[line.index(after: mark)...])
      }
      unsafe entry += 1
    }
    return Environment(values)
  }
}
