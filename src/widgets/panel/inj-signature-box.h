/* inj-signature-box.h
 *
 * The button that signs a visit, or who signed it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_SIGNATURE_BOX (inj_signature_box_get_type ())
G_DECLARE_FINAL_TYPE (InjSignatureBox, inj_signature_box, INJ, SIGNATURE_BOX, AdwBin)

GtkWidget *inj_signature_box_new  (void) G_GNUC_WARN_UNUSED_RESULT;

void       inj_signature_box_show (InjSignatureBox *self,
                                   InjVisit        *visit,
                                   gboolean         read_only);

G_END_DECLS
