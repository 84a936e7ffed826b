/* inj-text-protocol.h
 *
 * A protocol as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-protocol.h"

G_BEGIN_DECLS

/* Its standing, sites and limits, each with its source. */
char *inj_text_protocol_write        (InjProtocol *protocol) G_GNUC_WARN_UNUSED_RESULT;
/* Appends @limits (element-type InjLimit), each with its source, under @title. */
void  inj_text_protocol_write_limits (GString     *text,
                                      const char  *title,
                                      GPtrArray   *limits);

G_END_DECLS
