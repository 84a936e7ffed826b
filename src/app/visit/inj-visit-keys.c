/* inj-visit-keys.c
 *
 * The keys with which a visit is documented without a mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-keys.h"

#include "app/forms/inj-key-burst.h"

/* Longer than any dose: what is dropped beyond it was none before. */
#define MAX_PENDING 16

/* What one keyboard has been doing, and when something closed that had it; lives
 * as long as its widget. */
typedef struct
{
  GtkWidget       *widget;
  InjVisitControl *control;
  InjKeyBurst      burst;

  guint            held;
  guint32          held_at;
  gint64           expected_until;
} Keys;

#define KEYS "inj-visit-keys"

/* A key that is held down is repeated more often than this. */
#define REPEAT_LIMIT_MS 1000

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
}

/* Whether a key is still down from before: a sleeve on the Enter key gives no
 * more than one dose. */
static gboolean
is_repeated (Keys    *keys,
             guint    keyval,
             guint32  time)
{
  gboolean repeated = keys->held == keyval && time - keys->held_at < REPEAT_LIMIT_MS;

  keys->held = keyval;
  keys->held_at = time;

  return repeated;
}

/* Whether Enter or the space bar was meant for what had the keyboard before, such
 * as a form that it closed: held down, or pressed twice, it gives nothing here. */
static gboolean
is_left_over (Keys  *keys,
              guint  keyval)
{
  return (is_enter (keyval) || keyval == GDK_KEY_space) && g_get_monotonic_time () < keys->expected_until;
}

static gboolean
is_typing (GtkWidget *widget)
{
  return GTK_IS_EDITABLE (gtk_root_get_focus (gtk_widget_get_root (widget)));
}

/* Whether what has the focus wants the keys for itself. */
static gboolean
is_taken (GtkWidget *widget,
          guint      keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL)
    return FALSE;

  if (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;

  return is_enter (keyval) && (GTK_IS_BUTTON (focus) || GTK_IS_LIST_BOX_ROW (focus));
}

static char
get_character (guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  return g_ascii_isdigit (character) || character == '.' || character == ',' ? (char) character : '\0';
}

static void
append (InjVisitControl *control,
        char             character)
{
  const char *pending = inj_visit_control_get_pending (control);
  g_autofree char *longer = g_strdup_printf ("%s%c", pending != NULL ? pending : "", character);

  if (strlen (longer) <= MAX_PENDING && inj_visit_control_get_now (control) != NULL)
    inj_visit_control_set_pending (control, longer);
}

/* A key held down to delete what was typed takes back no doses after it. */
static void
take_back (Keys     *keys,
           gboolean  repeated)
{
  const char *pending = inj_visit_control_get_pending (keys->control);
  g_autofree char *shorter = NULL;

  if (pending == NULL)
    {
      if (!repeated)
        gtk_widget_activate_action (keys->widget, "visit.undo", NULL);
      return;
    }

  shorter = g_strndup (pending, strlen (pending) - 1);
  inj_visit_control_set_pending (keys->control, shorter);
}

static gboolean
pan (Keys  *keys,
     guint  keyval)
{
  static const struct
  {
    guint            keyval;
    GtkDirectionType direction;
  } directions[] = {
    { GDK_KEY_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GTK_DIR_RIGHT },
    { GDK_KEY_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GTK_DIR_DOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    if (directions[i].keyval == keyval)
      return gtk_widget_activate_action (keys->widget, "visit.pan", "i", (int) directions[i].direction);

  return FALSE;
}

static gboolean
press_scanned (Keys  *keys,
               guint  keyval)
{
  /* What a scanner has typed so far is no dose. */
  inj_visit_control_set_pending (keys->control, NULL);

  return get_character (keyval) != '\0' || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
}

/* The next press says where a dose went: the keys that give or take back wait
 * for it. */
static gboolean
press_while_moving (Keys  *keys,
                    guint  keyval)
{
  if (keyval == GDK_KEY_Escape)
    inj_visit_control_end_move (keys->control);

  return keyval == GDK_KEY_Escape || keyval == GDK_KEY_BackSpace || is_enter (keyval) || get_character (keyval) != '\0';
}

static gboolean
press (Keys     *keys,
       guint     keyval,
       gboolean  repeated)
{
  if (get_character (keyval) != '\0')
    {
      append (keys->control, get_character (keyval));
      return TRUE;
    }

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_widget_activate_action (keys->widget, "visit.give-now", NULL);
      return TRUE;
    case GDK_KEY_BackSpace:
      take_back (keys, repeated);
      return TRUE;
    case GDK_KEY_Escape:
      if (inj_visit_control_get_pending (keys->control) == NULL)
        return FALSE;
      inj_visit_control_set_pending (keys->control, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               data)
{
  Keys *keys = data;
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gboolean is_scan = inj_key_burst_push (&keys->burst, time);
  gboolean repeated = is_repeated (keys, keyval, time);

  if (inj_visit_control_get_visit (keys->control) == NULL)
    return FALSE;
  if (is_left_over (keys, keyval))
    return TRUE;

  /* Wherever the focus is: the button or the entry that has it may give. */
  if (keyval == GDK_KEY_space && repeated)
    return !is_typing (keys->widget);
  if (is_enter (keyval) && (is_scan || repeated))
    return is_scan ? press_scanned (keys, keyval) : TRUE;

  if (is_taken (keys->widget, keyval))
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    return pan (keys, keyval);
  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;

  if (inj_visit_control_get_moving_id (keys->control) != NULL)
    return press_while_moving (keys, keyval);

  return is_scan ? press_scanned (keys, keyval) : press (keys, keyval, repeated);
}

static void
on_key_released_cb (GtkEventControllerKey *controller,
                    guint                  keyval,
                    guint                  keycode,
                    GdkModifierType        state,
                    gpointer               data)
{
  Keys *keys = data;

  keys->held = 0;
}

void
inj_visit_keys_attach (GtkWidget       *widget,
                       InjVisitControl *control)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *keys = g_new0 (Keys, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (INJ_IS_VISIT_CONTROL (control));

  keys->widget = widget;
  keys->control = control;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), keys);
  g_signal_connect (controller, "key-released", G_CALLBACK (on_key_released_cb), keys);
  gtk_widget_add_controller (widget, controller);
  g_object_set_data_full (G_OBJECT (widget), KEYS, keys, g_free);
}

void
inj_visit_keys_expect_left_over (GtkWidget *widget,
                                 gboolean   is_held)
{
  Keys *keys;
  int milliseconds;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  keys = g_object_get_data (G_OBJECT (widget), KEYS);
  if (keys == NULL)
    return;

  g_object_get (gtk_widget_get_settings (widget), "gtk-double-click-time", &milliseconds, NULL);
  keys->expected_until = g_get_monotonic_time () +
                         (is_held ? REPEAT_LIMIT_MS : milliseconds) * G_TIME_SPAN_MILLISECOND;
}
