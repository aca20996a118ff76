// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-part.h"

G_BEGIN_DECLS

/* Shared by the two files of MendPart alone: what it is made of, and what it says. */
struct _MendPart
{
  GObject parent_instance;

  char *id;
  char *title;
  MendSpeaker speaker;
  gboolean begins_turn;
  gboolean follows_topic;
  guint length;
  guint least;
  guint most;
  guint gate_limit;
  char **decks;
  GListModel *children;
  guint repeat;
  guint repeat_least;
  guint repeat_most;
  gboolean exchanges;
  gboolean may_be_left_out;
  gboolean left_out;
  gboolean unhurried;
  gboolean each_promise;
  char **brings;
  char **way_ids;
  GListModel *ways;

  char *line;
  char *second_line;
  char *again_line;
  char *promise_line;
  char *listener_line_before;
  char *second_listener_line_before;
  char *listener_line;
  char *second_listener_line;
  char *gate_listener_line;
  char *gate_speaker_line;
  GListModel *stems;
  GListModel *later_stems;
};

G_END_DECLS
