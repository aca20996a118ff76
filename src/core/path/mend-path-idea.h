// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path-facts.h"
#include "ways/mend-suggestion.h"

G_BEGIN_DECLS

/**
 * MendPathIdea:
 * @MEND_PATH_IDEA_NONE: none, or what is there to do is on the page already
 * @MEND_PATH_IDEA_PROMISES: to look at promises, as the day of one has come
 * @MEND_PATH_IDEA_FIRST_TALK: a first talk
 * @MEND_PATH_IDEA_OUTSIDE: after a heavy talk, one about the world outside
 * @MEND_PATH_IDEA_TELL_AND_OWN: after some talks, one about what happened
 * @MEND_PATH_IDEA_CHECK_IN: a check-in, some weeks after another
 * @MEND_PATH_IDEA_HOW_WAS_IT: to say how something good was
 *
 * What is suggested on the Path.
 */
typedef enum
{
  MEND_PATH_IDEA_NONE,
  MEND_PATH_IDEA_PROMISES,
  MEND_PATH_IDEA_FIRST_TALK,
  MEND_PATH_IDEA_OUTSIDE,
  MEND_PATH_IDEA_TELL_AND_OWN,
  MEND_PATH_IDEA_CHECK_IN,
  MEND_PATH_IDEA_HOW_WAS_IT,
} MendPathIdea;

MendPathIdea mend_path_idea_find (const MendPathFacts *facts,
                                  const MendPastTalk *past,
                                  guint n_past,
                                  GDateTime *now);

char *mend_path_idea_put_off (GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_path_idea_is_put_off (const char *until, GDateTime *now);

G_END_DECLS
