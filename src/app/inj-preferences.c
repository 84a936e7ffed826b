/* inj-preferences.c
 *
 * What a person and a practice may choose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-preferences.h"

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
  AdwComboRow          *style_row;
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

/* What is shown is what holds: where it cannot be kept, the row goes back. */
static void
on_label_changed_cb (InjPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->label_row);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->practice == NULL || selected >= G_N_ELEMENTS (labels) ||
      labels[selected] == inj_practice_get_label (self->practice))
    return;

  if (inj_practice_set_label (self->practice, labels[selected], &error))
    text = g_strdup (self->label_subtitle);
  else
    text = g_markup_escape_text (error->message, -1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->label_row), text);
  show_label (self, inj_practice_get_label (self->practice));
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

static void
inj_preferences_dispose (GObject *object)
{
  InjPreferences *self = INJ_PREFERENCES (object);

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

  G_OBJECT_CLASS (klass)->dispose = inj_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/inj-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, label_row);
  gtk_widget_class_bind_template_child (widget_class, InjPreferences, style_row);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->style_row), settings != NULL);
  if (settings != NULL)
    {
      show_style (self, settings);
      self->settings = g_object_ref (settings);
    }

  return GTK_WIDGET (self);
}
