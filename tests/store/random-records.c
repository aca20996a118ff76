// SPDX-License-Identifier: GPL-3.0-or-later
#include "random-records.h"

#include "json/mend-json-writer.h"
#include "records/mend-record-error.h"
#include "records/mend-record-file.h"

#include <string.h>

/* Records of every kind that a seed makes, and what is true of all of them. */

#define UNKNOWN "of_a_later_version"

char *
random_id (GRand *rand)
{
  return g_strdup_printf ("%08x-%04x-4%03x-8%03x-%012" G_GINT64_MODIFIER "x", g_rand_int (rand),
                          g_rand_int (rand) & 0xffffu, g_rand_int (rand) & 0xfffu,
                          g_rand_int (rand) & 0xfffu, (guint64) g_rand_int (rand));
}

char *
random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "I am afraid.",         " ", "\n",   "“so”", "\t", "\"", "\\", "ü", "مرحبا",
    "👩‍❤️‍👨", "{", "\x7f", "0",
  };
  GString *text = g_string_new ("x");

  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static char *
random_optional_text (GRand *rand)
{
  return g_rand_boolean (rand) ? random_text (rand) : NULL;
}

GDateTime *
random_time (GRand *rand)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (900 * g_rand_int_range (rand, -48, 57));
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (1700000000 + g_rand_int_range (rand, 0, 400000000));

  return g_date_time_to_timezone (utc, zone);
}

MendEvent *
random_writing (GRand *rand, guint id, guint n_parts)
{
  g_autofree char *text = random_text (rand);
  g_autofree char *clause = random_optional_text (rand);
  const MendEvent fields = {
    .kind = (MendEventKind) g_rand_int_range (rand, MEND_EVENT_CARD, MEND_EVENT_PROMISE),
    .at_ms = g_rand_int_range (rand, 0, 3600000),
    .id = id,
    .seat = (MendSeat) g_rand_int_range (rand, MEND_SEAT_NONE, MEND_SEAT_BOTH + 1),
    .part = (guint) g_rand_int_range (rand, 0, (gint32) n_parts),
    .text = text,
  };
  MendEvent card = fields;

  if (fields.kind != MEND_EVENT_CARD)
    return mend_event_new_writing (&fields);

  card.clause = clause;
  card.card_id = g_rand_boolean (rand) ? "feeling-afraid" : NULL;

  return mend_event_new_writing (&card);
}

/* What only the log of a running talk has: later it is a record of its own. */
static MendEvent *
random_vow (GRand *rand, guint id, guint n_parts)
{
  static const char *const outcomes[] = { "kept", "partly", "missed", "changed" };
  g_autofree char *text = random_text (rand);
  g_autofree char *first = random_optional_text (rand);
  g_autofree char *second = random_optional_text (rand);
  const gboolean is_mark = g_rand_boolean (rand);
  MendEvent fields = {
    .kind = is_mark ? MEND_EVENT_MARK : MEND_EVENT_PROMISE,
    .at_ms = g_rand_int_range (rand, 0, 3600000),
    .id = id,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .part = (guint) g_rand_int_range (rand, 0, (gint32) n_parts),
    .text = text,
    .details = { first, second, g_rand_boolean (rand) ? "2026-11-30" : NULL },
  };

  if (is_mark)
    {
      fields.card_id = "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11";
      fields.details[0] = outcomes[g_rand_int_range (rand, 0, G_N_ELEMENTS (outcomes))];
    }

  return mend_event_new_writing (&fields);
}

/* The same of what goes to the shared account. */
static MendEvent *
random_account (GRand *rand, guint id, guint n_parts)
{
  static const char *const parts[] = { "happened", "damage", "owned" };
  g_autofree char *text = random_text (rand);
  const gboolean is_assent = g_rand_boolean (rand);
  const MendEvent fields = {
    .kind = is_assent ? MEND_EVENT_ASSENT : MEND_EVENT_ACCOUNT,
    .at_ms = g_rand_int_range (rand, 0, 3600000),
    .id = id,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .part = (guint) g_rand_int_range (rand, 0, (gint32) n_parts),
    .text = is_assent ? "" : text,
    .card_id = parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))],
  };

  return mend_event_new_writing (&fields);
}

static GStrv
random_lines (GRand *rand)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    {
      g_autofree char *line = random_text (rand);

      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}

static MendPlanPart *
random_part (GRand *rand)
{
  MendPlanPart *part = mend_plan_part_new ();

  part->id = random_text (rand);
  part->title = random_optional_text (rand);
  part->speaker = (MendSeat) g_rand_int_range (rand, MEND_SEAT_NONE, MEND_SEAT_BOTH + 1);
  part->begins_turn = g_rand_boolean (rand);
  part->turn = (guint) g_rand_int_range (rand, 0, 5);
  part->n_turns = (guint) g_rand_int_range (rand, 0, 5);
  part->piece = (guint) g_rand_int_range (rand, 0, 5);
  part->n_pieces = (guint) g_rand_int_range (rand, 0, 5);
  part->length_ms = g_rand_int_range (rand, 0, 600000);
  part->most_ms = g_rand_int_range (rand, 0, 1200000);
  part->gate_limit = (guint) g_rand_int_range (rand, 0, 4);
  part->line = random_optional_text (rand);
  part->listener_line_before = random_optional_text (rand);
  part->listener_line = random_optional_text (rand);
  part->gate_listener_line = random_optional_text (rand);
  part->gate_speaker_line = random_optional_text (rand);
  part->stems = random_lines (rand);
  part->decks = random_lines (rand);

  return part;
}

MendPlan *
random_plan (GRand *rand)
{
  MendPlan *plan = mend_plan_new ();

  plan->format_id = g_strdup ("turns");
  plan->title = random_text (rand);
  plan->step = (guint) g_rand_int_range (rand, 1, 7);
  plan->topic_id = random_optional_text (rand);
  plan->topic = random_optional_text (rand);
  plan->first = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  for (guint i = 0; i < G_N_ELEMENTS (plan->names); i++)
    {
      plan->names[i] = g_rand_boolean (rand) ? random_text (rand) : g_strdup ("");
      plan->person_ids[i] = g_rand_boolean (rand) ? random_id (rand) : NULL;
    }

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    g_ptr_array_add (plan->parts, random_part (rand));

  return plan;
}

/* Only what an act of its kind has: a file does not keep the rest. */
static MendEvent *
random_act (GRand *rand, MendEventKind kind, gint64 at_ms)
{
  MendEvent act = { .kind = kind, .at_ms = at_ms };

  if (kind == MEND_EVENT_MORE_TIME)
    act.amount_ms = 60000;

  if (kind == MEND_EVENT_SET_LENGTH)
    {
      act.amount_ms = g_rand_int_range (rand, 0, 600000);
      act.part = (guint) g_rand_int_range (rand, 0, 5);
    }

  if (kind == MEND_EVENT_CORRECT)
    {
      act.amount_ms = g_rand_boolean (rand) ? 60000 : -60000;
      act.seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
    }

  if (kind == MEND_EVENT_BREAK)
    act.wall_ms = (gint64) g_rand_int (rand) * 1000;

  if (kind == MEND_EVENT_BREAK || kind == MEND_EVENT_MOVE_RETURN)
    act.until_ms = (gint64) g_rand_int (rand) * 1000;

  return mend_event_new_act_from (&act);
}

MendSnapshot *
random_snapshot (GRand *rand)
{
  g_autofree char *id = random_id (rand);
  g_autoptr (GDateTime) started = random_time (rand);
  g_autoptr (MendPlan) plan = random_plan (rand);
  g_autoptr (MendLog) log = mend_log_new ();
  gint64 at_ms = 0;

  for (int n = g_rand_int_range (rand, 0, 20); n > 0; n--)
    {
      MendEventKind kind =
          (MendEventKind) g_rand_int_range (rand, MEND_EVENT_BEGIN, MEND_EVENT_CARD);

      at_ms += g_rand_int_range (rand, 0, 100000);

      if (g_rand_boolean (rand))
        mend_log_append (log, random_act (rand, kind, at_ms));
      else if (g_rand_int_range (rand, 0, 4) == 0)
        mend_log_append (
            log, random_vow (rand, mend_log_get_next_id (log), mend_plan_get_n_parts (plan)));
      else if (g_rand_int_range (rand, 0, 4) == 0)
        mend_log_append (
            log, random_account (rand, mend_log_get_next_id (log), mend_plan_get_n_parts (plan)));
      else
        mend_log_append (
            log, random_writing (rand, mend_log_get_next_id (log), mend_plan_get_n_parts (plan)));
    }

  return mend_snapshot_new (id, started, plan, log,
                            mend_log_get_end_ms (log) + g_rand_int_range (rand, 0, 1000));
}

MendTalkRecord *
random_talk_record (GRand *rand)
{
  MendTalkRecord *record = mend_talk_record_new ();
  gint64 at_ms = 0;
  guint id = 0;

  record->id = random_id (rand);
  record->started = random_time (rand);
  record->format_id = g_strdup ("floor");
  record->title = random_text (rand);
  record->step = (guint) g_rand_int_range (rand, 1, 7);
  record->topic_id = random_optional_text (rand);
  record->topic = random_optional_text (rand);
  record->names[0] = random_text (rand);
  record->names[1] = g_strdup ("");
  record->person_ids[0] = random_id (rand);
  record->first = MEND_SEAT_RIGHT;

  for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
    {
      MendCourse *course = mend_course_new ();

      course->kind = (MendCourseKind) g_rand_int_range (rand, 0, MEND_COURSE_N_KINDS);
      course->seat = (MendSeat) g_rand_int_range (rand, MEND_SEAT_NONE, MEND_SEAT_BOTH + 1);
      course->part = (guint) g_rand_int_range (rand, 0, 9);
      course->title = random_optional_text (rand);
      course->from_ms = at_ms;
      at_ms += g_rand_int_range (rand, 0, 300000);
      course->to_ms = at_ms;
      g_ptr_array_add (record->course, course);
    }

  for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
    g_ptr_array_add (record->writings, random_writing (rand, ++id, 9));

  record->length_ms = at_ms;

  return record;
}

MendPerson *
random_person (GRand *rand, MendSeat seat)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *name = random_text (rand);
  const char *const *colors = mend_person_get_colors ();

  return mend_person_new (
      id, name, seat, colors[g_rand_int_range (rand, 0, (gint32) g_strv_length ((GStrv) colors))]);
}

MendLaterNote *
random_note (GRand *rand, const char *talk_id)
{
  g_autofree char *id = random_id (rand);
  g_autofree char *name = random_text (rand);
  g_autofree char *text = random_text (rand);
  g_autoptr (GDateTime) created = random_time (rand);
  const MendLaterNote fields = {
    .id = id,
    .talk_id = (char *) talk_id,
    .created = created,
    .seat = g_rand_boolean (rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
    .name = name,
    .text = text,
  };

  return mend_later_note_new (&fields);
}

static void
assert_times_equal (GDateTime *a, GDateTime *b)
{
  g_assert_true (g_date_time_equal (a, b));
  g_assert_cmpint (g_date_time_get_utc_offset (a), ==, g_date_time_get_utc_offset (b));
}

static void
assert_parts_equal (const MendPlanPart *a, const MendPlanPart *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpint (a->speaker, ==, b->speaker);
  g_assert_cmpint (a->begins_turn, ==, b->begins_turn);
  g_assert_cmpuint (a->turn, ==, b->turn);
  g_assert_cmpuint (a->n_turns, ==, b->n_turns);
  g_assert_cmpuint (a->piece, ==, b->piece);
  g_assert_cmpuint (a->n_pieces, ==, b->n_pieces);
  g_assert_cmpint (a->length_ms, ==, b->length_ms);
  g_assert_cmpint (a->most_ms, ==, b->most_ms);
  g_assert_cmpuint (a->gate_limit, ==, b->gate_limit);
  g_assert_cmpstr (a->line, ==, b->line);
  g_assert_cmpstr (a->listener_line_before, ==, b->listener_line_before);
  g_assert_cmpstr (a->listener_line, ==, b->listener_line);
  g_assert_cmpstr (a->gate_listener_line, ==, b->gate_listener_line);
  g_assert_cmpstr (a->gate_speaker_line, ==, b->gate_speaker_line);
  g_assert_cmpstrv (a->stems, b->stems);
  g_assert_cmpstrv (a->decks, b->decks);
}

void
assert_plans_equal (MendPlan *a, MendPlan *b)
{
  g_assert_cmpstr (a->format_id, ==, b->format_id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpuint (a->step, ==, b->step);
  g_assert_cmpstr (a->topic_id, ==, b->topic_id);
  g_assert_cmpstr (a->topic, ==, b->topic);
  g_assert_cmpint (a->first, ==, b->first);

  for (guint i = 0; i < G_N_ELEMENTS (a->names); i++)
    {
      g_assert_cmpstr (a->names[i], ==, b->names[i]);
      g_assert_cmpstr (a->person_ids[i], ==, b->person_ids[i]);
    }

  g_assert_cmpuint (a->parts->len, ==, b->parts->len);

  for (guint i = 0; i < a->parts->len; i++)
    assert_parts_equal (mend_plan_get_part (a, i), mend_plan_get_part (b, i));
}

void
assert_snapshots_equal (MendSnapshot *a, MendSnapshot *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  assert_times_equal (a->started, b->started);
  assert_plans_equal (a->plan, b->plan);
  g_assert_cmpint (a->at_ms, ==, b->at_ms);
  g_assert_cmpuint (mend_log_get_length (a->log), ==, mend_log_get_length (b->log));

  for (guint i = 0; i < mend_log_get_length (a->log); i++)
    g_assert_true (mend_event_equal (mend_log_get (a->log, i), mend_log_get (b->log, i)));
}

void
assert_talk_records_equal (MendTalkRecord *a, MendTalkRecord *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  assert_times_equal (a->started, b->started);
  g_assert_cmpstr (a->format_id, ==, b->format_id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpuint (a->step, ==, b->step);
  g_assert_cmpstr (a->topic_id, ==, b->topic_id);
  g_assert_cmpstr (a->topic, ==, b->topic);
  g_assert_cmpint (a->first, ==, b->first);
  g_assert_cmpint (a->length_ms, ==, b->length_ms);
  g_assert_cmpuint (a->course->len, ==, b->course->len);
  g_assert_cmpuint (a->writings->len, ==, b->writings->len);

  for (guint i = 0; i < G_N_ELEMENTS (a->names); i++)
    {
      g_assert_cmpstr (a->names[i], ==, b->names[i]);
      g_assert_cmpstr (a->person_ids[i], ==, b->person_ids[i]);
    }

  for (guint i = 0; i < a->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (a->course, i);
      const MendCourse *other = g_ptr_array_index (b->course, i);

      g_assert_cmpint (course->kind, ==, other->kind);
      g_assert_cmpint (course->seat, ==, other->seat);
      g_assert_cmpuint (course->part, ==, other->part);
      g_assert_cmpstr (course->title, ==, other->title);
      g_assert_cmpint (course->from_ms, ==, other->from_ms);
      g_assert_cmpint (course->to_ms, ==, other->to_ms);
    }

  for (guint i = 0; i < a->writings->len; i++)
    g_assert_true (
        mend_event_equal (g_ptr_array_index (a->writings, i), g_ptr_array_index (b->writings, i)));
}

/* Members that a later version may have added: at the top, and in every object that has an id or is
 * a member by itself. */
void
add_unknown_members (GRand *rand, JsonNode *root)
{
  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObject *object = json_node_get_object (root);
      g_autoptr (GList) members = json_object_get_values (object);

      for (GList *item = members; item != NULL; item = item->next)
        add_unknown_members (rand, item->data);

      json_object_set_int_member (object, UNKNOWN, g_rand_int_range (rand, 0, 1000));
    }

  if (JSON_NODE_HOLDS_ARRAY (root))
    {
      JsonArray *array = json_node_get_array (root);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *element = json_array_get_element (array, i);

          if (JSON_NODE_HOLDS_OBJECT (element) &&
              json_object_has_member (json_node_get_object (element), "id") &&
              !json_object_get_null_member (json_node_get_object (element), "id"))
            add_unknown_members (rand, element);
        }
    }
}

void
assert_unknown_members_kept (JsonNode *earlier, JsonNode *later)
{
  if (JSON_NODE_HOLDS_OBJECT (earlier))
    {
      JsonObjectIter iter = { 0 };
      const char *name = NULL;
      JsonNode *member = NULL;

      json_object_iter_init (&iter, json_node_get_object (earlier));
      while (json_object_iter_next (&iter, &name, &member))
        {
          JsonNode *other = json_object_get_member (json_node_get_object (later), name);

          g_assert_nonnull (other);

          if (g_str_equal (name, UNKNOWN))
            g_assert_true (json_node_equal (member, other));
          else
            assert_unknown_members_kept (member, other);
        }
    }

  if (JSON_NODE_HOLDS_ARRAY (earlier))
    {
      JsonArray *array = json_node_get_array (earlier);

      g_assert_cmpuint (json_array_get_length (array), ==,
                        json_array_get_length (json_node_get_array (later)));
      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_unknown_members_kept (json_array_get_element (array, i),
                                     json_array_get_element (json_node_get_array (later), i));
    }
}

static void
assert_refused_or_read (JsonNode *root,
                        gpointer (*read) (JsonNode *, GError **),
                        GDestroyNotify destroy)
{
  g_autoptr (GError) error = NULL;
  gpointer value = read (root, &error);

  g_assert_true ((value == NULL) != (error == NULL));

  if (value != NULL)
    destroy (value);
  else
    g_assert_true (error->domain == MEND_RECORD_ERROR);
}

static char **
copy_names (JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *item = names; item != NULL; item = item->next)
    g_strv_builder_add (builder, item->data);

  return g_strv_builder_end (builder);
}

/* Whatever stands in the place of a member: a value of the wrong type is refused, and the error
 * names the member; anything else is refused or can be read. */
void
assert_damage_is_refused (JsonNode *root,
                          gpointer (*read) (JsonNode *, GError **),
                          GDestroyNotify destroy)
{
  JsonObject *object = json_node_get_object (root);
  g_auto (GStrv) names = copy_names (object);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = names[i];
      JsonNode *member = json_node_copy (json_object_get_member (object, name));
      g_autoptr (GError) error = NULL;

      if (!JSON_NODE_HOLDS_ARRAY (member))
        json_object_set_array_member (object, name, json_array_new ());
      else
        json_object_set_string_member (object, name, "canary");

      g_assert_null (read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
      g_assert_nonnull (strstr (error->message, name));
      g_assert_null (strstr (error->message, "canary"));

      json_object_set_int_member (object, name, -1);
      assert_refused_or_read (root, read, destroy);
      json_object_set_null_member (object, name);
      assert_refused_or_read (root, read, destroy);
      json_object_set_string_member (object, name, "");
      assert_refused_or_read (root, read, destroy);
      json_object_set_member (object, name, member);
    }
}

/* Through the text of a file and back. */
JsonNode *
pass_through_a_file (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);
  JsonNode *again;

  g_assert_no_error (error);
  again = mend_record_file_parse (bytes, &error);
  g_assert_no_error (error);

  return again;
}

void
assert_names_in_order (JsonNode *root, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  JsonObjectIter iter = { 0 };
  const char *name = NULL;
  JsonNode *member = NULL;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);

  g_assert_cmpstr (names->str, ==, expected);
}
