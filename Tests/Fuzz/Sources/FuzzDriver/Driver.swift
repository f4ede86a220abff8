import CFuzzer
import Glibc

/// Set before the fuzzer starts, on the one thread that there is.
nonisolated(unsafe) private var chosen: Target?

/// Does what the command line asks for with these targets:
///
///     --list                        the targets
///     --seeds TARGET FOLDER         writes the inputs to begin with
///     TARGET [libFuzzer's words]    fuzzes
public func drive(_ targets: [Target]) -> Never {
  let words = CommandLine.arguments
  guard words.count > 1 else { fail("--list | --seeds TARGET FOLDER | TARGET [ARGUMENTS]") }
  if words[1] == "--list" {
    for target in targets { print(target.name) }
    exit(0)
  }
  let name = words[1] == "--seeds" && words.count == 4 ? words[2] : words[1]
  guard let target = targets.first(where: { $0.name == name }) else {
    fail("no target \(name): --list names them")
  }
  if words[1] == "--seeds" {
    for seed in target.seeds { write(seed, in: words[3]) }
    exit(0)
  }
  chosen = target
  var count = CInt(words.count - 1)
  var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
  exit(
    LLVMFuzzerRunDriver(&count, &values) { data, size in
      chosen?.body(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    })
}

private func write(_ seed: Target.Seed, in folder: String) {
  let path = "\(folder)/\(seed.name)"
  guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
  let count = fwrite(seed.bytes, 1, seed.bytes.count, file)
  guard fclose(file) == 0, count == seed.bytes.count else { fail("cannot write \(path)") }
}

private func fail(_ message: String) -> Never {
  print(message)
  exit(2)
}
