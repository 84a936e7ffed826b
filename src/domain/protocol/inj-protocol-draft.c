/* inj-protocol-draft.c
 *
 * A protocol while it is being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-draft.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

static void
draft_site_free (InjDraftSite *site)
{
  g_free (site->id);
  g_free (site->units);
  g_free (site->landmark);
  g_free (site->measure);
  g_free (site->name);
  g_free (site);
}

static void
draft_limit_free (InjDraftLimit *limit)
{
  g_free (limit->units);
  g_free (limit->sites);
  g_free (limit->amount);
  g_free (limit->source);
  g_free (limit);
}

static char *
dup_units (InjUnits units)
{
  return units != 0 ? inj_units_format (units) : g_strdup ("");
}

static char *
dup_number (int number)
{
  return number != 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
}

static InjDraftSite *
make_site (const InjPlannedSite *planned)
{
  InjDraftSite *site = g_new0 (InjDraftSite, 1);

  site->id = g_strdup (planned->site->id);
  site->units = dup_units (planned->units);
  site->required = planned->required;
  site->route = planned->route;
  site->landmark = g_strdup (planned->landmark != NULL ? planned->landmark : "");
  site->landmark_verified = planned->landmark_verified;
  site->measure = inj_measure_write_list (planned->measures);
  site->is_own = planned->has_position;
  site->muscle = planned->site->muscle;
  site->side = planned->site->side;
  site->position = planned->position;
  site->name = g_strdup (planned->site->name != NULL ? planned->site->name : "");

  return site;
}

static InjDraftLimit *
make_limit (const InjLimit *limit)
{
  InjDraftLimit *draft = g_new0 (InjDraftLimit, 1);

  draft->scope = limit->scope;
  draft->label = limit->label;
  draft->muscle = limit->muscle;
  draft->each_side = limit->each_side;
  draft->units = dup_units (limit->units);
  draft->sites = dup_number (limit->sites);
  draft->amount = dup_number (limit->amount);
  draft->source = g_strdup (limit->source);
  draft->verified = limit->verified;

  return draft;
}

static InjDraftSite *
add_empty_site (InjProtocolDraft *self,
                const char       *id)
{
  InjDraftSite *site = g_new0 (InjDraftSite, 1);

  site->id = g_strdup (id);
  site->units = g_strdup ("");
  site->landmark = g_strdup ("");
  site->measure = g_strdup ("");
  site->name = g_strdup ("");
  g_ptr_array_add (self->sites, site);

  return site;
}

/* An empty value is a key that was left out. */
static void
write_key (GString    *text,
           const char *key,
           const char *value)
{
  if (value[0] == '\0')
    return;

  g_string_append_printf (text, "%s=", key);
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (text, g_unichar_iscntrl (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
  g_string_append_c (text, '\n');
}

static void
write_integer (GString    *text,
               const char *key,
               int         value)
{
  g_autofree char *number = g_strdup_printf ("%d", value);

  write_key (text, key, number);
}

static void
write_verified (GString    *text,
                const char *key,
                gboolean    is_verified)
{
  write_key (text, key, is_verified ? "read" : "check");
}

static void
write_head (GString          *text,
            InjProtocolDraft *self)
{
  g_string_append (text, "[Protocol]\n");
  write_key (text, "Id", self->id);
  write_key (text, "Version", self->version);
  write_key (text, "Name", self->name);
  write_key (text, "Substance", self->substance_id);
  write_key (text, "Indication", self->indication);
  write_key (text, "Standing", self->standing);
  write_key (text, "Source", self->source);
  write_verified (text, "Verified", self->verified);
  write_key (text, "Checked", self->checked);
  if (self->is_add_on)
    write_key (text, "AddOn", "true");
}

static void
write_own (GString            *text,
           const InjDraftSite *site)
{
  write_key (text, "Muscle", inj_muscle_get_id (site->muscle));
  write_key (text, "Side", inj_side_get_id (site->side));
  write_key (text, "Plate", inj_plate_get_id (site->position.plate));
  write_integer (text, "X", site->position.x);
  write_integer (text, "Y", site->position.y);
  write_key (text, "Name", site->name);
}

static void
write_site (GString            *text,
            const InjDraftSite *site)
{
  g_string_append_printf (text, "[Site %s]\n", site->id);
  if (site->is_own)
    write_own (text, site);
  write_key (text, "Units", site->units);
  write_key (text, "Required", site->required ? "true" : "false");
  if (site->route != INJ_ROUTE_INTRAMUSCULAR)
    write_key (text, "Route", inj_route_get_id (site->route));
  write_key (text, "Landmark", site->landmark);
  if (site->landmark[0] != '\0')
    write_verified (text, "LandmarkVerified", site->landmark_verified);
  write_key (text, "Measure", site->measure);
}

static const char *
get_amount_key (InjLimitScope scope)
{
  switch (scope)
    {
    case INJ_LIMIT_MONTHS:
      return "Months";
    case INJ_LIMIT_INTERVAL:
      return "Days";
    case INJ_LIMIT_AGE:
      return "Years";
    case INJ_LIMIT_SITE:
    case INJ_LIMIT_MUSCLE:
    case INJ_LIMIT_VISIT:
    default:
      return NULL;
    }
}

/* The groups' names say nothing, but no two may be the same. */
static void
write_limit (GString             *text,
             const InjDraftLimit *limit,
             guint                index)
{
  const char *amount_key = get_amount_key (limit->scope);

  if (limit->scope == INJ_LIMIT_MUSCLE)
    g_string_append_printf (text, "[Muscle %s]\n", inj_muscle_get_id (limit->muscle));
  else
    g_string_append_printf (text, "[Limit %s-%u]\nScope=%s\n", inj_limit_scope_get_id (limit->scope), index + 1,
                            inj_limit_scope_get_id (limit->scope));

  if (limit->label != INJ_LABEL_ANY)
    write_key (text, "Label", inj_label_get_id (limit->label));
  write_key (text, "MaximumSites", limit->sites);
  write_key (text, "MaximumUnits", limit->units);
  if (limit->each_side)
    write_key (text, "EachSide", "true");
  if (amount_key != NULL)
    write_key (text, amount_key, limit->amount);
  write_key (text, "Source", limit->source);
  write_verified (text, "Verified", limit->verified);
}

/* The message of @reason, with what it is about before it. */
static void
take_reason (GError     **error,
             const char  *what,
             GError      *reason)
{
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: what is wrong: the name of a site or limit, and a sentence */
               _("%s: %s"), what, reason->message);
  g_error_free (reason);
}

static gboolean
check_site (const InjDraftSite  *site,
            GError             **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (InjKeyFile) file = NULL;
  g_autoptr (InjPlannedSite) planned = NULL;
  g_autofree char *name = NULL;
  g_autofree char *group = g_strconcat ("Site ", site->id, NULL);
  GError *reason = NULL;

  write_site (text, site);
  file = inj_key_file_new (NULL, text->str, -1, &reason);
  planned = file != NULL ? inj_planned_site_read (file, group, &reason) : NULL;
  if (planned != NULL)
    return TRUE;

  name = inj_draft_site_dup_name (site);
  take_reason (error, name, reason);

  return FALSE;
}

static gboolean
check_limit (const InjDraftLimit  *limit,
             GError              **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (InjKeyFile) file = NULL;
  g_autoptr (InjLimit) read = NULL;
  GError *reason = NULL;

  write_limit (text, limit, 0);
  file = inj_key_file_new (NULL, text->str, -1, &reason);
  read = file != NULL ? inj_limit_read (file, inj_key_file_get_groups (file)[0], &reason) : NULL;
  if (read != NULL)
    return TRUE;

  take_reason (error, limit->scope == INJ_LIMIT_MUSCLE ? inj_muscle_get_name (limit->muscle) : _("Limit"), reason);

  return FALSE;
}

static gboolean
check_parts (InjProtocolDraft  *self,
             int               *bad_site,
             GError           **error)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      if (!check_site (g_ptr_array_index (self->sites, i), error))
        {
          *bad_site = (int) i;
          return FALSE;
        }
    }

  for (guint i = 0; i < self->limits->len; i++)
    {
      if (!check_limit (g_ptr_array_index (self->limits, i), error))
        return FALSE;
    }

  return TRUE;
}

InjProtocolDraft *
inj_protocol_draft_new (InjProtocol *protocol)
{
  InjProtocolDraft *self;
  GPtrArray *limits;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = g_new0 (InjProtocolDraft, 1);
  self->id = g_strdup (inj_protocol_get_id (protocol));
  self->version = g_strdup (inj_protocol_get_version (protocol));
  self->name = g_strdup (inj_protocol_get_name (protocol));
  self->substance_id = g_strdup (inj_protocol_get_substance_id (protocol));
  self->indication = g_strdup (inj_protocol_get_indication (protocol));
  self->standing = g_strdup (inj_protocol_get_standing (protocol));
  self->source = g_strdup (inj_protocol_get_source (protocol));
  self->checked = inj_date_format (inj_protocol_get_checked (protocol));
  self->verified = inj_protocol_is_verified (protocol);
  self->is_add_on = inj_protocol_is_add_on (protocol);

  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_site_free);
  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    g_ptr_array_add (self->sites, make_site (inj_protocol_get_site (protocol, i)));

  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_limit_free);
  limits = inj_protocol_get_limits (protocol);
  for (guint i = 0; i < limits->len; i++)
    g_ptr_array_add (self->limits, make_limit (g_ptr_array_index (limits, i)));

  return self;
}

InjProtocolDraft *
inj_protocol_draft_new_copy (InjProtocol *protocol,
                             const char  *id,
                             const char  *name,
                             InjDate      today)
{
  InjProtocolDraft *self;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = inj_protocol_draft_new (protocol);
  inj_protocol_draft_set (&self->id, id);
  inj_protocol_draft_set (&self->name, name);
  inj_protocol_draft_set (&self->version, "1");
  inj_protocol_draft_set (&self->standing, "off-label");
  self->verified = FALSE;
  g_free (self->checked);
  self->checked = inj_date_format (today);
  g_free (self->source);
  /* Translators: the source of a practice's own protocol: the name and the
   * version of the one that it was copied from, and the source of that one */
  self->source = g_strdup_printf (_("The practice, after %s, version %s (%s)"), inj_protocol_get_name (protocol),
                                  inj_protocol_get_version (protocol), inj_protocol_get_source (protocol));

  return self;
}

void
inj_protocol_draft_free (InjProtocolDraft *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->version);
  g_free (self->name);
  g_free (self->substance_id);
  g_free (self->indication);
  g_free (self->standing);
  g_free (self->source);
  g_free (self->checked);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->limits);
  g_free (self);
}

void
inj_protocol_draft_set (char       **field,
                        const char  *text)
{
  char *copy;

  g_return_if_fail (field != NULL);
  g_return_if_fail (text != NULL);

  copy = g_strdup (text);
  g_free (*field);
  *field = copy;
}

void
inj_protocol_draft_raise_version (InjProtocolDraft *self)
{
  g_autofree char *next = NULL;
  guint64 number;

  g_return_if_fail (self != NULL);

  if (!g_ascii_string_to_unsigned (self->version, 10, 1, G_MAXINT - 1, &number, NULL))
    return;

  next = g_strdup_printf ("%" G_GUINT64_FORMAT, number + 1);
  inj_protocol_draft_set (&self->version, next);
}

gboolean
inj_protocol_draft_has_site (InjProtocolDraft *self,
                             const char       *id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < self->sites->len; i++)
    {
      if (g_str_equal (((InjDraftSite *) g_ptr_array_index (self->sites, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

InjDraftSite *
inj_protocol_draft_add_site (InjProtocolDraft *self,
                             const InjSite    *site)
{
  InjDraftSite *added;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (site != NULL && !inj_site_is_own (site), NULL);

  if (inj_protocol_draft_has_site (self, site->id))
    return NULL;

  added = add_empty_site (self, site->id);
  added->muscle = site->muscle;
  added->side = site->side;

  return added;
}

InjDraftSite *
inj_protocol_draft_add_own (InjProtocolDraft  *self,
                            const InjPosition *position,
                            InjMuscle          muscle)
{
  InjDraftSite *added = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position != NULL, NULL);

  for (int number = 1; added == NULL && number <= INJ_SITE_OWN_MAXIMUM; number++)
    {
      g_autofree char *id = g_strdup_printf (INJ_SITE_OWN_PREFIX "%d", number);

      if (!inj_protocol_draft_has_site (self, id))
        added = add_empty_site (self, id);
    }
  g_return_val_if_fail (added != NULL, NULL);

  added->is_own = TRUE;
  added->muscle = muscle;
  added->side = inj_position_get_side (position);
  added->position = *position;

  return added;
}

void
inj_protocol_draft_remove_site (InjProtocolDraft *self,
                                guint             index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->sites->len);

  g_ptr_array_remove_index (self->sites, index);
}

void
inj_protocol_draft_move_site (InjProtocolDraft *self,
                              guint             from,
                              guint             to)
{
  InjDraftSite *site;

  g_return_if_fail (self != NULL);
  g_return_if_fail (from < self->sites->len && to < self->sites->len);

  site = g_ptr_array_steal_index (self->sites, from);
  g_ptr_array_insert (self->sites, (int) to, site);
}

InjDraftLimit *
inj_protocol_draft_add_limit (InjProtocolDraft *self,
                              InjLimitScope     scope,
                              InjMuscle         muscle)
{
  InjDraftLimit *limit;

  g_return_val_if_fail (self != NULL, NULL);

  limit = g_new0 (InjDraftLimit, 1);
  limit->scope = scope;
  limit->label = INJ_LABEL_ANY;
  limit->muscle = muscle;
  limit->units = g_strdup ("");
  limit->sites = g_strdup ("");
  limit->amount = g_strdup ("");
  limit->source = g_strdup ("");
  g_ptr_array_add (self->limits, limit);

  return limit;
}

char *
inj_draft_site_dup_name (const InjDraftSite *self)
{
  InjSite *site;
  char *text;
  int number;

  g_return_val_if_fail (self != NULL, NULL);

  if (!inj_site_is_own_id (self->id, &number))
    return inj_site_dup_name (inj_site_lookup (self->id));

  site = inj_site_new_own (number, self->muscle, self->side, self->position.plate,
                           self->name[0] != '\0' ? self->name : NULL);
  text = inj_site_dup_name (site);
  inj_site_free (site);

  return text;
}

char *
inj_protocol_write (InjProtocolDraft *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  write_head (text, self);
  for (guint i = 0; i < self->sites->len; i++)
    {
      g_string_append_c (text, '\n');
      write_site (text, g_ptr_array_index (self->sites, i));
    }
  for (guint i = 0; i < self->limits->len; i++)
    {
      g_string_append_c (text, '\n');
      write_limit (text, g_ptr_array_index (self->limits, i), i);
    }

  return g_string_free (text, FALSE);
}

InjProtocol *
inj_protocol_draft_check (InjProtocolDraft  *self,
                          int               *bad_site,
                          GError           **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (bad_site != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *bad_site = -1;
  if (!check_parts (self, bad_site, error))
    return NULL;

  text = inj_protocol_write (self);

  return inj_protocol_parse (NULL, text, -1, error);
}
