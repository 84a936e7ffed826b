/* inj-scan-reader.c
 *
 * Reads the codes that a scanner types into a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-scan-reader.h"

#include "session/inj-clock.h"

#include "inj-key-burst.h"

/* A code that no Enter ends has ended when the scanner is silent for so long. */
#define SILENCE_MS 120

/* Longer than any code: what comes behind it is not kept. */
#define TEXT_MAXIMUM 4096

/**
 * Reader:
 * @widget: whose keys it takes; owns the reader
 * @text: what was typed since the burst began
 * @field: (nullable): the field that had the focus then
 * @before: what stood in it
 * @start: and where its selection began, and ended at the cursor
 * @held: the key that is down, or 0
 * @silence: the source that waits for the end, or 0
 */
typedef struct
{
  GtkWidget   *widget;
  InjScanFunc  func;
  gpointer     data;

  InjKeyBurst  burst;
  GString     *text;
  GtkEditable *field;
  char        *before;
  int          start;
  int          end;
  guint        held;
  guint        silence;
} Reader;

static gboolean
is_modifier (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Shift_L:
    case GDK_KEY_Shift_R:
    case GDK_KEY_Control_L:
    case GDK_KEY_Control_R:
    case GDK_KEY_Alt_L:
    case GDK_KEY_Alt_R:
    case GDK_KEY_Meta_L:
    case GDK_KEY_Meta_R:
    case GDK_KEY_ISO_Level3_Shift:
    case GDK_KEY_Caps_Lock:
    case GDK_KEY_Num_Lock:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_end (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Linefeed:
    case GDK_KEY_Tab:
      return TRUE;
    default:
      return FALSE;
    }
}

/* FNC1 comes as the character GS, or as the keys that make it: Ctrl and ]. */
static gunichar
get_character (guint           keyval,
               GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return keyval == GDK_KEY_bracketright ? INJ_GS1_SEPARATOR : 0;

  return (state & GDK_ALT_MASK) != 0 ? 0 : gdk_keyval_to_unicode (keyval);
}

static GtkEditable *
find_field (Reader *reader)
{
  GtkRoot *root = gtk_widget_get_root (reader->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus) ? GTK_EDITABLE (focus) : NULL;
}

static void
forget (Reader *reader)
{
  g_clear_weak_pointer (&reader->field);
  g_clear_pointer (&reader->before, g_free);
  g_string_truncate (reader->text, 0);
}

static void
begin (Reader *reader)
{
  forget (reader);
  g_set_weak_pointer (&reader->field, find_field (reader));
  if (reader->field == NULL)
    return;

  reader->before = g_strdup (gtk_editable_get_text (reader->field));
  if (!gtk_editable_get_selection_bounds (reader->field, &reader->start, &reader->end))
    reader->start = reader->end = gtk_editable_get_position (reader->field);
}

static void
put_back (Reader *reader)
{
  if (reader->field == NULL || g_str_equal (gtk_editable_get_text (reader->field), reader->before))
    return;

  gtk_editable_set_text (reader->field, reader->before);
  gtk_editable_select_region (reader->field, reader->start, reader->end);
}

static void
finish (Reader *reader)
{
  g_autoptr (GtkWidget) kept G_GNUC_UNUSED = g_object_ref (reader->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjGs1) scan = inj_gs1_parse (reader->text->str, inj_clock_get_today (), &error);
  gboolean is_told = scan != NULL || reader->field == NULL || inj_gs1_is_likely (reader->text->str);

  g_clear_handle_id (&reader->silence, g_source_remove);
  reader->burst.length = 0;
  if (is_told)
    put_back (reader);
  forget (reader);
  if (is_told)
    reader->func (scan, error, reader->data);
}

static gboolean
on_silence_cb (gpointer data)
{
  Reader *reader = data;

  reader->silence = 0;
  finish (reader);

  return G_SOURCE_REMOVE;
}

/* What is still to come of the keys comes first. */
static void
wait_for_silence (Reader *reader)
{
  g_clear_handle_id (&reader->silence, g_source_remove);
  reader->silence = g_timeout_add_full (G_PRIORITY_LOW, SILENCE_MS, on_silence_cb, reader, NULL);
}

/* Takes note of a key that a scanner may have sent; whether it did. */
static gboolean
push (Reader   *reader,
      gunichar  character,
      guint32   time)
{
  gboolean is_scan = inj_key_burst_push (&reader->burst, time);

  if (reader->burst.length == 1)
    {
      if (reader->silence != 0)
        finish (reader);
      reader->burst.length = 1;
      begin (reader);
    }
  if (character != 0 && reader->text->len < TEXT_MAXIMUM)
    g_string_append_unichar (reader->text, character);

  return is_scan;
}

/* Keys of which no code is made, and a key that is held down until it repeats,
 * are those of a hand. */
static gboolean
is_by_hand (Reader *reader,
            guint   keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  gboolean is_repeated = reader->held == keyval;

  reader->held = keyval;

  return is_repeated ||
         (!is_end (keyval) && character != INJ_GS1_SEPARATOR && (character == 0 || g_unichar_iscntrl (character)));
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               data)
{
  Reader *reader = data;
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gunichar character = is_end (keyval) ? 0 : get_character (keyval, state);

  if (is_modifier (keyval))
    {
      inj_key_burst_touch (&reader->burst, time);
      return FALSE;
    }
  if (is_by_hand (reader, keyval))
    {
      reader->burst.length = 0;
      return FALSE;
    }
  if (!push (reader, character, time))
    return FALSE;

  if (is_end (keyval))
    {
      finish (reader);
      return TRUE;
    }

  wait_for_silence (reader);

  /* A field takes what it can; nothing else is pressed by a scanner's keys. */
  return reader->field == NULL || character == 0 || g_unichar_iscntrl (character);
}

static void
on_key_released_cb (GtkEventControllerKey *controller,
                    guint                  keyval,
                    guint                  keycode,
                    GdkModifierType        state,
                    gpointer               data)
{
  Reader *reader = data;

  reader->held = 0;
}

static void
reader_free (gpointer  data,
             GClosure *closure)
{
  Reader *reader = data;

  g_clear_handle_id (&reader->silence, g_source_remove);
  forget (reader);
  g_string_free (reader->text, TRUE);
  g_free (reader);
}

void
inj_scan_reader_attach (GtkWidget   *widget,
                        InjScanFunc  func,
                        gpointer     data)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Reader *reader = g_new0 (Reader, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  reader->widget = widget;
  reader->func = func;
  reader->data = data;
  reader->text = g_string_new (NULL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_name (controller, "scan-reader");
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), reader, reader_free, 0);
  g_signal_connect (controller, "key-released", G_CALLBACK (on_key_released_cb), reader);
  gtk_widget_add_controller (widget, controller);
}
