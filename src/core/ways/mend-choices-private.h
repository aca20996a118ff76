// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-choices.h"

G_BEGIN_DECLS

/* Shared by the two files of MendChoices alone. */
struct _MendChoices
{
  GObject parent_instance;

  MendFormat *format;

  MendSeat first;
  guint n_before;
  char *topic_id;
  char *topic;
  MendPerson *persons[2];
  char *labels[2];

  MendSeat hurt;
  GPtrArray *promises;

  /* By part: parts belong to the way to talk, which lives as long as the choices. */
  MendVariant *variant;
  GHashTable *lengths;
  GHashTable *repeats;
  GHashTable *left_out;
  GHashTable *ways;
};

void mend_choices_tell_changed (MendChoices *self);
MendPerson *mend_choices_get_person (MendChoices *self, MendSeat seat);
const char *mend_choices_get_label (MendChoices *self, MendSeat seat);

G_END_DECLS
