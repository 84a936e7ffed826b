/* inj-route.h
 *
 * How a dose is given: into the muscle, into the skin, under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INJ_ROUTE_INTRAMUSCULAR,
  INJ_ROUTE_INTRADERMAL,
  INJ_ROUTE_SUBCUTANEOUS,
} InjRoute;

#define INJ_N_ROUTES 3

/* "intramuscular", "intradermal", "subcutaneous". */
const char *inj_route_get_id   (InjRoute     route);
/* The translated word. */
const char *inj_route_get_name (InjRoute     route);
gboolean    inj_route_from_id  (const char  *id,
                                InjRoute    *route);

G_END_DECLS
