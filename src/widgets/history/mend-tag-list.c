// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-tag-list.h"

#include "history/mend-tag.h"
#include "mend-remove-pill.h"
#include "mend-wrap-box.h"

/**
 * MendTagList:
 *
 * The tags of a talk, each of which a press takes off, and a field for another one, with those that
 * other talks have.
 *
 * Its signals are `add` and `remove`, with the text; who does it hands in the tags anew.
 */

struct _MendTagList
{
  AdwBin parent_instance;

  GPtrArray *texts;

  MendWrapBox *present;
  GtkWidget *open_button;
  GtkWidget *form;
  GtkEntry *entry;
  GtkWidget *add_button;
  GtkWidget *known_label;
  MendWrapBox *known;
};

enum
{
  ADD,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* More would be a list of its own, and whoever knows the word has typed it by then. */
#define MOST_KNOWN 12

#define SPACING    6

G_DEFINE_FINAL_TYPE (MendTagList, mend_tag_list, ADW_TYPE_BIN)

static char *
make_text (MendTagList *self)
{
  return mend_tag_make_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
set_open (MendTagList *self, gboolean is_open)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_visible (self->form, is_open);
  gtk_widget_set_visible (self->open_button, !is_open);
  gtk_widget_grab_focus (is_open ? GTK_WIDGET (self->entry) : self->open_button);
}

static void
typed_cb (MendTagList *self)
{
  g_autofree char *text = make_text (self);

  gtk_widget_set_sensitive (self->add_button, text != NULL);
}

static void
open_clicked_cb (MendTagList *self)
{
  set_open (self, TRUE);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_open (MEND_TAG_LIST (widget), FALSE);
}

static void
add (MendTagList *self, const char *text)
{
  set_open (self, FALSE);
  if (self->texts == NULL || !mend_tag_has_text (self->texts, text))
    g_signal_emit (self, signals[ADD], 0, text);
}

static void
add_cb (MendTagList *self)
{
  g_autofree char *text = make_text (self);

  if (text != NULL)
    add (self, text);
}

static void
known_clicked_cb (MendTagList *self, GtkButton *button)
{
  g_autofree char *text = g_strdup (gtk_button_get_label (button));

  add (self, text);
}

/* The pill goes, so the keyboard goes to what stays. */
static void
remove_clicked_cb (MendTagList *self, GtkWidget *pill)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (pill), "mend-tag"));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->form) ? GTK_WIDGET (self->entry)
                                                             : self->open_button);
  g_signal_emit (self, signals[REMOVE], 0, text);
}

static void
show_present (MendTagList *self)
{
  mend_wrap_box_remove_all (self->present);

  for (guint i = 0; i < self->texts->len; i++)
    {
      GtkWidget *pill = mend_remove_pill_new (self->texts->pdata[i]);

      g_object_set_data_full (G_OBJECT (pill), "mend-tag", g_strdup (self->texts->pdata[i]),
                              g_free);
      g_signal_connect_object (pill, "clicked", G_CALLBACK (remove_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      mend_wrap_box_append (self->present, pill);
    }

  /* GTK 4.8 tells screen readers nothing of what comes into a part that was hidden, so it is not,
   * and only takes no room. */
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->present), self->texts->len > 0 ? SPACING : 0);
}

static void
show_known (MendTagList *self, GPtrArray *all)
{
  guint n_known = 0;

  mend_wrap_box_remove_all (self->known);

  for (guint i = 0; i < all->len && n_known < MOST_KNOWN; i++)
    {
      GtkWidget *button;

      if (mend_tag_has_text (self->texts, all->pdata[i]))
        continue;

      button = gtk_button_new_with_label (all->pdata[i]);
      gtk_widget_add_css_class (button, "mend-small-pill");
      g_signal_connect_object (button, "clicked", G_CALLBACK (known_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      mend_wrap_box_append (self->known, button);
      n_known++;
    }

  gtk_widget_set_visible (self->known_label, n_known > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known), n_known > 0);
}

static void
mend_tag_list_finalize (GObject *object)
{
  g_clear_pointer (&MEND_TAG_LIST (object)->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_tag_list_parent_class)->finalize (object);
}

static void
mend_tag_list_class_init (MendTagListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[] = { [ADD] = "add", [REMOVE] = "remove" };

  G_OBJECT_CLASS (klass)->finalize = mend_tag_list_finalize;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_TAG_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-tag-list.ui");
  gtk_widget_class_install_action (widget_class, "tags.close", NULL, close_action);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, present);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, open_button);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, form);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, entry);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, known_label);
  gtk_widget_class_bind_template_child (widget_class, MendTagList, known);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
mend_tag_list_init (MendTagList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->entry, MEND_TAG_LONGEST_TEXT);
}

GtkWidget *
mend_tag_list_new (void)
{
  return g_object_new (MEND_TYPE_TAG_LIST, NULL);
}

/**
 * mend_tag_list_set_tags:
 * @self: a list
 * @tags: (element-type MendTag): the tags of all talks, oldest first
 * @talk_id: the id of the talk
 *
 * Shows the tags of a talk. A word that is being typed stays.
 */
void
mend_tag_list_set_tags (MendTagList *self, GPtrArray *tags, const char *talk_id)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (MEND_IS_TAG_LIST (self));
  g_return_if_fail (tags != NULL);
  g_return_if_fail (talk_id != NULL);

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->texts = mend_tag_list_texts (tags, talk_id);
  all = mend_tag_list_texts (tags, NULL);
  show_present (self);
  show_known (self, all);
}
