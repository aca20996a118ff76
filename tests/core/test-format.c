// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-format.h"

#include "ways/mend-part.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"

static void
test_format_keeps_what_it_was_made_of (void)
{
  g_autoptr (GListStore) explanations = g_list_store_new (MEND_TYPE_STEM);
  g_autoptr (GListStore) topics = g_list_store_new (MEND_TYPE_TOPIC);
  g_autoptr (GListStore) parts = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (MendFormat) format = g_object_new (
      MEND_TYPE_FORMAT, "id", "floor", "version", 3, "title", "Title", "summary", "Summary.",
      "explanations", explanations, "step", 5, "group", MEND_FORMAT_GROUP_TO_BE_HEARD, "roles",
      MEND_ROLES_SOLO, "heavy", TRUE, "evidence", MEND_EVIDENCE_TRADITION, "source", "Source.",
      "topics", topics, "parts", parts, NULL);

  g_assert_cmpstr (mend_format_get_id (format), ==, "floor");
  g_assert_cmpuint (mend_format_get_version (format), ==, 3);
  g_assert_cmpstr (mend_format_get_title (format), ==, "Title");
  g_assert_cmpstr (mend_format_get_summary (format), ==, "Summary.");
  g_assert_true (mend_format_get_explanations (format) == G_LIST_MODEL (explanations));
  g_assert_cmpuint (mend_format_get_step (format), ==, 5);
  g_assert_cmpint (mend_format_get_group (format), ==, MEND_FORMAT_GROUP_TO_BE_HEARD);
  g_assert_cmpint (mend_format_get_roles (format), ==, MEND_ROLES_SOLO);
  g_assert_true (mend_format_get_heavy (format));
  g_assert_cmpint (mend_format_get_evidence (format), ==, MEND_EVIDENCE_TRADITION);
  g_assert_cmpstr (mend_format_get_source (format), ==, "Source.");
  g_assert_true (mend_format_get_topics (format) == G_LIST_MODEL (topics));
  g_assert_true (mend_format_get_parts (format) == G_LIST_MODEL (parts));
  g_assert_finalize_object (g_steal_pointer (&format));
}

static void
test_format_properties_read_as_getters_do (void)
{
  g_autoptr (MendFormat) format = g_object_new (
      MEND_TYPE_FORMAT, "id", "floor", "version", 2, "title", "Title", "summary", "Summary.",
      "step", 6, "group", MEND_FORMAT_GROUP_FIND_A_WAY, "roles", MEND_ROLES_HURT_RESPONSIBLE,
      "evidence", MEND_EVIDENCE_TRIALS, "source", "Source.", NULL);
  g_autoptr (GListModel) explanations = NULL;
  g_autoptr (GListModel) topics = NULL;
  g_autoptr (GListModel) parts = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *source = NULL;
  guint version = 0;
  guint step = 0;
  MendFormatGroup group = MEND_FORMAT_GROUP_SHORT;
  MendRoles roles = MEND_ROLES_EQUAL;
  MendEvidence evidence = MEND_EVIDENCE_OURS;

  g_object_get (format, "id", &id, "version", &version, "title", &title, "summary", &summary,
                "explanations", &explanations, "step", &step, "group", &group, "roles", &roles,
                "evidence", &evidence, "source", &source, "topics", &topics, "parts", &parts, NULL);

  g_assert_cmpstr (id, ==, "floor");
  g_assert_cmpuint (version, ==, 2);
  g_assert_cmpstr (title, ==, "Title");
  g_assert_cmpstr (summary, ==, "Summary.");
  g_assert_true (explanations == mend_format_get_explanations (format));
  g_assert_cmpuint (step, ==, 6);
  g_assert_cmpint (group, ==, MEND_FORMAT_GROUP_FIND_A_WAY);
  g_assert_cmpint (roles, ==, MEND_ROLES_HURT_RESPONSIBLE);
  g_assert_cmpint (evidence, ==, MEND_EVIDENCE_TRIALS);
  g_assert_cmpstr (source, ==, "Source.");
  g_assert_true (topics == mend_format_get_topics (format));
  g_assert_true (parts == mend_format_get_parts (format));
}

static void
test_format_lists_are_never_missing (void)
{
  g_autoptr (MendFormat) format = g_object_new (MEND_TYPE_FORMAT, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (mend_format_get_explanations (format)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (mend_format_get_topics (format)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (mend_format_get_variants (format)), ==, 0);
  g_assert_false (mend_format_get_heavy (format));
  g_assert_cmpuint (g_list_model_get_n_items (mend_format_get_parts (format)), ==, 0);
  g_assert_cmpuint (mend_format_get_version (format), ==, 1);
  g_assert_finalize_object (g_steal_pointer (&format));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/format/keeps-what-it-was-made-of", test_format_keeps_what_it_was_made_of);
  g_test_add_func ("/core/format/properties-read-as-getters-do",
                   test_format_properties_read_as_getters_do);
  g_test_add_func ("/core/format/lists-are-never-missing", test_format_lists_are_never_missing);

  return g_test_run ();
}
