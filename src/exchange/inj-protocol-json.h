/* inj-protocol-json.h
 *
 * A protocol as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-protocol.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* Adds the members that a list of protocols has, to an object that has begun. */
void  inj_protocol_json_add_summary (InjJsonWriter *json,
                                     InjProtocol   *protocol);
/* The whole protocol; the units of a site for which the injector types them
 * are null, and so are the figures that a limit does not set. */
char *inj_protocol_json_write       (InjProtocol   *protocol) G_GNUC_WARN_UNUSED_RESULT;
/* The limits of a practice that works under @label: its own, @own, and those of
 * the label, @of_label (each element-type InjLimit). */
char *inj_protocol_json_write_limits (InjLabel     label,
                                     GPtrArray    *own,
                                     GPtrArray    *of_label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
