/* inj-start-form.c
 *
 * Starts or prepares a visit: protocol, day, who, and the vial.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-start-form.h"

#include <glib/gi18n.h>

#include "session/inj-clock.h"

#include "app/forms/inj-form.h"
#include "app/protocol/inj-protocol-about.h"
#include "inj-vial-form.h"

/* How far ahead a visit can be prepared. */
#define MONTHS_AHEAD 12
/* What is chosen for a patient who was not here before. */
#define USUAL_PROTOCOL "preempt-155"

/* Owns references to the practice and the patient, and the list of protocols
 * that a visit can be of; the check buttons of the add-ons are the group's. */
struct _InjStartForm
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  InjPatient          *patient;
  GPtrArray           *add_ons;
  GPtrArray           *add_on_buttons;

  AdwPreferencesGroup *visit_group;
  AdwComboRow         *protocol_row;
  AdwEntryRow         *date_row;
  AdwEntryRow         *injector_row;
  AdwEntryRow         *recorder_row;
  GtkLabel            *day_label;
  AdwExpanderRow      *add_ons_row;
  GtkSwitch           *vial_switch;
  AdwComboRow         *product_row;
  InjVialForm         *form;

  gboolean             is_prepared;
  gboolean             is_switched;
  gboolean             is_switching;
};

enum
{
  STARTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void inj_start_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjStartForm, inj_start_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_start_form_form_init))

static InjProtocol *
get_protocol (InjStartForm *self)
{
  return adw_combo_row_get_selected_item (self->protocol_row);
}

static gboolean
read_date (InjStartForm  *self,
           InjDate       *date,
           GError       **error)
{
  InjDate last = inj_date_add_months (inj_clock_get_today (), MONTHS_AHEAD);

  if (!inj_form_read_date (self->date_row, date, error))
    return FALSE;
  if (inj_patient_check_treated (self->patient, *date, last, error))
    return TRUE;

  inj_form_mark_row (GTK_WIDGET (self->date_row));

  return FALSE;
}

/* It is recorded once the visit is there, which is too late to refuse it. */
static gboolean
check_recorder (InjStartForm  *self,
                GError       **error)
{
  const char *recorder = gtk_editable_get_text (GTK_EDITABLE (self->recorder_row));
  g_autofree char *canonical = NULL;

  if (inj_detail_check (INJ_DETAIL_RECORDER, recorder, &canonical, error))
    return TRUE;

  inj_form_mark_row (GTK_WIDGET (self->recorder_row));

  return FALSE;
}

/* (array zero-terminated=1) (transfer container): the ids of those checked. */
static GPtrArray *
read_add_ons (InjStartForm *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->add_ons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->add_on_buttons, i)))
      g_ptr_array_add (ids, (gpointer) inj_protocol_get_id (g_ptr_array_index (self->add_ons, i)));
  g_ptr_array_add (ids, NULL);

  return ids;
}

/* Everything is read, from the top down, before anything is kept. */
static InjVisitSession *
start_visit (InjStartForm  *self,
             GError       **error)
{
  gint64 patient_id = inj_patient_get_id (self->patient);
  const char *protocol_id = inj_protocol_get_id (get_protocol (self));
  const char *injector = gtk_editable_get_text (GTK_EDITABLE (self->injector_row));
  g_autoptr (GPtrArray) add_ons = read_add_ons (self);
  const char *const *add_on_ids = (const char *const *) add_ons->pdata;
  InjProduct *product = adw_combo_row_get_selected_item (self->product_row);
  g_autoptr (InjVial) vial = NULL;
  InjDate date;

  if (!read_date (self, &date, error) || !check_recorder (self, error))
    return NULL;
  if (!gtk_switch_get_active (self->vial_switch))
    return inj_practice_start_visit (self->practice, patient_id, protocol_id, add_on_ids, date,
                                     inj_product_get_id (product), injector, error);

  vial = inj_vial_form_make_vial (self->form, error);
  if (vial == NULL)
    return NULL;

  return inj_practice_start_visit_with_vial (self->practice, patient_id, protocol_id, add_on_ids, date, vial, injector,
                                             error);
}

/* The visit is there by now: this waits by itself for another program, and a
 * failure is told where the visit is shown. */
static void
record_recorder (InjStartForm    *self,
                 InjVisitSession *session)
{
  InjDetailEntry entry = { INJ_DETAIL_RECORDER, (char *) gtk_editable_get_text (GTK_EDITABLE (self->recorder_row)) };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (InjRequest) request = NULL;

  if (inj_form_is_blank (self->recorder_row))
    return;

  g_ptr_array_add (entries, &entry);
  request = inj_request_new_fill_in (entries);
  inj_visit_session_submit (session, request);
}

/* What is chosen in one place is chosen in the other. */
static void
show_vial (InjStartForm *self)
{
  gboolean has_vial = gtk_switch_get_active (self->vial_switch);
  InjProduct *product = inj_vial_form_get_product (self->form);
  GListModel *products = inj_catalog_get_products (inj_practice_get_catalog (self->practice));
  guint n_products = g_list_model_get_n_items (products);

  gtk_widget_set_visible (GTK_WIDGET (self->form), has_vial);
  gtk_widget_set_visible (GTK_WIDGET (self->product_row), !has_vial);
  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) other = g_list_model_get_item (products, i);

      if (other == product)
        adw_combo_row_set_selected (self->product_row, i);
    }
}

static void
on_vial_switched_cb (InjStartForm *self)
{
  self->is_switched |= !self->is_switching;
  show_vial (self);
}

/* Nothing is drawn up before its day; what a person has switched stays. */
static void
switch_vial (InjStartForm *self,
             gboolean      has_vial)
{
  if (self->is_switched)
    return;

  self->is_switching = TRUE;
  gtk_switch_set_active (self->vial_switch, has_vial);
  self->is_switching = FALSE;
}

static void
show_day (InjStartForm *self,
          InjDate       date)
{
  InjDate today = inj_clock_get_today ();
  g_autofree char *entered = inj_date_format_long (today);
  g_autofree char *day = inj_date_format_long (date);
  g_autofree char *text = date < today
    /* Translators: of a visit: the date of today, and an earlier one. */
    ? g_strdup_printf (_("Late entry: entered on %s for %s."), entered, day)
    /* Translators: of a visit: the date of today, and a later one. */
    : g_strdup_printf (_("Prepared on %s for %s."), entered, day);

  gtk_label_set_label (self->day_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->day_label), date != today && date != INJ_DATE_NONE);
}

static void
on_protocol_changed_cb (InjStartForm *self)
{
  InjProtocol *protocol = get_protocol (self);

  if (protocol != NULL)
    adw_preferences_group_set_description (self->visit_group, inj_protocol_get_standing (protocol));
}

/* A vial is too old, or not, on the day of the visit. */
static void
on_date_changed_cb (InjStartForm *self)
{
  InjDate date = INJ_DATE_NONE;

  inj_form_absolve_row (GTK_WIDGET (self->date_row));
  if (inj_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), &date, NULL))
    {
      inj_vial_form_set_day (self->form, date);
      switch_vial (self, !self->is_prepared && date <= inj_clock_get_today ());
    }
  show_day (self, date);
}

static void
on_about_clicked_cb (InjStartForm *self)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (inj_protocol_about_new (dialog, get_protocol (self))));
}

static char *
get_protocol_name_cb (InjProtocol *protocol,
                      gpointer     form)
{
  return protocol != NULL ? g_strdup (inj_protocol_get_name (protocol)) : NULL;
}

static char *
get_product_name_cb (InjProduct *product,
                     gpointer    form)
{
  return product != NULL ? g_strdup (inj_product_get_name (product)) : NULL;
}

static gboolean
inj_start_form_accept (InjForm  *form,
                       GError  **error)
{
  InjStartForm *self = INJ_START_FORM (form);
  g_autoptr (InjVisitSession) session = start_visit (self, error);

  if (session == NULL)
    return FALSE;

  record_recorder (self, session);
  g_signal_emit (self, signals[STARTED], 0, session);

  return TRUE;
}

static void
inj_start_form_take_scan (InjForm      *form,
                          const InjGs1 *scan)
{
  InjStartForm *self = INJ_START_FORM (form);

  gtk_switch_set_active (self->vial_switch, TRUE);
  inj_vial_form_take_scan (self->form, scan);
}

static void
inj_start_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_start_form_accept;
  iface->take_scan = inj_start_form_take_scan;
}

/* All above the vial is mostly filled in. */
static gboolean
inj_start_form_grab_focus (GtkWidget *widget)
{
  InjStartForm *self = INJ_START_FORM (widget);
  gboolean is_empty = gtk_editable_get_text (GTK_EDITABLE (self->injector_row))[0] == '\0';

  if (is_empty)
    return gtk_widget_grab_focus (GTK_WIDGET (self->injector_row));
  if (gtk_switch_get_active (self->vial_switch))
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));

  return gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}

static void
inj_start_form_dispose (GObject *object)
{
  InjStartForm *self = INJ_START_FORM (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->patient);
  g_clear_pointer (&self->add_ons, g_ptr_array_unref);
  g_clear_pointer (&self->add_on_buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (inj_start_form_parent_class)->dispose (object);
}

static void
inj_start_form_class_init (InjStartFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_start_form_dispose;
  widget_class->grab_focus = inj_start_form_grab_focus;

  signals[STARTED] = g_signal_new ("started", INJ_TYPE_START_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, INJ_TYPE_VISIT_SESSION);

  g_type_ensure (INJ_TYPE_VIAL_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-start-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, visit_group);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, protocol_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, injector_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, recorder_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, day_label);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, add_ons_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, vial_switch);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, form);
  gtk_widget_class_bind_template_callback (widget_class, get_protocol_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_product_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_vial_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_about_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_protocol_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
}

static void
inj_start_form_init (InjStartForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->add_ons = g_ptr_array_new_with_free_func (g_object_unref);
  self->add_on_buttons = g_ptr_array_new ();
  g_signal_connect (self->recorder_row, "changed", G_CALLBACK (inj_form_absolve_row), NULL);
}

/* What is chosen is told while the row is folded as well. */
static void
on_add_on_toggled_cb (InjStartForm *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->add_ons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->add_on_buttons, i)))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              inj_protocol_get_name (g_ptr_array_index (self->add_ons, i)));
  adw_expander_row_set_subtitle (self->add_ons_row, names->str);
}

static void
add_add_on (InjStartForm *self,
            InjProtocol  *protocol)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), inj_protocol_get_name (protocol));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), inj_protocol_get_standing (protocol));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (self->add_ons_row, row);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_add_on_toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->add_ons, g_object_ref (protocol));
  g_ptr_array_add (self->add_on_buttons, button);
}

/* An add-on lies on top of another protocol, and has a check button. */
static void
show_protocols (InjStartForm *self,
                GListModel   *protocols)
{
  g_autoptr (GListStore) main_ones = g_list_store_new (INJ_TYPE_PROTOCOL);
  guint n_protocols = g_list_model_get_n_items (protocols);

  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      if (inj_protocol_is_add_on (protocol))
        add_add_on (self, protocol);
      else
        g_list_store_append (main_ones, protocol);
    }
  adw_combo_row_set_model (self->protocol_row, G_LIST_MODEL (main_ones));
  gtk_widget_set_visible (GTK_WIDGET (self->add_ons_row), self->add_ons->len > 0);
}

static gboolean
select_protocol (InjStartForm *self,
                 const char   *protocol_id)
{
  GListModel *protocols = adw_combo_row_get_model (self->protocol_row);
  guint n_protocols = g_list_model_get_n_items (protocols);

  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      if (g_str_equal (inj_protocol_get_id (protocol), protocol_id))
        {
          adw_combo_row_set_selected (self->protocol_row, i);
          return TRUE;
        }
    }

  return FALSE;
}

/* The one of the patient's last visit, to be confirmed; else the usual one. */
static void
suggest_protocol (InjStartForm *self)
{
  g_autoptr (InjVisit) last = NULL;

  last = inj_store_load_previous_visit (inj_practice_get_store (self->practice), inj_patient_get_id (self->patient),
                                        inj_clock_get_today (), 0, NULL, NULL);
  if (last == NULL || !select_protocol (self, inj_protocol_get_id (inj_visit_get_protocol (last))))
    select_protocol (self, USUAL_PROTOCOL);
}

GtkWidget *
inj_start_form_new (InjPractice *practice,
                    InjPatient  *patient,
                    gboolean     is_prepared)
{
  InjStartForm *self;
  InjCatalog *catalog;
  g_autofree char *today = NULL;
  g_autofree char *injector = NULL;
  g_autoptr (InjVial) recent = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);

  self = g_object_new (INJ_TYPE_START_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->patient = g_object_ref (patient);
  self->is_prepared = is_prepared;

  catalog = inj_practice_get_catalog (practice);
  show_protocols (self, inj_catalog_get_protocols (catalog));
  suggest_protocol (self);
  adw_combo_row_set_model (self->product_row, inj_catalog_get_products (catalog));
  injector = inj_practice_dup_injector (practice);
  gtk_editable_set_text (GTK_EDITABLE (self->injector_row), injector);
  inj_form_want_text (self->injector_row);
  recent = inj_practice_dup_recent_vial (practice);
  inj_vial_form_fill (self->form, inj_catalog_get_products (catalog),
                      inj_protocol_get_substance_id (get_protocol (self)), recent);
  today = inj_date_format (inj_clock_get_today ());
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), today);
  show_vial (self);
  on_protocol_changed_cb (self);

  return GTK_WIDGET (self);
}
