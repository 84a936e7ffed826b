/* inj-details-form.c
 *
 * The form for what is entered about a visit as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-details-form.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form.h"
#include "domain/review/inj-criteria.h"
#include "domain/visit/inj-detail.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"
#include "widgets/records/inj-event-row.h"

/* A row of the form: what it is of, and what stood in it at first. */
typedef struct
{
  InjDetail  detail;
  char      *shown;
  GtkWidget *row;
  GtkWidget *check_button;
} Field;

/* Owns a reference to the session, the fields, and a copy of the visit to try
 * on what comes of what is typed. */
struct _InjDetailsForm
{
  AdwBin           parent_instance;

  InjVisitSession *session;
  GArray          *fields;
  InjVisit        *trial;

  GtkBox          *box;
  GtkLabel        *criteria_label;
};

static void inj_details_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjDetailsForm, inj_details_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_details_form_form_init))

static const InjDetail headache[] = {
  INJ_DETAIL_HEADACHE_DAYS, INJ_DETAIL_MIGRAINE_DAYS, INJ_DETAIL_HEADACHE_HOURS, INJ_DETAIL_MONTHS,
  INJ_DETAIL_HIT_6, INJ_DETAIL_MIDAS, INJ_DETAIL_WEARING_OFF_WEEK,
};

static const InjDetail claim[] = {
  INJ_DETAIL_DIAGNOSIS, INJ_DETAIL_PREVENTIVES, INJ_DETAIL_AUTHORISATION, INJ_DETAIL_AUTHORISATION_EXPIRY,
};

static const InjDetail treatment[] = {
  INJ_DETAIL_NEEDLE, INJ_DETAIL_DILUENT_FLUID, INJ_DETAIL_NOTE,
};

static const InjDetail who[] = {
  INJ_DETAIL_INJECTOR, INJ_DETAIL_RECORDER,
};

static const InjDetail asked[] = {
  INJ_DETAIL_CONSENT, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED, INJ_DETAIL_NO_TOXIN_ELSEWHERE,
};

static void
clear_field (gpointer data)
{
  g_free (((Field *) data)->shown);
}

static void
free_entry (gpointer data)
{
  g_free (((InjDetailEntry *) data)->value);
  g_free (data);
}

static InjDetailEntry *
make_entry (InjDetail   detail,
            const char *value)
{
  InjDetailEntry *entry = g_new0 (InjDetailEntry, 1);

  entry->detail = detail;
  entry->value = g_strdup (value);

  return entry;
}

static const char *
get_typed (const Field *field)
{
  if (field->check_button == NULL)
    return gtk_editable_get_text (GTK_EDITABLE (field->row));

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (field->check_button)) ? "yes" : "";
}

/* (element-type InjDetailEntry): what was changed; %NULL where a field cannot be
 * read, which @wrong (nullable) is set to. */
static GPtrArray *
read_entries (InjDetailsForm  *self,
              const Field    **wrong,
              GError         **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);
      g_autofree char *canonical = NULL;

      if (!inj_detail_check (field->detail, get_typed (field), &canonical, error))
        {
          if (wrong != NULL)
            *wrong = field;
          return NULL;
        }
      if (g_strcmp0 (canonical != NULL ? canonical : "", field->shown) != 0)
        g_ptr_array_add (entries, make_entry (field->detail, canonical));
    }

  return g_steal_pointer (&entries);
}

/* Applies what is typed to the copy of the visit; what cannot be read is left
 * out until it can. */
static void
show_criteria (InjDetailsForm *self)
{
  g_autofree char *statement = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  InjCompose compose = { .at = inj_clock_get_now (), .actor = "" };
  g_autoptr (InjAction) action = NULL;

  if (self->criteria_label == NULL || self->trial == NULL)
    return;

  entries = g_ptr_array_new_with_free_func (free_entry);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);
      g_autofree char *canonical = NULL;

      if (inj_detail_check (field->detail, get_typed (field), &canonical, NULL) &&
          g_strcmp0 (canonical, inj_visit_get_detail (self->trial, field->detail)) != 0)
        g_ptr_array_add (entries, make_entry (field->detail, canonical));
    }
  if (entries->len > 0)
    action = inj_compose_fill_in (self->trial, &compose, entries, NULL);
  if (action != NULL)
    inj_visit_apply (self->trial, action, NULL);

  statement = inj_criteria_dup_statement (self->trial);
  gtk_label_set_label (self->criteria_label,
                       statement != NULL ? statement : _("Nothing is entered that they could be held against."));
}

static void
on_text_changed_cb (InjDetailsForm *self,
                    GtkWidget      *row)
{
  inj_form_absolve_row (row);
  show_criteria (self);
}

static gboolean
inj_details_form_accept (InjForm  *form,
                         GError  **error)
{
  InjDetailsForm *self = INJ_DETAILS_FORM (form);
  const Field *wrong = NULL;
  g_autoptr (GPtrArray) entries = read_entries (self, &wrong, error);
  g_autoptr (InjRequest) request = NULL;

  if (entries == NULL)
    {
      inj_form_mark_row (wrong->row);
      return FALSE;
    }
  if (entries->len == 0)
    return TRUE;

  request = inj_request_new_fill_in (entries);

  return inj_visit_session_perform (self->session, request, error);
}

static void
inj_details_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_details_form_accept;
}

static gboolean
inj_details_form_grab_focus (GtkWidget *widget)
{
  InjDetailsForm *self = INJ_DETAILS_FORM (widget);

  return self->fields->len > 0 && gtk_widget_grab_focus (g_array_index (self->fields, Field, 0).row);
}

static void
inj_details_form_dispose (GObject *object)
{
  InjDetailsForm *self = INJ_DETAILS_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->trial);

  G_OBJECT_CLASS (inj_details_form_parent_class)->dispose (object);
}

static void
inj_details_form_finalize (GObject *object)
{
  g_array_unref (INJ_DETAILS_FORM (object)->fields);

  G_OBJECT_CLASS (inj_details_form_parent_class)->finalize (object);
}

static void
inj_details_form_class_init (InjDetailsFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_details_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_details_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = inj_details_form_grab_focus;
}

static void
inj_details_form_init (InjDetailsForm *self)
{
  self->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  g_array_set_clear_func (self->fields, clear_field);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static AdwPreferencesGroup *
add_group (InjDetailsForm *self,
           const char     *title,
           const char     *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->box, group);

  return ADW_PREFERENCES_GROUP (group);
}

/* What a detail is now; who injects may stand in the visit's head. */
static const char *
get_value (InjVisit  *visit,
           InjDetail  detail)
{
  const char *value = detail == INJ_DETAIL_INJECTOR ? inj_visit_get_injector (visit)
                                                    : inj_visit_get_detail (visit, detail);

  return value != NULL ? value : "";
}

static GtkWidget *
make_entry_row (InjDetailsForm *self,
                InjDetail       detail,
                const char     *value)
{
  GtkWidget *row = adw_entry_row_new ();
  /* Translators: the name of a field that holds a date */
  g_autofree char *title = inj_detail_get_kind (detail) == INJ_DETAIL_DATE
    ? g_strdup_printf (_("%s (YYYY-MM-DD)"), inj_detail_get_name (detail))
    : g_strdup (inj_detail_get_name (detail));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), value);
  g_object_set (row, "activates-default", TRUE, NULL);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* What was entered last time stands beside the field, and is never taken over. */
static void
add_previous (GtkWidget *row,
              InjVisit  *previous,
              InjDetail  detail)
{
  const char *value = previous != NULL ? inj_visit_get_detail (previous, detail) : NULL;
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (value == NULL)
    return;

  /* Translators: what was entered in the visit before: "last time: 18" */
  text = g_strdup_printf (_("last time: %s"), value);
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, value);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), label);
}

static GtkWidget *
make_check_row (InjDetail    detail,
                const char  *value,
                GtkWidget  **check_button)
{
  GtkWidget *row = adw_action_row_new ();

  *check_button = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (*check_button), value[0] != '\0');
  gtk_widget_set_valign (*check_button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), inj_detail_get_name (detail));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), *check_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *check_button);

  return row;
}

static void
add_fields (InjDetailsForm      *self,
            AdwPreferencesGroup *group,
            const InjDetail     *details,
            gsize                n_details,
            InjVisit            *previous)
{
  InjVisit *visit = inj_visit_session_get_visit (self->session);

  for (gsize i = 0; i < n_details; i++)
    {
      const char *value = get_value (visit, details[i]);
      Field field = { .detail = details[i], .shown = g_strdup (value) };

      if (inj_detail_get_kind (details[i]) == INJ_DETAIL_YES)
        field.row = make_check_row (details[i], value, &field.check_button);
      else
        {
          field.row = make_entry_row (self, details[i], value);
          add_previous (field.row, previous, details[i]);
        }
      /* A visit that is signed or was discarded is only looked at. */
      gtk_widget_set_sensitive (field.row, inj_visit_get_status (visit) == INJ_VISIT_DRAFT &&
                                           inj_visit_get_error_reason (visit) == NULL);
      adw_preferences_group_add (group, field.row);
      g_array_append_val (self->fields, field);
    }
}

/* What happened since the last visit, or ever where there was none. */
static void
add_events (InjDetailsForm *self,
            InjPractice    *practice,
            InjVisit       *previous)
{
  InjVisit *visit = inj_visit_session_get_visit (self->session);
  g_autoptr (GPtrArray) events = NULL;
  AdwPreferencesGroup *group = NULL;

  events = inj_practice_list_events (practice, inj_visit_get_head (visit)->patient_id, NULL);
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      InjEvent *event = g_ptr_array_index (events, i);

      if (inj_event_get_date (event) > inj_visit_get_date (visit) ||
          (previous != NULL && inj_event_get_date (event) < inj_visit_get_date (previous)))
        continue;
      if (group == NULL)
        group = add_group (self, _("Since the Last Visit"), NULL);
      adw_preferences_group_add (group, inj_event_row_new (event, TRUE));
    }
}

static void
add_criteria (InjDetailsForm *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Criteria of Chronic Migraine"), NULL);

  self->criteria_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->criteria_label, TRUE);
  gtk_label_set_xalign (self->criteria_label, 0);
  adw_preferences_group_add (group, GTK_WIDGET (self->criteria_label));
}

GtkWidget *
inj_details_form_new_before_and_after (InjPractice     *practice,
                                       InjVisitSession *session)
{
  InjDetailsForm *self;
  InjVisit *previous;
  gint64 visit_id;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_DETAILS_FORM, NULL);
  self->session = g_object_ref (session);
  previous = inj_visit_session_get_previous (session);
  visit_id = inj_visit_get_id (inj_visit_session_get_visit (session));
  self->trial = inj_store_load_visit (inj_practice_get_store (practice), visit_id, NULL);

  add_fields (self, add_group (self, _("Headache"), _("What is left empty counts as not asked.")), headache,
              G_N_ELEMENTS (headache), previous);
  add_criteria (self);
  add_events (self, practice, previous);
  add_fields (self, add_group (self, _("Claim"), NULL), claim, G_N_ELEMENTS (claim), previous);
  add_fields (self, add_group (self, _("Treatment"), NULL), treatment, G_N_ELEMENTS (treatment), previous);
  show_criteria (self);

  return GTK_WIDGET (self);
}

GtkWidget *
inj_details_form_new_who (InjVisitSession *session)
{
  InjDetailsForm *self;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_DETAILS_FORM, NULL);
  self->session = g_object_ref (session);
  add_fields (self, add_group (self, _("Who"), _("Kept with each action from now on.")), who, G_N_ELEMENTS (who), NULL);
  add_fields (self, add_group (self, _("Asked"), NULL), asked, G_N_ELEMENTS (asked), NULL);

  return GTK_WIDGET (self);
}
