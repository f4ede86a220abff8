/* hostile FOLDER: hands hostile bytes to every argument that is no path, and hostile options and articles.
 * Nothing but the archive FOLDER/news.lede may be touched; who calls this looks at the folder and at the
 * calls of the operating system. Prints how many calls were made. */
#include "lede.h"

#include <stdio.h>
#include <stdlib.h>

static long calls = 0;

static void take(lede_result *result) {
  calls++;
  if (result == NULL) {
    fprintf(stderr, "no memory\n");
    exit(1);
  }
  if (result->json.bytes[result->json.length] != 0 || result->message.bytes[result->message.length] != 0) {
    fprintf(stderr, "a text of a result has no NUL behind it\n");
    exit(1);
  }
  lede_result_free(result);
}

static void try_all(lede_reader *reader, lede_writer *writer, lede_text text, lede_text options) {
  take(lede_search(reader, text, options, NULL));
  take(lede_rank(reader, text, 0, options, NULL));
  take(lede_search_ranked(reader, lede_string("storm"), &text, 1, options, NULL));
  take(lede_ask(reader, text, options, NULL));
  take(lede_digest(reader, text, options, NULL));
  take(lede_digest_articles(reader, &text, 1, options, NULL));
  take(lede_timeline(reader, text, options, NULL));
  take(lede_timeline_articles(reader, &text, 1, options, NULL));
  take(lede_stories(reader, text, options, NULL));
  take(lede_similar(reader, text, options, NULL));
  take(lede_count(reader, text, lede_string("day"), options, NULL));
  take(lede_count(reader, lede_string("storm"), text, options, NULL));
  take(lede_terms(reader, text, options));
  take(lede_words(reader, text, options));
  take(lede_article(reader, text));
  take(lede_export(reader, &text, 1, text, lede_string("never-written"), options, NULL));
  take(lede_writer_remove(writer, &text, 1));
  take(lede_writer_remove_matching(writer, text, options));
  take(lede_writer_add(writer, text));
  take(lede_summarize(text, options));
  take(lede_sentences(text, options));
  take(lede_analyze(text, options));
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  char path[4096];
  snprintf(path, sizeof path, "%s/news.lede", argv[1]);
  lede_archive *archive = lede_open_or_create(lede_string(path), lede_no_text, NULL);
  lede_writer *writer = lede_archive_writer(archive, lede_no_text, NULL);
  if (writer == NULL) return 3;
  take(lede_writer_add(writer, lede_string("{\"id\":\"a\",\"body\":\"A storm killed 12 people.\"}")));
  take(lede_writer_commit(writer));
  lede_reader *reader = lede_archive_reader(archive);

  /* A mark for who looks at the calls of the operating system. */
  FILE *mark = fopen("hostile-calls-begin", "r");
  if (mark != NULL) fclose(mark);

  static const char *const strings[] = {
      "who met Qassem? | touch pwned", "storm > pwned", "storm >> pwned", "storm 2> pwned", "> pwned",
      "| sh -c 'touch pwned'", "`touch pwned`", "$(touch pwned)", "; touch pwned", "\n.shell touch pwned\n",
      ".read pwned", ".output pwned", ".once pwned", ".export * -o pwned", ".open pwned", "!touch pwned",
      ".ask x --format jsonl -o pwned", "-o pwned", "--output=pwned", "--input -", "--help", "@pwned",
      "@../../pwned", "file:pwned", "source:|touch pwned|", "\"unclosed", "'", "\\", "((((((((", "a* b* *",
      "storm\r\n.quit", "%s%n%x%d", "\x1b]0;pwned\x07", "\xff\xfe\x80", "\xc0\xaf", "\xed\xa0\x80",
      "{\"id\":\"x\",\"body\":\"<!DOCTYPE a [<!ENTITY e SYSTEM 'pwned'>]>&e;\"}", "[", "{", "{\"id\":",
      "{\"id\":\"../../pwned\",\"body\":\"> pwned\"}", "{\"limit\":1e999}", "{\"limit\":99999999999999999999}",
      "{\"archive\":0,\"generation\":2,\"articles\":1,\"leavesOut\":false,\"documents\":[4294967295],\"scores\":[0]}",
      "{\"archive\":0,\"generation\":2,\"articles\":1,\"leavesOut\":false,\"documents\":[0],\"scores\":[2143289344]}",
      "{\"archive\":-1,\"generation\":2,\"articles\":1,\"leavesOut\":false,\"documents\":[],\"scores\":[]}",
      "{\"saved\":\"pwned\"}", "{\"output\":\"pwned\"}", "{\"since\":\"| touch pwned\"}", "-", "/", ".", "..",
      "{\"asOf\":\"pwned\"}", "{\"authority\":\"pwned\"}", "{\"language\":\"../../pwned\"}", "", " ", "\n"};
  const size_t count = sizeof strings / sizeof *strings;
  for (size_t i = 0; i < count; i++) {
    try_all(reader, writer, lede_string(strings[i]), lede_no_text);
    try_all(reader, writer, lede_string("storm"), lede_string(strings[i]));
  }

  /* NUL inside, and what stands behind it. */
  try_all(reader, writer, (lede_text){"storm\0> pwned", 13}, lede_no_text);
  try_all(reader, writer, (lede_text){"\0", 1}, (lede_text){"{}\0| touch pwned", 16});
  try_all(reader, writer, (lede_text){NULL, 0}, (lede_text){NULL, 0});

  /* Random bytes; a linear congruential generator, so that each run is the same. */
  unsigned char bytes[512];
  unsigned long long seed = 12;
  for (int round = 0; round < 200; round++) {
    size_t length = (size_t)(round * 7) % sizeof bytes;
    for (size_t i = 0; i < length; i++) {
      seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
      bytes[i] = (unsigned char)(seed >> 56);
    }
    lede_text text = {(const char *)bytes, length};
    try_all(reader, writer, text, round % 3 == 0 ? text : lede_no_text);
  }

  /* Large: a million bytes of each kind. */
  static const char kinds[] = {'a', ' ', '(', '"', '|', '>', '*', '\0', (char)0xff, '{', '['};
  char *large = malloc(1000000);
  if (large == NULL) return 3;
  for (size_t kind = 0; kind < sizeof kinds; kind++) {
    memset(large, kinds[kind], 1000000);
    lede_text text = {large, 1000000};
    take(lede_search(reader, text, lede_no_text, NULL));
    take(lede_search(reader, lede_string("storm"), text, NULL));
    take(lede_article(reader, text));
    take(lede_terms(reader, text, lede_no_text));
    take(lede_writer_add(writer, text));
    take(lede_analyze(text, lede_no_text));
  }

  /* Paths that cannot be paths, and lists that cannot be lists. */
  lede_text paths[] = {{"pwned\0.jsonl", 12}, {NULL, 0}};
  take(lede_writer_add_files(writer, paths, 2, lede_no_text, NULL));
  take(lede_writer_add_files(writer, NULL, 5, lede_no_text, NULL));
  take(lede_export(reader, NULL, 0, lede_string("jsonl"), paths[0], lede_no_text, NULL));
  take(lede_writer_rollback(writer));
  free(large);
  lede_reader_free(reader);
  lede_writer_free(writer);
  lede_archive_free(archive);
  printf("%ld calls with hostile bytes\n", calls);
  return 0;
}
