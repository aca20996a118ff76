// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-markdown.h"

static char *
write_text (const char *text)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  GString *markdown = g_string_new (NULL);

  mend_document_add (document, MEND_DOCUMENT_TEXT, text);
  mend_markdown_append (markdown, document);

  return g_string_free (markdown, FALSE);
}

static void
assert_text (const char *text, const char *expected)
{
  g_autofree char *markdown = write_text (text);
  g_autofree char *line = g_strconcat (expected, "\n", NULL);

  g_assert_cmpstr (markdown, ==, line);
}

static void
test_markdown_has_levels (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GString) markdown = g_string_new (NULL);

  mend_document_add (document, MEND_DOCUMENT_TITLE, "The\ngarden");
  mend_document_add (document, MEND_DOCUMENT_SUBTITLE, "Tuesday");
  mend_document_add (document, MEND_DOCUMENT_HEADING, "Notes");
  mend_document_add (document, MEND_DOCUMENT_PERSON, "Anna");
  mend_document_add (document, MEND_DOCUMENT_TEXT, "The gate");
  mend_document_add (document, MEND_DOCUMENT_REMARK, "First turn");
  mend_markdown_append (markdown, document);
  mend_markdown_append (markdown, document);

  g_assert_true (g_str_has_prefix (
      markdown->str,
      "# The garden\n\n*Tuesday*\n\n## Notes\n\n### Anna\n\nThe gate\n\n*First turn*\n\n# The"));
}

static void
test_markdown_escapes_marks (void)
{
  assert_text ("1 < 2 * 3_4 `a` [b] & c|d~", "1 \\< 2 \\* 3\\_4 \\`a\\` \\[b\\] \\& c\\|d\\~");
  assert_text ("# not a heading", "\\# not a heading");
  assert_text ("- not a list", "\\- not a list");
  assert_text ("12. not a list", "12\\. not a list");
  assert_text ("3) not a list", "3\\) not a list");
  assert_text ("12 eggs", "12 eggs");
  assert_text ("    not code", "not code");
  assert_text ("a\\b", "a\\\\b");
  assert_text ("a\x01"
               "b",
               "a b");
}

static void
test_markdown_keeps_lines_and_paragraphs (void)
{
  assert_text ("I feel sad.\nI need rest.", "I feel sad.  \nI need rest.");
  assert_text ("One.\r\n- Two.", "One.  \n\\- Two.");
  assert_text ("One.\n\nTwo.\n", "One.\n\nTwo.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/has-levels", test_markdown_has_levels);
  g_test_add_func ("/markdown/escapes-marks", test_markdown_escapes_marks);
  g_test_add_func ("/markdown/keeps-lines-and-paragraphs",
                   test_markdown_keeps_lines_and_paragraphs);

  return g_test_run ();
}
