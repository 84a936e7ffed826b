/* inj-protocol-text.c
 *
 * What a person is told of a protocol, its sites and its limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-text.h"

#include <glib/gi18n.h>

char *
inj_protocol_text_dup_size (InjProtocol *protocol)
{
  g_autofree char *units = NULL;
  guint n_sites;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  if (inj_protocol_is_add_on (protocol))
    {
      n_sites = inj_protocol_get_n_sites (protocol);
      /* Translators: of a protocol that lies on top of another one */
      return g_strdup_printf (ngettext ("add-on, %u site", "add-on, %u sites", n_sites), n_sites);
    }

  n_sites = inj_protocol_get_n_required (protocol);
  units = inj_units_format (inj_protocol_get_required_units (protocol));

  /* Translators: units, and sites. */
  return g_strdup_printf (ngettext ("%s units at %u site", "%s units at %u sites", n_sites), units, n_sites);
}

char *
inj_protocol_text_dup_source (const char *source,
                              gboolean    verified)
{
  g_return_val_if_fail (source != NULL, NULL);

  if (verified)
    return g_strdup (source);

  /* Translators: %s is who says so, or where a site lies */
  return g_strdup_printf (_("%s (to be confirmed by a clinician)"), source);
}

char *
inj_protocol_text_dup_dose (const char *units,
                            gboolean    required,
                            InjRoute    route)
{
  g_autofree char *dose = NULL;

  g_return_val_if_fail (units != NULL, NULL);

  /* Translators: %s is a number such as 2.5. */
  dose = units[0] != '\0' ? g_strdup_printf (_("%s units"), units) : g_strdup (_("units as typed"));

  /* Translators: of a site: "5 units", "required", "intramuscular" */
  return g_strdup_printf (_("%s, %s, %s"), dose, required ? _("required") : _("optional"), inj_route_get_name (route));
}

const char *
inj_protocol_text_get_scope (InjLimitScope scope,
                             InjMuscle     muscle)
{
  switch (scope)
    {
    case INJ_LIMIT_MUSCLE:
      return inj_muscle_get_name (muscle);
    case INJ_LIMIT_SITE:
      /* Translators: what a limit counts */
      return _("A site");
    case INJ_LIMIT_MONTHS:
      return _("Several months");
    case INJ_LIMIT_INTERVAL:
      return _("Days since the last visit");
    case INJ_LIMIT_AGE:
      return _("Age in years");
    case INJ_LIMIT_VISIT:
    default:
      return _("A visit");
    }
}

static char *
dup_most (const InjLimit *limit)
{
  g_autofree char *units = inj_units_format (limit->units);

  if (limit->units == 0)
    return g_strdup_printf (ngettext ("at most %d site", "at most %d sites", limit->sites), limit->sites);

  if (limit->sites == 0)
    /* Translators: %s is a number such as 2.5. */
    return g_strdup_printf (_("at most %s units"), units);

  /* Translators: units, and sites. */
  return g_strdup_printf (ngettext ("at most %s units at %d site", "at most %s units at %d sites", limit->sites),
                          units, limit->sites);
}

char *
inj_protocol_text_dup_amount (const InjLimit *limit)
{
  g_autofree char *most = NULL;

  g_return_val_if_fail (limit != NULL, NULL);

  if (limit->scope == INJ_LIMIT_INTERVAL)
    return g_strdup_printf (ngettext ("at least %d day", "at least %d days", limit->amount), limit->amount);
  if (limit->scope == INJ_LIMIT_AGE)
    return g_strdup_printf (ngettext ("at least %d year", "at least %d years", limit->amount), limit->amount);

  most = dup_most (limit);
  if (limit->each_side)
    /* Translators: %s is "at most 50 units at 5 sites"; of the right and of the left by itself */
    return g_strdup_printf (_("%s, each side"), most);
  if (limit->scope != INJ_LIMIT_MONTHS)
    return g_steal_pointer (&most);

  /* Translators: %s is "at most 400 units" */
  return g_strdup_printf (ngettext ("%s in %d month", "%s in %d months", limit->amount), most, limit->amount);
}
