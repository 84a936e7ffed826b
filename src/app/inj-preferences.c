/* inj-preferences.c
 *
 * What a person and a practice may choose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-preferences.h"

#include <glib/gi18n.h>

#include "app/forms/inj-retry.h"
#include "inj-practice-figures.h"
#include "inj-reason-lists.h"

/* Owns references to the practice and the settings, and what the row of the
 * label says while nothing is wrong. The positions in the rows'
 * lists are those of these tables. */
struct _InjPreferences
{
  AdwPreferencesWindow  parent_instance;

  InjPractice          *practice;
  GSettings            *settings;
  char                 *label_subtitle;

  AdwComboRow          *label_row;
  InjPracticeFigures   *figures;
  InjReasonLists       *reason_lists;
  AdwComboRow          *style_row;
  GtkSpinner           *spinner;

  InjRetry              retry;
};

static const InjLabel labels[] = { INJ_LABEL_EU, INJ_LABEL_US };
static const char *const styles[] = { "default", "light", "dark" };

G_DEFINE_FINAL_TYPE (InjPreferences, inj_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
show_label (InjPreferences *self,
            InjLabel        label)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i] == label)
      adw_combo_row_set_selected (self->label_row, i);
}

/* The label's row while it is being saved, and what stands below its title. */
static void
show_saving (InjPreferences *self,
             gboolean        is_saving,
             const char     *text)
{
  g_autofree char *subtitle = g_markup_escape_text (text, -1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "window.close", !is_saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->label_row), !is_saving);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_saving);
  gtk_spinner_set_spinning (self->spinner, is_saving);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->label_row), subtitle);
}

static gboolean on_retry_cb (gpointer data);

/* What is shown is what holds: where it cannot be kept, the row goes back. */
static void
keep_label (InjPreferences *self)
{
  InjLabel label = labels[adw_combo_row_get_selected (self->label_row)];
  g_autoptr (GError) error = NULL;

  if (!inj_practice_set_label (self->practice, label, &error) &&
      inj_retry_wait (&self->retry, error, on_retry_cb, self))
    {
      show_saving (self, TRUE, _("Saving…"));
      return;
    }

  inj_retry_stop (&self->retry);
  show_saving (self, FALSE, error != NULL ? error->message : self->label_subtitle);
  show_label (self, inj_practice_get_label (self->practice));
  /* What stands beside them is that label's. */
  inj_practice_figures_follow_label (self->figures);
}

static gboolean
on_retry_cb (gpointer data)
{
  keep_label (INJ_PREFERENCES (data));

  return G_SOURCE_CONTINUE;
}

static void
on_label_changed_cb (InjPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->label_row);

  if (self->practice != NULL && selected < G_N_ELEMENTS (labels) && !inj_retry_is_waiting (&self->retry) &&
      labels[selected] != inj_practice_get_label (self->practice))
    keep_label (self);
}

static void
on_style_changed_cb (InjPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->style_row);

  if (self->settings != NULL && selected < G_N_ELEMENTS (styles))
    g_settings_set_string (self->settings, "color-scheme", styles[selected]);
}

static void
show_style (InjPreferences *self,
            GSettings      *settings)
{
  g_autofree char *style = g_settings_get_string (settings, "color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      adw_combo_row_set_selected (self->style_row, i);
}

static gboolean
inj_preferences_close_request (GtkWindow *window)
{
  return inj_retry_is_waiting (&INJ_PREFERENCES (window)->retry) ||
         GTK_WINDOW_CLASS (inj_preferences_parent_class)->close_request (window);
}

static void
inj_preferences_dispose (GObject *object)
{
  InjPreferences *self = INJ_PREFERENCES (object);

  inj_retry_stop (&self->retry);
  /* libadwaita may hold on to the pages of a window that is gone. */
  if (self->practice != NULL)
    {
      inj_practice_figures_set_practice (self->figures, NULL);
      inj_reason_lists_set_practice (self->reason_lists, NULL);
    }
  g_clear_object (&self->practice);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inj_preferences_parent_class)->dispose (object);
}

static void
inj_preferences_finalize (GObject *object)
{
  InjPreferences *self = INJ_PREFERENCES (object);

  g_clear_pointer (&self->label_subtitle, g_free);

  G_OBJECT_CLASS (inj_preferences_parent_class)->finalize (object);
}

static void
inj_preferences_class_init (InjPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = inj_preferences_close_request;
  G_OBJECT_CLASS (klass)->dispose = inj_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_preferences_finalize;

  g_type_ensure (INJ_TYPE_PRACTICE_FIGURES);
  g_type_ensure (INJ_TYPE_REASON_LISTS);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/inj-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, label_row);
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, figures);
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, reason_lists);
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_style_changed_cb);
}

static void
inj_preferences_init (InjPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->label_subtitle = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (self->label_row)));
}

GtkWidget *
inj_preferences_new (GtkWindow   *parent,
                     InjPractice *practice,
                     GSettings   *settings)
{
  InjPreferences *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);

  self = g_object_new (INJ_TYPE_PREFERENCES, "transient-for", parent, NULL);
  show_label (self, inj_practice_get_label (practice));
  self->practice = g_object_ref (practice);
  inj_practice_figures_set_practice (self->figures, practice);
  inj_reason_lists_set_practice (self->reason_lists, practice);
  gtk_widget_set_sensitive (GTK_WIDGET (self->style_row), settings != NULL);
  if (settings != NULL)
    {
      show_style (self, settings);
      self->settings = g_object_ref (settings);
    }

  return GTK_WIDGET (self);
}
