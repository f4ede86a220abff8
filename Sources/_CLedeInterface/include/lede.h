/* Lede for C and for whatever calls C: search, questions, digests and updates of news archives.
 *
 *   lede_archive *news = lede_open(lede_string("news.lede"), NULL);
 *   lede_reader *reader = lede_archive_reader(news);
 *   lede_result *answers = lede_ask(reader, lede_string("who met Qassem?"), lede_no_text, NULL);
 *   puts(answers->code == LEDE_OK ? answers->json.bytes : answers->message.bytes);
 *   lede_result_free(answers);
 *   lede_reader_free(reader);
 *   lede_archive_free(news);
 *
 * Text goes in and comes out as UTF-8 with its length, so that a NUL inside it is a character like
 * any other; what comes out has a NUL behind it as well. Bytes that are no UTF-8 count as U+FFFD,
 * but in paths, which are the bytes that they are; a path that holds a NUL is refused.
 *
 * Options are a JSON object, or no text for the standard. A member that a function does not know, or
 * a value of the wrong type, is refused with LEDE_INVALID_SETTING and a message that names it.
 * Results are JSON; docs/C.md lists the members of both. A string is data: no function runs a
 * command, starts a program, or opens a file that an argument of the type path, or the archive, does not
 * name.
 *
 * Threads: an archive, a reader and a cancellation may be used by any number of threads at once. A
 * writer is used by one thread at a time; a second one gets LEDE_BUSY. No thread may use a handle
 * while or after it is freed. Handles do not depend on each other's life: a reader or writer goes on
 * after its archive's handle was freed.
 *
 * Every result that is not NULL is given back by lede_result_free. NULL means that there was no
 * memory for a result.
 */
#ifndef LEDE_H
#define LEDE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Text by its bytes and their number. bytes may be NULL where length is 0. */
typedef struct lede_text {
  const char *bytes;
  size_t length;
} lede_text;

/* Programs need not use all of this. */
#if defined(__GNUC__) || defined(__clang__)
#define LEDE_OPTIONAL __attribute__((unused))
#else
#define LEDE_OPTIONAL
#endif

/* The text of a string that ends in NUL; no text for NULL. */
LEDE_OPTIONAL static inline lede_text lede_string(const char *string) {
  lede_text text = {string, string == NULL ? 0 : strlen(string)};
  return text;
}

/* No text: the standard options, all articles. */
LEDE_OPTIONAL static const lede_text lede_no_text = {NULL, 0};

/* What became of a call. More may come: treat a code that you do not know as a failure. */
enum {
  LEDE_OK = 0,
  LEDE_MISSING = 1,            /* a file or an article is not there */
  LEDE_EXISTS = 2,             /* something is there already that must not be overwritten */
  LEDE_NOT_AN_ARCHIVE = 3,     /* no archive is there */
  LEDE_NEWER_VERSION = 4,      /* a later version of Lede wrote the archive */
  LEDE_DAMAGED = 5,            /* the archive's bytes are not those that were written */
  LEDE_LOCKED = 6,             /* another writer has the archive */
  LEDE_DISK_FULL = 7,          /* no space is left on the device */
  LEDE_INPUT_OUTPUT = 8,       /* the operating system refused to read or write */
  LEDE_OTHER_ANALYSIS = 9,     /* the archive was analysed by other rules: merge with "reanalyze" */
  LEDE_NO_STORED_TEXT = 10,    /* the archive does not keep its text, which this needs */
  LEDE_INVALID_QUERY = 11,     /* the query does not follow the grammar, under "strict" */
  LEDE_INVALID_SETTING = 12,   /* an option is unknown, of the wrong type or out of its range */
  LEDE_UNREADABLE_INPUT = 13,  /* the input is in no format that Lede reads, or is broken */
  LEDE_CANCELLED = 14,         /* the caller asked to stop, or the time was over */
  LEDE_INVALID_ARGUMENT = 15,  /* a handle is NULL, or a path is empty or holds a NUL */
  LEDE_BUSY = 16,              /* another thread uses the writer */
  LEDE_OTHER = 99              /* anything else; the message tells */
};

/* What a call gives: its code, and JSON if that is LEDE_OK, else a message that says what to do. */
typedef struct lede_result {
  int32_t code;
  lede_text json;
  lede_text message;
} lede_result;

/* An archive: opens, refreshes, and hands out readers and writers. */
typedef struct lede_archive lede_archive;
/* An archive as of one commit; it never changes. */
typedef struct lede_reader lede_reader;
/* The one writer of an archive, in all processes; its changes are seen after lede_writer_commit. */
typedef struct lede_writer lede_writer;
/* A wish to stop. */
typedef struct lede_cancellation lede_cancellation;

/* Gives back a result, also one that tells of a failure; NULL is allowed. */
void lede_result_free(lede_result *result);

/* The version of this library, as "1.0.0"; it stays valid. */
const char *lede_version(void);

/* ---- Stopping ----
 * A call that is given a cancellation soon ends with LEDE_CANCELLED after lede_cancel, and so does every
 * later call with it; the archive is as it was. lede_cancel may be called in a signal handler. */

lede_cancellation *lede_cancellation_new(void);
void lede_cancel(const lede_cancellation *cancellation);
void lede_cancellation_free(lede_cancellation *cancellation);

/* ---- Archives ----
 * These give NULL if they fail; *failure, unless failure is NULL, then is the result that tells why, and
 * NULL if they do not. */

/* Opens the archive in a folder. */
lede_archive *lede_open(lede_text path, lede_result **failure);
/* Opens the archives in several folders as one, for reading: what they give is what one archive of the same
 * articles would give. Of articles with one id the later archive's is there, unless both state a version
 * and the earlier one's is the higher. lede_archive_writer refuses it. */
lede_archive *lede_open_several(const lede_text *paths, size_t count, lede_result **failure);
/* Makes an archive of a reader's articles, of one archive or several, while others write to these; it is
 * there when it is whole. cancellation may be NULL. */
lede_archive *lede_create_copy(
    lede_text path, const lede_reader *reader, const lede_cancellation *cancellation,
    lede_result **failure);
/* Makes an empty archive. Settings: language, k1, b, headlineWeight, stopWords, positions, text,
 * authority, authorityDate. */
lede_archive *lede_create(lede_text path, lede_text settings, lede_result **failure);
/* Opens the archive, or makes it where nothing is. */
lede_archive *lede_open_or_create(lede_text path, lede_text settings, lede_result **failure);
/* Looks for a commit of another process: {"changed":true,"generation":7}. */
lede_result *lede_archive_refresh(const lede_archive *archive);
/* The newest commit that the archive knows of; NULL only if archive is. */
lede_reader *lede_archive_reader(const lede_archive *archive);
/* Takes the archive's lock. Options: threads, memory (bytes). */
lede_writer *lede_archive_writer(
    const lede_archive *archive, lede_text options, lede_result **failure);
/* Closes the handle; NULL is allowed. */
void lede_archive_free(lede_archive *archive);

/* ---- Reading ----
 * cancellation may be NULL. Every function here takes the option timeout (milliseconds). */

/* Articles that match a query, best first. Options: limit (0 for all), offset, sort, rank, recency,
 * duplicates, since, until, undated, strict, correct, explain, snippet (bytes). */
lede_result *lede_search(
    const lede_reader *reader, lede_text query, lede_text options,
    const lede_cancellation *cancellation);
/* A search of several archives that other machines read, too, in two phases. First the articles of each of a
 * reader's archives are ranked, anywhere, by a reader of the same commits of the same archives in the same order;
 * archive is a place among them, from 0. Then lede_search_ranked, with the rankings of all, gives what lede_search
 * gives; where not all are there, the result is partial. Query and options are those of lede_search in both.
 * LEDE_INVALID_SETTING if a ranking is of other commits. */
lede_result *lede_rank(
    const lede_reader *reader, lede_text query, size_t archive, lede_text options,
    const lede_cancellation *cancellation);
lede_result *lede_search_ranked(
    const lede_reader *reader, lede_text query, const lede_text *rankings, size_t count,
    lede_text options, const lede_cancellation *cancellation);
/* Sentences that answer a question, surest first. Options: limit, neighbours, since, until, strict,
 * correct, explain. */
lede_result *lede_ask(
    const lede_reader *reader, lede_text question, lede_text options,
    const lede_cancellation *cancellation);
/* The digest of a query's best articles. Options: words, sentences, percent or characters; style,
 * articles, since, until, strict, explain. */
lede_result *lede_digest(
    const lede_reader *reader, lede_text query, lede_text options,
    const lede_cancellation *cancellation);
/* The digest of these articles, each once; ids that the archive has not are left out. */
lede_result *lede_digest_articles(
    const lede_reader *reader, const lede_text *ids, size_t count, lede_text options,
    const lede_cancellation *cancellation);
/* What a query's best articles tell, day by day. Options: as lede_digest, and dates, perDate. */
lede_result *lede_timeline(
    const lede_reader *reader, lede_text query, lede_text options,
    const lede_cancellation *cancellation);
/* What these articles tell, day by day. */
lede_result *lede_timeline_articles(
    const lede_reader *reader, const lede_text *ids, size_t count, lede_text options,
    const lede_cancellation *cancellation);
/* The events that a query's articles report ("*" for all articles), the largest first. Options: limit (0
 * for all), atLeast (articles), articles, since, until, strict. */
lede_result *lede_stories(
    const lede_reader *reader, lede_text query, lede_text options,
    const lede_cancellation *cancellation);
/* Articles on the same subject as one of the archive. Options: as lede_search. LEDE_MISSING if there
 * is no such article. */
lede_result *lede_similar(
    const lede_reader *reader, lede_text id, lede_text options,
    const lede_cancellation *cancellation);
/* How many articles match, by "day", "month", "year", "source", "section", "subject" or "language".
 * Options: since, until, strict. */
lede_result *lede_count(
    const lede_reader *reader, lede_text query, lede_text by, lede_text options,
    const lede_cancellation *cancellation);
/* The index's terms that begin with a prefix, the most frequent first. Options: limit. */
lede_result *lede_terms(const lede_reader *reader, lede_text prefix, lede_text options);
/* Words as articles write them that begin with a prefix, the most frequent first. Options: limit. */
lede_result *lede_words(const lede_reader *reader, lede_text prefix, lede_text options);
/* The article with this id; LEDE_MISSING if there is none. */
lede_result *lede_article(const lede_reader *reader, lede_text id);
/* The archive's size, generation, language. */
lede_result *lede_statistics(const lede_reader *reader);
/* Writes articles to a file, or, if the path ends in a slash, to a file each in that folder. ids may
 * be NULL, for all articles. Formats: newsml-g2, nitf, ninjs-3.1, ninjs-1.4, jsonl, opensearch, csv. Options:
 * body, digest (words), links, entities, safeCells, asOf. */
lede_result *lede_export(
    const lede_reader *reader, const lede_text *ids, size_t count, lede_text format,
    lede_text path, lede_text options, const lede_cancellation *cancellation);
/* Gives up the commit's files; NULL is allowed. */
void lede_reader_free(lede_reader *reader);

/* ---- Writing ---- */

/* Adds articles given as JSON: one object, an array of objects, or an object a line. The result
 * counts them and names those that were refused, with the reason. */
lede_result *lede_writer_add(lede_writer *writer, lede_text articles);
/* Adds the articles of files and folders. Options: format. */
lede_result *lede_writer_add_files(
    lede_writer *writer, const lede_text *paths, size_t count, lede_text options,
    const lede_cancellation *cancellation);
/* Removes the articles with these ids: {"removed":2}. */
lede_result *lede_writer_remove(lede_writer *writer, const lede_text *ids, size_t count);
/* Removes the articles that matched a query at the last commit. Options: since, until, strict. */
lede_result *lede_writer_remove_matching(
    lede_writer *writer, lede_text query, lede_text options);
/* Publishes all changes in one step: {"generation":8}. */
lede_result *lede_writer_commit(lede_writer *writer);
/* Forgets all changes since the last commit. */
lede_result *lede_writer_rollback(lede_writer *writer);
/* Commits and merges all segments into one. Options: reanalyze. */
lede_result *lede_writer_merge(
    lede_writer *writer, lede_text options, const lede_cancellation *cancellation);
/* Gives up the lock and what was not committed; NULL is allowed. */
void lede_writer_free(lede_writer *writer);

/* ---- Texts, without an archive ---- */

/* The sentences that tell the most of a text. Options: words, sentences, percent or characters;
 * style, headline, language, explain. */
lede_result *lede_summarize(lede_text text, lede_text options);
/* A text's sentences. Options: language. */
lede_result *lede_sentences(lede_text text, lede_text options);
/* A text's terms, folded and stemmed. Options: language. */
lede_result *lede_analyze(lede_text text, lede_text options);

#ifdef __cplusplus
}
#endif
#endif
