/* inj-verification.h
 *
 * Whether a database still says what was recorded in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-database.h"

G_BEGIN_DECLS

/* (element-type utf8): a sentence for each problem; see inj_store_verify(). */
GPtrArray *inj_verification_run (InjDatabase   *database,
                                 GCancellable  *cancellable,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
