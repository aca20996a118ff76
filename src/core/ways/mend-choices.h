// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "promises/mend-promise.h"
#include "ways/mend-format.h"
#include "ways/mend-part.h"
#include "ways/mend-variant.h"

G_BEGIN_DECLS

#define MEND_TYPE_CHOICES (mend_choices_get_type ())

G_DECLARE_FINAL_TYPE (MendChoices, mend_choices, MEND, CHOICES, GObject)

/* So many characters of a topic are kept. */
#define MEND_CHOICES_LONGEST_TOPIC 500

/* After so many talks of one kind people know how it goes. */
#define MEND_CHOICES_KNOWN_AFTER 5

MendChoices *mend_choices_new (MendFormat *format) G_GNUC_WARN_UNUSED_RESULT;

MendFormat *mend_choices_get_format (MendChoices *self);

MendSeat mend_choices_get_first (MendChoices *self);
void mend_choices_set_first (MendChoices *self, MendSeat first);

const char *mend_choices_get_topic_id (MendChoices *self);
const char *mend_choices_get_topic (MendChoices *self);
void mend_choices_set_topic (MendChoices *self, const char *id, const char *text);

void mend_choices_set_person (MendChoices *self, MendPerson *person, const char *label);

MendSeat mend_choices_get_hurt (MendChoices *self);
void mend_choices_set_hurt (MendChoices *self, MendSeat hurt);
gboolean mend_choices_may_begin (MendChoices *self);

GPtrArray *mend_choices_get_promises (MendChoices *self);
void mend_choices_set_promises (MendChoices *self, GPtrArray *promises);

void mend_choices_set_n_before (MendChoices *self, guint n_before);
gboolean mend_choices_is_known (MendChoices *self);
gboolean mend_choices_wants_later_stems (MendChoices *self);

MendVariant *mend_choices_get_variant (MendChoices *self);
void mend_choices_set_variant (MendChoices *self, MendVariant *variant);
gboolean mend_choices_get_left_out (MendChoices *self, MendPart *part);
void mend_choices_set_left_out (MendChoices *self, MendPart *part, gboolean left_out);
MendFormat *mend_choices_get_way (MendChoices *self, MendPart *part);
void mend_choices_set_way (MendChoices *self, MendPart *part, MendFormat *way);
guint mend_choices_get_length (MendChoices *self, MendPart *part);
void mend_choices_set_length (MendChoices *self, MendPart *part, guint length);
guint mend_choices_get_repeat (MendChoices *self, MendPart *group);
void mend_choices_set_repeat (MendChoices *self, MendPart *group, guint repeat);

G_END_DECLS
