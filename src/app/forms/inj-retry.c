/* inj-retry.c
 *
 * Waits for another program to have written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-retry.h"

#include "store/inj-store-error.h"

#define INTERVAL_MS 50
#define LIMIT_US (5 * G_USEC_PER_SEC)

gboolean
inj_retry_wait (InjRetry     *self,
                const GError *error,
                GSourceFunc   again,
                gpointer      data)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!g_error_matches (error, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY))
    return FALSE;

  if (self->source == 0)
    {
      self->since = g_get_monotonic_time ();
      self->source = g_timeout_add (INTERVAL_MS, again, data);
    }

  return g_get_monotonic_time () - self->since < LIMIT_US;
}

gboolean
inj_retry_is_waiting (const InjRetry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->source != 0;
}

void
inj_retry_stop (InjRetry *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
}
