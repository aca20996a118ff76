// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-choices.h"
#include "ways/mend-suggestion.h"

G_BEGIN_DECLS

#define MEND_TYPE_SET_UP_PAGE (mend_set_up_page_get_type ())

G_DECLARE_FINAL_TYPE (MendSetUpPage, mend_set_up_page, MEND, SET_UP_PAGE, AdwBin)

GtkWidget *mend_set_up_page_new (MendChoices *choices);

MendChoices *mend_set_up_page_get_choices (MendSetUpPage *self);
void mend_set_up_page_set_person (MendSetUpPage *self,
                                  MendSeat seat,
                                  const char *name,
                                  const char *color);
void mend_set_up_page_set_is_known (MendSetUpPage *self, gboolean is_known);
void mend_set_up_page_set_advice (MendSetUpPage *self, MendHeavyAdvice advice);
void mend_set_up_page_set_last_kept (MendSetUpPage *self, const char *last_kept);
void mend_set_up_page_choose_topic (MendSetUpPage *self, const char *id, const char *text);
void mend_set_up_page_add_topic (MendSetUpPage *self, const char *id, const char *text);

G_END_DECLS
