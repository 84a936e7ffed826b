/* inj-text-protocol.c
 *
 * A protocol as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-text-protocol.h"

#include <glib/gi18n-lib.h>

#include "inj-text-table.h"

#define INDENT "  "

/* Takes @value. */
static void
add_row (InjTextTable *table,
         const char   *title,
         char         *value)
{
  inj_text_table_add_row (table, title, value, NULL);
  g_free (value);
}

/* What is not yet read in its source says so. */
static char *
dup_source (const char *source,
            gboolean    is_verified)
{
  if (is_verified)
    return g_strdup (source);

  /* Translators: %s is who set a figure; its text has not been read yet. */
  return g_strdup_printf (_("%s, to be confirmed by a clinician"), source);
}

static void
write_head (GString     *text,
            InjProtocol *protocol)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("ll");
  g_autofree char *units = inj_units_format (inj_protocol_get_required_units (protocol));
  guint n_required = inj_protocol_get_n_required (protocol);

  add_row (table, _("Protocol"), g_strdup (inj_protocol_get_id (protocol)));
  add_row (table, _("Name"), g_strdup (inj_protocol_get_name (protocol)));
  add_row (table, _("Version"), g_strdup (inj_protocol_get_version (protocol)));
  add_row (table, _("Substance"), g_strdup (inj_protocol_get_substance_id (protocol)));
  add_row (table, _("Indication"), g_strdup (inj_protocol_get_indication (protocol)));
  add_row (table, _("Standing"), g_strdup (inj_protocol_get_standing (protocol)));
  add_row (table, _("Source"),
           dup_source (inj_protocol_get_source (protocol), inj_protocol_is_verified (protocol)));
  add_row (table, _("Checked"), inj_date_format (inj_protocol_get_checked (protocol)));
  if (n_required > 0)
    add_row (table, _("Required"),
             /* Translators: units, and sites. */
             g_strdup_printf (ngettext ("%s units at %u site", "%s units at %u sites", n_required), units, n_required));
  if (inj_protocol_is_add_on (protocol))
    /* Translators: a protocol that lies on top of another one */
    add_row (table, _("Add-on"), g_strdup (_("lies on top of another protocol")));
  inj_text_table_print (table, "", text);
}

static char *
dup_units (InjUnits units)
{
  g_autofree char *number = NULL;

  if (units == 0)
    return g_strdup (_("units as typed"));

  number = inj_units_format (units);
  /* Translators: %s is a number such as 2.5. */
  return g_strdup_printf (_("%s units"), number);
}

/* What a protocol's own site is called and where it stands; one of the site
 * table has its id for both. */
static char *
dup_position (const InjPlannedSite *planned)
{
  g_autofree char *name = NULL;

  if (!planned->has_position)
    return g_strdup ("");

  name = inj_site_dup_name (planned->site);
  /* Translators: a site's name, the plate, and a position on it */
  return g_strdup_printf (_("%s (%s %d, %d)"), name, inj_plate_get_name (planned->position.plate),
                          planned->position.x, planned->position.y);
}

static void
write_sites (GString     *text,
             InjProtocol *protocol)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllllll");

  g_string_append_printf (text, "\n%s\n", _("Sites"));
  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);
      g_autofree char *units = dup_units (planned->units);
      g_autofree char *where = dup_position (planned);
      g_autofree char *measures = inj_measure_write_list (planned->measures);
      g_autofree char *landmark = planned->landmark != NULL
                                  ? dup_source (planned->landmark, planned->landmark_verified)
                                  : g_strdup ("");

      inj_text_table_add_row (table, planned->site->id, units, planned->required ? _("required") : _("optional"),
                              inj_route_get_name (planned->route), where, measures, landmark, NULL);
    }
  inj_text_table_print (table, INDENT, text);
}

static const char *
get_scope_name (const InjLimit *limit)
{
  switch (limit->scope)
    {
    case INJ_LIMIT_SITE:
      return _("a site");
    case INJ_LIMIT_MUSCLE:
      return inj_muscle_get_name (limit->muscle);
    case INJ_LIMIT_MONTHS:
      return _("months");
    case INJ_LIMIT_INTERVAL:
      return _("interval");
    case INJ_LIMIT_AGE:
      return _("age");
    case INJ_LIMIT_VISIT:
    default:
      return _("this visit");
    }
}

static char *
dup_amount (const InjLimit *limit)
{
  switch (limit->scope)
    {
    case INJ_LIMIT_MONTHS:
      return g_strdup_printf (ngettext ("in %d month", "in %d months", limit->amount), limit->amount);
    case INJ_LIMIT_INTERVAL:
      return g_strdup_printf (ngettext ("at least %d day", "at least %d days", limit->amount), limit->amount);
    case INJ_LIMIT_AGE:
      return g_strdup_printf (ngettext ("at least %d year", "at least %d years", limit->amount), limit->amount);
    case INJ_LIMIT_MUSCLE:
      return g_strdup (limit->each_side ? _("each side") : "");
    case INJ_LIMIT_SITE:
    case INJ_LIMIT_VISIT:
    default:
      return g_strdup ("");
    }
}

static void
write_limit (InjTextTable   *table,
             const InjLimit *limit)
{
  g_autofree char *number = inj_units_format (limit->units);
  /* Translators: %s is a number such as 2.5. */
  g_autofree char *units = limit->units != 0 ? g_strdup_printf (_("at most %s units"), number) : g_strdup ("");
  g_autofree char *sites = limit->sites != 0
                           ? g_strdup_printf (ngettext ("at most %d site", "at most %d sites", limit->sites),
                                              limit->sites)
                           : g_strdup ("");
  g_autofree char *amount = dup_amount (limit);
  g_autofree char *source = dup_source (limit->source, limit->verified);

  inj_text_table_add_row (table, get_scope_name (limit), units, sites, amount, source, NULL);
}

char *
inj_text_protocol_write (InjProtocol *protocol)
{
  GString *text;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  text = g_string_new (NULL);
  write_head (text, protocol);
  write_sites (text, protocol);
  if (inj_protocol_get_limits (protocol)->len > 0)
    {
      g_string_append_c (text, '\n');
      inj_text_protocol_write_limits (text, _("Limits"), inj_protocol_get_limits (protocol));
    }

  return g_string_free (text, FALSE);
}

void
inj_text_protocol_write_limits (GString    *text,
                                const char *title,
                                GPtrArray  *limits)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllll");

  g_return_if_fail (text != NULL);
  g_return_if_fail (limits != NULL);

  g_string_append_printf (text, "%s\n", title);
  if (limits->len == 0)
    g_string_append_printf (text, INDENT "%s\n", _("none"));
  for (guint i = 0; i < limits->len; i++)
    write_limit (table, g_ptr_array_index (limits, i));
  inj_text_table_print (table, INDENT, text);
}
