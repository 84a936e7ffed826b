/* inj-text-sheet.h
 *
 * A visit as a sheet of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/inj-visit-session.h"

G_BEGIN_DECLS

/* The visit with all that was entered, given, left out, found and amended; with
 * @has_log also what was undone and every action. @events: (element-type
 * InjEvent): what the patient reported. */
char *inj_text_sheet_write (InjVisitSession *session,
                            InjAnchors      *anchors,
                            GPtrArray       *events,
                            gboolean         has_log) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
