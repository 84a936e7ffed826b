/* inj-wastage.c
 *
 * What was in the vials, what was given of them, and what is thrown away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-wastage.h"

#include <glib/gi18n-lib.h>

static void
wastage_free (gpointer data)
{
  InjWastage *self = data;

  g_free (self->products);
  g_free (self);
}

static InjWastage *
wastage_new (InjVisit *visit,
             InjVial  *vial)
{
  InjWastage *self = g_new0 (InjWastage, 1);

  self->vial = vial;
  self->n_vials = 1;
  self->substance_id = inj_vial_get_substance_id (vial);
  self->products = g_strdup (inj_product_get_name (inj_vial_get_product (vial)));
  self->in_vial = inj_vial_get_labelled (vial);
  self->given = inj_visit_get_given_from (visit, inj_vial_get_number (vial));
  self->discarded = MAX (0, self->in_vial - self->given);
  self->missing = MAX (0, self->given - self->in_vial);

  return self;
}

static InjWastage *
find_substance (GPtrArray  *list,
                const char *substance_id)
{
  for (guint i = 0; i < list->len; i++)
    {
      InjWastage *wastage = g_ptr_array_index (list, i);

      if (g_str_equal (wastage->substance_id, substance_id))
        return wastage;
    }

  return NULL;
}

static void
add_product (InjWastage *self,
             const char *name)
{
  g_auto (GStrv) names = g_strsplit (self->products, ", ", -1);
  g_autofree char *products = self->products;

  if (g_strv_contains ((const char *const *) names, name))
    self->products = g_steal_pointer (&products);
  else
    self->products = g_strdup_printf ("%s, %s", products, name);
}

/* What is left of one vial does not make up for what another was short of. */
static void
add_vial (InjWastage       *self,
          const InjWastage *vial)
{
  add_product (self, vial->products);
  self->vial = NULL;
  self->n_vials++;
  self->in_vial += vial->in_vial;
  self->given += vial->given;
  self->discarded += vial->discarded;
  self->missing += vial->missing;
}

GPtrArray *
inj_wastage_list_vials (InjVisit *visit)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (wastage_free);
  GPtrArray *vials;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  vials = inj_visit_get_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    g_ptr_array_add (list, wastage_new (visit, g_ptr_array_index (vials, i)));

  return g_steal_pointer (&list);
}

GPtrArray *
inj_wastage_list_substances (InjVisit *visit)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (wastage_free);
  g_autoptr (GPtrArray) vials = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  vials = inj_wastage_list_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    {
      const InjWastage *vial = g_ptr_array_index (vials, i);
      InjWastage *substance = find_substance (list, vial->substance_id);

      if (substance != NULL)
        add_vial (substance, vial);
      else
        {
          substance = wastage_new (visit, vial->vial);
          substance->vial = NULL;
          g_ptr_array_add (list, substance);
        }
    }

  return g_steal_pointer (&list);
}

gboolean
inj_wastage_is_any (InjVisit *visit)
{
  g_autoptr (GPtrArray) vials = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), FALSE);

  vials = inj_wastage_list_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    if (((InjWastage *) g_ptr_array_index (vials, i))->discarded > 0)
      return TRUE;

  return FALSE;
}

char *
inj_wastage_dup_rest (const InjWastage *self,
                      gboolean          is_signed)
{
  g_autofree char *given = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  given = inj_units_format (self->given);
  rest = inj_units_format (self->discarded);
  missing = inj_units_format (self->missing);
  if (self->missing > 0 && self->discarded == 0)
    /* Translators: units that were recorded, and by how much that is more than
     * the vial held. */
    return g_strdup_printf (_("%s given, %s more than it held"), given, missing);
  if (self->missing > 0 && is_signed)
    /* Translators: of several vials: units that were given, units that were
     * thrown away, and by how much one of them was overdrawn. */
    return g_strdup_printf (_("%s given, %s discarded, %s more than a vial held"), given, rest, missing);
  if (self->missing > 0)
    /* Translators: of several vials: units that were given, units still in
     * them, and by how much one of them was overdrawn. */
    return g_strdup_printf (_("%s given, %s left, %s more than a vial held"), given, rest, missing);
  if (is_signed)
    /* Translators: units that were given, and units that were thrown away. */
    return g_strdup_printf (_("%s given, %s discarded"), given, rest);

  /* Translators: units that were given, and units still in the vial. */
  return g_strdup_printf (_("%s given, %s left"), given, rest);
}

char *
inj_wastage_dup_text (const InjWastage *self,
                      gboolean          is_signed)
{
  g_autofree char *in_vial = NULL;
  g_autofree char *rest = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  in_vial = inj_units_format (self->in_vial);
  rest = inj_wastage_dup_rest (self, is_signed);

  /* Translators: brand or brands; units that the vials held; what became of
   * them, such as "155 given, 45 discarded". */
  return g_strdup_printf (ngettext ("%s: %s units in the vial, %s.", "%s: %s units in the vials, %s.",
                                    (gulong) self->n_vials),
                          self->products, in_vial, rest);
}

char *
inj_wastage_dup_statement (InjVisit *visit)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GString) statement = g_string_new (NULL);

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  list = inj_wastage_list_substances (visit);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = inj_wastage_dup_text (g_ptr_array_index (list, i),
                                                    inj_visit_get_status (visit) == INJ_VISIT_SIGNED);

      g_string_append_printf (statement, "%s%s", statement->len > 0 ? " " : "", text);
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&statement), FALSE) : NULL;
}
