/* inj-key-burst.h
 *
 * Tells a scanner's burst of keys from a person's typing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjKeyBurst:
 *
 * A scanner types a code faster than a hand can. Keys that follow each other
 * that fast, several of them, are a scan; a scan never gives a dose.
 */
typedef struct
{
  guint32 last_time;
  guint   length;
} InjKeyBurst;

/* Takes note of a key pressed at @time (milliseconds, as events carry it) and
 * returns whether it belongs to a burst that is long enough to be a scan. */
gboolean inj_key_burst_push (InjKeyBurst *self,
                             guint32      time);
/* Takes note of a key that stands for no character, such as Shift: it may come
 * between two of a scan and does not make one longer. */
void     inj_key_burst_touch (InjKeyBurst *self,
                              guint32      time);

G_END_DECLS
