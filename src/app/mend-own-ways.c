// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-own-ways.h"

#include <glib/gi18n.h>

/* Ways to talk that people have made themselves, as a talk can be set up with them. */

MendFormat *
mend_own_ways_make_format (const MendOwnWay *way)
{
  return mend_own_way_make_format (way, C_ ("to one", "What did you hear? A few words are enough."),
                                   /* Translators: %s is the name of the one who has spoken. Names
                                    * are never inflected and have no article. */
                                   C_ ("to one", "%s, what was missing?"));
}

/* Lists them, oldest first. */
GListModel *
mend_own_ways_list (MendContext *context)
{
  g_autoptr (GPtrArray) ways = mend_store_list_own_ways (mend_context_get_store (context));
  GListStore *formats = g_list_store_new (MEND_TYPE_FORMAT);

  for (guint i = 0; i < ways->len; i++)
    {
      g_autoptr (MendFormat) format = mend_own_ways_make_format (g_ptr_array_index (ways, i));

      g_list_store_append (formats, format);
    }

  return G_LIST_MODEL (formats);
}

/* Finds a way to talk by its id, be it built in or made by people; NULL if there is none. */
MendFormat *
mend_own_ways_find (MendContext *context, const char *id)
{
  MendFormat *built_in = mend_content_find_format (mend_context_get_content (context), id);
  g_autoptr (GPtrArray) ways = NULL;

  if (built_in != NULL)
    return g_object_ref (built_in);

  ways = mend_store_list_own_ways (mend_context_get_store (context));

  for (guint i = 0; i < ways->len; i++)
    {
      const MendOwnWay *way = g_ptr_array_index (ways, i);

      if (g_str_equal (way->id, id))
        return mend_own_ways_make_format (way);
    }

  return NULL;
}
