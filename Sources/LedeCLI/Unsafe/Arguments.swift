internal import LedeLibc
internal import LedeSystem
internal import SystemPackage

/// The process's arguments, its own name left out, as texts of paths: whatever their encoding, a file that one
/// names is found by it.
enum Arguments {
  static var texts: [String] {
    // Safe: the runtime keeps the arguments of the process as C strings for as long as it runs.
    let values = unsafe UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return unsafe values.dropFirst().compactMap { value in
      unsafe value.map { value in
        let bytes = unsafe UnsafeRawBufferPointer(start: value, count: strlen(value))
        return unsafe FilePath.text(of: Array(bytes))
      }
    }
  }
}
