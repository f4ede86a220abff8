import _CLedeKernels

/// Remembers what became of each distinct chunk of text: an open-addressing hash table with the
/// chunk's bytes as the key, so that a word seen before costs one look-up and no allocation.
///
/// A chunk of up to 16 bytes is its own key, which the kernel `lede_look_up` looks for; of a longer
/// one, up to `longestForm` bytes, the table keeps the bytes apart.
@safe struct FormTable: ~Copyable {
  /// Chunks longer than this are read anew each time.
  static var longestForm: Int { 64 }
  /// When so many forms are known, all are forgotten: the table never takes more than 10 MB. Those that
  /// are met again are learnt again, which costs little, and a smaller table stays in nearer caches.
  static var mostForms: Int { 131_000 }
  private static var smallest: Int { 1 << 9 }

  /// What is known of a form.
  enum Kind: UInt8 {
    /// No such form.
    case unknown
    /// One word, `value` is its term.
    case word
    /// Several tokens, `value` counts among the reader's expansions.
    case several
    /// One word whose term depends on its neighbours, `value` counts among the reader's alternatives.
    case unitedStates, monthAbbreviation, dayOfMonth, acronym
  }

  struct Form {
    var kind: Kind
    var value: UInt32

    static var unknown: Form { Form(kind: .unknown, value: 0) }
  }

  /// As many as `mask + 1`, a power of two; never full.
  private(set) var slots: UnsafeMutablePointer<lede_form>
  private(set) var mask: UInt32
  private(set) var count = 0
  private var longBytes: [UInt8] = []

  init() {
    mask = UInt32(Self.smallest - 1)
    unsafe slots = Self.allocate(Self.smallest)
  }

  deinit {
    // The slots are trivial: nothing to deinitialise.
    unsafe slots.deallocate()
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<lede_form> {
    let slots = UnsafeMutablePointer<lede_form>.allocate(capacity: capacity)
    unsafe slots.initialize(repeating: lede_form(), count: capacity)
    return unsafe slots
  }

  /// What is known of the chunk with these bytes, at most `longestForm` of them.
  @unsafe func form(_ bytes: UnsafeBufferPointer<UInt8>) -> Form {
    let wanted = unsafe Self.slot(bytes)
    var index = hash(wanted) & mask
    while true {
      // `index` is masked, so below the number of slots.
      let slot = unsafe slots[Int(index)]
      if slot.length == 0 { return .unknown }
      if slot.length == wanted.length, slot.low == wanted.low {
        let isSame = unsafe bytes.count <= 16 ? slot.high == wanted.high : isEqual(slot, bytes)
        if isSame { return Form(kind: Kind(rawValue: slot.kind) ?? .unknown, value: slot.value) }
      }
      index = (index + 1) & mask
    }
  }

  /// Remembers a form that is not in the table.
  @unsafe mutating func insert(_ form: Form, _ bytes: UnsafeBufferPointer<UInt8>) {
    if count * 2 >= Int(mask) { grow() }
    var slot = unsafe Self.slot(bytes)
    slot.value = form.value
    slot.kind = form.kind.rawValue
    if bytes.count > 16 {
      slot.high = UInt64(longBytes.count)
      unsafe longBytes.append(contentsOf: bytes)
    }
    place(slot)
    count += 1
  }

  /// Forgets all forms, and gives back the memory.
  mutating func removeAll() {
    unsafe slots.deallocate()
    mask = UInt32(Self.smallest - 1)
    unsafe slots = Self.allocate(Self.smallest)
    longBytes = []
    count = 0
  }

  /// The slot of a chunk: its bytes as the key, or a hash of them where they are more than 16.
  @unsafe private static func slot(_ bytes: UnsafeBufferPointer<UInt8>) -> lede_form {
    var slot = lede_form()
    slot.length = UInt8(bytes.count)
    guard bytes.count > 16 else {
      for i in 0..<bytes.count {
        let byte = unsafe UInt64(bytes[i])
        if i < 8 {
          slot.low |= byte &<< UInt64(i * 8)
        } else {
          slot.high |= byte &<< UInt64(i * 8 - 64)
        }
      }
      return slot
    }
    // FNV-1a; the table compares the bytes themselves.
    slot.low = 0xCBF2_9CE4_8422_2325
    for i in 0..<bytes.count {
      slot.low = unsafe (slot.low ^ UInt64(bytes[i])) &* 0x100_0000_01B3
    }
    return slot
  }

  private func hash(_ slot: lede_form) -> UInt32 {
    lede_form_hash(slot.low, slot.length <= 16 ? slot.high : 0)
  }

  @unsafe private func isEqual(_ slot: lede_form, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(slot.high)
    return unsafe longBytes[start..<start + bytes.count].elementsEqual(bytes)
  }

  private mutating func place(_ slot: lede_form) {
    var index = hash(slot) & mask
    // The table is never full, so that a free slot is found; `index` is masked.
    while unsafe slots[Int(index)].length != 0 { index = (index + 1) & mask }
    unsafe slots[Int(index)] = slot
  }

  private mutating func grow() {
    let old = unsafe slots
    let oldCapacity = Int(mask) + 1
    mask = mask * 2 + 1
    unsafe slots = Self.allocate(oldCapacity * 2)
    for i in 0..<oldCapacity {
      let slot = unsafe old[i]
      if slot.length != 0 { place(slot) }
    }
    unsafe old.deallocate()
  }
}
