// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-version.h"

#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-check-in-json.h"
#include "json/mend-helper-json.h"
#include "json/mend-json-writer.h"
#include "json/mend-mark-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-promise-json.h"
#include "json/mend-tag-json.h"
#include "random-check-ins.h"
#include "random-promises.h"
#include "records/mend-record-error.h"

#define NAME "20260131T190500Z-5a9e23a5.json"

static JsonNode *
write_promise (GRand *rand)
{
  g_autoptr (MendPromise) promise = random_promise (rand);

  return mend_promise_json_write (promise, NULL);
}

static JsonNode *
write_mark (GRand *rand)
{
  g_autoptr (MendMark) mark = random_mark (rand);

  return mend_mark_json_write (mark, NULL);
}

static JsonNode *
write_account (GRand *rand)
{
  g_autoptr (MendAccount) account = random_account (rand);

  return mend_account_json_write (account, account->created, NULL);
}

static JsonNode *
write_assent (GRand *rand)
{
  g_autoptr (MendAssent) assent = random_assent (rand);

  return mend_assent_json_write (assent, NULL);
}

static JsonNode *
write_tag (GRand *rand)
{
  g_autoptr (MendTag) tag = random_tag (rand);

  return mend_tag_json_write (tag, NULL);
}

static JsonNode *
write_check_in (GRand *rand)
{
  g_autoptr (MendCheckIn) check_in = random_check_in (rand);

  return mend_check_in_json_write (check_in, NULL);
}

static JsonNode *
write_moment (GRand *rand)
{
  g_autoptr (MendGoodThing) moment = random_good_thing (rand);

  return mend_good_thing_json_write (moment, NULL);
}

static JsonNode *
write_helper (GRand *rand)
{
  g_autoptr (MendHelper) helper = random_helper (rand);

  return mend_helper_json_write (helper, helper->created, NULL);
}

static const struct
{
  const char *kind;
  JsonNode *(*write) (GRand *rand);
  const char *member;
} records[] = {
  { "promises", write_promise, "text" },
  { "marks", write_mark, "outcome" },
  { "accounts", write_account, "happened" },
  { "assents", write_assent, "name" },
  { "tags", write_tag, "text" },
  { "check-ins", write_check_in, "answers" },
  { "moments", write_moment, "text" },
  { "helpers", write_helper, "name" },
};

static MendRecordVersion *
parse (const char *kind, JsonNode *root, GError **error)
{
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  return mend_record_version_parse (kind, NAME, bytes, error);
}

static void
test_record_version_content (void)
{
  g_test_summary ("A version is one only if what is in it can be read as what its folder is for.");

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (JsonNode) root = records[i].write (rand);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendRecordVersion) version = parse (records[i].kind, root, &error);
      g_autoptr (MendRecordVersion) unknown = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (version);

      json_object_remove_member (json_node_get_object (root), records[i].member);
      g_assert_null (parse (records[i].kind, root, &error));
      g_assert_true (error != NULL && error->domain == MEND_RECORD_ERROR);

      unknown = parse ("letters", root, NULL);
      g_assert_nonnull (unknown);
    }
}

static void
test_record_version_wrong_kind (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (JsonNode) root = write_promise (rand);

  g_assert_null (parse ("formats", root, NULL));
  g_assert_null (parse ("marks", root, NULL));
}

static void
test_record_version_shape (void)
{
  g_test_summary ("What two may edit is merged; what one has said is not.");

  g_assert_nonnull (mend_record_version_get_shape ("accounts"));
  g_assert_null (mend_record_version_get_shape ("promises"));
  g_assert_null (mend_record_version_get_shape ("marks"));
  g_assert_null (mend_record_version_get_shape ("assents"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/record-version/content", test_record_version_content);
  g_test_add_func ("/store/record-version/wrong-kind", test_record_version_wrong_kind);
  g_test_add_func ("/store/record-version/shape", test_record_version_shape);

  return g_test_run ();
}
