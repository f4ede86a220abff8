/// What is said when the desk is open.
enum Greeting {
  static func say(_ settings: DeskSettings, port: Int) {
    let shown = settings.isLoopback ? "127.0.0.1" : settings.host
    let address = "http://\(shown):\(port)/"
    DeskArguments.say("\(address)  Ctrl-C ends it")
    if settings.opens, !Browser.show(address) {
      DeskArguments.say("no browser could be opened; open the address above in yours")
    }
    if !settings.isLoopback {
      DeskArguments.say(
        "what is said here can be overheard: put a proxy with TLS before it, and name it by --name")
    }
    if settings.writes { DeskArguments.say("articles and searches may be added (--write)") }
  }
}
