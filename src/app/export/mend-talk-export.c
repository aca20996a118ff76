// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-talk-export.h"

#include "export/mend-csv.h"
#include "export/mend-markdown.h"
#include "export/mend-pdf.h"
#include "good/mend-good-document.h"
#include "help/mend-session-document.h"
#include "history/mend-talk-document.h"
#include "mend-core-enums.h"
#include "mend-store-loose.h"
#include "mend-store.h"
#include "promises/mend-given-document.h"

/* Talks as files. All but the sheets of paper, whose number has to be known for their feet, are
 * written talk by talk, so that a long history takes no more memory than a short one. */

typedef struct
{
  MendExportKind kind;
  GOutputStream *stream;
  MendDocument *document;
  GPtrArray *standings;
  GPtrArray *moments;
  GPtrArray *tags;
  guint n_talks;
  guint n_most;
  gboolean has_more;

  /* What belongs to no talk, where all are written. */
  MendLoose *loose;
} Export;

/**
 * mend_talk_export_kind_from_string:
 * @string: a word: markdown, csv, json or pdf
 * @kind: (out): what it means
 *
 * Reads what talks are to be written as.
 *
 * Returns: whether it is one of the words
 */
gboolean
mend_talk_export_kind_from_string (const char *string, MendExportKind *kind)
{
  GEnumClass *kinds = g_type_class_ref (MEND_TYPE_EXPORT_KIND);
  const GEnumValue *value;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  value = g_enum_get_value_by_nick (kinds, string);
  if (value != NULL)
    *kind = (MendExportKind) value->value;
  g_type_class_unref (kinds);

  return value != NULL;
}

static gboolean
write_text (Export *export, const char *text, GError **error)
{
  return g_output_stream_write_all (export->stream, text, strlen (text), NULL, NULL, error);
}

static char *
join_writings (const MendTalkRecord *record, MendEventKind kind, MendSeat seat)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);

      if (event->kind == kind && (seat == MEND_SEAT_NONE || event->seat == seat))
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", event->text);
    }

  return g_strdup (joined->str);
}

static char *
join_words (const MendTalkRecord *record, MendSeat seat)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < record->writings->len; i++)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i);
      const char *said = event->seat == seat ? mend_talk_document_get_said (event) : NULL;

      if (said != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", said);
    }

  return g_strdup (joined->str);
}

static char *
join_notes (GPtrArray *notes)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "\n" : "",
                            ((const MendLaterNote *) g_ptr_array_index (notes, i))->text);

  return g_strdup (joined->str);
}

static char *
join_tags (GPtrArray *tags, const MendTalkRecord *record)
{
  g_autoptr (GPtrArray) texts = mend_tag_list_texts (tags, record->id);

  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

/* Those that were given in the talk, and how they stand. */
static char *
join_promises (GPtrArray *standings, const MendTalkRecord *record, MendSeat seat)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      const MendPromise *promise = mend_standing_get_promise (standing);

      if (promise->seat == seat && g_strcmp0 (promise->talk_id, record->id) == 0)
        g_string_append_printf (joined, "%s%s (%s)", joined->len > 0 ? "\n" : "", promise->text,
                                mend_outcome_to_string (mend_standing_get_outcome (standing)));
    }

  return g_strdup (joined->str);
}

static const char *const columns[] = {
  "id",
  "start",
  "way",
  "seconds",
  "topic",
  "left",
  "right",
  "kept",
  "taken_left",
  "taken_right",
  "after_left",
  "after_right",
  "words_left",
  "words_right",
  "notes_left",
  "notes_right",
  "for_another_time",
  "added_later",
  "promises_left",
  "promises_right",
  "tags",
};

static char **
make_cells (const MendTalkRecord *record, const MendTalkMore *more)
{
  static const MendSeat seats[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  const MendEventKind of_each[] = { MEND_EVENT_TAKEN, MEND_EVENT_AFTERWARDS };

  g_ptr_array_add (made, g_strdup (record->id));
  g_ptr_array_add (made, g_date_time_format_iso8601 (record->started));
  g_ptr_array_add (made, g_strdup (record->title));
  g_ptr_array_add (made, g_strdup_printf ("%" G_GINT64_FORMAT, record->length_ms / 1000));
  g_ptr_array_add (made, g_strdup (record->topic));
  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    g_ptr_array_add (made, g_strdup (mend_talk_record_get_name (record, seats[i])));
  g_ptr_array_add (made, join_writings (record, MEND_EVENT_KEPT, MEND_SEAT_NONE));
  for (gsize i = 0; i < G_N_ELEMENTS (of_each); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (seats); j++)
      g_ptr_array_add (made, join_writings (record, of_each[i], seats[j]));
  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    g_ptr_array_add (made, join_words (record, seats[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    g_ptr_array_add (made, join_writings (record, MEND_EVENT_NOTE, seats[i]));
  g_ptr_array_add (made, join_writings (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE));
  g_ptr_array_add (made, join_notes (more->notes));
  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    g_ptr_array_add (made, join_promises (more->standings, record, seats[i]));
  g_ptr_array_add (made, join_tags (more->tags, record));

  for (guint i = 0; i < made->len; i++)
    {
      const char *cell = g_ptr_array_index (made, i);

      g_strv_builder_add (cells, cell != NULL ? cell : "");
    }

  return g_strv_builder_end (cells);
}

static gboolean
write_row (Export *export, const MendTalkRecord *record, const MendTalkMore *more, GError **error)
{
  g_auto (GStrv) cells = make_cells (record, more);
  g_autoptr (GString) row = g_string_new (NULL);

  mend_csv_append_row (row, (const char *const *) cells, G_N_ELEMENTS (columns));

  return write_text (export, row->str, error);
}

static gboolean
write_markdown (Export *export,
                const MendTalkRecord *record,
                const MendTalkMore *more,
                GError **error)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  mend_talk_document_add (document, record, more);
  mend_markdown_append (text, document);

  return (export->n_talks == 0 || write_text (export, "\n", error)) &&
         write_text (export, text->str, error);
}

static gboolean
write_json (Export *export, const char *json, GError **error)
{
  return write_text (export, export->n_talks > 0 ? ",\n" : "", error) &&
         write_text (export, json, error);
}

static gboolean
write_talk (
    const MendTalkRecord *record, GPtrArray *notes, const char *json, gpointer data, GError **error)
{
  Export *export = data;
  const MendTalkMore more = {
    .notes = notes,
    .standings = export->standings,
    .moments = export->moments,
    .tags = export->tags,
  };
  gboolean is_written = TRUE;

  /* No without an error: it is enough. */
  if (export->n_talks == export->n_most)
    {
      export->has_more = TRUE;
      return FALSE;
    }

  switch (export->kind)
    {
    case MEND_EXPORT_MARKDOWN:
      is_written = write_markdown (export, record, &more, error);
      break;

    case MEND_EXPORT_CSV:
      is_written = write_row (export, record, &more, error);
      break;

    case MEND_EXPORT_JSON:
      is_written = write_json (export, json, error);
      break;

    case MEND_EXPORT_PDF:
    default:
      mend_talk_document_add (export->document, record, &more);
      break;
    }

  export->n_talks++;

  return is_written;
}

static gboolean
write_loose_promise (Export *export, MendStanding *standing, GError **error)
{
  const MendPromise *promise = mend_standing_get_promise (standing);
  const gboolean is_right = promise->seat == MEND_SEAT_RIGHT;
  const char *cells[G_N_ELEMENTS (columns)];
  g_autofree char *created = g_date_time_format_iso8601 (promise->created);
  g_autofree char *text = g_strdup_printf (
      "%s (%s)", promise->text, mend_outcome_to_string (mend_standing_get_outcome (standing)));
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      cells[i] = "";
      if (g_str_equal (columns[i], "id"))
        cells[i] = promise->id;
      else if (g_str_equal (columns[i], "start"))
        cells[i] = created;
      else if (g_str_equal (columns[i], is_right ? "right" : "left"))
        cells[i] = promise->name;
      else if (g_str_equal (columns[i], is_right ? "promises_right" : "promises_left"))
        cells[i] = text;
    }

  mend_csv_append_row (row, cells, G_N_ELEMENTS (columns));

  return write_text (export, row->str, error);
}

static void
add_loose (MendDocument *document, MendLoose *loose)
{
  mend_given_document_add_accounts (document, loose->accounts, loose->assents, loose->persons);
  mend_given_document_add_promises (document, loose->standings, loose->moments);
  mend_given_document_add_told (document, loose->moments);
  mend_good_document_add (document, loose->moments);
  mend_session_document_add (document, loose->helpers, loose->persons);
}

static gboolean
write_loose_markdown (Export *export, GError **error)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  add_loose (document, export->loose);

  if (mend_document_get_n_lines (document) == 0)
    return TRUE;

  mend_markdown_append (text, document);

  return (export->n_talks == 0 || write_text (export, "\n", error)) &&
         write_text (export, text->str, error);
}

/* After the talks. The table is one of talks, and of the promises that are given in them: for the
 * shared account and the rest it has no columns. */
static gboolean
write_loose (Export *export, GError **error)
{
  GPtrArray *standings;

  if (export->loose == NULL || export->has_more)
    return TRUE;

  standings = export->loose->standings;

  switch (export->kind)
    {
    case MEND_EXPORT_MARKDOWN:
      return write_loose_markdown (export, error);

    case MEND_EXPORT_CSV:
      for (guint i = 0; i < standings->len; i++)
        {
          if (!write_loose_promise (export, g_ptr_array_index (standings, i), error))
            return FALSE;
        }
      return TRUE;

    case MEND_EXPORT_PDF:
      add_loose (export->document, export->loose);
      return TRUE;

    case MEND_EXPORT_JSON:
    default:
      return TRUE;
    }
}

static gboolean
write_head (Export *export, GError **error)
{
  g_autoptr (GString) row = g_string_new (NULL);

  if (export->kind == MEND_EXPORT_JSON)
    return write_text (export, "{\"format\": \"mend export\", \"version\": 1, \"talks\": [\n",
                       error);

  if (export->kind != MEND_EXPORT_CSV)
    return TRUE;

  mend_csv_append_row (row, columns, G_N_ELEMENTS (columns));

  return write_text (export, row->str, error);
}

static gboolean
write_end (Export *export, GError **error)
{
  switch (export->kind)
    {
    case MEND_EXPORT_JSON:
      return write_text (export, "\n]", error) &&
             (export->loose == NULL || (write_text (export, ", ", error) &&
                                        write_text (export, export->loose->json, error))) &&
             write_text (export, "}\n", error);

    case MEND_EXPORT_PDF:
      return mend_pdf_write (export->document, export->stream, error);

    case MEND_EXPORT_MARKDOWN:
    case MEND_EXPORT_CSV:
    default:
      return TRUE;
    }
}

static gboolean
export_talks (Export *export, const char *data_dir, const MendTalkFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) standings = mend_store_list_standings (data_dir);
  g_autoptr (GPtrArray) moments = mend_store_read_moments (data_dir);
  g_autoptr (GPtrArray) tags = mend_store_read_tags (data_dir);
  g_autoptr (GError) why = NULL;
  gboolean is_whole;

  export->standings = standings;
  export->moments = moments;
  export->tags = tags;

  if (filter == NULL || !mend_talk_filter_is_set (filter))
    export->loose = mend_store_read_loose (data_dir);

  is_whole = mend_store_for_each_talk (data_dir, filter, write_talk, export, &why) || why == NULL;
  if (is_whole && write_loose (export, &why))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

/**
 * mend_talk_export_write:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @kind: what they are written as
 * @stream: where to
 * @n_talks: (out) (optional): how many were written
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Writes talks, the oldest first. What one of the two keeps for themselves is in none of them. No
 * lock is taken. Blocks.
 *
 * Returns: whether all is written
 */
gboolean
mend_talk_export_write (const char *data_dir,
                        const MendTalkFilter *filter,
                        MendExportKind kind,
                        GOutputStream *stream,
                        guint *n_talks,
                        GError **error)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  Export export = { .kind = kind, .stream = stream, .document = document, .n_most = G_MAXUINT };
  gboolean is_written;

  g_return_val_if_fail (data_dir != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  is_written = write_head (&export, error) && export_talks (&export, data_dir, filter, error) &&
               write_end (&export, error);
  g_clear_pointer (&export.loose, mend_loose_free);

  if (is_written && n_talks != NULL)
    *n_talks = export.n_talks;

  return is_written;
}

/**
 * mend_talk_export_collect:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @n_most: how many of them at most
 * @has_more: (out): whether there are more
 *
 * Puts talks into a document, the oldest first, as they are in a PDF. No lock is taken. Blocks.
 *
 * Returns: (transfer full): the document
 */
MendDocument *
mend_talk_export_collect (const char *data_dir,
                          const MendTalkFilter *filter,
                          guint n_most,
                          gboolean *has_more)
{
  MendDocument *document = mend_document_new ();
  Export export = { .kind = MEND_EXPORT_PDF, .document = document, .n_most = n_most };

  export_talks (&export, data_dir, filter, NULL);
  g_clear_pointer (&export.loose, mend_loose_free);
  *has_more = export.has_more;

  return document;
}

/**
 * mend_talk_export_preview:
 * @data_dir: the folder of Mend's data
 * @filter: (nullable): which of the talks; `NULL` for all
 * @n_most: how many of them at most
 * @kind: what they are written as, which is a text
 * @has_more: (out): whether there are more
 *
 * Writes the first talks into a text. No lock is taken. Blocks.
 *
 * Returns: (transfer full): the text
 */
char *
mend_talk_export_preview (const char *data_dir,
                          const MendTalkFilter *filter,
                          guint n_most,
                          MendExportKind kind,
                          gboolean *has_more)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Export export = { .kind = kind, .stream = stream, .n_most = n_most };

  g_return_val_if_fail (kind != MEND_EXPORT_PDF, NULL);

  if (write_head (&export, NULL) && export_talks (&export, data_dir, filter, NULL))
    write_end (&export, NULL);

  g_clear_pointer (&export.loose, mend_loose_free);
  *has_more = export.has_more;
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
