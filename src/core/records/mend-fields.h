// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_FIELDS (mend_fields_get_type ())

typedef struct _MendFields MendFields;

GType mend_fields_get_type (void) G_GNUC_CONST;

MendFields *mend_fields_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendFields *mend_fields_ref (MendFields *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_fields_unref (MendFields *self);

void mend_fields_add (MendFields *self, const char *name, gint64 rev, const char *value);
MendFields *mend_fields_merge (MendFields *a, MendFields *b) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_fields_equal (MendFields *a, MendFields *b);
GStrv mend_fields_list_names (MendFields *self) G_GNUC_WARN_UNUSED_RESULT;
gint64 mend_fields_get_rev (MendFields *self, const char *name);
guint mend_fields_get_n_values (MendFields *self, const char *name);
const char *mend_fields_get_value (MendFields *self, const char *name, guint index);
gboolean mend_fields_is_undecided (MendFields *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendFields, mend_fields_unref)

G_END_DECLS
