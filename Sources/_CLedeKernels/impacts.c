#include "ranking.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#endif

static inline uint8_t impact(uint32_t frequency, uint32_t length, float free, float share) {
  float f = (float)frequency, q = f / (f + (free + share * (float)length)) * 255;
  uint32_t whole = (uint32_t)q;
  whole += (float)whole < q;
  return (uint8_t)(whole < 1 ? 1 : whole > 255 ? 255 : whole);
}

#if defined(__x86_64__)
// What is above 31 bits counts as 31 bits: a share is then not less than it should be.
AVX2 static inline __m256 floats(__m256i values) {
  return _mm256_cvtepi32_ps(_mm256_min_epu32(values, _mm256_set1_epi32(INT32_MAX)));
}

AVX2 static size_t impacts_avx2(const uint32_t *documents, const uint32_t *frequencies,
                                size_t count, const uint32_t *lengths, float free, float share,
                                uint8_t *impacts) {
  const __m256 frees = _mm256_set1_ps(free), shares = _mm256_set1_ps(share);
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    __m256i at = _mm256_loadu_si256((const void *)(documents + i));
    __m256 length = floats(_mm256_i32gather_epi32((const int *)lengths, at, 4));
    __m256 f = floats(_mm256_loadu_si256((const void *)(frequencies + i)));
    __m256 norm = _mm256_add_ps(frees, _mm256_mul_ps(shares, length));
    __m256 q = _mm256_mul_ps(_mm256_div_ps(f, _mm256_add_ps(f, norm)), _mm256_set1_ps(255));
    __m256i whole = _mm256_cvtps_epi32(_mm256_ceil_ps(q));
    __m128i half = _mm_packs_epi32(_mm256_castsi256_si128(whole),
                                   _mm256_extracti128_si256(whole, 1));
    // A share is never above 1; one of nothing still says that the document has the term.
    __m128i bytes = _mm_max_epu8(_mm_packus_epi16(half, half), _mm_set1_epi8(1));
    _mm_storel_epi64((void *)(impacts + i), bytes);
  }
  return i;
}
#endif

void lede_impacts(const uint32_t *documents, const uint32_t *frequencies, size_t count,
                  const uint32_t *lengths, float free, float share, uint8_t *impacts, int level) {
  size_t i = 0;
#if defined(__x86_64__)
  if (level >= 2)
    i = impacts_avx2(documents, frequencies, count, lengths, free, share, impacts);
#endif
  for (; i < count; i++)
    impacts[i] = impact(frequencies[i], lengths[documents[i]], free, share);
}

void lede_narrow(const uint32_t *documents, size_t count, uint32_t first, uint16_t *narrow) {
  for (size_t i = 0; i < count; i++) narrow[i] = (uint16_t)(documents[i] - first);
}
