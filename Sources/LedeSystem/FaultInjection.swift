internal import Synchronization
package import SystemPackage

/// Lets the calls of one thread fail, for tests: every workload is tried with every call failing in every way.
///
/// Without a test that uses it a call of the system costs one atomic load more.
package enum FaultInjection {
  /// The calls that can fail.
  package enum Call: String, CaseIterable, Sendable {
    case open, status, read, write, synchronize, truncate, setMode, close, lock, rename, remove,
      removeFolder, makeFolder, list, map
  }

  /// What happens to a call.
  package enum Outcome: Hashable, Sendable {
    /// It fails with this number, and does nothing.
    case fails(Errno)
    /// It reads or writes at most this many bytes.
    case isShort(Int)
  }

  /// Decides on each call of the task that runs under it.
  package final class Plan: Sendable {
    private let calls = Mutex<[Call]>([])
    private let decide: @Sendable (Call, Int) -> Outcome?

    /// A plan that is asked with the call and the number of calls before it.
    package init(_ decide: @escaping @Sendable (Call, Int) -> Outcome?) { self.decide = decide }

    /// The calls so far, in their order.
    package var made: [Call] { calls.withLock { $0 } }

    fileprivate func outcome(of call: Call) -> Outcome? {
      let index = calls.withLock { calls in
        calls.append(call)
        return calls.count - 1
      }
      return decide(call, index)
    }
  }

  @TaskLocal private static var plan: Plan?
  private static let plans = Atomic(0)

  /// Runs `body` with its calls, those of its own thread and task alone, decided on by a plan.
  package static func with<Result>(_ plan: Plan, _ body: () throws -> Result) rethrows -> Result {
    plans.add(1, ordering: .relaxed)
    defer { plans.subtract(1, ordering: .relaxed) }
    return try $plan.withValue(plan) { try body() }
  }

  static func outcome(of call: Call) -> Outcome? {
    guard plans.load(ordering: .relaxed) > 0 else { return nil }
    return plan?.outcome(of: call)
  }

  static func fault(of call: Call) -> Errno? {
    guard case .fails(let number)? = outcome(of: call) else { return nil }
    return number
  }
}
