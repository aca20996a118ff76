// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins-support.h"

#include "check-ins/mend-check-in-item.h"
#include "check-ins/mend-check-in.h"

static const char *const texts[][2] = {
  { "expect", "When we have agreed on something, I know what to expect." },
  { "rely", "When it matters to me, I can rely on the other." },
  { "hope", "I have hope for the two of us." },
};

GListModel *
check_ins_support_make_items (void)
{
  GListStore *items = g_list_store_new (MEND_TYPE_CHECK_IN_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MendCheckInItem) item =
          g_object_new (MEND_TYPE_CHECK_IN_ITEM, "id", texts[i][0], "text", texts[i][1], NULL);

      g_list_store_append (items, item);
    }

  return G_LIST_MODEL (items);
}

/* One a month. To the second sentence Anna says nothing in the second one; of all else she says in
 * the first month 1 to each, and one more each month; Ben says 10 in the first, and one less. */
GPtrArray *
check_ins_support_make_check_ins (guint n_check_ins)
{
  GPtrArray *check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_check_in_unref);

  for (guint month = 0; month < n_check_ins; month++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 3, 10, 12, 0, 0);
      g_autoptr (GDateTime) created = g_date_time_add_months (first, (int) month);
      MendCheckInAnswer answers[G_N_ELEMENTS (texts)] = { 0 };
      const MendCheckIn fields = {
        .created = created,
        .person_ids = { (char *) CHECK_INS_ANNA, (char *) CHECK_INS_BEN },
        .answers = answers,
        .n_answers = G_N_ELEMENTS (answers),
      };

      for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
        answers[i] = (MendCheckInAnswer){
          .item_id = (char *) texts[i][0],
          .text = (char *) texts[i][1],
          .values = { MIN (1 + (int) month, MEND_CHECK_IN_MOST), MAX (10 - (int) month, 0) },
        };

      if (month == 1)
        answers[1].values[0] = MEND_CHECK_IN_EMPTY;

      g_ptr_array_add (check_ins, mend_check_in_new (&fields));
    }

  return check_ins;
}
