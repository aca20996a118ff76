// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-own-way-json.h"

#include "json/mend-json-value.h"
#include "records/mend-record-header.h"

#include <string.h>

#define FORMAT     "mend way to talk"
#define LONGEST_ID 60

static const MendJsonWord speaker_words[] = {
  { "each", MEND_OWN_SPEAKER_EACH },     { "first", MEND_OWN_SPEAKER_FIRST },
  { "second", MEND_OWN_SPEAKER_SECOND }, { "both", MEND_OWN_SPEAKER_BOTH },
  { "nobody", MEND_OWN_SPEAKER_NOBODY }, { NULL, 0 },
};

static const char *const way_members[] = { "format", "version", "title", "summary",
                                           "step",   "parts",   NULL };

static const char *const part_members[] = { "id",         "title",   "speaker",       "joins",
                                            "length_s",   "least_s", "most_s",        "repeat",
                                            "gate_limit", "line",    "listener_line", "stems",
                                            NULL };

/* All mistakes are wanted, not the first alone: so nothing here ends at one. */
typedef struct
{
  GPtrArray *mistakes;

  /* A record keeps what later versions add. In a file a name that is not known is a mistake. */
  gboolean is_file;
} Reading;

static void
take_mistake (Reading *reading, GError *taken)
{
  g_autoptr (GError) error = taken;

  if (error != NULL)
    g_ptr_array_add (reading->mistakes, g_strdup (error->message));
}

static void
add_mistake (Reading *reading, const MendJsonMember *place, const char *what)
{
  GError *error = NULL;

  mend_json_member_fail (place, what, &error);
  take_mistake (reading, error);
}

static void
add_mistake_in (Reading *reading, const MendJsonMember *place, const char *name, const char *what)
{
  const MendJsonMember member = { .parent = place, .name = name };

  add_mistake (reading, &member, what);
}

static void
refuse_strangers (Reading *reading, const MendJsonMember *place, const char *const *known)
{
  g_autoptr (GList) names = NULL;

  if (!reading->is_file)
    return;

  names = json_object_get_members (json_node_get_object (place->node));

  for (GList *name = names; name != NULL; name = name->next)
    {
      if (!g_strv_contains (known, name->data))
        add_mistake (reading, place, "a member that is not known");
    }
}

static void
read_text (Reading *reading,
           const MendJsonMember *place,
           const char *name,
           gsize longest,
           gboolean must_be_there,
           char **text)
{
  GError *error = NULL;
  gboolean is_read;

  if (must_be_there)
    is_read = mend_json_value_read_text (place, name, longest, text, &error);
  else
    is_read = mend_json_value_read_optional_text (place, name, longest, text, &error);

  take_mistake (reading, error);

  if (is_read && must_be_there && *g_strstrip (*text) == '\0')
    add_mistake_in (reading, place, name, "empty");
}

static void
read_number (Reading *reading,
             const MendJsonMember *place,
             const char *name,
             guint least,
             guint most,
             guint *number)
{
  GError *error = NULL;
  gint64 found = *number;

  mend_json_member_get_optional_integer (place, name, least, most, &found, &error);
  take_mistake (reading, error);
  *number = (guint) found;
}

static void
read_stems (Reading *reading, const MendJsonMember *place, MendOwnPart *part)
{
  g_autoptr (GStrvBuilder) stems = g_strv_builder_new ();
  MendJsonMember array = { 0 };
  GError *error = NULL;

  if (!mend_json_member_find (place, "stems", &array))
    return;

  if (!mend_json_member_as_array (&array, MEND_OWN_WAY_MOST_STEMS, &error))
    {
      take_mistake (reading, error);
      return;
    }

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };
      const char *text = NULL;

      mend_json_member_get_element (&array, i, &element);

      if (mend_json_member_as_string (&element, MEND_OWN_WAY_LONGEST_LINE, &text, &error))
        g_strv_builder_add (stems, text);

      take_mistake (reading, g_steal_pointer (&error));
    }

  g_strfreev (part->stems);
  part->stems = g_strv_builder_end (stems);
}

static gboolean
is_id (const char *id)
{
  return *id != '\0' && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (id);
}

static void
read_id (Reading *reading, const MendJsonMember *place, MendOwnPart *part, GHashTable *ids)
{
  GError *error = NULL;

  if (!mend_json_value_read_text (place, "id", LONGEST_ID, &part->id, &error))
    take_mistake (reading, error);
  else if (!is_id (part->id))
    add_mistake_in (reading, place, "id", "not small letters, digits and dashes");
  else if (!g_hash_table_add (ids, g_strdup (part->id)))
    add_mistake_in (reading, place, "id", "there twice");
}

/* Without a range the length is the only one. */
static void
read_lengths (Reading *reading, const MendJsonMember *place, MendOwnPart *part)
{
  GError *error = NULL;
  gint64 length = 0;

  if (!mend_json_member_get_integer (place, "length_s", 0, MEND_OWN_WAY_LONGEST, &length, &error))
    {
      take_mistake (reading, error);
      length = part->length;
    }

  part->length = part->least = part->most = (guint) length;
  read_number (reading, place, "least_s", 0, MEND_OWN_WAY_LONGEST, &part->least);
  read_number (reading, place, "most_s", 0, MEND_OWN_WAY_LONGEST, &part->most);
}

static MendOwnPart *
read_part (Reading *reading, const MendJsonMember *place, GHashTable *ids)
{
  MendOwnPart *part = mend_own_part_new ();
  GError *error = NULL;
  int speaker = MEND_OWN_SPEAKER_EACH;

  refuse_strangers (reading, place, part_members);
  read_id (reading, place, part, ids);
  read_text (reading, place, "title", MEND_OWN_WAY_LONGEST_TITLE, TRUE, &part->title);
  mend_json_member_get_word (place, "speaker", speaker_words, &speaker, &error);
  take_mistake (reading, g_steal_pointer (&error));
  part->speaker = (MendOwnSpeaker) speaker;
  mend_json_member_get_optional_boolean (place, "joins", &part->joins, &error);
  take_mistake (reading, g_steal_pointer (&error));
  read_lengths (reading, place, part);
  read_number (reading, place, "repeat", 1, MEND_OWN_WAY_MOST_REPEATS, &part->repeat);
  read_number (reading, place, "gate_limit", 0, MEND_OWN_WAY_MOST_GATES, &part->gate_limit);
  read_text (reading, place, "line", MEND_OWN_WAY_LONGEST_LINE, FALSE, &part->line);
  read_text (reading, place, "listener_line", MEND_OWN_WAY_LONGEST_LINE, FALSE,
             &part->listener_line);
  read_stems (reading, place, part);

  return part;
}

/* What each member may be is known by now; this is about how they go together. */
static void
check_part (Reading *reading, const MendJsonMember *place, const MendOwnWay *way, guint position)
{
  switch (mend_own_way_check_part (way, position))
    {
    case MEND_OWN_FAULT_NONE:
    case MEND_OWN_FAULT_NO_TITLE:
    case MEND_OWN_FAULT_REPEAT:
      return;
    case MEND_OWN_FAULT_LENGTH:
      add_mistake_in (reading, place, "length_s", "out of range");
      return;
    case MEND_OWN_FAULT_LEAST:
      add_mistake_in (reading, place, "least_s", "too short, or more than length_s");
      return;
    case MEND_OWN_FAULT_MOST:
      add_mistake_in (reading, place, "most_s", "less than length_s");
      return;
    case MEND_OWN_FAULT_JOINS:
      add_mistake_in (reading, place, "joins", "no turn of the same speaker before, or a repeat");
      return;
    case MEND_OWN_FAULT_GATE:
      add_mistake_in (reading, place, "gate_limit", "nobody speaks whose words could be said back");
      return;
    }
}

static void
read_parts (Reading *reading, const MendJsonMember *root, MendOwnWay *way)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MendJsonMember parts = { 0 };
  GError *error = NULL;
  guint n_mistakes;

  if (!mend_json_member_get_array (root, "parts", MEND_OWN_WAY_MOST_PARTS, &parts, &error))
    {
      take_mistake (reading, error);
      return;
    }

  if (mend_json_member_get_n_elements (&parts) == 0)
    add_mistake (reading, &parts, "no parts");

  for (guint i = 0; i < mend_json_member_get_n_elements (&parts); i++)
    {
      MendJsonMember place = { 0 };

      mend_json_member_get_element (&parts, i, &place);
      n_mistakes = reading->mistakes->len;

      if (!mend_json_member_as_object (&place, &error))
        {
          take_mistake (reading, g_steal_pointer (&error));
          g_ptr_array_add (way->parts, mend_own_part_new ());
          continue;
        }

      g_ptr_array_add (way->parts, read_part (reading, &place, ids));

      if (reading->mistakes->len == n_mistakes)
        check_part (reading, &place, way, i);
    }
}

static void
read_way (Reading *reading, const MendJsonMember *root, MendOwnWay *way)
{
  read_text (reading, root, "title", MEND_OWN_WAY_LONGEST_TITLE, TRUE, &way->title);
  read_text (reading, root, "summary", MEND_OWN_WAY_LONGEST_LINE, FALSE, &way->summary);

  if (way->summary == NULL)
    way->summary = g_strdup ("");

  read_number (reading, root, "step", 1, 6, &way->step);
  read_parts (reading, root, way);
}

static JsonObject *
write_part (const MendOwnPart *part)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", part->id);
  json_object_set_string_member (object, "title", part->title);
  json_object_set_string_member (object, "speaker", speaker_words[part->speaker].word);
  json_object_set_boolean_member (object, "joins", part->joins);
  json_object_set_int_member (object, "length_s", part->length);
  json_object_set_int_member (object, "least_s", part->least);
  json_object_set_int_member (object, "most_s", part->most);
  json_object_set_int_member (object, "repeat", part->repeat);
  json_object_set_int_member (object, "gate_limit", part->gate_limit);
  mend_json_value_add_text (object, "line", part->line);
  mend_json_value_add_text (object, "listener_line", part->listener_line);
  mend_json_value_add_lines (object, "stems", (const char *const *) part->stems);

  return object;
}

static void
write_way (JsonObject *object, const MendOwnWay *way)
{
  JsonArray *parts = json_array_new ();

  json_object_set_string_member (object, "title", way->title);
  json_object_set_string_member (object, "summary", way->summary);
  json_object_set_int_member (object, "step", way->step);

  for (guint i = 0; i < way->parts->len; i++)
    json_array_add_object_element (parts, write_part (g_ptr_array_index (way->parts, i)));

  json_object_set_array_member (object, "parts", parts);
}

/**
 * mend_own_way_json_read:
 * @root: the tree of a file in the store
 * @error: return location for a [error@RecordError]
 *
 * Makes a way to talk from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the way to talk
 */
MendOwnWay *
mend_own_way_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MendOwnWay) way = NULL;
  Reading reading = { .mistakes = mistakes };
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_OWN_WAY_JSON_VERSION, error))
    return NULL;

  way = mend_own_way_new (header.created);
  g_free (way->id);
  way->id = g_strdup (header.id);
  read_way (&reading, &place, way);

  if (mistakes->len == 0)
    return g_steal_pointer (&way);

  g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER,
                       g_ptr_array_index (mistakes, 0));

  return NULL;
}

/**
 * mend_own_way_json_write:
 * @way: a way to talk
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a way to talk for the store.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_own_way_json_write (const MendOwnWay *way, GDateTime *modified, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (way != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = way->id,
    .created = way->created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_OWN_WAY_JSON_VERSION);
  write_way (object, way);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}

/**
 * mend_own_way_json_import:
 * @root: the tree of a file
 * @now: when it is read
 * @mistakes: (element-type utf8): where each mistake is put, with its place
 *
 * Makes a way to talk from a file that somebody has written or handed on. It gets an id of its own,
 * and knows nothing of persons or roles.
 *
 * Returns: (transfer full) (nullable): the way to talk; `NULL` if there is any mistake
 */
MendOwnWay *
mend_own_way_json_import (JsonNode *root, GDateTime *now, GPtrArray *mistakes)
{
  g_autoptr (MendOwnWay) way = NULL;
  Reading reading = { .mistakes = mistakes, .is_file = TRUE };
  MendJsonMember place = { 0 };
  GError *error = NULL;
  guint n_before;

  g_return_val_if_fail (root != NULL && now != NULL && mistakes != NULL, NULL);

  n_before = mistakes->len;
  mend_json_member_init_root (&place, root);

  /* A file of another kind or a newer version can only be misread. */
  if (!mend_record_header_check_format (&place, FORMAT, MEND_OWN_WAY_JSON_VERSION, &error))
    {
      take_mistake (&reading, error);
      return NULL;
    }

  way = mend_own_way_new (now);
  refuse_strangers (&reading, &place, way_members);
  read_way (&reading, &place, way);

  return mistakes->len == n_before ? g_steal_pointer (&way) : NULL;
}

/**
 * mend_own_way_json_export:
 * @way: a way to talk
 *
 * Makes the tree of a way to talk for a file that goes from hand to hand. It says neither when it
 * was made nor by whom.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_own_way_json_export (const MendOwnWay *way)
{
  JsonObject *object;
  JsonNode *root;

  g_return_val_if_fail (way != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  mend_record_header_add_format (object, FORMAT, MEND_OWN_WAY_JSON_VERSION);
  write_way (object, way);
  json_object_unref (object);

  return root;
}
