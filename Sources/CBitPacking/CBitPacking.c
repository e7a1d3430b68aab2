#include "CBitPacking.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>

__attribute__((target("avx512bw,avx512vbmi")))
static size_t spread(
  const uint8_t *bits, unsigned shift, unsigned width, size_t count, uint8_t *bytes
) {
  // Eight numbers fill as many bytes as each has bits: each word gets the eight bytes in which its
  // numbers begin, and each of its bytes the eight bits from where its number begins.
  uint8_t places[64], starts[64];
  for (unsigned index = 0; index < 64; index++) {
    places[index] = (uint8_t)(index / 8 * width + index % 8);
    starts[index] = (uint8_t)(shift + index % 8 * width);
  }
  const __m512i from = _mm512_loadu_si512(places), start = _mm512_loadu_si512(starts);
  const __m512i mask = _mm512_set1_epi8((char)((1u << width) - 1));
  const __mmask64 readable = ~0ull >> (64 - (7 * width + 8));
  size_t done = 0;
  for (; done + 64 <= count; done += 64) {
    const __m512i found = _mm512_maskz_loadu_epi8(readable, bits);
    const __m512i words = _mm512_permutexvar_epi8(from, found);
    const __m512i numbers = _mm512_multishift_epi64_epi8(start, words);
    _mm512_storeu_si512(bytes + done, _mm512_and_si512(numbers, mask));
    bits += 8 * width;
  }
  return done;
}
#endif

size_t spreadBits(
  const uint8_t *bits, unsigned shift, unsigned width, size_t count, uint8_t *bytes
) {
#if defined(__x86_64__) && defined(__linux__)
  // A word has to hold its eight numbers whole.
  if (width >= 1 && shift + 8 * width <= 64 && __builtin_cpu_supports("avx512vbmi")
      && __builtin_cpu_supports("avx512bw"))
    return spread(bits, shift, width, count, bytes);
#endif
  return 0;
}
