#include "ranking.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt")))
#endif

void lede_least(uint8_t *least, const uint8_t *impacts, size_t count) {
  for (size_t i = 0; i < count; i++) least[i] = least[i] < impacts[i] ? least[i] : impacts[i];
}

size_t lede_meet_dense(uint16_t *candidates, uint8_t *least, size_t count,
                       const uint8_t *impacts) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t impact = impacts[candidates[i]], before = least[i];
    candidates[kept] = candidates[i];
    least[kept] = before < impact ? before : impact;
    kept += impact != 0;
  }
  return kept;
}

size_t lede_meet_sparse(uint16_t *candidates, uint8_t *least, size_t count,
                        const uint16_t *documents, const uint8_t *impacts, const uint16_t *skips,
                        int level) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = lede_place_of(candidates[i], documents, skips, level);
    uint8_t impact = impacts[place < 0 ? 0 : place], before = least[i];
    candidates[kept] = candidates[i];
    least[kept] = before < impact ? before : impact;
    kept += place >= 0;
  }
  return kept;
}

/// A bit for each of 64 bytes that is not 0.
static inline uint64_t set_bytes(const uint8_t *block) {
  uint64_t bits = 0;
#if defined(__SSE2__)
  for (int i = 0; i < 4; i++) {
    __m128i bytes = _mm_loadu_si128((const void *)(block + 16 * i));
    __m128i is_zero = _mm_cmpeq_epi8(bytes, _mm_setzero_si128());
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(is_zero) << (16 * i);
  }
  return ~bits;
#else
  for (int i = 0; i < 64; i++) bits |= (uint64_t)(block[i] != 0) << i;
  return bits;
#endif
}

size_t lede_places_set(const uint8_t *values, size_t count, uint16_t *places) {
  size_t found = 0;
  for (size_t at = 0; at < count; at += 64)
    for (uint64_t bits = set_bytes(values + at); bits; bits &= bits - 1)
      places[found++] = (uint16_t)(at + (size_t)__builtin_ctzll(bits));
  return found;
}

size_t lede_rank_of(uint16_t document, const uint8_t *impacts, const uint16_t *ranks) {
  uint64_t before = (UINT64_C(1) << (document & 63)) - 1;
  uint64_t bits = set_bytes(impacts + (document & ~63)) & before;
  return ranks[document >> 6] + (size_t)__builtin_popcountll(bits);
}

void lede_postings_dense(const uint16_t *members, const uint16_t *order, size_t count,
                         const uint8_t *impacts, const uint16_t *ranks, uint32_t first,
                         uint32_t *postings) {
  for (size_t i = 0; i < count; i++)
    postings[i] = first + (uint32_t)lede_rank_of(members[order[i]], impacts, ranks);
}

void lede_postings_sparse(const uint16_t *members, const uint16_t *order, size_t count,
                          const uint16_t *documents, const uint16_t *skips, uint32_t first,
                          uint32_t *postings, int level) {
  for (size_t i = 0; i < count; i++)
    postings[i] = first + (uint32_t)lede_place_of(members[order[i]], documents, skips, level);
}

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
