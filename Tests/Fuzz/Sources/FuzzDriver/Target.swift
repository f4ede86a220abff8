/// Something that gets any bytes and must neither crash, nor hang, nor give a wrong answer.
public struct Target {
  /// An input to begin with.
  public typealias Seed = (name: String, bytes: [UInt8])

  let name: String
  let seeds: [Seed]
  let body: ([UInt8]) -> Void

  /// A target of this name. `body` does something with an input, and checks what must hold of the answers.
  public init(_ name: String, seeds: [Seed], _ body: @escaping ([UInt8]) -> Void) {
    self.name = name
    self.seeds = seeds
    self.body = body
  }

  /// Seeds of these texts, named by their numbers.
  public static func seeds(_ texts: String...) -> [Seed] {
    texts.enumerated().map { ("seed-\($0)", Array($1.utf8)) }
  }
}

/// Ends the process where something that must hold does not.
public func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  if !isTrue { fatalError("finding: \(what())") }
}
