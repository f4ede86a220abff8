#include "ranking.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

/// A bit for each of 16 numbers that is another one.
AVX2 static inline uint32_t equal(const uint32_t *numbers, uint32_t other) {
  const __m256i wanted = _mm256_set1_epi32((int)other);
  __m256i low = _mm256_cmpeq_epi32(_mm256_loadu_si256((const void *)numbers), wanted);
  __m256i high = _mm256_cmpeq_epi32(_mm256_loadu_si256((const void *)(numbers + 8)), wanted);
  return (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(low)) |
         (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(high)) << 8;
}

AVX2 static size_t meet_block_avx2(const uint32_t *candidates, size_t from, size_t to,
                                   const uint32_t *block, size_t length, uint32_t *met,
                                   uint8_t *kept, uint8_t *places) {
  const uint32_t last = block[length - 1];
  size_t at = 0, found = 0;
  for (size_t i = from; i < to && candidates[i] <= last; i++) {
    uint32_t candidate = candidates[i];
    while (at + 16 < length && block[at + 15] < candidate) at += 16;
    uint32_t bits = equal(block + at, candidate);
    // What lies behind the block's end is no number of it.
    size_t place = at + _tzcnt_u32(bits | 1 << 16);
    met[found] = candidate;
    kept[found] = (uint8_t)i;
    places[found] = (uint8_t)place;
    found += (bits != 0) & (place < length);
  }
  return found;
}
#endif

size_t lede_meet_block(const uint32_t *candidates, size_t from, size_t to, const uint32_t *block,
                       size_t length, uint32_t *met, uint8_t *kept, uint8_t *places, int level) {
#if defined(__x86_64__)
  if (level >= 2) return meet_block_avx2(candidates, from, to, block, length, met, kept, places);
#endif
  size_t at = 0, found = 0;
  for (size_t i = from; i < to && candidates[i] <= block[length - 1]; i++) {
    uint32_t candidate = candidates[i];
    while (block[at] < candidate) at++;
    met[found] = candidate;
    kept[found] = (uint8_t)i;
    places[found] = (uint8_t)at;
    found += block[at] == candidate;
  }
  return found;
}

void lede_keep_bytes(uint8_t *bytes, const uint8_t *kept, size_t count) {
  for (size_t i = 0; i < count; i++) bytes[i] = bytes[kept[i]];
}

uint8_t lede_greatest(const uint8_t *bytes, size_t count) {
  uint8_t greatest = 0;
  for (size_t i = 0; i < count; i++) greatest = bytes[i] > greatest ? bytes[i] : greatest;
  return greatest;
}
