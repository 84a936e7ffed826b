/* test-scan-reader.c
 *
 * A scanner's keys, wherever the focus is; and those of a hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "app/forms/inj-scan-reader.h"

#define CODE "0100300231145014" "17280131" "10C1"

/**
 * Fixture:
 * @controller: whose signals are those of a keyboard; its keys come all at once
 * @told: what was read, and what was wrong
 */
typedef struct
{
  GtkWidget          *window;
  GtkWidget          *entry;
  GtkWidget          *button;
  GtkEventController *controller;
  GString            *told;
} Fixture;

static void
on_scan_cb (const InjGs1 *scan,
            const GError *error,
            gpointer      data)
{
  GString *told = data;

  g_string_append_printf (told, "%s|", scan == NULL ? error->message : scan->lot != NULL ? scan->lot : "-");
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GListModel) controllers = NULL;

  self->told = g_string_new (NULL);
  self->window = gtk_window_new ();
  self->entry = gtk_entry_new ();
  self->button = gtk_button_new_with_label ("Give");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  inj_scan_reader_attach (self->window, on_scan_cb, self->told);

  controllers = gtk_widget_observe_controllers (self->window);
  for (guint i = 0; self->controller == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      g_assert_nonnull (controller);
      if (g_strcmp0 (gtk_event_controller_get_name (controller), "scan-reader") == 0)
        self->controller = controller;
    }
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_string_free (self->told, TRUE);
}

/* A field gets the character that is not taken from it. */
static gboolean
press (Fixture         *self,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  gunichar character = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };
  gboolean is_taken;
  int position = -1;

  g_signal_emit_by_name (self->controller, "key-pressed", keyval, 0, state, &is_taken);
  g_signal_emit_by_name (self->controller, "key-released", keyval, 0, state);
  if (!is_taken && GTK_IS_EDITABLE (focus) && state == 0 && character != 0 && !g_unichar_iscntrl (character))
    {
      g_unichar_to_utf8 (character, text);
      gtk_editable_insert_text (GTK_EDITABLE (focus), text, -1, &position);
    }

  return is_taken;
}

/* GS is sent as Ctrl and ], as many scanners do. */
static void
scan (Fixture    *self,
      const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == INJ_GS1_SEPARATOR)
      press (self, GDK_KEY_bracketright, GDK_CONTROL_MASK);
    else
      press (self, gdk_unicode_to_keyval ((guint) *p), 0);
}

static void
assert_told (Fixture    *self,
             const char *told)
{
  g_assert_cmpstr (self->told->str, ==, told);
  g_string_truncate (self->told, 0);
}

static void
test_on_a_button (Fixture      *self,
                  gconstpointer data)
{
  gtk_widget_grab_focus (self->button);
  scan (self, CODE);
  g_assert_true (press (self, GDK_KEY_Return, 0));
  assert_told (self, "C1|");
  scan (self, CODE "\x1d" "21S1");
  g_assert_true (press (self, GDK_KEY_Tab, 0));
  assert_told (self, "C1|");
  /* The character itself. */
  scan (self, CODE);
  press (self, 0x0100001d, 0);
  scan (self, "21S1");
  press (self, GDK_KEY_KP_Enter, 0);
  assert_told (self, "C1|");
}

/* The space of a code presses no button. */
static void
test_something_else (Fixture      *self,
                     gconstpointer data)
{
  gtk_widget_grab_focus (self->button);
  scan (self, "AB12");
  g_assert_true (press (self, GDK_KEY_space, 0));
  scan (self, "34");
  press (self, GDK_KEY_Return, 0);
  assert_told (self, "The scanned code is no GS1 code.|");
  scan (self, "0100300231145015");
  press (self, GDK_KEY_Return, 0);
  assert_told (self, "The check digit of the GTIN in the scanned code is wrong: scan it again.|");
}

static void
test_in_a_field (Fixture      *self,
                 gconstpointer data)
{
  int start;
  int end;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "before");
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 1, 3);
  scan (self, CODE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), !=, "before");
  press (self, GDK_KEY_Return, 0);
  assert_told (self, "C1|");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "before");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), &start, &end));
  g_assert_cmpint (start, ==, 1);
  g_assert_cmpint (end, ==, 3);

  /* A code that is torn is not left there either. */
  scan (self, "0100300231145015");
  press (self, GDK_KEY_Return, 0);
  assert_told (self, "The check digit of the GTIN in the scanned code is wrong: scan it again.|");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "before");
}

/* The number of a record, or a lot, is what the field is for. */
static void
test_other_code_in_a_field (Fixture      *self,
                            gconstpointer data)
{
  gtk_widget_grab_focus (self->entry);
  scan (self, "C1234C3");
  g_assert_true (press (self, GDK_KEY_Return, 0));
  assert_told (self, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ==, "C1234C3");
}

static void
test_by_hand (Fixture      *self,
              gconstpointer data)
{
  gboolean is_taken;

  gtk_widget_grab_focus (self->button);
  /* Keys of which no code is made. */
  for (int i = 0; i < 10; i++)
    g_assert_false (press (self, GDK_KEY_Left, 0));
  /* One that is held down. */
  for (int i = 0; i < 10; i++)
    {
      g_signal_emit_by_name (self->controller, "key-pressed", GDK_KEY_space, 0, 0, &is_taken);
      g_assert_false (is_taken);
    }
  g_signal_emit_by_name (self->controller, "key-released", GDK_KEY_space, 0, 0);
  press (self, GDK_KEY_BackSpace, 0);
  g_assert_false (press (self, GDK_KEY_5, 0));
  g_assert_false (press (self, GDK_KEY_Return, 0));
  assert_told (self, "");
}

static gboolean
on_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Not every scanner sends an Enter. */
static void
test_without_end (Fixture      *self,
                  gconstpointer data)
{
  gboolean is_late = FALSE;

  gtk_widget_grab_focus (self->button);
  scan (self, CODE);
  assert_told (self, "");
  g_timeout_add_seconds (20, on_timeout_cb, &is_late);
  while (self->told->len == 0 && !is_late)
    g_main_context_iteration (NULL, TRUE);
  assert_told (self, "C1|");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/app/scan-reader/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("on-a-button", test_on_a_button);
  ADD ("something-else", test_something_else);
  ADD ("in-a-field", test_in_a_field);
  ADD ("other-code-in-a-field", test_other_code_in_a_field);
  ADD ("by-hand", test_by_hand);
  ADD ("without-end", test_without_end);
#undef ADD

  return g_test_run ();
}
