/// Something that gets any bytes and must neither crash, nor hang, nor give a wrong answer.
struct Target {
  let name: String
  /// Inputs to begin with, by names.
  let seeds: [(name: String, bytes: [UInt8])]
  /// What is done with an input; it checks what must hold of the answers.
  let body: ([UInt8]) -> Void

  init(
    _ name: String, seeds: [(name: String, bytes: [UInt8])], _ body: @escaping ([UInt8]) -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.body = body
  }

  static var all: [Target] { textTargets + archiveTargets + importTargets + documentTargets }

  /// Seeds of these texts, named by their numbers.
  static func seeds(_ texts: String...) -> [(name: String, bytes: [UInt8])] {
    texts.enumerated().map { ("seed-\($0)", Array($1.utf8)) }
  }
}

/// Ends the process where something that must hold does not.
func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  if !isTrue { fatalError("finding: \(what())") }
}
