/* inj-withdraw-form.c
 *
 * Asks before a caution is ended or an event is voided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-withdraw-form.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

/* Owns a reference to the practice. */
struct _InjWithdrawForm
{
  AdwBin               parent_instance;

  InjPractice         *practice;

  AdwPreferencesGroup *group;

  gint64               id;
  gboolean             is_event;
};

static void inj_withdraw_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjWithdrawForm, inj_withdraw_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_withdraw_form_form_init))

static gboolean
inj_withdraw_form_accept (InjForm  *form,
                          GError  **error)
{
  InjWithdrawForm *self = INJ_WITHDRAW_FORM (form);

  return self->is_event ? inj_practice_void_event (self->practice, self->id, error)
                        : inj_practice_end_caution (self->practice, self->id, error);
}

static void
inj_withdraw_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_withdraw_form_accept;
}

/* There is no field to type in, and so none from which Enter is meant: only the
 * button ends or voids, once it is gone to and pressed. */
static void
inj_withdraw_form_root (GtkWidget *widget)
{
  GtkWidget *window;

  GTK_WIDGET_CLASS (inj_withdraw_form_parent_class)->root (widget);
  window = GTK_WIDGET (gtk_widget_get_root (widget));
  if (GTK_IS_WINDOW (window))
    gtk_window_set_default_widget (GTK_WINDOW (window), NULL);
}

static void
inj_withdraw_form_dispose (GObject *object)
{
  InjWithdrawForm *self = INJ_WITHDRAW_FORM (object);

  g_clear_object (&self->practice);

  G_OBJECT_CLASS (inj_withdraw_form_parent_class)->dispose (object);
}

static void
inj_withdraw_form_class_init (InjWithdrawFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_withdraw_form_dispose;
  GTK_WIDGET_CLASS (klass)->root = inj_withdraw_form_root;
}

static void
inj_withdraw_form_init (InjWithdrawForm *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

static InjWithdrawForm *
make_form (InjPractice *practice,
           const char  *title,
           const char  *consequence)
{
  InjWithdrawForm *self = g_object_new (INJ_TYPE_WITHDRAW_FORM, NULL);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  self->practice = g_object_ref (practice);
  adw_preferences_group_set_title (self->group, escaped);
  adw_preferences_group_set_description (self->group, consequence);

  return self;
}

GtkWidget *
inj_withdraw_form_new_caution (InjPractice *practice,
                               InjCaution  *caution)
{
  InjWithdrawForm *self;
  g_autofree char *title = NULL;
  g_autofree char *today = NULL;
  g_autofree char *consequence = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_CAUTION (caution), NULL);

  title = inj_caution_dup_title (caution);
  today = inj_date_format_long (inj_clock_get_today ());
  /* Translators: %s is the date of today. */
  consequence = g_strdup_printf (_("From today on, %s, it no longer stands above the visits. "
                                   "That it was entered stays in the records."), today);
  self = make_form (practice, title, consequence);
  self->id = inj_caution_get_id (caution);

  return GTK_WIDGET (self);
}

GtkWidget *
inj_withdraw_form_new_event (InjPractice *practice,
                             InjEvent    *event)
{
  InjWithdrawForm *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_EVENT (event), NULL);

  title = inj_event_dup_title (event);
  self = make_form (practice, title, _("It was entered in error, and is shown as voided from now on. "
                                       "That it was entered stays in the records."));
  self->id = inj_event_get_id (event);
  self->is_event = TRUE;

  return GTK_WIDGET (self);
}
