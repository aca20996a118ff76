// SPDX-License-Identifier: GPL-3.0-or-later
#include "computers-fixture.h"

static void
enter_names (StoreFixture *fixture, const char *left_name, const char *right_name, char **ids)
{
  g_autoptr (MendPerson) left = mend_person_new (NULL, left_name, MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, right_name, MEND_SEAT_RIGHT, NULL);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (MEND_CLOCK (fixture->clock));
  const MendPromise fields = {
    .created = now, .seat = MEND_SEAT_LEFT, .person_id = left->id, .text = (char *) "Tea"
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  store_fixture_open (fixture);
  mend_store_set_persons (fixture->store, left, right);
  mend_store_add_promise (fixture->store, promise);
  store_fixture_close (fixture);
  ids[0] = g_strdup (left->id);
  ids[1] = g_strdup (right->id);
}

Computers *
computers_new (void)
{
  Computers *self = g_new0 (Computers, 1);

  self->first = store_fixture_new ();
  self->second = store_fixture_new ();
  mend_manual_clock_advance (self->second->clock, (gint64) 3600 * G_USEC_PER_SEC);
  enter_names (self->first, "Anna", "Ben", self->first_ids);
  /* They sit the other way round there. */
  enter_names (self->second, "Benni", "Ana", self->second_ids);

  return self;
}

void
computers_free (Computers *self)
{
  store_fixture_free (self->first);
  store_fixture_free (self->second);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->first_ids[i]);
      g_free (self->second_ids[i]);
    }
  g_free (self);
}

void
computers_copy_file (StoreFixture *from, const char *name, StoreFixture *to, const char *new_name)
{
  g_autofree char *path = store_fixture_get_path (from, name);
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  store_fixture_put (to, new_name, content, (gssize) length);
}

void
computers_copy_kind (StoreFixture *from, const char *kind, StoreFixture *to)
{
  g_autofree char *path = store_fixture_get_path (from, kind);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (kind, name, NULL);

      computers_copy_file (from, file, to, file);
    }
}

/* What a program does that keeps the two folders in step: what says whose the folder is cannot be
 * there twice, so that of the second gets a strange name, on both. */
void
computers_meet (Computers *self)
{
  computers_copy_file (self->second, "store.json", self->first, OTHER_STORE);
  computers_copy_kind (self->second, "people", self->first);
  computers_copy_kind (self->second, "promises", self->first);

  computers_copy_file (self->second, "store.json", self->second, OTHER_STORE);
  computers_copy_file (self->first, "store.json", self->second, "store.json");
  computers_copy_kind (self->first, "people", self->second);
  computers_copy_kind (self->first, "promises", self->second);
}

gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

gboolean
is_writable (gpointer store)
{
  return mend_store_get_access (store) == MEND_STORE_WRITABLE;
}

gboolean
is_apart (gpointer store)
{
  return mend_store_get_access (store) == MEND_STORE_APART;
}

/* Benni is Ben, and Ana is Anna: who is listed third is not always the same, as their ids sort. */
static gboolean
is_crosswise (Computers *self, GPtrArray *people, gboolean is_right)
{
  const MendPerson *first = g_ptr_array_index (people, 0);
  const MendPerson *third = g_ptr_array_index (people, 2);
  const gboolean is_anna = g_str_equal (first->id, self->first_ids[0]);
  const gboolean is_ana = g_str_equal (third->id, self->second_ids[1]);

  return (is_anna != is_ana) == is_right;
}

gboolean
computers_try_to_join (Computers *self, StoreFixture *fixture, gboolean is_right)
{
  g_autoptr (GPtrArray) people = mend_store_list_apart (fixture->store);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_nonnull (people);
  mend_store_join_people_async (fixture->store, people, is_crosswise (self, people, is_right),
                                take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);

  return mend_store_join_people_finish (fixture->store, result, NULL);
}

void
computers_join (Computers *self, StoreFixture *fixture)
{
  g_assert_true (computers_try_to_join (self, fixture, TRUE));
  store_fixture_wait_for (fixture, is_writable, fixture->store);
}
