// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-topic.h"

#include "ways/mend-stem.h"

static void
test_topic_keeps_what_it_was_made_of (void)
{
  g_autoptr (GListStore) stems = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (MendTopic) topic =
      g_object_new (MEND_TYPE_TOPIC, "id", "today", "text", "How I am today", "line", "One.",
                    "second-line", "Two.", "stems", stems, NULL);
  g_autoptr (GListModel) listed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  g_autofree char *second_line = NULL;

  g_object_get (topic, "id", &id, "text", &text, "line", &line, "second-line", &second_line,
                "stems", &listed, NULL);

  g_assert_cmpstr (mend_topic_get_id (topic), ==, "today");
  g_assert_cmpstr (mend_topic_get_text (topic), ==, "How I am today");
  g_assert_cmpstr (mend_topic_get_line (topic), ==, "One.");
  g_assert_cmpstr (mend_topic_get_second_line (topic), ==, "Two.");
  g_assert_true (mend_topic_get_stems (topic) == G_LIST_MODEL (stems));
  g_assert_cmpstr (id, ==, "today");
  g_assert_cmpstr (text, ==, "How I am today");
  g_assert_cmpstr (line, ==, "One.");
  g_assert_cmpstr (second_line, ==, "Two.");
  g_assert_true (listed == G_LIST_MODEL (stems));
  g_assert_finalize_object (g_steal_pointer (&topic));
}

static void
test_topic_may_have_one_line (void)
{
  g_autoptr (MendTopic) topic = g_object_new (MEND_TYPE_TOPIC, "line", "One.", NULL);

  g_assert_null (mend_topic_get_second_line (topic));
  g_assert_cmpuint (g_list_model_get_n_items (mend_topic_get_stems (topic)), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&topic));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/topic/keeps-what-it-was-made-of", test_topic_keeps_what_it_was_made_of);
  g_test_add_func ("/core/topic/may-have-one-line", test_topic_may_have_one_line);

  return g_test_run ();
}
