#include "checksum.h"

#include <string.h>

// The five odd constants that the specification of XXH64 names.
static const uint64_t P1 = 0x9E3779B185EBCA87u;
static const uint64_t P2 = 0xC2B2AE3D27D4EB4Fu;
static const uint64_t P3 = 0x165667B19E3779F9u;
static const uint64_t P4 = 0x85EBCA77C2B2AE63u;
static const uint64_t P5 = 0x27D4EB2F165667C5u;

static inline uint64_t turn(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

static inline uint64_t load64(const uint8_t *at) {
  uint64_t value;
  memcpy(&value, at, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

static inline uint32_t load32(const uint8_t *at) {
  uint32_t value;
  memcpy(&value, at, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap32(value);
#endif
  return value;
}

static inline uint64_t round64(uint64_t lane, uint64_t input) {
  return turn(lane + input * P2, 31) * P1;
}

static inline uint64_t fold(uint64_t sum, uint64_t lane) {
  return (sum ^ round64(0, lane)) * P1 + P4;
}

uint64_t lede_checksum(const uint8_t *bytes, size_t length) {
  const uint8_t *at = bytes;
  const uint8_t *end = bytes + length;
  uint64_t sum;
  if (length >= 32) {
    uint64_t a = P1 + P2, b = P2, c = 0, d = 0 - P1;
    do {
      a = round64(a, load64(at));
      b = round64(b, load64(at + 8));
      c = round64(c, load64(at + 16));
      d = round64(d, load64(at + 24));
      at += 32;
    } while (end - at >= 32);
    sum = turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18);
    sum = fold(fold(fold(fold(sum, a), b), c), d);
  } else {
    sum = P5;
  }
  sum += length;
  for (; end - at >= 8; at += 8) sum = turn(sum ^ round64(0, load64(at)), 27) * P1 + P4;
  if (end - at >= 4) {
    sum = turn(sum ^ (load32(at) * P1), 23) * P2 + P3;
    at += 4;
  }
  for (; at < end; at++) sum = turn(sum ^ (*at * P5), 11) * P1;
  sum = (sum ^ (sum >> 33)) * P2;
  sum = (sum ^ (sum >> 29)) * P3;
  return sum ^ (sum >> 32);
}
