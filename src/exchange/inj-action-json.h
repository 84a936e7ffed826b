/* inj-action-json.h
 *
 * What was done to a visit, by whom, and what amended it, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* The array "actions": the log, each with the account of the operating system
 * and with who injected, recorded and signed by then. */
void inj_action_json_add_log        (InjJsonWriter *json,
                                     InjVisit      *visit);
/* The array "amendments": what was changed after the signature. */
void inj_action_json_add_amendments (InjJsonWriter *json,
                                     InjVisit      *visit);

G_END_DECLS
