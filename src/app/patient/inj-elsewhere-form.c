/* inj-elsewhere-form.c
 *
 * The form for a dose that the patient was given elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-elsewhere-form.h"

#include "domain/values/inj-domain-error.h"

#include "app/forms/inj-form.h"

/* Owns a reference to the practice. */
struct _InjElsewhereForm
{
  AdwBin        parent_instance;

  InjPractice  *practice;

  AdwComboRow  *product_row;
  AdwEntryRow  *units_row;
  AdwEntryRow  *date_row;
  AdwEntryRow  *indication_row;

  gint64        patient_id;
};

static void inj_elsewhere_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjElsewhereForm, inj_elsewhere_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_elsewhere_form_form_init))

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static char *
get_product_name_cb (InjProduct *product,
                     gpointer    form)
{
  return product != NULL ? g_strdup (inj_product_get_name (product)) : NULL;
}

static void
on_text_changed_cb (InjElsewhereForm *self,
                    GtkWidget        *row)
{
  inj_form_absolve_row (row);
}

/* What is left to be wrong with the fields is the date, before the patient was
 * born or still to come. */
static gboolean
record (InjElsewhereForm  *self,
        InjUnits           units,
        InjDate            date,
        GError           **error)
{
  InjProduct *product = adw_combo_row_get_selected_item (self->product_row);
  g_autoptr (GError) reason = NULL;

  if (inj_practice_add_elsewhere (self->practice, self->patient_id, units, date, inj_product_get_id (product),
                                  get_text (self->indication_row), &reason) != 0)
    return TRUE;

  if (g_error_matches (reason, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID))
    inj_form_mark_row (GTK_WIDGET (self->date_row));
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
inj_elsewhere_form_accept (InjForm  *form,
                           GError  **error)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (form);
  InjUnits units;
  InjDate date;

  if (!inj_units_parse (get_text (self->units_row), INJ_UNITS_STATED_MAXIMUM, &units, error))
    {
      inj_form_blame_row (GTK_WIDGET (self->units_row), error);
      return FALSE;
    }
  if (!inj_form_read_date (self->date_row, &date, error))
    return FALSE;

  return record (self, units, date, error);
}

static void
inj_elsewhere_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_elsewhere_form_accept;
}

static gboolean
inj_elsewhere_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INJ_ELSEWHERE_FORM (widget)->units_row));
}

static void
inj_elsewhere_form_dispose (GObject *object)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (object);

  g_clear_object (&self->practice);

  G_OBJECT_CLASS (inj_elsewhere_form_parent_class)->dispose (object);
}

static void
inj_elsewhere_form_class_init (InjElsewhereFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_elsewhere_form_dispose;
  widget_class->grab_focus = inj_elsewhere_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-elsewhere-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, units_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, indication_row);
  gtk_widget_class_bind_template_callback (widget_class, get_product_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_elsewhere_form_init (InjElsewhereForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What counts towards the limit is of the visit's own substance. */
static void
select_substance (InjElsewhereForm *self,
                  GListModel       *products,
                  const char       *substance_id)
{
  guint n_products = g_list_model_get_n_items (products);

  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_substance_id (product), substance_id))
        {
          adw_combo_row_set_selected (self->product_row, i);
          return;
        }
    }
}

GtkWidget *
inj_elsewhere_form_new (InjPractice *practice,
                        gint64       patient_id,
                        const char  *substance_id)
{
  InjElsewhereForm *self;
  GListModel *products;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (substance_id != NULL, NULL);

  self = g_object_new (INJ_TYPE_ELSEWHERE_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;
  products = inj_catalog_get_products (inj_practice_get_catalog (practice));
  adw_combo_row_set_model (self->product_row, products);
  select_substance (self, products, substance_id);

  return GTK_WIDGET (self);
}
