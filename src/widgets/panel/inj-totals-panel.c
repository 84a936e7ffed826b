/* inj-totals-panel.c
 *
 * The panel beside the plates: totals, months, muscles, vials, findings, Sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-totals-panel.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"

#include "widgets/text/inj-dose-text.h"
#include "inj-amendment-list.h"
#include "inj-deviation-box.h"
#include "inj-finding-list.h"
#include "inj-months-box.h"
#include "inj-muscle-list.h"
#include "inj-panel-limits.h"
#include "inj-signature-box.h"
#include "inj-total-box.h"
#include "inj-vial-list.h"

/**
 * InjTotalsPanel:
 *
 * Shows a visit as it stands: counts it on each revision, and hands what was
 * counted to its parts. Total, months and Sign stay in view; muscles, vials
 * and findings scroll. Units of several substances are counted apart, each
 * with months of its own.
 */
struct _InjTotalsPanel
{
  AdwBin             parent_instance;

  /* Owned */
  InjVisit          *visit;
  InjBackground     *background;
  InjAnchors        *anchors;
  GSignalGroup      *visit_signals;

  /* Template children */
  GtkWidget         *contents;
  InjTotalBox       *total_box;
  InjMonthsBox      *months_box;
  GtkScrolledWindow *scroller;
  InjMuscleList     *muscle_list;
  InjVialList       *vial_list;
  InjDeviationBox   *deviation_box;
  InjAmendmentList  *amendment_list;
  GtkBox            *other_months_box;
  InjFindingList    *finding_list;
  GtkButton         *findings_button;
  GtkImage          *findings_image;
  GtkLabel          *findings_label;
  InjSignatureBox   *signature_box;

  /* State */
  gboolean           read_only;
  int                current_muscle;
};

enum
{
  PROP_0,
  PROP_VISIT,
  PROP_FINDINGS,
  PROP_READ_ONLY,
  PROP_CURRENT_MUSCLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjTotalsPanel, inj_totals_panel, ADW_TYPE_BIN)

/* The other substances of the visit's vials; the ids are borrowed. */
static GPtrArray *
list_other_substances (InjTotalsPanel *self,
                       const char     *substance_id)
{
  GPtrArray *vials = inj_visit_get_vials (self->visit);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < vials->len; i++)
    {
      const char *other = inj_vial_get_substance_id (g_ptr_array_index (vials, i));

      if (!g_str_equal (other, substance_id) &&
          !g_ptr_array_find_with_equal_func (others, other, g_str_equal, NULL))
        g_ptr_array_add (others, (gpointer) other);
    }

  return others;
}

static const char *
get_substance_name (InjTotalsPanel *self,
                    const char     *substance_id)
{
  InjSubstance *substance = NULL;

  if (self->background != NULL)
    substance = inj_background_lookup_substance (self->background, substance_id);

  return substance != NULL ? inj_substance_get_name (substance) : substance_id;
}

/* A line for each other substance, or %NULL. */
static char *
make_others_text (InjTotalsPanel *self,
                  GPtrArray      *others)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const char *substance_id = g_ptr_array_index (others, i);
      g_autofree char *dose = NULL;
      InjTotals totals;

      inj_totals_count (self->visit, substance_id, &totals);
      dose = inj_dose_text_units (totals.all.given);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              /* Translators: what was given of another substance: a dose
                               * such as "20 units", and the substance's name */
                              _("Counted apart: %s of %s"),
                              dose, get_substance_name (self, substance_id));
    }

  return g_string_free (text, text->len == 0);
}

/* A discarded draft takes nothing more, as a signed visit does. */
static gboolean
is_locked (InjTotalsPanel *self)
{
  return self->read_only || inj_visit_get_status (self->visit) == INJ_VISIT_SIGNED ||
         inj_visit_get_error_reason (self->visit) != NULL;
}

static void
show_months (InjTotalsPanel *self,
             const char     *substance_id,
             GPtrArray      *others)
{
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self->months_box), self->background != NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->other_months_box))) != NULL)
    gtk_box_remove (self->other_months_box, child);

  if (self->background == NULL)
    return;

  inj_months_box_show (self->months_box, self->visit, self->background, substance_id,
                       is_locked (self));

  for (guint i = 0; i < others->len; i++)
    {
      GtkWidget *box = inj_months_box_new ();

      inj_months_box_show (INJ_MONTHS_BOX (box), self->visit, self->background,
                           g_ptr_array_index (others, i), TRUE);
      gtk_box_append (self->other_months_box, box);
    }
}

static void
update (InjTotalsPanel *self)
{
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *others_text = NULL;
  const char *substance_id;
  InjTotals totals;

  gtk_widget_set_visible (self->contents, self->visit != NULL);
  if (self->visit == NULL)
    return;

  substance_id = inj_visit_get_head (self->visit)->substance_id;
  others = list_other_substances (self, substance_id);
  others_text = make_others_text (self, others);
  inj_totals_count (self->visit, substance_id, &totals);

  inj_total_box_show (self->total_box, &totals, inj_panel_limits_get_visit (self->visit, self->background),
                      inj_panel_limits_get_practice_visit (self->background), others_text);
  inj_muscle_list_show (self->muscle_list, inj_visit_get_protocol (self->visit), &totals,
                        is_locked (self));
  inj_vial_list_show (self->vial_list, self->visit, is_locked (self));
  inj_deviation_box_show (self->deviation_box, self->visit, self->anchors, is_locked (self));
  inj_amendment_list_show (self->amendment_list, self->visit);
  inj_signature_box_show (self->signature_box, self->visit, self->read_only);
  show_months (self, substance_id, others);
}

static void
on_revision_cb (InjTotalsPanel *self)
{
  update (self);
}

/* The line above Sign tells that there is something to look at further up. */
static void
on_findings_summary_cb (InjTotalsPanel *self)
{
  const char *summary = inj_finding_list_get_summary (self->finding_list);
  InjSeverity severity = inj_finding_list_get_gravest (self->finding_list);

  gtk_widget_set_visible (GTK_WIDGET (self->findings_button), summary[0] != '\0');
  gtk_label_set_label (self->findings_label, summary);
  gtk_image_set_from_icon_name (self->findings_image, inj_finding_row_get_icon_name (severity));
  for (InjSeverity other = INJ_SEVERITY_NOTE; other <= INJ_SEVERITY_STOP; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->findings_image),
                                 inj_finding_row_get_css_class (other));
  gtk_widget_add_css_class (GTK_WIDGET (self->findings_image),
                            inj_finding_row_get_css_class (severity));
}

static void
on_findings_clicked_cb (InjTotalsPanel *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_widget_child_focus (GTK_WIDGET (self->finding_list), GTK_DIR_TAB_FORWARD);
}

static void
inj_totals_panel_dispose (GObject *object)
{
  InjTotalsPanel *self = INJ_TOTALS_PANEL (object);

  g_clear_object (&self->visit_signals);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->background, inj_background_free);
  g_clear_object (&self->anchors);

  G_OBJECT_CLASS (inj_totals_panel_parent_class)->dispose (object);
}

static void
inj_totals_panel_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InjTotalsPanel *self = INJ_TOTALS_PANEL (object);

  switch (prop_id)
    {
    case PROP_VISIT:
      g_value_set_object (value, self->visit);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, inj_totals_panel_get_findings (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_CURRENT_MUSCLE:
      g_value_set_int (value, self->current_muscle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_totals_panel_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  InjTotalsPanel *self = INJ_TOTALS_PANEL (object);

  switch (prop_id)
    {
    case PROP_VISIT:
      inj_totals_panel_set_visit (self, g_value_get_object (value));
      break;
    case PROP_FINDINGS:
      inj_totals_panel_set_findings (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      inj_totals_panel_set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_CURRENT_MUSCLE:
      inj_totals_panel_set_current_muscle (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_VISIT] =
    g_param_spec_object ("visit", NULL, NULL, INJ_TYPE_VISIT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FINDINGS] =
    g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CURRENT_MUSCLE] =
    g_param_spec_int ("current-muscle", NULL, NULL, -1, INJ_N_MUSCLES - 1, -1,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inj_totals_panel_class_init (InjTotalsPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_totals_panel_dispose;
  object_class->get_property = inj_totals_panel_get_property;
  object_class->set_property = inj_totals_panel_set_property;

  install_properties (object_class);

  g_type_ensure (INJ_TYPE_AMENDMENT_LIST);
  g_type_ensure (INJ_TYPE_DEVIATION_BOX);
  g_type_ensure (INJ_TYPE_FINDING_LIST);
  g_type_ensure (INJ_TYPE_MONTHS_BOX);
  g_type_ensure (INJ_TYPE_MUSCLE_LIST);
  g_type_ensure (INJ_TYPE_SIGNATURE_BOX);
  g_type_ensure (INJ_TYPE_TOTAL_BOX);
  g_type_ensure (INJ_TYPE_VIAL_LIST);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-totals-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, contents);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, total_box);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, months_box);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, muscle_list);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, vial_list);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, deviation_box);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, amendment_list);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, other_months_box);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, finding_list);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, findings_button);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, findings_image);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, findings_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalsPanel, signature_box);
  gtk_widget_class_bind_template_callback (widget_class, on_findings_summary_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_findings_clicked_cb);
}

static void
inj_totals_panel_init (InjTotalsPanel *self)
{
  self->current_muscle = -1;
  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision",
                                  G_CALLBACK (on_revision_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
inj_totals_panel_new (void)
{
  return g_object_new (INJ_TYPE_TOTALS_PANEL, NULL);
}

InjVisit *
inj_totals_panel_get_visit (InjTotalsPanel *self)
{
  g_return_val_if_fail (INJ_IS_TOTALS_PANEL (self), NULL);

  return self->visit;
}

void
inj_totals_panel_set_visit (InjTotalsPanel *self,
                            InjVisit       *visit)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));
  g_return_if_fail (visit == NULL || INJ_IS_VISIT (visit));

  if (!g_set_object (&self->visit, visit))
    return;

  g_signal_group_set_target (self->visit_signals, visit);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIT]);
}

void
inj_totals_panel_set_background (InjTotalsPanel      *self,
                                 const InjBackground *background)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  g_clear_pointer (&self->background, inj_background_free);
  if (background != NULL)
    self->background = inj_background_copy (background);
  update (self);
}

void
inj_totals_panel_set_anchors (InjTotalsPanel *self,
                              InjAnchors     *anchors)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  if (g_set_object (&self->anchors, anchors))
    update (self);
}

void
inj_totals_panel_set_reasons (InjTotalsPanel        *self,
                              const InjUsualReasons *reasons)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  inj_deviation_box_set_reasons (self->deviation_box, reasons);
}

void
inj_totals_panel_go_to_deviations (InjTotalsPanel *self)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->deviation_box));
}

void
inj_totals_panel_go_to_vials (InjTotalsPanel *self)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  gtk_widget_child_focus (GTK_WIDGET (self->vial_list), GTK_DIR_TAB_FORWARD);
}

GListModel *
inj_totals_panel_get_findings (InjTotalsPanel *self)
{
  g_return_val_if_fail (INJ_IS_TOTALS_PANEL (self), NULL);

  return inj_finding_list_get_findings (self->finding_list);
}

void
inj_totals_panel_set_findings (InjTotalsPanel *self,
                               GListModel     *findings)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  if (inj_finding_list_get_findings (self->finding_list) == findings)
    return;

  inj_finding_list_set_findings (self->finding_list, findings);
  inj_vial_list_set_findings (self->vial_list, findings);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

gboolean
inj_totals_panel_get_read_only (InjTotalsPanel *self)
{
  g_return_val_if_fail (INJ_IS_TOTALS_PANEL (self), FALSE);

  return self->read_only;
}

void
inj_totals_panel_set_read_only (InjTotalsPanel *self,
                                gboolean        read_only)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));

  if (self->read_only == !!read_only)
    return;

  self->read_only = !!read_only;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

int
inj_totals_panel_get_current_muscle (InjTotalsPanel *self)
{
  g_return_val_if_fail (INJ_IS_TOTALS_PANEL (self), -1);

  return self->current_muscle;
}

void
inj_totals_panel_set_current_muscle (InjTotalsPanel *self,
                                     int             muscle)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));
  g_return_if_fail (muscle >= -1 && muscle < INJ_N_MUSCLES);

  if (self->current_muscle == muscle)
    return;

  self->current_muscle = muscle;
  inj_muscle_list_set_current (self->muscle_list, muscle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_MUSCLE]);
}

void
inj_totals_panel_follow_scene (InjTotalsPanel *self,
                               InjScene       *scene)
{
  g_return_if_fail (INJ_IS_TOTALS_PANEL (self));
  g_return_if_fail (INJ_IS_SCENE (scene));

  g_object_bind_property (scene, "lit-muscles", self->muscle_list, "lit-muscles",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
