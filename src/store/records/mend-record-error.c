// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-error.h"

/* GLib aligns what it puts before an error, which clang cannot see; and its macro returns NULL only
   for an error of another domain, of which gcc's analyzer does not know that it cannot be. */
#ifdef __clang__
#pragma GCC diagnostic ignored "-Wcast-align"
#else
#pragma GCC diagnostic ignored "-Wanalyzer-null-dereference"
#endif

typedef struct
{
  gint64 offset;
} MendRecordErrorPrivate;

static void
mend_record_error_private_init (MendRecordErrorPrivate *priv)
{
  /* GLib gives what may be NULL as far as a compiler can see. */
  if (priv != NULL)
    priv->offset = -1;
}

static void
mend_record_error_private_copy (const MendRecordErrorPrivate *source, MendRecordErrorPrivate *copy)
{
  if (source != NULL && copy != NULL)
    copy->offset = source->offset;
}

static void
mend_record_error_private_clear (MendRecordErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (MendRecordError, mend_record_error)

/**
 * mend_record_error_get_offset:
 * @error: any error
 *
 * Gets the place in the file that @error speaks of.
 *
 * Returns: the byte, from 0; -1 if @error speaks of no place or is not of this domain
 */
gint64
mend_record_error_get_offset (const GError *error)
{
  const MendRecordErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, -1);

  if (error->domain != MEND_RECORD_ERROR)
    return -1;

  priv = mend_record_error_get_private (error);

  return priv != NULL ? priv->offset : -1;
}

/**
 * mend_record_error_set_at:
 * @error: (nullable): return location for the error
 * @code: the reason
 * @offset: the byte, from 0
 * @message: the reason in words, without anything of the file's content
 *
 * Sets an error that knows its place in the file.
 */
void
mend_record_error_set_at (GError **error, MendRecordError code, gsize offset, const char *message)
{
  MendRecordErrorPrivate *priv;

  if (error == NULL)
    return;

  g_set_error (error, MEND_RECORD_ERROR, (int) code, "%s (byte %" G_GSIZE_FORMAT ")", message,
               offset);
  priv = mend_record_error_get_private (*error);

  if (priv != NULL)
    priv->offset = (gint64) offset;
}
