/* inj-viewport.c
 *
 * Which part of a plate is seen in a widget, and how large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-viewport.h"

/* Where the middle may lie along one axis: a plate that is longer than what is
 * seen leaves no gap at its ends, a shorter one stays within. What is beyond
 * that already, by zooming in at the pointer, may stay but not go on. */
static double
clamp_centre (double centre,
              double plate,
              double seen,
              double before)
{
  double least = MIN (seen / 2, plate - seen / 2);
  double most = MAX (seen / 2, plate - seen / 2);

  return CLAMP (centre, MIN (least, before), MAX (most, before));
}

static void
set_centre (InjViewport *self,
            double       x,
            double       y)
{
  double scale = inj_viewport_get_scale (self);
  double width = self->width / scale;
  double height = self->height / scale;

  if (self->zoom <= 1)
    {
      self->centre_x = self->frame.width / 2;
      self->centre_y = self->bottom - height / 2;
      return;
    }

  self->centre_x = clamp_centre (x, self->frame.width, width, self->centre_x);
  self->centre_y = clamp_centre (y, self->frame.height, height, self->centre_y);
}

/* By how much a coordinate has to move to lie within a span. */
static double
find_shift (double at,
            double span,
            double margin)
{
  margin = MIN (margin, span / 2);

  return CLAMP (at, margin, span - margin) - at;
}

void
inj_viewport_init (InjViewport    *self,
                   const InjFrame *frame)
{
  self->frame = *frame;
  self->width = frame->width;
  self->height = frame->height;
  self->bottom = frame->height;
  self->fit = 1;
  self->zoom = 1;
  self->centre_x = frame->width / 2;
  self->centre_y = frame->height / 2;
}

void
inj_viewport_resize (InjViewport *self,
                     double       width,
                     double       height,
                     double       head_height)
{
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->fit = MIN (self->width / self->frame.width, self->height / self->bottom);
  /* All plates have exactly this scale, although a box has whole pixels. */
  if (head_height > 0)
    self->fit = MIN (head_height / self->frame.scale,
                     MIN ((self->width + 1) / self->frame.width, (self->height + 1) / self->bottom));
  set_centre (self, self->centre_x, self->centre_y);
}

double
inj_viewport_get_scale (const InjViewport *self)
{
  return self->zoom * self->fit;
}

void
inj_viewport_to_widget (const InjViewport *self,
                        double             user_x,
                        double             user_y,
                        double            *x,
                        double            *y)
{
  double scale = inj_viewport_get_scale (self);

  *x = self->width / 2 + (user_x - self->centre_x) * scale;
  *y = self->height / 2 + (user_y - self->centre_y) * scale;
}

void
inj_viewport_to_user (const InjViewport *self,
                      double             x,
                      double             y,
                      double            *user_x,
                      double            *user_y)
{
  double scale = inj_viewport_get_scale (self);

  *user_x = self->centre_x + (x - self->width / 2) / scale;
  *user_y = self->centre_y + (y - self->height / 2) / scale;
}

void
inj_viewport_get_seen (const InjViewport *self,
                       cairo_rectangle_t *seen)
{
  double right;
  double bottom;

  inj_viewport_to_user (self, 0, 0, &seen->x, &seen->y);
  inj_viewport_to_user (self, self->width, self->height, &right, &bottom);
  seen->x = MAX (seen->x, 0);
  seen->y = MAX (seen->y, 0);
  seen->width = MIN (right, self->frame.width) - seen->x;
  seen->height = MIN (bottom, self->frame.height) - seen->y;
}

void
inj_viewport_zoom_at (InjViewport *self,
                      double       factor,
                      double       x,
                      double       y)
{
  double user_x;
  double user_y;
  double scale;

  inj_viewport_to_user (self, x, y, &user_x, &user_y);
  self->zoom = CLAMP (self->zoom * factor, 1, INJ_VIEWPORT_MAXIMUM_ZOOM);
  scale = inj_viewport_get_scale (self);
  user_x -= (x - self->width / 2) / scale;
  user_y -= (y - self->height / 2) / scale;

  /* Inwards the point stays in any case; outwards the plate comes back. */
  if (factor > 1)
    {
      self->centre_x = user_x;
      self->centre_y = user_y;
    }
  else
    {
      self->centre_x = self->frame.width / 2;
      self->centre_y = self->frame.height / 2;
      set_centre (self, user_x, user_y);
    }
}

void
inj_viewport_pan (InjViewport *self,
                  double       x,
                  double       y)
{
  double scale = inj_viewport_get_scale (self);

  set_centre (self, self->centre_x - x / scale, self->centre_y - y / scale);
}

void
inj_viewport_show (InjViewport *self,
                   double       user_x,
                   double       user_y,
                   double       margin)
{
  double x;
  double y;

  inj_viewport_to_widget (self, user_x, user_y, &x, &y);
  inj_viewport_pan (self, find_shift (x, self->width, margin), find_shift (y, self->height, margin));
}
