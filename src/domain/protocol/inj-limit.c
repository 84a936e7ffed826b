/* inj-limit.c
 *
 * A limit or interval that a source sets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-limit.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

/* Of a limit's sites: the site table has fewer. */
#define SITES_MAXIMUM 1000

/* What a limit counts, by the word for it, and the keys that say how much. */
typedef struct
{
  const char    *id;
  InjLimitScope  scope;
  const char    *amount_key;
  int            amount_maximum;
  const char    *keys[8];
} Scope;

static const Scope scopes[] = {
  { "site", INJ_LIMIT_SITE, NULL, 0,
    { "Scope", "Label", "Source", "Verified", "MaximumUnits", NULL } },
  { "visit", INJ_LIMIT_VISIT, NULL, 0,
    { "Scope", "Label", "Source", "Verified", "MaximumUnits", "MaximumSites", NULL } },
  { "months", INJ_LIMIT_MONTHS, "Months", 120,
    { "Scope", "Label", "Source", "Verified", "MaximumUnits", "Months", NULL } },
  { "interval", INJ_LIMIT_INTERVAL, "Days", 3660,
    { "Scope", "Label", "Source", "Verified", "Days", NULL } },
  { "age", INJ_LIMIT_AGE, "Years", 120,
    { "Scope", "Label", "Source", "Verified", "Years", NULL } },
};

/* Of a [Muscle ...] group, whose name says the scope. */
static const Scope muscle_scope = {
  "muscle", INJ_LIMIT_MUSCLE, NULL, 0,
  { "Label", "Source", "Verified", "MaximumUnits", "MaximumSites", "EachSide", NULL }
};

static const Scope *
find_muscle_scope (InjKeyFile  *file,
                   const char  *group,
                   InjMuscle   *muscle,
                   GError     **error)
{
  const char *id = inj_key_file_get_argument (group, "Muscle");
  g_autofree char *quoted = NULL;

  /* Doses into muscles that the injector names are not of one muscle. */
  if (inj_muscle_from_id (id, muscle) && *muscle != INJ_MUSCLE_OTHER)
    return &muscle_scope;

  quoted = inj_domain_error_quote (id);
  /* Translators: %s is an id, such as "temporalis" */
  inj_key_file_set_error (file, error, group, NULL, _("there is no muscle “%s”."), quoted);
  return NULL;
}

static const Scope *
find_scope (InjKeyFile  *file,
            const char  *group,
            GError     **error)
{
  const char *id = inj_key_file_get_string (file, group, "Scope", error);

  if (id == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      if (g_str_equal (id, scopes[i].id))
        return &scopes[i];
    }

  inj_key_file_refuse_value (file, group, "Scope", error,
                             _("write site, visit, months, interval or age."));
  return NULL;
}

static gboolean
read_maxima (InjKeyFile   *file,
             const char   *group,
             const Scope  *scope,
             InjLimit     *limit,
             GError      **error)
{
  gboolean has_units = inj_key_file_has_key (file, group, "MaximumUnits");
  gboolean has_sites = inj_key_file_has_key (file, group, "MaximumSites");

  if (!g_strv_contains (scope->keys, "MaximumUnits"))
    return TRUE;

  if (has_sites
      && !inj_key_file_read_integer (file, group, "MaximumSites", 1, SITES_MAXIMUM, &limit->sites,
                                     error))
    return FALSE;

  if (has_sites && !has_units)
    return TRUE;

  return inj_key_file_read_units (file, group, "MaximumUnits", INJ_UNITS_STATED_MAXIMUM,
                                  &limit->units, error);
}

static gboolean
read_amount (InjKeyFile   *file,
             const char   *group,
             const Scope  *scope,
             InjLimit     *limit,
             GError      **error)
{
  if (scope->amount_key == NULL)
    return TRUE;

  return inj_key_file_read_integer (file, group, scope->amount_key, 1, scope->amount_maximum,
                                    &limit->amount, error);
}

static gboolean
read_label (InjKeyFile  *file,
            const char  *group,
            InjLabel    *label,
            GError     **error)
{
  const char *id;

  if (!inj_key_file_has_key (file, group, "Label"))
    {
      *label = INJ_LABEL_ANY;
      return TRUE;
    }

  id = inj_key_file_get_string (file, group, "Label", error);
  if (id == NULL)
    return FALSE;

  return inj_label_from_id (id, label)
         || inj_key_file_refuse_value (file, group, "Label", error, _("write us, eu or any."));
}

static gboolean
read_each_side (InjKeyFile  *file,
                const char  *group,
                InjLimit    *limit,
                GError     **error)
{
  if (!inj_key_file_has_key (file, group, "EachSide"))
    return TRUE;

  return inj_key_file_read_boolean (file, group, "EachSide", &limit->each_side, error);
}

/* What the group counts, and how much; it leaves to the caller who says so. */
static gboolean
read_figures (InjKeyFile   *file,
              const char   *group,
              const Scope  *scope,
              InjLimit     *limit,
              GError      **error)
{
  limit->scope = scope->scope;

  return inj_key_file_check_keys (file, group, scope->keys, error)
         && read_maxima (file, group, scope, limit, error)
         && read_each_side (file, group, limit, error)
         && read_amount (file, group, scope, limit, error);
}

gboolean
inj_limit_can_read (const char *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  return inj_key_file_get_argument (group, "Limit") != NULL
         || inj_key_file_get_argument (group, "Muscle") != NULL;
}

InjLimit *
inj_limit_read (InjKeyFile  *file,
                const char  *group,
                GError     **error)
{
  g_autoptr (InjLimit) limit = NULL;
  const Scope *scope;
  const char *source;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (inj_limit_can_read (group), NULL);

  limit = g_new0 (InjLimit, 1);

  if (inj_key_file_get_argument (group, "Muscle") != NULL)
    scope = find_muscle_scope (file, group, &limit->muscle, error);
  else
    scope = find_scope (file, group, error);

  if (scope == NULL
      || !read_figures (file, group, scope, limit, error)
      || !read_label (file, group, &limit->label, error)
      || !inj_key_file_read_verified (file, group, "Verified", &limit->verified, error))
    return NULL;

  source = inj_key_file_get_string (file, group, "Source", error);
  if (source == NULL)
    return NULL;

  limit->source = g_strdup (source);

  return g_steal_pointer (&limit);
}

InjLimit *
inj_limit_read_own (InjKeyFile  *file,
                    const char  *group,
                    const char  *source,
                    GError     **error)
{
  static const char *const keys_of_label[] = { "Label", "Source", "Verified", NULL };
  g_autoptr (InjLimit) limit = NULL;
  const Scope *scope;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (inj_limit_can_read (group), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  for (gsize i = 0; keys_of_label[i] != NULL; i++)
    if (inj_key_file_has_key (file, group, keys_of_label[i]))
      {
        inj_key_file_set_error (file, error, group, keys_of_label[i],
                                /* Translators: %s is a key, which is not translated. */
                                _("the key “%s” is of a label's figure: leave it out here."), keys_of_label[i]);
        return NULL;
      }

  limit = g_new0 (InjLimit, 1);
  if (inj_key_file_get_argument (group, "Muscle") != NULL)
    scope = find_muscle_scope (file, group, &limit->muscle, error);
  else
    scope = find_scope (file, group, error);

  if (scope == NULL || !read_figures (file, group, scope, limit, error))
    return NULL;

  if (scope->scope == INJ_LIMIT_AGE)
    {
      inj_key_file_refuse_value (file, group, "Scope", error, _("write site, visit, months or interval."));
      return NULL;
    }

  limit->source = g_strdup (source);
  limit->verified = TRUE;

  return g_steal_pointer (&limit);
}

const char *
inj_limit_scope_get_id (InjLimitScope scope)
{
  if (scope == INJ_LIMIT_MUSCLE)
    return muscle_scope.id;

  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (scopes[i].scope == scope)
      return scopes[i].id;

  g_return_val_if_reached (NULL);
}

void
inj_limit_free (InjLimit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  g_free (self);
}

gboolean
inj_limit_holds_for (const InjLimit *self,
                     InjLabel        label)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->label == INJ_LABEL_ANY || self->label == label;
}
