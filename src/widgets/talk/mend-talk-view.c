// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-view-private.h"

#include "mend-focus-child.h"
#include "talk/mend-talk-announcer.h"
#include "talk/mend-talk-text.h"

/**
 * MendTalkView:
 *
 * A talk that runs, on the page that belongs to where it stands.
 *
 * What people can do are actions of the group `talk`, which are enabled while the talk allows them.
 * The focus rests on the one main button of each page. The signal `closing` says that the talk has
 * come to its closing page, which is somebody else's; `left`, that people go elsewhere while the
 * talk is on a break.
 *
 * A sheet lies over the page for what is done beside the talk. It goes when the talk goes on.
 */

enum
{
  PROP_0,
  PROP_TALK,
  PROP_TEXT_SCALE,
  PROP_HIDES_TIME,
  PROP_LIES_FLAT,
  PROP_SINGLE_KEYS,
  PROP_ANNOUNCE_BEGIN,
  PROP_ANNOUNCE_HALF_MINUTE,
  PROP_ANNOUNCE_END,
  PROP_ANNOUNCE_CHANGE,
  N_PROPS
};

enum
{
  CLOSING,
  LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendTalkView, mend_talk_view, ADW_TYPE_BIN)

MendTalkLook
mend_talk_view_get_look (MendTalkView *self)
{
  return (MendTalkLook){
    .talk = self->talk,
    .colors = { self->colors[0], self->colors[1] },
    .hides_time = self->hides_time,
    .has_words = self->words_child != NULL,
    .asks_for_time = self->request.is_open,
    .hinting = self->hinting,
  };
}

static void
focus_main_button (MendTalkView *self)
{
  GtkWidget *main_button = mend_talk_view_get_main_button (self);

  if (main_button != NULL)
    gtk_widget_grab_focus (main_button);
}

static gboolean
is_same_page (MendTalkView *self, MendTalkPage page, const MendSchedule *schedule)
{
  return self->page == page && self->shown.part == schedule->part &&
         self->shown.state == schedule->state && self->shown.n_not_quite == schedule->n_not_quite;
}

/* What is typed or chosen from a menu is not for a screen that lies flat. */
static MendTalkPage
find_page (MendTalkView *self, const MendSchedule *schedule)
{
  const MendTalkPage page = mend_talk_page_for_state (schedule->state);

  if (page == MEND_TALK_PAGE_NONE)
    return page;

  if (self->lies_flat)
    return MEND_TALK_PAGE_TABLE;

  return self->sheet != MEND_TALK_PAGE_NONE ? self->sheet : page;
}

void
mend_talk_view_show_page (MendTalkView *self)
{
  const MendTalkLook look = mend_talk_view_get_look (self);
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const MendTalkPage page = find_page (self, schedule);
  const gboolean is_same = is_same_page (self, page, schedule);

  mend_talk_view_enable_actions (self);
  mend_talk_pages_fill (self->pages, page, &look);
  self->page = page;
  self->shown = *schedule;

  if (is_same || page == MEND_TALK_PAGE_NONE)
    return;

  mend_talk_pages_turn_to (self->pages, page);
  mend_key_guard_turn_page (self->guard);
  focus_main_button (self);
  mend_talk_announcer_be_silent (GTK_WIDGET (self), mend_talk_view_get_main_button (self));
}

void
mend_talk_view_forget_sheet (MendTalkView *self)
{
  self->sheet = MEND_TALK_PAGE_NONE;
  mend_talk_pages_close_sheets (self->pages);
}

void
mend_talk_view_leave (MendTalkView *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
talk_updated_cb (MendTalkView *self)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);
  const gboolean was_closing = self->shown.state == MEND_TALK_CLOSING;

  if (mend_more_time_request_check (&self->request, schedule, mend_talk_get_now_ms (self->talk)) ==
      MEND_MORE_TIME_GRANTED)
    {
      mend_talk_act (self->talk, MEND_EVENT_MORE_TIME);
      return;
    }

  if (self->sheet != MEND_TALK_PAGE_NONE &&
      (self->shown.part != schedule->part || self->shown.state != schedule->state))
    mend_talk_view_forget_sheet (self);

  mend_talk_view_show_page (self);

  if (schedule->state == MEND_TALK_CLOSING && !was_closing)
    g_signal_emit (self, signals[CLOSING], 0);
}

/* A card that is put back takes the focus with it. */
static void
talk_logged_cb (MendTalkView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL)
    focus_main_button (self);
}

static void
talk_moment_cb (MendTalkView *self, MendMoment moment)
{
  GtkWidget *main_button = mend_talk_view_get_main_button (self);
  g_autofree char *text = NULL;

  if (main_button == NULL || moment > MEND_MOMENT_CHANGE || !self->announces[moment])
    return;

  text = mend_talk_text_tell_moment (self->talk, moment);
  mend_talk_announcer_say (GTK_WIDGET (self), main_button, text);
}

static gboolean
key_pressed_cb (MendTalkView *self, guint keyval, guint keycode, GdkModifierType state)
{
  return mend_talk_view_press_key (self, keyval, keycode, state);
}

static gboolean
mend_talk_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *main_button = mend_talk_view_get_main_button (MEND_TALK_VIEW (widget));

  return main_button != NULL && gtk_widget_grab_focus (main_button);
}

static void
mend_talk_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mend_talk_view_parent_class)->map (widget);

  mend_key_guard_turn_page (MEND_TALK_VIEW (widget)->guard);
  gtk_widget_grab_focus (widget);
}

static void
mend_talk_view_constructed (GObject *object)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  G_OBJECT_CLASS (mend_talk_view_parent_class)->constructed (object);

  g_return_if_fail (self->talk != NULL);

  g_signal_connect_object (self->talk, "updated", G_CALLBACK (talk_updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk, "logged", G_CALLBACK (talk_logged_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->talk, "moment", G_CALLBACK (talk_moment_cb), self,
                           G_CONNECT_SWAPPED);
  mend_talk_view_show_page (self);
}

static void
mend_talk_view_dispose (GObject *object)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  g_clear_object (&self->talk);
  g_clear_object (&self->hinting);
  g_clear_object (&self->guard);

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

static gboolean *
get_switch (MendTalkView *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_HIDES_TIME:
      return &self->hides_time;
    case PROP_LIES_FLAT:
      return &self->lies_flat;
    case PROP_SINGLE_KEYS:
      return &self->single_keys;
    case PROP_ANNOUNCE_BEGIN:
      return &self->announces[MEND_MOMENT_BEGIN];
    case PROP_ANNOUNCE_HALF_MINUTE:
      return &self->announces[MEND_MOMENT_NEAR_END];
    case PROP_ANNOUNCE_END:
      return &self->announces[MEND_MOMENT_ZERO];
    case PROP_ANNOUNCE_CHANGE:
      return &self->announces[MEND_MOMENT_CHANGE];
    default:
      return NULL;
    }
}

static void
mend_talk_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  switch (prop_id)
    {
    case PROP_TALK:
      g_value_set_object (value, mend_talk_view_get_talk (self));
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, self->text_scale);
      break;
    default:
      if (get_switch (self, prop_id) != NULL)
        g_value_set_boolean (value, *get_switch (self, prop_id));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_text_scale (MendTalkView *self, double text_scale)
{
  if (G_APPROX_VALUE (self->text_scale, text_scale, DBL_EPSILON))
    return;

  self->text_scale = text_scale;
  mend_talk_pages_set_text_scale (self->pages, text_scale);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SCALE]);
}

static void
set_switch (MendTalkView *self, guint prop_id, gboolean value)
{
  gboolean *field = get_switch (self, prop_id);

  if (*field == !!value)
    return;

  *field = !!value;

  if (self->lies_flat)
    mend_talk_view_forget_sheet (self);

  mend_talk_view_show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
mend_talk_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendTalkView *self = MEND_TALK_VIEW (object);

  switch (prop_id)
    {
    case PROP_TALK:
      self->talk = g_value_dup_object (value);
      break;
    case PROP_TEXT_SCALE:
      set_text_scale (self, g_value_get_double (value));
      break;
    default:
      if (get_switch (self, prop_id) != NULL)
        set_switch (self, prop_id, g_value_get_boolean (value));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const struct
  {
    guint prop;
    const char *name;
    gboolean value;
  } switches[] = {
    { PROP_HIDES_TIME, "hides-time", FALSE },
    { PROP_LIES_FLAT, "lies-flat", FALSE },
    { PROP_SINGLE_KEYS, "single-keys", TRUE },
    { PROP_ANNOUNCE_BEGIN, "announce-begin", TRUE },
    { PROP_ANNOUNCE_HALF_MINUTE, "announce-half-minute", TRUE },
    { PROP_ANNOUNCE_END, "announce-end", TRUE },
    { PROP_ANNOUNCE_CHANGE, "announce-change", TRUE },
  };

  properties[PROP_TALK] =
      g_param_spec_object ("talk", NULL, NULL, MEND_TYPE_TALK,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.1, 10, 1, flags);

  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    properties[switches[i].prop] =
        g_param_spec_boolean (switches[i].name, NULL, NULL, switches[i].value, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_talk_view_class_init (MendTalkViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mend_talk_view_constructed;
  object_class->dispose = mend_talk_view_dispose;
  object_class->finalize = mend_talk_view_finalize;
  object_class->get_property = mend_talk_view_get_property;
  object_class->set_property = mend_talk_view_set_property;

  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_talk_view_grab_focus;
  widget_class->map = mend_talk_view_map;

  install_properties (object_class);
  mend_talk_view_install_actions (widget_class);

  signals[CLOSING] = g_signal_new ("closing", MEND_TYPE_TALK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  signals[LEFT] = g_signal_new ("left", MEND_TYPE_TALK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkView, pages);
}

static void
mend_talk_view_init (MendTalkView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text_scale = 1;
  self->single_keys = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (self->announces); i++)
    self->announces[i] = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->guard = mend_key_guard_new (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * mend_talk_view_new:
 * @talk: a talk that is not yet at its closing page
 *
 * Makes the view of a talk.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mend_talk_view_new (MendTalk *talk)
{
  return g_object_new (MEND_TYPE_TALK_VIEW, "talk", talk, NULL);
}

MendTalk *
mend_talk_view_get_talk (MendTalkView *self)
{
  g_return_val_if_fail (MEND_IS_TALK_VIEW (self), NULL);

  return self->talk;
}

/**
 * mend_talk_view_set_color:
 * @self: a view
 * @seat: left or right
 * @color: (nullable): the colour of the person, or `NULL` for that of the seat
 *
 * Shows a person in a colour.
 */
void
mend_talk_view_set_color (MendTalkView *self, MendSeat seat, const char *color)
{
  char **field;

  g_return_if_fail (MEND_IS_TALK_VIEW (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  field = &self->colors[seat == MEND_SEAT_RIGHT];

  if (g_strcmp0 (*field, color) == 0)
    return;

  g_free (*field);
  *field = g_strdup (color);
  mend_talk_view_show_page (self);
}

/**
 * mend_talk_view_set_hinting:
 * @self: a view
 * @hinting: (nullable): whose words have hints
 *
 * Sets who knows whose words have hints, for what is written from now on.
 */
void
mend_talk_view_set_hinting (MendTalkView *self, MendHinting *hinting)
{
  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  g_set_object (&self->hinting, hinting);
}

/**
 * mend_talk_view_set_words_child:
 * @self: a view
 * @child: (nullable): what lets people pick words, and has its own way to say that this is done
 *
 * Puts something into the place for words. Without it none are offered.
 */
void
mend_talk_view_set_words_child (MendTalkView *self, GtkWidget *child)
{
  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  self->words_child = child;
  mend_talk_pages_set_words_child (self->pages, child);
  mend_talk_view_show_page (self);
}

/**
 * mend_talk_view_hide_words:
 * @self: a view
 *
 * Closes the place for words.
 */
void
mend_talk_view_hide_words (MendTalkView *self)
{
  g_return_if_fail (MEND_IS_TALK_VIEW (self));

  if (self->sheet != MEND_TALK_PAGE_WORDS)
    return;

  mend_talk_view_forget_sheet (self);
  mend_talk_view_show_page (self);
}

/**
 * mend_talk_view_get_page:
 * @self: a view
 *
 * Gets what is shown.
 *
 * Returns: the page, or the sheet that lies over it
 */
MendTalkPage
mend_talk_view_get_page (MendTalkView *self)
{
  g_return_val_if_fail (MEND_IS_TALK_VIEW (self), MEND_TALK_PAGE_NONE);

  return self->page;
}

/**
 * mend_talk_view_get_main_button:
 * @self: a view
 *
 * Gets what the focus rests on: the one main button of the page, or the sheet that lies over it.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
mend_talk_view_get_main_button (MendTalkView *self)
{
  g_return_val_if_fail (MEND_IS_TALK_VIEW (self), NULL);

  return mend_talk_pages_get_main_button (self->pages, self->page);
}
