// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content-private.h"

#include "cards/mend-card-group.h"
#include "cards/mend-evaluation.h"
#include "check-ins/mend-check-in-item.h"
#include "help/mend-help-country.h"
#include "help/mend-helpline.h"
#include "help/mend-reading.h"
#include "hints/mend-hint.h"
#include "mend-content-resource.h"
#include "ways/mend-part.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"
#include "ways/mend-variant.h"

#include <gtk/gtk.h>
#include <string.h>

/**
 * MendContent:
 *
 * What Mend brings along: ways to talk, decks of cards, and words with what may lie under them.
 *
 * It comes from builder files within the program, in the language of the locale. No display is
 * needed.
 */

struct _MendContent
{
  GObject parent_instance;

  GListStore *formats;
  GListStore *decks;
  GListStore *word_decks;
  GListStore *evaluations;
  GListStore *hints;
};

enum
{
  PROP_0,
  PROP_FORMATS,
  PROP_DECKS,
  PROP_EVALUATIONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* In the order in which people see them. */
static const char *const format_names[] = {
  "turns",      "daily",    "tenten",   "temperature", "floor",   "ofnr",     "mirror",
  "understand", "dialogue", "outside",  "own-it",      "apology", "incident", "solve",
  "expect",     "weekly",   "promises", "reconnect",   "letgo",
};

static const char *const deck_names[] = {
  "feelings",           "needs",
  "deck-opening",       "deck-today",
  "deck-heard",         "deck-appreciations",
  "deck-repairs",       "deck-happened",
  "deck-own",           "deck-questions",
  "deck-promises",      "deck-trust",
  "deck-outside-help",  "deck-letting-go",
  "deck-looking-ahead", "deck-expect",
  "deck-good-things",   "deck-closeness",
  "deck-daily-needs",   "deck-after-a-quarrel",
  "deck-world-outside", "deck-weekly-hour",
};

/* Each of these has patterns and sentences of its own. */
static const char *const hint_languages[] = { "de", "en" };

G_DEFINE_FINAL_TYPE (MendContent, mend_content, G_TYPE_OBJECT)

/* A builder knows types by name only, and only those that have been registered. */
static void
ensure_types (void)
{
  g_type_ensure (G_TYPE_LIST_STORE);
  g_type_ensure (MEND_TYPE_CARD);
  g_type_ensure (MEND_TYPE_CARD_GROUP);
  g_type_ensure (MEND_TYPE_CHECK_IN_ITEM);
  g_type_ensure (MEND_TYPE_DECK);
  g_type_ensure (MEND_TYPE_EVALUATION);
  g_type_ensure (MEND_TYPE_FORMAT);
  g_type_ensure (MEND_TYPE_HELP_COUNTRY);
  g_type_ensure (MEND_TYPE_HELPLINE);
  g_type_ensure (MEND_TYPE_HINT);
  g_type_ensure (MEND_TYPE_PART);
  g_type_ensure (MEND_TYPE_READING);
  g_type_ensure (MEND_TYPE_STEM);
  g_type_ensure (MEND_TYPE_TOPIC);
  g_type_ensure (MEND_TYPE_VARIANT);
}

static void
ensure_resource (void)
{
  static gsize is_registered = 0;

  if (g_once_init_enter (&is_registered))
    {
      mend_content_resource_register_resource ();
      g_once_init_leave (&is_registered, 1);
    }
}

GObject *
mend_content_load_object (const char *name, const char *object_id, GType type, GError **error)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autofree char *path = g_strdup_printf ("/mend/content/%s.ui", name);
  GObject *object;

  ensure_types ();
  ensure_resource ();

  /* Not in the files as well: GTK 4.8 then reads the first name after it has freed it. */
  gtk_builder_set_translation_domain (builder, GETTEXT_PACKAGE);

  if (!gtk_builder_add_from_resource (builder, path, error))
    return NULL;

  object = gtk_builder_get_object (builder, object_id);

  if (object == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (object, type))
    {
      g_set_error (error, GTK_BUILDER_ERROR, GTK_BUILDER_ERROR_INVALID_ID,
                   "%s has no %s with the id “%s”", path, g_type_name (type), object_id);
      return NULL;
    }

  return g_object_ref (object);
}

static GListStore *
load_list (
    const char *const *names, gsize n_names, const char *object_id, GType type, GError **error)
{
  g_autoptr (GListStore) list = g_list_store_new (type);

  for (gsize i = 0; i < n_names; i++)
    {
      g_autoptr (GObject) object = mend_content_load_object (names[i], object_id, type, error);

      if (object == NULL)
        return NULL;

      g_list_store_append (list, object);
    }

  return g_steal_pointer (&list);
}

static void
link_part (MendContent *self, MendPart *part)
{
  const char *const *ids = mend_part_get_way_ids (part);
  g_autoptr (GListStore) ways = g_list_store_new (MEND_TYPE_FORMAT);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MendFormat *way = mend_content_find_format (self, ids[i]);

      if (way != NULL)
        g_list_store_append (ways, way);
    }

  mend_part_set_ways (part, G_LIST_MODEL (ways));
}

/* A part knows the ways to talk that can take its place by their names, until all are there. */
static void
link_parts (MendContent *self, GListModel *parts)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      if (mend_part_is_group (part))
        link_parts (self, mend_part_get_children (part));
      else if (mend_part_get_way_ids (part) != NULL)
        link_part (self, part);
    }
}

static void
link_formats (MendContent *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->formats)); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (G_LIST_MODEL (self->formats), i);

      link_parts (self, mend_format_get_parts (format));
    }
}

static GListStore *
list_word_decks (GListModel *decks)
{
  GListStore *list = g_list_store_new (MEND_TYPE_DECK);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      if (mend_deck_get_kind (deck) != MEND_DECK_KIND_SENTENCES)
        g_list_store_append (list, deck);
    }

  return list;
}

/* People write in the language of the locale, whatever language the texts come in. */
static gboolean
writes_in (const char *language)
{
  const char *locale = g_get_language_names ()[0];

  if (g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    locale = "en";

  return g_str_has_prefix (locale, language) && !g_ascii_isalpha (locale[strlen (language)]);
}

static gboolean
load_hints (MendContent *self, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hint_languages); i++)
    {
      if (writes_in (hint_languages[i]))
        {
          self->hints = mend_content_load_hints (hint_languages[i], error);

          return self->hints != NULL;
        }
    }

  self->hints = g_list_store_new (MEND_TYPE_HINT);

  return TRUE;
}

static gboolean
load_everything (MendContent *self, GError **error)
{
  self->formats =
      load_list (format_names, G_N_ELEMENTS (format_names), "format", MEND_TYPE_FORMAT, error);

  if (self->formats == NULL)
    return FALSE;

  link_formats (self);
  self->decks = load_list (deck_names, G_N_ELEMENTS (deck_names), "deck", MEND_TYPE_DECK, error);

  if (self->decks == NULL)
    return FALSE;

  self->word_decks = list_word_decks (G_LIST_MODEL (self->decks));

  self->evaluations = (GListStore *) mend_content_load_object ("evaluations", "evaluations",
                                                               G_TYPE_LIST_STORE, error);

  return self->evaluations != NULL && load_hints (self, error);
}

static void
mend_content_dispose (GObject *object)
{
  MendContent *self = MEND_CONTENT (object);

  g_clear_object (&self->formats);
  g_clear_object (&self->decks);
  g_clear_object (&self->word_decks);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->hints);

  G_OBJECT_CLASS (mend_content_parent_class)->dispose (object);
}

static void
mend_content_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendContent *self = MEND_CONTENT (object);

  switch (property_id)
    {
    case PROP_FORMATS:
      g_value_set_object (value, self->formats);
      break;
    case PROP_DECKS:
      g_value_set_object (value, self->decks);
      break;
    case PROP_EVALUATIONS:
      g_value_set_object (value, self->evaluations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_content_class_init (MendContentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mend_content_dispose;
  object_class->get_property = mend_content_get_property;

  properties[PROP_FORMATS] = g_param_spec_object ("formats", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_DECKS] = g_param_spec_object ("decks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_EVALUATIONS] =
      g_param_spec_object ("evaluations", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_content_init (MendContent *self)
{
}

/**
 * mend_content_new:
 * @error: return location for an error
 *
 * Loads the content of the program.
 *
 * It can fail only if the program was built wrongly.
 *
 * Returns: (transfer full) (nullable): the content, or `NULL` on failure
 */
MendContent *
mend_content_new (GError **error)
{
  g_autoptr (MendContent) self = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (MEND_TYPE_CONTENT, NULL);

  if (!load_everything (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mend_content_get_formats:
 * @self: the content
 *
 * Gets the ways to talk, in the order in which people see them.
 *
 * Returns: (transfer none) (element-type MendFormat): a list
 */
GListModel *
mend_content_get_formats (MendContent *self)
{
  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);

  return G_LIST_MODEL (self->formats);
}

/**
 * mend_content_get_decks:
 * @self: the content
 *
 * Gets the decks of cards.
 *
 * Returns: (transfer none) (element-type MendDeck): a list
 */
GListModel *
mend_content_get_decks (MendContent *self)
{
  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);

  return G_LIST_MODEL (self->decks);
}

/**
 * mend_content_get_word_decks:
 * @self: the content
 *
 * Gets the decks whose cards are words: feelings and needs.
 *
 * Returns: (transfer none) (element-type MendDeck): a list
 */
GListModel *
mend_content_get_word_decks (MendContent *self)
{
  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);

  return G_LIST_MODEL (self->word_decks);
}

/**
 * mend_content_get_evaluations:
 * @self: the content
 *
 * Gets the words often said as feelings, with what may lie under them.
 *
 * Returns: (transfer none) (element-type MendEvaluation): a list
 */
GListModel *
mend_content_get_evaluations (MendContent *self)
{
  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);

  return G_LIST_MODEL (self->evaluations);
}

/**
 * mend_content_get_hints:
 * @self: the content
 *
 * Gets the hints of the language in which people write.
 *
 * Returns: (transfer none) (element-type MendHint): a list; empty if this language has none
 */
GListModel *
mend_content_get_hints (MendContent *self)
{
  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);

  return G_LIST_MODEL (self->hints);
}

/**
 * mend_content_load_hints:
 * @language: `de` or `en`
 * @error: return location for an error
 *
 * Loads the hints of one language.
 *
 * It can fail only if the program was built wrongly.
 *
 * Returns: (transfer full) (element-type MendHint) (nullable): the hints, or `NULL` on failure
 */
GListStore *
mend_content_load_hints (const char *language, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  name = g_strconcat ("hints-", language, NULL);

  return (GListStore *) mend_content_load_object (name, "hints", G_TYPE_LIST_STORE, error);
}

/**
 * mend_content_find_format:
 * @self: the content
 * @id: an id
 *
 * Finds a way to talk by its id.
 *
 * Returns: (transfer none) (nullable): the way to talk, which the content keeps, or `NULL` if there
 * is none with this id
 */
MendFormat *
mend_content_find_format (MendContent *self, const char *id)
{
  guint n_formats;

  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n_formats = g_list_model_get_n_items (G_LIST_MODEL (self->formats));

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (G_LIST_MODEL (self->formats), i);

      if (g_strcmp0 (mend_format_get_id (format), id) == 0)
        return format;
    }

  return NULL;
}

/**
 * mend_content_find_deck:
 * @self: the content
 * @id: an id
 *
 * Finds a deck by its id.
 *
 * Returns: (transfer none) (nullable): the deck, which the content keeps, or `NULL` if there is
 * none with this id
 */
MendDeck *
mend_content_find_deck (MendContent *self, const char *id)
{
  guint n_decks;

  g_return_val_if_fail (MEND_IS_CONTENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n_decks = g_list_model_get_n_items (G_LIST_MODEL (self->decks));

  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (G_LIST_MODEL (self->decks), i);

      if (g_strcmp0 (mend_deck_get_id (deck), id) == 0)
        return deck;
    }

  return NULL;
}
