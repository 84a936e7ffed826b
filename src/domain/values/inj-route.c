/* inj-route.c
 *
 * How a dose is given: into the muscle, into the skin, under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-route.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} routes[INJ_N_ROUTES] = {
  [INJ_ROUTE_INTRAMUSCULAR] = { "intramuscular", N_("intramuscular") },
  [INJ_ROUTE_INTRADERMAL] = { "intradermal", N_("intradermal") },
  [INJ_ROUTE_SUBCUTANEOUS] = { "subcutaneous", N_("subcutaneous") },
};

const char *
inj_route_get_id (InjRoute route)
{
  g_return_val_if_fail ((guint) route < INJ_N_ROUTES, NULL);

  return routes[route].id;
}

const char *
inj_route_get_name (InjRoute route)
{
  g_return_val_if_fail ((guint) route < INJ_N_ROUTES, NULL);

  return _(routes[route].name);
}

gboolean
inj_route_from_id (const char *id,
                   InjRoute   *route)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (gsize i = 0; i < INJ_N_ROUTES; i++)
    if (g_str_equal (routes[i].id, id))
      {
        *route = (InjRoute) i;
        return TRUE;
      }

  return FALSE;
}
