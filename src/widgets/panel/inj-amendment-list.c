/* inj-amendment-list.c
 *
 * What was put right in a visit after it was signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-amendment-list.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-amendment-text.h"

struct _InjAmendmentList
{
  AdwBin      parent_instance;

  /* A child */
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (InjAmendmentList, inj_amendment_list, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (InjVisit        *visit,
            const InjAction *amendment)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *head_label = create_label ("heading");
  GtkWidget *reason_label = create_label (NULL);
  GtkWidget *body_label = create_label ("caption");
  g_autofree char *head = inj_amendment_text_head (visit, amendment);
  g_autofree char *body = inj_amendment_text_body (visit, amendment);

  gtk_label_set_label (GTK_LABEL (head_label), head);
  gtk_label_set_label (GTK_LABEL (reason_label), inj_amendment_text_get_reason (amendment));
  gtk_label_set_markup (GTK_LABEL (body_label), body);
  gtk_box_append (GTK_BOX (box), head_label);
  gtk_box_append (GTK_BOX (box), reason_label);
  gtk_box_append (GTK_BOX (box), body_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "finding-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, head,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (GTK_LABEL (body_label)),
                                  -1);

  return row;
}

static void
inj_amendment_list_class_init (InjAmendmentListClass *klass)
{
}

static void
inj_amendment_list_init (InjAmendmentList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *heading = create_label ("heading");

  /* Translators: heads what was put right in a visit after it was signed */
  gtk_label_set_label (GTK_LABEL (heading), _("Amendments"));
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Amendments"), -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list_box));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_amendment_list_new (void)
{
  return g_object_new (INJ_TYPE_AMENDMENT_LIST, NULL);
}

void
inj_amendment_list_show (InjAmendmentList *self,
                         InjVisit         *visit)
{
  GPtrArray *amendments;
  GtkListBoxRow *row;

  g_return_if_fail (INJ_IS_AMENDMENT_LIST (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));

  amendments = inj_visit_get_amendments (visit);
  for (guint i = 0; i < amendments->len; i++)
    gtk_list_box_append (self->list_box, create_row (visit, g_ptr_array_index (amendments, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), amendments->len > 0);
}
