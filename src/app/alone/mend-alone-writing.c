// SPDX-License-Identifier: GPL-3.0-or-later
#include "alone/mend-alone-writing.h"

#include <glib/gi18n.h>

#include "ways/mend-part.h"
#include "ways/mend-stem.h"

/* The pages on which one person writes. Their parts are those of the ways to talk, so that what is
 * written alone has the words of what is said to each other. */

static MendPart *
find_part (GListModel *parts, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      MendPart *found = NULL;

      if (g_strcmp0 (mend_part_get_id (part), id) == 0)
        return part;

      if (mend_part_get_children (part) != NULL)
        found = find_part (mend_part_get_children (part), id);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
add_part (MendWritingPage *page, MendPart *part)
{
  if (mend_part_get_left_out (part))
    mend_writing_page_add_switched_field (page, mend_part_get_id (part), mend_part_get_title (part),
                                          mend_part_get_line (part), mend_part_get_stems (part));
  else
    mend_writing_page_add_field (page, mend_part_get_id (part), mend_part_get_title (part),
                                 mend_part_get_line (part), mend_part_get_stems (part));
}

static void
add_parts (MendWritingPage *page, GListModel *parts)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      add_part (page, part);
    }
}

static void
fill_prepare (MendWritingPage *page, MendContent *content)
{
  static const char *const ids[] = { "see", "feel", "need", "ask" };
  MendFormat *way = mend_content_find_format (content, "ofnr");

  mend_writing_page_add_field (page, "free", C_ ("label", "In My Own Words"), NULL, NULL);
  mend_writing_page_add_paragraph (
      page, C_ ("to one", "Write it as it comes, or in four steps below. Each may stay empty."));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_part (page, find_part (mend_format_get_parts (way), ids[i]));
}

/* Nobody has told who writes, so it is said of a seat that stands for the writer. */
static void
fill_apology (MendWritingPage *page, MendContent *content, GSettings *settings)
{
  MendFormat *way = mend_content_find_format (content, "apology");
  MendPart *write = find_part (mend_format_get_parts (way), "write");
  g_autoptr (MendHinting) hinting = mend_hinting_new (mend_content_get_hints (content));

  mend_writing_page_add_paragraph (
      page, C_ ("to one", "Write it in parts, without a clock. It can take days. What you did and "
                          "what you offer matter most."));
  add_parts (page, mend_part_get_children (write));

  g_settings_bind (settings, "hints", hinting, "enabled", G_SETTINGS_BIND_DEFAULT);
  mend_hinting_set_way (hinting, way, MEND_SEAT_RIGHT);
  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  mend_writing_page_set_hinting (page, hinting, MEND_SEAT_LEFT);
}

/* Makes the page for a purpose, with all its parts and nothing written. */
GtkWidget *
mend_alone_writing_make_page (MendPrivatePurpose purpose, MendContent *content, GSettings *settings)
{
  GtkWidget *page = mend_writing_page_new (purpose, purpose == MEND_PRIVATE_LETTING_GO);
  MendFormat *letgo = mend_content_find_format (content, "letgo");

  switch (purpose)
    {
    case MEND_PRIVATE_PREPARE:
      fill_prepare (MEND_WRITING_PAGE (page), content);
      break;
    case MEND_PRIVATE_APOLOGY:
      fill_apology (MEND_WRITING_PAGE (page), content, settings);
      break;
    case MEND_PRIVATE_LETTING_GO:
      add_parts (MEND_WRITING_PAGE (page), mend_format_get_parts (letgo));
      break;
    case MEND_PRIVATE_WEIGHS:
      mend_writing_page_add_paragraph (
          MEND_WRITING_PAGE (page),
          C_ ("to one", "A line for each thing. What you let go of is gone at once."));
      mend_writing_page_add_list (MEND_WRITING_PAGE (page));
      break;
    }

  return page;
}

/* Gets what the page for a purpose is called. */
const char *
mend_alone_writing_get_title (MendPrivatePurpose purpose)
{
  switch (purpose)
    {
    case MEND_PRIVATE_PREPARE:
      return C_ ("label", "Prepare What to Say");
    case MEND_PRIVATE_APOLOGY:
      return C_ ("label", "Write an Apology");
    case MEND_PRIVATE_LETTING_GO:
      return C_ ("label", "Letting Go");
    case MEND_PRIVATE_WEIGHS:
      return C_ ("label", "What Still Weighs");
    }

  g_assert_not_reached ();
}
