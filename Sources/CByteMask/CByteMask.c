#include "CByteMask.h"

#include <string.h>

// The loader takes the widest of several kinds that the processor has; elsewhere there is only one.
#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#define KINDS __attribute__((target_clones("avx512bw", "avx2", "default")))
#define PLAIN __attribute__((target("default")))
#else
#define KINDS
#define PLAIN
#endif

typedef uint8_t Word __attribute__((vector_size(64)));
typedef _Bool Bits __attribute__((ext_vector_type(64)));

KINDS void byteMasks(
  const uint8_t *bytes, size_t words, const uint8_t *wanted, size_t kinds, uint64_t *masks
) {
  for (size_t word = 0; word < words; word++) {
    Word here;
    memcpy(&here, bytes + sizeof here * word, sizeof here);
    // The bytes come from another core's cache, and the processor looks ahead within a page only; two
    // kilobytes ahead is half a page.
    __builtin_prefetch(bytes + sizeof here * word + 2048);
    for (size_t kind = 0; kind < kinds; kind++) {
      Bits found = __builtin_convertvector(here == wanted[kind], Bits);
      memcpy(masks++, &found, sizeof found);
    }
  }
}

// Eight at a time: how many there are is nothing that a branch could foretell.
PLAIN static size_t places(uint64_t bits, uint32_t first, uint32_t *found) {
  size_t count = (size_t)__builtin_popcountll(bits);
  while (bits) {
    for (int index = 0; index < 8; index++) {
      // A bit that is not there has no place; what is written for it does not count.
      *found++ = first + (uint32_t)__builtin_ctzll(bits | 1ull << 63);
      bits &= bits - 1;
    }
  }
  return count;
}

#if defined(__x86_64__) && defined(__linux__)
// The places of all bits, of which those stay whose bit is set: 16 at a time made as wide as they
// are wanted.
__attribute__((target("avx512bw,avx512vbmi2,popcnt")))
static size_t places(uint64_t bits, uint32_t first, uint32_t *found) {
  static const uint8_t numbers[64] = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const __m512i all = _mm512_loadu_si512(numbers), base = _mm512_set1_epi32((int)first);
  const __m512i packed = _mm512_maskz_compress_epi8(bits, all);
  const size_t count = (size_t)__builtin_popcountll(bits);
  __m128i part[4] = {
    _mm512_castsi512_si128(packed), _mm512_extracti32x4_epi32(packed, 1),
    _mm512_extracti32x4_epi32(packed, 2), _mm512_extracti32x4_epi32(packed, 3)};
  for (int index = 0; index < 2; index++)
    _mm512_storeu_si512(
      found + 16 * index, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(part[index])));
  if (count > 32)
    for (int index = 2; index < 4; index++)
      _mm512_storeu_si512(
        found + 16 * index, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(part[index])));
  return count;
}
#endif

size_t bitPlaces(uint64_t bits, uint32_t first, uint32_t *found) {
  return places(bits, first, found);
}
