/* inj-plate-picture.c
 *
 * The drawing of one plate as textures, drawn anew off the frame's path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-picture.h"

#include <math.h>

#include "inj-tint.h"

/* How long a zoom or a resize has to rest before it is drawn sharp. */
#define SETTLE_MILLISECONDS 120
/* How much of the plate around what is seen is drawn too, so that a pan has
 * something to show: a part of what is seen. */
#define MARGIN 0.25

/* One texture, the part of the plate that it shows, and how. */
typedef struct
{
  GdkTexture        *texture;
  InjPlateStyle      style;
  cairo_rectangle_t  part;
  double             scale;
} Layer;

/* What a thread is to draw. */
typedef struct
{
  InjDrawing        *drawing;
  InjPlateStyle      style;
  cairo_rectangle_t  part;
  double             scale;
  gboolean           whole;
} Order;

struct _InjPlatePicture
{
  GObject        parent_instance;

  /* Owned */
  InjDrawing    *drawing;
  GCancellable  *cancellable;
  Layer          whole;
  Layer          detail;

  /* State */
  InjPlateStyle  style;
  InjViewport    viewport;
  int            device_scale;
  guint          settle_source;
  gboolean       is_drawing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPlatePicture, inj_plate_picture, G_TYPE_OBJECT)

static void order_next (InjPlatePicture *self);

static void
order_free (Order *order)
{
  g_clear_object (&order->drawing);
  g_free (order);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Order *order = data;
  g_autofree char *stylesheet = inj_plate_style_dup_stylesheet (&order->style);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = inj_drawing_draw (order->drawing, order->whole ? NULL : &order->part, order->scale,
                                               stylesheet, &error);

  if (surface == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, inj_tint_make_texture (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

/* The size that the whole plate has while it is not zoomed. */
static double
get_whole_scale (InjPlatePicture *self)
{
  return self->viewport.fit * self->device_scale;
}

static double
get_detail_scale (InjPlatePicture *self)
{
  return inj_viewport_get_scale (&self->viewport) * self->device_scale;
}

/* Whether it is as it would be drawn now. */
static gboolean
is_fresh (InjPlatePicture *self,
          const Layer     *layer,
          double           scale)
{
  return layer->texture != NULL
         && inj_plate_style_equal (&layer->style, &self->style)
         && fabs (layer->scale / scale - 1) < 0.001;
}

static gboolean
shows (const Layer             *layer,
       const cairo_rectangle_t *part)
{
  return layer->texture != NULL
         && layer->part.x <= part->x + 0.5
         && layer->part.y <= part->y + 0.5
         && layer->part.x + layer->part.width >= part->x + part->width - 0.5
         && layer->part.y + layer->part.height >= part->y + part->height - 0.5;
}

static gboolean
wants_whole (InjPlatePicture *self)
{
  return !is_fresh (self, &self->whole, get_whole_scale (self));
}

static gboolean
wants_detail (InjPlatePicture *self)
{
  cairo_rectangle_t seen;

  if (self->viewport.zoom <= 1.001)
    return FALSE;

  inj_viewport_get_seen (&self->viewport, &seen);

  return !is_fresh (self, &self->detail, get_detail_scale (self)) || !shows (&self->detail, &seen);
}

static void
clear_layer (Layer *layer)
{
  g_clear_object (&layer->texture);
}

static void
on_drawn_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InjPlatePicture *self = INJ_PLATE_PICTURE (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  Layer *layer = order->whole ? &self->whole : &self->detail;

  self->is_drawing = FALSE;
  if (texture == NULL)
    {
      /* It was checked when it was loaded; the plate stays as it is. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_critical ("Plate not drawn: %s", error->message);
      return;
    }

  if (inj_plate_style_equal (&order->style, &self->style))
    {
      g_set_object (&layer->texture, texture);
      layer->style = order->style;
      layer->part = order->part;
      layer->scale = order->scale;
      g_signal_emit (self, signals[CHANGED], 0);
    }

  order_next (self);
}

static void
order_layer (InjPlatePicture         *self,
             gboolean                 whole,
             const cairo_rectangle_t *part,
             double                   scale)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_drawn_cb, NULL);
  Order *order = g_new0 (Order, 1);

  order->drawing = g_object_ref (self->drawing);
  order->style = self->style;
  order->part = *part;
  order->scale = scale;
  order->whole = whole;
  self->is_drawing = TRUE;
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
order_detail (InjPlatePicture *self)
{
  const InjFrame *frame = inj_drawing_get_frame (self->drawing);
  cairo_rectangle_t part;
  double right;
  double bottom;

  inj_viewport_get_seen (&self->viewport, &part);
  right = MIN (part.x + part.width * (1 + MARGIN), frame->width);
  bottom = MIN (part.y + part.height * (1 + MARGIN), frame->height);
  part.x = MAX (part.x - part.width * MARGIN, 0);
  part.y = MAX (part.y - part.height * MARGIN, 0);
  part.width = right - part.x;
  part.height = bottom - part.y;
  order_layer (self, FALSE, &part, get_detail_scale (self));
}

/* One at a time, so that an outdated one is not waited for twice; first what
 * is seen. */
static void
order_next (InjPlatePicture *self)
{
  const InjFrame *frame = inj_drawing_get_frame (self->drawing);
  cairo_rectangle_t all = { 0, 0, frame->width, frame->height };

  if (self->is_drawing || self->settle_source != 0 || self->device_scale == 0)
    return;

  if (self->whole.texture != NULL && wants_detail (self))
    order_detail (self);
  else if (wants_whole (self))
    order_layer (self, TRUE, &all, get_whole_scale (self));
  else if (self->viewport.zoom <= 1.001)
    clear_layer (&self->detail);
}

static gboolean
on_settled_cb (gpointer user_data)
{
  InjPlatePicture *self = INJ_PLATE_PICTURE (user_data);

  self->settle_source = 0;
  order_next (self);

  return G_SOURCE_REMOVE;
}

static void
inj_plate_picture_dispose (GObject *object)
{
  InjPlatePicture *self = INJ_PLATE_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  clear_layer (&self->whole);
  clear_layer (&self->detail);

  G_OBJECT_CLASS (inj_plate_picture_parent_class)->dispose (object);
}

static void
inj_plate_picture_finalize (GObject *object)
{
  InjPlatePicture *self = INJ_PLATE_PICTURE (object);

  g_clear_object (&self->drawing);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inj_plate_picture_parent_class)->finalize (object);
}

static void
inj_plate_picture_class_init (InjPlatePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inj_plate_picture_dispose;
  object_class->finalize = inj_plate_picture_finalize;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
inj_plate_picture_init (InjPlatePicture *self)
{
  self->cancellable = g_cancellable_new ();
  self->style.muscles = INJ_MUSCLE_VIEW_FULL;
}

InjPlatePicture *
inj_plate_picture_new (InjDrawing *drawing)
{
  InjPlatePicture *self;

  g_return_val_if_fail (INJ_IS_DRAWING (drawing), NULL);

  self = g_object_new (INJ_TYPE_PLATE_PICTURE, NULL);
  self->drawing = g_object_ref (drawing);

  return self;
}

void
inj_plate_picture_set_style (InjPlatePicture     *self,
                             const InjPlateStyle *style)
{
  g_return_if_fail (INJ_IS_PLATE_PICTURE (self));

  if (inj_plate_style_equal (&self->style, style))
    return;

  self->style = *style;
  order_next (self);
}

void
inj_plate_picture_borrow (InjPlatePicture *self,
                          InjPlatePicture *other)
{
  g_return_if_fail (INJ_IS_PLATE_PICTURE (self));
  g_return_if_fail (INJ_IS_PLATE_PICTURE (other));
  g_return_if_fail (self->drawing == other->drawing);

  g_set_object (&self->whole.texture, other->whole.texture);
  self->whole.style = other->whole.style;
  self->whole.part = other->whole.part;
  self->whole.scale = other->whole.scale;
}

void
inj_plate_picture_set_seen (InjPlatePicture   *self,
                            const InjViewport *viewport,
                            int                device_scale)
{
  gboolean is_first = self->device_scale == 0;

  g_return_if_fail (INJ_IS_PLATE_PICTURE (self));

  self->viewport = *viewport;
  self->device_scale = device_scale;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (is_first || self->whole.texture == NULL)
    order_next (self);
  else if (wants_whole (self) || wants_detail (self))
    self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, on_settled_cb, self);
}

gboolean
inj_plate_picture_is_settled (InjPlatePicture *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_PICTURE (self), FALSE);

  return !self->is_drawing
         && self->settle_source == 0
         && self->device_scale != 0
         && !wants_whole (self)
         && !wants_detail (self);
}

void
inj_plate_picture_snapshot (InjPlatePicture   *self,
                            GtkSnapshot       *snapshot,
                            const InjViewport *viewport)
{
  cairo_rectangle_t seen;
  gboolean is_sharp;

  g_return_if_fail (INJ_IS_PLATE_PICTURE (self));

  /* The detail is never shrunk: that costs more than a frame has. */
  inj_viewport_get_seen (viewport, &seen);
  is_sharp = self->detail.texture != NULL
             && self->detail.scale <= inj_viewport_get_scale (viewport) * self->device_scale * 1.001;

  if (self->whole.texture != NULL && !(is_sharp && shows (&self->detail, &seen)))
    inj_tint_snapshot_texture (self->whole.texture, &self->whole.part, snapshot, viewport, self->device_scale);
  if (is_sharp)
    inj_tint_snapshot_texture (self->detail.texture, &self->detail.part, snapshot, viewport, self->device_scale);
}
