import LedeSystem
import Testing

/// Other programs, run without a shell.
@Suite struct ChildProgramTests {
  private func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], limit: Int = 1 << 20,
    seconds: Int = 20
  ) throws -> ChildProgram.Outcome {
    try ChildProgram.run(program, arguments, input: input, limit: limit, seconds: seconds)
  }

  @Test func `a program gets bytes and gives bytes, more than a pipe holds`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try run("cat", input: bytes) == .output(bytes))
  }

  @Test func `no word is read by a shell`() throws {
    let word = "$(echo x); `echo y` > z"
    #expect(try run("echo", [word]) == .output(Array((word + "\n").utf8)))
  }

  @Test func `what is missing, fails, writes too much or takes too long is told`() throws {
    #expect(try run("no-such-program-of-ours") == .notFound)
    #expect(try run("false") == .failed(1))
    #expect(try run("sh", ["-c", "kill -9 $$"]) == .failed(137))
    #expect(try run("cat", input: Array(repeating: 65, count: 100_000), limit: 10) == .tooLarge)
    #expect(try run("sleep", ["30"], seconds: 1) == .tooSlow)
  }
}
