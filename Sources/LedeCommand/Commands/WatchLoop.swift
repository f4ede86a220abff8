internal import Lede
internal import LedeSystem
internal import SystemPackage

/// `lede add --watch`: takes in what arrives in folders, until the person ends it.
struct WatchLoop {
  /// Between two looks at the folders.
  private static let pause = 250
  /// Between two attempts where another process writes to the archive.
  private static let patience = 2_000

  private let context: CommandContext
  private let folders: [FilePath]
  private let add: ([String]) throws(CommandError) -> Void
  private var watch: ArrivalWatch

  /// A loop over folders; `add` takes files in, tells of them, and commits.
  init(
    _ folders: [String], in context: CommandContext, watch: ArrivalWatch = ArrivalWatch(),
    _ add: @escaping ([String]) throws(CommandError) -> Void
  ) throws(CommandError) {
    for folder in folders where Folder.kind(of: FilePath(text: folder)) != .folder {
      throw .usage("--watch takes folders, and \(folder) is none")
    }
    self.context = context
    self.folders = folders.map { FilePath(text: $0) }
    self.add = add
    self.watch = watch
  }

  /// Runs until the person stops it, and ends by the error `interrupted` then.
  mutating func run() throws(CommandError) -> Never {
    try context.note("watching \(folders.map(\.shown).joined(separator: ", ")); Ctrl-C ends it")
    while true {
      try context.interruption.check()
      let arrived = watch.arrivals(in: folders)
      guard !arrived.isEmpty else {
        SystemClock.sleep(milliseconds: Self.pause)
        continue
      }
      do {
        try add(arrived.map(\.text))
      } catch {
        // What cannot be added now stays in the folder: a full disk or a lock passes.
        guard error.kind == .fault else { throw error }
        context.report(error)
        watch.giveBack(arrived)
        SystemClock.sleep(milliseconds: Self.patience)
      }
    }
  }
}
