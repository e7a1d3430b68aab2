/* Two bare libcsv parsers on two threads, a tally in their callbacks: libcsv_peer CSV.
 *
 * What a C programmer would write for this one file: the columns are found by name, all else is taken
 * for granted. District, commune and weight stand before the questions, a weight is plain digits, an
 * answer is one digit. Nothing is checked, told apart or reported.
 */
#define _GNU_SOURCE
#include <csv.h>
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, QUESTIONS = 128, COLUMNS = 256, NAME = 48, SLOTS = 4096, BLOCK = 1 << 18 };
enum { IGNORED, DISTRICT, COMMUNE, WEIGHT, QUESTION };

typedef struct {
  double satisfied, valid;
} pair;

typedef struct {
  char district[NAME], commune[NAME];
  size_t district_length, commune_length;
  pair totals[QUESTIONS];
} cluster;

typedef struct {
  pthread_t thread;
  off_t from, to;
  size_t column;
  char district[NAME];
  size_t district_length;
  uint64_t hash;
  cluster *at;
  double weight;
  cluster *slots[SLOTS];
} part;

static int file;
static unsigned char kinds[COLUMNS], questions[COLUMNS];
static char names[QUESTIONS][NAME];
static size_t columns, asked;
/* What an answer adds to, by its only byte. */
static const pair shares[256] = {['1'] = {0, 1}, ['2'] = {0, 1}, ['3'] = {0, 1}, ['4'] = {1, 1},
                                 ['5'] = {1, 1}};

static void die(const char *why) {
  fprintf(stderr, "libcsv_peer: %s\n", why);
  exit(1);
}

static uint64_t hash(uint64_t start, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) start = (start ^ (unsigned char)bytes[i]) * 0x100000001b3;
  return start;
}

static cluster *find(part *p, uint64_t key, const char *district, size_t district_length,
                     const char *commune, size_t commune_length) {
  for (size_t slot = (key ^ key >> 29) % SLOTS, tries = 0; tries < SLOTS; tries++) {
    cluster *c = p->slots[slot];
    if (!c) {
      if (district_length > NAME || commune_length > NAME) die("a name is too long");
      c = p->slots[slot] = calloc(1, sizeof *c);
      memcpy(c->district, district, c->district_length = district_length);
      memcpy(c->commune, commune, c->commune_length = commune_length);
      return c;
    }
    if (c->commune_length == commune_length && c->district_length == district_length &&
        !memcmp(c->commune, commune, commune_length) &&
        !memcmp(c->district, district, district_length))
      return c;
    slot = (slot + 1) % SLOTS;
  }
  die("too many communes");
  return NULL;
}

static double number(const char *bytes, size_t length) {
  static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
  uint64_t digits = 0;
  size_t places = 0;
  for (size_t i = 0; i < length; i++) {
    if (bytes[i] == '.')
      places = length - 1 - i;
    else
      digits = digits * 10 + (uint64_t)(bytes[i] - '0');
  }
  return (double)digits / powers[places];
}

static void field(void *bytes, size_t length, void *context) {
  part *p = context;
  size_t column = p->column++;
  switch (kinds[column]) {
  case QUESTION:
    if (length == 1) {
      pair share = shares[*(unsigned char *)bytes];
      pair *total = &p->at->totals[questions[column]];
      total->satisfied += p->weight * share.satisfied;
      total->valid += p->weight * share.valid;
    }
    break;
  case DISTRICT:
    if (length > NAME) die("a name is too long");
    memcpy(p->district, bytes, p->district_length = length);
    p->hash = hash(0xcbf29ce484222325, bytes, length);
    break;
  case COMMUNE:
    p->at = find(p, hash(p->hash, bytes, length), p->district, p->district_length, bytes, length);
    break;
  case WEIGHT:
    p->weight = number(bytes, length);
    break;
  }
}

static void record(int ending, void *context) {
  (void)ending;
  ((part *)context)->column = 0;
}

static void *parse(void *context) {
  part *p = context;
  struct csv_parser parser;
  char *block = malloc(BLOCK);
  csv_init(&parser, 0);
  for (off_t at = p->from; at < p->to;) {
    size_t wanted = p->to - at < BLOCK ? (size_t)(p->to - at) : BLOCK;
    ssize_t had = pread(file, block, wanted, at);
    if (had <= 0) die("cannot read");
    if (csv_parse(&parser, block, (size_t)had, field, record, p) != (size_t)had) die("bad CSV");
    at += had;
  }
  csv_fini(&parser, field, record, p);
  csv_free(&parser);
  free(block);
  return NULL;
}

/* Whether an odd number of quotes stands in a range: half of what is before the cut, on each thread. */
static void *odd(void *context) {
  part *p = context;
  char *block = malloc(BLOCK);
  size_t quotes = 0;
  for (off_t at = p->from; at < p->to;) {
    size_t wanted = p->to - at < BLOCK ? (size_t)(p->to - at) : BLOCK;
    ssize_t had = pread(file, block, wanted, at);
    if (had <= 0) die("cannot read");
    for (ssize_t i = 0; i < had; i++) quotes += block[i] == '"';
    at += had;
  }
  free(block);
  p->column = quotes & 1;
  return NULL;
}

static void on_threads(part *parts, void *(*work)(void *)) {
  for (int i = 0; i < THREADS; i++) pthread_create(&parts[i].thread, NULL, work, &parts[i]);
  for (int i = 0; i < THREADS; i++) pthread_join(parts[i].thread, NULL);
}

/* The first line end outside quotes at or after the middle. */
static off_t middle(part *parts, off_t from, off_t size) {
  off_t cut = from + (size - from) / 2;
  parts[0].from = from;
  parts[0].to = parts[1].from = from + (cut - from) / 2;
  parts[1].to = cut;
  on_threads(parts, odd);
  size_t quoted = parts[0].column ^ parts[1].column;
  char byte;
  for (; pread(file, &byte, 1, cut) == 1; cut++) {
    if (byte == '"') quoted ^= 1;
    if (byte == '\n' && !quoted) return cut + 1;
  }
  return size;
}

static void heading(void *bytes, size_t length, void *context) {
  (void)context;
  static int weighed;
  if (columns == COLUMNS) die("too many columns");
  char name[NAME] = {0};
  memcpy(name, bytes, length < NAME ? length : NAME - 1);
  if (!strcmp(name, "district")) kinds[columns] = DISTRICT;
  if (!strcmp(name, "commune")) kinds[columns] = COMMUNE;
  if (!strcmp(name, "weight")) kinds[columns] = WEIGHT, weighed = 1;
  if (!strncmp(name, "cau_", 4)) {
    if (!weighed || asked == QUESTIONS) die("questions stand where they should not");
    kinds[columns] = QUESTION;
    questions[columns] = (unsigned char)asked;
    strcpy(names[asked++], name);
  }
  columns++;
}

static off_t header(void) {
  char line[BLOCK];
  ssize_t had = pread(file, line, sizeof line, 0);
  char *end = had > 0 ? memchr(line, '\n', (size_t)had) : NULL;
  if (!end) die("no header");
  struct csv_parser parser;
  csv_init(&parser, 0);
  csv_parse(&parser, line, (size_t)(end + 1 - line), heading, NULL, NULL);
  csv_free(&parser);
  return end + 1 - line;
}

/* The share of each question in the district of a cluster, and its linearised standard error. */
static void tell(cluster **all, size_t count) {
  for (size_t q = 0; q < asked; q++) {
    pair sum = {0, 0};
    for (size_t i = 0; i < count; i++) {
      sum.satisfied += all[i]->totals[q].satisfied;
      sum.valid += all[i]->totals[q].valid;
    }
    double share = sum.satisfied / sum.valid, mean = 0, squares = 0, z[SLOTS];
    for (size_t i = 0; i < count; i++) {
      z[i] = (all[i]->totals[q].satisfied - share * all[i]->totals[q].valid) / sum.valid;
      mean += z[i] / (double)count;
    }
    for (size_t i = 0; i < count; i++) squares += (z[i] - mean) * (z[i] - mean);
    printf("%.*s,%s,%.17g,%.17g\n", (int)all[0]->district_length, all[0]->district, names[q],
           100 * share, 100 * sqrt(squares * (double)count / (double)(count - 1)));
  }
}

static int by_district(const void *left, const void *right) {
  const cluster *a = *(cluster *const *)left, *b = *(cluster *const *)right;
  return memcmp(a->district, b->district, NAME);
}

int main(int count, char **arguments) {
  if (count != 2 || (file = open(arguments[1], O_RDONLY)) < 0) die("which file?");
  struct stat status;
  fstat(file, &status);
  part *parts = calloc(THREADS, sizeof *parts);
  off_t from = header(), cut = middle(parts, from, status.st_size);
  parts[0] = (part){.from = from, .to = cut};
  parts[1] = (part){.from = cut, .to = status.st_size};
  on_threads(parts, parse);

  static cluster *all[SLOTS];
  size_t clusters = 0;
  for (size_t i = 0; i < SLOTS; i++) {
    cluster *c = parts[1].slots[i];
    if (!c) continue;
    uint64_t key = hash(hash(0xcbf29ce484222325, c->district, c->district_length), c->commune,
                        c->commune_length);
    cluster *to =
        find(&parts[0], key, c->district, c->district_length, c->commune, c->commune_length);
    for (size_t q = 0; q < asked; q++) {
      to->totals[q].satisfied += c->totals[q].satisfied;
      to->totals[q].valid += c->totals[q].valid;
    }
  }
  for (size_t i = 0; i < SLOTS; i++)
    if (parts[0].slots[i]) all[clusters++] = parts[0].slots[i];
  qsort(all, clusters, sizeof *all, by_district);
  printf("group,question,score,standardError\n");
  for (size_t i = 0, next; i < clusters; i = next) {
    for (next = i; next < clusters && !by_district(&all[i], &all[next]);) next++;
    tell(all + i, next - i);
  }
  return 0;
}
