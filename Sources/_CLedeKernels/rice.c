#include "ranking.h"
#include <string.h>

// Codes as in RiceCode.swift: `escape` one bits stand in front of 32 plain bits.
enum { escape = 20 };

static inline uint64_t word_at(const uint8_t *bytes, size_t length, size_t bit) {
  uint64_t word = 0;
  size_t at = bit >> 3;
  if (at + 8 <= length)
    memcpy(&word, bytes + at, 8);
  else if (at < length)
    memcpy(&word, bytes + at, length - at);
  return word >> (bit & 7);
}

static inline __attribute__((always_inline)) uint64_t
cost(const uint32_t *values, const uint8_t *shifts, size_t count, unsigned parameter) {
  // Sums of 32 bits, which a loop of vectors adds up; so many values cannot overflow one.
  enum { most = 1 << 24 };
  uint64_t total = 0;
  for (size_t start = 0; start < count; start += most) {
    const size_t end = count - start > most ? start + most : count;
    uint32_t sum = 0;
    for (size_t i = start; i < end; i++) {
      const uint32_t own = parameter > shifts[i] ? parameter - shifts[i] : 0;
      const uint32_t quotient = values[i] >> own;
      sum += quotient < escape ? quotient + 1 + own : escape + 32;
    }
    total += sum;
  }
  return total;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static uint64_t
cost_modern(const uint32_t *values, const uint8_t *shifts, size_t count, unsigned parameter) {
  return cost(values, shifts, count, parameter);
}
#endif

uint64_t lede_rice_cost(const uint32_t *values, const uint8_t *shifts, size_t count,
                        unsigned parameter, int level) {
#if defined(__x86_64__)
  if (level >= 2) return cost_modern(values, shifts, count, parameter);
#endif
  (void)level;
  return cost(values, shifts, count, parameter);
}

size_t lede_rice_write(const uint32_t *values, const uint8_t *shifts, size_t count,
                       unsigned parameter, uint8_t *bytes) {
  uint8_t *next = bytes;
  uint64_t buffer = 0;
  unsigned filled = 0;
  for (size_t i = 0; i < count; i++) {
    const unsigned own = parameter > shifts[i] ? parameter - shifts[i] : 0;
    const uint32_t quotient = values[i] >> own;
    uint64_t code;
    unsigned length;
    if (quotient < escape) {
      const uint64_t low = values[i] & ((UINT64_C(1) << own) - 1);
      code = ((UINT64_C(1) << quotient) - 1) | low << (quotient + 1);
      length = quotient + 1 + own;
    } else {
      code = ((UINT64_C(1) << escape) - 1) | (uint64_t)values[i] << escape;
      length = escape + 32;
    }
    // At most 7 bits wait, and a code has at most 52.
    buffer |= code << filled;
    filled += length;
    memcpy(next, &buffer, 8);
    next += filled >> 3;
    buffer >>= filled & ~7u;
    filled &= 7;
  }
  return (size_t)(next - bytes) + (filled > 0);
}

/// Passes over codes; several of them are found in one word.
static inline size_t skip(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                          size_t count) {
  while (count) {
    uint64_t word = word_at(bytes, length, bit);
    // A code has at most 52 bits, and 57 are whole.
    unsigned left = 57;
    do {
      const unsigned quotient = (unsigned)__builtin_ctzll(~word | UINT64_C(1) << escape);
      const unsigned own = quotient < escape ? quotient + 1 + parameter : escape + 32;
      if (own > left) break;
      word >>= own;
      left -= own;
      bit += own;
    } while (--count);
  }
  return bit;
}

/// Reads codes of distances, and writes where these end; 0 if one ends behind 2^32 - 1. Several codes are found in
/// one word.
static inline size_t add_up_codes(const uint8_t *bytes, size_t length, size_t bit,
                                  unsigned parameter, uint32_t *ends, size_t count) {
  const uint64_t low = (UINT64_C(1) << parameter) - 1;
  uint64_t sum = 0;
  while (count) {
    uint64_t word = word_at(bytes, length, bit);
    unsigned left = 57;
    do {
      const unsigned quotient = (unsigned)__builtin_ctzll(~word | UINT64_C(1) << escape);
      const unsigned own = quotient < escape ? quotient + 1 + parameter : escape + 32;
      if (own > left) break;
      sum += quotient < escape ? (uint64_t)quotient << parameter | (word >> (quotient + 1) & low)
                               : (uint32_t)(word >> escape);
      *ends++ = (uint32_t)sum;
      word >>= own;
      left -= own;
      bit += own;
    } while (--count);
  }
  return sum <= UINT32_MAX ? bit : 0;
}

size_t lede_positions_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                           const uint32_t *counts, size_t passed, uint32_t *positions) {
  for (size_t i = 0;; i++) {
    const uint32_t count = counts[i];
    if (count > 8 * length || bit > 8 * length - count) return 0;
    const unsigned doubled = 31u - (unsigned)__builtin_clz(count | 1);
    const unsigned own = parameter > doubled ? parameter - doubled : 0;
    if (i == passed) return add_up_codes(bytes, length, bit, own, positions, count);
    bit = skip(bytes, length, bit, own, count);
  }
}

/// Reads a code, and moves behind it.
static inline uint32_t take(const uint8_t *bytes, size_t length, size_t *bit, unsigned parameter) {
  uint64_t word = word_at(bytes, length, *bit);
  unsigned quotient = (unsigned)__builtin_ctzll(~word | 1u << escape);
  if (quotient == escape) {
    *bit += escape + 32;
    return (uint32_t)(word >> escape);
  }
  *bit += quotient + 1 + parameter;
  uint64_t low = word >> (quotient + 1) & ((UINT64_C(1) << parameter) - 1);
  return (uint32_t)((uint64_t)quotient << parameter | low);
}

size_t lede_rice_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      uint32_t *values, size_t count) {
  for (size_t i = 0; i < count; i++) values[i] = take(bytes, length, &bit, parameter);
  return bit;
}

size_t lede_tail_read(const uint8_t *bytes, size_t length, size_t bit, unsigned gap_parameter,
                      unsigned frequency_parameter, uint64_t first, uint32_t *documents,
                      uint32_t *frequencies, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint64_t document = first + take(bytes, length, &bit, gap_parameter);
    const uint32_t frequency = take(bytes, length, &bit, frequency_parameter);
    if (document >= UINT32_MAX || frequency == UINT32_MAX) return 0;
    documents[i] = (uint32_t)document;
    frequencies[i] = frequency + 1;
    first = document + 1;
  }
  return bit;
}

int lede_add_up(uint32_t *values, size_t count) {
  uint64_t sum = 0;
  for (size_t i = 0; i < count; i++) {
    sum += values[i];
    values[i] = (uint32_t)sum;
  }
  return sum <= UINT32_MAX;
}
