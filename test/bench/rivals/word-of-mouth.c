/* The model of model.ts in C: same rows, same draws, same bits. What it is told to do comes by standard input:

       <days>                     then for each day the four halves of its keys: telling, forgetting
   and it answers with the nanoseconds of processor time that these days took, and the count of each evening. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* uniform() of sim/core/random.ts; exact, as a double holds 33 bits. */
static inline double uniform(uint32_t k0, uint32_t k1, uint32_t id, uint32_t counter) {
  uint32_t x = id ^ k0;
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0xd35a2d97u;
  x = (x ^ (x >> 15)) + ((counter * 0x9e3779b9u) ^ k1);
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = ((x ^ (x >> 15)) + id * 0x6a09e667u + k0) * 0x846ca68bu;
  return (x ^ (x >> 16)) * (1.0 / 4294967296.0) + 0.5 / 4294967296.0;
}

static void *taken(FILE *file, size_t size, size_t count) {
  void *values = malloc(size * count + 1);
  if (values == NULL || fread(values, size, count, file) != count) {
    fprintf(stderr, "the graph cannot be read\n");
    exit(1);
  }
  return values;
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  const int32_t people = atoi(argv[2]);
  const double telling = atof(argv[4]), forgetting = atof(argv[5]);
  FILE *file = fopen(argv[1], "rb");
  if (file == NULL) return 1;
  const int32_t *start = taken(file, sizeof(int32_t), (size_t)people + 1);
  const int32_t *neighbour = taken(file, sizeof(int32_t), (size_t)atoi(argv[3]));
  uint8_t *informed = taken(file, 1, (size_t)people);
  uint8_t *next = malloc((size_t)people + 1);
  fclose(file);

  int days;
  while (scanf("%d", &days) == 1) {
    uint32_t(*keys)[4] = malloc(sizeof *keys * (size_t)days);
    int *counts = malloc(sizeof *counts * (size_t)days);
    for (int d = 0; d < days; d++)
      for (int i = 0; i < 4; i++)
        if (scanf("%u", &keys[d][i]) != 1) return 1;
    const clock_t begun = clock();
    for (int d = 0; d < days; d++) {
      const uint32_t t0 = keys[d][0], t1 = keys[d][1], f0 = keys[d][2], f1 = keys[d][3];
      int count = 0;
      for (int32_t c = 0; c < people; c++) {
        int knows = 0;
        if (informed[c]) knows = !(uniform(f0, f1, (uint32_t)c, 0) < forgetting);
        else
          for (int32_t i = start[c]; i < start[c + 1]; i++) {
            const int32_t friend = neighbour[i];
            if (informed[friend] && uniform(t0, t1, (uint32_t)c, (uint32_t)friend) < telling) {
              knows = 1;
              break;
            }
          }
        next[c] = (uint8_t)knows;
        count += knows;
      }
      uint8_t *const old = informed;
      informed = next;
      next = old;
      counts[d] = count;
    }
    printf("%.0f", (double)(clock() - begun) * (1e9 / CLOCKS_PER_SEC));
    for (int d = 0; d < days; d++) printf(" %d", counts[d]);
    printf("\n");
    fflush(stdout);
    free(keys);
    free(counts);
  }
  return 0;
}
