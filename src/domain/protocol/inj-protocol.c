/* inj-protocol.c
 *
 * A plan of treatment: sites, units, order and limits. Data, not code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/values/inj-key-file.h"

/* Owns its texts, planned sites and limits; the sites themselves are of the
 * site table, and where they lie is the plates' to know. */
struct _InjProtocol
{
  GObject     parent_instance;

  char       *id;
  char       *name;
  char       *version;
  char       *substance_id;
  char       *indication;
  char       *standing;
  char       *source;
  char       *text;
  /* Of InjPlannedSite, in the protocol's order. */
  GPtrArray  *sites;
  /* From the site's id to the InjPlannedSite in @sites. */
  GHashTable *by_site;
  GPtrArray  *limits;

  gboolean    verified;
  gboolean    is_add_on;
  InjDate     checked;
};

G_DEFINE_FINAL_TYPE (InjProtocol, inj_protocol, G_TYPE_OBJECT)

static const char *const protocol_keys[] = {
  "Id", "Version", "Name", "Substance", "Indication", "Standing", "Source", "Verified", "Checked",
  "AddOn", NULL
};

static const char *const standings[] = { "on-label US", "on-label EU", "off-label", NULL };

static gboolean
read_text (InjKeyFile  *file,
           const char  *key,
           char       **text,
           GError     **error)
{
  *text = g_strdup (inj_key_file_get_string (file, "Protocol", key, error));

  return *text != NULL;
}

static gboolean
read_id (InjKeyFile  *file,
         const char  *key,
         char       **id,
         GError     **error)
{
  *id = g_strdup (inj_key_file_get_id (file, "Protocol", key, error));

  return *id != NULL;
}

static gboolean
read_standing (InjKeyFile  *file,
               char       **standing,
               GError     **error)
{
  g_auto (GStrv) parts = NULL;

  if (!read_text (file, "Standing", standing, error))
    return FALSE;

  parts = g_strsplit (*standing, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!g_strv_contains (standings, g_strstrip (parts[i])))
        return inj_key_file_refuse_value (file, "Protocol", "Standing", error,
                                          /* Translators: the words are not translated */
                                          _("write on-label US, on-label EU or off-label, with a "
                                            "comma between two."));
    }

  return TRUE;
}

static gboolean
read_checked (InjKeyFile  *file,
              InjDate     *checked,
              GError     **error)
{
  const char *text = inj_key_file_get_string (file, "Protocol", "Checked", error);
  g_autoptr (GError) reason = NULL;

  if (text == NULL)
    return FALSE;

  if (inj_date_parse (text, checked, &reason))
    return TRUE;

  inj_key_file_set_error (file, error, "Protocol", "Checked",
                          /* Translators: a key, and a sentence about its value */
                          _("the key “%s”: %s"), "Checked", reason->message);
  return FALSE;
}

/* Without the key, as in every text from before it, it is none. */
static gboolean
read_add_on (InjKeyFile  *file,
             gboolean    *is_add_on,
             GError     **error)
{
  *is_add_on = FALSE;

  return !inj_key_file_has_key (file, "Protocol", "AddOn")
         || inj_key_file_read_boolean (file, "Protocol", "AddOn", is_add_on, error);
}

static gboolean
read_head (InjProtocol  *self,
           InjKeyFile   *file,
           GError      **error)
{
  return inj_key_file_check_keys (file, "Protocol", protocol_keys, error)
         && read_id (file, "Id", &self->id, error)
         && read_text (file, "Version", &self->version, error)
         && read_text (file, "Name", &self->name, error)
         && read_id (file, "Substance", &self->substance_id, error)
         && read_id (file, "Indication", &self->indication, error)
         && read_standing (file, &self->standing, error)
         && read_text (file, "Source", &self->source, error)
         && inj_key_file_read_verified (file, "Protocol", "Verified", &self->verified, error)
         && read_checked (file, &self->checked, error)
         && read_add_on (file, &self->is_add_on, error);
}

static gboolean
read_site (InjProtocol  *self,
           InjKeyFile   *file,
           const char   *group,
           GError      **error)
{
  InjPlannedSite *planned = inj_planned_site_read (file, group, error);

  if (planned == NULL)
    return FALSE;

  g_ptr_array_add (self->sites, planned);
  g_hash_table_insert (self->by_site, (char *) planned->site->id, planned);

  return TRUE;
}

static gboolean
read_limit (InjProtocol  *self,
            InjKeyFile   *file,
            const char   *group,
            GError      **error)
{
  InjLimit *limit = inj_limit_read (file, group, error);

  if (limit == NULL)
    return FALSE;

  g_ptr_array_add (self->limits, limit);
  return TRUE;
}

static gboolean
read_group (InjProtocol  *self,
            InjKeyFile   *file,
            const char   *group,
            GError      **error)
{
  if (g_str_equal (group, "Protocol"))
    return TRUE;

  if (inj_planned_site_can_read (group))
    return read_site (self, file, group, error);

  if (inj_limit_can_read (group))
    return read_limit (self, file, group, error);

  /* Translators: the name of a group; the words in brackets are not translated */
  inj_key_file_set_error (file, error, group, NULL,
                          _("the group [%s] is not known: a protocol has [Protocol], [Site ID], "
                            "[Muscle ID] and [Limit NAME]."),
                          group);
  return FALSE;
}

static gboolean
check_sites (InjProtocol  *self,
             InjKeyFile   *file,
             GError      **error)
{
  if (self->sites->len == 0)
    {
      inj_key_file_set_error (file, error, "Protocol", NULL,
                              _("the protocol plans no site: add groups such as "
                                "[Site procerus-midline-1]."));
      return FALSE;
    }

  if (!self->is_add_on && inj_protocol_get_n_required (self) == 0)
    {
      inj_key_file_set_error (file, error, "Protocol", NULL,
                              _("the protocol requires no site: write “Required=true” in one."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_lies_beside (InjProtocol  *self,
                   InjProtocol  *add_on,
                   GError      **error)
{
  if (g_str_equal (self->id, add_on->id))
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a protocol's name */
                   _("%s is there already."), add_on->name);
      return FALSE;
    }

  for (guint i = 0; i < add_on->sites->len; i++)
    {
      const InjPlannedSite *planned = g_ptr_array_index (add_on->sites, i);

      if (!planned->has_position || !g_hash_table_contains (self->by_site, planned->site->id))
        continue;

      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: the names of two protocols, and an id such as "own-1" */
                   _("%s and %s each have a site of their own “%s”; give it another number in one of them."),
                   self->name, add_on->name, planned->site->id);
      return FALSE;
    }

  return TRUE;
}

static void
inj_protocol_finalize (GObject *object)
{
  InjProtocol *self = INJ_PROTOCOL (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->version);
  g_free (self->substance_id);
  g_free (self->indication);
  g_free (self->standing);
  g_free (self->source);
  g_free (self->text);
  g_hash_table_unref (self->by_site);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->limits);

  G_OBJECT_CLASS (inj_protocol_parent_class)->finalize (object);
}

static void
inj_protocol_class_init (InjProtocolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_protocol_finalize;
}

static void
inj_protocol_init (InjProtocol *self)
{
  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_planned_site_free);
  self->by_site = g_hash_table_new (g_str_hash, g_str_equal);
  self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
}

InjProtocol *
inj_protocol_parse (const char  *file_name,
                    const char  *text,
                    gssize       length,
                    GError     **error)
{
  g_autoptr (InjProtocol) self = NULL;
  g_autoptr (InjKeyFile) file = NULL;
  const char *const *groups;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = inj_key_file_new (file_name, text, length, error);
  if (file == NULL)
    return NULL;

  self = g_object_new (INJ_TYPE_PROTOCOL, NULL);
  self->text = length < 0 ? g_strdup (text) : g_strndup (text, length);

  if (!read_head (self, file, error))
    return NULL;

  groups = inj_key_file_get_groups (file);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!read_group (self, file, groups[i], error))
        return NULL;
    }

  if (!check_sites (self, file, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
inj_protocol_get_id (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->id;
}

const char *
inj_protocol_get_name (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->name;
}

const char *
inj_protocol_get_version (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->version;
}

const char *
inj_protocol_get_substance_id (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->substance_id;
}

const char *
inj_protocol_get_indication (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->indication;
}

const char *
inj_protocol_get_standing (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->standing;
}

const char *
inj_protocol_get_source (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->source;
}

gboolean
inj_protocol_is_verified (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), FALSE);

  return self->verified;
}

InjDate
inj_protocol_get_checked (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), INJ_DATE_NONE);

  return self->checked;
}

gboolean
inj_protocol_is_add_on (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), FALSE);

  return self->is_add_on;
}

gboolean
inj_protocol_check_add_on (InjProtocol  *self,
                           GPtrArray    *others,
                           InjProtocol  *add_on,
                           GError      **error)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), FALSE);
  g_return_val_if_fail (INJ_IS_PROTOCOL (add_on), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!add_on->is_add_on)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a protocol's name */
                   _("%s has visits of its own; it cannot be added to another protocol."), add_on->name);
      return FALSE;
    }

  if (!check_lies_beside (self, add_on, error))
    return FALSE;

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      if (!check_lies_beside (g_ptr_array_index (others, i), add_on, error))
        return FALSE;
    }

  return TRUE;
}

const char *
inj_protocol_get_text (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->text;
}

guint
inj_protocol_get_n_sites (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), 0);

  return self->sites->len;
}

const InjPlannedSite *
inj_protocol_get_site (InjProtocol *self,
                       guint        index)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);
  g_return_val_if_fail (index < self->sites->len, NULL);

  return g_ptr_array_index (self->sites, index);
}

const InjPlannedSite *
inj_protocol_lookup_site (InjProtocol *self,
                          const char  *site_id)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);
  g_return_val_if_fail (site_id != NULL, NULL);

  return g_hash_table_lookup (self->by_site, site_id);
}

gboolean
inj_protocol_has_muscle (InjProtocol *self,
                         InjMuscle    muscle)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), FALSE);

  for (guint i = 0; i < self->sites->len; i++)
    {
      const InjPlannedSite *planned = g_ptr_array_index (self->sites, i);

      if (planned->site->muscle == muscle)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
inj_protocol_get_limits (InjProtocol *self)
{
  g_return_val_if_fail (INJ_IS_PROTOCOL (self), NULL);

  return self->limits;
}

InjUnits
inj_protocol_get_required_units (InjProtocol *self)
{
  InjUnits units = 0;

  g_return_val_if_fail (INJ_IS_PROTOCOL (self), 0);

  for (guint i = 0; i < self->sites->len; i++)
    {
      const InjPlannedSite *planned = g_ptr_array_index (self->sites, i);

      if (planned->required)
        units += planned->units;
    }

  return units;
}

guint
inj_protocol_get_n_required (InjProtocol *self)
{
  guint n_required = 0;

  g_return_val_if_fail (INJ_IS_PROTOCOL (self), 0);

  for (guint i = 0; i < self->sites->len; i++)
    {
      const InjPlannedSite *planned = g_ptr_array_index (self->sites, i);

      if (planned->required)
        n_required++;
    }

  return n_required;
}
