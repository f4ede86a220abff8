internal import Synchronization

/// What is made of a language's rules when the language is first met, and kept.
package final class PerLanguage<Value: Sendable>: Sendable {
  private let made = Mutex<[String: Value]>([:])
  private let make: @Sendable (Language) -> Value

  /// - Parameter make: Makes the value of a language. Two threads may make it at once.
  package init(_ make: @escaping @Sendable (Language) -> Value) { self.make = make }

  /// The value of a language. Articles may state any language: that of one without rules is made each time.
  package subscript(_ language: Language) -> Value {
    if let known = made.withLock({ $0[language.code] }) { return known }
    let value = make(language)
    guard LanguageRules.has(language) else { return value }
    made.withLock { $0[language.code] = value }
    return value
  }
}
