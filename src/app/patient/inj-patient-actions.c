/* inj-patient-actions.c
 *
 * What can be recorded of a patient beside the visits, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-actions.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form-dialog.h"
#include "session/inj-practice-patients.h"

#include "inj-caution-form.h"
#include "inj-event-form.h"
#include "inj-withdraw-form.h"

/* Owns references to the practice and to the patient, and the actions; the
 * window owns this. */
struct _InjPatientActions
{
  GObject             parent_instance;

  InjPractice        *practice;
  InjPatient         *patient;
  GSimpleActionGroup *group;
  GtkWindow          *window;
};

enum
{
  ERROR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPatientActions, inj_patient_actions, G_TYPE_OBJECT)

static void
present_form (InjPatientActions *self,
              const char        *title,
              const char        *accept_label,
              GtkWidget         *form)
{
  gtk_window_present (GTK_WINDOW (inj_form_dialog_new (self->window, title, accept_label, INJ_FORM (form))));
}

static void
add_caution (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  InjPatientActions *self = INJ_PATIENT_ACTIONS (data);

  present_form (self, _("Add a Caution"), _("_Add"),
                inj_caution_form_new (self->practice, inj_patient_get_id (self->patient)));
}

static void
end_caution (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  InjPatientActions *self = INJ_PATIENT_ACTIONS (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cautions = NULL;

  cautions = inj_practice_list_cautions (self->practice, inj_patient_get_id (self->patient), &error);
  if (cautions == NULL)
    g_signal_emit (self, signals[ERROR], 0, error);

  for (guint i = 0; cautions != NULL && i < cautions->len; i++)
    if (inj_caution_get_id (g_ptr_array_index (cautions, i)) == g_variant_get_int64 (parameter))
      present_form (self, _("End the Caution"), _("_End"),
                    inj_withdraw_form_new_caution (self->practice, g_ptr_array_index (cautions, i)));
}

static void
add_event (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  InjPatientActions *self = INJ_PATIENT_ACTIONS (data);

  present_form (self, _("Add an Event"), _("_Add"),
                inj_event_form_new (self->practice, inj_patient_get_id (self->patient)));
}

static void
void_event (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  InjPatientActions *self = INJ_PATIENT_ACTIONS (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;

  events = inj_practice_list_events (self->practice, inj_patient_get_id (self->patient), &error);
  if (events == NULL)
    g_signal_emit (self, signals[ERROR], 0, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    if (inj_event_get_id (g_ptr_array_index (events, i)) == g_variant_get_int64 (parameter))
      present_form (self, _("Void the Event"), _("_Void"),
                    inj_withdraw_form_new_event (self->practice, g_ptr_array_index (events, i)));
}

static const GActionEntry entries[] = {
  { .name = "add-caution", .activate = add_caution },
  { .name = "end-caution", .activate = end_caution, .parameter_type = "x" },
  { .name = "add-event", .activate = add_event },
  { .name = "void-event", .activate = void_event, .parameter_type = "x" },
};

static void
update_actions (InjPatientActions *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->patient != NULL);
    }
}

static void
inj_patient_actions_dispose (GObject *object)
{
  InjPatientActions *self = INJ_PATIENT_ACTIONS (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->patient);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (inj_patient_actions_parent_class)->dispose (object);
}

static void
inj_patient_actions_class_init (InjPatientActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_patient_actions_dispose;

  signals[ERROR] = g_signal_new ("error", INJ_TYPE_PATIENT_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inj_patient_actions_init (InjPatientActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  update_actions (self);
}

InjPatientActions *
inj_patient_actions_new (InjPractice *practice,
                         GtkWindow   *window)
{
  InjPatientActions *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);

  self = g_object_new (INJ_TYPE_PATIENT_ACTIONS, NULL);
  self->practice = g_object_ref (practice);
  self->window = window;

  return self;
}

GActionGroup *
inj_patient_actions_get_group (InjPatientActions *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}

void
inj_patient_actions_set_patient (InjPatientActions *self,
                                 InjPatient        *patient)
{
  g_return_if_fail (INJ_IS_PATIENT_ACTIONS (self));

  g_set_object (&self->patient, patient);
  update_actions (self);
}
