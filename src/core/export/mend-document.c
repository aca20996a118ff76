// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-document.h"

struct _MendDocument
{
  GPtrArray *lines;

  /* What stands above the next text, once there is one */
  char *heading;
  char *person;
  MendSeat seat;
};

G_DEFINE_BOXED_TYPE (MendDocument, mend_document, mend_document_ref, mend_document_unref)

static void
mend_document_line_free (gpointer data)
{
  MendDocumentLine *line = data;

  g_free (line->text);
  g_clear_pointer (&line->record, mend_talk_record_unref);
  g_free (line);
}

static void
mend_document_clear (MendDocument *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->heading);
  g_free (self->person);
}

/**
 * mend_document_new:
 *
 * Makes a document without a line: what is written down of talks, in the order it is read, before
 * it becomes pages or a file.
 *
 * Returns: (transfer full): the document
 */
MendDocument *
mend_document_new (void)
{
  MendDocument *self = g_atomic_rc_box_new0 (MendDocument);

  self->lines = g_ptr_array_new_with_free_func (mend_document_line_free);

  return self;
}

/**
 * mend_document_ref:
 * @self: a document
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendDocument *
mend_document_ref (MendDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_document_unref:
 * @self: (transfer full): a document
 *
 * Drops a reference.
 */
void
mend_document_unref (MendDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_document_clear);
}

static void
append (MendDocument *self, MendDocumentKind kind, char *text)
{
  MendDocumentLine *line = g_new0 (MendDocumentLine, 1);

  line->kind = kind;
  line->seat = kind == MEND_DOCUMENT_PERSON ? self->seat : MEND_SEAT_NONE;
  line->text = text;
  g_ptr_array_add (self->lines, line);
}

static gboolean
is_blank (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

static void
append_what_waits (MendDocument *self)
{
  if (self->heading != NULL)
    append (self, MEND_DOCUMENT_HEADING, g_steal_pointer (&self->heading));
  if (self->person != NULL)
    append (self, MEND_DOCUMENT_PERSON, g_steal_pointer (&self->person));
}

/**
 * mend_document_add:
 * @self: a document
 * @kind: what the line is
 * @text: (nullable): its text; what has nothing to see in it is left out
 *
 * Adds a line. A heading or a person comes in only when a text follows, so that nothing stands
 * empty.
 */
void
mend_document_add (MendDocument *self, MendDocumentKind kind, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (self != NULL);

  valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  if (is_blank (valid))
    return;

  switch (kind)
    {
    case MEND_DOCUMENT_HEADING:
      g_clear_pointer (&self->person, g_free);
      g_free (self->heading);
      self->heading = g_steal_pointer (&valid);
      return;

    case MEND_DOCUMENT_PERSON:
      g_free (self->person);
      self->person = g_steal_pointer (&valid);
      self->seat = MEND_SEAT_NONE;
      return;

    case MEND_DOCUMENT_TITLE:
      g_clear_pointer (&self->heading, g_free);
      g_clear_pointer (&self->person, g_free);
      break;

    case MEND_DOCUMENT_TEXT:
    case MEND_DOCUMENT_KEPT:
    case MEND_DOCUMENT_COURSE:
      append_what_waits (self);
      break;

    case MEND_DOCUMENT_SUBTITLE:
    case MEND_DOCUMENT_REMARK:
    default:
      break;
    }

  append (self, kind, g_steal_pointer (&valid));
}

/**
 * mend_document_add_person:
 * @self: a document
 * @seat: where the person sits
 * @name: what the person is called
 *
 * Says whose the texts are that follow, with the place of the person.
 */
void
mend_document_add_person (MendDocument *self, MendSeat seat, const char *name)
{
  g_return_if_fail (self != NULL);

  mend_document_add (self, MEND_DOCUMENT_PERSON, name);
  self->seat = seat;
}

/**
 * mend_document_add_course:
 * @self: a document
 * @record: a talk
 * @sentence: (nullable): how it went, in words; without them nothing is added
 *
 * Says how a talk went.
 */
void
mend_document_add_course (MendDocument *self, MendTalkRecord *record, const char *sentence)
{
  guint n_lines;

  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  n_lines = self->lines->len;
  mend_document_add (self, MEND_DOCUMENT_COURSE, sentence);

  if (self->lines->len > n_lines)
    {
      MendDocumentLine *line = g_ptr_array_index (self->lines, self->lines->len - 1);

      line->record = mend_talk_record_ref (record);
    }
}

/**
 * mend_document_get_n_lines:
 * @self: a document
 *
 * Counts the lines.
 *
 * Returns: how many there are
 */
guint
mend_document_get_n_lines (const MendDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * mend_document_get_line:
 * @self: a document
 * @position: which line, from 0
 *
 * Gets a line.
 *
 * Returns: (transfer none): the line
 */
const MendDocumentLine *
mend_document_get_line (const MendDocument *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, position);
}
