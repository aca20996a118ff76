// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder-index.h"

G_BEGIN_DECLS

typedef struct _MendConflictSearch MendConflictSearch;

/**
 * MendConflictSearch:
 * @kind: of which kind the records are, such as `talks`
 * @folder: the descriptor of their folder
 * @trash: the descriptor of the folder of what is deleted; -1 if nothing may be changed
 * @earlier: the descriptor of the folder of earlier versions of this kind; needed if there is a
 * trash
 * @index: what was there when it was looked at last
 * @conflicts: (element-type MendConflict): what people have to choose is added to it
 * @problems: (element-type MendFileProblem): what cannot be read is added to it
 * @wants_again: set if it is too early to judge a file
 *
 * A search for records of which there are several versions.
 */
struct _MendConflictSearch
{
  const char *kind;
  int folder;
  int trash;
  int earlier;
  MendFolderIndex *index;

  GPtrArray *conflicts;
  GPtrArray *problems;
  gboolean wants_again;
};

void mend_conflict_search_run (MendConflictSearch *self);

G_END_DECLS
