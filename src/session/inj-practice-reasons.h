/* inj-practice-reasons.h
 *
 * The usual reasons that a practice keeps with its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-usual-reasons.h"

#include "inj-practice.h"

G_BEGIN_DECLS

/* As they are kept now, also by another program; the program's own where the
 * practice has set none, or where they cannot be read. Never %NULL. */
InjUsualReasons *inj_practice_load_reasons (InjPractice           *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         inj_practice_keep_reasons (InjPractice           *self,
                                            const InjUsualReasons *reasons,
                                            GError               **error);

G_END_DECLS
