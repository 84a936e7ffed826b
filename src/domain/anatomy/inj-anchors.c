/* inj-anchors.c
 *
 * Where the named sites stand: a table that the drawings fill.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-anchors.h"

#include "inj-site.h"

/**
 * InjAnchors:
 *
 * Owns one position a site, on its home plate. Reading it from the plates is
 * the diagrams' work.
 */
struct _InjAnchors
{
  GObject     parent_instance;

  /* From the id in the site table to an InjPosition. */
  GHashTable *positions;
};

G_DEFINE_FINAL_TYPE (InjAnchors, inj_anchors, G_TYPE_OBJECT)

static void
inj_anchors_finalize (GObject *object)
{
  InjAnchors *self = INJ_ANCHORS (object);

  g_hash_table_unref (self->positions);

  G_OBJECT_CLASS (inj_anchors_parent_class)->finalize (object);
}

static void
inj_anchors_class_init (InjAnchorsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_anchors_finalize;
}

static void
inj_anchors_init (InjAnchors *self)
{
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

InjAnchors *
inj_anchors_new (void)
{
  return g_object_new (INJ_TYPE_ANCHORS, NULL);
}

void
inj_anchors_add (InjAnchors        *self,
                 const char        *site_id,
                 const InjPosition *position)
{
  const InjSite *site;

  g_return_if_fail (INJ_IS_ANCHORS (self));
  g_return_if_fail (site_id != NULL);
  g_return_if_fail (position != NULL);

  site = inj_site_lookup (site_id);
  g_return_if_fail (site != NULL);
  g_return_if_fail (site->plate == position->plate);

  g_hash_table_replace (self->positions,
                        (char *) site->id,
                        g_memdup2 (position, sizeof *position));
}

const InjPosition *
inj_anchors_lookup (InjAnchors *self,
                    const char *site_id)
{
  g_return_val_if_fail (INJ_IS_ANCHORS (self), NULL);
  g_return_val_if_fail (site_id != NULL, NULL);

  return g_hash_table_lookup (self->positions, site_id);
}
