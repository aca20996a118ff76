// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-announcer.h"

#include "talk/mend-talk-text.h"

/**
 * MendTalkAnnouncer:
 *
 * Tells a screen reader four things and no more: a turn begins, half a minute is left, its time is
 * over, and somebody else is to speak. It does so by the description of the main button, which has
 * the focus: GTK 4.8 has no other way that is heard.
 */
struct _MendTalkAnnouncer
{
  GObject parent_instance;

  MendTalk *talk;
  GtkWidget *button;
  gboolean is_wanted[MEND_MOMENT_CLOSING + 1];
};

G_DEFINE_FINAL_TYPE (MendTalkAnnouncer, mend_talk_announcer, G_TYPE_OBJECT)

static void
announce (MendTalkAnnouncer *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
moment_cb (MendTalkAnnouncer *self, MendMoment moment)
{
  g_autofree char *text = mend_talk_text_tell_moment (self->talk, moment);

  if (self->is_wanted[moment] && *text != '\0')
    announce (self, text);
}

static void
mend_talk_announcer_dispose (GObject *object)
{
  MendTalkAnnouncer *self = MEND_TALK_ANNOUNCER (object);

  g_clear_object (&self->talk);

  G_OBJECT_CLASS (mend_talk_announcer_parent_class)->dispose (object);
}

static void
mend_talk_announcer_class_init (MendTalkAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_talk_announcer_dispose;
}

static void
mend_talk_announcer_init (MendTalkAnnouncer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->is_wanted); i++)
    self->is_wanted[i] = TRUE;
}

/**
 * mend_talk_announcer_new:
 * @talk: a talk
 * @button: the main button, which keeps the announcer's owner alive
 *
 * Announces from now on.
 *
 * Returns: (transfer full): the announcer
 */
MendTalkAnnouncer *
mend_talk_announcer_new (MendTalk *talk, GtkWidget *button)
{
  MendTalkAnnouncer *self = g_object_new (MEND_TYPE_TALK_ANNOUNCER, NULL);

  self->talk = g_object_ref (talk);
  self->button = button;
  g_signal_connect_object (talk, "moment", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mend_talk_announcer_set_wanted:
 * @self: an announcer
 * @moment: a moment
 * @is_wanted: whether it is to be told
 *
 * Switches one of the announcements on or off.
 */
void
mend_talk_announcer_set_wanted (MendTalkAnnouncer *self, MendMoment moment, gboolean is_wanted)
{
  g_return_if_fail (MEND_IS_TALK_ANNOUNCER (self));

  self->is_wanted[moment] = is_wanted;
}

/**
 * mend_talk_announcer_tell:
 * @self: an announcer
 *
 * Tells whose turn it is and what is left, because somebody asked.
 */
void
mend_talk_announcer_tell (MendTalkAnnouncer *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_TALK_ANNOUNCER (self));

  text = mend_talk_text_tell (self->talk);
  announce (self, "");
  announce (self, text);
}
