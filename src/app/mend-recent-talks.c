// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-recent-talks.h"

#include "history/mend-kept-line.h"
#include "history/mend-talk-summary.h"

/**
 * MendRecentTalks:
 *
 * The latest talks of the history, for the pages that begin with them: what was kept last, and
 * which ways to talk were used. A history fills its summaries as they are read, so what is known of
 * the latest talks changes a moment after they are listed.
 */
struct _MendRecentTalks
{
  GObject parent_instance;

  GListModel *history;
  GPtrArray *summaries;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* As many as a suggestion looks at, and as are counted to know which ways are known well. */
#define MOST_RECENT 20

G_DEFINE_FINAL_TYPE (MendRecentTalks, mend_recent_talks, G_TYPE_OBJECT)

static void
loaded_cb (MendRecentTalks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
let_go (MendRecentTalks *self)
{
  for (guint i = 0; i < self->summaries->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->summaries, i), loaded_cb, self);

  g_ptr_array_set_size (self->summaries, 0);
}

static void
take_summaries (MendRecentTalks *self)
{
  const guint n = MIN (g_list_model_get_n_items (self->history), MOST_RECENT);

  let_go (self);

  for (guint i = 0; i < n; i++)
    {
      MendTalkSummary *summary = g_list_model_get_item (self->history, i);

      g_signal_connect_object (summary, "notify::is-loaded", G_CALLBACK (loaded_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->summaries, summary);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
history_changed_cb (MendRecentTalks *self, guint position)
{
  if (position < MOST_RECENT)
    take_summaries (self);
}

static void
mend_recent_talks_dispose (GObject *object)
{
  MendRecentTalks *self = MEND_RECENT_TALKS (object);

  let_go (self);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (mend_recent_talks_parent_class)->dispose (object);
}

static void
mend_recent_talks_finalize (GObject *object)
{
  g_ptr_array_unref (MEND_RECENT_TALKS (object)->summaries);

  G_OBJECT_CLASS (mend_recent_talks_parent_class)->finalize (object);
}

static void
mend_recent_talks_class_init (MendRecentTalksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_recent_talks_dispose;
  G_OBJECT_CLASS (klass)->finalize = mend_recent_talks_finalize;

  /* Other talks are the latest, or more is known of one of them. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_RECENT_TALKS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_recent_talks_init (MendRecentTalks *self)
{
  self->summaries = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Watches a list of MendTalkSummary, newest first; lists nothing by itself. */
MendRecentTalks *
mend_recent_talks_new (GListModel *history)
{
  MendRecentTalks *self = g_object_new (MEND_TYPE_RECENT_TALKS, NULL);

  self->history = g_object_ref (history);
  g_signal_connect_object (history, "items-changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  take_summaries (self);

  return self;
}

/* Gets the ids of the ways to talk of the latest talks, newest first. */
GStrv
mend_recent_talks_get_ways (MendRecentTalks *self)
{
  g_autoptr (GStrvBuilder) ways = g_strv_builder_new ();

  g_return_val_if_fail (MEND_IS_RECENT_TALKS (self), NULL);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      const char *id = mend_talk_summary_get_format_id (g_ptr_array_index (self->summaries, i));

      if (id != NULL)
        g_strv_builder_add (ways, id);
    }

  return g_strv_builder_end (ways);
}

/* Gets the latest talks as a suggestion looks at them, newest first. The strings and times are
 * those of the list, until it changes. */
GArray *
mend_recent_talks_get_past (MendRecentTalks *self, MendContent *content)
{
  GArray *past = g_array_new (FALSE, FALSE, sizeof (MendPastTalk));

  g_return_val_if_fail (MEND_IS_RECENT_TALKS (self), past);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      MendTalkSummary *summary = g_ptr_array_index (self->summaries, i);
      const char *id = mend_talk_summary_get_format_id (summary);
      MendFormat *way = id != NULL ? mend_content_find_format (content, id) : NULL;
      const MendPastTalk talk = {
        .format_id = id,
        .started = mend_talk_summary_get_started (summary),
        .is_heavy = way != NULL && mend_format_get_heavy (way),
      };

      if (id != NULL)
        g_array_append_val (past, talk);
    }

  return past;
}

/* Counts how many of the latest talks were in one way. */
guint
mend_recent_talks_count_way (MendRecentTalks *self, const char *format_id)
{
  guint n = 0;

  g_return_val_if_fail (MEND_IS_RECENT_TALKS (self), 0);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      MendTalkSummary *summary = g_ptr_array_index (self->summaries, i);

      n += g_strcmp0 (mend_talk_summary_get_format_id (summary), format_id) == 0;
    }

  return n;
}

/* Gets the first line that both kept at the end of the latest talk; NULL if there is none. */
const char *
mend_recent_talks_get_last_kept (MendRecentTalks *self)
{
  g_return_val_if_fail (MEND_IS_RECENT_TALKS (self), NULL);

  if (self->summaries->len == 0)
    return NULL;

  return mend_talk_summary_get_both_kept (g_ptr_array_index (self->summaries, 0));
}

/* Tells whether the latest talks are read, as many as there are. */
gboolean
mend_recent_talks_get_is_loaded (MendRecentTalks *self)
{
  g_return_val_if_fail (MEND_IS_RECENT_TALKS (self), FALSE);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      if (!mend_talk_summary_get_is_loaded (g_ptr_array_index (self->summaries, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
was_taken_up (MendRecentTalks *self, MendKeptLine *aside)
{
  g_autofree char *id = mend_kept_line_get_topic_id (aside);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      MendTalkSummary *summary = g_ptr_array_index (self->summaries, i);

      if (g_strcmp0 (mend_talk_summary_get_topic_id (summary), id) == 0)
        return TRUE;
    }

  return FALSE;
}

static guint
count_open_asides (MendRecentTalks *self, MendTalkSummary *summary)
{
  GListModel *asides = mend_talk_summary_get_asides (summary);
  guint n = 0;

  for (guint i = 0; asides != NULL && i < g_list_model_get_n_items (asides); i++)
    {
      g_autoptr (MendKeptLine) aside = g_list_model_get_item (asides, i);

      n += !was_taken_up (self, aside);
    }

  return n;
}

/* Takes into the facts what the latest talks say: how many there are, when the latest was, what was
 * put aside and is open, or for a session that is still to come, and whether something was kept. */
void
mend_recent_talks_fill_facts (MendRecentTalks *self, MendPathFacts *facts)
{
  g_return_if_fail (MEND_IS_RECENT_TALKS (self));
  g_return_if_fail (facts != NULL);

  facts->n_talks = self->history != NULL ? g_list_model_get_n_items (self->history) : 0;
  facts->n_asides = 0;
  facts->n_for_session = 0;
  facts->has_kept = FALSE;
  g_clear_pointer (&facts->latest_talk, g_date_time_unref);

  for (guint i = 0; i < self->summaries->len; i++)
    {
      MendTalkSummary *summary = g_ptr_array_index (self->summaries, i);

      if (i == 0)
        facts->latest_talk = g_date_time_ref (mend_talk_summary_get_started (summary));

      facts->n_asides += count_open_asides (self, summary);
      if (facts->latest_session == NULL ||
          g_date_time_compare (mend_talk_summary_get_started (summary), facts->latest_session) > 0)
        facts->n_for_session += mend_talk_summary_get_n_for_therapist (summary);
      facts->has_kept |= mend_talk_summary_get_first_kept (summary) != NULL;
    }
}
