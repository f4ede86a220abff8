internal import LedeRecords

/// An option of a command with the type of its value: declared once, with its help and its standard
/// value, and read by `words[key]`.
package struct OptionKey<Value: Sendable>: Sendable {
  /// What help, completion and the manual tell of it.
  package let option: Option
  /// What it is where it is not given.
  package let standard: Value
  /// The value of words that `option` has checked.
  private let read: @Sendable ([Word]) -> Value?

  package init(_ option: Option, standard: Value, read: @escaping @Sendable ([Word]) -> Value?) {
    self.option = option
    self.standard = standard
    self.read = read
  }

  /// The value of what was typed; nil if nothing was.
  package func value(of words: [Word]?) -> Value? { words.flatMap(read) }
}

/// An option of any type, for the rows of a page.
package protocol OptionDeclaration: Sendable {
  var option: Option { get }
}

extension OptionKey: OptionDeclaration {}

// MARK: Flags

extension OptionKey where Value == Bool {
  /// A flag, which is off where it is not given.
  package init(flag names: String..., help: String) {
    self.init(Option(names: names, kind: .flag, help: help), standard: false) { _ in true }
  }

  /// A flag with an opposite: `--positions` and `--no-positions`.
  package init(flag name: String, opposite: String, standard: Bool, help: String) {
    let option = Option(
      names: [name], kind: .flag, help: help, negatedName: opposite,
      standard: standard ? "yes" : "no")
    self.init(option, standard: standard) { words in words.last.map { $0.text != opposite } }
  }
}

// MARK: Numbers

extension OptionKey where Value == Int {
  /// A whole number; `says` tells the standard where the number itself does not.
  package init(
    whole names: String..., value: String = "N", in range: ClosedRange<Int>, standard: Int,
    says: String? = nil, help: String
  ) {
    let option = Option(
      names: names, value: value, kind: .whole(range), help: help,
      standard: says ?? String(standard))
    self.init(option, standard: standard) { words in words.last.flatMap { Int($0.text) } }
  }
}

extension OptionKey where Value == Int? {
  /// A whole number, or nil where it is not given.
  package init(
    whole names: String..., value: String = "N", in range: ClosedRange<Int>, help: String
  ) {
    let option = Option(names: names, value: value, kind: .whole(range), help: help)
    self.init(option, standard: nil) { words in words.last.flatMap { Int($0.text) } }
  }
}

extension OptionKey where Value == Double {
  /// A number with a point.
  package init(
    decimal names: String..., value: String = "X", in range: ClosedRange<Double>,
    standard: Double, help: String
  ) {
    let option = Option(
      names: names, value: value, kind: .decimal(range), help: help,
      standard: DecimalText.shortest(standard))
    self.init(option, standard: standard) { words in words.last.flatMap { Double($0.text) } }
  }
}

extension OptionKey where Value == Double? {
  /// A number with a point, or nil where it is not given.
  package init(decimal names: String..., value: String, in range: ClosedRange<Double>, help: String)
  {
    let option = Option(names: names, value: value, kind: .decimal(range), help: help)
    self.init(option, standard: nil) { words in words.last.flatMap { Double($0.text) } }
  }
}

extension OptionKey where Value == ByteCount {
  /// A size as `512MB`.
  package init(bytes names: String..., standard: Int, help: String) {
    let option = Option(
      names: names, value: "SIZE", kind: .byteCount, help: help,
      standard: ByteCount(standard).description)
    self.init(option, standard: ByteCount(standard)) { words in
      words.last.flatMap { ByteCount($0.text) }
    }
  }
}

extension OptionKey where Value == ByteCount? {
  /// A size as `512MB`, `none` for 0, or nil where it is not given; `says` tells what holds then.
  package init(bytesOrNone names: String..., says: String, help: String) {
    let option = Option(
      names: names, value: "none|SIZE", kind: .byteCountOrNone, help: help, standard: says)
    self.init(option, standard: nil) { words in
      words.last.flatMap { $0.text == "none" ? ByteCount(0) : ByteCount($0.text) }
    }
  }
}

// MARK: Texts and choices

extension OptionKey where Value == String? {
  /// A text, or nil where it is not given; `says` tells what holds then.
  package init(
    text names: String..., value: String, kind: ValueKind = .text, says: String? = nil,
    help: String
  ) {
    let option = Option(names: names, value: value, kind: kind, help: help, standard: says)
    self.init(option, standard: nil) { $0.last?.text }
  }
}

extension OptionKey where Value == [String] {
  /// Texts of an option that may stand more than once.
  package init(texts names: String..., value: String, kind: ValueKind = .text, help: String) {
    let option = Option(names: names, value: value, kind: kind, help: help, repeats: true)
    self.init(option, standard: []) { $0.map(\.text) }
  }
}

extension OptionKey {
  /// One of some choices, told by their raw values.
  package init(
    choice names: String..., value: String, among choices: [Value]? = nil, standard: Value,
    says: String? = nil, help: String
  ) where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let names = names
    let option = Option(
      names: names, value: value,
      kind: .choice((choices ?? Array(Value.allCases)).map(\.rawValue)), help: help,
      standard: says ?? standard.rawValue)
    self.init(option, standard: standard) { words in
      words.last.flatMap { Value(rawValue: $0.text) }
    }
  }

  /// One of some choices, or nil where it is not given; `says` tells what holds then, and `none` is a
  /// further word for it.
  package init<Choice>(
    choice names: String..., value: String, among choices: [Choice], none: String? = nil,
    says: String?, help: String
  ) where Value == Choice?, Choice: RawRepresentable, Choice.RawValue == String {
    let words = (none.map { [$0] } ?? []) + choices.map(\.rawValue)
    let option = Option(
      names: names, value: value, kind: .choice(words), help: help, standard: says)
    self.init(option, standard: nil) { words in words.last.map { Choice(rawValue: $0.text) } }
  }
}
