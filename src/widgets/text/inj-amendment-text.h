/* inj-amendment-text.h
 *
 * What an amendment puts right, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-amendment.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* What @amendment would change in @visit as it stands, a line each: what stands
 * there, an arrow, what would; %NULL while nothing would change. Author and
 * reason may be missing. */
char *inj_amendment_text_preview (InjVisit           *visit,
                                  const InjAmendment *amendment) G_GNUC_WARN_UNUSED_RESULT;
/* "Amended by Dr. Doe on 20 November 2026", of an action of
 * inj_visit_get_amendments(), on the visit's clock. */
char *inj_amendment_text_head    (InjVisit           *visit,
                                  const InjAction    *amendment) G_GNUC_WARN_UNUSED_RESULT;
/* Why; owned by @amendment. */
const char *
      inj_amendment_text_get_reason (const InjAction *amendment);
/* What it changed, a line each, as in a preview: Pango markup, with what no longer
 * holds struck out. */
char *inj_amendment_text_body    (InjVisit           *visit,
                                  const InjAction    *amendment) G_GNUC_WARN_UNUSED_RESULT;
/* The name of the place of @injection, which the visit may no longer list. */
char *inj_amendment_text_place   (InjVisit           *visit,
                                  const InjInjection *injection) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
