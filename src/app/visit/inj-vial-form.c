/* inj-vial-form.c
 *
 * The fields of a vial: product, lot, expiry, units, diluent, origin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-form.h"

#include <glib/gi18n.h>

#include "domain/values/inj-domain-error.h"

#include "app/forms/inj-form.h"
#include "session/inj-clock.h"

#include "inj-product-list.h"
#include "inj-scan-text.h"

typedef enum
{
  FIELD_LOT,
  FIELD_EXPIRY,
  FIELD_LABELLED,
  FIELD_DILUENT,
  FIELD_SERIAL,
  FIELD_OPENED,
  N_FIELDS
} Field;

/* Where what stands in a field came from: the product or the last vial, a code
 * that was scanned, or a person. */
typedef enum
{
  TAKEN_FROM_OTHERS,
  SCANNED,
  TYPED
} Origin;

/* Owns references to the vial that it is filled from and to the one that it
 * corrects, and what each field was filled with last; the products are the
 * catalog's. */
struct _InjVialForm
{
  AdwBin                parent_instance;

  AdwPreferencesGroup  *group;
  GtkWidget            *scan_box;
  GtkLabel             *scan_label;
  AdwComboRow          *product_row;
  AdwEntryRow          *lot_row;
  AdwEntryRow          *expiry_row;
  AdwEntryRow          *labelled_row;
  AdwEntryRow          *diluent_row;
  AdwEntryRow          *serial_row;
  AdwEntryRow          *opened_row;
  AdwComboRow          *source_row;
  GtkLabel             *strength_label;

  InjVial              *recent;
  InjVial              *corrected;
  char                 *gtin;
  InjDate               day;
  Origin                origins[N_FIELDS];
  Origin                filled_origins[N_FIELDS];
  char                 *filled_texts[N_FIELDS];
  gboolean              is_product_chosen;
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
    [FIELD_SERIAL] = self->serial_row,
    [FIELD_OPENED] = self->opened_row,
  };

  return rows[field];
}

static void
set_text (InjVialForm *self,
          Field        field,
          Origin       origin,
          const char  *text)
{
  gboolean was_filling = self->is_filling;

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (get_row (self, field)), text);
  self->is_filling = was_filling;
  self->origins[field] = origin;
  self->filled_origins[field] = origin;
  g_free (self->filled_texts[field]);
  self->filled_texts[field] = g_strdup (text);
}

/* A text that is as it was filled in comes from where it came: a scanner may
 * have typed into the field meanwhile. */
static Origin
find_origin (InjVialForm *self,
             Field        field)
{
  const char *text = get_text (get_row (self, field));

  if (g_strcmp0 (text, self->filled_texts[field]) == 0)
    return self->filled_origins[field];

  return text[0] != '\0' ? TYPED : TAKEN_FROM_OTHERS;
}

/* What a person has typed stays, and what was scanned. */
static void
fill (InjVialForm *self,
      Field        field,
      const char  *text)
{
  if (self->origins[field] == TAKEN_FROM_OTHERS)
    set_text (self, field, TAKEN_FROM_OTHERS, text);
}

/* What a code says takes the place of what was there; what it does not say is
 * not that of another vial. */
static void
fill_scanned (InjVialForm *self,
              Field        field,
              const char  *text)
{
  if (text != NULL)
    set_text (self, field, SCANNED, text);
  else if (self->origins[field] != TYPED)
    set_text (self, field, TAKEN_FROM_OTHERS, "");
}

static gboolean
is_of_recent (InjVialForm *self)
{
  InjProduct *product = inj_vial_form_get_product (self);

  return self->recent != NULL && product != NULL &&
         g_str_equal (inj_product_get_id (product), inj_product_get_id (inj_vial_get_product (self->recent)));
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
  units = inj_units_format (labelled * 100 / diluent);
  text = labelled * 100 % diluent == 0
    /* Translators: %s is a number of units. */
    ? g_strdup_printf (_("%s units in 0.1 mL"), units)
    /* Translators: %s is a number of units, rounded down. */
    : g_strdup_printf (_("about %s units in 0.1 mL"), units);
  gtk_label_set_label (self->strength_label, text);
}

/* Told before the visit is started; that it is too old refuses nothing. */
static void
describe (InjVialForm *self)
{
  InjDate expiry;
  gboolean is_old = self->day != INJ_DATE_NONE && inj_date_parse (get_text (self->expiry_row), &expiry, NULL) &&
                    expiry < self->day;
  /* A lot that nobody has looked at yet. */
  gboolean is_filled = is_of_recent (self) && self->origins[FIELD_LOT] == TAKEN_FROM_OTHERS &&
                       !inj_form_is_blank (self->lot_row);
  const char *text = _("Recorded once; every dose of the visit carries it. Lot and expiry may be added later: "
                       "signing asks for them.");

  if (is_old)
    text = _("Expired: signing will want a reason.");
  else if (is_filled)
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
  gsize n_labelled = 0;
  const InjUnits *labelled = product != NULL ? inj_product_get_labelled (product, &n_labelled) : NULL;
  g_autofree char *units = n_labelled > 0 ? inj_units_format (labelled[n_labelled - 1]) : g_strdup ("");

  fill (self, FIELD_LOT, "");
  fill (self, FIELD_EXPIRY, "");
  fill (self, FIELD_LABELLED, units);
  fill (self, FIELD_DILUENT, "");
}

/* A vial is opened when the form is; of a visit on another day nobody knows. */
static void
fill_opened (InjVialForm *self)
{
  gboolean is_today = self->day == INJ_DATE_NONE || self->day == inj_clock_get_today ();
  g_autofree char *now = inj_clock_format_minute (inj_clock_get_now ());

  if (self->corrected == NULL)
    fill (self, FIELD_OPENED, is_today ? now : "");
}

static void
on_product_changed_cb (InjVialForm *self)
{
  self->is_product_chosen |= !self->is_filling;
  inj_form_absolve_row (GTK_WIDGET (self->product_row));
  if (is_of_recent (self))
    fill_from_vial (self, self->recent);
  else
    fill_from_product (self, inj_vial_form_get_product (self));
  describe (self);
}

static void
on_text_changed_cb (InjVialForm *self,
                    AdwEntryRow *row)
{
  for (Field field = 0; field < N_FIELDS && !self->is_filling; field++)
    if (get_row (self, field) == row)
      self->origins[field] = find_origin (self, field);

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

static void
add_sources (InjVialForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (InjVialSource source = 0; source < INJ_N_VIAL_SOURCES; source++)
    gtk_string_list_append (names, inj_vial_source_get_name (source));
  adw_combo_row_set_model (self->source_row, G_LIST_MODEL (names));
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
  InjVialForm *self = INJ_VIAL_FORM (object);

  g_clear_object (&self->recent);
  g_clear_object (&self->corrected);

  G_OBJECT_CLASS (inj_vial_form_parent_class)->dispose (object);
}

static void
inj_vial_form_finalize (GObject *object)
{
  InjVialForm *self = INJ_VIAL_FORM (object);

  for (Field field = 0; field < N_FIELDS; field++)
    g_free (self->filled_texts[field]);
  g_free (self->gtin);

  G_OBJECT_CLASS (inj_vial_form_parent_class)->finalize (object);
}

static void
inj_vial_form_class_init (InjVialFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_vial_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_vial_form_finalize;
  widget_class->grab_focus = inj_vial_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-vial-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, group);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, scan_box);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, scan_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, lot_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, expiry_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, labelled_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, diluent_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, serial_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, opened_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, source_row);
  gtk_widget_class_bind_template_child (widget_class, InjVialForm, strength_label);
  gtk_widget_class_bind_template_callback (widget_class, get_product_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_product_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_vial_form_init (InjVialForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_sources (self);
}

/* Without counting as what a person has chosen. */
static void
select_position (InjVialForm *self,
                 guint        position)
{
  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->product_row, position);
  self->is_filling = FALSE;
}

static void
set_products (InjVialForm *self,
              GListModel  *products)
{
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->product_row, products);
  self->is_filling = FALSE;
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

  set_products (self, products);
  select_position (self, inj_product_list_find (products, product_id, substance_id));
  self->is_product_chosen = FALSE;
  self->is_filling = TRUE;
  on_product_changed_cb (self);
  self->is_filling = FALSE;
  fill_opened (self);
}

void
inj_vial_form_correct (InjVialForm *self,
                       GListModel  *products,
                       InjVial     *vial)
{
  g_autoptr (GListModel) all = NULL;
  g_autofree char *expiry = NULL;
  g_autofree char *labelled = NULL;
  g_autofree char *diluent = NULL;
  g_autofree char *opened = NULL;

  g_return_if_fail (INJ_IS_VIAL_FORM (self));
  g_return_if_fail (G_IS_LIST_MODEL (products));
  g_return_if_fail (INJ_IS_VIAL (vial));

  g_set_object (&self->corrected, vial);
  all = inj_product_list_with (products, inj_vial_get_product (vial));
  set_products (self, all);
  select_position (self, inj_product_list_find (all, inj_product_get_id (inj_vial_get_product (vial)), NULL));

  expiry = inj_date_format (inj_vial_get_expiry (vial));
  labelled = inj_units_format (inj_vial_get_labelled (vial));
  diluent = inj_volume_format (inj_vial_get_diluent (vial));
  opened = inj_clock_format_minute (inj_vial_get_opened_at (vial));
  set_text (self, FIELD_LOT, TYPED, inj_vial_get_lot (vial));
  set_text (self, FIELD_EXPIRY, TYPED, expiry);
  set_text (self, FIELD_LABELLED, TYPED, labelled);
  set_text (self, FIELD_DILUENT, TYPED, diluent);
  set_text (self, FIELD_SERIAL, TYPED, inj_vial_get_serial (vial));
  set_text (self, FIELD_OPENED, TYPED, opened);
  adw_combo_row_set_selected (self->source_row, inj_vial_get_source (vial));
  g_free (self->gtin);
  self->gtin = g_strdup (inj_vial_get_gtin (vial));
  show_strength (self);
  describe (self);
}

/* A number of units that is not the last vial's was not diluted as that was. */
static void
take_gtin (InjVialForm *self,
           const char  *gtin)
{
  g_autofree char *text = NULL;
  InjUnits units = 0;
  guint position = inj_product_list_find_gtin (adw_combo_row_get_model (self->product_row), gtin, &units);

  if (units == 0)
    {
      if (self->corrected == NULL && !self->is_product_chosen)
        select_position (self, GTK_INVALID_LIST_POSITION);
      return;
    }

  select_position (self, position);
  text = inj_units_format (units);
  fill_scanned (self, FIELD_LABELLED, text);
  if (self->recent != NULL && inj_vial_get_labelled (self->recent) != units)
    fill (self, FIELD_DILUENT, "");
}

void
inj_vial_form_take_scan (InjVialForm  *self,
                         const InjGs1 *scan)
{
  g_autofree char *expiry = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (INJ_IS_VIAL_FORM (self));
  g_return_if_fail (scan != NULL);

  /* Never another box's with this one's lot; a vial keeps its own. */
  g_free (self->gtin);
  self->gtin = g_strdup (scan->gtin == NULL && self->corrected != NULL ? inj_vial_get_gtin (self->corrected) : scan->gtin);
  if (scan->gtin != NULL)
    take_gtin (self, scan->gtin);
  if (scan->expiry != INJ_DATE_NONE)
    expiry = inj_date_format (scan->expiry);
  fill_scanned (self, FIELD_LOT, scan->lot);
  fill_scanned (self, FIELD_EXPIRY, expiry);
  fill_scanned (self, FIELD_SERIAL, scan->serial);

  text = inj_scan_text (scan, inj_vial_form_get_product (self));
  gtk_label_set_label (self->scan_label, text);
  gtk_widget_set_visible (self->scan_box, TRUE);
  show_strength (self);
  describe (self);
}

void
inj_vial_form_set_day (InjVialForm *self,
                       InjDate      day)
{
  g_return_if_fail (INJ_IS_VIAL_FORM (self));

  self->day = day;
  fill_opened (self);
  describe (self);
}

InjProduct *
inj_vial_form_get_product (InjVialForm *self)
{
  g_return_val_if_fail (INJ_IS_VIAL_FORM (self), NULL);

  return adw_combo_row_get_selected_item (self->product_row);
}

/* To the minute it is as it was: then to the second, too. */
static gboolean
read_opened (InjVialForm  *self,
             gint64       *opened_at,
             GError      **error)
{
  gint64 before = self->corrected != NULL ? inj_vial_get_opened_at (self->corrected) : 0;
  g_autofree char *unchanged = inj_clock_format_minute (before);

  *opened_at = 0;
  if (inj_form_is_blank (self->opened_row))
    return TRUE;
  if (g_str_equal (get_text (self->opened_row), unchanged))
    {
      *opened_at = before;
      return TRUE;
    }
  if (inj_clock_parse_minute (get_text (self->opened_row), opened_at, error))
    return TRUE;

  inj_form_blame_row (GTK_WIDGET (self->opened_row), error);

  return FALSE;
}

static InjVial *
add_origin (InjVialForm  *self,
            InjVial      *vial,
            GError      **error)
{
  InjVialOrigin origin = {
    .serial = get_text (self->serial_row),
    .gtin = self->gtin,
    .source = (InjVialSource) adw_combo_row_get_selected (self->source_row),
  };
  InjVial *whole;

  if (!read_opened (self, &origin.opened_at, error))
    return NULL;

  whole = inj_vial_with_origin (vial, &origin, error);
  if (whole == NULL)
    inj_form_mark_row (GTK_WIDGET (self->serial_row));

  return whole;
}

InjVial *
inj_vial_form_make_vial (InjVialForm  *self,
                         GError      **error)
{
  g_autoptr (InjVial) vial = NULL;
  InjDate expiry = INJ_DATE_NONE;
  InjUnits labelled;
  InjVolume diluent;
  int number;

  g_return_val_if_fail (INJ_IS_VIAL_FORM (self), NULL);

  if (inj_vial_form_get_product (self) == NULL)
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("choose what is in your hand."));
      inj_form_blame_row (GTK_WIDGET (self->product_row), error);
      return NULL;
    }
  if (!inj_form_is_blank (self->expiry_row) && !inj_form_read_date (self->expiry_row, &expiry, error))
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

  number = self->corrected != NULL ? inj_vial_get_number (self->corrected) : 0;
  vial = inj_vial_new (number, inj_vial_form_get_product (self), get_text (self->lot_row), expiry, labelled, diluent, error);
  if (vial != NULL)
    return add_origin (self, vial, error);

  inj_form_mark_row (GTK_WIDGET (self->lot_row));

  return NULL;
}
