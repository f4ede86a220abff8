internal import Dispatch
internal import Synchronization

/// Threads that turn batches into postings, each with an inverter of its own.
///
/// The caller's thread is one of them: it works when the others have enough to do. Results are asked for in
/// the order of the batches, so that nothing depends on which thread did what.
///
/// Proof of `@unchecked Sendable`: an inverter's number is taken out of `State.idle` by the thread that uses it and
/// put back when it is done, both behind the mutex; everything else is behind the mutex too.
final class Workers: @unchecked Sendable {
  private struct State {
    var waiting: [(index: Int, batch: Batch)] = []
    var idle: [Int] = []
    /// Threads besides the caller's that look for batches.
    var helpers = 0
    var results: [Int: Result<AnalysedBatch, IndexError>] = [:]
    var submitted = 0
  }

  /// The inverters; to be touched only when no batch is in flight.
  let inverters: [Inverter]
  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "lede.analysis", attributes: .concurrent)
  private let helping = DispatchGroup()

  init(_ settings: ArchiveSettings, threads: Int) throws(IndexError) {
    var inverters: [Inverter] = []
    for _ in 0..<threads { inverters.append(try Inverter(settings)) }
    self.inverters = inverters
    var state = State()
    state.idle = Array(inverters.indices)
    self.state = Mutex(state)
  }

  /// Hands a batch over; works on one itself if all threads are busy and as many batches wait.
  func submit(_ batch: Batch, _ dictionary: ArticleDictionary) {
    let (waiting, needsHelper) = state.withLock { state in
      state.waiting.append((state.submitted, batch))
      state.submitted += 1
      // One inverter is left for the caller's thread, so that who looks for one finds it.
      let needsHelper = state.helpers < inverters.count - 1
      if needsHelper { state.helpers += 1 }
      return (state.waiting.count, needsHelper)
    }
    if needsHelper {
      queue.async(group: helping) { while self.work(dictionary, isHelper: true) {} }
    }
    if inverters.count == 1 || waiting > inverters.count { work(dictionary) }
  }

  /// The results of the batches from `first` on that are there without a gap.
  func takeResults(from first: Int) throws(IndexError) -> [AnalysedBatch] {
    let results = state.withLock { state in
      var results: [Result<AnalysedBatch, IndexError>] = []
      while let result = state.results.removeValue(forKey: first + results.count) {
        results.append(result)
      }
      return results
    }
    var batches: [AnalysedBatch] = []
    for result in results { batches.append(try result.get()) }
    return batches
  }

  /// Returns when no batch waits and none is being worked on.
  func drain(_ dictionary: ArticleDictionary) {
    while work(dictionary) {}
    helping.wait()
  }

  /// Calls `body` for 0 ..< count, on as many threads as there are inverters.
  func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard inverters.count > 1, count > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: inverters.count) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }

  /// Works on the batch that has waited longest; false, and a helper's end, if there is none.
  @discardableResult
  private func work(_ dictionary: ArticleDictionary, isHelper: Bool = false) -> Bool {
    let job = state.withLock { state -> (index: Int, batch: Batch, inverter: Int)? in
      guard !state.waiting.isEmpty, let inverter = state.idle.popLast() else {
        if isHelper { state.helpers -= 1 }
        return nil
      }
      let next = state.waiting.removeFirst()
      return (next.index, next.batch, inverter)
    }
    guard let job else { return false }
    let result = Result { () throws(IndexError) in
      try inverters[job.inverter].append(job.batch, dictionary)
    }
    state.withLock { state in
      state.idle.append(job.inverter)
      state.results[job.index] = result
    }
    return true
  }
}
