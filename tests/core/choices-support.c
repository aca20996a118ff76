// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices-support.h"

#include "mend-core-enums.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"

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

static MendPart *
make_part (const char *id, MendSpeaker speaker, gboolean may_be_left_out, gboolean left_out)
{
  return g_object_new (MEND_TYPE_PART, "id", id, "speaker", speaker, "begins-turn", TRUE, "length",
                       60, "least", 30, "most", 120, "may-be-left-out", may_be_left_out, "left-out",
                       left_out, "unhurried", speaker == MEND_SPEAKER_HURT, NULL);
}

/* A way to talk with roles: quiet that may be left out, the one who was hurt, the other with a
 * promise, a part that is left out at first, and the place of another way to talk. In its second
 * variant the first part is left out and the second is longer. */
MendChoices *
choices_support_make_with_roles (void)
{
  const char *const settings[] = { "quiet 0", "tell 90", NULL };
  const char *const brings[] = { "promise", NULL };
  const char *const ids[] = { "turns", NULL };
  g_autoptr (MendFormat) way = make_format ();
  g_autoptr (GListModel) ways = list_of (MEND_TYPE_FORMAT, g_object_ref (way), NULL);
  g_autoptr (GListStore) parts = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (GListModel) variants =
      list_of (MEND_TYPE_VARIANT, g_object_new (MEND_TYPE_VARIANT, "id", "long", NULL),
               g_object_new (MEND_TYPE_VARIANT, "id", "short", "settings", settings, NULL));
  g_autoptr (MendPart) quiet = make_part ("quiet", MEND_SPEAKER_NOBODY, TRUE, FALSE);
  g_autoptr (MendPart) tell = make_part ("tell", MEND_SPEAKER_HURT, FALSE, FALSE);
  g_autoptr (MendPart) own =
      g_object_new (MEND_TYPE_PART, "id", "own", "speaker", MEND_SPEAKER_RESPONSIBLE, "begins-turn",
                    TRUE, "brings", brings, NULL);
  g_autoptr (MendPart) wish = make_part ("wish", MEND_SPEAKER_RESPONSIBLE, TRUE, TRUE);
  g_autoptr (MendPart) place = g_object_new (MEND_TYPE_PART, "id", "place", "way-ids", ids, NULL);
  g_autoptr (MendFormat) format = NULL;

  mend_part_set_ways (place, ways);
  g_list_store_append (parts, quiet);
  g_list_store_append (parts, tell);
  g_list_store_append (parts, own);
  g_list_store_append (parts, wish);
  g_list_store_append (parts, place);
  format = g_object_new (MEND_TYPE_FORMAT, "id", "roles", "roles", MEND_ROLES_HURT_RESPONSIBLE,
                         "variants", variants, "parts", parts, NULL);

  return mend_choices_new (format);
}

MendPart *
choices_support_get_part (MendChoices *choices, guint position)
{
  g_autoptr (MendPart) part =
      g_list_model_get_item (mend_format_get_parts (mend_choices_get_format (choices)), position);

  /* The way to talk holds it. */
  return part;
}

MendPart *
choices_support_get_rounds (MendChoices *choices)
{
  return choices_support_get_part (choices, 0);
}

MendPart *
choices_support_get_turn (MendChoices *choices)
{
  g_autoptr (MendPart) turn =
      g_list_model_get_item (mend_part_get_children (choices_support_get_rounds (choices)), 0);

  return turn;
}
