/// The one edit by which a word differs from what was meant.
struct Slip {
  enum Kind {
    case missing, extra, wrong, swapped
  }

  let kind: Kind
  /// The letter typed, where one was typed.
  private let typed: Character?
  private let meant: Character?

  /// Nil if more than one edit lies between the two.
  init?(_ typed: [Character], for meant: [Character]) {
    var start = 0
    while start < min(typed.count, meant.count), typed[start] == meant[start] { start += 1 }
    var same = 0
    while same < min(typed.count, meant.count) - start,
      typed[typed.count - 1 - same] == meant[meant.count - 1 - same]
    {
      same += 1
    }
    let (was, rest) = (typed[start..<typed.count - same], meant[start..<meant.count - same])
    switch (was.count, rest.count) {
    case (0, 1): kind = .missing
    case (1, 0): kind = .extra
    case (1, 1): kind = .wrong
    case (2, 2) where was.elementsEqual(rest.reversed()): kind = .swapped
    default: return nil
    }
    self.typed = kind == .swapped ? nil : was.first
    self.meant = kind == .swapped ? nil : rest.first
  }

  /// A vowel stands for another one.
  var isOfVowels: Bool { isVowel(typed) && isVowel(meant) }

  /// A consonant stands for another one.
  var isOfConsonants: Bool {
    typed != nil && meant != nil && !isVowel(typed) && !isVowel(meant)
  }

  private func isVowel(_ letter: Character?) -> Bool {
    letter.map { "aeiouy".contains($0) } ?? false
  }
}
