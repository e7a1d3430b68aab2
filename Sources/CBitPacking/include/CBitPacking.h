// Numbers of a few bits each, one for each byte: what the widest instructions do 64 numbers at a time,
// and Swift has no words for.

#ifndef C_BIT_PACKING_H
#define C_BIT_PACKING_H

#include <stddef.h>
#include <stdint.h>

/// Spreads packed numbers over bytes, as many whole 64 as the processor is able to.
///
/// @param bits Where the numbers stand, the first at the lowest bit, with 8 readable bytes behind.
/// @param shift The bits before the first number, 0…7.
/// @param width The bits of a number, 1…8.
/// @param count How many numbers there are.
/// @param bytes Gets the numbers.
/// @return How many have been spread: a multiple of 64, or 0 where the processor is not able to.
size_t spreadBits(
  const uint8_t *_Nonnull bits, unsigned shift, unsigned width, size_t count,
  uint8_t *_Nonnull bytes);

#endif
