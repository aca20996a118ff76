// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MendJsonMember MendJsonMember;

/**
 * MendJsonMember:
 * @parent: (nullable): the object or array this is in
 * @name: (nullable): its name in an object; `NULL` in an array
 * @index: its place in an array
 * @node: the value
 *
 * A place in a tree of JSON, that knows its way from the root.
 *
 * A value for the stack: it owns nothing, and stays good as long as its parent and the tree do.
 */
struct _MendJsonMember
{
  const MendJsonMember *parent;
  const char *name;
  guint index;
  JsonNode *node;
};

/**
 * MendJsonWord:
 * @word: how a value is written; `NULL` in the last one of a table
 * @value: the value
 *
 * One line of a table that ends with a line of zeros.
 */
typedef struct
{
  const char *word;
  int value;
} MendJsonWord;

void mend_json_member_init_root (MendJsonMember *self, JsonNode *root);

gboolean
mend_json_member_find (const MendJsonMember *self, const char *name, MendJsonMember *member);
guint mend_json_member_get_n_elements (const MendJsonMember *self);
void
mend_json_member_get_element (const MendJsonMember *self, guint index, MendJsonMember *element);
char *mend_json_member_get_path (const MendJsonMember *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_json_member_fail (const MendJsonMember *self, const char *what, GError **error);

/* What a place itself holds. */
gboolean mend_json_member_as_object (const MendJsonMember *self, GError **error);
gboolean mend_json_member_as_array (const MendJsonMember *self, guint max_elements, GError **error);
gboolean mend_json_member_as_string (const MendJsonMember *self,
                                     gsize max_length,
                                     const char **value,
                                     GError **error);
gboolean mend_json_member_as_integer (
    const MendJsonMember *self, gint64 least, gint64 most, gint64 *value, GError **error);
gboolean mend_json_member_as_boolean (const MendJsonMember *self, gboolean *value, GError **error);
gboolean mend_json_member_as_time (const MendJsonMember *self, GDateTime **value, GError **error);
gboolean mend_json_member_as_word (const MendJsonMember *self,
                                   const MendJsonWord *words,
                                   int *value,
                                   GError **error);

/* Members that must be there. */
gboolean mend_json_member_get_object (const MendJsonMember *self,
                                      const char *name,
                                      MendJsonMember *object,
                                      GError **error);
gboolean mend_json_member_get_array (const MendJsonMember *self,
                                     const char *name,
                                     guint max_elements,
                                     MendJsonMember *array,
                                     GError **error);
gboolean mend_json_member_get_string (const MendJsonMember *self,
                                      const char *name,
                                      gsize max_length,
                                      const char **value,
                                      GError **error);
gboolean mend_json_member_get_integer (const MendJsonMember *self,
                                       const char *name,
                                       gint64 least,
                                       gint64 most,
                                       gint64 *value,
                                       GError **error);
gboolean mend_json_member_get_boolean (const MendJsonMember *self,
                                       const char *name,
                                       gboolean *value,
                                       GError **error);
gboolean mend_json_member_get_time (const MendJsonMember *self,
                                    const char *name,
                                    GDateTime **value,
                                    GError **error);
gboolean mend_json_member_get_word (const MendJsonMember *self,
                                    const char *name,
                                    const MendJsonWord *words,
                                    int *value,
                                    GError **error);

/* Members that may be absent, which leaves the value as it was. */
gboolean mend_json_member_get_optional_string (const MendJsonMember *self,
                                               const char *name,
                                               gsize max_length,
                                               const char **value,
                                               GError **error);
gboolean mend_json_member_get_optional_integer (const MendJsonMember *self,
                                                const char *name,
                                                gint64 least,
                                                gint64 most,
                                                gint64 *value,
                                                GError **error);
gboolean mend_json_member_get_optional_boolean (const MendJsonMember *self,
                                                const char *name,
                                                gboolean *value,
                                                GError **error);
gboolean mend_json_member_get_optional_time (const MendJsonMember *self,
                                             const char *name,
                                             GDateTime **value,
                                             GError **error);
gboolean mend_json_member_get_optional_word (const MendJsonMember *self,
                                             const char *name,
                                             const MendJsonWord *words,
                                             int *value,
                                             GError **error);

char *mend_json_member_format_time (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
