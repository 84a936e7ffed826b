/* inj-vial-json.h
 *
 * The vials of a visit, and what of them is wasted, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* The array "vials", each with what it was said to be before, and the object
 * "wastage". */
void inj_vial_json_add (InjJsonWriter *json,
                        InjVisit      *visit);

G_END_DECLS
