#include "ranking.h"

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
                                             const uint16_t *skips, uint16_t multiplier) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of_avx512(candidates[i], documents, skips);
    uint16_t sum = sums[i];
    candidates[kept] = candidates[i];
    sums[kept] = sum + units(impacts[place < 0 ? 0 : place], multiplier);
    kept += place >= 0;
  }
  return kept;
}
#endif

size_t lede_intersect_sparse(uint16_t *candidates, uint16_t *sums, size_t count,
                             const uint16_t *documents, const uint8_t *impacts,
                             const uint16_t *skips, uint16_t multiplier, int level) {
#if defined(__x86_64__)
  if (level >= 3)
    return intersect_sparse_avx512(candidates, sums, count, documents, impacts, skips,
                                   multiplier);
#endif
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t place = place_of(candidates[i], documents, skips);
    if (place < 0) continue;
    candidates[kept] = candidates[i];
    sums[kept++] = sums[i] + units(impacts[place], multiplier);
  }
  return kept;
}

void lede_weigh(const uint8_t *impacts, size_t count, uint16_t multiplier, uint16_t *sums) {
  for (size_t i = 0; i < count; i++) sums[i] = units(impacts[i], multiplier);
}

size_t lede_intersect_dense(uint16_t *candidates, uint16_t *sums, size_t count,
                            const uint8_t *impacts, uint16_t multiplier) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t impact = impacts[candidates[i]];
    uint16_t sum = sums[i];
    candidates[kept] = candidates[i];
    sums[kept] = sum + units(impact, multiplier);
    kept += impact != 0;
  }
  return kept;
}

ptrdiff_t lede_place_of(uint16_t document, const uint16_t *documents, const uint16_t *skips,
                        int level) {
#if defined(__x86_64__)
  if (level >= 3) return place_of_avx512(document, documents, skips);
#endif
  return place_of(document, documents, skips);
}
