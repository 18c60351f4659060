#pragma once
#include <stdio.h>
#include <histedit.h>

// libedit's variadic calls, one fixed form each, so that Swift can make them.

static inline int entente_edit_set_prompt(EditLine *edit, char *(*prompt)(EditLine *)) {
  return el_set(edit, EL_PROMPT, prompt);
}

static inline int entente_edit_set_client(EditLine *edit, void *client) {
  return el_set(edit, EL_CLIENTDATA, client);
}

static inline void *entente_edit_client(EditLine *edit) {
  void *client = NULL;
  el_get(edit, EL_CLIENTDATA, &client);
  return client;
}

static inline int entente_edit_use_emacs_keys(EditLine *edit) {
  return el_set(edit, EL_EDITOR, "emacs");
}

static inline int entente_edit_set_history(EditLine *edit, History *past) {
  return el_set(edit, EL_HIST, history, past);
}

/// Binds the tab key to a completion and Ctrl-R to a search in the history.
static inline int entente_edit_set_completion(
    EditLine *edit, unsigned char (*complete)(EditLine *, int)) {
  int status = el_set(edit, EL_ADDFN, "entente-complete", "Complete the word", complete);
  if (status == 0) status = el_set(edit, EL_BIND, "^I", "entente-complete", NULL);
  if (status == 0) status = el_set(edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
  return status;
}

static inline int entente_history_set_size(History *past, int size) {
  HistEvent event;
  int status = history(past, &event, H_SETSIZE, size);
  return status < 0 ? status : history(past, &event, H_SETUNIQUE, 1);
}

static inline int entente_history_enter(History *past, const char *line) {
  HistEvent event;
  return history(past, &event, H_ENTER, line);
}

static inline int entente_history_load(History *past, const char *path) {
  HistEvent event;
  return history(past, &event, H_LOAD, path);
}

static inline int entente_history_save(History *past, const char *path) {
  HistEvent event;
  return history(past, &event, H_SAVE, path);
}
