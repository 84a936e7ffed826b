/* inj-frame.c
 *
 * Where a plate lies in the common frame of all plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-frame.h"

#include <math.h>

void
inj_frame_to_user (const InjFrame    *self,
                   const InjPosition *position,
                   double            *x,
                   double            *y)
{
  g_return_if_fail (position->plate == self->plate);

  *x = self->cx + position->x * self->scale / INJ_POSITION_HEAD_HEIGHT;
  *y = self->cy - position->y * self->scale / INJ_POSITION_HEAD_HEIGHT;
}

void
inj_frame_to_position (const InjFrame *self,
                       double          x,
                       double          y,
                       InjPosition    *position)
{
  position->plate = self->plate;
  position->x = (int) lround ((x - self->cx) * INJ_POSITION_HEAD_HEIGHT / self->scale);
  position->y = (int) lround ((self->cy - y) * INJ_POSITION_HEAD_HEIGHT / self->scale);
}

gboolean
inj_frame_contains (const InjFrame *self,
                    double          x,
                    double          y)
{
  return x >= 0 && y >= 0 && x <= self->width && y <= self->height;
}
