// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-given-document.h"

#include "export/mend-markdown.h"
#include "good/mend-good-thing.h"
#include "mend-person.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"
#include "promises/mend-standing.h"

static void
assert_says (const MendDocument *document, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  mend_markdown_append (text, document);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_given_document_account (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) accounts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  g_autoptr (GPtrArray) assents =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_assent_unref);
  g_autoptr (GPtrArray) persons =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_person_unref);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "I hid it.", -1);
  const MendAccount fields = { .id = (char *) "account",
                               .created = created,
                               .texts = { NULL, NULL, (char *) "I hid it.\nI lied." },
                               .writers = { NULL, NULL, (char *) "ben" } };
  const MendAssent assent = { .account_id = (char *) "account",
                              .created = created,
                              .seat = MEND_SEAT_LEFT,
                              .name = (char *) "Anna",
                              .sha256 = sha256 };

  g_test_summary ("Each part that is written, with whose it is, and to what somebody agrees.");

  g_ptr_array_add (accounts, mend_account_new (&fields));
  g_ptr_array_add (assents, mend_assent_new (&assent));
  g_ptr_array_add (persons, mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange"));
  mend_given_document_add_accounts (document, accounts, assents, persons);
  assert_says (document, "# Shared Account\n\n## What is owned\n\n### Ben\n\n"
                         "I hid it.  \nI lied.\n\n"
                         "*Anna agrees to this line: “I hid it.”*\n");
}

static void
test_given_document_promises (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendDocument) none = mend_document_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  const MendPromise fields = {
    .created = created, .seat = MEND_SEAT_RIGHT, .name = (char *) "Ben", .text = (char *) "Tea"
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  g_test_summary ("A promise with who gave it and how it stands; without one there is no title.");

  mend_given_document_add_promises (none, standings, moments);
  g_assert_cmpuint (mend_document_get_n_lines (none), ==, 0);
  g_ptr_array_add (standings, mend_standing_new (promise, marks));
  mend_given_document_add_promises (document, standings, moments);
  assert_says (document, "# Promises Outside of a Talk\n\n### Ben\n\nTea\n\n*Open*\n");
}

static void
test_given_document_helped (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  const MendPromise fields = {
    .created = created, .seat = MEND_SEAT_RIGHT, .name = (char *) "Ben", .text = (char *) "Tea"
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);
  const MendMark mark = { .id = (char *) "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11",
                          .promise_id = promise->id,
                          .created = created,
                          .seat = MEND_SEAT_RIGHT,
                          .outcome = MEND_OUTCOME_KEPT };
  const MendGoodThing helped = { .kind = MEND_GOOD_THING_HELPED,
                                 .moment_id = mark.id,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .name = (char *) "Anna",
                                 .text = (char *) "You were there" };

  g_test_summary ("What helped is beside its promise.");

  g_ptr_array_add (marks, mend_mark_new (&mark));
  g_ptr_array_add (moments, mend_good_thing_new (&helped));
  g_ptr_array_add (standings, mend_standing_new (promise, marks));
  mend_given_document_add_promises (document, standings, moments);
  assert_says (document,
               "# Promises Outside of a Talk\n\n### Ben\n\nTea\n\n*Kept (3 November 2026)*\n\n"
               "*Anna, what helped: You were there*\n");
}

static void
test_given_document_told (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendDocument) none = mend_document_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  MendGoodThing told = { .kind = MEND_GOOD_THING_TOLD,
                         .created = created,
                         .seat = MEND_SEAT_RIGHT,
                         .name = (char *) "Ben",
                         .text = (char *) "I stayed longer",
                         .day = (char *) "2026-11-02" };

  g_test_summary ("What was told is there by its day, the earliest first.");

  mend_given_document_add_told (none, moments);
  g_assert_cmpuint (mend_document_get_n_lines (none), ==, 0);
  g_ptr_array_add (moments, mend_good_thing_new (&told));
  told.day = (char *) "2026-10-30";
  told.seat = MEND_SEAT_LEFT;
  told.name = (char *) "Anna";
  told.text = (char *) "I lent him money";
  g_ptr_array_add (moments, mend_good_thing_new (&told));
  mend_given_document_add_told (document, moments);
  assert_says (document, "# Told Without Being Asked\n\n### Anna\n\nI lent him money\n\n"
                         "*30 October 2026*\n\n### Ben\n\nI stayed longer\n\n"
                         "*2 November 2026*\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/given-document/account", test_given_document_account);
  g_test_add_func ("/widgets/given-document/promises", test_given_document_promises);
  g_test_add_func ("/widgets/given-document/helped", test_given_document_helped);
  g_test_add_func ("/widgets/given-document/told", test_given_document_told);

  return g_test_run ();
}
