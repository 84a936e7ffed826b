/* inj-caution-row.h
 *
 * A caution of a patient in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/patient/inj-caution.h"

G_BEGIN_DECLS

/* A row that says since when it is known, and until when it held. While it
 * holds a button activates `patient.end-caution` with its id. */
GtkWidget *inj_caution_row_new (InjCaution *caution) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
