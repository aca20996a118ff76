// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-context.h"

#include <glib/gi18n.h>

#include "config.h"

/**
 * MendContext:
 *
 * What all controllers share: the clock, the settings, the built-in content, the store, the chime,
 * the reminder, and the two people. It is made once, at the start.
 */
struct _MendContext
{
  GObject parent_instance;

  MendSystemClock *clock;
  GSettings *settings;
  MendContent *content;
  MendStore *store;
  MendRecentTalks *recent_talks;
  MendChime *chime;
  MendReminder *reminder;
};

enum
{
  SIGNAL_PERSONS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendContext, mend_context, G_TYPE_OBJECT)

static void
mend_context_dispose (GObject *object)
{
  MendContext *self = MEND_CONTEXT (object);

  g_clear_object (&self->reminder);
  g_clear_object (&self->chime);
  g_clear_object (&self->recent_talks);
  g_clear_object (&self->store);
  g_clear_object (&self->content);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (mend_context_parent_class)->dispose (object);
}

static void
mend_context_class_init (MendContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_context_dispose;

  signals[SIGNAL_PERSONS_CHANGED] = g_signal_new (
      "persons-changed", MEND_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_context_init (MendContext *self)
{
}

/* Another program or computer has changed one of the two. */
static void
people_changed_cb (MendContext *self)
{
  g_signal_emit (self, signals[SIGNAL_PERSONS_CHANGED], 0);
}

/* Opens everything but the content, which is read when it is first needed. */
MendContext *
mend_context_new (void)
{
  MendContext *self = g_object_new (MEND_TYPE_CONTEXT, NULL);
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);
  g_autofree char *state_dir = g_build_filename (g_get_user_state_dir (), "mend", NULL);

  self->clock = mend_system_clock_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  self->store = mend_store_open (MEND_CLOCK (self->clock), data_dir, state_dir);
  self->recent_talks = mend_recent_talks_new (G_LIST_MODEL (mend_store_get_history (self->store)));
  self->chime = mend_chime_new (self->settings);
  self->reminder = mend_reminder_new (MEND_CLOCK (self->clock));
  g_signal_connect_object (self->store, "people-changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

MendSystemClock *
mend_context_get_clock (MendContext *self)
{
  return self->clock;
}

/**
 * mend_context_get_now:
 * @self: the context
 *
 * Gets what time it is, by the clock of the program.
 *
 * Returns: (transfer full): the time, with the offset from UTC of this place
 */
GDateTime *
mend_context_get_now (MendContext *self)
{
  return mend_clock_get_wall_time (MEND_CLOCK (self->clock));
}

GSettings *
mend_context_get_settings (MendContext *self)
{
  return self->settings;
}

/* Gets the built-in ways to talk and cards. They are a part of the program, so it cannot go on if
 * they are not whole. */
MendContent *
mend_context_get_content (MendContext *self)
{
  g_autoptr (GError) error = NULL;

  if (self->content == NULL)
    self->content = mend_content_new (&error);

  if (self->content == NULL)
    g_error ("Mend is not whole: %s", error->message);

  return self->content;
}

MendStore *
mend_context_get_store (MendContext *self)
{
  return self->store;
}

MendRecentTalks *
mend_context_get_recent_talks (MendContext *self)
{
  return self->recent_talks;
}

MendChime *
mend_context_get_chime (MendContext *self)
{
  return self->chime;
}

MendReminder *
mend_context_get_reminder (MendContext *self)
{
  return self->reminder;
}

/* Gets who sits on a seat; NULL before the two have been there for the first time. */
MendPerson *
mend_context_get_person (MendContext *self, MendSeat seat)
{
  return mend_store_get_person (self->store, seat);
}

void
mend_context_set_persons (MendContext *self, MendPerson *left, MendPerson *right)
{
  mend_store_set_persons (self->store, left, right);
  g_signal_emit (self, signals[SIGNAL_PERSONS_CHANGED], 0);
}

/* Who sat on the left sits on the right; each keeps name and colour. */
void
mend_context_change_places (MendContext *self)
{
  const MendPerson *left = mend_context_get_person (self, MEND_SEAT_LEFT);
  const MendPerson *right = mend_context_get_person (self, MEND_SEAT_RIGHT);
  g_autoptr (MendPerson) new_left = NULL;
  g_autoptr (MendPerson) new_right = NULL;

  if (left == NULL || right == NULL)
    return;

  new_left = mend_person_new (right->id, right->name, MEND_SEAT_LEFT, right->color);
  new_right = mend_person_new (left->id, left->name, MEND_SEAT_RIGHT, left->color);
  mend_context_set_persons (self, new_left, new_right);
}

/* How somebody is called on the pages: by name, or by the seat if the name was left empty. */
const char *
mend_context_get_label (MendContext *self, MendSeat seat)
{
  const MendPerson *person = mend_store_get_person (self->store, seat);

  if (person != NULL && *person->name != '\0')
    return person->name;

  return seat == MEND_SEAT_LEFT ? C_ ("label", "Left") : C_ ("label", "Right");
}

const char *
mend_context_get_color (MendContext *self, MendSeat seat)
{
  const MendPerson *person = mend_store_get_person (self->store, seat);

  return person != NULL ? person->color : mend_person_get_default_color (seat);
}
