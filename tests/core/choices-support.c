// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices-support.h"

#include "mend-core-enums.h"
#include "mend-stem.h"
#include "mend-topic.h"

static GListModel *
list_of (GType type, gpointer first, gpointer second)
{
  GListStore *list = g_list_store_new (type);

  g_list_store_append (list, first);
  g_object_unref (first);

  if (second != NULL)
    {
      g_list_store_append (list, second);
      g_object_unref (second);
    }

  return G_LIST_MODEL (list);
}

static GListModel *
make_stems (const char *text)
{
  return list_of (MEND_TYPE_STEM, mend_stem_new (text), NULL);
}

static MendPart *
make_turn (void)
{
  g_autoptr (GListModel) stems = make_stems ("What weighs on me is…");

  return g_object_new (MEND_TYPE_PART, "id", "speak", "speaker", MEND_SPEAKER_FIRST, "begins-turn",
                       TRUE, "follows-topic", TRUE, "line", "Say how this is for you.",
                       "second-line", "Say how this is for you, too.", "again-line",
                       "What would you like to add?", "listener-line", "Only listen.",
                       "gate-speaker-line", "%s, what was missing? 100 % of it?", "gate-limit", 3,
                       "length", 120, "least", 60, "most", 600, "stems", stems, NULL);
}

static MendFormat *
make_format (void)
{
  g_autoptr (GListModel) stems = make_stems ("Today I am…");
  g_autoptr (GListModel) children = list_of (MEND_TYPE_PART, make_turn (), NULL);
  g_autoptr (GListModel) parts =
      list_of (MEND_TYPE_PART,
               g_object_new (MEND_TYPE_PART, "id", "rounds", "children", children, "repeat", 2,
                             "repeat-least", 1, "repeat-most", 6, "exchanges", TRUE, NULL),
               g_object_new (MEND_TYPE_PART, "id", "answer", "speaker", MEND_SPEAKER_SECOND, "line",
                             "Say what you heard.", NULL));
  g_autoptr (GListModel) topics =
      list_of (MEND_TYPE_TOPIC,
               g_object_new (MEND_TYPE_TOPIC, "id", "today", "text", "How I am today", "line",
                             "Say how you are today.", "second-line", "Say how you are, too.",
                             "stems", stems, NULL),
               NULL);

  return g_object_new (MEND_TYPE_FORMAT, "id", "turns", "title", "Short Turns", "step", 2, "topics",
                       topics, "parts", parts, NULL);
}

/* A way to talk with rounds that exchange, one topic, and an answer. */
MendChoices *
choices_support_make (void)
{
  g_autoptr (MendFormat) format = make_format ();

  return mend_choices_new (format);
}

MendPart *
choices_support_get_rounds (MendChoices *choices)
{
  g_autoptr (MendPart) rounds =
      g_list_model_get_item (mend_format_get_parts (mend_choices_get_format (choices)), 0);

  /* The way to talk holds it. */
  return rounds;
}

MendPart *
choices_support_get_turn (MendChoices *choices)
{
  g_autoptr (MendPart) turn =
      g_list_model_get_item (mend_part_get_children (choices_support_get_rounds (choices)), 0);

  return turn;
}
