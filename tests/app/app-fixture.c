/* app-fixture.c
 *
 * To look at forms and windows, and to fill them in, as a person does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app-fixture.h"

#include "app/forms/inj-form-dialog.h"

typedef gboolean (*Matches) (GtkWidget  *widget,
                             const char *text,
                             GType       type);

static GtkWidget *
search (GtkWidget  *widget,
        Matches     matches,
        const char *text,
        GType       type)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (matches (widget, text, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, matches, text, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget  *widget,
            const char *text,
            GType       type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, type);
}

static gboolean
is_labeled (GtkWidget  *widget,
            const char *text,
            GType       type)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text) &&
         (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) || gtk_widget_get_ancestor (widget, type) != NULL);
}

static gboolean
is_titled (GtkWidget  *widget,
           const char *text,
           GType       type)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text,
          GType       type)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

void
app_fixture_init (int    *argc,
                  char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

GtkWidget *
app_fixture_find (GtkWidget *widget,
                  GType      type)
{
  return search (widget, is_of_type, NULL, type);
}

GtkWidget *
app_fixture_find_labeled (GtkWidget  *widget,
                          const char *text,
                          GType       type)
{
  GtkWidget *label = search (widget, is_labeled, text, type);

  return label == NULL || G_TYPE_CHECK_INSTANCE_TYPE (label, type) ? label : gtk_widget_get_ancestor (label, type);
}

GtkWidget *
app_fixture_find_row (GtkWidget  *widget,
                      const char *title)
{
  return search (widget, is_titled, title, G_TYPE_NONE);
}

gboolean
app_fixture_says (GtkWidget  *widget,
                  const char *text)
{
  return search (widget, has_text, text, G_TYPE_NONE) != NULL;
}

const char *
app_fixture_get_text (GtkWidget  *form,
                      const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (app_fixture_find_row (form, title)));
}

void
app_fixture_type (GtkWidget  *form,
                  const char *title,
                  const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (app_fixture_find_row (form, title)), text);
}

void
app_fixture_press (GtkWidget  *widget,
                   const char *label)
{
  GtkWidget *button = app_fixture_find_labeled (widget, label, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

GtkWidget *
app_fixture_present (GtkWidget *form)
{
  GtkWidget *dialog = inj_form_dialog_new (NULL, "Form", "_Accept", INJ_FORM (form));

  gtk_window_present (GTK_WINDOW (dialog));
  while (!gtk_widget_get_mapped (dialog))
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

guint
app_fixture_count_dialogs (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_dialogs = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n_dialogs += INJ_IS_FORM_DIALOG (l->data);

  return n_dialogs;
}

GtkWidget *
app_fixture_find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (INJ_IS_FORM_DIALOG (l->data))
      return l->data;

  return NULL;
}

void
app_fixture_run (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
assert_marks (GtkWidget  *widget,
              const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget))
    {
      const char *own = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

      g_assert_cmpint (gtk_widget_has_css_class (widget, "error"), ==, title[0] != '\0' && g_str_has_prefix (own, title));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_marks (child, title);
}

void
app_fixture_assert_blames (GtkWidget  *form,
                           const char *title,
                           const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, message));
  assert_marks (form, title);
}

void
app_fixture_assert_focus (GtkWidget  *window,
                          const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, app_fixture_find_row (window, title)));
}
