/* inj-product.c
 *
 * A brand of toxin that a vial can hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-product.h"

/**
 * InjProduct:
 *
 * Immutable. Owns its texts and sizes, and the GTINs of some of these; lot and
 * expiry are the vial's.
 */
struct _InjProduct
{
  GObject    parent_instance;

  char      *id;
  char      *name;
  char      *substance_id;
  InjUnits  *labelled;
  gsize      n_labelled;
  GPtrArray *gtins;
  GArray    *gtin_units;

  gboolean   verified;
};

G_DEFINE_FINAL_TYPE (InjProduct, inj_product, G_TYPE_OBJECT)

static void
inj_product_finalize (GObject *object)
{
  InjProduct *self = INJ_PRODUCT (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->substance_id);
  g_free (self->labelled);
  g_ptr_array_unref (self->gtins);
  g_array_unref (self->gtin_units);

  G_OBJECT_CLASS (inj_product_parent_class)->finalize (object);
}

static void
inj_product_class_init (InjProductClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_product_finalize;
}

static void
inj_product_init (InjProduct *self)
{
  self->gtins = g_ptr_array_new_with_free_func (g_free);
  self->gtin_units = g_array_new (FALSE, FALSE, sizeof (InjUnits));
}

InjProduct *
inj_product_new (const char *id,
                 const char *name,
                 const char *substance_id,
                 GArray     *labelled,
                 gboolean    verified)
{
  InjProduct *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (substance_id != NULL, NULL);
  g_return_val_if_fail (labelled != NULL, NULL);
  g_return_val_if_fail (g_array_get_element_size (labelled) == sizeof (InjUnits), NULL);

  self = g_object_new (INJ_TYPE_PRODUCT, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->substance_id = g_strdup (substance_id);
  self->labelled = g_memdup2 (labelled->data, labelled->len * sizeof (InjUnits));
  self->n_labelled = labelled->len;
  self->verified = verified;

  return self;
}

InjProduct *
inj_product_with_gtin (InjProduct *self,
                       const char *gtin,
                       InjUnits    units)
{
  InjProduct *copy;

  g_return_val_if_fail (INJ_IS_PRODUCT (self), NULL);
  g_return_val_if_fail (gtin != NULL, NULL);
  g_return_val_if_fail (units > 0, NULL);

  copy = g_object_new (INJ_TYPE_PRODUCT, NULL);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->substance_id = g_strdup (self->substance_id);
  copy->labelled = g_memdup2 (self->labelled, self->n_labelled * sizeof (InjUnits));
  copy->n_labelled = self->n_labelled;
  copy->verified = self->verified;
  for (guint i = 0; i < self->gtins->len; i++)
    g_ptr_array_add (copy->gtins, g_strdup (g_ptr_array_index (self->gtins, i)));
  g_array_append_vals (copy->gtin_units, self->gtin_units->data, self->gtin_units->len);
  g_ptr_array_add (copy->gtins, g_strdup (gtin));
  g_array_append_val (copy->gtin_units, units);

  return copy;
}

const char *
inj_product_get_id (InjProduct *self)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), NULL);

  return self->id;
}

const char *
inj_product_get_name (InjProduct *self)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), NULL);

  return self->name;
}

const char *
inj_product_get_substance_id (InjProduct *self)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), NULL);

  return self->substance_id;
}

const InjUnits *
inj_product_get_labelled (InjProduct *self,
                          gsize      *n_labelled)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), NULL);
  g_return_val_if_fail (n_labelled != NULL, NULL);

  *n_labelled = self->n_labelled;

  return self->labelled;
}

InjUnits
inj_product_get_units_of_gtin (InjProduct *self,
                               const char *gtin)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), 0);
  g_return_val_if_fail (gtin != NULL, 0);

  for (guint i = 0; i < self->gtins->len; i++)
    if (g_str_equal (g_ptr_array_index (self->gtins, i), gtin))
      return g_array_index (self->gtin_units, InjUnits, i);

  return 0;
}

gboolean
inj_product_is_verified (InjProduct *self)
{
  g_return_val_if_fail (INJ_IS_PRODUCT (self), FALSE);

  return self->verified;
}
