/* inj-protocol-text.h
 *
 * What a person is told of a protocol, its sites and its limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-protocol.h"

G_BEGIN_DECLS

/* "155 units at 31 sites"; of an add-on "Add-on, 10 sites". */
char *inj_protocol_text_dup_size   (InjProtocol          *protocol) G_GNUC_WARN_UNUSED_RESULT;
/* @source, and that it is to be confirmed where it is not @verified. */
char *inj_protocol_text_dup_source (const char           *source,
                                    gboolean              verified) G_GNUC_WARN_UNUSED_RESULT;
/* "5 units, required, intramuscular". */
char *inj_protocol_text_dup_dose   (const char           *units,
                                    gboolean              required,
                                    InjRoute              route) G_GNUC_WARN_UNUSED_RESULT;
/* Of a limit: what it counts, "Trapezius"; how much, "at most 50 units". */
const char *
      inj_protocol_text_get_scope  (InjLimitScope         scope,
                                    InjMuscle             muscle);
char *inj_protocol_text_dup_amount (const InjLimit       *limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
