/* inj-reason-chooser.c
 *
 * A reason: a usual one by one press, or one's own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-reason-chooser.h"

#define N_COLUMNS 2
#define N_KEYS 9
#define REASON "inj-reason"

/* After a scanner's key the next one follows sooner than this. */
#define SCAN_GAP_MS 40

/**
 * InjReasonChooser:
 *
 * Says which reason was chosen, by the signal "chosen"; never an empty one.
 * What the reason is for is its owner's.
 */
struct _InjReasonChooser
{
  AdwBin     parent_instance;

  /* Template children */
  GtkLabel  *title_label;
  GtkGrid   *grid;
  GtkEntry  *entry;
  GtkButton *button;

  /* State */
  gboolean   has_keys;
  guint      key_source;
  guint      key_index;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjReasonChooser, inj_reason_chooser, ADW_TYPE_BIN)

static char *
dup_reason (InjReasonChooser *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
update_button (InjReasonChooser *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), reason[0] != '\0');
}

static void
on_entry_changed_cb (InjReasonChooser *self)
{
  update_button (self);
}

static void
on_typed_cb (InjReasonChooser *self)
{
  g_autofree char *reason = dup_reason (self);

  if (reason[0] != '\0')
    g_signal_emit (self, signals[CHOSEN], 0, reason);
}

static void
on_usual_clicked_cb (InjReasonChooser *self,
                     GtkButton        *button)
{
  g_autofree char *reason = g_strdup (g_object_get_data (G_OBJECT (button), REASON));

  g_signal_emit (self, signals[CHOSEN], 0, reason);
}

static GtkWidget *
get_usual (InjReasonChooser *self,
           guint             index)
{
  return gtk_grid_get_child_at (self->grid, self->has_keys ? 0 : (int) index % N_COLUMNS,
                                self->has_keys ? (int) index : (int) index / N_COLUMNS);
}

static gboolean
on_key_settled_cb (gpointer data)
{
  InjReasonChooser *self = INJ_REASON_CHOOSER (data);
  GtkWidget *button = get_usual (self, self->key_index);

  self->key_source = 0;
  if (button != NULL)
    on_usual_clicked_cb (self, GTK_BUTTON (button));

  return G_SOURCE_REMOVE;
}

static gboolean
is_typing (InjReasonChooser *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
}

/* A key takes effect once it is clear that no scanner goes on typing. */
static gboolean
on_key_pressed_cb (InjReasonChooser      *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  gboolean is_scanned = self->key_source != 0;

  if (!self->has_keys || is_typing (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  g_clear_handle_id (&self->key_source, g_source_remove);
  if (!g_unichar_isdigit (character))
    return is_scanned;

  self->key_index = (guint) g_unichar_digit_value (character) - 1;
  if (!is_scanned && self->key_index < N_KEYS && get_usual (self, self->key_index) != NULL)
    self->key_source = g_timeout_add (SCAN_GAP_MS, on_key_settled_cb, self);

  return TRUE;
}

static void
add_key_cap (GtkWidget *button,
             GtkWidget *label,
             int        index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *key = g_strdup_printf ("%d", index + 1);
  GtkWidget *cap = gtk_label_new (key);

  gtk_widget_add_css_class (cap, "key-cap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  g_object_ref (label);
  gtk_button_set_child (GTK_BUTTON (button), NULL);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), label);
  g_object_unref (label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_LEFT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (GTK_LABEL (label)),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
}

static GtkWidget *
create_usual (InjReasonChooser *self,
              const char       *reason,
              int               index)
{
  GtkWidget *button = gtk_button_new_with_label (reason);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  g_object_set_data_full (G_OBJECT (button), REASON, g_strdup (reason), g_free);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  if (self->has_keys)
    add_key_cap (button, GTK_WIDGET (label), index);
  gtk_widget_add_css_class (button, "reason");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_usual_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

/* The first usual reason, so that one key chooses. */
static gboolean
inj_reason_chooser_grab_focus (GtkWidget *widget)
{
  InjReasonChooser *self = INJ_REASON_CHOOSER (widget);
  GtkWidget *first = get_usual (self, 0);

  return gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->entry));
}

static void
inj_reason_chooser_dispose (GObject *object)
{
  g_clear_handle_id (&INJ_REASON_CHOOSER (object)->key_source, g_source_remove);

  G_OBJECT_CLASS (inj_reason_chooser_parent_class)->dispose (object);
}

static void
inj_reason_chooser_class_init (InjReasonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_reason_chooser_dispose;
  widget_class->grab_focus = inj_reason_chooser_grab_focus;

  /**
   * InjReasonChooser::chosen:
   * @reason: not empty, without blanks around it
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-reason-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, title_label);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, grid);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, button);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
inj_reason_chooser_init (InjReasonChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

GtkWidget *
inj_reason_chooser_new (void)
{
  return g_object_new (INJ_TYPE_REASON_CHOOSER, NULL);
}

void
inj_reason_chooser_set_texts (InjReasonChooser *self,
                              const char       *title,
                              const char       *label)
{
  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));

  gtk_label_set_label (self->title_label, title);
  gtk_button_set_label (self->button, label);
}

void
inj_reason_chooser_set_reasons (InjReasonChooser  *self,
                                const char *const *reasons)
{
  GtkWidget *child;

  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));
  g_return_if_fail (reasons != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  g_clear_handle_id (&self->key_source, g_source_remove);
  for (int i = 0; reasons[i] != NULL; i++)
    gtk_grid_attach (self->grid, create_usual (self, reasons[i], i),
                     self->has_keys ? 0 : i % N_COLUMNS, self->has_keys ? i : i / N_COLUMNS, 1, 1);
}

void
inj_reason_chooser_set_keys (InjReasonChooser *self,
                             gboolean          has_keys)
{
  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));

  self->has_keys = has_keys;
}

void
inj_reason_chooser_clear (InjReasonChooser *self)
{
  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}
