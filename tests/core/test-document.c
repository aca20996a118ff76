// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-document.h"

static void
assert_line (const MendDocument *document, guint position, MendDocumentKind kind, const char *text)
{
  const MendDocumentLine *line = mend_document_get_line (document, position);

  g_assert_cmpint (line->kind, ==, kind);
  g_assert_cmpstr (line->text, ==, text);
}

static void
test_document_keeps_the_order (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();

  mend_document_add (document, MEND_DOCUMENT_TITLE, "The garden");
  mend_document_add (document, MEND_DOCUMENT_SUBTITLE, "Tuesday");
  mend_document_add (document, MEND_DOCUMENT_HEADING, "Notes");
  mend_document_add (document, MEND_DOCUMENT_PERSON, "Anna");
  mend_document_add (document, MEND_DOCUMENT_TEXT, "The gate");
  mend_document_add (document, MEND_DOCUMENT_REMARK, "first turn");
  mend_document_add (document, MEND_DOCUMENT_TEXT, "The path");

  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 7);
  assert_line (document, 0, MEND_DOCUMENT_TITLE, "The garden");
  assert_line (document, 1, MEND_DOCUMENT_SUBTITLE, "Tuesday");
  assert_line (document, 2, MEND_DOCUMENT_HEADING, "Notes");
  assert_line (document, 3, MEND_DOCUMENT_PERSON, "Anna");
  assert_line (document, 4, MEND_DOCUMENT_TEXT, "The gate");
  assert_line (document, 5, MEND_DOCUMENT_REMARK, "first turn");
  assert_line (document, 6, MEND_DOCUMENT_TEXT, "The path");
}

static void
test_document_leaves_out_what_is_empty (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();

  mend_document_add (document, MEND_DOCUMENT_TITLE, "The garden");
  mend_document_add (document, MEND_DOCUMENT_HEADING, "Notes");
  mend_document_add (document, MEND_DOCUMENT_PERSON, "Anna");
  mend_document_add (document, MEND_DOCUMENT_TEXT, " \n\xc2\xa0");
  mend_document_add (document, MEND_DOCUMENT_PERSON, "Ben");
  mend_document_add (document, MEND_DOCUMENT_TEXT, NULL);
  mend_document_add (document, MEND_DOCUMENT_HEADING, "For another time");
  mend_document_add (document, MEND_DOCUMENT_TEXT, "The shed");
  mend_document_add (document, MEND_DOCUMENT_HEADING, "Last");
  mend_document_add (document, MEND_DOCUMENT_TITLE, "Another talk");
  mend_document_add (document, MEND_DOCUMENT_TEXT, "Words");

  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 5);
  assert_line (document, 1, MEND_DOCUMENT_HEADING, "For another time");
  assert_line (document, 2, MEND_DOCUMENT_TEXT, "The shed");
  assert_line (document, 3, MEND_DOCUMENT_TITLE, "Another talk");
  assert_line (document, 4, MEND_DOCUMENT_TEXT, "Words");
}

static void
test_document_makes_texts_valid (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();

  mend_document_add (document, MEND_DOCUMENT_TEXT, "a\xff");
  assert_line (document, 0, MEND_DOCUMENT_TEXT, "a\xef\xbf\xbd");
}

static void
test_document_course (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();

  g_test_summary (
      "How a talk went is a sentence with the talk; without the sentence it is nothing.");

  mend_document_add (document, MEND_DOCUMENT_HEADING, "How the talk went");
  mend_document_add_course (document, record, NULL);
  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 0);
  mend_document_add_course (document, record, "Anna spoke about a minute.");
  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 2);
  assert_line (document, 1, MEND_DOCUMENT_COURSE, "Anna spoke about a minute.");
  g_assert_true (mend_document_get_line (document, 1)->record == record);
  g_assert_null (mend_document_get_line (document, 0)->record);
}

static void
test_document_is_boxed (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  MendDocument *copy = g_boxed_copy (MEND_TYPE_DOCUMENT, document);

  g_assert_true (copy == document);
  g_boxed_free (MEND_TYPE_DOCUMENT, copy);
  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/keeps-the-order", test_document_keeps_the_order);
  g_test_add_func ("/document/leaves-out-what-is-empty", test_document_leaves_out_what_is_empty);
  g_test_add_func ("/document/makes-texts-valid", test_document_makes_texts_valid);
  g_test_add_func ("/document/course", test_document_course);
  g_test_add_func ("/document/is-boxed", test_document_is_boxed);

  return g_test_run ();
}
