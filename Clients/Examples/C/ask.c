/* ask ARCHIVE QUESTION: prints the best answers as JSON. */
#include "lede.h"

#include <stdio.h>

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: ask ARCHIVE QUESTION\n");
    return 2;
  }
  lede_result *failure = NULL;
  lede_archive *archive = lede_open(lede_string(argv[1]), &failure);
  if (archive == NULL) {
    fprintf(stderr, "%s\n", failure == NULL ? "no memory" : failure->message.bytes);
    lede_result_free(failure);
    return 3;
  }
  lede_reader *reader = lede_archive_reader(archive);
  lede_result *answers =
      lede_ask(reader, lede_string(argv[2]), lede_string("{\"limit\":3}"), NULL);
  int code = 3;
  if (answers == NULL) {
    fprintf(stderr, "no memory\n");
  } else if (answers->code != LEDE_OK) {
    fprintf(stderr, "%s\n", answers->message.bytes);
  } else {
    fwrite(answers->json.bytes, 1, answers->json.length, stdout);
    putchar('\n');
    code = 0;
  }
  lede_result_free(answers);
  lede_reader_free(reader);
  lede_archive_free(archive);
  return code;
}
