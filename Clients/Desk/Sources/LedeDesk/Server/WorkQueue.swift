import HTTPTypes
import NIOPosix
import Synchronization

/// The threads on which the archive works, so that the threads of the network never wait for it.
///
/// Pages have threads and places of their own: digests and exports, which take longer, hold none of them up.
final class WorkQueue: Sendable {
  enum Lane: Sendable { case quick, slow }

  private let quick: NIOThreadPool
  private let slow: NIOThreadPool
  private let waiting = Mutex<[Lane: Int]>([:])
  private let most: Int

  /// - Parameter most: How many jobs of a lane may wait or run at once.
  init(most: Int, threads: Int) {
    self.most = most
    quick = NIOThreadPool(numberOfThreads: max(2, threads))
    slow = NIOThreadPool(numberOfThreads: max(1, threads / 2))
    quick.start()
    slow.start()
  }

  /// Runs a job and gives its result.
  ///
  /// - Throws: 503 where too many wait; what the job throws.
  func run<Result: Sendable>(
    in lane: Lane, _ job: @escaping @Sendable () throws(DeskError) -> Result
  ) async throws -> Result {
    let isFree = waiting.withLock { counts in
      guard counts[lane, default: 0] < most else { return false }
      counts[lane, default: 0] += 1
      return true
    }
    guard isFree else {
      throw DeskError(.serviceUnavailable, "too many ask at once; try again in a moment")
    }
    defer { waiting.withLock { $0[lane, default: 0] -= 1 } }
    return try await (lane == .quick ? quick : slow).runIfActive { try job() }
  }

  /// Ends the threads when their jobs are done.
  func close() async {
    for pool in [quick, slow] {
      await withCheckedContinuation { done in
        pool.shutdownGracefully { _ in done.resume() }
      }
    }
  }
}
