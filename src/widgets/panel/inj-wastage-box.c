/* inj-wastage-box.c
 *
 * What is left in the vials, and why it is thrown away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-wastage-box.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-wastage.h"

/* Owns the explanation that was entered last; the visit is the session's. */
struct _InjWastageBox
{
  AdwBin     parent_instance;

  char      *explanation;

  GtkWidget *contents;
  GtkLabel  *numbers_label;
  GtkLabel  *explanation_label;
  GtkEntry  *explanation_entry;
};

G_DEFINE_FINAL_TYPE (InjWastageBox, inj_wastage_box, ADW_TYPE_BIN)

static void
keep (InjWastageBox *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->explanation_entry));
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (!g_str_equal (trimmed, self->explanation))
    gtk_widget_activate_action (GTK_WIDGET (self), "visit.set-detail", "(ss)",
                                inj_detail_get_id (INJ_DETAIL_WASTAGE), trimmed);
}

static void
on_activate_cb (InjWastageBox *self)
{
  keep (self);
}

static void
on_leave_cb (InjWastageBox *self)
{
  keep (self);
}

/* What somebody is typing is not changed under the hand. */
static void
show_explanation (InjWastageBox *self,
                  const char    *text)
{
  gboolean is_untouched = g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->explanation_entry)),
                                     self->explanation) == 0;

  if (is_untouched)
    gtk_editable_set_text (GTK_EDITABLE (self->explanation_entry), text);
  g_free (self->explanation);
  self->explanation = g_strdup (text);
}

static void
inj_wastage_box_finalize (GObject *object)
{
  g_free (INJ_WASTAGE_BOX (object)->explanation);

  G_OBJECT_CLASS (inj_wastage_box_parent_class)->finalize (object);
}

static void
inj_wastage_box_class_init (InjWastageBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inj_wastage_box_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-wastage-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InjWastageBox, contents);
  gtk_widget_class_bind_template_child (widget_class, InjWastageBox, numbers_label);
  gtk_widget_class_bind_template_child (widget_class, InjWastageBox, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, InjWastageBox, explanation_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
}

static void
inj_wastage_box_init (InjWastageBox *self)
{
  self->explanation = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_wastage_box_new (void)
{
  return g_object_new (INJ_TYPE_WASTAGE_BOX, NULL);
}

void
inj_wastage_box_show (InjWastageBox *self,
                      InjVisit      *visit,
                      gboolean       read_only)
{
  g_autofree char *statement = NULL;
  g_autofree char *explanation = NULL;
  const char *detail;
  gboolean is_any;

  g_return_if_fail (INJ_IS_WASTAGE_BOX (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  statement = inj_wastage_dup_statement (visit);
  is_any = inj_wastage_is_any (visit);
  detail = inj_visit_get_detail (visit, INJ_DETAIL_WASTAGE);
  show_explanation (self, detail != NULL ? detail : "");
  /* Translators: why the rest of a vial was thrown away. */
  explanation = g_strdup_printf (_("Explanation: %s"), self->explanation);

  gtk_label_set_label (self->numbers_label, statement != NULL ? statement : "");
  gtk_label_set_label (self->explanation_label, explanation);
  gtk_widget_set_visible (self->contents, statement != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation_entry), !read_only && (is_any || detail != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation_label), read_only && detail != NULL);
}
