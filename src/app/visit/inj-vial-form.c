/* inj-vial-form.c
 *
 * The fields of a vial: product, lot, expiry, units, diluent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-form.h"

#include <glib/gi18n.h>

#include "domain/values/inj-domain-error.h"

#include "app/forms/inj-form.h"

/* A field that is filled in from the product or the last vial, until a person
 * types in it. */
typedef enum
{
  FIELD_LOT,
  FIELD_EXPIRY,
  FIELD_LABELLED,
  FIELD_DILUENT,
  N_FIELDS
} Field;

/* Owns a reference to the vial that it is filled from; the products are the
 * catalog's. */
struct _InjVialForm
{
  AdwBin                parent_instance;

  AdwPreferencesGroup  *group;
  AdwComboRow          *product_row;
  AdwEntryRow          *lot_row;
  AdwEntryRow          *expiry_row;
  AdwEntryRow          *labelled_row;
  AdwEntryRow          *diluent_row;
  GtkLabel             *strength_label;

  InjVial              *recent;
  InjDate               day;
  gboolean              is_typed[N_FIELDS];
  gboolean              is_filling;
};

G_DEFINE_FINAL_TYPE (InjVialForm, inj_vial_form, ADW_TYPE_BIN)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static AdwEntryRow *
get_row (InjVialForm *self,
         Field        field)
{
  AdwEntryRow *const rows[N_FIELDS] = {
    [FIELD_LOT] = self->lot_row,
    [FIELD_EXPIRY] = self->expiry_row,
    [FIELD_LABELLED] = self->labelled_row,
    [FIELD_DILUENT] = self->diluent_row,
  };

  return rows[field];
}

/* What a person has typed stays. */
static void
fill (InjVialForm *self,
      Field        field,
      const char  *text)
{
  if (self->is_typed[field])
    return;

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (get_row (self, field)), text);
  self->is_filling = FALSE;
}

static gboolean
is_of_recent (InjVialForm *self)
{
  InjProduct *product = inj_vial_form_get_product (self);

  return self->recent != NULL && product != NULL &&
         g_str_equal (inj_product_get_id (product), inj_product_get_id (inj_vial_get_product (self->recent)));
}

/* Whether the lot is one that nobody has looked at yet. */
static gboolean
is_filled (InjVialForm *self)
{
  return is_of_recent (self) && !self->is_typed[FIELD_LOT];
}

static void
show_strength (InjVialForm *self)
{
  InjUnits labelled;
  InjVolume diluent;
  g_autofree char *units = NULL;
  g_autofree char *text = NULL;

  if (!inj_units_parse (get_text (self->labelled_row), INJ_UNITS_STATED_MAXIMUM, &labelled, NULL) ||
      !inj_volume_parse (get_text (self->diluent_row), &diluent, NULL))
    {
      gtk_label_set_label (self->strength_label, "");
      return;
    }

  /* Units per 0.1 mL are labelled units / diluent mL / 10 (PDR, SmPC). */
  if (labelled * 100 % diluent == 0)
    {
      units = inj_units_format (labelled * 100 / diluent);
      /* Translators: %s is a number of units. */
      text = g_strdup_printf (_("%s units in 0.1 mL"), units);
    }
  else
    {
      units = inj_units_format (labelled * 100 / diluent);
      /* Translators: %s is a number of units, rounded down. */
      text = g_strdup_printf (_("about %s units in 0.1 mL"), units);
    }
  gtk_label_set_label (self->strength_label, text);
}

/* Told before the visit is started; that it is too old refuses nothing. */
static void
describe (InjVialForm *self)
{
  InjDate expiry;
  gboolean is_old = self->day != INJ_DATE_NONE && inj_date_parse (get_text (self->expiry_row), &expiry, NULL) &&
                    expiry < self->day;
  const char *text = _("Recorded once; every dose of the visit carries it.");

  if (is_old)
    text = _("Expired: signing will want a reason.");
  else if (is_filled (self))
    text = _("Filled in from today's last vial: compare it with the one in your hand.");

  adw_preferences_group_set_description (self->group, text);
  if (is_old)
    gtk_widget_add_css_class (GTK_WIDGET (self->group), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->group), "warning");
}

static void
fill_from_vial (InjVialForm *self,
                InjVial     *vial)
{
  g_autofree char *expiry = inj_date_format (inj_vial_get_expiry (vial));
  g_autofree char *labelled = inj_units_format (inj_vial_get_labelled (vial));
  g_autofree char *diluent = inj_volume_format (inj_vial_get_diluent (vial));

  fill (self, FIELD_LOT, inj_vial_get_lot (vial));
  fill (self, FIELD_EXPIRY, expiry);
  fill (self, FIELD_LABELLED, labelled);
  fill (self, FIELD_DILUENT, diluent);
}

/* A lot is of one product: that of the last vial goes with it. */
static void
fill_from_product (InjVialForm *self,
                   InjProduct  *product)
{
  gsize n_labelled;
  const InjUnits *labelled = inj_product_get_labelled (product, &n_labelled);
  g_autofree char *units = n_labelled > 0 ? inj_units_format (labelled[n_labelled - 1]) : g_strdup ("");

  fill (self, FIELD_LOT, "");
  fill (self, FIELD_EXPIRY, "");
  fill (self, FIELD_LABELLED, units);
  fill (self, FIELD_DILUENT, "");
}

static void
on_product_changed_cb (InjVialForm *self)
{
  InjProduct *product = inj_vial_form_get_product (self);

  if (is_of_recent (self))
    fill_from_vial (self, self->recent);
  else if (product != NULL)
    fill_from_product (self, product);
  describe (self);
}

static void
on_text_changed_cb (InjVialForm *self,
                    AdwEntryRow *row)
{
  for (Field field = 0; field < N_FIELDS && !self->is_filling; field++)
    if (get_row (self, field) == row)
      self->is_typed[field] = get_text (row)[0] != '\0';

  inj_form_absolve_row (GTK_WIDGET (row));
  show_strength (self);
  describe (self);
}

static char *
get_product_name_cb (InjProduct *product,
                     gpointer    form)
{
  if (product == NULL)
    return NULL;

  if (inj_product_is_verified (product))
    return g_strdup (inj_product_get_name (product));

  /* Translators: a brand whose substance has not been checked yet. */
  return g_strdup_printf (_("%s (to be confirmed)"), inj_product_get_name (product));
}

/* The product is chosen; a lot that is filled in is compared, or typed over. */
static gboolean
inj_vial_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INJ_VIAL_FORM (widget)->lot_row));
}

static void
inj_vial_form_dispose (GObject *object)
{
  g_clear_object (&INJ_VIAL_FORM (object)->recent);

  G_OBJECT_CLASS (inj_vial_form_parent_class)->dispose (object);
}

static void
inj_vial_form_class_init (InjVialFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_vial_form_dispose;
  widget_class->grab_focus = inj_vial_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-vial-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, group);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, lot_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, expiry_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, labelled_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, diluent_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, strength_label);
  gtk_widget_class_bind_template_callback (widget_class, get_product_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_product_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_vial_form_init (InjVialForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
select_product (InjVialForm *self,
                GListModel  *products,
                const char  *product_id,
                const char  *substance_id)
{
  guint n_products = g_list_model_get_n_items (products);

  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (product_id != NULL
          ? g_str_equal (inj_product_get_id (product), product_id)
          : g_str_equal (inj_product_get_substance_id (product), substance_id))
        {
          adw_combo_row_set_selected (self->product_row, i);
          return;
        }
    }
}

void
inj_vial_form_fill (InjVialForm *self,
                    GListModel  *products,
                    const char  *substance_id,
                    InjVial     *recent)
{
  const char *product_id = NULL;

  g_return_if_fail (INJ_IS_VIAL_FORM (self));
  g_return_if_fail (G_IS_LIST_MODEL (products));

  g_set_object (&self->recent, recent);
  if (recent != NULL && g_str_equal (inj_vial_get_substance_id (recent), substance_id))
    product_id = inj_product_get_id (inj_vial_get_product (recent));

  adw_combo_row_set_model (self->product_row, products);
  select_product (self, products, product_id, substance_id);
  on_product_changed_cb (self);
}

void
inj_vial_form_set_day (InjVialForm *self,
                       InjDate      day)
{
  g_return_if_fail (INJ_IS_VIAL_FORM (self));

  self->day = day;
  describe (self);
}

InjProduct *
inj_vial_form_get_product (InjVialForm *self)
{
  g_return_val_if_fail (INJ_IS_VIAL_FORM (self), NULL);

  return adw_combo_row_get_selected_item (self->product_row);
}

InjVial *
inj_vial_form_make_vial (InjVialForm  *self,
                         GError      **error)
{
  InjDate expiry;
  InjUnits labelled;
  InjVolume diluent;

  g_return_val_if_fail (INJ_IS_VIAL_FORM (self), NULL);

  if (inj_form_is_blank (self->lot_row))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("enter it as printed on the vial."));
      inj_form_blame_row (GTK_WIDGET (self->lot_row), error);
      return NULL;
    }
  if (!inj_form_read_date (self->expiry_row, &expiry, error))
    return NULL;
  if (!inj_units_parse (get_text (self->labelled_row), INJ_UNITS_STATED_MAXIMUM, &labelled, error))
    {
      inj_form_blame_row (GTK_WIDGET (self->labelled_row), error);
      return NULL;
    }
  if (!inj_volume_parse (get_text (self->diluent_row), &diluent, error))
    {
      inj_form_blame_row (GTK_WIDGET (self->diluent_row), error);
      return NULL;
    }

  return inj_vial_new (0, inj_vial_form_get_product (self), get_text (self->lot_row), expiry, labelled, diluent, error);
}
