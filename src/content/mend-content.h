// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"
#include "ways/mend-format.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_CONTENT (mend_content_get_type ())

G_DECLARE_FINAL_TYPE (MendContent, mend_content, MEND, CONTENT, GObject)

MendContent *mend_content_new (GError **error) G_GNUC_WARN_UNUSED_RESULT;

GListModel *mend_content_get_formats (MendContent *self);
GListModel *mend_content_get_decks (MendContent *self);
GListModel *mend_content_get_word_decks (MendContent *self);
GListModel *mend_content_get_evaluations (MendContent *self);
GListModel *mend_content_get_hints (MendContent *self);
GListStore *mend_content_load_hints (const char *language,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

MendFormat *mend_content_find_format (MendContent *self, const char *id);
MendDeck *mend_content_find_deck (MendContent *self, const char *id);

G_END_DECLS
