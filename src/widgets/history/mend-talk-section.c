// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-section.h"

#include "mend-person-mark.h"
#include "mend-wrap-box.h"

/**
 * MendTalkSection:
 *
 * A part of the page of a talk: a heading, and texts of people below it. As long as nothing is in
 * it, it is not seen, heading and all.
 */

struct _MendTalkSection
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkBox *content;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

#define GROUP_SPACING 12

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendTalkSection, mend_talk_section, ADW_TYPE_BIN)

static void
append (MendTalkSection *self, GtkWidget *child)
{
  gtk_box_append (self->content, child);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* What begins something new stands a little apart from what is above. */
static void
append_apart (MendTalkSection *self, GtkWidget *child)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->content)) != NULL)
    gtk_widget_set_margin_top (child, GROUP_SPACING);

  append (self, child);
}

/* What people wrote is shown letter by letter and can be taken along. */
static GtkWidget *
make_label (const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "selectable", TRUE, NULL);

  /* Nothing is added to it, not even where a long word is broken. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_text (GTK_LABEL (label), text);

  return label;
}

static GtkWidget *
make_remark (const char *remark)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_label_set_text (GTK_LABEL (label), remark);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "mend-source");

  return label;
}

static void
mend_talk_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendTalkSection *self = MEND_TALK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, mend_talk_section_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_section_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MendTalkSection *self = MEND_TALK_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      mend_talk_section_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_talk_section_class_init (MendTalkSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mend_talk_section_get_property;
  object_class->set_property = mend_talk_section_set_property;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-talk-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTalkSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, MendTalkSection, content);
}

static void
mend_talk_section_init (MendTalkSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
mend_talk_section_get_title (MendTalkSection *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SECTION (self), NULL);

  return gtk_label_get_text (self->title_label);
}

void
mend_talk_section_set_title (MendTalkSection *self, const char *title)
{
  g_return_if_fail (MEND_IS_TALK_SECTION (self));

  if (g_strcmp0 (title, mend_talk_section_get_title (self)) == 0)
    return;

  gtk_label_set_text (self->title_label, title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * mend_talk_section_clear:
 * @self: a section
 *
 * Takes everything out of it, so that it is no longer seen.
 */
void
mend_talk_section_clear (MendTalkSection *self)
{
  GtkWidget *child;

  g_return_if_fail (MEND_IS_TALK_SECTION (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mend_talk_section_add_person:
 * @self: a section
 * @seat: where the person sat
 * @name: (nullable): what the person was called
 * @color: (nullable): the colour of the person
 * @remark: (nullable): what is said beside the name, such as a day
 *
 * Adds a person, whose texts are to follow.
 */
void
mend_talk_section_add_person (
    MendTalkSection *self, MendSeat seat, const char *name, const char *color, const char *remark)
{
  GtkWidget *line;
  GtkWidget *mark;

  g_return_if_fail (MEND_IS_TALK_SECTION (self));

  line = mend_wrap_box_new (GROUP_SPACING);
  mark = mend_person_mark_new (seat, name, color);
  gtk_widget_add_css_class (mark, "heading");
  mend_wrap_box_append (MEND_WRAP_BOX (line), mark);

  if (remark != NULL)
    mend_wrap_box_append (MEND_WRAP_BOX (line), make_remark (remark));

  append_apart (self, line);
}

/**
 * mend_talk_section_add_subtitle:
 * @self: a section
 * @subtitle: a heading within the section
 *
 * Adds a heading.
 */
void
mend_talk_section_add_subtitle (MendTalkSection *self, const char *subtitle)
{
  GtkWidget *label;

  g_return_if_fail (MEND_IS_TALK_SECTION (self));
  g_return_if_fail (subtitle != NULL);

  label = g_object_new (GTK_TYPE_LABEL, "label", subtitle, "wrap", TRUE, "xalign", 0.0f,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "heading");
  append_apart (self, label);
}

/**
 * mend_talk_section_add_text:
 * @self: a section
 * @text: what somebody wrote
 *
 * Adds a text.
 */
void
mend_talk_section_add_text (MendTalkSection *self, const char *text)
{
  g_return_if_fail (MEND_IS_TALK_SECTION (self));
  g_return_if_fail (text != NULL);

  append (self, make_label (text));
}

/**
 * mend_talk_section_add_large_text:
 * @self: a section
 * @text: what somebody wrote
 *
 * Adds a text that is what the page is about.
 */
void
mend_talk_section_add_large_text (MendTalkSection *self, const char *text)
{
  GtkWidget *label;

  g_return_if_fail (MEND_IS_TALK_SECTION (self));
  g_return_if_fail (text != NULL);

  label = make_label (text);
  gtk_widget_add_css_class (label, "mend-kept-text");
  append (self, label);
}

/**
 * mend_talk_section_add_remark:
 * @self: a section
 * @remark: what is said about the text above
 *
 * Adds a small line.
 */
void
mend_talk_section_add_remark (MendTalkSection *self, const char *remark)
{
  g_return_if_fail (MEND_IS_TALK_SECTION (self));
  g_return_if_fail (remark != NULL);

  append (self, make_remark (remark));
}
