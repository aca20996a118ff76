// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_TOPIC (mend_topic_get_type ())

G_DECLARE_FINAL_TYPE (MendTopic, mend_topic, MEND, TOPIC, GObject)

const char *mend_topic_get_id (MendTopic *self);
const char *mend_topic_get_text (MendTopic *self);
const char *mend_topic_get_line (MendTopic *self);
const char *mend_topic_get_second_line (MendTopic *self);
GListModel *mend_topic_get_stems (MendTopic *self);
GListModel *mend_topic_get_later_stems (MendTopic *self);

G_END_DECLS
