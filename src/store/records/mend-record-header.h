// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/mend-json-member.h"
#include "talk/mend-event.h"

G_BEGIN_DECLS

/* What records may hold, in characters, elements and milliseconds. */
#define MEND_RECORD_LONGEST_TEXT MEND_EVENT_LONGEST_TEXT
#define MEND_RECORD_LONGEST_LINE 2000
#define MEND_RECORD_LONGEST_NAME 200
#define MEND_RECORD_LONGEST_ID   200
#define MEND_RECORD_MOST_PARTS   1000
#define MEND_RECORD_MOST_LINES   200
#define MEND_RECORD_MOST_EVENTS  20000
#define MEND_RECORD_MOST_MS      (G_GINT64_CONSTANT (100) * 366 * 24 * 60 * 60 * 1000)

typedef struct _MendRecordHeader MendRecordHeader;

/**
 * MendRecordHeader:
 * @id: the id, a UUID
 * @created: when it was made, with the offset from UTC of that place and time
 * @modified: when it was last changed
 * @rev: how often it was written, from 1
 * @author: the id of the one who may change it, or `both`
 *
 * What each record of the store begins with. A value for the stack.
 */
struct _MendRecordHeader
{
  char *id;
  GDateTime *created;
  GDateTime *modified;
  gint64 rev;
  char *author;
};

void mend_record_header_clear (MendRecordHeader *self);

gboolean mend_record_header_check_format (const MendJsonMember *root,
                                          const char *format,
                                          gint64 version,
                                          GError **error);
gboolean mend_record_header_read (MendRecordHeader *self,
                                  const MendJsonMember *root,
                                  const char *format,
                                  gint64 version,
                                  GError **error);
void mend_record_header_add (const MendRecordHeader *self,
                             JsonObject *object,
                             const char *format,
                             gint64 version);
gint64 mend_record_header_get_next_rev (JsonNode *earlier);
GDateTime *mend_record_header_dup_created (JsonNode *earlier,
                                           GDateTime *modified) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_record_header_read_id (const MendJsonMember *root,
                                     const char *name,
                                     char **id,
                                     GError **error);
gboolean
mend_record_header_read_created (const MendJsonMember *root, GDateTime **created, GError **error);
void mend_record_header_add_format (JsonObject *object, const char *format, gint64 version);
void mend_record_header_add_time (JsonObject *object, const char *name, GDateTime *time);
void mend_record_header_add_zone (JsonObject *object, GDateTime *time);
void mend_record_header_keep_unknown (JsonNode *root, JsonNode *earlier);
void
mend_record_header_keep_others (JsonObject *object, JsonNode *earlier, const char *const *known);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MendRecordHeader, mend_record_header_clear)

G_END_DECLS
