#pragma once
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <readline/readline.h>
#include <readline/history.h>

// readline keeps its state in global variables, which Swift does not let through. These functions
// are all that Lede does with them.

/// Gives the words that may stand at the cursor: an array of malloc'ed strings that ends in NULL, the
/// first of them what replaces the word; NULL where nothing fits. `start` is the word's first byte.
typedef char **(*lede_completer)(const char *text, int start, int end);

/// Sets readline up for a program of this name. Words are parted by blanks alone; what is completed
/// is asked of `completer`.
static inline void lede_readline_begin(const char *name, lede_completer completer) {
  rl_readline_name = name;
  rl_attempted_completion_function = completer;
  rl_completer_word_break_characters = (char *)" \t";
  rl_basic_word_break_characters = (char *)" \t";
  rl_completer_quote_characters = NULL;
  rl_filename_quote_characters = NULL;
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 1;
  // Signals are the program's own to handle, but for the size of the window.
  rl_catch_signals = 0;
  rl_catch_sigwinch = 1;
  rl_change_environment = 0;
}

/// Nothing but our completer is asked: no file names when it knows of nothing.
static inline void lede_readline_only_ours(void) { rl_attempted_completion_over = 1; }

/// What readline puts behind a word that is complete: a blank, or nothing.
static inline void lede_readline_append(bool blank) {
  rl_completion_append_character = blank ? ' ' : '\0';
}

/// The matches are names of files, shown by their last part.
static inline void lede_readline_are_files(bool are) { rl_filename_completion_desired = are; }

/// The line as far as it is typed.
static inline const char *lede_readline_line(void) { return rl_line_buffer; }

// What readline hands over when a line is whole.
struct lede_line {
  char *text;
  bool is_whole;
  bool (*interrupted)(void);
};

static inline struct lede_line *lede_current_line(void) {
  static struct lede_line line;
  return &line;
}

static inline void lede_take_line(char *text) {
  lede_current_line()->text = text;
  lede_current_line()->is_whole = true;
  rl_callback_handler_remove();
}

/// Prepares the terminal as readline does, but so that reading never waits.
static inline void lede_prepare_terminal(int meta) {
  rl_prep_terminal(meta);
  struct termios terminal;
  int input = fileno(rl_instream ? rl_instream : stdin);
  if (tcgetattr(input, &terminal) != 0) return;
  terminal.c_cc[VMIN] = 0;
  terminal.c_cc[VTIME] = 0;
  tcsetattr(input, TCSADRAIN, &terminal);
}

/// A key for readline, or EOF where there is none any more. A terminal forgets what was typed at
/// Ctrl-C: between our seeing a key and our reading it, it may be gone, and readline's own function
/// would wait for the next one without telling of the signal.
static inline int lede_next_byte(FILE *stream) {
  for (;;) {
    struct pollfd key = {.fd = fileno(stream), .events = POLLIN};
    if (lede_current_line()->interrupted()) return EOF;
    if (poll(&key, 1, 100) <= 0) continue;
    unsigned char byte;
    ssize_t count = read(key.fd, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 && isatty(key.fd) && !(key.revents & POLLHUP)) continue;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return EOF;
  }
}

// Bytes that were read to know what stands before them. The first `harmless` of them are a part of a character that
// may be shown; the others are still to be looked at.
struct lede_kept {
  unsigned char bytes[4];
  int count;
  int harmless;
};

static inline struct lede_kept *lede_kept_bytes(void) {
  static struct lede_kept kept;
  return &kept;
}

static inline int lede_take_kept(void) {
  struct lede_kept *kept = lede_kept_bytes();
  int byte = kept->bytes[0];
  memmove(kept->bytes, kept->bytes + 1, (size_t)--kept->count);
  if (kept->harmless > 0) kept->harmless--;
  return byte;
}

static inline bool lede_keep(int byte) {
  struct lede_kept *kept = lede_kept_bytes();
  if (byte == EOF || kept->count == (int)sizeof kept->bytes) return false;
  kept->bytes[kept->count++] = (unsigned char)byte;
  return true;
}

/// The same without characters that would command the terminal when readline shows them: those of C1, U+0080 to
/// U+009F, and U+202A to U+202E and U+2066 to U+2069, which turn the direction of text. readline shows all other
/// control characters by signs.
static inline int lede_next_key(FILE *stream) {
  struct lede_kept *kept = lede_kept_bytes();
  for (;;) {
    if (kept->harmless > 0) return lede_take_kept();
    int byte = kept->count > 0 ? lede_take_kept() : lede_next_byte(stream);
    if (byte != 0xC2 && byte != 0xE2) return byte;
    if (kept->count == 0 && !lede_keep(lede_next_byte(stream))) return byte;
    int second = kept->bytes[0];
    if (second < 0x80 || second > 0xBF) return byte;
    if (byte == 0xC2) {
      kept->harmless = 1;
      if (second >= 0xA0) return byte;
    } else {
      if (kept->count == 1 && !lede_keep(lede_next_byte(stream))) return byte;
      int third = kept->bytes[1];
      bool isWhole = third >= 0x80 && third <= 0xBF;
      kept->harmless = isWhole ? 2 : 1;
      bool turns = isWhole && ((second == 0x80 && third >= 0xAA && third <= 0xAE) ||
                               (second == 0x81 && third >= 0xA6 && third <= 0xA9));
      if (!turns) return byte;
    }
    while (kept->harmless > 0) lede_take_kept();
  }
}

/// Reads a line; NULL where the input is at its end, or where a signal came and `interrupted` says
/// that the line is to be dropped. The text is malloc'ed and the caller's to free.
///
/// readline's own loop would go on after a signal, so that keys are waited for here.
static inline char *lede_readline(const char *prompt, bool (*interrupted)(void)) {
  struct lede_line *line = lede_current_line();
  line->text = NULL;
  line->is_whole = false;
  line->interrupted = interrupted;
  rl_getc_function = lede_next_key;
  rl_prep_term_function = lede_prepare_terminal;
  rl_callback_handler_install(prompt, lede_take_line);
  while (!line->is_whole) {
    struct pollfd key = {.fd = fileno(rl_instream ? rl_instream : stdin), .events = POLLIN};
    // A signal just before the wait is seen after a tenth of a second at the latest.
    int count = interrupted() ? -1 : lede_kept_bytes()->count > 0 ? 1 : poll(&key, 1, 100);
    if (count > 0) {
      rl_callback_read_char();
    } else if (interrupted()) {
      rl_free_line_state();
      rl_callback_sigcleanup();
      rl_cleanup_after_signal();
      rl_callback_handler_remove();
      return NULL;
    } else {
      // The window has another size, or the program comes back from the background.
      rl_check_signals();
    }
  }
  // At the end of its keys readline hands over what it has: that line was dropped.
  if (interrupted()) {
    free(line->text);
    return NULL;
  }
  return line->text;
}

/// Sets one of readline's variables, where the person's inputrc does not.
static inline void lede_readline_variable(const char *name, const char *value) {
  rl_variable_bind(name, value);
}

/// The text of an entry of the history, counted from 0; NULL behind the last.
static inline const char *lede_history_line(int index) {
  HIST_ENTRY **list = history_list();
  return list && index >= 0 && index < history_length ? list[index]->line : NULL;
}

/// Removes an entry of the history, counted from 0.
static inline void lede_history_remove(int index) {
  HIST_ENTRY *entry = remove_history(index);
  if (entry) free_history_entry(entry);
}

/// How many entries the history has.
static inline int lede_history_count(void) { return history_length; }
