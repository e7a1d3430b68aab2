// Which of 64 bytes are the ones looked for, as bits, where such bits are, and what a whole line of
// one-byte cells means: what Swift has no words for.

#ifndef C_BYTE_MASK_H
#define C_BYTE_MASK_H

#include <stddef.h>
#include <stdint.h>

/// Looks for several bytes in words of 64 bytes.
///
/// @param bytes The words, one behind the other.
/// @param words How many there are.
/// @param wanted The bytes to look for.
/// @param kinds How many those are.
/// @param masks Gets `kinds` numbers a word: bit i of one is set where byte i of the word is wanted.
void byteMasks(
  const uint8_t *_Nonnull bytes, size_t words, const uint8_t *_Nonnull wanted, size_t kinds,
  uint64_t *_Nonnull masks);

/// How many numbers `bitPlaces` may write beyond those that count.
#define BIT_PLACES_SLACK 32

/// Writes down the places of the bits that are set.
///
/// @param bits The bits.
/// @param first The place of bit 0.
/// @param places Gets the places; up to `BIT_PLACES_SLACK` more numbers may be written behind them.
/// @return How many there are.
size_t bitPlaces(uint64_t bits, uint32_t first, uint32_t *_Nonnull places);

/// The most columns of `shortCodes`.
#define SHORT_CODES_COLUMNS 31

/// Looks up cells of one byte or none that stand beside each other, a record at a time.
///
/// @param bytes Where the cells stand, with 64 readable bytes behind.
/// @param bounds By record the end of the cell before the first, then the end of each cell.
/// @param stride How many numbers there are from a record's bounds to the next one's.
/// @param records How many records there are.
/// @param columns How many cells of each, 1…`SHORT_CODES_COLUMNS`.
/// @param end Records that begin from here on are left to the caller.
/// @param delimiter The byte that ends a cell, where it is not the record's last, and is in none.
/// @param table 128 codes: by the byte of a cell, and by the delimiter for a cell without one; greater
///   bytes have 255.
/// @param codes Gets the codes, `records` of a column behind those of the column before.
/// @param odd Gets the records, from 0, that are left or in which one cell is longer; their codes mean
///   nothing.
/// @return How many of these there are; `SIZE_MAX` where the processor is not able, and nothing is done.
size_t shortCodes(
  const uint8_t *_Nonnull bytes, const uint32_t *_Nonnull bounds, size_t stride, size_t records,
  size_t columns, uint32_t end, uint8_t delimiter, const uint8_t *_Nonnull table,
  uint8_t *_Nonnull codes, uint32_t *_Nonnull odd);

#endif
