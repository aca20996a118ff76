// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "mend-seat.h"

G_BEGIN_DECLS

gboolean mend_json_value_read_text (
    const MendJsonMember *place, const char *name, gsize max_length, char **text, GError **error);
gboolean mend_json_value_read_optional_text (
    const MendJsonMember *place, const char *name, gsize max_length, char **text, GError **error);
gboolean mend_json_value_read_count (
    const MendJsonMember *place, const char *name, guint most, guint *count, GError **error);
gboolean mend_json_value_read_ms (const MendJsonMember *place,
                                  const char *name,
                                  gint64 *length_ms,
                                  GError **error);
gboolean mend_json_value_read_seat (const MendJsonMember *place,
                                    const char *name,
                                    MendSeat *seat,
                                    GError **error);
gboolean mend_json_value_read_side (const MendJsonMember *place,
                                    const char *name,
                                    MendSeat *seat,
                                    GError **error);
gboolean mend_json_value_read_lines (const MendJsonMember *place,
                                     const char *name,
                                     GStrv *lines,
                                     GError **error);
void mend_json_value_add_text (JsonObject *object, const char *name, const char *text);
void mend_json_value_add_lines (JsonObject *object, const char *name, const char *const *lines);

G_END_DECLS
