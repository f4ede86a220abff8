#include "_CLedeKernels.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// Bit i of each mask tells of byte i.
typedef struct {
  uint64_t words;    // ASCII letters and digits, and every byte beyond ASCII
  uint64_t joiners;  // ' - . , & _ and ", which Hebrew acronyms hold
} classes;

static int is_word(uint8_t c) {
  return (uint8_t)((c | 0x20) - 'a') < 26 || (uint8_t)(c - '0') < 10 || c >= 0x80;
}

static int is_joiner(uint8_t c) {
  return (c & 0xFE) == 0x26 || (c & 0xFE) == 0x2C || c == '.' || c == '_' || c == '"';
}

#if defined(__SSE2__)

INLINE classes classify(const uint8_t *bytes) {
  classes result = {0, 0};
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    const __m128i letter = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    const __m128i digit = _mm_sub_epi8(v, _mm_set1_epi8('0'));
    const __m128i even = _mm_and_si128(v, _mm_set1_epi8((char)0xFE));
    const __m128i is_alphanumeric =
        _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter),
                     _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit));
    const __m128i joins =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(even, _mm_set1_epi8(0x26)),
                                  _mm_cmpeq_epi8(even, _mm_set1_epi8(0x2C))),
                     _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('.')),
                                               _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))),
                                  _mm_cmpeq_epi8(v, _mm_set1_epi8('_'))));
    // The high bit of a byte says that it is beyond ASCII, which is what movemask gathers.
    const uint64_t words = (uint32_t)_mm_movemask_epi8(_mm_or_si128(is_alphanumeric, v));
    const uint64_t joiners = (uint32_t)_mm_movemask_epi8(joins);
    result.words |= words << (16 * i);
    result.joiners |= joiners << (16 * i);
  }
  return result;
}

#elif defined(__aarch64__)

static uint64_t gather(uint8x16_t mask) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t set = vandq_u8(mask, bits);
  return (uint64_t)vaddv_u8(vget_low_u8(set)) | (uint64_t)vaddv_u8(vget_high_u8(set)) << 8;
}

INLINE classes classify(const uint8_t *bytes) {
  classes result = {0, 0};
  for (int i = 0; i < 4; i++) {
    const uint8x16_t v = vld1q_u8(bytes + 16 * i);
    const uint8x16_t letter = vsubq_u8(vorrq_u8(v, vdupq_n_u8(0x20)), vdupq_n_u8('a'));
    const uint8x16_t digit = vsubq_u8(v, vdupq_n_u8('0'));
    const uint8x16_t even = vandq_u8(v, vdupq_n_u8(0xFE));
    const uint8x16_t words =
        vorrq_u8(vorrq_u8(vcleq_u8(letter, vdupq_n_u8(25)), vcleq_u8(digit, vdupq_n_u8(9))),
                 vcgeq_u8(v, vdupq_n_u8(0x80)));
    const uint8x16_t joins =
        vorrq_u8(vorrq_u8(vceqq_u8(even, vdupq_n_u8(0x26)), vceqq_u8(even, vdupq_n_u8(0x2C))),
                 vorrq_u8(vorrq_u8(vceqq_u8(v, vdupq_n_u8('.')), vceqq_u8(v, vdupq_n_u8('"'))),
                          vceqq_u8(v, vdupq_n_u8('_'))));
    result.words |= gather(words) << (16 * i);
    result.joiners |= gather(joins) << (16 * i);
  }
  return result;
}

#else

INLINE classes classify(const uint8_t *bytes) {
  classes result = {0, 0};
  for (int i = 0; i < 64; i++) {
    result.words |= (uint64_t)is_word(bytes[i]) << i;
    result.joiners |= (uint64_t)is_joiner(bytes[i]) << i;
  }
  return result;
}

#endif

INLINE classes classify_at(const uint8_t *text, size_t count, size_t offset) {
  if (offset + 64 <= count) return classify(text + offset);
  classes none = {0, 0};
  if (offset >= count) return none;
  uint8_t tail[64] = {0};
  memcpy(tail, text + offset, count - offset);
  return classify(tail);
}

INLINE size_t chunk_edges(const uint8_t *text, size_t count, size_t from, size_t to,
                          uint32_t *edges) {
  uint32_t *next_edge = edges;
  // The last edge is at the text's end.
  if (to > count + 1) to = count + 1;
  // What the byte before the block is: part of a word, part of a chunk.
  uint64_t after_word = from > 0 && is_word(text[from - 1]);
  uint64_t in_chunk = from > 0 && (is_word(text[from - 1]) ||
                                   (from > 1 && from < count && is_joiner(text[from - 1]) &&
                                    is_word(text[from - 2]) && is_word(text[from])));
  classes block = classify_at(text, count, from);
  for (size_t offset = from; offset < to; offset += 64) {
    const classes next = classify_at(text, count, offset + 64);
    const uint64_t between =
        (block.words << 1 | after_word) & (block.words >> 1 | next.words << 63);
    const uint64_t chunks = block.words | (block.joiners & between);
    uint64_t turns = chunks ^ (chunks << 1 | in_chunk);
    // Eight at a time, more than there are perhaps: how many there are cannot be foreseen.
    uint32_t *const end = next_edge + __builtin_popcountll(turns);
    while (turns) {
      for (int i = 0; i < 8; i++) {
        next_edge[i] = (uint32_t)offset + (uint32_t)(turns ? __builtin_ctzll(turns) : 64);
        turns &= turns - 1;
      }
      next_edge += 8;
    }
    next_edge = end;
    after_word = block.words >> 63;
    in_chunk = chunks >> 63;
    block = next;
  }
  return (size_t)(next_edge - edges);
}

size_t lede_chunk_edges_portable(const uint8_t *text, size_t count, size_t from, size_t to,
                                 uint32_t *edges) {
  size_t found = 0;
  int before = 0;
  for (size_t i = 0; i < to && i <= count; i++) {
    const int joins = i > 0 && i + 1 < count && is_joiner(text[i]) && is_word(text[i - 1]) &&
                      is_word(text[i + 1]);
    const int inside = i < count && (is_word(text[i]) || joins);
    if (inside != before && i >= from) edges[found++] = (uint32_t)i;
    before = inside;
  }
  return found;
}

typedef struct {
  uint64_t low, high;
} key;

// What is kept of a key's halves for each length.
static const uint64_t low_masks[17] = {
    0,          0xFF,           0xFFFF,           0xFFFFFF,   UINT32_MAX,
    UINT64_MAX >> 24, UINT64_MAX >> 16, UINT64_MAX >> 8, UINT64_MAX, UINT64_MAX,
    UINT64_MAX, UINT64_MAX,     UINT64_MAX,       UINT64_MAX, UINT64_MAX,
    UINT64_MAX, UINT64_MAX};
static const uint64_t high_masks[17] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFFFF, 0xFFFFFF, UINT32_MAX,
    UINT64_MAX >> 24, UINT64_MAX >> 16, UINT64_MAX >> 8, UINT64_MAX};

INLINE key key_of(const uint8_t *bytes, size_t length, size_t readable) {
  key k = {0, 0};
  if (readable < 16) {
    memcpy(&k, bytes, length);
    return k;
  }
  memcpy(&k, bytes, 16);
  // Both halves are cut without a branch: which of them a word ends in cannot be foreseen.
  k.low &= low_masks[length];
  k.high &= high_masks[length];
  return k;
}

INLINE uint32_t hash_of(uint64_t low, uint64_t high) {
  return (uint32_t)((low * 0x9E3779B97F4A7C15 ^ high * 0xD6E8FEB86659FD93) >> 32);
}

// The end of a chunk whose last byte but one is a dot: an acronym takes its last dot along, and
// the chunk that a hyphen or an apostrophe ties to that dot.
static uint32_t end_of_acronym(const uint8_t *text, size_t count, const uint32_t *edges,
                               size_t chunks, size_t *chunk, uint32_t start, uint32_t end) {
  while (end < count && end - start >= 3 && text[end - 2] == '.' && text[end] == '.') {
    end++;
    if (end >= count || (text[end] != '-' && text[end] != '\'') || *chunk + 1 >= chunks ||
        edges[2 * *chunk + 2] != end + 1)
      break;
    ++*chunk;
    end = edges[2 * *chunk + 1];
  }
  return end;
}

INLINE size_t look_up(const uint8_t *text, size_t count, const uint32_t *edges, size_t chunks,
                      size_t limit, const lede_form *slots, uint32_t mask, lede_found *found,
                      size_t *found_count) {
  key keys[LEDE_LOOK_UP_MOST];
  uint32_t hashes[LEDE_LOOK_UP_MOST];
  size_t waiting = 0, chunk = 0;
  for (; chunk < limit && waiting < LEDE_LOOK_UP_MOST; chunk++) {
    const uint32_t start = edges[2 * chunk];
    uint32_t end = edges[2 * chunk + 1];
    if (end >= 2 && text[end - 2] == '.')
      end = end_of_acronym(text, count, edges, chunks, &chunk, start, end);
    const size_t length = end - start;
    found[waiting].start = start;
    found[waiting].end = end;
    if (length <= 16) {
      keys[waiting] = key_of(text + start, length, count - start);
      hashes[waiting] = hash_of(keys[waiting].low, keys[waiting].high);
      __builtin_prefetch(slots + (hashes[waiting] & mask));
    } else {
      hashes[waiting] = 0;
    }
    waiting++;
  }
  for (size_t i = 0; i < waiting; i++) {
    const uint32_t length = found[i].end - found[i].start;
    found[i].kind = 0;
    if (length > 16) continue;
    const key k = keys[i];
    for (uint32_t slot = hashes[i] & mask; slots[slot].length != 0; slot = (slot + 1) & mask) {
      const lede_form *form = slots + slot;
      if (form->low == k.low && form->high == k.high && form->length == length) {
        found[i].value = form->value;
        found[i].kind = form->kind;
        break;
      }
    }
  }
  *found_count = waiting;
  return chunk;
}

uint32_t lede_form_hash(uint64_t low, uint64_t high) { return hash_of(low, high); }

// The same code compiled twice: for every x86-64, and for those that count bits in one instruction.
#if defined(__x86_64__)
#define MODERN __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define IS_MODERN (lede_vector_level() >= 2)
#else
#define MODERN
#define IS_MODERN 0
#endif

MODERN static size_t chunk_edges_modern(const uint8_t *text, size_t count, size_t from, size_t to,
                                        uint32_t *edges) {
  return chunk_edges(text, count, from, to, edges);
}

MODERN static size_t look_up_modern(const uint8_t *text, size_t count, const uint32_t *edges,
                                    size_t chunks, size_t limit, const lede_form *slots,
                                    uint32_t mask, lede_found *found, size_t *found_count) {
  return look_up(text, count, edges, chunks, limit, slots, mask, found, found_count);
}

size_t lede_chunk_edges(const uint8_t *text, size_t count, size_t from, size_t to,
                        uint32_t *edges) {
  if (IS_MODERN) return chunk_edges_modern(text, count, from, to, edges);
  return chunk_edges(text, count, from, to, edges);
}

size_t lede_look_up(const uint8_t *text, size_t count, const uint32_t *edges, size_t chunks,
                    size_t limit, const lede_form *slots, uint32_t mask, lede_found *found,
                    size_t *found_count) {
  if (IS_MODERN)
    return look_up_modern(text, count, edges, chunks, limit, slots, mask, found, found_count);
  return look_up(text, count, edges, chunks, limit, slots, mask, found, found_count);
}
