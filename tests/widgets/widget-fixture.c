/* widget-fixture.c
 *
 * A window to try a widget in, that writes down the visit's actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"

#include <locale.h>

static const struct
{
  const char *name;
  const char *type;
} actions[] = {
  { "give", "s" },
  { "give-units", "(sxss)" },
  { "correct", "(sxss)" },
  { "void", "(ss)" },
  { "skip", "(ss)" },
  { "unskip", "s" },
  { "give-free", "(siisxsss)" },
  { "give-muscle", "s" },
  { "give-side", "s" },
  { "give-all", NULL },
  { "skip-all", "s" },
  { "undo", NULL },
  { "redo", NULL },
  { "go", "s" },
  { "move", "(sii)" },
  { "begin-move", "s" },
  { "end-move", NULL },
  { "unplan", "s" },
  { "mirror", "s" },
  { "repeat", NULL },
  { "open-plate", "s" },
  { "skip-now", NULL },
  { "give-now", NULL },
  { "choose-vial", "i" },
  { "add-vial", NULL },
  { "correct-vial", "i" },
  { "withdraw-vial", "i" },
  { "set-detail", "(ss)" },
  { "add-elsewhere", NULL },
  { "sign", NULL },
  { "explain", "(ss)" },
  { "amend", "s" },
};

const char *const widget_fixture_hostile[] = {
  /* Nothing, or nothing that is given. */
  "0", "0.0", "0,00", "-1", "-5", "−5", "+5",
  /* Slips of a finger. */
  "5..", "5.", "5,", ".5", ",5", ".", ",", "..", "5..5", "1,5,5", "1.5.5", "1,2,3", "5,.5", "05", "007", "5 5", "5\t5",
  /* Words. */
  "abc", "5u", "5 U", "5U", "5 units", "5 IE", "five", "5 mL", "5%", "(5)", "=5", "1/2", "½",
  /* What other programs take for numbers. */
  "1e3", "1E3", "5e0", "0x5", "nan", "inf", "1_000", "5'000", "1 000", "1\u00a0000", "1\u202f000", "1.000,5", "1,000.5",
  "1.000", "1,000", "5\u00a0", "\u00a05",
  /* Digits of other scripts, and what is not seen. */
  "٥", "٢٫٥", "۵", "५", "５", "\u200f5", "5\u200b", "\ufeff5",
  /* Too fine, too much, too long. */
  "2.555", "0.001", "0.009", "1000.01", "1001", "99999999999999999999", "18446744073709551621",
  "5555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555555",
  NULL
};

const WidgetFixtureTyped widget_fixture_accepted[] = {
  { "5", 500 }, { "2.5", 250 }, { "2,5", 250 }, { " 5 ", 500 }, { "5.0", 500 }, { "5,00", 500 }, { "0.05", 5 },
  { "0,01", 1 }, { "12.25", 1225 }, { "50", 5000 }, { "1000", 100000 }, { "1000,00", 100000 }, { NULL, 0 },
};

static void
on_activate_cb (GSimpleAction *action,
                GVariant      *target,
                gpointer       user_data)
{
  WidgetFixture *self = user_data;
  g_autofree char *printed = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");

  g_string_append_printf (self->actions, "%s%s%s",
                          self->actions->len > 0 ? " " : "",
                          g_action_get_name (G_ACTION (action)), printed);
}

static void
add_actions (WidgetFixture *self)
{
  self->group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = NULL;

      action = g_simple_action_new (actions[i].name,
                                    actions[i].type != NULL ? G_VARIANT_TYPE (actions[i].type) : NULL);
      g_signal_connect (action, "activate", G_CALLBACK (on_activate_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->window, "visit", G_ACTION_GROUP (self->group));
}

void
widget_fixture_init (int    *argc,
                     char ***argv)
{
  gtk_test_init (argc, argv);
  adw_init ();
  g_object_set (gtk_settings_get_for_display (gdk_display_get_default ()),
                "gtk-enable-animations", FALSE, NULL);
}

static const char *const locales[] = { "C", "de_DE.UTF-8", "fr_FR.UTF-8", "ar_EG.UTF-8" };

typedef struct
{
  const char *locale;
  void      (*test) (void);
} InLocale;

static void
run_in_locale (gconstpointer data)
{
  const InLocale *self = data;
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, self->locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  self->test ();
  setlocale (LC_ALL, before);
}

void
widget_fixture_add_in_locales (const char *path,
                               void      (*test) (void))
{
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *whole = g_strdup_printf ("%s/%s", path, locales[i]);
      InLocale *data = g_new0 (InLocale, 1);

      *data = (InLocale) { locales[i], test };
      g_test_add_data_func_full (whole, data, run_in_locale, g_free);
    }
}

WidgetFixture *
widget_fixture_new (GtkWidget *widget)
{
  WidgetFixture *self = g_new0 (WidgetFixture, 1);

  self->actions = g_string_new (NULL);
  self->window = gtk_window_new ();
  self->widget = g_object_ref_sink (widget);
  add_actions (self);

  if (GTK_IS_POPOVER (widget))
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_window_set_child (GTK_WINDOW (self->window), box);
      gtk_widget_set_parent (widget, box);
    }
  else
    {
      gtk_window_set_child (GTK_WINDOW (self->window), widget);
    }

  return self;
}

void
widget_fixture_free (WidgetFixture *self)
{
  if (GTK_IS_POPOVER (self->widget))
    gtk_widget_unparent (self->widget);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->widget);
  g_object_unref (self->group);
  g_string_free (self->actions, TRUE);
  g_free (self);
}

void
widget_fixture_assert_actions (WidgetFixture *self,
                               const char    *expected)
{
  g_assert_cmpstr (self->actions->str, ==, expected);
  g_string_truncate (self->actions, 0);
}

typedef gboolean (*MatchFunc) (GtkWidget  *widget,
                               const void *wanted);

/* Looks where a person could: at visible widgets, and the shown page of a
 * stack. */
static GtkWidget *
find (GtkWidget  *widget,
      MatchFunc   match,
      const void *wanted)
{
  if (match (widget, wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (GTK_IS_STACK (widget) && gtk_stack_get_visible_child (GTK_STACK (widget)) != child)
        continue;
      if (gtk_widget_get_visible (child) || GTK_IS_POPOVER (widget))
        found = find (child, match, wanted);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_label (GtkWidget  *widget,
          const void *wanted)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), wanted);
}

static gboolean
is_button (GtkWidget  *widget,
           const void *wanted)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return FALSE;

  return (tooltip != NULL && g_str_equal (tooltip, wanted)) || find (widget, is_label, wanted) != NULL;
}

static gboolean
is_of_type (GtkWidget  *widget,
            const void *wanted)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) wanted);
}

GtkWidget *
widget_fixture_find_label (GtkWidget  *widget,
                           const char *text)
{
  return find (widget, is_label, text);
}

GtkWidget *
widget_fixture_find_button (GtkWidget  *widget,
                            const char *text)
{
  return find (widget, is_button, text);
}

void
widget_fixture_press (GtkWidget  *widget,
                      const char *text)
{
  GtkWidget *button = widget_fixture_find_button (widget, text);

  g_assert_nonnull (button);
  if (!gtk_widget_is_sensitive (button))
    return;

  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
}

GtkWidget *
widget_fixture_find_type (GtkWidget *widget,
                          GType      type)
{
  return find (widget, is_of_type, &type);
}
