#include "ranking.h"
#include <string.h>

// Four lanes of 32 bits; every 64-bit processor of ours has vectors of this size.
typedef uint32_t lanes __attribute__((vector_size(16)));

static inline lanes load(const uint8_t *bytes) {
  lanes word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

static inline __attribute__((always_inline)) void unpack(const uint8_t *bytes, unsigned width,
                                                         uint32_t *values) {
  const uint32_t mask = width == 32 ? UINT32_MAX : (UINT32_C(1) << width) - 1;
#pragma clang loop unroll(full)
  for (unsigned row = 0; row < 32; row++) {
    unsigned bit = row * width, shift = bit & 31;
    lanes value = load(bytes + 16 * (bit >> 5)) >> shift;
    if (shift + width > 32) value |= load(bytes + 16 * (bit >> 5) + 16) << (32 - shift);
    value &= mask;
    memcpy(values + 4 * row, &value, sizeof value);
  }
}

#define CASE(w) case w: unpack(bytes, w, values); break;

void lede_unpack(const uint8_t *bytes, unsigned width, uint32_t *values) {
  switch (width) {
  case 0: memset(values, 0, 128 * sizeof *values); break;
  CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(8) CASE(9) CASE(10) CASE(11)
  CASE(12) CASE(13) CASE(14) CASE(15) CASE(16) CASE(17) CASE(18) CASE(19) CASE(20) CASE(21)
  CASE(22) CASE(23) CASE(24) CASE(25) CASE(26) CASE(27) CASE(28) CASE(29) CASE(30) CASE(31)
  CASE(32)
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static uint32_t rise_avx2(uint32_t *values, uint32_t first) {
  const __m256i one = _mm256_set1_epi32(1), last = _mm256_set1_epi32(7);
  __m256i bits = _mm256_setzero_si256(), before = _mm256_set1_epi32((int)(first - 1));
#pragma clang loop unroll(full)
  for (unsigned at = 0; at < 128; at += 8) {
    __m256i sum = _mm256_loadu_si256((const void *)(values + at));
    bits = _mm256_or_si256(bits, sum);
    sum = _mm256_add_epi32(sum, one);
    sum = _mm256_add_epi32(sum, _mm256_slli_si256(sum, 4));
    sum = _mm256_add_epi32(sum, _mm256_slli_si256(sum, 8));
    // What the lower four add up to goes to each of the upper four.
    __m256i lower = _mm256_permute2x128_si256(sum, sum, 0x08);
    sum = _mm256_add_epi32(sum, _mm256_shuffle_epi32(lower, 0xff));
    _mm256_storeu_si256((void *)(values + at), _mm256_add_epi32(sum, before));
    before = _mm256_add_epi32(before, _mm256_permutevar8x32_epi32(sum, last));
  }
  __m128i half = _mm_or_si128(_mm256_castsi256_si128(bits), _mm256_extracti128_si256(bits, 1));
  half = _mm_or_si128(half, _mm_shuffle_epi32(half, 0x4e));
  half = _mm_or_si128(half, _mm_shuffle_epi32(half, 0xb1));
  return (uint32_t)_mm_cvtsi128_si32(half);
}
#endif

uint32_t lede_rise(uint32_t *values, uint32_t first, int level) {
#if defined(__x86_64__)
  if (level >= 2) return rise_avx2(values, first);
#endif
  (void)level;
  lanes bits = {0, 0, 0, 0}, before = {first - 1, first - 1, first - 1, first - 1};
  const lanes one = {1, 1, 1, 1}, zero = {0, 0, 0, 0};
  for (unsigned row = 0; row < 32; row++) {
    lanes sum;
    memcpy(&sum, values + 4 * row, sizeof sum);
    bits |= sum;
    sum += one;
    sum += __builtin_shufflevector(zero, sum, 0, 4, 5, 6);
    sum += __builtin_shufflevector(zero, sum, 0, 0, 4, 5);
    sum += before;
    memcpy(values + 4 * row, &sum, sizeof sum);
    before = __builtin_shufflevector(sum, sum, 3, 3, 3, 3);
  }
  return bits[0] | bits[1] | bits[2] | bits[3];
}

int lede_count_from_one(uint32_t *values) {
  lanes wrapped = {0, 0, 0, 0};
  const lanes one = {1, 1, 1, 1}, zero = {0, 0, 0, 0};
#pragma clang loop unroll(full)
  for (unsigned row = 0; row < 32; row++) {
    lanes value;
    memcpy(&value, values + 4 * row, sizeof value);
    value += one;
    wrapped |= (lanes)(value == zero);
    memcpy(values + 4 * row, &value, sizeof value);
  }
  return (wrapped[0] | wrapped[1] | wrapped[2] | wrapped[3]) == 0;
}
