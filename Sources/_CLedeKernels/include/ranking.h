#pragma once
#include <stddef.h>
#include <stdint.h>

// Ranking kernels. "Sums" are upper bounds of scores in 16-bit units, one a document, in blocks of
// 64 documents. An impact q (1 ... 255; 0: the document does not have the term) adds
// (q * 256 * multiplier >> 16) + 1 units. `level` is a vector level not above the processor's; each
// level gives the same results.

/// Adds the impacts of a list to the sums of its documents.
void lede_add_sparse(uint16_t *sums, const uint16_t *documents, const uint8_t *impacts,
                     size_t count, uint16_t multiplier, int level);

/// Adds the impacts of all documents; `count` is a multiple of 64.
void lede_add_dense(uint16_t *sums, const uint8_t *impacts, size_t count, uint16_t multiplier,
                    int level);

/// As lede_add_dense, but sets a sum to 0 where the impact or the sum before is 0.
void lede_add_dense_both(uint16_t *sums, const uint8_t *impacts, size_t count,
                         uint16_t multiplier, int level);

/// Sets the sums to 0 whose bit is not set; `words` words of 64 documents.
void lede_keep_members(uint16_t *sums, const uint64_t *bits, size_t words);

/// How many of the sums of these documents are not below `least`.
size_t lede_count_sparse(const uint16_t *sums, const uint16_t *documents, size_t count,
                         uint16_t least);

/// Sets the sums of these documents to 0, and writes those whose sum was not below `least`, which is
/// not 0, each with its sum; returns how many there are.
size_t lede_drain(uint16_t *sums, const uint16_t *documents, size_t count, uint16_t least,
                  uint16_t *found, uint16_t *drained);

/// The greatest sum of each block of 64.
void lede_block_maxima(const uint16_t *sums, size_t blocks, uint16_t *maxima, int level);

/// How many of `count` values are not below `least`.
size_t lede_count_at_least(const uint16_t *values, size_t count, uint16_t least, int level);

/// Writes the places of the values that are not below `least`, rising; returns how many.
size_t lede_places_at_least(const uint16_t *values, size_t count, uint16_t least,
                            uint16_t *places, int level);

/// The same for sums, by the maxima of their blocks.
size_t lede_sums_at_least(const uint16_t *sums, const uint16_t *maxima, size_t blocks,
                          uint16_t least, uint16_t *places, int level);

/// What impacts, none of them 0, add.
void lede_weigh(const uint8_t *impacts, size_t count, uint16_t multiplier, uint16_t *sums);

/// Takes those documents of a sparse list as candidates whose impact is not below `needed`, and
/// their impacts; returns how many there are.
size_t lede_select(const uint16_t *documents, const uint8_t *impacts, size_t count,
                   uint8_t needed, uint16_t *candidates, uint8_t *kept_impacts);

/// The documents of an array of impacts whose impact is not below `needed`, which is not 0;
/// `count` is a multiple of 64.
size_t lede_select_dense(const uint8_t *impacts, size_t count, uint8_t needed,
                         uint16_t *candidates);

/// Adds a list's impacts to the sums of the candidates, which rise, and keeps, in place, those of them
/// that the list has and whose sum is then not below `least`; returns how many are left.
/// `skips[d >> 8]` is the place of the list's first document not below `d & ~255`; `documents` is
/// readable for 32 places behind its end.
size_t lede_intersect_sparse(uint16_t *candidates, uint16_t *sums, size_t count,
                             const uint16_t *documents, const uint8_t *impacts,
                             const uint16_t *skips, uint16_t multiplier, uint16_t least,
                             int level);

/// The same for the impacts of all documents.
size_t lede_intersect_dense(uint16_t *candidates, uint16_t *sums, size_t count,
                            const uint8_t *impacts, uint16_t multiplier, uint16_t least);

/// Sets each value to the less of itself and of the impact at its place.
void lede_least(uint8_t *least, const uint8_t *impacts, size_t count);

/// As lede_intersect_sparse, but with each document's least impact, which must not be below `needed`,
/// instead of a sum.
size_t lede_meet_sparse(uint16_t *candidates, uint8_t *least, size_t count,
                        const uint16_t *documents, const uint8_t *impacts, const uint16_t *skips,
                        uint8_t needed, int level);

/// The same for the impacts of all documents; `needed` is not 0.
size_t lede_meet_dense(uint16_t *candidates, uint8_t *least, size_t count,
                       const uint8_t *impacts, uint8_t needed);

/// How many documents below this one have the term; `ranks[d >> 6]` is that number for `d & ~63`.
size_t lede_rank_of(uint16_t document, const uint8_t *impacts, const uint16_t *ranks);

/// The numbers of the postings of documents that have a term, for `members[order[i]]`; `first` is
/// that of the list's first posting.
void lede_postings_dense(const uint16_t *members, const uint16_t *order, size_t count,
                         const uint8_t *impacts, const uint16_t *ranks, uint32_t first,
                         uint32_t *postings);
void lede_postings_sparse(const uint16_t *members, const uint16_t *order, size_t count,
                          const uint16_t *documents, const uint16_t *skips, uint32_t first,
                          uint32_t *postings, int level);

/// A decoded block of positions, or null: for each of up to 128 postings the place in the block of
/// its first position, the end of the last one's, then all positions, which rise in a posting.
typedef const uint32_t *lede_blocks;

/// A word of a phrase: its blocks of positions, its postings, and its place in the phrase.
typedef struct {
  const lede_blocks *blocks;
  const uint32_t *postings;
  uint32_t offset;
} lede_word;

/// Appends to `found` those of the numbers from `from` on below `count` whose postings of the two
/// words have positions as far from each other as the words are in the phrase, the first no nearer
/// to the text's beginning than to the phrase's. Stops where a block is null, and returns where.
size_t lede_find_near(lede_word near, lede_word far, size_t from, size_t count, uint16_t *found,
                      size_t *found_count, int level);

/// Writes where a phrase begins if a posting's positions are `offset` behind; returns how many.
size_t lede_begin(const uint32_t *block, uint32_t posting, uint32_t offset, uint32_t *beginnings);

/// Keeps those of the beginnings, which rise, that a posting has a position `offset` behind, in
/// place; returns how many are left.
size_t lede_follow(uint32_t *beginnings, size_t count, const uint32_t *block, uint32_t posting,
                   uint32_t offset, int level);

/// Writes for each posting the share f / (f + free + share * length) of its term's weight, in 255ths,
/// rounded up, at least 1. `lengths` is indexed by the documents, which are below 2^31.
void lede_impacts(const uint32_t *documents, const uint32_t *frequencies, size_t count,
                  const uint32_t *lengths, float free, float share, uint8_t *impacts, int level);

/// Writes documents as distances from `first`, each below 2^16.
void lede_narrow(const uint32_t *documents, size_t count, uint32_t first, uint16_t *narrow);

/// The place of a document in a list, or -1; as in lede_intersect_sparse.
ptrdiff_t lede_place_of(uint16_t document, const uint16_t *documents, const uint16_t *skips,
                        int level);

/// Unpacks 128 integers of `width` bits in four vertical lanes from `16 * width` bytes.
void lede_unpack(const uint8_t *bytes, unsigned width, uint32_t *values);

/// Makes of 128 gaps, each less 1 than the distance from the number before, the numbers; the first is
/// `first` where its gap is 0. Gives all bits that any gap has; numbers of 2^32 and more begin at 0 again.
uint32_t lede_rise(uint32_t *values, uint32_t first, int level);

/// Adds 1 to 128 values; 0 if one of them was the greatest that there is.
int lede_count_from_one(uint32_t *values);

/// How many of 128 numbers are below another.
size_t lede_count_below(const uint32_t *numbers, uint32_t other, int level);

/// Writes those of the candidates from `from` to `to`, at most 128 and rising, that are among a block's
/// `length` rising numbers, 128 of which are readable: each with its place among the candidates and its
/// place in the block. Returns how many there are.
size_t lede_meet_block(const uint32_t *candidates, size_t from, size_t to, const uint32_t *block,
                       size_t length, uint32_t *met, uint8_t *kept, uint8_t *places, int level);

/// Moves the bytes at `count` rising places to the front.
void lede_keep_bytes(uint8_t *bytes, const uint8_t *kept, size_t count);

/// The greatest of the bytes; 0 if there are none.
uint8_t lede_greatest(const uint8_t *bytes, size_t count);

/// Passes from a bit on over the positions of `passed` postings, and reads those of the next one, which has
/// counts[passed]. They are Rice codes of distances, counts[i] of a posting, whose parameter is the block's, which is
/// below 32, less how often their number doubled from one, or 0. Returns the bit behind them, or 0 if a posting
/// has more positions than bits are left, or if one is above 2^32 - 1.
size_t lede_positions_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                           const uint32_t *counts, size_t passed, uint32_t *positions);

/// Reads `count` Rice codes from a bit on and returns the bit behind them; behind the end of the bytes
/// there are only zero bits. `parameter` is below 32.
size_t lede_rice_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      uint32_t *values, size_t count);

/// Reads the Rice codes of `count` postings from a bit on, each a gap and a frequency less 1, and writes the
/// documents, the first of which is `first` where its gap is 0, and the frequencies. Returns the bit behind
/// them, or 0 if a document or a frequency is 2^32 - 1 or more. The parameters are below 32.
size_t lede_tail_read(const uint8_t *bytes, size_t length, size_t bit, unsigned gap_parameter,
                      unsigned frequency_parameter, uint64_t first, uint32_t *documents,
                      uint32_t *frequencies, size_t count);

/// Makes of distances, the first from 0, where they end; 0 if one ends behind 2^32 - 1.
int lede_add_up(uint32_t *values, size_t count);

/// The bits of the Rice codes of `count` values, each with the parameter less its shift, or 0.
/// `parameter` is below 32.
uint64_t lede_rice_cost(const uint32_t *values, const uint8_t *shifts, size_t count,
                        unsigned parameter, int level);

/// Writes those codes, one behind the other, and returns their length in bytes. `bytes` has room for
/// 7 * count + 8, and the last of those needed is filled up with zero bits.
size_t lede_rice_write(const uint32_t *values, const uint8_t *shifts, size_t count,
                       unsigned parameter, uint8_t *bytes);
