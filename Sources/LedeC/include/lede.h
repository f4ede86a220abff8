/* Lede for C: statements in, the records of the command-line contract out.
 *
 *   char *why = NULL;
 *   lede_archive *news = lede_open("news.lede", &why);
 *   char *answers = lede_run(news, ".ask \"who met Qassem?\" --format jsonl", NULL, NULL);
 *   puts(answers);
 *   lede_free(answers);
 *   lede_close(news);
 *
 * Strings are UTF-8 and end in NUL; those that a function gives belong to the caller, who hands them
 * to lede_free. An archive serves one thread at a time; any number may be open.
 */
#ifndef LEDE_H
#define LEDE_H

#ifdef __cplusplus
extern "C" {
#endif

/* An open archive. */
typedef struct lede_archive lede_archive;

/* Opens the archive in a folder. NULL if it cannot be opened; *why, unless why is NULL, then says why. */
lede_archive *lede_open(const char *path, char **why);

/* Runs one statement of the shell: a question, words to search for, or a command such as
 * ".search hamas -n 3 --format json" (docs/SHELL.md). Gives its results, which may be empty.
 * *code, unless code is NULL, is 0 found or done, 1 nothing found, 2 wrong usage, 3 fault;
 * *messages, unless messages is NULL, are notes and errors for people. */
char *lede_run(lede_archive *archive, const char *statement, int *code, char **messages);

/* Gives back a string of Lede's; NULL is allowed. */
void lede_free(char *text);

/* Closes the archive; NULL is allowed. */
void lede_close(lede_archive *archive);

#ifdef __cplusplus
}
#endif
#endif
