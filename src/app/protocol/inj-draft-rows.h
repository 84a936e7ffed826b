/* inj-draft-rows.h
 *
 * A site or a limit of a draft as a row that opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/protocol/inj-protocol-draft.h"

G_BEGIN_DECLS

/* The fields are made once the row is opened. What is drafted has to live as
 * long as the row. An ancestor provides "draft.changed", "draft.remove-site",
 * "draft.raise-site", "draft.lower-site" and "draft.remove-limit" (u: index). */

GtkWidget *inj_draft_rows_new_site    (InjDraftSite        *site,
                                       guint                index,
                                       guint                n_sites) G_GNUC_WARN_UNUSED_RESULT;
/* Says again what the site is. */
void       inj_draft_rows_update_site (GtkWidget           *row,
                                       const InjDraftSite  *site);
GtkWidget *inj_draft_rows_new_limit   (InjDraftLimit       *limit,
                                       guint                index) G_GNUC_WARN_UNUSED_RESULT;
void       inj_draft_rows_update_limit (GtkWidget           *row,
                                        const InjDraftLimit *limit);

G_END_DECLS
