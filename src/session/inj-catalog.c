/* inj-catalog.c
 *
 * The protocols, substances and products that the program knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-catalog.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#define PROTOCOLS_PATH INJ_RESOURCE_ROOT "/protocols"
#define PRODUCTS_PATH INJ_RESOURCE_ROOT "/products"
#define SUFFIX ".ini"

/* Owns all it has loaded. */
struct _InjCatalog
{
  GObject     parent_instance;

  GListStore *protocols;
  GListStore *products;
  GPtrArray  *substances;
  GPtrArray  *problems;
};

G_DEFINE_FINAL_TYPE (InjCatalog, inj_catalog, G_TYPE_OBJECT)

typedef gboolean (*TakeText) (InjCatalog  *self,
                              const char  *name,
                              GBytes      *text,
                              GError     **error);

static InjProtocol *
find_protocol (InjCatalog *self,
               const char *id)
{
  guint n_protocols = g_list_model_get_n_items (G_LIST_MODEL (self->protocols));

  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (G_LIST_MODEL (self->protocols), i);

      if (g_str_equal (inj_protocol_get_id (protocol), id))
        return protocol;
    }

  return NULL;
}

static gboolean
take_protocol (InjCatalog  *self,
               const char  *name,
               GBytes      *text,
               GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse (name, data, (gssize) length, error);

  if (protocol == NULL)
    return FALSE;

  if (find_protocol (self, inj_protocol_get_id (protocol)) != NULL)
    {
      /* Translators: a file's name, and a protocol's id. */
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   _("%s: there is a protocol “%s” already; give it another Id"),
                   name, inj_protocol_get_id (protocol));
      return FALSE;
    }

  g_list_store_append (self->protocols, protocol);

  return TRUE;
}

static gboolean
take_substance (InjCatalog  *self,
                const char  *name,
                GBytes      *text,
                GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr (InjSubstance) substance = inj_substance_parse (name, data, (gssize) length, error);
  GPtrArray *products;

  if (substance == NULL)
    return FALSE;

  products = inj_substance_get_products (substance);
  for (guint i = 0; i < products->len; i++)
    g_list_store_append (self->products, g_ptr_array_index (products, i));
  g_ptr_array_add (self->substances, g_steal_pointer (&substance));

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
load_resources (InjCatalog  *self,
                const char  *path,
                TakeText     take,
                GError     **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *child = g_build_path ("/", path, names[i], NULL);
      g_autoptr (GBytes) text = g_resources_lookup_data (child, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (text == NULL || !take (self, names[i], text, error))
        return FALSE;
    }

  return TRUE;
}

static void
load_file (InjCatalog *self,
           const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_file_load_bytes (file, NULL, NULL, &error);

  if (text == NULL || !take_protocol (self, path, text, &error))
    g_ptr_array_add (self->problems, g_strdup (error->message));
}

static void
load_folder (InjCatalog *self,
             const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    load_file (self, folder, g_ptr_array_index (names, i));
}

/* "a, b, c", for a message that says what there is. */
static char *
join_ids (GListModel   *model,
          const char *(*get_id) (gpointer))
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", get_id (item));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
inj_catalog_finalize (GObject *object)
{
  InjCatalog *self = INJ_CATALOG (object);

  g_clear_object (&self->protocols);
  g_clear_object (&self->products);
  g_clear_pointer (&self->substances, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (inj_catalog_parent_class)->finalize (object);
}

static void
inj_catalog_class_init (InjCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_catalog_finalize;
}

static void
inj_catalog_init (InjCatalog *self)
{
  self->protocols = g_list_store_new (INJ_TYPE_PROTOCOL);
  self->products = g_list_store_new (INJ_TYPE_PRODUCT);
  self->substances = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
}

InjCatalog *
inj_catalog_load (const char  *folder,
                  GError     **error)
{
  g_autoptr (InjCatalog) self = g_object_new (INJ_TYPE_CATALOG, NULL);

  if (!load_resources (self, PRODUCTS_PATH, take_substance, error) ||
      !load_resources (self, PROTOCOLS_PATH, take_protocol, error))
    return NULL;

  if (folder != NULL)
    load_folder (self, folder);
  g_ptr_array_add (self->problems, NULL);

  return g_steal_pointer (&self);
}

GListModel *
inj_catalog_get_protocols (InjCatalog *self)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->protocols);
}

GPtrArray *
inj_catalog_get_substances (InjCatalog *self)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);

  return self->substances;
}

GListModel *
inj_catalog_get_products (InjCatalog *self)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->products);
}

InjProtocol *
inj_catalog_lookup_protocol (InjCatalog  *self,
                             const char  *id,
                             GError     **error)
{
  InjProtocol *protocol;
  g_autofree char *ids = NULL;

  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  protocol = find_protocol (self, id);
  if (protocol != NULL)
    return protocol;

  ids = join_ids (G_LIST_MODEL (self->protocols), (const char *(*) (gpointer)) inj_protocol_get_id);
  /* Translators: what was typed, and a list of ids. */
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               _("There is no protocol “%s”; there are: %s"), id, ids);

  return NULL;
}

InjProduct *
inj_catalog_lookup_product (InjCatalog  *self,
                            const char  *id,
                            GError     **error)
{
  guint n_products;
  g_autofree char *ids = NULL;

  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n_products = g_list_model_get_n_items (G_LIST_MODEL (self->products));
  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (G_LIST_MODEL (self->products), i);

      if (g_str_equal (inj_product_get_id (product), id))
        return product;
    }

  ids = join_ids (G_LIST_MODEL (self->products), (const char *(*) (gpointer)) inj_product_get_id);
  /* Translators: what was typed, and a list of ids. */
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               _("There is no product “%s”; there are: %s"), id, ids);

  return NULL;
}

const char *const *
inj_catalog_get_problems (InjCatalog *self)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);

  return (const char *const *) self->problems->pdata;
}
