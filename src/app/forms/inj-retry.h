/* inj-retry.h
 *
 * Waits for another program to have written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjRetry:
 *
 * What could not be kept because another program was writing is tried again,
 * while the main loop runs, for up to five seconds. All zero at first; its
 * owner calls inj_retry_stop() when it goes.
 */
typedef struct
{
  guint  source;
  gint64 since;
} InjRetry;

/* Whether it is worth trying again after @error: @again is then called with
 * @data every 50 ms, until inj_retry_stop(). */
gboolean inj_retry_wait       (InjRetry       *self,
                               const GError   *error,
                               GSourceFunc     again,
                               gpointer        data);
gboolean inj_retry_is_waiting (const InjRetry *self);
void     inj_retry_stop       (InjRetry       *self);

G_END_DECLS
