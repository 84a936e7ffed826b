/* inj-sign-form.c
 *
 * The form that checks and signs a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-sign-form.h"

#include <glib/gi18n.h>

#include "domain/values/inj-domain-error.h"
#include "domain/review/inj-finding.h"
#include "domain/visit/inj-totals.h"
#include "session/inj-account.h"
#include "session/inj-practice-reasons.h"
#include "widgets/panel/inj-finding-row.h"

#include "app/forms/inj-form-dialog.h"
#include "inj-sign-checks.h"

/* Owns references to the practice and the session, the digest of the visit that
 * was seen, and what is being entered from here; the rows of the findings are
 * the group's. */
struct _InjSignForm
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  InjVisitSession     *session;
  GPtrArray           *finding_rows;

  AdwPreferencesGroup *summary_group;
  AdwPreferencesGroup *findings_group;
  InjSignChecks       *checks;
  AdwEntryRow         *signer_row;
  AdwEntryRow         *reason_row;

  char                *seen_digest;
  int                  seen_revision;
  InjRequest          *entering;
};

enum
{
  MEND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void inj_sign_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjSignForm, inj_sign_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_sign_form_form_init))

static char *
dup_summary (InjVisit *visit)
{
  InjTotals totals;
  g_autofree char *units = NULL;

  inj_totals_count (visit, NULL, &totals);
  units = inj_units_format (totals.all.given);

  if (totals.all.required_hollow > 0)
    /* Translators: units given; planned sites given; planned sites; planned
     * sites that were neither given nor skipped. */
    return g_strdup_printf (_("%s units at %d of %d planned sites; %d are neither given nor skipped. "
                              "Once it is signed the visit cannot be changed."),
                            units, totals.all.required_given, totals.all.required, totals.all.required_hollow);

  /* Translators: units given; planned sites given; planned sites; planned
   * sites that were skipped. */
  return g_strdup_printf (_("%s units at %d of %d planned sites, %d skipped. "
                            "Once it is signed the visit cannot be changed."),
                          units, totals.all.required_given, totals.all.required, totals.all.required_skipped);
}

static void
add_finding (InjSignForm *self,
             InjFinding  *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (inj_finding_row_get_icon_name (inj_finding_get_severity (finding)));
  g_autofree char *text = g_markup_escape_text (inj_finding_get_text (finding), -1);
  g_autofree char *source = g_markup_escape_text (inj_finding_get_source (finding), -1);
  g_autofree char *subtitle = source[0] != '\0'
    /* Translators: how grave a finding is, and who says so. */
    ? g_strdup_printf (_("%s · %s"), inj_severity_get_name (inj_finding_get_severity (finding)), source)
    : g_strdup (inj_severity_get_name (inj_finding_get_severity (finding)));

  /* The words below say the same. */
  gtk_widget_add_css_class (image, inj_finding_row_get_css_class (inj_finding_get_severity (finding)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->findings_group, row);
  g_ptr_array_add (self->finding_rows, row);
}

static void
show_summary (InjSignForm *self)
{
  g_autofree char *summary = dup_summary (inj_visit_session_get_visit (self->session));

  adw_preferences_group_set_description (self->summary_group, summary);
}

static void
show_findings (InjSignForm *self)
{
  GListModel *findings = inj_visit_session_get_findings (self->session);
  guint n_findings = g_list_model_get_n_items (findings);

  for (guint i = 0; i < self->finding_rows->len; i++)
    adw_preferences_group_remove (self->findings_group, g_ptr_array_index (self->finding_rows, i));
  g_ptr_array_set_size (self->finding_rows, 0);

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (findings, i);

      add_finding (self, finding);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->findings_group), n_findings > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), inj_visit_session_has_stop (self->session));
}

/* The button says what is signed with it. */
static void
show_accept_label (InjSignForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int n_open = inj_sign_checks_count_open (self->checks);
  g_autofree char *label = NULL;
  g_autofree char *next_label = NULL;

  if (n_open > 0)
    /* Translators: a button; the underscore marks the key of the button */
    label = g_strdup_printf (ngettext ("_Sign with %d Open Point", "_Sign with %d Open Points", n_open), n_open);

  if (n_open > 0)
    /* Translators: a button beside the one above, which opens the next visit as well */
    next_label = g_strdup_printf (ngettext ("%d Open: Sign and _Next", "%d Open: Sign and _Next", n_open), n_open);

  if (!INJ_IS_FORM_DIALOG (root))
    return;

  inj_form_dialog_set_accept_label (INJ_FORM_DIALOG (root), label != NULL ? label : _("_Sign"));
  inj_form_dialog_set_next_label (INJ_FORM_DIALOG (root), next_label != NULL ? next_label : _("Sign and _Next"));
}

static void
show_checks (InjSignForm *self)
{
  inj_sign_checks_show (self->checks, inj_visit_session_get_visit (self->session),
                        inj_visit_session_get_findings (self->session), inj_practice_get_anchors (self->practice));
  show_accept_label (self);
}

static void
note_seen (InjSignForm *self)
{
  InjVisit *visit = inj_visit_session_get_visit (self->session);

  g_free (self->seen_digest);
  self->seen_digest = g_strdup (inj_visit_get_digest (visit));
  self->seen_revision = inj_visit_get_revision (visit);
}

/* What is signed is what was seen. A backup that was worked on may have come to
 * the same revision. */
static gboolean
check_seen (InjSignForm  *self,
            GError      **error)
{
  const char *digest = inj_visit_get_digest (inj_visit_session_get_visit (self->session));

  if (g_str_equal (digest, self->seen_digest))
    return TRUE;

  note_seen (self);
  inj_domain_refuse (error, _("Another program has changed this visit meanwhile. "
                              "It is shown as it stands now: look at it, and press Sign again."));

  return FALSE;
}

static void
on_revision_cb (InjSignForm *self)
{
  show_summary (self);
  show_checks (self);
}

static void
on_findings_changed_cb (InjSignForm *self)
{
  show_findings (self);
  show_checks (self);
}

/* Takes @value as a detail of the visit, at once: one step that undo takes
 * back. */
static void
enter (InjSignForm *self,
       InjDetail    detail,
       const char  *value)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  InjDetailEntry entry = { detail, (char *) value };

  g_ptr_array_add (entries, &entry);
  g_clear_pointer (&self->entering, inj_request_unref);
  self->entering = inj_request_new_fill_in (entries);
  inj_visit_session_submit (self->session, self->entering);
}

static void
on_enter_cb (InjSignForm *self,
             const char  *detail_id,
             const char  *value)
{
  InjDetail detail;

  g_return_if_fail (inj_detail_from_id (detail_id, &detail));

  enter (self, detail, value);
}

/* What was entered from here has been seen, if nothing else came between. */
static void
on_done_cb (InjSignForm  *self,
            InjRequest   *request,
            const GError *error)
{
  if (request != self->entering)
    return;

  if (error == NULL && inj_visit_get_revision (inj_visit_session_get_visit (self->session)) == self->seen_revision + 1)
    note_seen (self);
  g_clear_pointer (&self->entering, inj_request_unref);
}

static void
on_mend_cb (InjSignForm *self,
            const char  *check)
{
  if (g_str_equal (check, "stops"))
    gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
  else if (!g_str_equal (check, "injector"))
    g_signal_emit (self, signals[MEND], 0, check);
  else if (inj_form_is_blank (self->signer_row))
    inj_form_mark_row (GTK_WIDGET (self->signer_row));
  else
    enter (self, INJ_DETAIL_INJECTOR, gtk_editable_get_text (GTK_EDITABLE (self->signer_row)));
}

static void
on_text_changed_cb (InjSignForm *self,
                    GtkWidget   *row)
{
  inj_form_absolve_row (row);
}

static gboolean
wants_reason (InjSignForm *self)
{
  return inj_visit_session_has_stop (self->session) && inj_form_is_blank (self->reason_row);
}

/* The message says what is missing; so does the field. */
static void
mark_what_is_missing (InjSignForm *self)
{
  if (wants_reason (self))
    inj_form_mark_row (GTK_WIDGET (self->reason_row));
  else if (inj_form_is_blank (self->signer_row))
    inj_form_mark_row (GTK_WIDGET (self->signer_row));
}

static gboolean
inj_sign_form_accept (InjForm  *form,
                      GError  **error)
{
  InjSignForm *self = INJ_SIGN_FORM (form);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  g_autoptr (InjRequest) request = NULL;

  if (!check_seen (self, error))
    return FALSE;

  request = inj_request_new_sign (gtk_editable_get_text (GTK_EDITABLE (self->signer_row)),
                                  reason[0] != '\0' ? reason : NULL);

  if (inj_visit_session_perform (self->session, request, error))
    return TRUE;

  mark_what_is_missing (self);

  return FALSE;
}

static void
inj_sign_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_sign_form_accept;
}

/* What the person has to do first. The name is not selected, so that a key meant
 * for the visit does not replace it; and no Enter in a field signs. */
static gboolean
inj_sign_form_grab_focus (GtkWidget *widget)
{
  InjSignForm *self = INJ_SIGN_FORM (widget);
  AdwEntryRow *row = wants_reason (self) ? self->reason_row : self->signer_row;

  if (!gtk_widget_grab_focus (GTK_WIDGET (row)))
    return FALSE;

  gtk_editable_set_position (GTK_EDITABLE (row), -1);

  return TRUE;
}

static void
inj_sign_form_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inj_sign_form_parent_class)->root (widget);

  if (INJ_SIGN_FORM (widget)->session != NULL)
    show_accept_label (INJ_SIGN_FORM (widget));
}

static void
inj_sign_form_dispose (GObject *object)
{
  InjSignForm *self = INJ_SIGN_FORM (object);

  g_clear_pointer (&self->entering, inj_request_unref);
  g_clear_object (&self->practice);
  g_clear_object (&self->session);
  g_clear_pointer (&self->finding_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inj_sign_form_parent_class)->dispose (object);
}

static void
inj_sign_form_finalize (GObject *object)
{
  g_free (INJ_SIGN_FORM (object)->seen_digest);

  G_OBJECT_CLASS (inj_sign_form_parent_class)->finalize (object);
}

static void
inj_sign_form_class_init (InjSignFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_sign_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_sign_form_finalize;
  widget_class->grab_focus = inj_sign_form_grab_focus;
  widget_class->root = inj_sign_form_root;

  signals[MEND] = g_signal_new ("mend", INJ_TYPE_SIGN_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INJ_TYPE_SIGN_CHECKS);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-sign-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjSignForm, summary_group);
  gtk_widget_class_bind_template_child (widget_class, InjSignForm, findings_group);
  gtk_widget_class_bind_template_child (widget_class, InjSignForm, checks);
  gtk_widget_class_bind_template_child (widget_class, InjSignForm, signer_row);
  gtk_widget_class_bind_template_child (widget_class, InjSignForm, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_sign_form_init (InjSignForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->finding_rows = g_ptr_array_new ();
}

/* Takes the usual reasons that hold now. */
static void
take_reasons (InjSignForm *self)
{
  g_autoptr (InjUsualReasons) reasons = inj_practice_load_reasons (self->practice);

  inj_sign_checks_set_reasons (self->checks, reasons);
}

GtkWidget *
inj_sign_form_new (InjPractice     *practice,
                   InjVisitSession *session)
{
  InjSignForm *self;
  InjVisit *visit;
  const char *injector;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_SIGN_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->session = g_object_ref (session);

  visit = inj_visit_session_get_visit (session);
  note_seen (self);
  g_signal_connect_object (session, "done", G_CALLBACK (on_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::revision", G_CALLBACK (on_revision_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inj_visit_session_get_findings (session), "items-changed", G_CALLBACK (on_findings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  take_reasons (self);
  show_summary (self);
  show_findings (self);
  show_checks (self);

  injector = inj_visit_get_injector (visit);
  gtk_editable_set_text (GTK_EDITABLE (self->signer_row), injector[0] != '\0' ? injector : inj_account_get_name ());
  inj_form_want_text (self->signer_row);
  inj_form_want_text (self->reason_row);

  return GTK_WIDGET (self);
}
