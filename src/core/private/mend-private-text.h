// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendPrivatePurpose:
 * @MEND_PRIVATE_PREPARE: what somebody wants to say, to the other or to nobody
 * @MEND_PRIVATE_APOLOGY: an apology, in parts
 * @MEND_PRIVATE_LETTING_GO: what was written on the way of letting go
 * @MEND_PRIVATE_WEIGHS: one thing that still weighs
 *
 * What a text for one person was written for.
 */
typedef enum
{
  MEND_PRIVATE_PREPARE,
  MEND_PRIVATE_APOLOGY,
  MEND_PRIVATE_LETTING_GO,
  MEND_PRIVATE_WEIGHS,
} MendPrivatePurpose;

/**
 * MendPrivatePart:
 * @id: which part it is
 * @text: what was written
 *
 * One part of a text for one person.
 */
typedef struct
{
  char *id;
  char *text;
} MendPrivatePart;

#define MEND_PRIVATE_MOST_PARTS 100

#define MEND_TYPE_PRIVATE_TEXT  (mend_private_text_get_type ())

typedef struct _MendPrivateText MendPrivateText;

/**
 * MendPrivateText:
 * @id: its id, a UUID
 * @created: when it was first kept, with the offset from UTC of that place and time
 * @modified: when it was last kept
 * @purpose: what it was written for
 * @parts: (element-type MendPrivatePart): its parts, in order
 *
 * What one person has written alone and wants to keep. It is in no search, count, list of both,
 * export or backup. Immutable, and safe to share between threads.
 */
struct _MendPrivateText
{
  char *id;
  GDateTime *created;
  GDateTime *modified;
  MendPrivatePurpose purpose;
  GPtrArray *parts;
};

GType mend_private_text_get_type (void) G_GNUC_CONST;

MendPrivateText *mend_private_text_new (const MendPrivateText *fields) G_GNUC_WARN_UNUSED_RESULT;
MendPrivateText *mend_private_text_ref (MendPrivateText *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_private_text_unref (MendPrivateText *self);

const char *mend_private_text_get_part (const MendPrivateText *self, const char *part_id);
char *mend_private_text_get_first_line (const MendPrivateText *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_private_text_equal (const MendPrivateText *a, const MendPrivateText *b);

GPtrArray *mend_private_parts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_private_parts_add (GPtrArray *parts, const char *id, const char *text);
gboolean mend_private_parts_are_empty (GPtrArray *parts);
char *mend_private_parts_join (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPrivateText, mend_private_text_unref)

G_END_DECLS
