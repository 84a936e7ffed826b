/* inj-day-row.c
 *
 * A visit in the list of a day: patient, protocol, vial, injector, state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-day-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

struct _InjDayRow
{
  AdwBin       parent_instance;

  /* Owned */
  InjDayEntry *entry;

  /* Template children */
  GtkImage    *state_image;
  GtkLabel    *name_label;
  GtkLabel    *patient_label;
  GtkLabel    *visit_label;
  GtkLabel    *state_label;
  GtkLabel    *dose_label;
  GtkButton   *previous_button;
};

G_DEFINE_FINAL_TYPE (InjDayRow, inj_day_row, ADW_TYPE_BIN)

static const char *
get_state_text (InjVisitSummary *summary)
{
  if (inj_visit_summary_get_status (summary) == INJ_VISIT_SIGNED)
    /* Translators: of a visit */
    return _("signed");
  if (inj_visit_summary_get_sites (summary) > 0)
    /* Translators: of a visit of which some doses are given */
    return _("in progress");

  /* Translators: of a visit that is made ready, with nothing given yet */
  return _("prepared");
}

static const char *
get_state_icon (InjVisitSummary *summary)
{
  if (inj_visit_summary_get_status (summary) == INJ_VISIT_SIGNED)
    return "changes-prevent-symbolic";
  if (inj_visit_summary_get_sites (summary) > 0)
    return "document-edit-symbolic";

  return "document-open-recent-symbolic";
}

static char *
make_patient_text (InjPatient *patient)
{
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
  const char *record = inj_patient_get_record (patient);

  if (record[0] == '\0')
    /* Translators: a patient's date of birth */
    return g_strdup_printf (_("born %s"), born);

  /* Translators: a patient's date of birth, and the number in the practice's
   * records */
  return g_strdup_printf (_("born %s · record %s"), born, record);
}

static char *
make_visit_text (InjDayEntry *entry)
{
  const char *protocol = inj_visit_summary_get_protocol (inj_day_entry_get_summary (entry));
  const char *injector = inj_day_entry_get_injector (entry);
  gboolean is_signed = inj_visit_summary_get_status (inj_day_entry_get_summary (entry)) == INJ_VISIT_SIGNED;
  /* Translators: of a visit: whether there is something to inject from */
  const char *vial = inj_day_entry_has_vial (entry) ? _("vial open") : _("no vial yet");

  if (is_signed)
    return injector[0] != '\0' ? g_strdup_printf ("%s · %s", protocol, injector) : g_strdup (protocol);
  if (injector[0] == '\0')
    /* Translators: a protocol, and whether a vial is open */
    return g_strdup_printf (_("%s · %s · injector not named"), protocol, vial);

  /* Translators: a protocol, whether a vial is open, and who injects */
  return g_strdup_printf (_("%s · %s · %s"), protocol, vial, injector);
}

static char *
make_dose_text (InjVisitSummary *summary)
{
  g_autofree char *dose = inj_dose_text_units (inj_visit_summary_get_units (summary));
  int sites = inj_visit_summary_get_sites (summary);

  if (sites == 0)
    return g_strdup ("");

  /* Translators: what was given in a visit: a dose such as "155 units", and at how
   * many sites */
  return g_strdup_printf (ngettext ("%s at %d site", "%s at %d sites", sites), dose, sites);
}

static void
show_entry (InjDayRow *self,
            gboolean   with_date)
{
  InjVisitSummary *summary = inj_day_entry_get_summary (self->entry);
  g_autofree char *name = inj_patient_dup_name (inj_day_entry_get_patient (self->entry));
  g_autofree char *patient = make_patient_text (inj_day_entry_get_patient (self->entry));
  g_autofree char *visit = make_visit_text (self->entry);
  g_autofree char *dose = make_dose_text (summary);
  g_autofree char *date = inj_date_format_long (inj_visit_summary_get_date (summary));
  /* Translators: the state of a visit, and its date: "prepared, 18 November 2026" */
  g_autofree char *dated = g_strdup_printf (_("%s, %s"), get_state_text (summary), date);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->patient_label, patient);
  gtk_label_set_label (self->visit_label, visit);
  gtk_label_set_label (self->state_label, with_date ? dated : get_state_text (summary));
  gtk_label_set_label (self->dose_label, dose);
  gtk_widget_set_visible (GTK_WIDGET (self->dose_label), dose[0] != '\0');
  gtk_image_set_from_icon_name (self->state_image, get_state_icon (summary));
}

static void
inj_day_row_dispose (GObject *object)
{
  InjDayRow *self = INJ_DAY_ROW (object);

  g_clear_object (&self->entry);

  G_OBJECT_CLASS (inj_day_row_parent_class)->dispose (object);
}

static void
inj_day_row_class_init (InjDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_day_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, state_image);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, patient_label);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, visit_label);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, dose_label);
  gtk_widget_class_bind_template_child (widget_class, InjDayRow, previous_button);
}

static void
inj_day_row_init (InjDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_day_row_new (InjDayEntry *entry,
                 gboolean     with_date)
{
  InjDayRow *self;

  g_return_val_if_fail (INJ_IS_DAY_ENTRY (entry), NULL);

  self = g_object_new (INJ_TYPE_DAY_ROW, NULL);
  self->entry = g_object_ref (entry);
  show_entry (self, with_date);

  return GTK_WIDGET (self);
}

InjDayEntry *
inj_day_row_get_entry (InjDayRow *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ROW (self), NULL);

  return self->entry;
}

void
inj_day_row_set_previous (InjDayRow *self,
                          gint64     visit_id,
                          InjDate    date)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (INJ_IS_DAY_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->previous_button), visit_id != 0);
  if (visit_id == 0)
    return;

  day = inj_dose_text_short_date (date, inj_visit_summary_get_date (inj_day_entry_get_summary (self->entry)));
  /* Translators: a button that shows the map of the visit of that day: "Last
   * time: 25 Aug" */
  label = g_strdup_printf (_("Last time: %s"), day);
  gtk_button_set_label (self->previous_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->previous_button), "x", visit_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->previous_button), "win.open-visit");
}

char *
inj_day_row_dup_name (InjDayRow *self)
{
  g_return_val_if_fail (INJ_IS_DAY_ROW (self), NULL);

  /* Translators: how a row is read out: a patient, and the state of a visit */
  return g_strdup_printf (_("%s, %s"), gtk_label_get_label (self->name_label),
                          gtk_label_get_label (self->state_label));
}
