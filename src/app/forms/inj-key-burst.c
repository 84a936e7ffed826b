/* inj-key-burst.c
 *
 * Tells a scanner's burst of keys from a person's typing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-key-burst.h"

/* Keyboard scanners send a key every few milliseconds; fast typists need 60
 * to 100. The shortest code that is scanned has more than four characters. */
#define BURST_GAP_MS 30
#define BURST_LENGTH 4

gboolean
inj_key_burst_push (InjKeyBurst *self,
                    guint32      time)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->length > 0 && time - self->last_time <= BURST_GAP_MS)
    self->length++;
  else
    self->length = 1;
  self->last_time = time;

  return self->length >= BURST_LENGTH;
}

void
inj_key_burst_touch (InjKeyBurst *self,
                     guint32      time)
{
  g_return_if_fail (self != NULL);

  if (self->length > 0 && time - self->last_time <= BURST_GAP_MS)
    self->last_time = time;
}
