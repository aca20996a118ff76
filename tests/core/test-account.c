// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-account.h"

static MendAccount *
make_account (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendAccount fields = { .created = created };

  return mend_account_new (&fields);
}

static void
test_account_belongs_to_the_writer (void)
{
  g_autoptr (MendAccount) account = make_account ();
  g_autoptr (MendAccount) begun =
      mend_account_write (account, MEND_ACCOUNT_OWNED, "ben", "I lied.");
  g_autoptr (MendAccount) other =
      mend_account_write (begun, MEND_ACCOUNT_OWNED, "anna", "You lied.");
  g_autoptr (MendAccount) again = mend_account_write (begun, MEND_ACCOUNT_OWNED, "ben", "");

  g_test_summary ("Nobody writes a part of the other, until that one has let it go.");

  g_assert_true (mend_account_may_write (account, MEND_ACCOUNT_OWNED, "anna"));
  g_assert_nonnull (begun);
  g_assert_cmpstr (begun->writers[MEND_ACCOUNT_OWNED], ==, "ben");
  g_assert_false (mend_account_may_write (begun, MEND_ACCOUNT_OWNED, "anna"));
  g_assert_true (mend_account_may_write (begun, MEND_ACCOUNT_HAPPENED, "anna"));
  g_assert_null (other);
  g_assert_nonnull (again);
  g_assert_null (again->writers[MEND_ACCOUNT_OWNED]);
  g_assert_true (mend_account_may_write (again, MEND_ACCOUNT_OWNED, "anna"));
}

static void
test_account_agreed_is_of_both (void)
{
  g_autoptr (MendAccount) account = make_account ();
  g_autoptr (MendAccount) one = mend_account_write (account, MEND_ACCOUNT_AGREED, "ben", "This.");
  g_autoptr (MendAccount) two = mend_account_write (one, MEND_ACCOUNT_AGREED, "anna", "And that.");

  g_assert_nonnull (two);
  g_assert_null (two->writers[MEND_ACCOUNT_AGREED]);
  g_assert_cmpstr (two->texts[MEND_ACCOUNT_AGREED], ==, "And that.");
  g_assert_cmpstr (two->id, ==, account->id);
  g_assert_false (mend_account_equal (one, two));
  g_assert_true (mend_account_equal (two, two));
}

static void
test_account_time_is_of_the_disk (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GDateTime) modified = g_date_time_new_utc (2026, 11, 4, 20, 40, 0);
  const MendAccount fields = { .id = (char *) "account", .created = created };
  const MendAccount kept_fields = { .id = (char *) "account",
                                    .created = created,
                                    .modified = modified };
  g_autoptr (MendAccount) account = mend_account_new (&fields);
  g_autoptr (MendAccount) kept = mend_account_new (&kept_fields);
  g_autoptr (MendAccount) changed =
      mend_account_write (kept, MEND_ACCOUNT_AGREED, "ben", "And that.");

  g_test_summary ("When it was kept makes no difference, and is not known of what is new.");

  g_assert_true (mend_account_equal (account, kept));
  g_assert_true (g_date_time_equal (kept->modified, modified));
  g_assert_null (changed->modified);
}

static void
test_account_parts_have_names (void)
{
  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    g_assert_nonnull (mend_account_part_to_string ((MendAccountPart) i));
}

static void
test_account_lines (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendAccount fields = { .created = created,
                               .texts = { (char *) "  One\n\nTwo \r\n \nThree" } };
  g_autoptr (MendAccount) account = mend_account_new (&fields);
  g_auto (GStrv) lines = mend_account_list_lines (account, MEND_ACCOUNT_HAPPENED);
  g_auto (GStrv) none = mend_account_list_lines (account, MEND_ACCOUNT_AGREED);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_test_summary ("Somebody can agree to a line; what is empty is none.");

  g_assert_cmpstr (joined, ==, "One|Two|Three");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_account_earlier (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const char *const texts[] = { "First", "First", "", "Second", "Now", "Second", "Now" };
  MendAccount *now = NULL;

  g_test_summary ("Each text that is not there any more is listed once, the latest first.");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const MendAccount fields = { .id = (char *) "account",
                                   .created = created,
                                   .texts = { (char *) texts[i] } };

      now = mend_account_new (&fields);
      g_ptr_array_add (versions, now);
    }

  earlier = mend_account_list_earlier (now, MEND_ACCOUNT_HAPPENED, versions);
  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_cmpstr (((const MendAccount *) earlier->pdata[0])->texts[0], ==, "Second");
  g_assert_cmpstr (((const MendAccount *) earlier->pdata[1])->texts[0], ==, "First");
  none = mend_account_list_earlier (now, MEND_ACCOUNT_DAMAGE, versions);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/account/time-is-of-the-disk", test_account_time_is_of_the_disk);
  g_test_add_func ("/core/account/belongs-to-the-writer", test_account_belongs_to_the_writer);
  g_test_add_func ("/core/account/agreed-is-of-both", test_account_agreed_is_of_both);
  g_test_add_func ("/core/account/lines", test_account_lines);
  g_test_add_func ("/core/account/earlier", test_account_earlier);
  g_test_add_func ("/core/account/parts-have-names", test_account_parts_have_names);

  return g_test_run ();
}
