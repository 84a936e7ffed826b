/* inj-elsewhere-form.c
 *
 * The form for a dose that the patient was given elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-elsewhere-form.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

/* Owns references to the practice and the session. */
struct _InjElsewhereForm
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  InjVisitSession     *session;

  GtkWidget           *none_row;
  GtkCheckButton      *none_button;
  AdwPreferencesGroup *dose_group;
  AdwComboRow         *product_row;
  AdwEntryRow         *units_row;
  AdwEntryRow         *date_row;
  AdwEntryRow         *indication_row;
  AdwEntryRow         *place_row;
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

/* Suggests; what is typed may be anything else. */
static void
choose_indication (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->indication_row), g_variant_get_string (parameter, NULL));
}

/* Whether the visit says that the patient was asked and had none. */
static gboolean
has_none (InjElsewhereForm *self)
{
  return inj_visit_get_detail (inj_visit_session_get_visit (self->session), INJ_DETAIL_NO_TOXIN_ELSEWHERE) != NULL;
}

static gboolean
says_none (InjElsewhereForm *self)
{
  return gtk_check_button_get_active (self->none_button);
}

static void
on_none_toggled_cb (InjElsewhereForm *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->dose_group), !says_none (self));
}

static gboolean
keep_none (InjElsewhereForm  *self,
           GError           **error)
{
  InjDetailEntry entry = { INJ_DETAIL_NO_TOXIN_ELSEWHERE, (char *) (says_none (self) ? "yes" : "") };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (InjRequest) request = NULL;

  if (has_none (self) == says_none (self))
    return TRUE;

  g_ptr_array_add (entries, &entry);
  request = inj_request_new_fill_in (entries);

  return inj_visit_session_perform (self->session, request, error);
}

static gboolean
record (InjElsewhereForm  *self,
        InjUnits           units,
        InjDate            date,
        GError           **error)
{
  InjProduct *product = adw_combo_row_get_selected_item (self->product_row);
  gint64 patient_id = inj_visit_get_head (inj_visit_session_get_visit (self->session))->patient_id;

  return inj_practice_add_elsewhere (self->practice, patient_id, units, date, inj_product_get_id (product),
                                     get_text (self->indication_row), get_text (self->place_row), error) != 0;
}

/* Neither before the patient was born nor still to come. */
static gboolean
read_date (InjElsewhereForm  *self,
           InjDate           *date,
           GError           **error)
{
  const InjBackground *background = inj_visit_session_get_background (self->session);

  if (!inj_form_read_date (self->date_row, date, error))
    return FALSE;
  if (inj_patient_check_treated (background->patient, *date, inj_clock_get_today (), error))
    return TRUE;

  inj_form_mark_row (GTK_WIDGET (self->date_row));

  return FALSE;
}

/* A dose that was given contradicts what the visit says of none: that is taken
 * back first, once nothing is left to be wrong with the fields. */
static gboolean
inj_elsewhere_form_accept (InjForm  *form,
                           GError  **error)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (form);
  InjUnits units;
  InjDate date;

  if (says_none (self))
    return keep_none (self, error);

  if (!inj_units_parse (get_text (self->units_row), INJ_UNITS_STATED_MAXIMUM, &units, error))
    {
      inj_form_blame_row (GTK_WIDGET (self->units_row), error);
      return FALSE;
    }
  if (!read_date (self, &date, error))
    return FALSE;

  return keep_none (self, error) && record (self, units, date, error);
}

static void
inj_elsewhere_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_elsewhere_form_accept;
}

static gboolean
inj_elsewhere_form_grab_focus (GtkWidget *widget)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (widget);

  return gtk_widget_grab_focus (says_none (self) ? self->none_row : GTK_WIDGET (self->units_row));
}

static void
inj_elsewhere_form_dispose (GObject *object)
{
  InjElsewhereForm *self = INJ_ELSEWHERE_FORM (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inj_elsewhere_form_parent_class)->dispose (object);
}

static void
inj_elsewhere_form_class_init (InjElsewhereFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_elsewhere_form_dispose;
  widget_class->grab_focus = inj_elsewhere_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-elsewhere-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, none_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, none_button);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, dose_group);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, units_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, indication_row);
  gtk_widget_class_bind_template_child (widget_class, InjElsewhereForm, place_row);
  gtk_widget_class_bind_template_callback (widget_class, get_product_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_none_toggled_cb);
  gtk_widget_class_install_action (widget_class, "elsewhere.indication", "s", choose_indication);
}

/* What botulinum toxin is given for beside migraine, as is asked of doses given
 * elsewhere. */
static GMenuModel *
make_indications (void)
{
  /* Translators: what botulinum toxin was given for */
  const char *const indications[] = { N_("cosmetic"), N_("bruxism"), N_("sweating"), N_("limb spasticity"),
                                      N_("other") };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (indications); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(indications[i]), NULL);

      g_menu_item_set_action_and_target (item, "elsewhere.indication", "s", _(indications[i]));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
add_indications (InjElsewhereForm *self)
{
  g_autoptr (GMenuModel) indications = make_indications ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), indications);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, _("Usual Indications"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Usual Indications"), -1);
  adw_entry_row_add_suffix (self->indication_row, button);
}

static void
inj_elsewhere_form_init (InjElsewhereForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_indications (self);
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
inj_elsewhere_form_new (InjPractice     *practice,
                        InjVisitSession *session)
{
  InjElsewhereForm *self;
  GListModel *products;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_ELSEWHERE_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->session = g_object_ref (session);
  products = inj_catalog_get_products (inj_practice_get_catalog (practice));
  adw_combo_row_set_model (self->product_row, products);
  select_substance (self, products, inj_visit_get_head (inj_visit_session_get_visit (session))->substance_id);
  gtk_check_button_set_active (self->none_button, has_none (self));

  return GTK_WIDGET (self);
}
