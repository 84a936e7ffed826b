/* inj-substance.c
 *
 * A toxin, its brands, and the limits that hold for it in every protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-substance.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/values/inj-gtin.h"
#include "domain/values/inj-key-file.h"

/* Owns its texts, products and limits; which of them a practice uses is left
 * to others. */
struct _InjSubstance
{
  GObject    parent_instance;

  char      *id;
  char      *name;
  GPtrArray *products;
  GPtrArray *limits;
};

G_DEFINE_FINAL_TYPE (InjSubstance, inj_substance, G_TYPE_OBJECT)

static const char *const substance_keys[] = { "Id", "Name", NULL };

static const char *const product_keys[] = { "Name", "Labelled", "Gtin", "Verified", NULL };

static gboolean
read_head (InjSubstance  *self,
           InjKeyFile    *file,
           GError       **error)
{
  if (!inj_key_file_check_keys (file, "Substance", substance_keys, error))
    return FALSE;

  self->id = g_strdup (inj_key_file_get_id (file, "Substance", "Id", error));
  if (self->id == NULL)
    return FALSE;

  self->name = g_strdup (inj_key_file_get_string (file, "Substance", "Name", error));
  return self->name != NULL;
}

/* The sizes are separated by semicolons, with or without one at the end. */
static GArray *
read_labelled (InjKeyFile  *file,
               const char  *group,
               GError     **error)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_auto (GStrv) parts = NULL;
  const char *text;
  guint n_parts;

  if (!inj_key_file_has_key (file, group, "Labelled"))
    return g_steal_pointer (&labelled);

  text = inj_key_file_get_string (file, group, "Labelled", error);
  if (text == NULL)
    return NULL;

  parts = g_strsplit (text, ";", -1);
  n_parts = g_strv_length (parts);
  if (*parts[n_parts - 1] == '\0')
    n_parts--;

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GError) reason = NULL;
      InjUnits units;

      if (!inj_units_parse (parts[i], INJ_UNITS_STATED_MAXIMUM, &units, &reason))
        {
          inj_key_file_set_error (file, error, group, "Labelled",
                                  /* Translators: a key, and a sentence about its value */
                                  _("the key “%s”: %s"), "Labelled", reason->message);
          return NULL;
        }

      g_array_append_val (labelled, units);
    }

  return g_steal_pointer (&labelled);
}

static gboolean
is_size (InjProduct *product,
         InjUnits    units)
{
  gsize n_labelled;
  const InjUnits *labelled = inj_product_get_labelled (product, &n_labelled);

  for (gsize i = 0; i < n_labelled; i++)
    if (labelled[i] == units)
      return TRUE;

  return FALSE;
}

/* "100:00300231145014;200:00300233921029": the units in a vial, and what it is
 * sold under. Returns @product, which it takes, with them. */
static InjProduct *
read_gtins (InjProduct  *product,
            InjKeyFile  *file,
            const char  *group,
            GError     **error)
{
  g_autoptr (InjProduct) known = product;
  g_auto (GStrv) parts = NULL;
  const char *text;

  if (!inj_key_file_has_key (file, group, "Gtin"))
    return g_steal_pointer (&known);

  text = inj_key_file_get_string (file, group, "Gtin", error);
  if (text == NULL)
    return NULL;

  parts = g_strsplit (text, ";", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], ":", -1);
      InjProduct *more;
      InjUnits units;

      if (g_strv_length (pair) != 2 || !inj_units_parse (pair[0], INJ_UNITS_STATED_MAXIMUM, &units, NULL) ||
          !is_size (known, units) || !inj_gtin_is_valid (pair[1]))
        {
          inj_key_file_refuse_value (file, group, "Gtin", error,
                                     _("write a size that is labelled, a colon and the fourteen digits of its GTIN, "
                                       "with a semicolon before the next."));
          return NULL;
        }

      more = inj_product_with_gtin (known, pair[1], units);
      g_object_unref (known);
      known = more;
    }

  return g_steal_pointer (&known);
}

static gboolean
read_product (InjSubstance  *self,
              InjKeyFile    *file,
              const char    *group,
              const char    *id,
              GError       **error)
{
  g_autoptr (GArray) labelled = NULL;
  InjProduct *product;
  const char *name;
  gboolean verified;

  if (!inj_key_file_is_id (id))
    {
      g_autofree char *quoted = inj_domain_error_quote (id);

      inj_key_file_set_error (file, error, group, NULL,
                              /* Translators: %s is what should be the id of a brand */
                              _("“%s” cannot be the id of a product: write small letters, digits "
                                "and hyphens, a letter first."),
                              quoted);
      return FALSE;
    }

  if (!inj_key_file_check_keys (file, group, product_keys, error))
    return FALSE;

  name = inj_key_file_get_string (file, group, "Name", error);
  if (name == NULL)
    return FALSE;

  labelled = read_labelled (file, group, error);
  if (labelled == NULL)
    return FALSE;

  if (!inj_key_file_read_verified (file, group, "Verified", &verified, error))
    return FALSE;

  product = read_gtins (inj_product_new (id, name, self->id, labelled, verified), file, group, error);
  if (product == NULL)
    return FALSE;

  g_ptr_array_add (self->products, product);
  return TRUE;
}

static gboolean
read_limit (InjSubstance  *self,
            InjKeyFile    *file,
            const char    *group,
            GError       **error)
{
  g_autoptr (InjLimit) limit = inj_limit_read (file, group, error);

  if (limit == NULL)
    return FALSE;

  /* The others count what only a protocol has: its indication and its sites. */
  if (limit->scope != INJ_LIMIT_SITE && limit->scope != INJ_LIMIT_MONTHS)
    {
      inj_key_file_set_error (file, error, group, "Scope",
                              /* Translators: the words are not translated */
                              _("a substance has limits of the scopes site and months alone; "
                                "others belong in a protocol."));
      return FALSE;
    }

  g_ptr_array_add (self->limits, g_steal_pointer (&limit));
  return TRUE;
}

static gboolean
read_group (InjSubstance  *self,
            InjKeyFile    *file,
            const char    *group,
            GError       **error)
{
  const char *product_id = inj_key_file_get_argument (group, "Product");

  if (g_str_equal (group, "Substance"))
    return TRUE;

  if (product_id != NULL)
    return read_product (self, file, group, product_id, error);

  if (inj_limit_can_read (group))
    return read_limit (self, file, group, error);

  /* Translators: the name of a group; the words in brackets are not translated */
  inj_key_file_set_error (file, error, group, NULL,
                          _("the group [%s] is not known: a substance has [Substance], "
                            "[Product ID] and [Limit NAME]."),
                          group);
  return FALSE;
}

static void
inj_substance_finalize (GObject *object)
{
  InjSubstance *self = INJ_SUBSTANCE (object);

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->products);
  g_ptr_array_unref (self->limits);

  G_OBJECT_CLASS (inj_substance_parent_class)->finalize (object);
}

static void
inj_substance_class_init (InjSubstanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_substance_finalize;
}

static void
inj_substance_init (InjSubstance *self)
{
  self->products = g_ptr_array_new_with_free_func (g_object_unref);
  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
}

InjSubstance *
inj_substance_parse (const char  *file_name,
                     const char  *text,
                     gssize       length,
                     GError     **error)
{
  g_autoptr (InjSubstance) self = NULL;
  g_autoptr (InjKeyFile) file = NULL;
  const char *const *groups;

  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = inj_key_file_new (file_name, text, length, error);
  if (file == NULL)
    return NULL;

  self = g_object_new (INJ_TYPE_SUBSTANCE, NULL);
  if (!read_head (self, file, error))
    return NULL;

  groups = inj_key_file_get_groups (file);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!read_group (self, file, groups[i], error))
        return NULL;
    }

  if (self->products->len == 0)
    {
      inj_key_file_set_error (file, error, "Substance", NULL,
                              _("the substance has no product: add groups such as "
                                "[Product botox]."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

const char *
inj_substance_get_id (InjSubstance *self)
{
  g_return_val_if_fail (INJ_IS_SUBSTANCE (self), NULL);

  return self->id;
}

const char *
inj_substance_get_name (InjSubstance *self)
{
  g_return_val_if_fail (INJ_IS_SUBSTANCE (self), NULL);

  return self->name;
}

GPtrArray *
inj_substance_get_products (InjSubstance *self)
{
  g_return_val_if_fail (INJ_IS_SUBSTANCE (self), NULL);

  return self->products;
}

GPtrArray *
inj_substance_get_limits (InjSubstance *self)
{
  g_return_val_if_fail (INJ_IS_SUBSTANCE (self), NULL);

  return self->limits;
}
