// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MEND_RECORD_ERROR (mend_record_error_quark ())

/**
 * MendRecordError:
 * @MEND_RECORD_ERROR_EMPTY: the file has no bytes
 * @MEND_RECORD_ERROR_TOO_LARGE: the file has more bytes than a record may have
 * @MEND_RECORD_ERROR_NOT_A_FILE: a link, folder, pipe, socket or device bears the name
 * @MEND_RECORD_ERROR_UNSTABLE: another program kept changing the file while it was read
 * @MEND_RECORD_ERROR_BYTE_ORDER_MARK: the text begins with a byte order mark
 * @MEND_RECORD_ERROR_NOT_UTF8: the text is not UTF-8
 * @MEND_RECORD_ERROR_CONTROL: a zero byte, `\u0000`, or a bare control character
 * @MEND_RECORD_ERROR_SURROGATE: one half of a surrogate pair
 * @MEND_RECORD_ERROR_SYNTAX: the text is not JSON
 * @MEND_RECORD_ERROR_NUMBER: a number that is not whole, or beyond 2^53
 * @MEND_RECORD_ERROR_TOO_DEEP: objects and arrays nested too deeply
 * @MEND_RECORD_ERROR_TOO_MANY: too many values, or too many members in one object
 * @MEND_RECORD_ERROR_DUPLICATE: two members of one object have the same name
 * @MEND_RECORD_ERROR_NOT_AN_OBJECT: the text is JSON, but not one object
 * @MEND_RECORD_ERROR_TRAILING: something follows the object
 * @MEND_RECORD_ERROR_MISSING: a member that must be there is not
 * @MEND_RECORD_ERROR_MEMBER: a member has the wrong type or a value out of its range
 * @MEND_RECORD_ERROR_FORMAT: a record of another kind
 * @MEND_RECORD_ERROR_NEWER: a record of a newer version of the program
 * @MEND_RECORD_ERROR_LOCKED: a record that a later version has locked
 *
 * Why a record cannot be read or written.
 *
 * The messages name reasons, places and members that the program knows, never what people wrote.
 */
typedef enum
{
  MEND_RECORD_ERROR_EMPTY,
  MEND_RECORD_ERROR_TOO_LARGE,
  MEND_RECORD_ERROR_NOT_A_FILE,
  MEND_RECORD_ERROR_UNSTABLE,
  MEND_RECORD_ERROR_BYTE_ORDER_MARK,
  MEND_RECORD_ERROR_NOT_UTF8,
  MEND_RECORD_ERROR_CONTROL,
  MEND_RECORD_ERROR_SURROGATE,
  MEND_RECORD_ERROR_SYNTAX,
  MEND_RECORD_ERROR_NUMBER,
  MEND_RECORD_ERROR_TOO_DEEP,
  MEND_RECORD_ERROR_TOO_MANY,
  MEND_RECORD_ERROR_DUPLICATE,
  MEND_RECORD_ERROR_NOT_AN_OBJECT,
  MEND_RECORD_ERROR_TRAILING,
  MEND_RECORD_ERROR_MISSING,
  MEND_RECORD_ERROR_MEMBER,
  MEND_RECORD_ERROR_FORMAT,
  MEND_RECORD_ERROR_NEWER,
  MEND_RECORD_ERROR_LOCKED,
} MendRecordError;

GQuark mend_record_error_quark (void);

gint64 mend_record_error_get_offset (const GError *error);

void
mend_record_error_set_at (GError **error, MendRecordError code, gsize offset, const char *message);

G_END_DECLS
