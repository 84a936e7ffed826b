/* inj-visit-forms.c
 *
 * The forms that are opened in a visit, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-forms.h"

#include <glib/gi18n.h>

#include "app/desk/inj-day.h"
#include "app/forms/inj-form-dialog.h"
#include "app/patient/inj-elsewhere-form.h"
#include "app/protocol/inj-protocol-about.h"
#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-lot.h"
#include "widgets/map/inj-second-press.h"

#include "inj-details-form.h"
#include "inj-open-vial-form.h"
#include "inj-sign-form.h"
#include "inj-skip-form.h"
#include "inj-visit-keys.h"

/* Owns a reference to the practice. */
struct _InjVisitForms
{
  InjPractice     *practice;
  InjVisitControl *control;
  GtkWidget       *page;
};

static InjVisitSession *
get_session (InjVisitForms *self)
{
  return inj_visit_control_get_session (self->control);
}

/* A double click on the button that accepts has a second half, and so has a
 * press of its key. */
static void
on_form_gone_cb (GtkWidget     *page,
                 InjFormDialog *dialog)
{
  inj_second_press_expect (page);
  inj_visit_keys_expect_left_over (page, inj_form_dialog_is_key_held (dialog));
}

static GtkWidget *
present_form (InjVisitForms *self,
              const char    *title,
              const char    *accept_label,
              GtkWidget     *form)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  GtkWidget *dialog = inj_form_dialog_new (window, title, accept_label, INJ_FORM (form));

  g_signal_connect_object (dialog, "unmap", G_CALLBACK (on_form_gone_cb), self->page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static void
add_vial (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       forms)
{
  inj_visit_forms_open_vial (forms);
}

static void
correct_vial (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       forms)
{
  InjVisitForms *self = forms;
  InjVial *vial = inj_visit_lookup_vial (inj_visit_control_get_visit (self->control), g_variant_get_int32 (parameter));

  g_return_if_fail (vial != NULL);

  present_form (self, _("Correct a Vial"), _("_Correct"),
                inj_open_vial_form_new_correction (self->practice, get_session (self), vial));
}

static void
withdraw_vial (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       forms)
{
  g_autoptr (InjRequest) request = inj_request_new_withdraw_vial (g_variant_get_int32 (parameter));

  inj_visit_control_submit (((InjVisitForms *) forms)->control, request);
}

static void
add_elsewhere (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       forms)
{
  InjVisitForms *self = forms;

  present_form (self, _("Given Elsewhere"), _("_Record"), inj_elsewhere_form_new (self->practice, get_session (self)));
}

/* A signed visit is only looked at. */
static const char *
get_keep_label (InjVisitForms *self)
{
  return inj_visit_control_is_draft (self->control) ? _("_Save") : _("_Close");
}

static void
before_and_after (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       forms)
{
  InjVisitForms *self = forms;

  present_form (self, _("Before and After"), get_keep_label (self),
                inj_details_form_new_before_and_after (self->practice, get_session (self)));
}

static void
who (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       forms)
{
  InjVisitForms *self = forms;

  present_form (self, _("Who and What Was Asked"), get_keep_label (self),
                inj_details_form_new_who (get_session (self)));
}

static void
set_detail (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       forms)
{
  InjVisitForms *self = forms;
  InjDetailEntry entry;
  const char *id, *value;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (InjRequest) request = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &value);
  g_return_if_fail (inj_detail_from_id (id, &entry.detail));

  entry.value = (char *) value;
  g_ptr_array_add (entries, &entry);
  request = inj_request_new_fill_in (entries);
  inj_visit_control_submit (self->control, request);
}

static void
skip_all (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       forms)
{
  InjVisitForms *self = forms;

  present_form (self, _("Skip All That Remains"), _("_Skip"), inj_skip_form_new (get_session (self)));
}

/* What is open is mended in the visit. */
static void
on_mend_cb (GtkWidget  *form,
            const char *check,
            GtkWidget  *page)
{
  g_autofree char *where = g_strdup (check);

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (form)));
  gtk_widget_activate_action (page, "visit.mend", "s", where);
}

static void
sign (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       forms)
{
  InjVisitForms *self = forms;
  GtkWidget *form = inj_sign_form_new (self->practice, get_session (self));
  GtkWidget *dialog = present_form (self, _("Check and Sign"), _("_Sign"), form);

  g_signal_connect_object (form, "mend", G_CALLBACK (on_mend_cb), self->page, 0);

  if (inj_day_get_next (self->practice, inj_visit_get_id (inj_visit_control_get_visit (self->control))) != 0)
    inj_form_dialog_add_next (INJ_FORM_DIALOG (dialog), NULL, "win.next-visit");
}

/* As the visit keeps them, whatever has become of the protocol since. */
static void
about_protocol (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       forms)
{
  InjVisitForms *self = forms;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));

  gtk_window_present (GTK_WINDOW (inj_protocol_about_new_for_visit (window,
                                                                    inj_visit_control_get_visit (self->control))));
}

static const GActionEntry entries[] = {
  { .name = "add-vial", .activate = add_vial },
  { .name = "correct-vial", .activate = correct_vial, .parameter_type = "i" },
  { .name = "withdraw-vial", .activate = withdraw_vial, .parameter_type = "i" },
  { .name = "add-elsewhere", .activate = add_elsewhere },
  { .name = "before-and-after", .activate = before_and_after },
  { .name = "who", .activate = who },
  { .name = "set-detail", .activate = set_detail, .parameter_type = "(ss)" },
  { .name = "skip-all", .activate = skip_all },
  { .name = "sign", .activate = sign },
  { .name = "about-protocol", .activate = about_protocol },
};

InjVisitForms *
inj_visit_forms_new (InjVisitControl *control,
                     GtkWidget       *page)
{
  InjVisitForms *self;

  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (control), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_new0 (InjVisitForms, 1);
  self->control = control;
  self->page = page;

  return self;
}

void
inj_visit_forms_free (InjVisitForms *self)
{
  g_clear_object (&self->practice);
  g_free (self);
}

void
inj_visit_forms_set_practice (InjVisitForms *self,
                              InjPractice   *practice)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (INJ_IS_PRACTICE (practice));

  g_set_object (&self->practice, practice);
}

void
inj_visit_forms_add_actions (InjVisitForms *self,
                             GActionMap    *actions)
{
  g_return_if_fail (self != NULL);

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
}

static void
enable (GActionMap *actions,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)), enabled);
}

/* While a dose waits to be kept, nothing is signed or skipped that may come to
 * be without it: that is for good, or contradicts it. */
void
inj_visit_forms_update (InjVisitForms *self,
                        GActionMap    *actions,
                        gboolean       can_give_all)
{
  gboolean is_draft;
  gboolean is_settled;

  g_return_if_fail (self != NULL);

  is_draft = inj_visit_control_is_draft (self->control);
  is_settled = is_draft && !inj_visit_control_is_saving (self->control);
  enable (actions, "add-vial", is_draft);
  enable (actions, "correct-vial", is_draft);
  enable (actions, "withdraw-vial", is_draft);
  enable (actions, "add-elsewhere", is_draft);
  enable (actions, "set-detail", is_draft);
  enable (actions, "sign", is_settled);
  enable (actions, "skip-all", is_settled && can_give_all);
}

void
inj_visit_forms_open_vial (InjVisitForms *self)
{
  g_return_if_fail (self != NULL);

  present_form (self, _("Open a Vial"), _("_Open Vial"), inj_open_vial_form_new (self->practice, get_session (self)));
}

/* A vial has one serial number; whether its GTIN was read is the scanner's
 * affair. */
static InjVial *
find_same_vial (InjVisit     *visit,
                const InjGs1 *scan)
{
  GPtrArray *vials = inj_visit_get_vials (visit);

  for (guint i = 0; scan->serial != NULL && i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);
      const char *gtin = inj_vial_get_gtin (vial);

      if (inj_lot_equal (inj_vial_get_serial (vial), scan->serial) &&
          (scan->gtin == NULL || gtin[0] == '\0' || g_str_equal (gtin, scan->gtin)))
        return vial;
    }

  return NULL;
}

gboolean
inj_visit_forms_take_scan (InjVisitForms  *self,
                           const InjGs1   *scan,
                           GError        **error)
{
  g_autofree char *title = NULL;
  InjVial *same;
  GtkWidget *form;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (scan != NULL, FALSE);

  if (!inj_visit_control_is_draft (self->control))
    {
      inj_domain_refuse (error, "%s", inj_visit_get_status (inj_visit_control_get_visit (self->control)) == INJ_VISIT_SIGNED
                                        ? _("A vial was scanned, but this visit is signed: no vial can be opened in it.")
                                        : _("A vial was scanned, but this visit was discarded: no vial can be opened in it."));
      return FALSE;
    }

  same = find_same_vial (inj_visit_control_get_visit (self->control), scan);
  if (same != NULL)
    {
      title = inj_vial_dup_title (same);
      /* Translators: %s names a vial. */
      inj_domain_refuse (error, _("The vial that was scanned is open in this visit already: %s."), title);
      return FALSE;
    }

  form = inj_open_vial_form_new (self->practice, get_session (self));
  inj_form_take_scan (INJ_FORM (form), scan);
  present_form (self, _("Open a Vial"), _("_Open Vial"), form);

  return TRUE;
}
