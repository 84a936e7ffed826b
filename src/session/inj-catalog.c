/* inj-catalog.c
 *
 * The protocols, substances and products that the program knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-catalog.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "domain/values/inj-domain-error.h"

#include "inj-protocol-file.h"

#define PROTOCOLS_PATH INJ_RESOURCE_ROOT "/protocols"
#define PRODUCTS_PATH INJ_RESOURCE_ROOT "/products"
#define SUFFIX ".ini"

/* Owns all it has loaded. */
struct _InjCatalog
{
  GObject     parent_instance;

  /* Of the practice's own protocols; NULL where there can be none. */
  char       *folder;
  /* From the id of such a one to the path of its file. */
  GHashTable *paths;

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
  g_autoptr (InjProtocol) protocol = inj_protocol_parse (name, data != NULL ? data : "", (gssize) length, error);

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

/* Of the protocol that was taken last. */
static void
remember_path (InjCatalog *self,
               const char *path)
{
  GListModel *protocols = G_LIST_MODEL (self->protocols);
  g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, g_list_model_get_n_items (protocols) - 1);

  g_hash_table_replace (self->paths, g_strdup (inj_protocol_get_id (protocol)), g_strdup (path));
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
  else
    remember_path (self, path);
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

/* A file of the practice that no protocol of the list is from is not written
 * over: it is another one that could not be read. */
static char *
make_path (InjCatalog *self,
           const char *id)
{
  const char *path = g_hash_table_lookup (self->paths, id);

  if (path != NULL)
    return g_strdup (path);

  for (guint number = 1;; number++)
    {
      g_autofree char *name = number == 1 ? g_strconcat (id, SUFFIX, NULL) : g_strdup_printf ("%s-%u" SUFFIX, id, number);
      g_autofree char *made = g_build_filename (self->folder, name, NULL);

      if (!g_file_test (made, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&made);
    }
}

static gboolean
make_folder (InjCatalog  *self,
             GError     **error)
{
  int code;

  g_return_val_if_fail (self->folder != NULL, FALSE);

  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    return TRUE;

  code = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
               /* Translators: a folder, and what the system says */
               _("The folder %s cannot be made: %s"), self->folder, g_strerror (code));

  return FALSE;
}

/* Another program may have written there since. */
static gboolean
check_unchanged (const char   *path,
                 InjProtocol  *known,
                 GError      **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || g_str_equal (text, inj_protocol_get_text (known)))
    return TRUE;

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a file's name */
               _("%s was changed by another program; open InjectMap anew to see it."), path);

  return FALSE;
}

/* Whether @protocol may be kept beside or instead of @known, which may be
 * NULL. */
static gboolean
check_save (InjCatalog   *self,
            InjProtocol  *protocol,
            InjProtocol  *known,
            gboolean      replaces,
            GError      **error)
{
  const char *id = inj_protocol_get_id (protocol);

  if (inj_catalog_is_shipped (self, id))
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is a protocol's id; Id is not translated */
                 _("“%s” ships with the program and stays as it is; give yours another Id."), id);
  else if (known != NULL && !replaces)
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: a protocol's id, and its version */
                 _("There is a protocol “%s” already, in version %s."), id, inj_protocol_get_version (known));
  else if (known != NULL && g_str_equal (inj_protocol_get_version (known), inj_protocol_get_version (protocol)))
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: the version and the id of a protocol */
                 _("Version %s of “%s” is kept already and says something else; give what was changed another version."),
                 inj_protocol_get_version (known), id);
  else
    return TRUE;

  return FALSE;
}

static void
put_protocol (InjCatalog  *self,
              InjProtocol *protocol,
              InjProtocol *known)
{
  guint index;

  if (known != NULL && g_list_store_find (self->protocols, known, &index))
    g_list_store_splice (self->protocols, index, 1, (gpointer *) &protocol, 1);
  else
    g_list_store_append (self->protocols, protocol);
}

static void
inj_catalog_finalize (GObject *object)
{
  InjCatalog *self = INJ_CATALOG (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->paths, g_hash_table_unref);
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
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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

  self->folder = g_strdup (folder);
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

gboolean
inj_catalog_is_shipped (InjCatalog *self,
                        const char *protocol_id)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (protocol_id != NULL, FALSE);

  return find_protocol (self, protocol_id) != NULL && !g_hash_table_contains (self->paths, protocol_id);
}

char *
inj_catalog_dup_free_id (InjCatalog *self,
                         const char *wanted)
{
  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  if (find_protocol (self, wanted) == NULL)
    return g_strdup (wanted);

  for (guint number = 2;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", wanted, number);

      if (find_protocol (self, id) == NULL)
        return g_steal_pointer (&id);
    }
}

InjProtocol *
inj_catalog_save (InjCatalog  *self,
                  const char  *name,
                  const char  *text,
                  gssize       length,
                  gboolean     replaces,
                  GError     **error)
{
  g_autoptr (InjProtocol) protocol = NULL;
  g_autofree char *path = NULL;
  InjProtocol *known;

  g_return_val_if_fail (INJ_IS_CATALOG (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  protocol = inj_protocol_parse (name, text, length, error);
  if (protocol == NULL)
    return NULL;

  known = find_protocol (self, inj_protocol_get_id (protocol));
  if (known != NULL && !inj_catalog_is_shipped (self, inj_protocol_get_id (known))
      && g_str_equal (inj_protocol_get_text (known), inj_protocol_get_text (protocol)))
    return known;
  if (!check_save (self, protocol, known, replaces, error) || !make_folder (self, error))
    return NULL;

  path = make_path (self, inj_protocol_get_id (protocol));
  if ((known != NULL && !check_unchanged (path, known, error))
      || !inj_protocol_file_write (path, inj_protocol_get_text (protocol), error))
    return NULL;

  /* Whoever follows the list asks at once whose it is. */
  g_hash_table_replace (self->paths, g_strdup (inj_protocol_get_id (protocol)), g_steal_pointer (&path));
  put_protocol (self, protocol, known);

  return find_protocol (self, inj_protocol_get_id (protocol));
}

gboolean
inj_catalog_remove (InjCatalog  *self,
                    const char  *protocol_id,
                    GError     **error)
{
  InjProtocol *protocol;
  const char *path;
  guint index;

  g_return_val_if_fail (INJ_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (protocol_id != NULL, FALSE);

  protocol = inj_catalog_lookup_protocol (self, protocol_id, error);
  if (protocol == NULL)
    return FALSE;

  path = g_hash_table_lookup (self->paths, protocol_id);
  if (path == NULL)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a protocol's id */
                   _("“%s” ships with the program and cannot be removed."), protocol_id);
      return FALSE;
    }

  if (!check_unchanged (path, protocol, error))
    return FALSE;

  if (g_remove (path) != 0 && errno != ENOENT)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
      return FALSE;
    }

  if (g_list_store_find (self->protocols, protocol, &index))
    g_list_store_remove (self->protocols, index);
  g_hash_table_remove (self->paths, protocol_id);

  return TRUE;
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
