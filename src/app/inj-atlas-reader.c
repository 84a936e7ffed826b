/* inj-atlas-reader.c
 *
 * Reads the plates while the rest of the program starts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-atlas-reader.h"

/* The lock guards what the thread hands over. */
struct _InjAtlasReader
{
  GThread       *thread;
  double         head_height;
  InjPlateStyle  style;

  GMutex         lock;
  GCond          is_read;
  InjAtlas      *atlas;
  GError        *error;
};

static void
hand_over (InjAtlasReader *self,
           InjAtlas       *atlas,
           GError         *error)
{
  g_mutex_lock (&self->lock);
  self->atlas = atlas;
  self->error = error;
  g_cond_signal (&self->is_read);
  g_mutex_unlock (&self->lock);
}

static gpointer
read_and_draw (gpointer data)
{
  InjAtlasReader *self = data;
  GError *error = NULL;
  InjAtlas *atlas = inj_atlas_new (&error);

  hand_over (self, atlas, error);
  if (atlas != NULL && self->head_height > 0)
    inj_atlas_draw_ahead (atlas, self->head_height, &self->style);

  return NULL;
}

InjAtlasReader *
inj_atlas_reader_new (double               head_height,
                      const InjPlateStyle *style)
{
  InjAtlasReader *self;

  g_return_val_if_fail (style != NULL, NULL);

  self = g_new0 (InjAtlasReader, 1);
  self->head_height = head_height;
  self->style = *style;
  g_mutex_init (&self->lock);
  g_cond_init (&self->is_read);
  self->thread = g_thread_new ("atlas", read_and_draw, self);

  return self;
}

void
inj_atlas_reader_free (InjAtlasReader *self)
{
  g_thread_join (self->thread);
  g_clear_object (&self->atlas);
  g_clear_error (&self->error);
  g_cond_clear (&self->is_read);
  g_mutex_clear (&self->lock);
  g_free (self);
}

InjAtlas *
inj_atlas_reader_finish (InjAtlasReader  *self,
                         GError         **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  while (self->atlas == NULL && self->error == NULL)
    g_cond_wait (&self->is_read, &self->lock);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return NULL;
    }

  return g_object_ref (self->atlas);
}
