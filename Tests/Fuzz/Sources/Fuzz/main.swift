import CFuzzer
import Glibc
@testable import LedeSystem
import SystemPackage

// fuzz --list                   the targets
// fuzz --seeds TARGET FOLDER    writes the inputs to begin with
// fuzz TARGET [libFuzzer's arguments]

/// Set before the fuzzer starts, on the one thread that there is.
nonisolated(unsafe) var chosen: Target?

func fail(_ message: String) -> Never {
  print(message)
  exit(2)
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else { fail("fuzz --list | --seeds TARGET FOLDER | TARGET [ARGUMENTS]") }
switch arguments[1] {
case "--list":
  for target in Target.all { print(target.name) }
case "--seeds":
  guard arguments.count == 4, let target = Target.all.first(where: { $0.name == arguments[2] })
  else { fail("fuzz --seeds TARGET FOLDER") }
  let folder = FilePath(arguments[3])
  do {
    try Folder.makeAll(folder)
    for seed in target.seeds {
      let file = try AtomicFile(folder.appending(seed.name))
      try file.write(seed.bytes)
      try file.commit(synchronizingFolder: false)
    }
  } catch {
    fail("\(folder): \(error)")
  }
case let name:
  guard let target = Target.all.first(where: { $0.name == name }) else {
    fail("no target \(name): --list names them")
  }
  chosen = target
  var count = CInt(arguments.count - 1)
  var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
  exit(
    LLVMFuzzerRunDriver(&count, &values) { data, size in
      chosen?.body(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    })
}
