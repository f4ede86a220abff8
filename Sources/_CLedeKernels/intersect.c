#include "ranking.h"
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt")))
#endif

static inline uint16_t units(uint8_t impact, uint16_t multiplier) {
  return (uint16_t)((((uint32_t)impact << 8) * multiplier >> 16) + 1);
}

/// Binary search without branches that depend on the values.
static inline ptrdiff_t place_of(uint16_t document, const uint16_t *documents,
                                 const uint16_t *skips) {
  size_t low = skips[document >> 8], length = (size_t)(skips[(document >> 8) + 1] - low);
  if (length == 0) return -1;
  const uint16_t *at = documents + low;
  while (length > 1) {
    size_t half = length / 2;
    at += at[half - 1] < document ? half : 0;
    length -= half;
  }
  return *at == document ? at - documents : -1;
}

#if defined(__x86_64__)
AVX512 static inline ptrdiff_t place_of_avx512(uint16_t document, const uint16_t *documents,
                                               const uint16_t *skips) {
  size_t low = skips[document >> 8], high = skips[(document >> 8) + 1];
  __m512i wanted = _mm512_set1_epi16((short)document);
  for (size_t i = low; i < high; i += 32) {
    uint32_t bits = _mm512_cmpeq_epi16_mask(_mm512_loadu_si512(documents + i), wanted);
    if (bits) {
      // What lies behind the end of the list is no document of it.
      size_t place = i + _tzcnt_u32(bits);
      return place < high ? (ptrdiff_t)place : -1;
    }
  }
  return -1;
}

AVX512 static size_t intersect_sparse_avx512(uint16_t *candidates, uint16_t *sums, size_t count,
                                             const uint16_t *documents, const uint8_t *impacts,
                                             const uint16_t *skips, uint16_t multiplier,
                                             uint16_t least) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of_avx512(candidates[i], documents, skips);
    uint16_t sum = sums[i] + units(impacts[place < 0 ? 0 : place], multiplier);
    candidates[kept] = candidates[i];
    sums[kept] = sum;
    kept += (place >= 0) & (sum >= least);
  }
  return kept;
}

AVX512 static size_t meet_sparse_avx512(uint16_t *candidates, uint8_t *least, size_t count,
                                        const uint16_t *documents, const uint8_t *impacts,
                                        const uint16_t *skips, uint8_t needed) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of_avx512(candidates[i], documents, skips);
    uint8_t impact = impacts[place < 0 ? 0 : place], before = least[i];
    impact = before < impact ? before : impact;
    candidates[kept] = candidates[i];
    least[kept] = impact;
    kept += (place >= 0) & (impact >= needed);
  }
  return kept;
}
#endif

size_t lede_intersect_sparse(uint16_t *candidates, uint16_t *sums, size_t count,
                             const uint16_t *documents, const uint8_t *impacts,
                             const uint16_t *skips, uint16_t multiplier, uint16_t least,
                             int level) {
#if defined(__x86_64__)
  if (level >= 3)
    return intersect_sparse_avx512(candidates, sums, count, documents, impacts, skips, multiplier,
                                   least);
#endif
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of(candidates[i], documents, skips);
    if (place < 0) continue;
    candidates[kept] = candidates[i];
    sums[kept] = sums[i] + units(impacts[place], multiplier);
    kept += sums[kept] >= least;
  }
  return kept;
}

void lede_weigh(const uint8_t *impacts, size_t count, uint16_t multiplier, uint16_t *sums) {
  for (size_t i = 0; i < count; i++) sums[i] = units(impacts[i], multiplier);
}

size_t lede_intersect_dense(uint16_t *candidates, uint16_t *sums, size_t count,
                            const uint8_t *impacts, uint16_t multiplier, uint16_t least) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t impact = impacts[candidates[i]];
    uint16_t sum = sums[i] + units(impact, multiplier);
    candidates[kept] = candidates[i];
    sums[kept] = sum;
    kept += (impact != 0) & (sum >= least);
  }
  return kept;
}

size_t lede_meet_sparse(uint16_t *candidates, uint8_t *least, size_t count,
                        const uint16_t *documents, const uint8_t *impacts, const uint16_t *skips,
                        uint8_t needed, int level) {
#if defined(__x86_64__)
  if (level >= 3)
    return meet_sparse_avx512(candidates, least, count, documents, impacts, skips, needed);
#endif
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of(candidates[i], documents, skips);
    if (place < 0) continue;
    candidates[kept] = candidates[i];
    least[kept] = least[i] < impacts[place] ? least[i] : impacts[place];
    kept += least[kept] >= needed;
  }
  return kept;
}

size_t lede_meet_dense(uint16_t *candidates, uint8_t *least, size_t count,
                       const uint8_t *impacts, uint8_t needed) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t impact = impacts[candidates[i]], before = least[i];
    impact = before < impact ? before : impact;
    candidates[kept] = candidates[i];
    least[kept] = impact;
    kept += impact >= needed;
  }
  return kept;
}

void lede_least(uint8_t *least, const uint8_t *impacts, size_t count) {
  for (size_t i = 0; i < count; i++) least[i] = least[i] < impacts[i] ? least[i] : impacts[i];
}

/// A bit for each of 64 bytes that is not below `least`.
static inline uint64_t reaching(const uint8_t *block, uint8_t least) {
  uint64_t bits = 0;
#if defined(__SSE2__)
  __m128i l = _mm_set1_epi8((char)least);
  for (int i = 0; i < 4; i++) {
    __m128i bytes = _mm_loadu_si128((const void *)(block + 16 * i));
    __m128i is_reached = _mm_cmpeq_epi8(_mm_max_epu8(bytes, l), bytes);
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(is_reached) << (16 * i);
  }
#else
  for (int i = 0; i < 64; i++) bits |= (uint64_t)(block[i] >= least) << i;
#endif
  return bits;
}

size_t lede_select(const uint16_t *documents, const uint8_t *impacts, size_t count,
                   uint8_t needed, uint16_t *candidates, uint8_t *kept_impacts) {
  // No impact is 0.
  if (needed <= 1) {
    memcpy(candidates, documents, count * sizeof *documents);
    memcpy(kept_impacts, impacts, count);
    return count;
  }
  size_t kept = 0, i = 0;
  for (; i + 64 <= count; i += 64)
    for (uint64_t bits = reaching(impacts + i, needed); bits; bits &= bits - 1) {
      size_t place = i + (size_t)__builtin_ctzll(bits);
      candidates[kept] = documents[place];
      kept_impacts[kept++] = impacts[place];
    }
  for (; i < count; i++) {
    candidates[kept] = documents[i];
    kept_impacts[kept] = impacts[i];
    kept += impacts[i] >= needed;
  }
  return kept;
}

size_t lede_select_dense(const uint8_t *impacts, size_t count, uint8_t needed,
                         uint16_t *candidates) {
  size_t kept = 0;
  for (size_t at = 0; at < count; at += 64)
    for (uint64_t bits = reaching(impacts + at, needed); bits; bits &= bits - 1)
      candidates[kept++] = (uint16_t)(at + (size_t)__builtin_ctzll(bits));
  return kept;
}

size_t lede_rank_of(uint16_t document, const uint8_t *impacts, const uint16_t *ranks) {
  uint64_t before = (UINT64_C(1) << (document & 63)) - 1;
  uint64_t bits = reaching(impacts + (document & ~63), 1) & before;
  return ranks[document >> 6] + (size_t)__builtin_popcountll(bits);
}

void lede_postings_dense(const uint16_t *members, const uint16_t *order, size_t count,
                         const uint8_t *impacts, const uint16_t *ranks, uint32_t first,
                         uint32_t *postings) {
  for (size_t i = 0; i < count; i++)
    postings[i] = first + (uint32_t)lede_rank_of(members[order[i]], impacts, ranks);
}

#if defined(__x86_64__)
AVX512 static void postings_sparse_avx512(const uint16_t *members, const uint16_t *order,
                                          size_t count, const uint16_t *documents,
                                          const uint16_t *skips, uint32_t first,
                                          uint32_t *postings) {
  for (size_t i = 0; i < count; i++)
    postings[i] = first + (uint32_t)place_of_avx512(members[order[i]], documents, skips);
}
#endif

void lede_postings_sparse(const uint16_t *members, const uint16_t *order, size_t count,
                          const uint16_t *documents, const uint16_t *skips, uint32_t first,
                          uint32_t *postings, int level) {
#if defined(__x86_64__)
  if (level >= 3)
    return postings_sparse_avx512(members, order, count, documents, skips, first, postings);
#endif
  for (size_t i = 0; i < count; i++)
    postings[i] = first + (uint32_t)place_of(members[order[i]], documents, skips);
}

ptrdiff_t lede_place_of(uint16_t document, const uint16_t *documents, const uint16_t *skips,
                        int level) {
#if defined(__x86_64__)
  if (level >= 3) return place_of_avx512(document, documents, skips);
#endif
  return place_of(document, documents, skips);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t count_below_avx2(const uint32_t *numbers, uint32_t other) {
  // Signed comparisons order unsigned numbers whose highest bit is turned.
  const __m256i top = _mm256_set1_epi32(INT32_MIN);
  const __m256i bound = _mm256_xor_si256(_mm256_set1_epi32((int)other), top);
  __m256i below = _mm256_setzero_si256();
#pragma clang loop unroll(full)
  for (unsigned i = 0; i < 128; i += 8) {
    __m256i number = _mm256_xor_si256(_mm256_loadu_si256((const void *)(numbers + i)), top);
    below = _mm256_sub_epi32(below, _mm256_cmpgt_epi32(bound, number));
  }
  __m128i half = _mm_add_epi32(_mm256_castsi256_si128(below), _mm256_extracti128_si256(below, 1));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4e));
  half = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0xb1));
  return (size_t)_mm_cvtsi128_si32(half);
}
#endif

size_t lede_count_below(const uint32_t *numbers, uint32_t other, int level) {
#if defined(__x86_64__)
  if (level >= 2) return count_below_avx2(numbers, other);
#endif
  size_t below = 0;
  for (unsigned i = 0; i < 128; i++) below += numbers[i] < other;
  return below;
}
