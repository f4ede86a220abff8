#include "ranking.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt")))
#endif

static inline uint16_t units(uint8_t impact, uint16_t multiplier) {
  return (uint16_t)((((uint32_t)impact << 8) * multiplier >> 16) + 1);
}

#if defined(__x86_64__)
AVX2 static inline __m256i units16(__m128i impacts, __m256i multiplier) {
  __m256i wide = _mm256_slli_epi16(_mm256_cvtepu8_epi16(impacts), 8);
  return _mm256_add_epi16(_mm256_mulhi_epu16(wide, multiplier), _mm256_set1_epi16(1));
}

AVX512 static inline __m512i units32(__m256i impacts, __m512i multiplier) {
  __m512i wide = _mm512_slli_epi16(_mm512_cvtepu8_epi16(impacts), 8);
  return _mm512_add_epi16(_mm512_mulhi_epu16(wide, multiplier), _mm512_set1_epi16(1));
}

AVX512 static void add_sparse_avx512(uint16_t *sums, const uint16_t *documents,
                                     const uint8_t *impacts, size_t count, uint16_t multiplier) {
  uint16_t added[32] __attribute__((aligned(64)));
  __m512i m = _mm512_set1_epi16((short)multiplier);
  size_t i = 0;
  for (; i + 32 <= count; i += 32) {
    _mm512_store_si512(added, units32(_mm256_loadu_si256((const void *)(impacts + i)), m));
#pragma GCC unroll 32
    for (int j = 0; j < 32; j++) sums[documents[i + j]] += added[j];
  }
  for (; i < count; i++) sums[documents[i]] += units(impacts[i], multiplier);
}

AVX2 static void add_sparse_avx2(uint16_t *sums, const uint16_t *documents,
                                 const uint8_t *impacts, size_t count, uint16_t multiplier) {
  uint16_t added[16] __attribute__((aligned(32)));
  __m256i m = _mm256_set1_epi16((short)multiplier);
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    _mm256_store_si256((void *)added, units16(_mm_loadu_si128((const void *)(impacts + i)), m));
#pragma GCC unroll 16
    for (int j = 0; j < 16; j++) sums[documents[i + j]] += added[j];
  }
  for (; i < count; i++) sums[documents[i]] += units(impacts[i], multiplier);
}

AVX512 static void add_dense_avx512(uint16_t *sums, const uint8_t *impacts, size_t count,
                                    uint16_t multiplier, int both) {
  __m512i m = _mm512_set1_epi16((short)multiplier);
  for (size_t i = 0; i < count; i += 32) {
    __m256i q = _mm256_loadu_si256((const void *)(impacts + i));
    __mmask32 has = _mm256_test_epi8_mask(q, q);
    __m512i old = _mm512_loadu_si512(sums + i);
    if (both) {
      has &= _mm512_test_epi16_mask(old, old);
      old = _mm512_maskz_mov_epi16(has, old);
    }
    _mm512_storeu_si512(sums + i, _mm512_mask_add_epi16(old, has, old, units32(q, m)));
  }
}

AVX2 static void add_dense_avx2(uint16_t *sums, const uint8_t *impacts, size_t count,
                                uint16_t multiplier, int both) {
  __m256i m = _mm256_set1_epi16((short)multiplier), zero = _mm256_setzero_si256();
  for (size_t i = 0; i < count; i += 16) {
    __m128i q = _mm_loadu_si128((const void *)(impacts + i));
    __m256i lacks = _mm256_cmpeq_epi16(_mm256_cvtepu8_epi16(q), zero);
    __m256i old = _mm256_loadu_si256((const void *)(sums + i));
    if (both) {
      lacks = _mm256_or_si256(lacks, _mm256_cmpeq_epi16(old, zero));
      old = _mm256_andnot_si256(lacks, old);
    }
    __m256i sum = _mm256_add_epi16(old, _mm256_andnot_si256(lacks, units16(q, m)));
    _mm256_storeu_si256((void *)(sums + i), sum);
  }
}

AVX2 static inline uint16_t greatest8(__m128i values) {
  // The least of the complements is the complement of the greatest.
  __m128i least = _mm_minpos_epu16(_mm_xor_si128(values, _mm_set1_epi16(-1)));
  return (uint16_t)~_mm_cvtsi128_si32(least);
}

AVX512 static void block_maxima_avx512(const uint16_t *sums, size_t blocks, uint16_t *maxima) {
  for (size_t b = 0; b < blocks; b++) {
    __m512i two = _mm512_max_epu16(_mm512_loadu_si512(sums + 64 * b),
                                   _mm512_loadu_si512(sums + 64 * b + 32));
    __m256i one = _mm256_max_epu16(_mm512_castsi512_si256(two),
                                   _mm512_extracti64x4_epi64(two, 1));
    __m128i half = _mm_max_epu16(_mm256_castsi256_si128(one), _mm256_extracti128_si256(one, 1));
    __m128i least = _mm_minpos_epu16(_mm_xor_si128(half, _mm_set1_epi16(-1)));
    maxima[b] = (uint16_t)~_mm_cvtsi128_si32(least);
  }
}

AVX2 static void block_maxima_avx2(const uint16_t *sums, size_t blocks, uint16_t *maxima) {
  for (size_t b = 0; b < blocks; b++) {
    const __m256i *block = (const __m256i *)(sums + 64 * b);
    __m256i one = _mm256_max_epu16(
        _mm256_max_epu16(_mm256_loadu_si256(block), _mm256_loadu_si256(block + 1)),
        _mm256_max_epu16(_mm256_loadu_si256(block + 2), _mm256_loadu_si256(block + 3)));
    maxima[b] = greatest8(
        _mm_max_epu16(_mm256_castsi256_si128(one), _mm256_extracti128_si256(one, 1)));
  }
}

AVX512 static size_t count_at_least_avx512(const uint16_t *values, size_t count, uint16_t least) {
  __m512i l = _mm512_set1_epi16((short)least);
  size_t found = 0, i = 0;
  for (; i + 32 <= count; i += 32)
    found += (size_t)_mm_popcnt_u32(_mm512_cmpge_epu16_mask(_mm512_loadu_si512(values + i), l));
  for (; i < count; i++) found += values[i] >= least;
  return found;
}

AVX512 static size_t places_at_least_avx512(const uint16_t *values, size_t count, uint16_t least,
                                            uint16_t *places) {
  __m512i l = _mm512_set1_epi16((short)least);
  size_t found = 0, i = 0;
  for (; i + 32 <= count; i += 32) {
    uint32_t bits = _mm512_cmpge_epu16_mask(_mm512_loadu_si512(values + i), l);
    for (; bits; bits &= bits - 1) places[found++] = (uint16_t)(i + _tzcnt_u32(bits));
  }
  for (; i < count; i++)
    if (values[i] >= least) places[found++] = (uint16_t)i;
  return found;
}

AVX512 static size_t sums_at_least_avx512(const uint16_t *sums, const uint16_t *maxima,
                                          size_t blocks, uint16_t least, uint16_t *places) {
  __m512i l = _mm512_set1_epi16((short)least);
  size_t found = 0;
  for (size_t b = 0; b < blocks; b++) {
    if (maxima[b] < least) continue;
    const uint16_t *block = sums + 64 * b;
    uint64_t bits = _mm512_cmpge_epu16_mask(_mm512_loadu_si512(block), l) |
                    (uint64_t)_mm512_cmpge_epu16_mask(_mm512_loadu_si512(block + 32), l) << 32;
    for (; bits; bits &= bits - 1) places[found++] = (uint16_t)(64 * b + _tzcnt_u64(bits));
  }
  return found;
}

AVX2 static size_t places_at_least_avx2(const uint16_t *values, size_t count, uint16_t least,
                                        uint16_t *places) {
  __m256i l = _mm256_set1_epi16((short)least);
  size_t found = 0, i = 0;
  for (; i + 16 <= count; i += 16) {
    __m256i v = _mm256_loadu_si256((const void *)(values + i));
    __m256i reach = _mm256_cmpeq_epi16(_mm256_max_epu16(v, l), v);
    uint32_t bits = (uint32_t)_mm256_movemask_epi8(reach);
    for (; bits; bits &= bits - 1, bits &= bits - 1)
      places[found++] = (uint16_t)(i + _tzcnt_u32(bits) / 2);
  }
  for (; i < count; i++)
    if (values[i] >= least) places[found++] = (uint16_t)i;
  return found;
}
#endif

void lede_add_sparse(uint16_t *sums, const uint16_t *documents, const uint8_t *impacts,
                     size_t count, uint16_t multiplier, int level) {
#if defined(__x86_64__)
  if (level >= 3) return add_sparse_avx512(sums, documents, impacts, count, multiplier);
  if (level == 2) return add_sparse_avx2(sums, documents, impacts, count, multiplier);
#endif
  for (size_t i = 0; i < count; i++) sums[documents[i]] += units(impacts[i], multiplier);
}

void lede_add_dense(uint16_t *sums, const uint8_t *impacts, size_t count, uint16_t multiplier,
                    int level) {
#if defined(__x86_64__)
  if (level >= 3) return add_dense_avx512(sums, impacts, count, multiplier, 0);
  if (level == 2) return add_dense_avx2(sums, impacts, count, multiplier, 0);
#endif
  for (size_t i = 0; i < count; i++)
    if (impacts[i]) sums[i] += units(impacts[i], multiplier);
}

void lede_add_dense_both(uint16_t *sums, const uint8_t *impacts, size_t count,
                         uint16_t multiplier, int level) {
#if defined(__x86_64__)
  if (level >= 3) return add_dense_avx512(sums, impacts, count, multiplier, 1);
  if (level == 2) return add_dense_avx2(sums, impacts, count, multiplier, 1);
#endif
  for (size_t i = 0; i < count; i++)
    sums[i] = impacts[i] && sums[i] ? sums[i] + units(impacts[i], multiplier) : 0;
}

void lede_keep_members(uint16_t *sums, const uint64_t *bits, size_t words) {
  for (size_t w = 0; w < words; w++)
    for (uint64_t gone = ~bits[w]; gone; gone &= gone - 1)
      sums[64 * w + (size_t)__builtin_ctzll(gone)] = 0;
}

void lede_block_maxima(const uint16_t *sums, size_t blocks, uint16_t *maxima, int level) {
#if defined(__x86_64__)
  if (level >= 3) return block_maxima_avx512(sums, blocks, maxima);
  if (level == 2) return block_maxima_avx2(sums, blocks, maxima);
#endif
  for (size_t b = 0; b < blocks; b++) {
    uint16_t greatest = 0;
    for (size_t i = 64 * b; i < 64 * b + 64; i++)
      greatest = sums[i] > greatest ? sums[i] : greatest;
    maxima[b] = greatest;
  }
}

size_t lede_count_at_least(const uint16_t *values, size_t count, uint16_t least, int level) {
#if defined(__x86_64__)
  if (level >= 3) return count_at_least_avx512(values, count, least);
#endif
  size_t found = 0;
  for (size_t i = 0; i < count; i++) found += values[i] >= least;
  return found;
}

size_t lede_places_at_least(const uint16_t *values, size_t count, uint16_t least,
                            uint16_t *places, int level) {
#if defined(__x86_64__)
  if (level >= 3) return places_at_least_avx512(values, count, least, places);
  if (level == 2) return places_at_least_avx2(values, count, least, places);
#endif
  size_t found = 0;
  for (size_t i = 0; i < count; i++)
    if (values[i] >= least) places[found++] = (uint16_t)i;
  return found;
}

size_t lede_sums_at_least(const uint16_t *sums, const uint16_t *maxima, size_t blocks,
                          uint16_t least, uint16_t *places, int level) {
#if defined(__x86_64__)
  if (level >= 3) return sums_at_least_avx512(sums, maxima, blocks, least, places);
#endif
  size_t found = 0;
  for (size_t b = 0; b < blocks; b++) {
    if (maxima[b] < least) continue;
    for (size_t i = 64 * b; i < 64 * b + 64; i++)
      if (sums[i] >= least) places[found++] = (uint16_t)i;
  }
  return found;
}

size_t lede_count_sparse(const uint16_t *sums, const uint16_t *documents, size_t count,
                         uint16_t least) {
  size_t found = 0;
  for (size_t i = 0; i < count; i++) found += sums[documents[i]] >= least;
  return found;
}

size_t lede_drain(uint16_t *sums, const uint16_t *documents, size_t count, uint16_t least,
                  uint16_t *found, uint16_t *drained) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint16_t document = documents[i], sum = sums[document];
    sums[document] = 0;
    found[kept] = document;
    drained[kept] = sum;
    kept += sum >= least;
  }
  return kept;
}
