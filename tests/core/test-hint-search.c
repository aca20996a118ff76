// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint-search.h"

#include "mend-core-enums.h"

static void
add (GListStore *hints, const char *id, MendHintKind kind, const char *pattern)
{
  g_autoptr (MendHint) hint =
      g_object_new (MEND_TYPE_HINT, "id", id, "kind", kind, "pattern", pattern, NULL);

  g_list_store_append (hints, hint);
}

static GListModel *
make_hints (void)
{
  GListStore *hints = g_list_store_new (MEND_TYPE_HINT);

  add (hints, "never", MEND_HINT_ASK, "\\bnever\\b");
  add (hints, "dont", MEND_HINT_ASK, "\\byou don't\\b");
  add (hints, "only", MEND_HINT_ASK_RESPONSIBLE, "\\bonly\\b");
  add (hints, "fear", MEND_HINT_SILENT, "\\bafraid\\b");

  return G_LIST_MODEL (hints);
}

static void
assert_finds (const char *text, gboolean has_ended, MendHintVoice voice, const char *id)
{
  g_autoptr (GListModel) hints = make_hints ();
  MendHint *hint = mend_hint_search_find (hints, text, has_ended, voice);

  g_assert_cmpstr (hint != NULL ? mend_hint_get_id (hint) : NULL, ==, id);
}

static void
test_hint_search_waits_for_the_end (void)
{
  g_test_summary ("Nothing appears in the middle of a sentence.");

  assert_finds ("You never", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("You never listen", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("You never listen", TRUE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("You never listen.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("You never listen…", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("You never listen\n", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
}

static void
test_hint_search_takes_the_latest (void)
{
  assert_finds ("You never listen. You don't care.", FALSE, MEND_HINT_VOICE_ANYBODY, "dont");
  assert_finds ("You never listen. I am sad.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("You never listen. You don't", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("", TRUE, MEND_HINT_VOICE_ANYBODY, NULL);
}

static void
test_hint_search_knows_apostrophes_and_spaces (void)
{
  assert_finds ("You don’t care.", FALSE, MEND_HINT_VOICE_ANYBODY, "dont");
  assert_finds ("You \t  don't care.", FALSE, MEND_HINT_VOICE_ANYBODY, "dont");
  assert_finds ("You\u00a0don't care.", FALSE, MEND_HINT_VOICE_ANYBODY, "dont");
  assert_finds ("\xff never.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
}

static void
test_hint_search_leaves_quotations (void)
{
  assert_finds ("You said “never”.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("You said \"you never. Listen.\" to me.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("Du sagst „never“.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("Du sagst »never«.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("He said \"you never.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("“So” you never listen.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
}

static void
test_hint_search_is_silent_at_fear (void)
{
  g_test_summary ("A sentence of fear has no hint, and does not take away that of another.");

  assert_finds ("You never stop, I am afraid.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("You never stop. I am afraid.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
  assert_finds ("I am afraid. You never stop.", FALSE, MEND_HINT_VOICE_ANYBODY, "never");
}

static void
test_hint_search_asks_who_is_responsible (void)
{
  assert_finds ("It was only talk.", FALSE, MEND_HINT_VOICE_RESPONSIBLE, "only");
  assert_finds ("It was only talk.", FALSE, MEND_HINT_VOICE_ANYBODY, NULL);
  assert_finds ("You never listen.", FALSE, MEND_HINT_VOICE_RESPONSIBLE, "never");
  assert_finds ("You never listen.", FALSE, MEND_HINT_VOICE_NONE, NULL);
}

static MendFormat *
make_way (MendFormatGroup group, MendRoles roles)
{
  return g_object_new (MEND_TYPE_FORMAT, "id", "way", "group", group, "roles", roles, NULL);
}

static void
test_hint_voice_leaves_who_was_hurt (void)
{
  g_autoptr (MendFormat) way =
      make_way (MEND_FORMAT_GROUP_WHAT_HAPPENED, MEND_ROLES_HURT_RESPONSIBLE);

  g_assert_cmpint (mend_hint_voice_find (way, MEND_SEAT_LEFT, MEND_SEAT_LEFT), ==,
                   MEND_HINT_VOICE_NONE);
  g_assert_cmpint (mend_hint_voice_find (way, MEND_SEAT_LEFT, MEND_SEAT_RIGHT), ==,
                   MEND_HINT_VOICE_RESPONSIBLE);
  g_assert_cmpint (mend_hint_voice_find (way, MEND_SEAT_NONE, MEND_SEAT_LEFT), ==,
                   MEND_HINT_VOICE_NONE);
  g_assert_cmpint (mend_hint_voice_find (way, MEND_SEAT_NONE, MEND_SEAT_RIGHT), ==,
                   MEND_HINT_VOICE_NONE);
}

static void
test_hint_voice_of_the_same_part (void)
{
  g_autoptr (MendFormat) turns = make_way (MEND_FORMAT_GROUP_SHORT, MEND_ROLES_EQUAL);
  g_autoptr (MendFormat) quarrel = make_way (MEND_FORMAT_GROUP_WHAT_HAPPENED, MEND_ROLES_EQUAL);
  g_autoptr (MendFormat) alone = make_way (MEND_FORMAT_GROUP_ONE_PERSON, MEND_ROLES_SOLO);

  g_assert_cmpint (mend_hint_voice_find (turns, MEND_SEAT_NONE, MEND_SEAT_LEFT), ==,
                   MEND_HINT_VOICE_ANYBODY);
  g_assert_cmpint (mend_hint_voice_find (alone, MEND_SEAT_NONE, MEND_SEAT_RIGHT), ==,
                   MEND_HINT_VOICE_ANYBODY);
  g_assert_cmpint (mend_hint_voice_find (quarrel, MEND_SEAT_NONE, MEND_SEAT_LEFT), ==,
                   MEND_HINT_VOICE_NONE);
  g_assert_cmpint (mend_hint_voice_find (turns, MEND_SEAT_NONE, MEND_SEAT_BOTH), ==,
                   MEND_HINT_VOICE_NONE);
  g_assert_cmpint (mend_hint_voice_find (NULL, MEND_SEAT_NONE, MEND_SEAT_LEFT), ==,
                   MEND_HINT_VOICE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/hint-search/waits-for-the-end", test_hint_search_waits_for_the_end);
  g_test_add_func ("/core/hint-search/takes-the-latest", test_hint_search_takes_the_latest);
  g_test_add_func ("/core/hint-search/knows-apostrophes-and-spaces",
                   test_hint_search_knows_apostrophes_and_spaces);
  g_test_add_func ("/core/hint-search/leaves-quotations", test_hint_search_leaves_quotations);
  g_test_add_func ("/core/hint-search/is-silent-at-fear", test_hint_search_is_silent_at_fear);
  g_test_add_func ("/core/hint-search/asks-who-is-responsible",
                   test_hint_search_asks_who_is_responsible);
  g_test_add_func ("/core/hint-voice/leaves-who-was-hurt", test_hint_voice_leaves_who_was_hurt);
  g_test_add_func ("/core/hint-voice/of-the-same-part", test_hint_voice_of_the_same_part);

  return g_test_run ();
}
