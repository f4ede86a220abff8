package import LedeSystem

/// The folder that holds an archive: the few operations that its durability rests on.
///
/// `FileSystemStorage` is the real one; the tests have one in memory that fails, cuts and reorders.
package protocol Storage: Sendable {
  /// The names of the files that are there, in no order.
  func names() throws(IndexError) -> [String]

  /// A new, empty file to append to; an old one of this name is replaced.
  func create(_ name: String) throws(IndexError) -> any StorageFile

  /// The bytes of a file; throws `missing` where there is none.
  func map(_ name: String) throws(IndexError) -> MappedBytes

  /// Gives a file another name, replacing what has it, in one step.
  func rename(_ name: String, to other: String) throws(IndexError)

  /// Removes a file; those who have mapped it keep its bytes.
  func remove(_ name: String) throws(IndexError)

  /// Returns when every creation, renaming and removal so far outlives a power cut.
  func synchronize() throws(IndexError)

  /// Takes the writer's lock, which lasts until the returned object goes.
  func lock() throws(IndexError) -> any AnyObject & Sendable
}

/// A file in the making, which grows at its end.
package protocol StorageFile: AnyObject {
  func append(_ bytes: [UInt8]) throws(IndexError)

  /// Returns when the bytes so far outlive a power cut.
  func synchronize() throws(IndexError)

  /// No more appending; not a promise of durability.
  func close() throws(IndexError)
}
