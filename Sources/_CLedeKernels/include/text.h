#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes the offsets at which chunks of the text begin and end, alternately, and gives their number.
///
/// A chunk is a run of ASCII letters and digits, bytes beyond ASCII, and single ' - . , & _ between
/// two of those. Only offsets in from ..< to are written, both multiples of 64; a `to` beyond
/// `count` writes the end of a chunk that the text ends in. `edges` needs room for to - from + 8.
size_t lede_chunk_edges(const uint8_t *text, size_t count, size_t from, size_t to, uint32_t *edges);

/// The same, byte by byte: what the vectors are tested against.
size_t lede_chunk_edges_portable(const uint8_t *text, size_t count, size_t from, size_t to,
                                 uint32_t *edges);

/// A slot of a table of known chunks: open addressing, linear probing.
typedef struct {
  /// The chunk's bytes, zeros behind them; where it has more than 16, what its owner likes.
  uint64_t low, high;
  uint32_t value;
  /// The chunk's bytes; 0 in a free slot.
  uint8_t length;
  uint8_t kind;
} lede_form;

/// What is known of a chunk, and where it stands. `kind` is 0 where nothing is known.
typedef struct {
  uint32_t start, end, value;
  uint8_t kind;
} lede_found;

/// A call of `lede_look_up` looks up at most so many chunks.
enum { LEDE_LOOK_UP_MOST = 64 };

/// The hash of a chunk of at most 16 bytes; a slot is looked for from `hash & mask` on.
uint32_t lede_form_hash(uint64_t low, uint64_t high);

/// Looks up the first `limit` of the chunks whose begins and ends are in `edges`, or as many as one
/// call may, and gives how many it used; of those longer than 16 bytes nothing is known.
///
/// An acronym takes its last dot along, and the chunk that a hyphen or an apostrophe ties to it
/// (`U.S.-led`). The table has `mask` + 1 slots, a power of two, at least one of them free. `found`
/// has room for LEDE_LOOK_UP_MOST.
size_t lede_look_up(const uint8_t *text, size_t count, const uint32_t *edges, size_t chunks,
                    size_t limit, const lede_form *slots, uint32_t mask, lede_found *found,
                    size_t *found_count);

/// Asks for the memory at an address, which need not be one, before it is needed.
static inline void lede_prefetch(const void *address) { __builtin_prefetch(address); }
