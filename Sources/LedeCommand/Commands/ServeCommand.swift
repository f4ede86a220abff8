internal import LedeSystem
internal import SystemPackage

/// `lede serve`
///
/// The desk is a program of its own, `lede-desk`, in the package `Clients/Desk`, so that the core does not
/// carry a web server along. It stands beside `lede`, as git's commands stand beside git, or is not there.
package enum ServeCommand: Command {
  private static let port = OptionKey(
    whole: "--port", in: 0...65_535, standard: 7070, help: "the port; 0 for any that is free")
  private static let open = OptionKey(flag: "--open", help: "open the browser")
  private static let write = OptionKey(
    flag: "--write", help: "let articles and searches be added")
  private static let host = OptionKey(
    text: "--host", value: "ADDRESS", says: "127.0.0.1",
    help: "listen on another address than loopback; needs a token or passwords")
  private static let tokenFile = OptionKey(
    text: "--token-file", value: "FILE", kind: .file,
    help: "let in who knows the token in this file")
  private static let passwordFile = OptionKey(
    text: "--password-file", value: "FILE", kind: .file,
    help: "let in who has a line name:hash in this file, as htpasswd -B makes them")
  private static let name = OptionKey(
    texts: "--name", value: "NAME", help: "answer to this name too: that of a proxy")
  private static let searches = OptionKey(
    text: "--searches", value: "FILE", kind: .file, says: "those of the shell",
    help: "where saved searches are kept")

  package static let page = CommandPage(
    name: "serve", summary: "the desk: an archive in a browser",
    discussion: """
      Search, read, digest, follow and export in a browser on this machine. Nothing is written unless \
      --write is given, and only programs of this machine are answered unless --host is. TLS is the work \
      of a proxy before it. Ctrl-C ends it when running requests are answered.
      """,
    arguments: [
      Argument(
        name: "ARCHIVE", help: "the archive's folder; several are one", kind: .archive,
        repeats: true)
    ],
    options: [port, open, write, host, tokenFile, passwordFile, name, searches],
    examples: [
      .init("serve news.lede --open", "On this machine, in the browser"),
      .init("serve 2019.lede 2020.lede --port 8080", "Two archives as one, on another port"),
      .init(
        "serve news.lede --host 0.0.0.0 --password-file desk.passwd --name news.example.org",
        "For a newsroom, behind a proxy with TLS"),
    ],
    scope: .commandLine, printsRecords: false, printsResults: false)

  package static func run(_ words: ParsedWords, in context: CommandContext) throws(CommandError)
    -> Outcome
  {
    var arguments = ["--port", String(words[port])]
    if words[open] { arguments.append("--open") }
    if words[write] { arguments.append("--write") }
    for (option, value) in [
      ("--host", words[host]), ("--token-file", words[tokenFile]),
      ("--password-file", words[passwordFile]), ("--searches", words[searches]),
    ] {
      if let value { arguments += [option, value] }
    }
    for name in words[name] { arguments += ["--name", name] }
    if context.isQuiet { arguments.append("--quiet") }
    arguments.append("--")
    arguments += words.positionals.map(\.text)
    try context.output.flush()
    try context.messages.flush()
    throw ProgramBeside.become("lede-desk", arguments, absent: absent)
  }

  private static let absent = CommandError.fault(
    "lede-desk does not stand beside this program",
    advice: "scripts/lede serve builds it; it is the package Clients/Desk")
}
