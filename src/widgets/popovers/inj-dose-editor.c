/* inj-dose-editor.c
 *
 * A dose as it is being entered: units, route and note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-editor.h"

#include "widgets/controls/inj-units-entry.h"
#include "widgets/panel/inj-finding-row.h"
#include "widgets/text/inj-dose-text.h"

/**
 * InjDoseEditor:
 *
 * Shows large, before the dose is given, how it departs from what is planned,
 * and what it would raise. It refuses and changes nothing: what is no dose is
 * marked by its entry and counts as 0 units. What is done with the dose is left
 * to its owner.
 */
struct _InjDoseEditor
{
  AdwBin          parent_instance;

  /* Owned */
  InjVial        *vial;
  char           *set_note;

  /* Template children */
  InjUnitsEntry  *units_entry;
  GtkLabel       *volume_label;
  GtkDropDown    *route_drop;
  GtkEntry       *note_entry;
  GtkWidget      *departure_box;
  GtkLabel       *departure_label;
  GtkListBox     *findings_list;

  /* State */
  InjUnits        planned;
  InjUnits        usual;
  InjUnits        set_units;
  InjRoute        set_route;
};

enum
{
  ACTIVATE,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjDoseEditor, inj_dose_editor, ADW_TYPE_BIN)

static char *
make_departure_text (InjDoseEditor *self)
{
  InjUnits units = inj_units_entry_get_units (self->units_entry);

  if (self->usual > 0)
    return inj_dose_text_unusual (units, self->usual);

  return inj_dose_text_departure (units, self->planned);
}

static void
update (InjDoseEditor *self)
{
  InjUnits units = inj_units_entry_get_units (self->units_entry);
  g_autofree char *departure = make_departure_text (self);
  g_autofree char *volume = NULL;

  if (units > 0 && self->vial != NULL)
    volume = inj_dose_text_volume (inj_vial_volume_of (self->vial, units));

  gtk_label_set_label (self->volume_label, volume != NULL ? volume : "");
  gtk_label_set_label (self->departure_label, departure != NULL ? departure : "");
  /* Its place is kept, so that the button stays where the pointer is. */
  gtk_widget_set_opacity (self->departure_box, departure != NULL ? 1 : 0);
}

static void
on_changed_cb (InjDoseEditor *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate_cb (InjDoseEditor *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
inj_dose_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INJ_DOSE_EDITOR (widget)->units_entry));
}

static void
inj_dose_editor_dispose (GObject *object)
{
  InjDoseEditor *self = INJ_DOSE_EDITOR (object);

  g_clear_object (&self->vial);

  G_OBJECT_CLASS (inj_dose_editor_parent_class)->dispose (object);
}

static void
inj_dose_editor_finalize (GObject *object)
{
  InjDoseEditor *self = INJ_DOSE_EDITOR (object);

  g_clear_pointer (&self->set_note, g_free);

  G_OBJECT_CLASS (inj_dose_editor_parent_class)->finalize (object);
}

static void
inj_dose_editor_class_init (InjDoseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_dose_editor_dispose;
  object_class->finalize = inj_dose_editor_finalize;
  widget_class->grab_focus = inj_dose_editor_grab_focus;

  /**
   * InjDoseEditor::activate:
   *
   * Enter was pressed in an entry, whether a dose stands there or not.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * InjDoseEditor::changed:
   *
   * Units, route or note were entered.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INJ_TYPE_UNITS_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, units_entry);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, volume_label);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, route_drop);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, note_entry);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, departure_box);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, departure_label);
  gtk_widget_class_bind_template_child (widget_class, InjDoseEditor, findings_list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
inj_dose_editor_init (InjDoseEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->set_note = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int route = 0; route < INJ_N_ROUTES; route++)
    gtk_string_list_append (names, inj_route_get_name ((InjRoute) route));
  gtk_drop_down_set_model (self->route_drop, G_LIST_MODEL (names));
  update (self);
}

GtkWidget *
inj_dose_editor_new (void)
{
  return g_object_new (INJ_TYPE_DOSE_EDITOR, NULL);
}

void
inj_dose_editor_set_dose (InjDoseEditor *self,
                          const InjDose *dose)
{
  g_return_if_fail (INJ_IS_DOSE_EDITOR (self));
  g_return_if_fail (dose != NULL);
  g_return_if_fail (dose->route >= 0 && dose->route < INJ_N_ROUTES);

  self->set_units = dose->units;
  self->set_route = (InjRoute) dose->route;
  g_free (self->set_note);
  self->set_note = g_strdup (dose->note != NULL ? dose->note : "");

  inj_units_entry_set_units (self->units_entry, self->set_units);
  gtk_drop_down_set_selected (self->route_drop, self->set_route);
  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), self->set_note);
  update (self);
}

gboolean
inj_dose_editor_is_edited (InjDoseEditor *self)
{
  g_autofree char *note = inj_dose_editor_dup_note (self);

  return inj_dose_editor_get_units (self) != self->set_units
         || inj_dose_editor_get_route (self) != self->set_route
         || g_strcmp0 (note, self->set_note) != 0;
}

gboolean
inj_dose_editor_is_touched (InjDoseEditor *self)
{
  g_autofree char *set = NULL;

  g_return_val_if_fail (INJ_IS_DOSE_EDITOR (self), FALSE);

  set = self->set_units > 0 ? inj_units_format (self->set_units) : g_strdup ("");

  return inj_dose_editor_is_edited (self) || g_strcmp0 (inj_units_entry_get_text (self->units_entry), set) != 0;
}

InjUnits
inj_dose_editor_get_units (InjDoseEditor *self)
{
  g_return_val_if_fail (INJ_IS_DOSE_EDITOR (self), 0);

  return inj_units_entry_get_units (self->units_entry);
}

InjRoute
inj_dose_editor_get_route (InjDoseEditor *self)
{
  g_return_val_if_fail (INJ_IS_DOSE_EDITOR (self), INJ_ROUTE_INTRAMUSCULAR);

  return (InjRoute) gtk_drop_down_get_selected (self->route_drop);
}

char *
inj_dose_editor_dup_note (InjDoseEditor *self)
{
  g_return_val_if_fail (INJ_IS_DOSE_EDITOR (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_entry))));
}

void
inj_dose_editor_set_planned (InjDoseEditor *self,
                             InjUnits       planned)
{
  g_return_if_fail (INJ_IS_DOSE_EDITOR (self));
  g_return_if_fail (planned >= 0);

  self->planned = planned;
  self->usual = 0;
  inj_units_entry_set_step (self->units_entry, planned > 0 ? planned : INJ_UNITS (5));
  update (self);
}

void
inj_dose_editor_set_usual (InjDoseEditor *self,
                           InjUnits       usual)
{
  g_return_if_fail (INJ_IS_DOSE_EDITOR (self));

  inj_dose_editor_set_planned (self, usual);
  self->usual = usual;
  update (self);
}

void
inj_dose_editor_set_vial (InjDoseEditor *self,
                          InjVial       *vial)
{
  g_return_if_fail (INJ_IS_DOSE_EDITOR (self));
  g_return_if_fail (vial == NULL || INJ_IS_VIAL (vial));

  if (g_set_object (&self->vial, vial))
    update (self);
}

void
inj_dose_editor_set_findings (InjDoseEditor *self,
                              GPtrArray     *findings)
{
  GtkWidget *row;

  g_return_if_fail (INJ_IS_DOSE_EDITOR (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->findings_list))) != NULL)
    gtk_list_box_remove (self->findings_list, row);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    gtk_list_box_append (self->findings_list, inj_finding_row_new (g_ptr_array_index (findings, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->findings_list), findings != NULL && findings->len > 0);
}
