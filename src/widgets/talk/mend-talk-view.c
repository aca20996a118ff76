// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-view.h"

#include <glib/gi18n.h>

#include "mend-dial.h"
#include "mend-more-time-request.h"
#include "mend-person-color.h"
#include "mend-shape.h"
#include "talk/mend-key-guard.h"
#include "talk/mend-note-field.h"
#include "talk/mend-talk-announcer.h"
#include "talk/mend-talk-side.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkView:
 *
 * The page of a running talk, to be read from a metre away: who speaks, what each may do now, and
 * what is left of the time. It shows where the talk stands and hands on what people press; what may
 * happen when, the talk knows.
 */
struct _MendTalkView
{
  AdwBin parent_instance;

  MendTalk *talk;
  char *colors[2];
  gboolean single_keys;
  gboolean hides_time;
  double text_scale;

  MendTalkState shown_state;
  guint shown_part;
  guint shown_not_quite;
  gboolean is_shown;
  MendMoreTimeRequest more_time;

  GSimpleActionGroup *actions;
  MendTalkSizer *sizer;
  MendKeyGuard *guard;
  MendTalkAnnouncer *announcer;

  GtkLabel *top_label;
  GtkImage *speaks_shape;
  GtkLabel *speaks_label;
  GtkLabel *listens_label;
  GtkLabel *place_label;
  GtkBox *sides;
  MendTalkSide *left_side;
  MendTalkSide *right_side;
  MendDial *dial;
  GtkLabel *end_label;
  GtkWidget *more_time_box;
  GtkLabel *more_time_label;
  MendNoteField *note_field;
  AdwBin *words_bin;
  GtkWidget *only_after_begin_label;
  GtkButton *main_button;
  GtkButton *second_button;
  GtkButton *back_button;
  GtkButton *pause_button;
  GtkButton *words_button;
  GtkButton *note_button;
  GtkButton *stop_button;
  GtkWidget *menu_button;
};

enum
{
  PROP_0,
  PROP_TEXT_SCALE,
  PROP_SINGLE_KEYS,
  PROP_ANNOUNCE_BEGIN,
  PROP_ANNOUNCE_HALF_MINUTE,
  PROP_ANNOUNCE_END,
  PROP_ANNOUNCE_CHANGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The figures are 18 % of the dial's height, and have to be 9 % of the window's. */
#define DIAL 0.5

/* Beside words or a note the time stays in sight, but makes room. */
#define SMALL_DIAL 0.2
#define WORDS      0.45

G_DEFINE_FINAL_TYPE (MendTalkView, mend_talk_view, ADW_TYPE_BIN)

static const MendSchedule *
get_schedule (MendTalkView *self)
{
  return mend_talk_get_schedule (self->talk);
}

static gboolean
is_before (MendTalkView *self)
{
  return get_schedule (self)->state == MEND_TALK_READY ||
         get_schedule (self)->state == MEND_TALK_CHANGE;
}

static gboolean
somebody_speaks (MendTalkView *self)
{
  const MendSeat speaker = mend_talk_get_part (self->talk)->speaker;

  return speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT;
}

static void
show_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  g_free (text);
}

static char *
get_top_text (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);

  if (schedule->state == MEND_TALK_PAUSED && schedule->stands_by_itself)
    return g_strdup (C_ ("to both", "The talk waited here. Nothing was counted."));
  if (schedule->state == MEND_TALK_PAUSED)
    return g_strdup (C_ ("to both", "Paused. Nobody has to say anything."));
  if (schedule->state == MEND_TALK_GATE && schedule->is_at_limit)
    return g_strdup (C_ ("to both", "Close enough for today is enough."));

  return mend_talk_text_has_spoken (self->talk);
}

static void
show_speaker (MendTalkView *self)
{
  const MendSeat speaker = mend_talk_get_part (self->talk)->speaker;
  const gboolean is_person = somebody_speaks (self);

  gtk_widget_set_visible (GTK_WIDGET (self->speaks_shape), is_person);

  for (guint i = 0; i < G_N_ELEMENTS (self->colors); i++)
    {
      const char *css_class = mend_person_color_get_css_class (
          self->colors[i], i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT);

      gtk_widget_remove_css_class (GTK_WIDGET (self->speaks_shape), css_class);
    }

  if (is_person)
    {
      g_autoptr (GdkPaintable) shape = mend_shape_new (speaker);
      const char *color = self->colors[speaker == MEND_SEAT_RIGHT];

      gtk_image_set_from_paintable (self->speaks_shape, shape);
      gtk_widget_add_css_class (GTK_WIDGET (self->speaks_shape),
                                mend_person_color_get_css_class (color, speaker));
      mend_dial_set_seat (self->dial, speaker);
      mend_dial_set_color (self->dial, color);
    }
}

static void
show_texts (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);

  show_text (self->top_label, get_top_text (self));
  show_text (self->speaks_label, mend_talk_text_speaks (self->talk));
  show_text (self->listens_label, mend_talk_text_listens (self->talk));
  show_text (self->place_label, mend_talk_text_place (self->talk));
  gtk_widget_set_visible (GTK_WIDGET (self->listens_label),
                          is_before (self) && somebody_speaks (self));
  gtk_widget_set_visible (self->only_after_begin_label, schedule->state == MEND_TALK_READY);
  gtk_widget_set_visible (GTK_WIDGET (self->dial), !is_before (self) &&
                                                       schedule->state != MEND_TALK_GATE &&
                                                       schedule->length_ms > 0);
}

static void
set_button (GtkButton *button, const char *label)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);

  if (label != NULL)
    gtk_button_set_label (button, label);
}

static const char *
get_main_label (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);

  switch (schedule->state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return C_ ("label", "Begin");
    case MEND_TALK_RUNNING:
      return somebody_speaks (self) ? C_ ("label", "Finish Turn") : C_ ("label", "Go On");
    case MEND_TALK_GATE:
      return schedule->is_at_limit ? C_ ("label", "Go On") : C_ ("label", "Yes, That Is It");
    case MEND_TALK_PAUSED:
      return C_ ("label", "Go On");
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return NULL;
    }

  g_assert_not_reached ();
}

static MendEventKind
get_main_act (MendTalkView *self)
{
  switch (get_schedule (self)->state)
    {
    case MEND_TALK_READY:
    case MEND_TALK_CHANGE:
      return MEND_EVENT_BEGIN;
    case MEND_TALK_GATE:
      return MEND_EVENT_PASS;
    case MEND_TALK_PAUSED:
      return MEND_EVENT_GO_ON;
    case MEND_TALK_RUNNING:
    case MEND_TALK_CLOSING:
    case MEND_TALK_FINISHED:
    case MEND_TALK_DISCARDED:
      return MEND_EVENT_FINISH;
    }

  g_assert_not_reached ();
}

static void
show_second_button (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);
  g_autofree char *has_finished = mend_talk_text_has_finished (self->talk);

  if (mend_schedule_allows (schedule, MEND_EVENT_NOT_QUITE))
    set_button (self->second_button, C_ ("label", "Not Quite"));
  else
    set_button (self->second_button,
                schedule->other_may_finish && somebody_speaks (self) ? has_finished : NULL);

  /* Yes and Not Quite are equal: neither is the one that is wanted. */
  if (schedule->state == MEND_TALK_GATE && !schedule->is_at_limit)
    gtk_widget_remove_css_class (GTK_WIDGET (self->main_button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->main_button), "suggested-action");
}

static void
enable_action (MendTalkView *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
show_quiet_row (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);
  const gboolean runs = schedule->state == MEND_TALK_RUNNING;
  g_autofree char *back = mend_talk_text_back (self->talk);

  set_button (self->back_button, mend_schedule_allows (schedule, MEND_EVENT_BACK) ? back : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pause_button), runs);
  gtk_widget_set_visible (GTK_WIDGET (self->note_button),
                          runs || schedule->state == MEND_TALK_GATE);
  gtk_widget_set_visible (GTK_WIDGET (self->words_button),
                          (runs || is_before (self)) && somebody_speaks (self));
  gtk_button_set_label (self->words_button, is_before (self) ? C_ ("label", "Choose Words First")
                                                             : C_ ("label", "Words"));
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button), !runs);
  gtk_widget_set_visible (self->menu_button, runs);

  enable_action (self, "pause", mend_schedule_allows (schedule, MEND_EVENT_PAUSE));
  enable_action (self, "more-time", mend_schedule_allows (schedule, MEND_EVENT_MORE_TIME) && runs);
}

static void
show_time (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);
  const gboolean shows = !self->hides_time && schedule->length_ms > 0;
  g_autofree char *figures = mend_talk_text_figures (self->talk);
  g_autofree char *left = mend_talk_text_left (self->talk);

  mend_dial_set_shows_time (self->dial, !self->hides_time);
  mend_dial_set_text (self->dial, shows ? figures : "");
  mend_dial_set_label (self->dial, left);
  mend_dial_set_fraction (self->dial,
                          shows ? (double) schedule->left_ms / (double) schedule->length_ms : 0);
  show_text (self->end_label, schedule->state == MEND_TALK_RUNNING ? mend_talk_text_end (self->talk)
                                                                   : g_strdup (""));
}

static void
make_room (MendTalkView *self)
{
  const gboolean has_field = gtk_widget_get_visible (GTK_WIDGET (self->note_field)) ||
                             gtk_widget_get_visible (GTK_WIDGET (self->words_bin));
  const gboolean is_narrow = mend_talk_sizer_get_is_narrow (self->sizer);

  mend_talk_sizer_set_share (self->sizer, GTK_WIDGET (self->dial), has_field ? SMALL_DIAL : DIAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  mend_talk_side_set_has_room (self->left_side, !is_narrow && !has_field);
  mend_talk_side_set_has_room (self->right_side, !is_narrow && !has_field);
}

static void
close_fields (MendTalkView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->note_field), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->words_bin), FALSE);
  make_room (self);
}

static gboolean
is_typing (MendTalkView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static void
show_page (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);
  const gboolean is_other_turn =
      schedule->part != self->shown_part || is_before (self) || schedule->state == MEND_TALK_GATE;

  self->is_shown = TRUE;
  self->shown_state = schedule->state;
  self->shown_part = schedule->part;
  self->shown_not_quite = schedule->n_not_quite;

  if (is_other_turn || schedule->state == MEND_TALK_PAUSED)
    close_fields (self);

  show_texts (self);
  show_speaker (self);
  mend_talk_side_update (self->left_side);
  mend_talk_side_update (self->right_side);
  set_button (self->main_button, get_main_label (self));
  show_quiet_row (self);
  mend_key_guard_begin_page (self->guard);

  if (!is_typing (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->main_button));
}

static void
check_more_time (MendTalkView *self)
{
  const MendMoreTimeAnswer answer = mend_more_time_request_check (
      &self->more_time, get_schedule (self), mend_talk_get_now_ms (self->talk));

  gtk_widget_set_visible (self->more_time_box, answer == MEND_MORE_TIME_WAITS);

  if (answer == MEND_MORE_TIME_GRANTED)
    mend_talk_act (self->talk, MEND_EVENT_MORE_TIME);
}

static void
updated_cb (MendTalkView *self)
{
  const MendSchedule *schedule = get_schedule (self);

  if (schedule->state == MEND_TALK_CLOSING || mend_schedule_is_over (schedule))
    return;

  if (!self->is_shown || schedule->state != self->shown_state ||
      schedule->part != self->shown_part || schedule->n_not_quite != self->shown_not_quite)
    show_page (self);

  show_second_button (self);
  show_time (self);
  check_more_time (self);
}

static void
main_clicked_cb (MendTalkView *self)
{
  mend_talk_act (self->talk, get_main_act (self));
}

static void
second_clicked_cb (MendTalkView *self)
{
  mend_talk_act (self->talk, get_schedule (self)->state == MEND_TALK_GATE ? MEND_EVENT_NOT_QUITE
                                                                          : MEND_EVENT_FINISH);
}

static void
one_more_minute_clicked_cb (MendTalkView *self)
{
  mend_more_time_request_close (&self->more_time);
  gtk_widget_set_visible (self->more_time_box, FALSE);
  mend_talk_act (self->talk, MEND_EVENT_MORE_TIME);
}

static void
rather_change_clicked_cb (MendTalkView *self)
{
  mend_more_time_request_close (&self->more_time);
  gtk_widget_set_visible (self->more_time_box, FALSE);
}

static void
note_done_cb (MendTalkView *self)
{
  close_fields (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->main_button));
}

static void
act_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTalkView *self = MEND_TALK_VIEW (data);
  MendEventKind kind;

  if (mend_event_kind_from_string (g_action_get_name (G_ACTION (action)), &kind))
    mend_talk_act (self->talk, kind);
}

static void
more_time_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTalkView *self = MEND_TALK_VIEW (data);
  g_autofree char *question = mend_talk_text_more_time (self->talk);

  if (!mend_more_time_request_ask (&self->more_time, get_schedule (self),
                                   mend_talk_get_now_ms (self->talk)))
    return;

  gtk_label_set_text (self->more_time_label, question);
  gtk_widget_set_visible (self->more_time_box, TRUE);
}

static void
words_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTalkView *self = MEND_TALK_VIEW (data);
  const gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->words_bin));

  close_fields (self);

  if (is_open || !gtk_widget_get_visible (GTK_WIDGET (self->words_button)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->words_bin), TRUE);
  make_room (self);
  gtk_widget_child_focus (GTK_WIDGET (self->words_bin), GTK_DIR_TAB_FORWARD);
}

static void
note_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTalkView *self = MEND_TALK_VIEW (data);

  close_fields (self);
  gtk_widget_set_visible (GTK_WIDGET (self->note_field), TRUE);
  make_room (self);

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "aside"))
    mend_note_field_open_aside (self->note_field);
  else
    mend_note_field_open_note (self->note_field);
}

static void
hide_time_change (GSimpleAction *action, GVariant *state, gpointer data)
{
  MendTalkView *self = MEND_TALK_VIEW (data);

  self->hides_time = g_variant_get_boolean (state);
  g_simple_action_set_state (action, state);
  show_time (self);
}

static gboolean
single_key_pressed_cb (MendTalkView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const char *action = NULL;

  if (!self->single_keys || is_typing (self) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_p:
      action = get_schedule (self)->state == MEND_TALK_PAUSED ? "talk.go-on" : "talk.pause";
      break;
    case GDK_KEY_w:
      action = "talk.words";
      break;
    case GDK_KEY_n:
      action = get_schedule (self)->state == MEND_TALK_RUNNING ? "talk.note" : NULL;
      break;
    case GDK_KEY_t:
      mend_talk_announcer_tell (self->announcer);
      return GDK_EVENT_STOP;
    default:
      break;
    }

  return action != NULL && gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
add_actions (MendTalkView *self)
{
  const GActionEntry entries[] = {
    { .name = "pause", .activate = act_action },
    { .name = "go-on", .activate = act_action },
    { .name = "back", .activate = act_action },
    { .name = "stop", .activate = act_action },
    { .name = "more-time", .activate = more_time_action },
    { .name = "words", .activate = words_action },
    { .name = "note", .activate = note_action },
    { .name = "aside", .activate = note_action },
    { .name = "hide-time", .state = "false", .change_state = hide_time_change },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "talk", G_ACTION_GROUP (self->actions));
}

static void
add_sizes (MendTalkView *self)
{
  self->sizer = mend_talk_sizer_new (GTK_WIDGET (self));
  mend_talk_sizer_add_label (self->sizer, self->speaks_label, MEND_TALK_SIZER_NAME);
  mend_talk_sizer_add_label (self->sizer, self->listens_label, MEND_TALK_SIZER_NAME / 2);
  mend_talk_sizer_add_label (self->sizer, self->top_label, MEND_TALK_SIZER_LINE);
  mend_talk_sizer_add_label (self->sizer, self->end_label, MEND_TALK_SIZER_LINE);
  mend_talk_sizer_add_label (self->sizer, self->more_time_label, MEND_TALK_SIZER_LINE);
  mend_talk_sizer_add_image (self->sizer, self->speaks_shape, MEND_TALK_SIZER_NAME * 0.7);
  mend_talk_sizer_add_square (self->sizer, GTK_WIDGET (self->dial), DIAL);
  mend_talk_sizer_add_pane (self->sizer, GTK_WIDGET (self->words_bin), WORDS);
  g_signal_connect_object (self->sizer, "changed", G_CALLBACK (make_room), self, G_CONNECT_SWAPPED);
}

static void
add_single_keys (MendTalkView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (single_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static gboolean
mend_talk_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_TALK_VIEW (widget)->main_button));
}

static void
mend_talk_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  static const MendMoment moments[] = {
    [PROP_ANNOUNCE_BEGIN] = MEND_MOMENT_BEGIN,
    [PROP_ANNOUNCE_HALF_MINUTE] = MEND_MOMENT_NEAR_END,
    [PROP_ANNOUNCE_END] = MEND_MOMENT_ZERO,
    [PROP_ANNOUNCE_CHANGE] = MEND_MOMENT_CHANGE,
  };
  MendTalkView *self = MEND_TALK_VIEW (object);

  switch (id)
    {
    case PROP_TEXT_SCALE:
      self->text_scale = g_value_get_double (value);
      mend_talk_sizer_set_scale (self->sizer, self->text_scale);
      break;
    case PROP_SINGLE_KEYS:
      self->single_keys = g_value_get_boolean (value);
      break;
    case PROP_ANNOUNCE_BEGIN:
    case PROP_ANNOUNCE_HALF_MINUTE:
    case PROP_ANNOUNCE_END:
    case PROP_ANNOUNCE_CHANGE:
      mend_talk_announcer_set_wanted (self->announcer, moments[id], g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mend_talk_view_dispose (GObject *object)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  g_clear_object (&self->announcer);
  g_clear_object (&self->guard);
  g_clear_object (&self->sizer);
  g_clear_object (&self->actions);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (mend_talk_view_parent_class)->dispose (object);
}

static void
mend_talk_view_finalize (GObject *object)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  g_free (self->colors[0]);
  g_free (self->colors[1]);

  G_OBJECT_CLASS (mend_talk_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.1, 10, 1, flags);
  properties[PROP_SINGLE_KEYS] = g_param_spec_boolean ("single-keys", NULL, NULL, TRUE, flags);
  properties[PROP_ANNOUNCE_BEGIN] =
      g_param_spec_boolean ("announce-begin", NULL, NULL, TRUE, flags);
  properties[PROP_ANNOUNCE_HALF_MINUTE] =
      g_param_spec_boolean ("announce-half-minute", NULL, NULL, TRUE, flags);
  properties[PROP_ANNOUNCE_END] = g_param_spec_boolean ("announce-end", NULL, NULL, TRUE, flags);
  properties[PROP_ANNOUNCE_CHANGE] =
      g_param_spec_boolean ("announce-change", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, top_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, speaks_shape);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, speaks_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, listens_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, place_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, sides);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, left_side);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, right_side);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, dial);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, end_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, more_time_box);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, more_time_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, note_field);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, words_bin);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, only_after_begin_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, main_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, second_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, back_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, pause_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, words_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, note_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, stop_button);
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, main_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, one_more_minute_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rather_change_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_done_cb);
}

static void
mend_talk_view_class_init (MendTalkViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_talk_view_dispose;
  object_class->finalize = mend_talk_view_finalize;
  object_class->set_property = mend_talk_view_set_property;
  widget_class->grab_focus = mend_talk_view_grab_focus;

  install_properties (object_class);
  bind_template (widget_class);
}

static void
mend_talk_view_init (MendTalkView *self)
{
  self->single_keys = TRUE;
  self->text_scale = 1;
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The one on the left is on the left, in every script. */
  gtk_widget_set_direction (GTK_WIDGET (self->sides), GTK_TEXT_DIR_LTR);
  self->guard = mend_key_guard_new (GTK_WIDGET (self));
  add_actions (self);
  add_sizes (self);
  add_single_keys (self);
}

/**
 * mend_talk_view_new:
 * @talk: a talk that is not yet at its closing page
 *
 * Makes the page of a talk.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_talk_view_new (MendTalk *talk)
{
  MendTalkView *self = g_object_new (MEND_TYPE_TALK_VIEW, NULL);

  self->talk = g_object_ref (talk);
  self->announcer = mend_talk_announcer_new (talk, GTK_WIDGET (self->main_button));
  mend_talk_side_set_talk (self->left_side, talk, MEND_SEAT_LEFT, self->sizer);
  mend_talk_side_set_talk (self->right_side, talk, MEND_SEAT_RIGHT, self->sizer);
  mend_note_field_set_talk (self->note_field, talk);
  g_signal_connect_object (talk, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  updated_cb (self);

  return GTK_WIDGET (self);
}

/**
 * mend_talk_view_set_color:
 * @self: the page
 * @seat: left or right
 * @color: the colour of the person
 *
 * Shows a person in a colour.
 */
void
mend_talk_view_set_color (MendTalkView *self, MendSeat seat, const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  g_free (self->colors[index]);
  self->colors[index] = g_strdup (color);
  mend_talk_side_set_color (index == 0 ? self->left_side : self->right_side, color);
  show_speaker (self);
}

/**
 * mend_talk_view_set_words_child:
 * @self: the page
 * @child: what lets people pick words
 *
 * Puts something into the place for words.
 */
void
mend_talk_view_set_words_child (MendTalkView *self, GtkWidget *child)
{
  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  adw_bin_set_child (self->words_bin, child);
}

/**
 * mend_talk_view_hide_words:
 * @self: the page
 *
 * Closes the place for words.
 */
void
mend_talk_view_hide_words (MendTalkView *self)
{
  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  note_done_cb (self);
}
