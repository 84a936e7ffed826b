/* inj-day.c
 *
 * The visits of a day, in the order in which they are worked through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-day.h"

#include "session/inj-clock.h"

typedef enum
{
  RANK_IN_PROGRESS,
  RANK_PREPARED,
  RANK_SIGNED,
  N_RANKS
} Rank;

static Rank
get_rank (InjDayEntry *entry)
{
  InjVisitSummary *summary = inj_day_entry_get_summary (entry);

  if (inj_visit_summary_get_status (summary) == INJ_VISIT_SIGNED)
    return RANK_SIGNED;

  return inj_visit_summary_get_sites (summary) > 0 ? RANK_IN_PROGRESS : RANK_PREPARED;
}

GPtrArray *
inj_day_load (InjStore  *store,
              InjDate    date,
              GError   **error)
{
  g_autoptr (GPtrArray) started = NULL;
  GPtrArray *sorted;

  g_return_val_if_fail (INJ_IS_STORE (store), NULL);

  started = inj_store_list_day (store, date, error);
  if (started == NULL)
    return NULL;

  sorted = g_ptr_array_new_with_free_func (g_object_unref);
  for (Rank rank = RANK_IN_PROGRESS; rank < N_RANKS; rank++)
    for (guint i = 0; i < started->len; i++)
      if (get_rank (g_ptr_array_index (started, i)) == rank)
        g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (started, i)));

  return sorted;
}

GPtrArray *
inj_day_load_unsigned (InjStore  *store,
                       InjDate    date,
                       int        days,
                       GError   **error)
{
  g_autoptr (GPtrArray) unsigned_ones = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (INJ_IS_STORE (store), NULL);

  for (int back = 1; back <= days; back++)
    {
      g_autoptr (GPtrArray) entries = inj_day_load (store, date - back, error);

      if (entries == NULL)
        return NULL;
      for (guint i = 0; i < entries->len; i++)
        if (inj_day_is_waiting (g_ptr_array_index (entries, i)))
          g_ptr_array_add (unsigned_ones, g_object_ref (g_ptr_array_index (entries, i)));
    }

  return g_steal_pointer (&unsigned_ones);
}

gboolean
inj_day_is_waiting (InjDayEntry *entry)
{
  g_return_val_if_fail (INJ_IS_DAY_ENTRY (entry), FALSE);

  return inj_visit_summary_get_status (inj_day_entry_get_summary (entry)) == INJ_VISIT_DRAFT;
}

InjDayEntry *
inj_day_find_waiting (GPtrArray *entries,
                      gint64     except)
{
  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      InjDayEntry *entry = g_ptr_array_index (entries, i);

      if (inj_day_is_waiting (entry) && inj_visit_summary_get_id (inj_day_entry_get_summary (entry)) != except)
        return entry;
    }

  return NULL;
}

gint64
inj_day_get_next (InjPractice *practice,
                  gint64       except)
{
  g_autoptr (GPtrArray) entries = NULL;
  InjDayEntry *next;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), 0);

  entries = inj_day_load (inj_practice_get_store (practice), inj_clock_get_today (), NULL);
  next = entries != NULL ? inj_day_find_waiting (entries, except) : NULL;

  return next != NULL ? inj_visit_summary_get_id (inj_day_entry_get_summary (next)) : 0;
}
