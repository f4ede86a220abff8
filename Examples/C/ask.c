/* ask ARCHIVE QUESTION: prints the best answers as JSON lines. */
#include "lede.h"

#include <stdio.h>

int main(int argc, char **argv) {
  char *why = NULL, *messages = NULL, statement[1000];
  int code = 2;
  if (argc != 3) {
    fprintf(stderr, "usage: ask ARCHIVE QUESTION\n");
    return 2;
  }
  lede_archive *archive = lede_open(argv[1], &why);
  if (archive == NULL) {
    fprintf(stderr, "%s\n", why);
    lede_free(why);
    return 3;
  }
  snprintf(statement, sizeof statement, ".ask %s --format jsonl", argv[2]);
  char *answers = lede_run(archive, statement, &code, &messages);
  fputs(answers, stdout);
  fputs(messages, stderr);
  lede_free(answers);
  lede_free(messages);
  lede_close(archive);
  return code;
}
