// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MendFormatGroup:
 * @MEND_FORMAT_GROUP_SHORT: short
 * @MEND_FORMAT_GROUP_TO_BE_HEARD: to be heard
 * @MEND_FORMAT_GROUP_WHAT_HAPPENED: about what happened
 * @MEND_FORMAT_GROUP_FIND_A_WAY: to find a way
 * @MEND_FORMAT_GROUP_SOMETHING_GOOD: for something good
 * @MEND_FORMAT_GROUP_OWN: made by the two themselves
 * @MEND_FORMAT_GROUP_ONE_PERSON: for one person
 *
 * The headings under which ways to talk are listed.
 */
typedef enum
{
  MEND_FORMAT_GROUP_SHORT,
  MEND_FORMAT_GROUP_TO_BE_HEARD,
  MEND_FORMAT_GROUP_WHAT_HAPPENED,
  MEND_FORMAT_GROUP_FIND_A_WAY,
  MEND_FORMAT_GROUP_SOMETHING_GOOD,
  MEND_FORMAT_GROUP_OWN,
  MEND_FORMAT_GROUP_ONE_PERSON,
} MendFormatGroup;

/**
 * MendRoles:
 * @MEND_ROLES_EQUAL: both have the same part
 * @MEND_ROLES_HURT_RESPONSIBLE: one was hurt, the other takes responsibility
 * @MEND_ROLES_SOLO: one person alone
 *
 * Which roles a way to talk knows.
 */
typedef enum
{
  MEND_ROLES_EQUAL,
  MEND_ROLES_HURT_RESPONSIBLE,
  MEND_ROLES_SOLO,
} MendRoles;

/**
 * MendEvidence:
 * @MEND_EVIDENCE_TRIALS: it comes from something that was tried in controlled trials
 * @MEND_EVIDENCE_TRADITION: it is used in counselling or taught in courses
 * @MEND_EVIDENCE_OURS: it was made for Mend
 *
 * How well a way to talk was tried.
 */
typedef enum
{
  MEND_EVIDENCE_TRIALS,
  MEND_EVIDENCE_TRADITION,
  MEND_EVIDENCE_OURS,
} MendEvidence;

#define MEND_TYPE_FORMAT (mend_format_get_type ())

G_DECLARE_FINAL_TYPE (MendFormat, mend_format, MEND, FORMAT, GObject)

const char *mend_format_get_id (MendFormat *self);
guint mend_format_get_version (MendFormat *self);
const char *mend_format_get_title (MendFormat *self);
const char *mend_format_get_summary (MendFormat *self);
GListModel *mend_format_get_explanations (MendFormat *self);
guint mend_format_get_step (MendFormat *self);
MendFormatGroup mend_format_get_group (MendFormat *self);
MendRoles mend_format_get_roles (MendFormat *self);
gboolean mend_format_get_heavy (MendFormat *self);
MendEvidence mend_format_get_evidence (MendFormat *self);
const char *mend_format_get_source (MendFormat *self);
GListModel *mend_format_get_topics (MendFormat *self);
GListModel *mend_format_get_variants (MendFormat *self);
GListModel *mend_format_get_parts (MendFormat *self);
gboolean mend_format_looks_at_promises (MendFormat *self);

G_END_DECLS
