/* inj-practice-limits.c
 *
 * The figures that a practice sets for itself, as a key file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice-limits.h"

#include <glib/gi18n-lib.h>

/* Whether one text can hold both: rolling figures over different months can. */
static gboolean
is_same_figure (const InjLimit *limit,
                const InjLimit *other)
{
  return limit->scope == other->scope && limit->muscle == other->muscle &&
         (limit->scope != INJ_LIMIT_MONTHS || limit->amount == other->amount);
}

static gboolean
check_new (GPtrArray       *limits,
           const InjLimit  *limit,
           InjKeyFile      *file,
           const char      *group,
           GError         **error)
{
  for (guint i = 0; i < limits->len; i++)
    if (is_same_figure (g_ptr_array_index (limits, i), limit))
      {
        inj_key_file_set_error (file, error, group, NULL,
                                /* Translators: %s is a word of the file, such as "visit". */
                                _("there is a figure for the scope “%s” above: write one of them."),
                                inj_limit_scope_get_id (limit->scope));
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_months (const InjLimit  *limit,
              InjKeyFile      *file,
              const char      *group,
              GError         **error)
{
  if (limit->scope != INJ_LIMIT_MONTHS || limit->amount <= INJ_PRACTICE_LIMITS_MONTHS_MAXIMUM)
    return TRUE;

  inj_key_file_set_error (file, error, group, "Months", _("the key “Months” is at most %d here."),
                          INJ_PRACTICE_LIMITS_MONTHS_MAXIMUM);
  return FALSE;
}

static gboolean
read_group (GPtrArray   *limits,
            InjKeyFile  *file,
            const char  *group,
            GError     **error)
{
  g_autoptr (InjLimit) limit = NULL;

  if (!inj_limit_can_read (group))
    {
      inj_key_file_set_error (file, error, group, NULL,
                              /* Translators: the name of a group; the words in brackets are not translated */
                              _("the group [%s] is not known: a practice's figures are [Limit NAME] and "
                                "[Muscle ID]."),
                              group);
      return FALSE;
    }

  limit = inj_limit_read_own (file, group, _("this practice"), error);
  if (limit == NULL || !check_months (limit, file, group, error) || !check_new (limits, limit, file, group, error))
    return FALSE;

  g_ptr_array_add (limits, g_steal_pointer (&limit));

  return TRUE;
}

GPtrArray *
inj_practice_limits_parse (const char  *file_name,
                           const char  *text,
                           gssize       length,
                           GError     **error)
{
  g_autoptr (GPtrArray) limits = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
  g_autoptr (InjKeyFile) file = NULL;
  const char *const *groups;

  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  file = inj_key_file_new (file_name, text, length, error);
  if (file == NULL)
    return NULL;

  groups = inj_key_file_get_groups (file);
  for (gsize i = 0; groups[i] != NULL; i++)
    if (!read_group (limits, file, groups[i], error))
      return NULL;

  return g_steal_pointer (&limits);
}

static void
write_head (GString        *text,
            const InjLimit *limit)
{
  const char *scope = inj_limit_scope_get_id (limit->scope);

  if (limit->scope == INJ_LIMIT_MUSCLE)
    g_string_append_printf (text, "[Muscle %s]\n", inj_muscle_get_id (limit->muscle));
  else if (limit->scope == INJ_LIMIT_MONTHS)
    g_string_append_printf (text, "[Limit %s-%d]\nScope=%s\nMonths=%d\n", scope, limit->amount, scope, limit->amount);
  else
    g_string_append_printf (text, "[Limit %s]\nScope=%s\n", scope, scope);

  if (limit->scope == INJ_LIMIT_INTERVAL)
    g_string_append_printf (text, "Days=%d\n", limit->amount);
}

char *
inj_practice_limits_write (GPtrArray *limits)
{
  GString *text;

  g_return_val_if_fail (limits != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);
      g_autofree char *units = inj_units_format (limit->units);

      if (i > 0)
        g_string_append_c (text, '\n');
      write_head (text, limit);
      if (limit->units != 0)
        g_string_append_printf (text, "MaximumUnits=%s\n", units);
      if (limit->sites != 0)
        g_string_append_printf (text, "MaximumSites=%d\n", limit->sites);
      if (limit->each_side)
        g_string_append (text, "EachSide=true\n");
    }

  return g_string_free (text, FALSE);
}

InjLimit *
inj_practice_limits_new_limit (InjLimitScope scope)
{
  InjLimit *limit = g_new0 (InjLimit, 1);

  limit->scope = scope;
  limit->source = g_strdup (_("this practice"));
  limit->verified = TRUE;

  return limit;
}
