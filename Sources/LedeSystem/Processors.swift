/// The processors of the machine.
package enum Processors {
  /// How many of them are running, 1 at the least.
  package static var count: Int { SystemCall.processorCount }
}
