/* inj-drawn-ahead.c
 *
 * A picture that is drawn before it is asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-drawn-ahead.h"

#include <math.h>

typedef enum
{
  STATE_OPEN,
  STATE_DRAWING,
  STATE_DRAWN,
  STATE_USED_UP,
} State;

/* The lock guards all the rest. */
struct _InjDrawnAhead
{
  GMutex           lock;
  GCond            drawn;

  State            state;
  double           scale;
  char            *stylesheet;
  cairo_surface_t *picture;
};

static gboolean
is_for (InjDrawnAhead *self,
        double         scale,
        const char    *stylesheet)
{
  return fabs (self->scale / scale - 1) < 0.0001 && g_str_equal (self->stylesheet, stylesheet);
}

static void
clear (InjDrawnAhead *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->stylesheet, g_free);
}

InjDrawnAhead *
inj_drawn_ahead_new (void)
{
  InjDrawnAhead *self = g_new0 (InjDrawnAhead, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->drawn);

  return self;
}

void
inj_drawn_ahead_free (InjDrawnAhead *self)
{
  clear (self);
  g_cond_clear (&self->drawn);
  g_mutex_clear (&self->lock);
  g_free (self);
}

gboolean
inj_drawn_ahead_begin (InjDrawnAhead *self,
                       double         scale,
                       const char    *stylesheet)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (scale > 0, FALSE);
  g_return_val_if_fail (stylesheet != NULL, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  if (self->state != STATE_OPEN)
    return FALSE;

  self->state = STATE_DRAWING;
  self->scale = scale;
  self->stylesheet = g_strdup (stylesheet);

  return TRUE;
}

void
inj_drawn_ahead_end (InjDrawnAhead   *self,
                     cairo_surface_t *picture)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->lock);
  self->picture = picture;
  if (self->state == STATE_DRAWING)
    self->state = STATE_DRAWN;
  else
    clear (self);
  g_cond_broadcast (&self->drawn);
}

cairo_surface_t *
inj_drawn_ahead_take (InjDrawnAhead *self,
                      double         scale,
                      const char    *stylesheet)
{
  g_autoptr (GMutexLocker) locker = NULL;
  cairo_surface_t *picture = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (stylesheet != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  while (self->state == STATE_DRAWING && is_for (self, scale, stylesheet))
    g_cond_wait (&self->drawn, &self->lock);

  if (self->state == STATE_DRAWN)
    {
      if (is_for (self, scale, stylesheet))
        picture = g_steal_pointer (&self->picture);
      clear (self);
    }
  self->state = STATE_USED_UP;

  return picture;
}
