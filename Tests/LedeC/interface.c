/* interface FOLDER: calls every function of lede.h, in the order in which a program would, and stops at
 * the first that does not do what the header says. Makes its archive in FOLDER. */
#include "lede.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static void stop(int line, const char *claim, const char *told) {
  fprintf(stderr, "interface.c:%d: %s\n  %s\n", line, claim, told);
  exit(1);
}

#define CLAIM(claim) ((claim) ? (void)0 : stop(__LINE__, #claim, ""))

/* The result has this code and holds this text, in its JSON or in its message. */
static void expect(int line, lede_result *result, int code, const char *text) {
  if (result == NULL) stop(line, "a result", "NULL");
  const char *told = result->code == LEDE_OK ? result->json.bytes : result->message.bytes;
  if (result->code != code) stop(line, "the code", told);
  if (strstr(told, text) == NULL) stop(line, text, told);
  if (strlen(result->json.bytes) != result->json.length && code == LEDE_OK)
    stop(line, "JSON holds no NUL", told);
  lede_result_free(result);
}

#define OK(call, text) expect(__LINE__, call, LEDE_OK, text)
#define FAILS(call, code, text) expect(__LINE__, call, code, text)
#define S(text) lede_string(text)

static const char articles[] =
    "{\"id\":\"a\",\"headline\":\"Storm\",\"date\":\"2024-05-01\",\"source\":\"Made Up\",\"body\":"
    "\"A storm killed 12 people in Port Azure on Wednesday. The mayor, Ada Lopez, closed the harbour.\"}\n"
    "{\"id\":\"b\",\"headline\":\"Harbour\",\"date\":\"2024-05-02\",\"source\":\"Made Up\",\"body\":"
    "\"The harbour of Port Azure opened again. Ada Lopez thanked the crews after the storm.\"}\n";

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  char path[4096], out[4200], folder[4200];
  snprintf(path, sizeof path, "%s/news.lede", argv[1]);
  snprintf(out, sizeof out, "%s/out.jsonl", argv[1]);
  snprintf(folder, sizeof folder, "%s/items/", argv[1]);
  lede_result *failure = NULL;

  CLAIM(lede_open(S(path), &failure) == NULL && failure != NULL);
  FAILS(failure, LEDE_MISSING, "news.lede");
  CLAIM(lede_open(S(path), NULL) == NULL);
  CLAIM(lede_create(S(path), S("{\"k1\":\"high\"}"), &failure) == NULL);
  FAILS(failure, LEDE_INVALID_SETTING, "k1");
  lede_archive *archive = lede_create(S(path), S("{\"language\":\"en\"}"), &failure);
  CLAIM(archive != NULL && failure == NULL);
  CLAIM(lede_create(S(path), lede_no_text, &failure) == NULL);
  FAILS(failure, LEDE_EXISTS, "");

  lede_writer *writer = lede_archive_writer(archive, S("{\"threads\":2}"), &failure);
  CLAIM(writer != NULL);
  CLAIM(lede_archive_writer(archive, lede_no_text, &failure) == NULL);
  FAILS(failure, LEDE_LOCKED, "");
  OK(lede_writer_add(writer, S(articles)), "\"added\":2");
  OK(lede_writer_rollback(writer), "{}");
  OK(lede_writer_add(writer, S(articles)), "\"added\":2");
  OK(lede_writer_add(writer, S("[1,2]")), "no JSON object");
  lede_reader *before = lede_archive_reader(archive);
  OK(lede_writer_commit(writer), "\"generation\":");
  OK(lede_search(before, S("storm"), lede_no_text, NULL), "\"hits\":[]");

  lede_reader *reader = lede_archive_reader(archive);
  char copy[4200];
  snprintf(copy, sizeof copy, "%s/copy.lede", argv[1]);
  lede_archive *second = lede_create_copy(S(copy), reader, NULL, &failure);
  CLAIM(second != NULL && failure == NULL);
  CLAIM(lede_create_copy(S(copy), reader, NULL, &failure) == NULL);
  FAILS(failure, LEDE_EXISTS, "");
  const lede_text both[] = {S(path), S(copy)};
  lede_archive *several = lede_open_several(both, 2, &failure);
  CLAIM(several != NULL && failure == NULL);
  lede_reader *joined = lede_archive_reader(several);
  OK(lede_search(joined, S("storm"), lede_no_text, NULL), "\"articles\":2");
  lede_result *ranked[] = {
      lede_rank(joined, S("storm"), 0, lede_no_text, NULL), lede_rank(joined, S("storm"), 1, lede_no_text, NULL)};
  const lede_text rankings[] = {ranked[0]->json, ranked[1]->json};
  lede_result *whole = lede_search(joined, S("storm"), lede_no_text, NULL);
  OK(lede_search_ranked(joined, S("storm"), rankings, 2, lede_no_text, NULL), whole->json.bytes);
  OK(lede_search_ranked(joined, S("storm"), rankings, 1, lede_no_text, NULL), "\"partial\":true");
  const lede_text twice[] = {rankings[0], rankings[0]};
  FAILS(lede_search_ranked(joined, S("storm"), twice, 2, lede_no_text, NULL), LEDE_INVALID_SETTING, "commit");
  FAILS(lede_search_ranked(reader, S("storm"), rankings, 1, lede_no_text, NULL), LEDE_INVALID_SETTING, "commit");
  FAILS(lede_rank(joined, S("storm"), 2, lede_no_text, NULL), LEDE_INVALID_SETTING, "archive");
  lede_result_free(whole);
  lede_result_free(ranked[0]);
  lede_result_free(ranked[1]);
  lede_reader_free(joined);
  CLAIM(lede_archive_writer(several, lede_no_text, &failure) == NULL);
  FAILS(failure, LEDE_INVALID_SETTING, "several");
  CLAIM(lede_open_several(NULL, 0, &failure) == NULL);
  FAILS(failure, LEDE_INVALID_SETTING, "no archive");
  lede_archive_free(several);
  lede_archive_free(second);
  OK(lede_search(reader, S("storm"), S("{\"limit\":1,\"sort\":\"newest\"}"), NULL), "\"id\":\"b\"");
  OK(lede_search(reader, S("strom"), lede_no_text, NULL), "\"corrections\"");
  FAILS(lede_search(reader, S("storm"), S("{\"limt\":1}"), NULL), LEDE_INVALID_SETTING, "limt");
  FAILS(lede_search(reader, S("storm"), S("{\"limit\":-1}"), NULL), LEDE_INVALID_SETTING, "limit");
  FAILS(lede_search(reader, S("storm"), S("[]"), NULL), LEDE_INVALID_SETTING, "object");
  FAILS(lede_search(NULL, S("storm"), lede_no_text, NULL), LEDE_INVALID_ARGUMENT, "NULL");
  FAILS(lede_search(reader, S("(storm"), S("{\"strict\":true}"), NULL), LEDE_INVALID_QUERY, "");
  OK(lede_ask(reader, S("How many people did the storm kill?"), lede_no_text, NULL), "\"answer\":\"12");
  OK(lede_digest(reader, S("harbour"), S("{\"sentences\":2}"), NULL), "\"sentences\":[{");
  FAILS(lede_digest(reader, S("x"), S("{\"words\":9,\"percent\":5}"), NULL), LEDE_INVALID_SETTING, "budget");
  lede_text ids[] = {S("a"), S("b")};
  OK(lede_digest_articles(reader, ids, 2, lede_no_text, NULL), "\"articles\":");
  OK(lede_timeline(reader, S("harbour"), lede_no_text, NULL), "eventDate");
  OK(lede_timeline_articles(reader, ids, 2, lede_no_text, NULL), "eventDate");
  OK(lede_stories(reader, S("*"), S("{\"atLeast\":1}"), NULL), "\"ids\":[\"");
  FAILS(lede_stories(reader, S("*"), S("{\"atLeast\":0}"), NULL), LEDE_INVALID_SETTING, "atLeast");
  OK(lede_similar(reader, S("a"), lede_no_text, NULL), "\"hits\":");
  FAILS(lede_similar(reader, S("zz"), lede_no_text, NULL), LEDE_MISSING, "zz");
  OK(lede_count(reader, S("storm"), S("day"), lede_no_text, NULL), "\"key\":\"2024-05-01\",\"count\":1");
  FAILS(lede_count(reader, S("storm"), S("week"), lede_no_text, NULL), LEDE_INVALID_ARGUMENT, "month");
  OK(lede_terms(reader, S("harb"), S("{\"limit\":1}")), "\"count\":2");
  OK(lede_words(reader, S("harb"), lede_no_text), "harbour");
  /* 0 is all. */
  OK(lede_terms(reader, S("harb"), S("{\"limit\":0}")), "\"count\":2");
  OK(lede_words(reader, S("harb"), S("{\"limit\":0}")), "harbour");
  OK(lede_search(reader, S("storm"), S("{\"limit\":0}"), NULL), "\"hits\":[{");
  OK(lede_ask(reader, S("How many people did the storm kill?"), S("{\"limit\":0}"), NULL),
     "\"answer\":\"12");
  OK(lede_article(reader, S("a")), "\"headline\":\"Storm\"");
  FAILS(lede_article(reader, S("")), LEDE_INVALID_ARGUMENT, "empty");
  OK(lede_statistics(reader), "\"articles\":2");
  OK(lede_export(reader, NULL, 0, S("jsonl"), S(out), lede_no_text, NULL), "\"articles\":2");
  OK(lede_export(reader, NULL, 0, S("jsonl"), S(out), S("{\"usableAt\":\"now\"}"), NULL), "\"articles\":2");
  FAILS(lede_search(reader, S("storm"), S("{\"usableAt\":\"soon\"}"), NULL), LEDE_INVALID_SETTING, "usableAt");
  OK(lede_export(reader, NULL, 0, S("nitf"), S(folder), lede_no_text, NULL), "\"articles\":2");
  DIR *made = opendir(folder);
  CLAIM(made != NULL);
  closedir(made);
  FAILS(lede_export(reader, NULL, 0, S("docx"), S(out), lede_no_text, NULL), LEDE_INVALID_ARGUMENT, "nitf");

  lede_cancellation *cancellation = lede_cancellation_new();
  OK(lede_search(reader, S("storm"), lede_no_text, cancellation), "\"hits\":[{");
  lede_cancel(cancellation);
  FAILS(lede_digest(reader, S("storm"), lede_no_text, cancellation), LEDE_CANCELLED, "");
  FAILS(lede_search(reader, S("storm"), lede_no_text, cancellation), LEDE_CANCELLED, "");
  lede_cancellation_free(cancellation);

  /* What was exported comes in again, unchanged. */
  lede_text files[] = {S(out)};
  OK(lede_writer_add_files(writer, files, 1, lede_no_text, NULL), "\"unchanged\":2");
  OK(lede_writer_remove(writer, ids, 1), "\"removed\":1");
  OK(lede_writer_remove_matching(writer, S("harbour"), lede_no_text), "\"removed\":1");
  OK(lede_writer_commit(writer), "\"generation\":");
  OK(lede_writer_merge(writer, lede_no_text, NULL), "{}");
  lede_writer_free(writer);
  lede_archive *other = lede_open_or_create(S(path), lede_no_text, NULL);
  CLAIM(other != NULL);
  OK(lede_archive_refresh(other), "\"changed\":false");
  lede_archive_free(other);
  OK(lede_statistics(reader), "\"articles\":2");
  lede_archive_free(archive);
  /* A reader outlives its archive. */
  OK(lede_search(reader, S("storm"), lede_no_text, NULL), "\"hits\":[{");
  lede_reader_free(reader);
  lede_reader_free(before);

  OK(lede_summarize(S("A storm came. It was bad. Nobody slept."), S("{\"sentences\":1}")), "\"sentences\":[{");
  OK(lede_sentences(S("Dr. Lopez came. She left."), lede_no_text), "\"text\":\"She left.\"");
  OK(lede_analyze(S("Storms"), lede_no_text), "\"term\":\"storm\"");
  OK(lede_analyze((lede_text){"a\0storm", 7}, lede_no_text), "\"term\":\"storm\"");
  FAILS(lede_sentences(S("x"), S("{\"language\":3}")), LEDE_INVALID_SETTING, "language");
  CLAIM(strlen(lede_version()) >= 5);
  lede_result_free(NULL);
  lede_archive_free(NULL);
  lede_reader_free(NULL);
  lede_writer_free(NULL);
  puts("every function of lede.h does what the header says");
  return 0;
}
