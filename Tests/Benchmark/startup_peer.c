/* What it costs to start with the libraries that hailong is linked to: says a version, and ends. */
#include <stdio.h>

int main(void) {
  puts("0.0.0");
  return 0;
}
