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

#if defined(__x86_64__) && defined(__linux__)
typedef uint8_t Row __attribute__((vector_size(16)));

// Rows of sixteen bytes into columns: each step takes a bit of the row's number for one of the byte's.
static inline void transpose(const Row *from, size_t step, uint8_t *to, size_t stride, size_t count) {
  Row rows[16], next[16];
  for (int row = 0; row < 16; row++) rows[row] = from[row * step];
  for (int bit = 0; bit < 4; bit++) {
    for (int row = 0; row < 8; row++) {
      next[2 * row] = __builtin_shufflevector(
        rows[row], rows[row + 8], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      next[2 * row + 1] = __builtin_shufflevector(
        rows[row], rows[row + 8], 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
    memcpy(rows, next, sizeof rows);
  }
  for (size_t column = 0; column < count; column++)
    memcpy(to + column * stride, &rows[column], sizeof rows[column]);
}

__attribute__((target("avx512bw,avx512vbmi,avx512vbmi2,popcnt")))
static size_t rowCodes(
  const uint8_t *bytes, const uint32_t *bounds, size_t stride, size_t records, size_t columns,
  uint32_t end, uint8_t delimiter, const uint8_t *table, uint8_t *codes, uint32_t *odd
) {
  const __m512i low = _mm512_loadu_si512(table), high = _mm512_loadu_si512(table + 64);
  const __m512i ends = _mm512_set1_epi8((char)delimiter), none = _mm512_set1_epi8((char)255);
  size_t oddCount = 0;
  Row rows[16][2];
  for (size_t first = 0; first < records; first += 16) {
    const size_t count = records - first < 16 ? records - first : 16;
    for (size_t row = 0; row < count; row++) {
      const uint32_t *own = bounds + (first + row) * stride;
      const uint32_t start = own[0];
      const size_t length = (size_t)(own[columns] - start) + 1;
      const __m512i here = _mm512_loadu_si512(bytes + start);
      // The end before the first cell, and all of the cells'.
      const uint64_t all = length >= 64 ? ~0ull : (1ull << length) - 1;
      uint64_t found = _mm512_cmpeq_epi8_mask(here, ends) & all;
      found |= 1ull << ((length - 1) & 63);
      const uint64_t others = all & ~found;
      const int isOdd = (start >= end) | (length > 64) | ((others & others << 1) != 0)
        | ((size_t)__builtin_popcountll(found) != columns + 1);
      const __m512i before = _mm512_maskz_compress_epi8(found >> 1, here);
      const __m512i known = _mm512_permutex2var_epi8(low, before, high);
      const __m512i found_codes = _mm512_mask_mov_epi8(known, _mm512_movepi8_mask(before), none);
      _mm256_storeu_si256((__m256i *)rows[row], _mm512_castsi512_si256(found_codes));
      odd[oddCount] = (uint32_t)(first + row);
      oddCount += (size_t)isOdd;
    }
    if (count == 16) {
      transpose(&rows[0][0], 2, codes + first, records, columns < 16 ? columns : 16);
      if (columns > 16) transpose(&rows[0][1], 2, codes + 16 * records + first, records, columns - 16);
    } else {
      for (size_t row = 0; row < count; row++)
        for (size_t column = 0; column < columns; column++)
          codes[column * records + first + row] = ((const uint8_t *)rows[row])[column];
    }
  }
  return oddCount;
}
#endif

size_t shortCodes(
  const uint8_t *bytes, const uint32_t *bounds, size_t stride, size_t records, size_t columns,
  uint32_t end, uint8_t delimiter, const uint8_t *table, uint8_t *codes, uint32_t *odd
) {
#if defined(__x86_64__) && defined(__linux__)
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vbmi")
      && __builtin_cpu_supports("avx512bw"))
    return rowCodes(bytes, bounds, stride, records, columns, end, delimiter, table, codes, odd);
#endif
  return SIZE_MAX;
}
