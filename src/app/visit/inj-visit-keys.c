/* inj-visit-keys.c
 *
 * The keys with which a visit is documented without a mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-keys.h"

#include "inj-key-burst.h"

#define MAX_PENDING 8

/* What one keyboard has been doing; lives as long as its controller. */
typedef struct
{
  InjVisitPage *page;
  InjKeyBurst   burst;
} Keys;

/* Whether what has the focus wants the keys for itself. */
static gboolean
is_taken (InjVisitPage *page,
          guint         keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));

  if (focus == NULL)
    return FALSE;

  if (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;

  return (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && GTK_IS_BUTTON (focus);
}

static char
get_character (guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  return g_ascii_isdigit (character) || character == '.' || character == ',' ? (char) character : '\0';
}

static void
append (InjVisitPage *page,
        char          character)
{
  const char *pending = inj_visit_page_get_pending (page);
  g_autofree char *longer = g_strdup_printf ("%s%c", pending != NULL ? pending : "", character);

  if (strlen (longer) <= MAX_PENDING && inj_visit_page_get_now (page) != NULL)
    inj_visit_page_set_pending (page, longer);
}

static void
take_back (InjVisitPage *page)
{
  const char *pending = inj_visit_page_get_pending (page);
  g_autofree char *shorter = NULL;

  if (pending == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (page), "visit.undo", NULL);
      return;
    }

  shorter = g_strndup (pending, strlen (pending) - 1);
  inj_visit_page_set_pending (page, shorter);
}

static gboolean
pan (InjVisitPage *page,
     guint         keyval)
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
      {
        inj_map_view_pan (inj_visit_page_get_map_view (page), directions[i].direction);
        return TRUE;
      }

  return FALSE;
}

static gboolean
press (InjVisitPage *page,
       guint         keyval,
       gboolean      is_scan)
{
  char character = get_character (keyval);

  if (is_scan)
    {
      /* What a scanner has typed so far is no dose. */
      inj_visit_page_set_pending (page, NULL);
      return character != '\0' || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
    }

  if (character != '\0')
    {
      append (page, character);
      return TRUE;
    }

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_widget_activate_action (GTK_WIDGET (page), "visit.give-now", NULL);
      return TRUE;
    case GDK_KEY_BackSpace:
      take_back (page);
      return TRUE;
    case GDK_KEY_Escape:
      if (inj_visit_page_get_pending (page) == NULL)
        return FALSE;
      inj_visit_page_set_pending (page, NULL);
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

  if (inj_visit_page_get_session (keys->page) == NULL || is_taken (keys->page, keyval))
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    return pan (keys->page, keyval);
  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;

  return press (keys->page, keyval, is_scan);
}

void
inj_visit_keys_attach (InjVisitPage *page)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *keys = g_new0 (Keys, 1);

  g_return_if_fail (INJ_IS_VISIT_PAGE (page));

  keys->page = page;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), keys,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}
