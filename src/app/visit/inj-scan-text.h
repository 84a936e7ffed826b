/* inj-scan-text.h
 *
 * What was read of a scanned code, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-product.h"
#include "domain/visit/inj-gs1.h"

G_BEGIN_DECLS

/* What @scan says and what of it could not be read, in lines. @product:
 * (nullable): what the vial is taken for; that the GTIN is not one of its own
 * is said. */
char *inj_scan_text (const InjGs1 *scan,
                     InjProduct   *product) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
