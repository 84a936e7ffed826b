/* inj-vial-row.c
 *
 * A vial of a visit: lot, expiry, opened, given and left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

/**
 * InjVialRow:
 *
 * One vial. The row is activatable where the vial can be drawn from.
 */
struct _InjVialRow
{
  GtkListBoxRow   parent_instance;

  /* Owned */
  InjVial        *vial;

  /* Template children */
  GtkImage       *active_image;
  GtkLabel       *title_label;
  GtkWidget      *active_label;
  GtkLabel       *expiry_label;
  GtkLabel       *contents_label;
  GtkWidget      *overdrawn_box;
  GtkLabel       *overdrawn_label;
};

G_DEFINE_FINAL_TYPE (InjVialRow, inj_vial_row, GTK_TYPE_LIST_BOX_ROW)

static char *
make_title (InjVial *vial)
{
  /* Translators: a vial: the brand's name and the lot printed on it */
  return g_strdup_printf (_("%s, lot %s"),
                          inj_product_get_name (inj_vial_get_product (vial)),
                          inj_vial_get_lot (vial));
}

static char *
make_expiry_text (InjVial  *vial,
                  InjDate   day)
{
  g_autofree char *date = inj_date_format (inj_vial_get_expiry (vial));
  g_autofree char *strength = inj_dose_text_strength (vial);

  if (inj_vial_get_expiry (vial) < day)
    /* Translators: a vial that is too old: a date, and a dilution such as
     * "5 units in 0.1 mL" */
    return g_strdup_printf (_("EXPIRED %s · %s"), date, strength);

  /* Translators: a vial: a date, and a dilution such as "5 units in 0.1 mL" */
  return g_strdup_printf (_("expires %s · %s"), date, strength);
}

/* Opened is given and left; what is left is discarded at signing. */
static char *
make_contents_text (InjVial  *vial,
                    InjUnits  given,
                    gboolean  is_signed)
{
  InjUnits left = MAX (inj_vial_get_labelled (vial) - given, 0);
  g_autofree char *opened_units = inj_units_format (inj_vial_get_labelled (vial));
  g_autofree char *given_units = inj_units_format (given);
  g_autofree char *left_units = inj_units_format (left);
  g_autofree char *left_volume = inj_dose_text_volume (inj_vial_volume_of (vial, left));

  if (is_signed)
    /* Translators: units in a vial, given of it and thrown away, and the volume
     * thrown away: "200 = 155 given + 45 discarded (0.9 mL)" */
    return g_strdup_printf (_("%s = %s given + %s discarded (%s)"),
                            opened_units, given_units, left_units, left_volume);

  /* Translators: units in a vial, given of it and left in it, and the volume left:
   * "200 = 62.5 given + 137.5 left (2.75 mL)" */
  return g_strdup_printf (_("%s = %s given + %s left (%s)"),
                          opened_units, given_units, left_units, left_volume);
}

static char *
make_overdrawn_text (InjVial  *vial,
                     InjUnits  given)
{
  g_autofree char *given_units = inj_units_format (given);
  g_autofree char *excess = inj_dose_text_units (given - inj_vial_get_labelled (vial));

  /* Translators: more was recorded from a vial than it holds: units given, and how
   * many too many, such as "12.5 units" */
  return g_strdup_printf (_("%s given: %s more than it holds"), given_units, excess);
}

/* Breaks lines only before one of @marks: a figure stays beside its unit, and a
 * sum is read term by term. */
static void
set_text (GtkLabel   *label,
          const char *text,
          const char *marks)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *start = text;

  for (const char *end = text; start[0] != '\0'; end++)
    if (end[0] == '\0' || (end[0] == ' ' && end[1] != '\0' && strchr (marks, end[1]) != NULL))
      {
        PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

        attribute->start_index = start - text;
        attribute->end_index = end - text;
        pango_attr_list_insert (attributes, attribute);
        start = end[0] == '\0' ? end : end + 1;
      }

  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
}

static void
show_contents (InjVialRow *self,
               InjUnits    given,
               gboolean    is_signed)
{
  gboolean is_overdrawn = given > inj_vial_get_labelled (self->vial);
  g_autofree char *text = is_overdrawn ? make_overdrawn_text (self->vial, given)
                                       : make_contents_text (self->vial, given, is_signed);

  if (is_overdrawn)
    gtk_label_set_label (self->overdrawn_label, text);
  else
    set_text (self->contents_label, text, "+(");
  gtk_widget_set_visible (self->overdrawn_box, is_overdrawn);
  gtk_widget_set_visible (GTK_WIDGET (self->contents_label), !is_overdrawn);
}

static void
show_active (InjVialRow *self,
             gboolean    is_active,
             gboolean    can_choose)
{
  g_autofree char *title = inj_vial_dup_title (self->vial);
  g_autofree char *text =
    /* Translators: a vial that doses are drawn from; %s names it */
    is_active ? g_strdup_printf (_("%s, in use"), title) : g_steal_pointer (&title);

  gtk_image_set_from_icon_name (self->active_image,
                                is_active ? "radio-checked-symbolic" : "radio-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->active_image), is_active || can_choose);
  gtk_widget_set_visible (self->active_label, is_active);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), can_choose);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               /* Translators: what activating a vial's row does */
                               can_choose ? _("Draw from this vial") : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
inj_vial_row_dispose (GObject *object)
{
  InjVialRow *self = INJ_VIAL_ROW (object);

  g_clear_object (&self->vial);

  G_OBJECT_CLASS (inj_vial_row_parent_class)->dispose (object);
}

static void
inj_vial_row_class_init (InjVialRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_vial_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-vial-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, active_image);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, active_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, expiry_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, contents_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, overdrawn_box);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, overdrawn_label);
}

static void
inj_vial_row_init (InjVialRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_vial_row_new (void)
{
  return g_object_new (INJ_TYPE_VIAL_ROW, NULL);
}

InjVial *
inj_vial_row_get_vial (InjVialRow *self)
{
  g_return_val_if_fail (INJ_IS_VIAL_ROW (self), NULL);

  return self->vial;
}

void
inj_vial_row_show (InjVialRow *self,
                   InjVisit   *visit,
                   InjVial    *vial,
                   gboolean    read_only)
{
  g_autofree char *title = NULL;
  g_autofree char *expiry = NULL;
  gboolean is_active;
  int number;

  g_return_if_fail (INJ_IS_VIAL_ROW (self));
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (INJ_IS_VIAL (vial));

  g_set_object (&self->vial, vial);
  number = inj_vial_get_number (vial);
  is_active = inj_visit_get_active_vial (visit) == vial;
  title = make_title (vial);
  expiry = make_expiry_text (vial, inj_visit_get_date (visit));

  gtk_label_set_label (self->title_label, title);
  set_text (self->expiry_label, expiry, "·");
  show_contents (self, inj_visit_get_given_from (visit, number),
                 inj_visit_get_status (visit) == INJ_VISIT_SIGNED);
  show_active (self, is_active && !read_only, !is_active && !read_only);
}
