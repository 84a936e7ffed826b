/* inj-event-row.h
 *
 * An event between visits in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/patient/inj-event.h"

G_BEGIN_DECLS

/* A row with its day. Unless it was voided or @read_only, a button activates
 * `patient.void-event` with its id. */
GtkWidget *inj_event_row_new (InjEvent *event,
                              gboolean  read_only) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
