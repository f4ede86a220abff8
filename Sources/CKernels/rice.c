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

size_t lede_rice_skip(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      size_t count) {
  for (; count; count--) {
    unsigned quotient = (unsigned)__builtin_ctzll(~word_at(bytes, length, bit) | 1u << escape);
    bit += quotient < escape ? quotient + 1 + parameter : escape + 32;
  }
  return bit;
}

size_t lede_rice_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      uint32_t *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint64_t word = word_at(bytes, length, bit);
    unsigned quotient = (unsigned)__builtin_ctzll(~word | 1u << escape);
    if (quotient < escape) {
      uint64_t low = word >> (quotient + 1) & ((UINT64_C(1) << parameter) - 1);
      values[i] = (uint32_t)((uint64_t)quotient << parameter | low);
      bit += quotient + 1 + parameter;
    } else {
      values[i] = (uint32_t)(word >> escape);
      bit += escape + 32;
    }
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
