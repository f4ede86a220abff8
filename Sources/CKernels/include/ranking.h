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

/// The greatest sum of each block of 64.
void lede_block_maxima(const uint16_t *sums, size_t blocks, uint16_t *maxima, int level);

/// How many of `count` values are not below `least`.
size_t lede_count_at_least(const uint16_t *values, size_t count, uint16_t least, int level);

/// Writes the places of the values that are not below `least`, rising; returns how many.
size_t lede_places_at_least(const uint16_t *values, size_t count, uint16_t least,
                            uint16_t *places, int level);

/// Keeps those of the candidates, rising documents with their sums, that a list has, in place,
/// adds the list's impacts, and returns how many are left. `skips[d >> 8]` is the place of the
/// list's first document not below `d & ~255`; `documents` is readable for 32 places behind its end.
size_t lede_intersect_sparse(uint16_t *candidates, uint16_t *sums, size_t count,
                             const uint16_t *documents, const uint8_t *impacts,
                             const uint16_t *skips, uint16_t multiplier, int level);

/// The same for the impacts of all documents.
size_t lede_intersect_dense(uint16_t *candidates, uint16_t *sums, size_t count,
                            const uint8_t *impacts, uint16_t multiplier);

/// The place of a document in a list, or -1; as in lede_intersect_sparse.
ptrdiff_t lede_place_of(uint16_t document, const uint16_t *documents, const uint16_t *skips,
                        int level);

/// Unpacks 128 integers of `width` bits in four vertical lanes from `16 * width` bytes.
void lede_unpack(const uint8_t *bytes, unsigned width, uint32_t *values);

/// Passes over `count` Rice codes from a bit on and returns the bit behind them; behind the end of
/// the bytes there are only zero bits. `parameter` is below 32.
size_t lede_rice_skip(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      size_t count);

/// The same, and writes the values.
size_t lede_rice_read(const uint8_t *bytes, size_t length, size_t bit, unsigned parameter,
                      uint32_t *values, size_t count);
