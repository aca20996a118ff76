// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-view-private.h"

#include "talk/mend-talk-announcer.h"
#include "talk/mend-talk-text.h"

/* What people can do in a talk, by buttons, by the menu and by single keys. */

static const struct
{
  const char *name;
  MendEventKind kind;
} acts[] = {
  { "talk.begin", MEND_EVENT_BEGIN }, { "talk.pause", MEND_EVENT_PAUSE },
  { "talk.go-on", MEND_EVENT_GO_ON }, { "talk.finish", MEND_EVENT_FINISH },
  { "talk.back", MEND_EVENT_BACK },   { "talk.pass", MEND_EVENT_PASS },
  { "talk.stop", MEND_EVENT_STOP },   { "talk.not-quite", MEND_EVENT_NOT_QUITE },
  { "talk.break", MEND_EVENT_BREAK }, { "talk.start-again", MEND_EVENT_START_AGAIN },
  { "talk.skip", MEND_EVENT_SKIP },   { "talk.add-turn", MEND_EVENT_ADD_TURN },
};

static const struct
{
  const char *name;
  MendTalkPage page;
} sheets[] = {
  { "talk.words", MEND_TALK_PAGE_WORDS },
  { "talk.note", MEND_TALK_PAGE_NOTE },
  { "talk.aside", MEND_TALK_PAGE_ASIDE },
  { "talk.ahead", MEND_TALK_PAGE_AHEAD },
};

static void
open_sheet (MendTalkView *self, MendTalkPage sheet)
{
  const MendTalkLook look = mend_talk_view_get_look (self);

  if (self->sheet == sheet)
    return;

  mend_talk_pages_open_sheet (self->pages, sheet, &look);
  self->sheet = sheet;
  mend_talk_view_show_page (self);
}

static void
close_sheet (MendTalkView *self)
{
  mend_talk_view_forget_sheet (self);
  mend_talk_view_show_page (self);
}

static void
ask_for_time (MendTalkView *self)
{
  const MendSeat speaker = mend_talk_get_part (self->talk)->speaker;

  /* Where nobody listens, nobody is asked. */
  if (speaker != MEND_SEAT_LEFT && speaker != MEND_SEAT_RIGHT)
    {
      mend_talk_act (self->talk, MEND_EVENT_MORE_TIME);
      return;
    }

  mend_more_time_request_ask (&self->request, mend_talk_get_schedule (self->talk),
                              mend_talk_get_now_ms (self->talk));
  mend_talk_view_show_page (self);
}

static void
answer_for_time (MendTalkView *self, gboolean grants)
{
  if (!self->request.is_open)
    return;

  /* The button that was pressed goes with the question, and the focus with it. */
  mend_more_time_request_close (&self->request);
  gtk_widget_grab_focus (GTK_WIDGET (self));

  if (grants)
    mend_talk_act (self->talk, MEND_EVENT_MORE_TIME);

  mend_talk_view_show_page (self);
}

static void
tell (MendTalkView *self)
{
  g_autofree char *text = mend_talk_text_tell (self->talk);

  mend_talk_announcer_say (GTK_WIDGET (self), mend_talk_view_get_main_button (self), text);
}

static void
act_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendTalk *talk = mend_talk_view_get_talk (MEND_TALK_VIEW (widget));

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (action_name, acts[i].name))
      {
        mend_talk_act (talk, acts[i].kind);
        return;
      }
}

static void
sheet_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (action_name, sheets[i].name))
      open_sheet (MEND_TALK_VIEW (widget), sheets[i].page);
}

/* What became of a promise, with a sheet for one fact; on a screen that lies flat nobody writes, so
 * what is lit is taken back where it is pressed. */
static void
mark_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MendTalkView *self = MEND_TALK_VIEW (widget);
  const MendPlanPart *part = mend_talk_get_part (self->talk);
  MendOutcome outcome;

  if (part->promise_id == NULL ||
      !mend_outcome_from_string (g_variant_get_string (parameter, NULL), &outcome))
    return;

  if (self->lies_flat && mend_talk_get_outcome (self->talk, part->promise_id) == outcome)
    outcome = MEND_OUTCOME_OPEN;

  mend_talk_choose_outcome (self->talk, part->speaker, part->promise_id, outcome);

  if (self->lies_flat)
    mend_talk_view_show_page (self);
  else
    open_sheet (self, MEND_TALK_PAGE_MARK);
}

static void
done_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  close_sheet (MEND_TALK_VIEW (widget));
}

static void
correct_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  int seat, minutes;

  g_variant_get (parameter, "(ii)", &seat, &minutes);
  mend_talk_correct (mend_talk_view_get_talk (MEND_TALK_VIEW (widget)), (MendSeat) seat, minutes);
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mend_talk_step_return (mend_talk_view_get_talk (MEND_TALK_VIEW (widget)),
                         g_str_equal (action_name, "talk.later"));
}

static void
path_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mend_talk_view_leave (MEND_TALK_VIEW (widget));
}

static void
more_time_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ask_for_time (MEND_TALK_VIEW (widget));
}

static void
answer_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  answer_for_time (MEND_TALK_VIEW (widget), g_str_equal (action_name, "talk.grant-time"));
}

void
mend_talk_view_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, NULL, act_action);

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    gtk_widget_class_install_action (widget_class, sheets[i].name, NULL, sheet_action);

  gtk_widget_class_install_action (widget_class, "talk.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "talk.mark", "s", mark_action);
  gtk_widget_class_install_action (widget_class, "talk.correct", "(ii)", correct_action);
  gtk_widget_class_install_action (widget_class, "talk.earlier", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "talk.later", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "talk.path", NULL, path_action);
  gtk_widget_class_install_action (widget_class, "talk.more-time", NULL, more_time_action);
  gtk_widget_class_install_action (widget_class, "talk.grant-time", NULL, answer_action);
  gtk_widget_class_install_action (widget_class, "talk.refuse-time", NULL, answer_action);
  gtk_widget_class_install_property_action (widget_class, "talk.hide-time", "hides-time");
  gtk_widget_class_install_property_action (widget_class, "talk.table", "lies-flat");
}

/* An action is there while the talk allows it and a page has a place for it. */
void
mend_talk_view_enable_actions (MendTalkView *self)
{
  const MendTalkLook look = mend_talk_view_get_look (self);
  GtkWidget *widget = GTK_WIDGET (self);
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const MendTalkPage page = mend_talk_page_for_state (schedule->state);
  const gboolean has_notes =
      !self->lies_flat && (page == MEND_TALK_PAGE_TURN || page == MEND_TALK_PAGE_PAUSED ||
                           page == MEND_TALK_PAGE_SAY_BACK);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (widget, acts[i].name,
                                   mend_schedule_allows (schedule, acts[i].kind));

  gtk_widget_action_set_enabled (widget, "talk.correct",
                                 mend_schedule_allows (schedule, MEND_EVENT_CORRECT));
  gtk_widget_action_set_enabled (widget, "talk.earlier",
                                 mend_talk_may_step_return (self->talk, FALSE));
  gtk_widget_action_set_enabled (widget, "talk.later",
                                 mend_talk_may_step_return (self->talk, TRUE));
  gtk_widget_action_set_enabled (widget, "talk.path", page == MEND_TALK_PAGE_APART);
  gtk_widget_action_set_enabled (widget, "talk.more-time",
                                 page == MEND_TALK_PAGE_TURN &&
                                     mend_schedule_allows (schedule, MEND_EVENT_MORE_TIME));
  gtk_widget_action_set_enabled (
      widget, "talk.words",
      !self->lies_flat && (page == MEND_TALK_PAGE_BEFORE || page == MEND_TALK_PAGE_TURN) &&
          mend_talk_look_offers_words (&look));
  gtk_widget_action_set_enabled (widget, "talk.mark", page == MEND_TALK_PAGE_TURN);
  gtk_widget_action_set_enabled (widget, "talk.note", has_notes);
  gtk_widget_action_set_enabled (widget, "talk.aside", has_notes);
  gtk_widget_action_set_enabled (widget, "talk.ahead",
                                 !self->lies_flat &&
                                     mend_schedule_allows (schedule, MEND_EVENT_SET_LENGTH));
}

/* The single keys, by the letter that is on them, and by their place on an English keyboard: the
 * numbers that X and Wayland give to places. */
static const struct
{
  char letter;
  guint place;
} single_keys[] = {
  { '1', 10 }, { '2', 11 }, { '1', 87 }, { '2', 88 }, { 'w', 25 },
  { 't', 28 }, { 'p', 33 }, { 'b', 56 }, { 'n', 57 },
};

/* Whoever types on a keyboard with Latin letters looks for the letter, wherever it lies there.
 * Where the letters are of another script the place counts, and so it does for the figures, which
 * may need Shift. */
static char
find_single_key (guint keyval, guint keycode)
{
  const gunichar letter = gdk_keyval_to_unicode (gdk_keyval_to_lower (keyval));
  const gboolean is_other_script =
      g_unichar_isalpha (letter) && g_unichar_get_script (letter) != G_UNICODE_SCRIPT_LATIN;

  for (gsize i = 0; i < G_N_ELEMENTS (single_keys); i++)
    {
      const gboolean is_figure = g_ascii_isdigit (single_keys[i].letter);

      if (letter == (gunichar) single_keys[i].letter)
        return single_keys[i].letter;

      if (keycode == single_keys[i].place &&
          (is_other_script || (is_figure && (letter >= 128 || !g_ascii_isalnum ((char) letter)))))
        return single_keys[i].letter;
    }

  return 0;
}

/* The key of one of the two: it does what that person can do to move the talk on. */
static gboolean
press_key_of (MendTalkView *self, MendSeat seat)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  MendEventKind kind;

  if (self->sheet != MEND_TALK_PAGE_NONE)
    return FALSE;

  if (schedule->state == MEND_TALK_BREAK)
    {
      mend_talk_set_is_back (self->talk, seat, !mend_talk_get_is_back (self->talk, seat));
      return TRUE;
    }

  return mend_schedule_find_act_of (schedule, mend_talk_get_plan (self->talk), seat, &kind) &&
         mend_talk_act (self->talk, kind);
}

static gboolean
press_single_key (MendTalkView *self, char key)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean is_paused = mend_talk_get_schedule (self->talk)->state == MEND_TALK_PAUSED;

  switch (key)
    {
    case '1':
      return press_key_of (self, MEND_SEAT_LEFT);
    case '2':
      return press_key_of (self, MEND_SEAT_RIGHT);
    case 'p':
      return gtk_widget_activate_action (widget, is_paused ? "talk.go-on" : "talk.pause", NULL);
    case 'b':
      return gtk_widget_activate_action (widget, "talk.break", NULL);
    case 'w':
      return gtk_widget_activate_action (widget, "talk.words", NULL);
    case 'n':
      return gtk_widget_activate_action (widget, "talk.note", NULL);
    case 't':
      tell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns whether the key does something here. */
gboolean
mend_talk_view_press_key (MendTalkView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType others = gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;

  if (self->page == MEND_TALK_PAGE_NONE || (state & others) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && self->sheet != MEND_TALK_PAGE_NONE)
    {
      close_sheet (self);
      return GDK_EVENT_STOP;
    }

  if (!self->single_keys || mend_key_guard_is_in_text (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  return press_single_key (self, find_single_key (keyval, keycode));
}
