// Which of 64 bytes are the ones looked for, as bits, and where such bits are: the two things that
// Swift has no words for.

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

#endif
