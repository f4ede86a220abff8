#include "ranking.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt")))
#endif

typedef struct {
  const uint32_t *first;
  size_t count;
} places;

static inline places places_of(const uint32_t *block, uint32_t posting) {
  const uint32_t *own = block + (posting & 127);
  return (places){block + own[0], own[1] - own[0]};
}

static inline const uint32_t *block_of(const lede_blocks *blocks, uint32_t posting) {
  return __atomic_load_n(blocks + (posting >> 7), __ATOMIC_ACQUIRE);
}

static inline void prefetch(const lede_blocks *blocks, uint32_t posting) {
  const uint32_t *block = block_of(blocks, posting);
  if (block) __builtin_prefetch(block + (posting & 127));
}

/// The place among `rising`, from `at` on, of the first number that is not below the wanted one.
static inline size_t advance(const places rising, size_t at, uint32_t wanted) {
  while (at < rising.count && rising.first[at] < wanted) at++;
  return at;
}

static int is_near(places near, places far, uint32_t near_offset, uint32_t far_offset) {
  size_t at = 0;
  for (size_t i = 0; i < near.count; i++) {
    if (near.first[i] < near_offset) continue;
    uint32_t wanted = near.first[i] - near_offset + far_offset;
    at = advance(far, at, wanted);
    if (at == far.count) return 0;
    if (far.first[at] == wanted) return 1;
  }
  return 0;
}

#if defined(__x86_64__)
AVX512 static inline int has_avx512(places rising, size_t *at, uint32_t wanted) {
  while (*at + 16 < rising.count && rising.first[*at + 15] < wanted) *at += 16;
  size_t left = rising.count - *at;
  __mmask16 readable = (__mmask16)(left < 16 ? (1u << left) - 1 : 0xFFFFu);
  __m512i next = _mm512_maskz_loadu_epi32(readable, rising.first + *at);
  return _mm512_mask_cmpeq_epi32_mask(readable, next, _mm512_set1_epi32((int)wanted)) != 0;
}

AVX512 static int is_near_avx512(places near, places far, uint32_t near_offset,
                                 uint32_t far_offset) {
  size_t at = 0;
  for (size_t i = 0; i < near.count; i++)
    if (near.first[i] >= near_offset &&
        has_avx512(far, &at, near.first[i] - near_offset + far_offset))
      return 1;
  return 0;
}

AVX512 static size_t follow_avx512(uint32_t *beginnings, size_t count, places own,
                                   uint32_t offset) {
  size_t kept = 0, at = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t beginning = beginnings[i];
    beginnings[kept] = beginning;
    kept += (size_t)has_avx512(own, &at, beginning + offset);
  }
  return kept;
}
#endif

size_t lede_find_near(lede_word near, lede_word far, size_t from, size_t count, uint16_t *found,
                      size_t *found_count, int level) {
  size_t kept = *found_count, i = from;
  for (; i < count; i++) {
    if (i + 8 < count) {
      prefetch(near.blocks, near.postings[i + 8]);
      prefetch(far.blocks, far.postings[i + 8]);
    }
    const uint32_t *near_block = block_of(near.blocks, near.postings[i]);
    const uint32_t *far_block = block_of(far.blocks, far.postings[i]);
    if (!near_block || !far_block) break;
    places a = places_of(near_block, near.postings[i]), b = places_of(far_block, far.postings[i]);
    found[kept] = (uint16_t)i;
#if defined(__x86_64__)
    if (level >= 3) {
      kept += (size_t)is_near_avx512(a, b, near.offset, far.offset);
      continue;
    }
#endif
    kept += (size_t)is_near(a, b, near.offset, far.offset);
  }
  *found_count = kept;
  return i;
}

size_t lede_begin(const uint32_t *block, uint32_t posting, uint32_t offset,
                  uint32_t *beginnings) {
  places own = places_of(block, posting);
  size_t kept = 0;
  for (size_t i = 0; i < own.count; i++)
    if (own.first[i] >= offset) beginnings[kept++] = own.first[i] - offset;
  return kept;
}

size_t lede_follow(uint32_t *beginnings, size_t count, const uint32_t *block, uint32_t posting,
                   uint32_t offset, int level) {
  places own = places_of(block, posting);
#if defined(__x86_64__)
  if (level >= 3) return follow_avx512(beginnings, count, own, offset);
#endif
  size_t kept = 0, at = 0;
  for (size_t i = 0; i < count; i++) {
    at = advance(own, at, beginnings[i] + offset);
    if (at == own.count) break;
    uint32_t beginning = beginnings[i];
    beginnings[kept] = beginning;
    kept += own.first[at] == beginning + offset;
  }
  return kept;
}
