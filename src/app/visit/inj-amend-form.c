/* inj-amend-form.c
 *
 * The form that puts right what a signed visit says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-amend-form.h"

#include <glib/gi18n.h>

#include "domain/anatomy/inj-site.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-account.h"
#include "widgets/text/inj-amendment-text.h"
#include "widgets/text/inj-dose-text.h"

#include "app/forms/inj-form.h"

/* The positions in the list of the row. */
typedef enum
{
  KIND_NONE,
  KIND_VOID,
  KIND_ADD,
  KIND_VIAL,
  KIND_IN_ERROR
} Kind;

/* Owns a reference to the session, the ids of the places that its rows list,
 * and a point beside the sites that it was opened for. */
struct _InjAmendForm
{
  AdwBin           parent_instance;

  InjVisitSession *session;
  GPtrArray       *given_ids;
  GPtrArray       *site_ids;
  InjVial         *corrected;

  AdwComboRow     *kind_row;
  AdwComboRow     *dose_row;
  AdwComboRow     *site_row;
  AdwComboRow     *muscle_row;
  AdwEntryRow     *name_row;
  AdwEntryRow     *units_row;
  AdwComboRow     *route_row;
  AdwComboRow     *vial_row;
  AdwEntryRow     *lot_row;
  AdwEntryRow     *expiry_row;
  AdwEntryRow     *serial_row;
  GtkLabel        *summary_label;
  AdwEntryRow     *reason_row;
  AdwEntryRow     *author_row;

  InjPosition      position;
  gboolean         has_point;
};

static void inj_amend_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjAmendForm, inj_amend_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_amend_form_form_init))

static InjVisit *
get_visit (InjAmendForm *self)
{
  return inj_visit_session_get_visit (self->session);
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static Kind
get_kind (InjAmendForm *self)
{
  return (Kind) adw_combo_row_get_selected (self->kind_row);
}

/* The id of what @row has chosen of @ids, or "": each list begins with what
 * stands for no site. */
static const char *
get_id (AdwComboRow *row,
        GPtrArray   *ids)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < ids->len ? g_ptr_array_index (ids, selected) : "";
}

/* What is put right is a person's choice, and nothing is chosen beforehand. */
static gboolean
check_chosen (AdwComboRow  *row,
              const char   *sentence,
              GError      **error)
{
  if (adw_combo_row_get_selected (row) > 0)
    return TRUE;

  inj_domain_refuse (error, "%s", sentence);
  inj_form_mark_row (GTK_WIDGET (row));

  return FALSE;
}

/* That point is listed first, instead of what stands for no choice. */
static gboolean
is_at_point (InjAmendForm *self)
{
  return self->has_point && adw_combo_row_get_selected (self->site_row) == 0;
}

static InjVial *
get_vial (InjAmendForm *self)
{
  GPtrArray *vials = inj_visit_get_vials (get_visit (self));
  guint selected = adw_combo_row_get_selected (self->vial_row);

  return selected < vials->len ? g_ptr_array_index (vials, selected) : NULL;
}

/* %NULL with an error that blames the field. */
static InjVial *
make_vial (InjAmendForm  *self,
           GError       **error)
{
  InjVial *vial = get_vial (self);
  InjVialOrigin origin = { 0 };
  InjDate expiry = INJ_DATE_NONE;
  g_autoptr (InjVial) corrected = NULL;

  if (vial == NULL)
    {
      inj_domain_refuse (error, _("The visit has no vial to correct."));
      return NULL;
    }
  if (!inj_form_is_blank (self->expiry_row) && !inj_form_read_date (self->expiry_row, &expiry, error))
    return NULL;

  corrected = inj_vial_new (inj_vial_get_number (vial), inj_vial_get_product (vial), get_text (self->lot_row), expiry,
                            inj_vial_get_labelled (vial), inj_vial_get_diluent (vial), error);
  if (corrected == NULL)
    {
      inj_form_mark_row (GTK_WIDGET (self->lot_row));
      return NULL;
    }

  origin.serial = get_text (self->serial_row);
  origin.gtin = inj_vial_get_gtin (vial);
  origin.source = inj_vial_get_source (vial);
  origin.opened_at = inj_vial_get_opened_at (vial);

  return inj_vial_with_origin (corrected, &origin, error);
}

static gboolean
has_muscle (InjAmendForm *self)
{
  return !is_at_point (self) || adw_combo_row_get_selected (self->muscle_row) < INJ_N_MUSCLES;
}

static gboolean
read_dose (InjAmendForm  *self,
           InjAmendment  *amendment,
           GError       **error)
{
  InjVial *vial = get_vial (self);

  if (!is_at_point (self) && !check_chosen (self->site_row, _("Choose the site."), error))
    return FALSE;

  amendment->kind = is_at_point (self) ? INJ_AMENDMENT_ADD_FREE_DOSE : INJ_AMENDMENT_ADD_DOSE;
  amendment->place_id = is_at_point (self) ? NULL : get_id (self->site_row, self->site_ids);
  amendment->position = self->position;
  amendment->muscle = (InjMuscle) adw_combo_row_get_selected (self->muscle_row);
  amendment->muscle_name = amendment->muscle == INJ_MUSCLE_OTHER ? get_text (self->name_row) : NULL;
  amendment->dose = INJ_DOSE (0);
  amendment->dose.route = (int) adw_combo_row_get_selected (self->route_row);
  amendment->vial_number = vial != NULL ? inj_vial_get_number (vial) : 0;

  if (!has_muscle (self))
    {
      inj_domain_refuse (error, _("Muscle: several lie there. Choose the one into which it was given."));
      inj_form_mark_row (GTK_WIDGET (self->muscle_row));
      return FALSE;
    }
  if (is_at_point (self) && amendment->muscle == INJ_MUSCLE_OTHER && !inj_form_check_text (self->name_row, error))
    return FALSE;
  if (inj_units_parse (get_text (self->units_row), INJ_UNITS_PLACE_MAXIMUM, &amendment->dose.units, error))
    return TRUE;

  inj_form_blame_row (GTK_WIDGET (self->units_row), error);

  return FALSE;
}

/* What the fields say; what it points to is owned by @self. */
static gboolean
read_amendment (InjAmendForm  *self,
                InjAmendment  *amendment,
                GError       **error)
{
  *amendment = (InjAmendment) { .author = get_text (self->author_row), .reason = get_text (self->reason_row) };

  switch (get_kind (self))
    {
    case KIND_VOID:
      amendment->kind = INJ_AMENDMENT_VOID_DOSE;
      amendment->place_id = get_id (self->dose_row, self->given_ids);
      return check_chosen (self->dose_row, self->given_ids->len > 1
                                             ? _("Choose the dose.")
                                             : _("Nothing was given in this visit: there is no dose to take out."),
                           error);
    case KIND_ADD:
      return read_dose (self, amendment, error);
    case KIND_VIAL:
      amendment->kind = INJ_AMENDMENT_CORRECT_VIAL;
      g_clear_object (&self->corrected);
      self->corrected = make_vial (self, error);
      amendment->vial = self->corrected;
      return amendment->vial != NULL;
    case KIND_IN_ERROR:
      amendment->kind = INJ_AMENDMENT_IN_ERROR;
      return TRUE;
    case KIND_NONE:
    default:
      return check_chosen (self->kind_row, _("Choose what is put right."), error);
    }
}

/* What is being typed is not yet wrong. */
static gboolean
can_read (InjAmendForm *self)
{
  InjUnits units;
  InjDate expiry;

  if (get_kind (self) == KIND_ADD)
    return (is_at_point (self) || adw_combo_row_get_selected (self->site_row) > 0) &&
           inj_units_parse (get_text (self->units_row), INJ_UNITS_PLACE_MAXIMUM, &units, NULL) && has_muscle (self) &&
           (!gtk_widget_get_visible (GTK_WIDGET (self->name_row)) || !inj_form_is_blank (self->name_row));
  if (get_kind (self) == KIND_VIAL)
    return inj_form_is_blank (self->expiry_row) || inj_date_parse (get_text (self->expiry_row), &expiry, NULL);

  return get_kind (self) != KIND_NONE &&
         (get_kind (self) != KIND_VOID || adw_combo_row_get_selected (self->dose_row) > 0);
}

static void
show_summary (InjAmendForm *self)
{
  InjAmendment amendment;
  g_autofree char *text = NULL;

  if (can_read (self) && read_amendment (self, &amendment, NULL))
    text = inj_amendment_text_preview (get_visit (self), &amendment);

  /* Translators: an amendment that is not filled in yet */
  gtk_label_set_label (self->summary_label, text != NULL ? text : _("Nothing yet."));
}

static void
show_rows (InjAmendForm *self)
{
  Kind kind = get_kind (self);
  gboolean is_free = kind == KIND_ADD && is_at_point (self);

  inj_form_absolve_row (GTK_WIDGET (self->kind_row));
  inj_form_absolve_row (GTK_WIDGET (self->dose_row));
  inj_form_absolve_row (GTK_WIDGET (self->site_row));
  inj_form_absolve_row (GTK_WIDGET (self->muscle_row));
  gtk_widget_set_visible (GTK_WIDGET (self->dose_row), kind == KIND_VOID);
  gtk_widget_set_visible (GTK_WIDGET (self->site_row), kind == KIND_ADD);
  gtk_widget_set_visible (GTK_WIDGET (self->muscle_row), is_free);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row),
                          is_free && adw_combo_row_get_selected (self->muscle_row) == INJ_MUSCLE_OTHER);
  gtk_widget_set_visible (GTK_WIDGET (self->units_row), kind == KIND_ADD);
  gtk_widget_set_visible (GTK_WIDGET (self->route_row), kind == KIND_ADD);
  gtk_widget_set_visible (GTK_WIDGET (self->vial_row), kind == KIND_ADD || kind == KIND_VIAL);
  gtk_widget_set_visible (GTK_WIDGET (self->lot_row), kind == KIND_VIAL);
  gtk_widget_set_visible (GTK_WIDGET (self->expiry_row), kind == KIND_VIAL);
  gtk_widget_set_visible (GTK_WIDGET (self->serial_row), kind == KIND_VIAL);
}

static void
on_changed_cb (InjAmendForm *self)
{
  if (self->session != NULL)
    show_summary (self);
}

static void
on_kind_changed_cb (InjAmendForm *self)
{
  if (self->session == NULL)
    return;

  show_rows (self);
  show_summary (self);
}

/* How the site is planned to be given. */
static void
on_site_changed_cb (InjAmendForm *self)
{
  const InjPlannedSite *planned;

  if (self->session == NULL)
    return;

  planned = inj_visit_lookup_planned_site (get_visit (self), get_id (self->site_row, self->site_ids));
  adw_combo_row_set_selected (self->route_row, planned != NULL ? planned->route : INJ_ROUTE_INTRAMUSCULAR);
  on_kind_changed_cb (self);
}

static void
on_vial_changed_cb (InjAmendForm *self)
{
  InjVial *vial;
  g_autofree char *expiry = NULL;

  if (self->session == NULL)
    return;

  vial = get_vial (self);
  if (vial != NULL)
    {
      expiry = inj_vial_get_expiry (vial) != INJ_DATE_NONE ? inj_date_format (inj_vial_get_expiry (vial)) : g_strdup ("");
      gtk_editable_set_text (GTK_EDITABLE (self->lot_row), inj_vial_get_lot (vial));
      gtk_editable_set_text (GTK_EDITABLE (self->expiry_row), expiry);
      gtk_editable_set_text (GTK_EDITABLE (self->serial_row), inj_vial_get_serial (vial));
    }
  show_summary (self);
}

static void
on_text_changed_cb (InjAmendForm *self,
                    GtkWidget    *row)
{
  inj_form_absolve_row (row);
  on_changed_cb (self);
}

/* A correction that corrects nothing would stand there for ever. */
static gboolean
check_changes (InjAmendForm        *self,
               const InjAmendment  *amendment,
               GError             **error)
{
  g_autofree char *text = inj_amendment_text_preview (get_visit (self), amendment);

  if (text != NULL)
    return TRUE;

  inj_domain_refuse (error, _("Nothing would change: enter what is to stand there."));

  return FALSE;
}

static gboolean
inj_amend_form_accept (InjForm  *form,
                       GError  **error)
{
  InjAmendForm *self = INJ_AMEND_FORM (form);
  InjAmendment amendment;
  g_autoptr (InjRequest) request = NULL;

  if (!read_amendment (self, &amendment, error) || !check_changes (self, &amendment, error) ||
      !inj_form_check_text (self->reason_row, error) || !inj_form_check_text (self->author_row, error))
    return FALSE;

  request = inj_request_new_amend (&amendment);

  return inj_visit_session_perform (self->session, request, error);
}

static void
inj_amend_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_amend_form_accept;
}

/* What is put right is known where it was pressed. */
static gboolean
inj_amend_form_grab_focus (GtkWidget *widget)
{
  InjAmendForm *self = INJ_AMEND_FORM (widget);

  if (self->has_point)
    return gtk_widget_grab_focus (GTK_WIDGET (self->units_row));

  return gtk_widget_grab_focus (get_kind (self) == KIND_VOID ? GTK_WIDGET (self->reason_row) : GTK_WIDGET (self->kind_row));
}

static void
inj_amend_form_dispose (GObject *object)
{
  InjAmendForm *self = INJ_AMEND_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->corrected);
  g_clear_pointer (&self->given_ids, g_ptr_array_unref);
  g_clear_pointer (&self->site_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (inj_amend_form_parent_class)->dispose (object);
}

static void
inj_amend_form_class_init (InjAmendFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_amend_form_dispose;
  widget_class->grab_focus = inj_amend_form_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-amend-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, dose_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, site_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, muscle_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, units_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, route_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, vial_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, lot_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, expiry_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, serial_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, summary_label);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, reason_row);
  gtk_widget_class_bind_template_child (widget_class, InjAmendForm, author_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_vial_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_amend_form_init (InjAmendForm *self)
{
  self->given_ids = g_ptr_array_new_with_free_func (g_free);
  self->site_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_doses (InjAmendForm *self)
{
  GListModel *places = G_LIST_MODEL (get_visit (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_add (self->given_ids, g_strdup (""));
  /* Translators: stands in a list of which nothing is chosen yet */
  gtk_string_list_append (names, _("Choose…"));
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (places, i);
      InjInjection *injection = inj_place_get_injection (place);
      g_autofree char *dose = injection != NULL ? inj_dose_text_units (injection->units) : NULL;

      if (injection == NULL)
        continue;
      /* Translators: a site, and the dose that was given there */
      gtk_string_list_take (names, g_strdup_printf (_("%s: %s"), inj_place_get_name (place), dose));
      g_ptr_array_add (self->given_ids, g_strdup (inj_place_get_id (place)));
    }

  adw_combo_row_set_model (self->dose_row, G_LIST_MODEL (names));
}

/* The visit's places come first, in its order; then the sites of the table. */
static void
list_sites (InjAmendForm *self)
{
  InjVisit *visit = get_visit (self);
  GListModel *places = G_LIST_MODEL (visit);
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->site_ids, 0);
  g_ptr_array_add (self->site_ids, g_strdup (""));
  /* Translators: where a dose was given; %s is the name of a plate */
  gtk_string_list_take (names, self->has_point ? g_strdup_printf (_("The point that was pressed, plate %s"),
                                                                  inj_plate_get_name (self->position.plate))
                                               : g_strdup (_("Choose…")));
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (places, i);

      if (inj_place_get_injection (place) != NULL || inj_place_get_site (place) == NULL)
        continue;
      gtk_string_list_append (names, inj_place_get_name (place));
      g_ptr_array_add (self->site_ids, g_strdup (inj_place_get_id (place)));
    }
  for (gsize i = 0; i < n_sites; i++)
    if (inj_visit_lookup_place (visit, sites[i].id) == NULL)
      {
        gtk_string_list_take (names, inj_site_dup_name (&sites[i]));
        g_ptr_array_add (self->site_ids, g_strdup (sites[i].id));
      }

  adw_combo_row_set_model (self->site_row, G_LIST_MODEL (names));
}

static void
list_fixed (InjAmendForm *self)
{
  GPtrArray *vials = inj_visit_get_vials (get_visit (self));
  g_autoptr (GtkStringList) muscles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) routes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    gtk_string_list_append (muscles, inj_muscle_get_name ((InjMuscle) muscle));
  for (int route = 0; route < INJ_N_ROUTES; route++)
    gtk_string_list_append (routes, inj_route_get_name ((InjRoute) route));
  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);
      g_autofree char *title = inj_vial_dup_title (vial);

      gtk_string_list_take (titles, g_strdup_printf ("%d · %s", inj_vial_get_number (vial), title));
    }

  adw_combo_row_set_model (self->muscle_row, G_LIST_MODEL (muscles));
  adw_combo_row_set_model (self->route_row, G_LIST_MODEL (routes));
  adw_combo_row_set_model (self->vial_row, G_LIST_MODEL (titles));
}

GtkWidget *
inj_amend_form_new (InjVisitSession *session)
{
  InjAmendForm *self;
  InjVial *active;
  guint position;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_AMEND_FORM, NULL);
  self->session = g_object_ref (session);
  list_doses (self);
  list_sites (self);
  list_fixed (self);
  active = inj_visit_get_active_vial (get_visit (self));
  if (active != NULL && g_ptr_array_find (inj_visit_get_vials (get_visit (self)), active, &position))
    adw_combo_row_set_selected (self->vial_row, position);
  on_vial_changed_cb (self);
  on_kind_changed_cb (self);

  gtk_editable_set_text (GTK_EDITABLE (self->author_row), inj_account_get_name ());
  inj_form_want_text (self->reason_row);
  inj_form_want_text (self->author_row);

  return GTK_WIDGET (self);
}

void
inj_amend_form_choose_place (InjAmendForm *self,
                             const char   *place_id)
{
  guint position;

  g_return_if_fail (INJ_IS_AMEND_FORM (self));
  g_return_if_fail (place_id != NULL);

  if (g_ptr_array_find_with_equal_func (self->given_ids, place_id, g_str_equal, &position))
    {
      adw_combo_row_set_selected (self->kind_row, KIND_VOID);
      adw_combo_row_set_selected (self->dose_row, position);
    }
  else if (g_ptr_array_find_with_equal_func (self->site_ids, place_id, g_str_equal, &position))
    {
      adw_combo_row_set_selected (self->kind_row, KIND_ADD);
      adw_combo_row_set_selected (self->site_row, position);
    }
}

void
inj_amend_form_choose_point (InjAmendForm      *self,
                             const InjPosition *position,
                             int                muscle)
{
  g_return_if_fail (INJ_IS_AMEND_FORM (self));
  g_return_if_fail (position != NULL);

  self->position = *position;
  self->has_point = TRUE;
  list_sites (self);
  adw_combo_row_set_selected (self->kind_row, KIND_ADD);
  adw_combo_row_set_selected (self->site_row, 0);
  adw_combo_row_set_selected (self->muscle_row, muscle >= 0 ? (guint) muscle : GTK_INVALID_LIST_POSITION);
}
