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

#include "inj-finding-row.h"

/**
 * InjVialRow:
 *
 * One vial. The row is activatable where the vial can be drawn from; its buttons
 * correct it and take it back, by the actions `visit.correct-vial` and
 * `visit.withdraw-vial`.
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
  GtkLabel       *opened_label;
  GtkLabel       *earlier_label;
  GtkBox         *findings_box;
  GtkWidget      *correct_button;
  GtkWidget      *withdraw_button;
};

G_DEFINE_FINAL_TYPE (InjVialRow, inj_vial_row, GTK_TYPE_LIST_BOX_ROW)

static char *
make_title (InjVial *vial)
{
  const char *name = inj_product_get_name (inj_vial_get_product (vial));

  if (inj_vial_get_lot (vial)[0] == '\0')
    /* Translators: a vial: the brand's name */
    return g_strdup_printf (_("%s, lot not entered"), name);

  /* Translators: a vial: the brand's name and the lot printed on it */
  return g_strdup_printf (_("%s, lot %s"), name, inj_vial_get_lot (vial));
}

static char *
make_expiry_text (InjVial  *vial,
                  InjDate   day)
{
  g_autofree char *date = inj_date_format (inj_vial_get_expiry (vial));
  g_autofree char *strength = inj_dose_text_strength (vial);

  if (inj_vial_get_expiry (vial) == INJ_DATE_NONE)
    /* Translators: a vial: a dilution such as "5 units in 0.1 mL" */
    return g_strdup_printf (_("expiry not entered · %s"), strength);
  if (inj_vial_get_expiry (vial) < day)
    /* Translators: a vial that is too old: a date, and a dilution such as
     * "5 units in 0.1 mL" */
    return g_strdup_printf (_("EXPIRED %s · %s"), date, strength);

  /* Translators: a vial: a date, and a dilution such as "5 units in 0.1 mL" */
  return g_strdup_printf (_("expires %s · %s"), date, strength);
}

/* The time of day in the zone of the visit. */
static char *
format_time (gint64      at,
             const char *zone_name)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GTimeZone) zone = zone_name != NULL ? g_time_zone_new_identifier (zone_name) : NULL;
  g_autoptr (GDateTime) local = NULL;

  if (utc == NULL)
    return g_strdup ("");

  local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}

/* When it was opened and, while doses may still be drawn, how long ago. */
static char *
make_opened_text (InjVial    *vial,
                  const char *zone,
                  gint64      now)
{
  g_autofree char *time = format_time (inj_vial_get_opened_at (vial), zone);
  gint64 minutes = (now - inj_vial_get_opened_at (vial)) / (60 * G_USEC_PER_SEC);

  if (now == 0 || minutes < 0)
    /* Translators: of a vial: date and time */
    return g_strdup_printf (_("opened %s"), time);
  if (minutes < 120)
    /* Translators: of a vial: date and time, and how many minutes ago that was */
    return g_strdup_printf (_("opened %s · %d min ago"), time, (int) minutes);
  if (minutes < 48 * 60)
    /* Translators: of a vial: date and time, and how many hours ago that was */
    return g_strdup_printf (_("opened %s · %d h ago"), time, (int) (minutes / 60));

  /* Translators: of a vial: date and time, and how many days ago that was */
  return g_strdup_printf (_("opened %s · %d days ago"), time, (int) (minutes / (24 * 60)));
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
show_opened (InjVialRow *self,
             const char *zone,
             gint64      now)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->opened_label), inj_vial_get_opened_at (self->vial) != 0);
  if (inj_vial_get_opened_at (self->vial) == 0)
    return;

  text = make_opened_text (self->vial, zone, now);
  set_text (self->opened_label, text, "·");
}

/* What it was said to be before it was corrected, first to last. */
static void
show_earlier (InjVialRow *self,
              InjVisit   *visit)
{
  g_autoptr (GPtrArray) history = inj_visit_dup_vial_history (visit, inj_vial_get_number (self->vial));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i + 1 < history->len; i++)
    {
      InjVial *earlier = g_ptr_array_index (history, i);
      g_autofree char *title = make_title (earlier);
      g_autofree char *expiry = make_expiry_text (earlier, inj_visit_get_date (visit));

      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: what a vial was said to be before it was corrected: brand and
       * lot, then expiry and dilution */
      g_string_append_printf (text, _("before: %s · %s"), title, expiry);
    }

  gtk_label_set_label (self->earlier_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_label), text->len > 0);
}

/* The row itself says what was drawn too much. */
static gboolean
is_of_vial (InjFinding *finding,
            int         number)
{
  g_autofree char *end = g_strdup_printf ("-%d", number);
  const char *id = inj_finding_get_id (finding);

  return g_str_has_prefix (id, "vial-") && g_str_has_suffix (id, end) && !g_str_has_prefix (id, "vial-overdrawn-");
}

static void
add_finding (InjVialRow *self,
             InjFinding *finding)
{
  InjSeverity severity = inj_finding_get_severity (finding);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = gtk_image_new_from_icon_name (inj_finding_row_get_icon_name (severity));
  GtkWidget *label = gtk_label_new (inj_finding_get_text (finding));

  gtk_widget_add_css_class (box, inj_finding_row_get_css_class (severity));
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->findings_box, box);
}

static void
show_buttons (InjVialRow *self,
              InjUnits    given,
              gboolean    read_only)
{
  int number = inj_vial_get_number (self->vial);

  gtk_widget_set_visible (self->correct_button, !read_only);
  gtk_widget_set_visible (self->withdraw_button, !read_only && given == 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->correct_button), "i", number);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->withdraw_button), "i", number);
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
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, opened_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, earlier_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, findings_box);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, correct_button);
  gtk_widget_class_bind_template_child (widget_class, InjVialRow, withdraw_button);
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
                   gint64      now,
                   gboolean    read_only)
{
  g_autofree char *title = NULL;
  g_autofree char *expiry = NULL;
  gboolean is_signed;
  gboolean is_active;
  InjUnits given;

  g_return_if_fail (INJ_IS_VIAL_ROW (self));
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (INJ_IS_VIAL (vial));

  g_set_object (&self->vial, vial);
  given = inj_visit_get_given_from (visit, inj_vial_get_number (vial));
  is_active = inj_visit_get_active_vial (visit) == vial;
  is_signed = inj_visit_get_status (visit) == INJ_VISIT_SIGNED;
  title = make_title (vial);
  expiry = make_expiry_text (vial, inj_visit_get_date (visit));

  gtk_label_set_label (self->title_label, title);
  set_text (self->expiry_label, expiry, "·");
  show_contents (self, given, is_signed);
  show_earlier (self, visit);
  show_opened (self, inj_visit_get_head (visit)->zone, is_signed ? 0 : now);
  show_buttons (self, given, read_only);
  show_active (self, is_active && !read_only, !is_active && !read_only);
}

void
inj_vial_row_show_findings (InjVialRow *self,
                            GListModel *findings)
{
  guint n_findings;
  GtkWidget *child;

  g_return_if_fail (INJ_IS_VIAL_ROW (self));
  g_return_if_fail (self->vial != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings_box))) != NULL)
    gtk_box_remove (self->findings_box, child);

  n_findings = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (findings, i);

      if (is_of_vial (finding, inj_vial_get_number (self->vial)))
        add_finding (self, finding);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->findings_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->findings_box)) != NULL);
}
