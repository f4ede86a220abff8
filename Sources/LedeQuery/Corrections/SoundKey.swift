/// How a name sounds, roughly, in whatever way it was brought into Latin letters: `Gaddafi`, `Qadhafi`
/// and `Kadafi` have one key.
///
/// Vowels, doublings and `h` go; letters that transliterations mix up become one.
enum SoundKey {
  /// The key of a folded, lower-case word.
  static func of(_ word: some Sequence<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    forEachSound(of: word) { key.append($0) }
    return key
  }

  /// A hash of the key (FNV-1a); nothing is allocated.
  static func hash(of word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    forEachSound(of: word) { hash = (hash ^ UInt32($0)) &* 0x0100_0193 }
    return hash
  }

  @inline(__always)
  private static func forEachSound(of word: some Sequence<UInt8>, _ take: (UInt8) -> Void) {
    var last: UInt8?
    var isFirst = true
    for letter in word {
      let sound: UInt8?
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        sound = isFirst ? UInt8(ascii: "a") : nil
      case UInt8(ascii: "h"): sound = isFirst ? letter : nil
      case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "k"):
        sound = UInt8(ascii: "k")
      case UInt8(ascii: "d"), UInt8(ascii: "t"): sound = UInt8(ascii: "t")
      case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "j"):
        sound = UInt8(ascii: "s")
      case UInt8(ascii: "b"), UInt8(ascii: "p"): sound = UInt8(ascii: "b")
      case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): sound = UInt8(ascii: "f")
      default: sound = letter
      }
      isFirst = false
      if let sound, sound != last {
        take(sound)
        last = sound
      }
    }
  }
}
