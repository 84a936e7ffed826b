/* inj-sign-checks.c
 *
 * What is looked at before a visit is signed, each with what mends it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-sign-checks.h"

#include <glib/gi18n.h>

#include "domain/review/inj-deviation.h"
#include "domain/review/inj-finding.h"
#include "domain/review/inj-sign-check.h"
#include "domain/visit/inj-detail.h"
#include "widgets/controls/inj-reason-popover.h"

/* Owns the reasons that it offers; the rows are the group's and stay, so that
 * the focus does. The popover, if one is up, is a child of the button that it
 * points to. */
struct _InjSignChecks
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  GtkWidget           *popover;
  InjUsualReasons     *reasons;

  int                  n_open;
};

enum
{
  ENTER,
  MEND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjSignChecks, inj_sign_checks, ADW_TYPE_BIN)

/* How a check looks in each state; in words it says so itself. */
static const struct
{
  const char *icon_name;
  const char *css_class;
  const char *name;
} states[] = {
  /* Translators: of what is looked at before signing: it is as it should be */
  [INJ_SIGN_CHECK_DONE] = { "object-select-symbolic", "success", N_("Done") },
  /* Translators: of what is looked at before signing: it is not done yet */
  [INJ_SIGN_CHECK_OPEN] = { "dialog-warning-symbolic", "warning", N_("Open") },
  /* Translators: of what is looked at before signing: it wants a reason */
  [INJ_SIGN_CHECK_STOP] = { "dialog-error-symbolic", "error", N_("Wants a reason") },
};

/* What the button of an open check says; where it enters a detail, which one. */
static const struct
{
  const char *check;
  const char *label;
  gboolean    enters;
  InjDetail   detail;
} mends[] = {
  /* Translators: a button: puts the focus on the field of a reason */
  { "stops", N_("Give a Reason"), FALSE, 0 },
  /* Translators: a button: leads to a site that is still planned */
  { "hollow", N_("Go There"), FALSE, 0 },
  /* Translators: a button: leads to the departures from the plan */
  { "deviations", N_("Give Reasons"), FALSE, 0 },
  /* Translators: a button: leads to the vials */
  { "vials", N_("Go There"), FALSE, 0 },
  /* Translators: a button: enters why something was discarded */
  { "wastage", N_("Explain…"), FALSE, 0 },
  /* Translators: a button: enters that the patient consented */
  { "consent", N_("Consent Given"), TRUE, INJ_DETAIL_CONSENT },
  /* Translators: a button: enters that contraindications were reviewed */
  { "contraindications", N_("Reviewed"), TRUE, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED },
  /* Translators: a button: enters that the patient was asked and had no toxin elsewhere */
  { "elsewhere", N_("Asked: None"), TRUE, INJ_DETAIL_NO_TOXIN_ELSEWHERE },
  /* Translators: a button: who signs the visit has injected */
  { "injector", N_("Who Signs"), FALSE, 0 },
};

#define MEND_INDEX "inj-mend"
#define CHECK_ID "inj-check"
#define IMAGE "inj-image"
#define BUTTON "inj-button"

static void
close_popover (InjSignChecks *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
on_wastage_chosen_cb (InjSignChecks *self,
                      const char    *reason)
{
  g_signal_emit (self, signals[ENTER], 0, inj_detail_get_id (INJ_DETAIL_WASTAGE), reason);
}

static void
ask_wastage (InjSignChecks *self,
             GtkWidget     *button)
{
  close_popover (self);
  self->popover = inj_reason_popover_new ();
  inj_reason_popover_ask (INJ_REASON_POPOVER (self->popover),
                          /* Translators: heads the usual reasons for discarding what is left */
                          _("What is left is discarded, because…"),
                          inj_usual_reasons_get (self->reasons, INJ_REASON_WASTAGE), NULL);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_wastage_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->popover, button);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_mend_clicked_cb (InjSignChecks *self,
                    GtkWidget     *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), MEND_INDEX));

  if (mends[index].enters)
    g_signal_emit (self, signals[ENTER], 0, inj_detail_get_id (mends[index].detail), "yes");
  else if (g_str_equal (mends[index].check, "wastage"))
    ask_wastage (self, button);
  else
    g_signal_emit (self, signals[MEND], 0, mends[index].check);
}

static GtkWidget *
create_button (InjSignChecks *self,
               guint          index)
{
  GtkWidget *button = gtk_button_new_with_label (_(mends[index].label));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), MEND_INDEX, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_mend_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (InjSignChecks *self,
            const char    *check)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_object_set_data (G_OBJECT (row), IMAGE, image);
  g_object_set_data_full (G_OBJECT (row), CHECK_ID, g_strdup (check), g_free);
  for (guint i = 0; i < G_N_ELEMENTS (mends); i++)
    if (g_str_equal (mends[i].check, check))
      {
        GtkWidget *button = create_button (self, i);

        adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
        g_object_set_data (G_OBJECT (row), BUTTON, button);
      }

  return row;
}

static GtkWidget *
ensure_row (InjSignChecks *self,
            const char    *check)
{
  GtkWidget *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      row = g_ptr_array_index (self->rows, i);
      if (g_str_equal (g_object_get_data (G_OBJECT (row), CHECK_ID), check))
        return row;
    }

  row = create_row (self, check);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* What is open comes first, and stays where it is once it is mended. */
static void
create_rows (InjSignChecks *self,
             GPtrArray     *checks)
{
  for (int state = INJ_SIGN_CHECK_STOP; state >= INJ_SIGN_CHECK_DONE; state--)
    for (guint i = 0; i < checks->len; i++)
      {
        const InjSignCheck *check = g_ptr_array_index (checks, i);

        if ((int) check->state == state)
          ensure_row (self, check->id);
      }
}

/* The focus goes on before its button is hidden. */
static void
show_button (InjSignChecks *self,
             GtkWidget     *button,
             gboolean       is_shown)
{
  if (!is_shown && self->popover != NULL && gtk_widget_get_parent (self->popover) == button)
    close_popover (self);
  if (!is_shown && gtk_widget_is_focus (button))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (button)), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (button, is_shown);
}

static void
show_row (InjSignChecks      *self,
          GtkWidget          *row,
          const InjSignCheck *check,
          gboolean            can_mend)
{
  GtkWidget *image = g_object_get_data (G_OBJECT (row), IMAGE);
  GtkWidget *button = g_object_get_data (G_OBJECT (row), BUTTON);
  const char *classes[] = { states[check->state].css_class, NULL };
  const char *name = _(states[check->state].name);
  g_autofree char *title = g_markup_escape_text (check->text, -1);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), states[check->state].icon_name);
  gtk_widget_set_css_classes (image, classes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), check->state != INJ_SIGN_CHECK_DONE ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  if (button == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, check->text, -1);
  show_button (self, button, can_mend);
}

static gboolean
has_unexplained (InjVisit   *visit,
                 InjAnchors *anchors)
{
  g_autoptr (GPtrArray) deviations = inj_deviation_list (visit, anchors);

  for (guint i = 0; i < deviations->len; i++)
    if (((const InjDeviation *) g_ptr_array_index (deviations, i))->reason == NULL)
      return TRUE;

  return FALSE;
}

static GPtrArray *
copy_findings (GListModel *findings)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    g_ptr_array_add (copy, g_list_model_get_item (findings, i));

  return copy;
}

static void
inj_sign_checks_dispose (GObject *object)
{
  InjSignChecks *self = INJ_SIGN_CHECKS (object);

  close_popover (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, inj_usual_reasons_free);

  G_OBJECT_CLASS (inj_sign_checks_parent_class)->dispose (object);
}

static void
inj_sign_checks_class_init (InjSignChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_sign_checks_dispose;

  signals[ENTER] = g_signal_new ("enter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[MEND] = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inj_sign_checks_init (InjSignChecks *self)
{
  self->rows = g_ptr_array_new ();
  self->reasons = inj_usual_reasons_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  /* Translators: heads what is looked at before a visit is signed */
  adw_preferences_group_set_title (self->group, _("Before Signing"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
inj_sign_checks_new (void)
{
  return g_object_new (INJ_TYPE_SIGN_CHECKS, NULL);
}

void
inj_sign_checks_set_reasons (InjSignChecks         *self,
                             const InjUsualReasons *reasons)
{
  InjUsualReasons *copy;

  g_return_if_fail (INJ_IS_SIGN_CHECKS (self));

  copy = inj_usual_reasons_copy (reasons);
  inj_usual_reasons_free (self->reasons);
  self->reasons = copy;
}

void
inj_sign_checks_show (InjSignChecks *self,
                      InjVisit      *visit,
                      GListModel    *findings,
                      InjAnchors    *anchors)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  g_return_if_fail (INJ_IS_SIGN_CHECKS (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  found = copy_findings (findings);
  checks = inj_sign_check_list (visit, found, anchors);
  if (self->rows->len == 0)
    create_rows (self, checks);
  self->n_open = 0;
  for (guint i = 0; i < checks->len; i++)
    {
      const InjSignCheck *check = g_ptr_array_index (checks, i);
      gboolean can_mend = check->state != INJ_SIGN_CHECK_DONE ||
                          (g_str_equal (check->id, "deviations") && has_unexplained (visit, anchors));

      show_row (self, ensure_row (self, check->id), check, can_mend);
      self->n_open += check->state == INJ_SIGN_CHECK_OPEN;
    }
}

int
inj_sign_checks_count_open (InjSignChecks *self)
{
  g_return_val_if_fail (INJ_IS_SIGN_CHECKS (self), 0);

  return self->n_open;
}
