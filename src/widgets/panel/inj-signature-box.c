/* inj-signature-box.c
 *
 * The button that signs a visit, or who signed it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-signature-box.h"

#include <glib/gi18n-lib.h>

/**
 * InjSignatureBox:
 *
 * The foot of the totals: a draft can be signed from here, by the action
 * `visit.sign`; a signed visit says by whom, that the name was not verified, and
 * with what reason, and can be amended by `visit.amend`.
 */
struct _InjSignatureBox
{
  AdwBin     parent_instance;

  /* Template children */
  GtkWidget *sign_button;
  GtkWidget *signed_box;
  GtkLabel  *signer_label;
  GtkLabel  *reason_label;
  GtkWidget *draft_label;
  GtkWidget *amend_button;
};

G_DEFINE_FINAL_TYPE (InjSignatureBox, inj_signature_box, ADW_TYPE_BIN)

static char *
make_signer_text (InjVisit *visit)
{
  const char *signer = inj_visit_get_signer (visit);

  if (signer == NULL || signer[0] == '\0')
    return g_strdup (_("Signed"));

  /* Translators: %s is the name of a person */
  return g_strdup_printf (_("Signed by %s"), signer);
}

static void
inj_signature_box_class_init (InjSignatureBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-signature-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, sign_button);
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, signed_box);
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, signer_label);
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, reason_label);
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, draft_label);
  gtk_widget_class_bind_template_child (widget_class, InjSignatureBox, amend_button);
}

static void
inj_signature_box_init (InjSignatureBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_signature_box_new (void)
{
  return g_object_new (INJ_TYPE_SIGNATURE_BOX, NULL);
}

void
inj_signature_box_show (InjSignatureBox *self,
                        InjVisit        *visit,
                        gboolean         read_only)
{
  g_autofree char *signer = NULL;
  const char *reason;
  gboolean is_signed;
  gboolean is_open;

  g_return_if_fail (INJ_IS_SIGNATURE_BOX (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  is_signed = inj_visit_get_status (visit) == INJ_VISIT_SIGNED;
  is_open = !is_signed && inj_visit_get_error_reason (visit) == NULL;
  reason = inj_visit_get_sign_reason (visit);
  signer = make_signer_text (visit);

  gtk_widget_set_visible (self->sign_button, is_open && !read_only);
  gtk_widget_set_visible (self->draft_label, is_open && read_only);
  gtk_widget_set_visible (self->signed_box, is_signed);
  gtk_widget_set_visible (self->amend_button, !read_only);
  gtk_label_set_label (self->signer_label, signer);
  gtk_label_set_label (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL && reason[0] != '\0');
}
