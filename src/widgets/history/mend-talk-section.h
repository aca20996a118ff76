// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SECTION (mend_talk_section_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSection, mend_talk_section, MEND, TALK_SECTION, AdwBin)

const char *mend_talk_section_get_title (MendTalkSection *self);
void mend_talk_section_set_title (MendTalkSection *self, const char *title);

void mend_talk_section_clear (MendTalkSection *self);
void mend_talk_section_add_person (
    MendTalkSection *self, MendSeat seat, const char *name, const char *color, const char *remark);
void mend_talk_section_add_subtitle (MendTalkSection *self, const char *subtitle);
void mend_talk_section_add_text (MendTalkSection *self, const char *text);
void mend_talk_section_add_large_text (MendTalkSection *self, const char *text);
void mend_talk_section_add_remark (MendTalkSection *self, const char *remark);

G_END_DECLS
