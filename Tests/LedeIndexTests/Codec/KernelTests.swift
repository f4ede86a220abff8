import Testing

@testable import LedeIndex

@Suite struct KernelTests {
  @Test(arguments: [0, 1, 2, 3, 5, 7, 8, 11, 13, 16, 17, 21, 24, 29, 31, 32])
  func `a packed block is unpacked by both paths, and by single values`(width: Int) throws {
    var random = SplitMix(state: UInt64(width))
    let mask = width == 32 ? UInt32.max : (UInt32(1) << UInt32(width)) - 1
    let values = (0..<128).map { _ in UInt32.random(in: 0 ... .max, using: &random) & mask }
    var packed: [UInt8] = [1, 2, 3]
    BitPacking.pack(values, width: width, to: &packed)
    #expect(packed.count == 3 + BitPacking.byteCount(width: width))
    let bytes = unsafe packed.span.bytes  // Bytes have no padding.
    var portable = [UInt32](repeating: 9, count: 128)
    var fast = portable
    var portableSpan = portable.mutableSpan
    BitPacking.unpack(bytes, at: 3, width: width, into: &portableSpan)
    var fastSpan = fast.mutableSpan
    Kernels.unpack(bytes, at: 3, width: width, into: &fastSpan)
    #expect(portable == values)
    #expect(fast == values)
    for index in [0, 1, 63, 127] {
      #expect(BitPacking.value(index, in: bytes, at: 3, width: width) == values[index])
    }
  }

  @Test func `the number of bytes of a variable-byte number is known beforehand`() throws {
    for value: UInt32 in [0, 1, 127, 128, 16_383, 16_384, 1 << 21, 1 << 28, .max] {
      var bytes: [UInt8] = []
      VariableByte.append(value, to: &bytes)
      #expect(bytes.count == VariableByte.byteCount(of: value))
      var offset = 0
      let span = unsafe bytes.span.bytes  // Bytes have no padding.
      #expect(try VariableByte.read(from: span, at: &offset) == value)
      #expect(offset == bytes.count)
    }
  }

  @Test(arguments: [0, 1, 3, 6, 12, 24, 31])
  func `Rice codes are written by both paths, and their cost is the number of bits`(parameter: Int)
  {
    var random = SplitMix(state: UInt64(parameter))
    for count in [0, 1, 7, 8, 9, 200] {
      let shifts = (0..<count).map { _ in UInt8.random(in: 0...9, using: &random) }
      let values = (0..<count).map { _ in
        UInt32.random(in: 0 ... .max, using: &random) >> UInt32.random(in: 0...31, using: &random)
      }
      var bytes: [UInt8] = []
      var writer = BitWriter()
      for (value, shift) in zip(values, shifts) {
        writer.appendRice(value, parameter: max(0, parameter - Int(shift)), to: &bytes)
      }
      writer.finish(to: &bytes)
      let cost = Kernels.riceCost(values, shifts: shifts, parameter: parameter)
      #expect((cost + 7) / 8 == bytes.count)
      var fast: [UInt8] = [7]
      Kernels.appendRice(
        0..<count, of: values, shifts: shifts, parameter: parameter, to: &fast)
      #expect(fast == [7] + bytes)
    }
  }

  @Test(arguments: [1, 2, 15, 16, 17, 100, 127, 128])
  func `candidates meet a block as two sets do`(length: Int) {
    var random = SplitMix(state: UInt64(length))
    for step: UInt32 in [1, 2, 5, 300] {
      func rising() -> InlineArray<128, UInt32> {
        var next = UInt32.random(in: 0...60, using: &random)
        return InlineArray { _ in
          defer { next += UInt32.random(in: 1...step, using: &random) }
          return next
        }
      }
      var block = rising()
      let others = rising()
      // What lies behind a short block's end may be anything, and is no number of it.
      for index in length..<128 { block[index] = others[index] }
      for range in [0..<128, 5..<128, 3..<4, 9..<9] {
        var candidates = others
        var met = InlineArray<128, UInt32>(repeating: 0)
        var kept = InlineArray<128, UInt8>(repeating: 0)
        var places = [UInt8](repeating: 0, count: 256)
        let count = Kernels.meet(
          &candidates, range, with: &block, length: length, into: &met, kept: &kept,
          places: &places, from: 128)
        let expected = range.filter { place in
          (0..<length).contains { block[$0] == others[place] }
        }
        #expect((0..<count).map { Int(kept[$0]) } == expected)
        for (index, place) in expected.enumerated() where index < count {
          #expect(met[index] == others[place])
          #expect(block[Int(places[128 + index])] == others[place])
          #expect(Int(places[128 + index]) < length)
        }
      }
    }
  }
}
