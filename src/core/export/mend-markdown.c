// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-markdown.h"

#include <string.h>

/* Markdown as CommonMark 0.30 has it. What people wrote is to look as they wrote it: whatever could
 * become a mark in it is escaped, and so is what makes a list or a heading of a line it begins. */

#define ESCAPED_ANYWHERE  "\\`*_[]<>&~|"
#define ESCAPED_AT_START  "#+-=:"
#define BREAK_WITHIN_TEXT "  \n"

/* A number with a dot or a parenthesis would begin a list. */
static gsize
measure_list_number (const char *line)
{
  gsize length = strspn (line, "0123456789");

  return length > 0 && (line[length] == '.' || line[length] == ')') ? length : 0;
}

static void
append_line (GString *markdown, const char *line)
{
  gsize number_length;

  /* Four blanks at the start would make code of it. */
  while (g_unichar_isspace (g_utf8_get_char (line)))
    line = g_utf8_next_char (line);

  number_length = measure_list_number (line);
  if (strchr (ESCAPED_AT_START, *line) != NULL && *line != '\0')
    g_string_append_c (markdown, '\\');

  g_string_append_len (markdown, line, (gssize) number_length);
  if (number_length > 0)
    g_string_append_c (markdown, '\\');

  for (const char *c = line + number_length; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character))
        character = ' ';
      else if (character < 0x80 && strchr (ESCAPED_ANYWHERE, (int) character) != NULL)
        g_string_append_c (markdown, '\\');

      g_string_append_unichar (markdown, character);
    }
}

static char **
split_lines (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  g_strstrip (plain->str);

  return g_strsplit (plain->str, "\n", -1);
}

static void
append_text (GString *markdown, const char *text, const char *between)
{
  g_auto (GStrv) lines = split_lines (text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_paragraph_end = lines[i + 1] != NULL && *g_strstrip (lines[i + 1]) == '\0';

      if (*g_strstrip (lines[i]) == '\0')
        {
          g_string_append_c (markdown, '\n');
          continue;
        }

      append_line (markdown, lines[i]);
      if (lines[i + 1] != NULL)
        g_string_append (markdown, is_paragraph_end ? "\n" : between);
    }
}

/**
 * mend_markdown_append:
 * @markdown: a text
 * @document: a document
 *
 * Writes a document as Markdown to the end of a text. Each talk has a heading of the first level,
 * what is in it headings of the second and third.
 */
void
mend_markdown_append (GString *markdown, const MendDocument *document)
{
  static const struct
  {
    const char *before;
    const char *between;
    const char *after;
  } marks[MEND_DOCUMENT_N_KINDS] = {
    [MEND_DOCUMENT_TITLE] = { "# ", " ", "" },
    [MEND_DOCUMENT_SUBTITLE] = { "*", " ", "*" },
    [MEND_DOCUMENT_HEADING] = { "## ", " ", "" },
    [MEND_DOCUMENT_PERSON] = { "### ", " ", "" },
    [MEND_DOCUMENT_TEXT] = { "", BREAK_WITHIN_TEXT, "" },
    [MEND_DOCUMENT_REMARK] = { "*", " ", "*" },
    [MEND_DOCUMENT_KEPT] = { "", BREAK_WITHIN_TEXT, "" },
    [MEND_DOCUMENT_COURSE] = { "", BREAK_WITHIN_TEXT, "" },
  };

  g_return_if_fail (markdown != NULL);
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < mend_document_get_n_lines (document); i++)
    {
      const MendDocumentLine *line = mend_document_get_line (document, i);

      if (markdown->len > 0)
        g_string_append_c (markdown, '\n');

      g_string_append (markdown, marks[line->kind].before);
      append_text (markdown, line->text, marks[line->kind].between);
      g_string_append (markdown, marks[line->kind].after);
      g_string_append_c (markdown, '\n');
    }
}
