import SystemPackage

/// The words of a command line.
enum DeskArguments {
  enum Outcome {
    case serve(DeskSettings)
    /// Help, or the version: printed, and done.
    case text(String)
  }

  static let help = """
    lede serve ARCHIVE... [options]
        The archive in a browser: search, read, digest, follow, export. Several archives are one.

    options
      --port N               the port (standard: 7070; 0 for any that is free)
      --open                 open the browser
      --write                let articles and searches be added
      --host ADDRESS         listen on another address than loopback; needs one of the next two
      --token-file FILE      let in who knows the token in this file
      --password-file FILE   let in who has a line name:hash in this file (htpasswd -B makes them)
      --name NAME            answer to this name too, that of a proxy, as news.example or
                             https://news.example; can be repeated
      --searches FILE        saved searches (standard: those of the shell)
      -q, --quiet            no line for each request
      -h, --help             this help

    TLS is the work of a proxy before the desk. Ctrl-C ends it when running requests are answered.

    """

  static func read(_ arguments: [String]) throws(StartError) -> Outcome {
    var settings = DeskSettings()
    var words = arguments[...]
    func value(of option: String) throws(StartError) -> String {
      guard let value = words.popFirst() else { throw StartError("\(option) needs a value") }
      return value
    }
    while let word = words.popFirst() {
      switch word {
      case "-h", "--help": return .text(help)
      case "--port":
        guard let port = Int(try value(of: word)), (0...65_535).contains(port) else {
          throw StartError("--port needs a number from 0 to 65535")
        }
        settings.port = port
      case "--open": settings.opens = true
      case "--write": settings.writes = true
      case "--host": settings.host = try value(of: word)
      case "--token-file": settings.tokenFile = try value(of: word)
      case "--password-file": settings.passwordFile = try value(of: word)
      case "--name": settings.names.append(try value(of: word))
      case "--searches": settings.searchesFile = try value(of: word)
      case "-q", "--quiet": settings.isQuiet = true
      case "--":
        settings.archives += words
        words = []
      default:
        guard !word.hasPrefix("-") else { throw StartError("no option \(word); see --help") }
        settings.archives.append(word)
      }
    }
    return .serve(try checked(settings))
  }

  private static func checked(_ settings: DeskSettings) throws(StartError) -> DeskSettings {
    guard !settings.archives.isEmpty else { throw StartError("name an archive; see --help") }
    guard settings.isLoopback || settings.tokenFile != nil || settings.passwordFile != nil else {
      throw StartError(
        "--host \(settings.host) would let everyone in who can reach it: "
          + "add --token-file or --password-file")
    }
    guard !settings.writes || settings.archives.count == 1 else {
      throw StartError("several archives are only read: leave out --write")
    }
    return settings
  }

  /// A message on standard error.
  static func say(_ message: String) {
    // Where nobody hears it there is nothing else to do.
    _ = try? FileDescriptor.standardError.writeAll("lede-desk: \(message)\n".utf8)
  }
}
