// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-file-problem.h"

#include "mend-core-enums.h"

/**
 * MendFileProblem:
 *
 * A file that could not be read, and why. Never anything of what is in it.
 *
 * Immutable once it is made.
 */

struct _MendFileProblem
{
  GObject parent_instance;

  char *kind_folder;
  char *file_name;
  MendFileProblemReason reason;
  char *detail;
};

enum
{
  PROP_0,
  PROP_KIND_FOLDER,
  PROP_FILE_NAME,
  PROP_REASON,
  PROP_DETAIL,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendFileProblem, mend_file_problem, G_TYPE_OBJECT)

static void
mend_file_problem_finalize (GObject *object)
{
  MendFileProblem *self = MEND_FILE_PROBLEM (object);

  g_free (self->kind_folder);
  g_free (self->file_name);
  g_free (self->detail);

  G_OBJECT_CLASS (mend_file_problem_parent_class)->finalize (object);
}

static void
mend_file_problem_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  MendFileProblem *self = MEND_FILE_PROBLEM (object);

  switch (property_id)
    {
    case PROP_KIND_FOLDER:
      g_value_set_string (value, self->kind_folder);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_REASON:
      g_value_set_enum (value, (int) self->reason);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_file_problem_class_init (MendFileProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_file_problem_finalize;
  object_class->get_property = mend_file_problem_get_property;

  properties[PROP_KIND_FOLDER] =
      g_param_spec_string ("kind-folder", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_REASON] = g_param_spec_enum ("reason", NULL, NULL, MEND_TYPE_FILE_PROBLEM_REASON,
                                               MEND_FILE_PROBLEM_EMPTY, PROPERTY_FLAGS);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_file_problem_init (MendFileProblem *self)
{
}

/**
 * mend_file_problem_new:
 * @kind_folder: the folder of the store it lies in, such as `talks`; empty for the store's own
 * @file_name: its name, in any encoding
 * @reason: why it could not be read
 * @detail: (nullable): where in it, or the other file
 *
 * Makes a problem. Of the name and the detail what is not fit to be shown in one line is replaced.
 *
 * Returns: (transfer full): the problem
 */
MendFileProblem *
mend_file_problem_new (const char *kind_folder,
                       const char *file_name,
                       MendFileProblemReason reason,
                       const char *detail)
{
  MendFileProblem *self;

  g_return_val_if_fail (kind_folder != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  self = g_object_new (MEND_TYPE_FILE_PROBLEM, NULL);
  self->kind_folder = g_strdup (kind_folder);
  self->file_name = g_utf8_make_valid (file_name, -1);
  self->reason = reason;
  self->detail = detail != NULL ? g_utf8_make_valid (detail, -1) : NULL;

  for (char *c = self->file_name; *c != '\0'; c++)
    {
      if (g_ascii_iscntrl (*c))
        *c = '?';
    }

  return self;
}

/**
 * mend_file_problem_get_kind_folder:
 * @self: a problem
 *
 * Gets the folder of the store the file lies in.
 *
 * Returns: a name such as `talks`; empty for the store's own folder
 */
const char *
mend_file_problem_get_kind_folder (MendFileProblem *self)
{
  g_return_val_if_fail (MEND_IS_FILE_PROBLEM (self), NULL);

  return self->kind_folder;
}

/**
 * mend_file_problem_get_file_name:
 * @self: a problem
 *
 * Gets the name of the file, in one line.
 *
 * Returns: the name
 */
const char *
mend_file_problem_get_file_name (MendFileProblem *self)
{
  g_return_val_if_fail (MEND_IS_FILE_PROBLEM (self), NULL);

  return self->file_name;
}

/**
 * mend_file_problem_get_reason:
 * @self: a problem
 *
 * Gets why the file could not be read.
 *
 * Returns: the reason
 */
MendFileProblemReason
mend_file_problem_get_reason (MendFileProblem *self)
{
  g_return_val_if_fail (MEND_IS_FILE_PROBLEM (self), MEND_FILE_PROBLEM_UNREADABLE);

  return self->reason;
}

/**
 * mend_file_problem_get_detail:
 * @self: a problem
 *
 * Gets where in the file it is, for those who know such files; untranslated.
 *
 * Returns: (nullable): the detail
 */
const char *
mend_file_problem_get_detail (MendFileProblem *self)
{
  g_return_val_if_fail (MEND_IS_FILE_PROBLEM (self), NULL);

  return self->detail;
}
