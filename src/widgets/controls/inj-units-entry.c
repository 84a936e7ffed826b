/* inj-units-entry.c
 *
 * An entry for units that keeps what was typed and never changes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-units-entry.h"

#include <glib/gi18n-lib.h>

/**
 * InjUnitsEntry:
 *
 * Reads units on every change, keeps the text as it was typed, and marks what
 * is no dose with a sentence below. The buttons and the arrow keys step from a
 * valid dose; they do nothing to a text that is none, nor past the limits of
 * what can be a dose. What is done with the units is left to its owner.
 */
struct _InjUnitsEntry
{
  AdwBin      parent_instance;

  /* Template children */
  GtkEntry   *entry;
  GtkWidget  *less_button;
  GtkWidget  *more_button;
  GtkLabel   *error_label;

  /* State */
  InjUnits    units;
  InjUnits    step;
  InjUnits    maximum;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_VALID,
  PROP_UNITS,
  PROP_STEP,
  PROP_MAXIMUM,
  N_PROPS
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjUnitsEntry, inj_units_entry, ADW_TYPE_BIN)

static gboolean
is_blank (InjUnitsEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (inj_units_entry_get_text (self)));

  return text[0] == '\0';
}

static gboolean
can_step (InjUnitsEntry *self,
          InjUnits       step)
{
  InjUnits units = self->units + step;

  return (self->units > 0 || is_blank (self)) && units > 0 && units <= self->maximum;
}

static gboolean
make_step (InjUnitsEntry *self,
           InjUnits       step)
{
  if (!can_step (self, step))
    return FALSE;

  inj_units_entry_set_units (self, self->units + step);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return TRUE;
}

/* @message: what is wrong, or %NULL. */
static void
set_mark (InjUnitsEntry *self,
          const char    *message)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->entry);

  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);

  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_property (accessible,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message,
                                      -1);
      gtk_accessible_update_state (accessible,
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_update_state (accessible,
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
    }
}

static void
update_buttons (InjUnitsEntry *self)
{
  gtk_widget_set_sensitive (self->less_button, can_step (self, -self->step));
  gtk_widget_set_sensitive (self->more_button, can_step (self, self->step));
}

static void
read_text (InjUnitsEntry *self)
{
  g_autoptr (GError) error = NULL;
  gboolean was_valid = inj_units_entry_is_valid (self);
  InjUnits units = 0;

  if (inj_units_parse (inj_units_entry_get_text (self), self->maximum, &units, &error))
    set_mark (self, NULL);
  else
    set_mark (self, error->message);

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (units != self->units)
    {
      self->units = units;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNITS]);
    }
  if (was_valid != inj_units_entry_is_valid (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
  g_object_thaw_notify (G_OBJECT (self));

  update_buttons (self);
}

static void
on_entry_changed_cb (InjUnitsEntry *self)
{
  read_text (self);
}

static void
on_entry_activate_cb (InjUnitsEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_less_clicked_cb (InjUnitsEntry *self)
{
  make_step (self, -self->step);
}

static void
on_more_clicked_cb (InjUnitsEntry *self)
{
  make_step (self, self->step);
}

static gboolean
on_key_pressed_cb (InjUnitsEntry   *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    make_step (self, self->step);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    make_step (self, -self->step);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
inj_units_entry_grab_focus (GtkWidget *widget)
{
  InjUnitsEntry *self = INJ_UNITS_ENTRY (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
inj_units_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InjUnitsEntry *self = INJ_UNITS_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, inj_units_entry_get_text (self));
      break;
    case PROP_VALID:
      g_value_set_boolean (value, inj_units_entry_is_valid (self));
      break;
    case PROP_UNITS:
      g_value_set_int64 (value, self->units);
      break;
    case PROP_STEP:
      g_value_set_int64 (value, self->step);
      break;
    case PROP_MAXIMUM:
      g_value_set_int64 (value, self->maximum);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_units_entry_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InjUnitsEntry *self = INJ_UNITS_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      inj_units_entry_set_text (self, g_value_get_string (value));
      break;
    case PROP_UNITS:
      inj_units_entry_set_units (self, g_value_get_int64 (value));
      break;
    case PROP_STEP:
      inj_units_entry_set_step (self, g_value_get_int64 (value));
      break;
    case PROP_MAXIMUM:
      inj_units_entry_set_maximum (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_UNITS] =
    g_param_spec_int64 ("units", NULL, NULL, 0, INJ_UNITS_STATED_MAXIMUM, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_STEP] =
    g_param_spec_int64 ("step", NULL, NULL, 1, INJ_UNITS_STATED_MAXIMUM, INJ_UNITS (5),
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MAXIMUM] =
    g_param_spec_int64 ("maximum", NULL, NULL, 1, INJ_UNITS_STATED_MAXIMUM, INJ_UNITS_PLACE_MAXIMUM,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inj_units_entry_class_init (InjUnitsEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inj_units_entry_get_property;
  object_class->set_property = inj_units_entry_set_property;
  widget_class->grab_focus = inj_units_entry_grab_focus;

  install_properties (object_class);

  /**
   * InjUnitsEntry::activate:
   *
   * Enter was pressed in the entry, whether it holds a dose or not.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-units-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, InjUnitsEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, InjUnitsEntry, less_button);
  gtk_widget_class_bind_template_child (widget_class, InjUnitsEntry, more_button);
  gtk_widget_class_bind_template_child (widget_class, InjUnitsEntry, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_less_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
inj_units_entry_init (InjUnitsEntry *self)
{
  self->step = INJ_UNITS (5);
  self->maximum = INJ_UNITS_PLACE_MAXIMUM;

  gtk_widget_init_template (GTK_WIDGET (self));
  update_buttons (self);
}

GtkWidget *
inj_units_entry_new (void)
{
  return g_object_new (INJ_TYPE_UNITS_ENTRY, NULL);
}

const char *
inj_units_entry_get_text (InjUnitsEntry *self)
{
  g_return_val_if_fail (INJ_IS_UNITS_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
inj_units_entry_set_text (InjUnitsEntry *self,
                          const char    *text)
{
  g_return_if_fail (INJ_IS_UNITS_ENTRY (self));

  if (g_strcmp0 (inj_units_entry_get_text (self), text != NULL ? text : "") == 0)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

gboolean
inj_units_entry_is_valid (InjUnitsEntry *self)
{
  g_return_val_if_fail (INJ_IS_UNITS_ENTRY (self), FALSE);

  return self->units > 0;
}

InjUnits
inj_units_entry_get_units (InjUnitsEntry *self)
{
  g_return_val_if_fail (INJ_IS_UNITS_ENTRY (self), 0);

  return self->units;
}

void
inj_units_entry_set_units (InjUnitsEntry *self,
                           InjUnits       units)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INJ_IS_UNITS_ENTRY (self));
  g_return_if_fail (units >= 0);

  text = units > 0 ? inj_units_format (units) : g_strdup ("");
  inj_units_entry_set_text (self, text);
  if (units == 0)
    set_mark (self, NULL);
}

InjUnits
inj_units_entry_get_step (InjUnitsEntry *self)
{
  g_return_val_if_fail (INJ_IS_UNITS_ENTRY (self), 0);

  return self->step;
}

void
inj_units_entry_set_step (InjUnitsEntry *self,
                          InjUnits       step)
{
  g_return_if_fail (INJ_IS_UNITS_ENTRY (self));
  g_return_if_fail (step > 0);

  if (self->step == step)
    return;

  self->step = step;
  update_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

InjUnits
inj_units_entry_get_maximum (InjUnitsEntry *self)
{
  g_return_val_if_fail (INJ_IS_UNITS_ENTRY (self), 0);

  return self->maximum;
}

void
inj_units_entry_set_maximum (InjUnitsEntry *self,
                             InjUnits       maximum)
{
  g_return_if_fail (INJ_IS_UNITS_ENTRY (self));
  g_return_if_fail (maximum > 0);

  if (self->maximum == maximum)
    return;

  self->maximum = maximum;
  if (is_blank (self))
    update_buttons (self);
  else
    read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAXIMUM]);
}
