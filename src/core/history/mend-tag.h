// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MEND_TAG_LONGEST_TEXT:
 *
 * So many characters a tag has at most: it is a word or two.
 */
#define MEND_TAG_LONGEST_TEXT 40

#define MEND_TYPE_TAG         (mend_tag_get_type ())

typedef struct _MendTag MendTag;

/**
 * MendTag:
 * @id: its id, a UUID
 * @talk_id: the id of the talk that it is on
 * @created: when it was put there, with the offset from UTC of that place and time
 * @text: a word or two, see [func@Mend.tag_make_text]
 *
 * A word by which people find a talk again. It is of both. Immutable, and safe to share between
 * threads.
 */
struct _MendTag
{
  char *id;
  char *talk_id;
  GDateTime *created;
  char *text;
};

GType mend_tag_get_type (void) G_GNUC_CONST;

MendTag *mend_tag_new (const MendTag *fields) G_GNUC_WARN_UNUSED_RESULT;
MendTag *mend_tag_ref (MendTag *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_tag_unref (MendTag *self);

gboolean mend_tag_equal (const MendTag *a, const MendTag *b);

char *mend_tag_make_text (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_tag_is_same_text (const char *text, const char *other);
gboolean mend_tag_has_text (GPtrArray *texts, const char *text);

GPtrArray *mend_tag_list_texts (GPtrArray *tags, const char *talk_id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTag, mend_tag_unref)

G_END_DECLS
