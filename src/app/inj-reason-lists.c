/* inj-reason-lists.c
 *
 * The usual reasons of a practice, to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-reason-lists.h"

#include <glib/gi18n.h>

#include "session/inj-practice-reasons.h"

static const char *const titles[INJ_N_REASON_KINDS] = {
  [INJ_REASON_DEVIATION] = N_("For a Departure from the Plan"),
  [INJ_REASON_SKIP] = N_("For Leaving a Site Out"),
  [INJ_REASON_VOID] = N_("For Taking a Dose Out of the Record"),
  [INJ_REASON_WASTAGE] = N_("For What Is Discarded"),
};

/* Owns a reference to the practice; the rows are the group's. */
struct _InjReasonLists
{
  AdwPreferencesGroup  parent_instance;

  InjPractice         *practice;

  AdwExpanderRow      *rows[INJ_N_REASON_KINDS];
  GtkTextView         *texts[INJ_N_REASON_KINDS];
  GtkLabel            *messages[INJ_N_REASON_KINDS];
};

G_DEFINE_FINAL_TYPE (InjReasonLists, inj_reason_lists, ADW_TYPE_PREFERENCES_GROUP)

#define KIND "inj-kind"

static void
show_message (InjReasonLists *self,
              InjReasonKind   kind,
              const char     *text)
{
  gtk_label_set_label (self->messages[kind], text);
}

static void
show_kind (InjReasonLists        *self,
           InjReasonKind          kind,
           const InjUsualReasons *reasons)
{
  const char *const *list = inj_usual_reasons_get (reasons, kind);
  int n_reasons = (int) g_strv_length ((char **) list);
  g_autofree char *lines = g_strjoinv ("\n", (char **) list);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%d reason", "%d reasons", n_reasons), n_reasons);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->texts[kind]), lines, -1);
  adw_expander_row_set_subtitle (self->rows[kind], subtitle);
}

static char *
dup_lines (InjReasonLists *self,
           InjReasonKind   kind)
{
  char *lines;

  g_object_get (gtk_text_view_get_buffer (self->texts[kind]), "text", &lines, NULL);

  return lines;
}

/* Keeps @lines (%NULL for the program's own) beside what another program may
 * have kept of the other kinds. */
static void
keep (InjReasonLists *self,
      InjReasonKind   kind,
      const char     *lines)
{
  g_autoptr (InjUsualReasons) reasons = inj_practice_load_reasons (self->practice);
  g_autoptr (GError) error = NULL;

  if (inj_usual_reasons_set (reasons, kind, lines, &error) &&
      inj_practice_keep_reasons (self->practice, reasons, &error))
    {
      show_kind (self, kind, reasons);
      /* Translators: of what was typed */
      show_message (self, kind, _("Kept."));
      return;
    }

  show_message (self, kind, error->message);
}

static InjReasonKind
get_kind (GtkWidget *button)
{
  return (InjReasonKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), KIND));
}

static void
on_keep_clicked_cb (InjReasonLists *self,
                    GtkWidget      *button)
{
  InjReasonKind kind = get_kind (button);
  g_autofree char *lines = dup_lines (self, kind);

  keep (self, kind, lines);
}

static void
on_reset_clicked_cb (InjReasonLists *self,
                     GtkWidget      *button)
{
  keep (self, get_kind (button), NULL);
}

static void
inj_reason_lists_dispose (GObject *object)
{
  g_clear_object (&INJ_REASON_LISTS (object)->practice);

  G_OBJECT_CLASS (inj_reason_lists_parent_class)->dispose (object);
}

static void
inj_reason_lists_class_init (InjReasonListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_reason_lists_dispose;
}

static GtkWidget *
create_button (InjReasonLists *self,
               InjReasonKind   kind,
               const char     *label,
               GCallback       on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), KIND, GINT_TO_POINTER (kind));
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_text (InjReasonLists *self,
             InjReasonKind   kind)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *text = gtk_text_view_new ();

  self->texts[kind] = GTK_TEXT_VIEW (text);
  gtk_text_view_set_accepts_tab (self->texts[kind], FALSE);
  gtk_text_view_set_wrap_mode (self->texts[kind], GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (self->texts[kind], 6);
  gtk_text_view_set_bottom_margin (self->texts[kind], 6);
  gtk_text_view_set_left_margin (self->texts[kind], 6);
  gtk_widget_set_size_request (text, -1, 110);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _(titles[kind]), -1);
  gtk_frame_set_child (GTK_FRAME (frame), text);

  return frame;
}

static void
add_row (InjReasonLists *self,
         InjReasonKind   kind)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *message = gtk_label_new (NULL);

  self->rows[kind] = ADW_EXPANDER_ROW (row);
  self->messages[kind] = GTK_LABEL (message);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(titles[kind]));
  gtk_label_set_wrap (self->messages[kind], TRUE);
  gtk_label_set_xalign (self->messages[kind], 0);
  gtk_widget_set_hexpand (message, TRUE);
  gtk_box_append (GTK_BOX (buttons), message);
  /* Translators: a button: takes the reasons that come with the program */
  gtk_box_append (GTK_BOX (buttons), create_button (self, kind, _("Reset"), G_CALLBACK (on_reset_clicked_cb)));
  /* Translators: a button: keeps the reasons that were typed */
  gtk_box_append (GTK_BOX (buttons), create_button (self, kind, _("Keep"), G_CALLBACK (on_keep_clicked_cb)));
  gtk_widget_set_margin_top (box, 10);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  gtk_box_append (GTK_BOX (box), create_text (self, kind));
  gtk_box_append (GTK_BOX (box), buttons);
  adw_expander_row_add_row (self->rows[kind], box);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
inj_reason_lists_init (InjReasonLists *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Usual Reasons"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("One a line, nine at the most: the keys 1 to 9 choose them."));
  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    add_row (self, (InjReasonKind) kind);
}

void
inj_reason_lists_set_practice (InjReasonLists *self,
                               InjPractice    *practice)
{
  g_autoptr (InjUsualReasons) reasons = NULL;

  g_return_if_fail (INJ_IS_REASON_LISTS (self));
  g_return_if_fail (practice == NULL || INJ_IS_PRACTICE (practice));

  g_set_object (&self->practice, practice);
  if (practice == NULL)
    return;

  reasons = inj_practice_load_reasons (practice);
  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    show_kind (self, (InjReasonKind) kind, reasons);
}
