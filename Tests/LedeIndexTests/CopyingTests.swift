import LedeTestSupport
import LedeText
import Testing

@testable import LedeIndex

@Suite struct `Copies of archives` {
  @Test(arguments: FaultyStorage.Fault.allCases)
  func `whatever operation fails, a copy is whole or not there`(
    _ fault: FaultyStorage.Fault
  ) throws {
    let source = FaultyStorage()
    _ = try FaultTests.workload(source, failingAt: nil)
    let snapshot = try Snapshot.open(in: source)
    let articles = try FaultTests.contents(of: source)
    let plain = FaultyStorage(fault)
    plain.fail(at: 1_000_000)
    try IndexWriter.write(snapshot, to: plain) {}
    #expect(try FaultTests.contents(of: plain) == articles)
    let operations = plain.operations
    #expect(operations > 5)
    for operation in 1...operations {
      let storage = FaultyStorage(fault)
      storage.fail(at: operation)
      do throws(IndexError) { try IndexWriter.write(snapshot, to: storage) {} } catch {}
      let left = FaultyStorage(after: storage)
      guard left.files[FileName.manifest] != nil else { continue }
      #expect(try FaultTests.contents(of: left) == articles, "operation \(operation)")
    }
  }
}
