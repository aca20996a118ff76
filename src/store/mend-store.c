// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "history/mend-history-private.h"
#include "json/mend-store-json.h"
#include "mend-store-enums.h"
#include "mend-store-private.h"
#include "records/mend-file-problem.h"
#include "records/mend-problem-list.h"
#include "records/mend-record-error.h"

#include <unistd.h>

/**
 * MendStore:
 *
 * Everything that Mend keeps of the two, and the only thing of the store that the application talks
 * to.
 *
 * All of it belongs to the main thread. Reading and writing of more than a file or two happens in
 * workers; what could not be saved stays in memory and is tried again before each later save and
 * when [method@Store.try_again] says so.
 */

enum
{
  PROP_0,
  PROP_ACCESS,
  PROP_IS_READ_ONLY,
  PROP_MISSING,
  PROP_SAVE_STATE,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static GParamSpec *properties[N_PROPS];

enum
{
  PEOPLE_CHANGED,
  NOTES_CHANGED,
  PLANS_CHANGED,
  GIVEN_CHANGED,
  ACCOUNTS_CHANGED,
  WAYS_CHANGED,
  CHECK_INS_CHANGED,
  TALK_CHANGED,
  DELETED_CHANGED,
  CAME_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendStore, mend_store, G_TYPE_OBJECT)

static void
put_store_problem (MendStore *self, const GError *error)
{
  mend_problem_list_put_error (self->problems, "", MEND_STORE_FILE, error);
}

static MendStoreAccess
open_folders (MendStore *self)
{
  g_autoptr (GError) error = NULL;

  if (mend_store_folders_open (self->folders, &error))
    {
      mend_store_complete_archive (self->folders);
      return MEND_STORE_WRITABLE;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return MEND_STORE_IN_USE;

  if (error->domain == MEND_RECORD_ERROR)
    {
      put_store_problem (self, error);
      return MEND_STORE_NOT_OURS;
    }

  self->save_error = g_steal_pointer (&error);
  self->save_state = MEND_SAVE_FAILED;

  return MEND_STORE_IN_MEMORY;
}

void
mend_store_set_missing (MendStore *self, guint n_missing)
{
  if (self->n_missing == n_missing)
    return;

  self->n_missing = n_missing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
}

/* Sets what can be done with the folder, and tells it. */
void
mend_store_set_access (MendStore *self, MendStoreAccess access)
{
  const gboolean was_read_only = mend_store_get_is_read_only (self);

  if (self->access == access)
    return;

  self->access = access;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCESS]);
  if (mend_store_get_is_read_only (self) != was_read_only)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READ_ONLY]);
}

void
mend_store_emit_people_changed (MendStore *self)
{
  g_signal_emit (self, signals[PEOPLE_CHANGED], 0);
}

void
mend_store_emit_notes_changed (MendStore *self)
{
  g_signal_emit (self, signals[NOTES_CHANGED], 0);
}

void
mend_store_emit_plans_changed (MendStore *self)
{
  g_signal_emit (self, signals[PLANS_CHANGED], 0);
}

void
mend_store_emit_given_changed (MendStore *self)
{
  g_signal_emit (self, signals[GIVEN_CHANGED], 0);
}

void
mend_store_emit_accounts_changed (MendStore *self)
{
  g_signal_emit (self, signals[ACCOUNTS_CHANGED], 0);
}

void
mend_store_emit_ways_changed (MendStore *self)
{
  g_signal_emit (self, signals[WAYS_CHANGED], 0);
}

void
mend_store_emit_check_ins_changed (MendStore *self)
{
  g_signal_emit (self, signals[CHECK_INS_CHANGED], 0);
}

void
mend_store_emit_talk_changed (MendStore *self, const char *id_beginning)
{
  g_signal_emit (self, signals[TALK_CHANGED], 0, id_beginning);
}

void
mend_store_emit_deleted_changed (MendStore *self)
{
  g_signal_emit (self, signals[DELETED_CHANGED], 0);
}

void
mend_store_emit_came_back (MendStore *self, guint n_back)
{
  g_signal_emit (self, signals[CAME_BACK], 0, n_back);
}

static void
mend_store_dispose (GObject *object)
{
  MendStore *self = MEND_STORE (object);

  g_clear_handle_id (&self->lock_id, g_source_remove);
  g_clear_pointer (&self->outside, mend_store_outside_free);
  g_clear_pointer (&self->backup, mend_store_backup_free);

  if (self->saver != NULL)
    mend_saver_flush (self->saver);

  g_clear_object (&self->saver);
  g_clear_object (&self->clock);
  g_clear_object (&self->history);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (mend_store_parent_class)->dispose (object);
}

static void
mend_store_finalize (GObject *object)
{
  MendStore *self = MEND_STORE (object);

  if (self->beat_fd >= 0)
    close (self->beat_fd);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_clear_pointer (&self->saved_persons[i], mend_person_unref);
      g_free (self->seat_ids[i]);
    }

  mend_store_clear_same (self);
  g_clear_pointer (&self->running, mend_snapshot_unref);
  g_clear_pointer (&self->running_earlier, json_node_unref);
  g_clear_pointer (&self->alone, mend_store_alone_free);
  g_clear_pointer (&self->folders, mend_store_folders_unref);
  g_clear_error (&self->save_error);
  g_free (self->current_id);
  g_clear_pointer (&self->cards, mend_store_cards_free);
  g_ptr_array_unref (self->failed);
  g_ptr_array_unref (self->held);
  g_ptr_array_unref (self->new_notes);
  g_ptr_array_unref (self->new_promises);
  g_ptr_array_unref (self->new_marks);
  g_hash_table_unref (self->owed);
  g_hash_table_unref (self->settled);
  g_ptr_array_unref (self->burials);
  g_clear_pointer (&self->small, g_hash_table_unref);
  g_hash_table_unref (self->unsaved);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->deleted);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (mend_store_parent_class)->finalize (object);
}

static void
mend_store_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendStore *self = MEND_STORE (object);

  switch (property_id)
    {
    case PROP_ACCESS:
      g_value_set_enum (value, (int) self->access);
      break;
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, mend_store_get_is_read_only (self));
      break;
    case PROP_MISSING:
      g_value_set_uint (value, self->n_missing);
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, (int) self->save_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static guint
add_signal (GObjectClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

/* The kinds of which there are a few. */
static void
add_signals_of_small (GObjectClass *klass)
{
  /**
   * MendStore::ways-changed:
   * @self: the store
   *
   * Another program or computer has changed the ways to talk that people have made themselves.
   */
  signals[WAYS_CHANGED] = add_signal (klass, "ways-changed");

  /**
   * MendStore::tags-changed:
   * @self: the store
   *
   * Other words are on a talk, whoever put them there.
   */
  add_signal (klass, "tags-changed");

  /**
   * MendStore::check-ins-changed:
   * @self: the store
   *
   * There are other check-ins, whoever made or deleted them.
   */
  signals[CHECK_INS_CHANGED] = add_signal (klass, "check-ins-changed");
}

static void
add_signals (GObjectClass *klass)
{
  /**
   * MendStore::people-changed:
   * @self: the store
   *
   * Another program or computer has changed one of the two, or who is asked who they are.
   */
  signals[PEOPLE_CHANGED] = add_signal (klass, "people-changed");

  /**
   * MendStore::notes-changed:
   * @self: the store
   *
   * Another program or computer has added or changed a note to a talk.
   */
  signals[NOTES_CHANGED] = add_signal (klass, "notes-changed");

  /**
   * MendStore::plans-changed:
   * @self: the store
   *
   * A time that is set for a talk was added, changed or taken away, here or elsewhere.
   */
  signals[PLANS_CHANGED] = add_signal (klass, "plans-changed");

  /**
   * MendStore::given-changed:
   * @self: the store
   *
   * Another program or computer has added or taken away a promise, or what became of one.
   */
  signals[GIVEN_CHANGED] = add_signal (klass, "given-changed");

  /**
   * MendStore::accounts-changed:
   * @self: the store
   *
   * Another program or computer has changed what both say of the breach, or who agrees to it.
   */
  signals[ACCOUNTS_CHANGED] = add_signal (klass, "accounts-changed");

  add_signals_of_small (klass);
}

static void
add_signals_of_records (GObjectClass *klass)
{
  /**
   * MendStore::moments-changed:
   * @self: the store
   *
   * There are other good things, whoever wrote them.
   */
  add_signal (klass, "moments-changed");

  /**
   * MendStore::helpers-changed:
   * @self: the store
   *
   * There is other help from outside, whoever wrote it down.
   */
  add_signal (klass, "helpers-changed");

  /**
   * MendStore::deleted-changed:
   * @self: the store
   *
   * There is something else among what was deleted.
   */
  signals[DELETED_CHANGED] = add_signal (klass, "deleted-changed");

  /**
   * MendStore::talk-changed:
   * @self: the store
   * @id_beginning: with what the id of the talk begins
   *
   * Another program or computer has changed or removed a talk.
   */
  signals[TALK_CHANGED] =
      g_signal_new ("talk-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * MendStore::came-back:
   * @self: the store
   * @n_back: how many
   *
   * What was deleted here was changed on the other computer, so it is back.
   */
  signals[CAME_BACK] = g_signal_new ("came-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mend_store_class_init (MendStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_store_dispose;
  object_class->finalize = mend_store_finalize;
  object_class->get_property = mend_store_get_property;

  properties[PROP_ACCESS] = g_param_spec_enum ("access", NULL, NULL, MEND_TYPE_STORE_ACCESS,
                                               MEND_STORE_WRITABLE, PROPERTY_FLAGS);
  /**
   * MendStore:is-read-only:
   *
   * Whether the folder is only read, as long as another Mend has it. That ends by itself.
   */
  properties[PROP_IS_READ_ONLY] =
      g_param_spec_boolean ("is-read-only", NULL, NULL, FALSE, PROPERTY_FLAGS);
  /**
   * MendStore:missing:
   *
   * How many records are gone all at once, so that it is hardly what people wanted.
   */
  properties[PROP_MISSING] =
      g_param_spec_uint ("missing", NULL, NULL, 0, G_MAXUINT, 0, PROPERTY_FLAGS);
  properties[PROP_SAVE_STATE] = g_param_spec_enum ("save-state", NULL, NULL, MEND_TYPE_SAVE_STATE,
                                                   MEND_SAVE_IDLE, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals (object_class);
  add_signals_of_records (object_class);
}

static void
mend_store_init (MendStore *self)
{
  self->beat_fd = -1;
  self->failed = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_store_change_free);
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_store_change_free);
  self->problems = g_list_store_new (MEND_TYPE_FILE_PROBLEM);
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) mend_talk_record_unref);
  self->deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) mend_talk_record_unref);
  self->waiting =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mend_snapshot_unref);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->new_notes = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);
  self->new_promises = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  self->new_marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  self->owed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  mend_store_trash_init (self);
}

/**
 * mend_store_open:
 * @clock: the clock
 * @data_dir: the folder of Mend's data, in which the store is or will be
 * @state_dir: the folder of Mend's state
 *
 * Opens the store, and makes it if it is not there. Reads no more than what says whose it is, the
 * two, and the talk that was left running.
 *
 * This never fails: if the store cannot be written, [property@Store:access] says so and all stays
 * in memory.
 *
 * Returns: (transfer full): the store
 */
MendStore *
mend_store_open (MendClock *clock, const char *data_dir, const char *state_dir)
{
  MendStore *self;

  g_return_val_if_fail (MEND_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (data_dir != NULL && state_dir != NULL, NULL);

  self = g_object_new (MEND_TYPE_STORE, NULL);
  self->clock = g_object_ref (clock);
  self->folders = mend_store_folders_new (data_dir, state_dir);
  self->saver = mend_saver_new ();
  self->history = mend_history_new (self->folders, self->problems);
  self->access = open_folders (self);
  self->n_missing = mend_store_folders_get_n_lost (self->folders);

  mend_store_load_persons (self);
  mend_store_load_current (self);
  mend_store_introduce (self);
  mend_store_wait_for_lock (self);

  return self;
}

/**
 * mend_store_get_access:
 * @self: a store
 *
 * Gets what can be done with the folder.
 *
 * Returns: the access
 */
MendStoreAccess
mend_store_get_access (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), MEND_STORE_IN_MEMORY);

  return self->access;
}

/**
 * mend_store_get_is_read_only:
 * @self: a store
 *
 * Tells whether the folder is only read: because another Mend on this computer has it, which ends
 * by itself when that one closes, because two stores have met in it, or because it is not ours.
 *
 * Returns: whether it is
 */
gboolean
mend_store_get_is_read_only (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), TRUE);

  return self->access != MEND_STORE_WRITABLE && self->access != MEND_STORE_IN_MEMORY;
}

/**
 * mend_store_get_missing:
 * @self: a store
 *
 * Gets how many records are gone all at once that nobody has deleted here: more than five, or
 * more than a fifth of those there were. Rather a disk is away, or a program that keeps folders in
 * step has gone wrong. Nothing is written to the store until [method@Store.restore_missing] or
 * [method@Store.accept_missing]; it ends by itself when they are there again.
 *
 * Returns: the number; 0 if all is well
 */
guint
mend_store_get_missing (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), 0);

  return self->n_missing;
}

/**
 * mend_store_get_save_state:
 * @self: a store
 *
 * Gets how it stands with what was to be saved.
 *
 * Returns: the state
 */
MendSaveState
mend_store_get_save_state (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), MEND_SAVE_FAILED);

  return self->save_state;
}

/**
 * mend_store_get_save_error:
 * @self: a store
 *
 * Gets why something could not be saved: a [error@Gio.IOErrorEnum] such as %G_IO_ERROR_NO_SPACE,
 * %G_IO_ERROR_PERMISSION_DENIED, %G_IO_ERROR_READ_ONLY or %G_IO_ERROR_BUSY. Its message is for
 * logs; it holds nothing of what people wrote.
 *
 * Returns: (transfer none) (nullable): the error; `NULL` if nothing has failed
 */
const GError *
mend_store_get_save_error (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return self->save_error;
}

/**
 * mend_store_get_history:
 * @self: a store
 *
 * Gets the talks that are over.
 *
 * Returns: (transfer none): the history, the same each time
 */
MendHistory *
mend_store_get_history (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return self->history;
}

/**
 * mend_store_get_problems:
 * @self: a store
 *
 * Gets the files that could not be read, as far as they were met.
 *
 * Returns: (transfer none) (element-type MendFileProblem): the problems, the same list each time
 */
GListModel *
mend_store_get_problems (MendStore *self)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);

  return G_LIST_MODEL (self->problems);
}
