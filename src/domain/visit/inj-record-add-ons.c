/* inj-record-add-ons.c
 *
 * What lies on top of the protocol of a visit, and the sites that come with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-add-ons.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

static gboolean
find_by_text (GPtrArray   *protocols,
              InjProtocol *protocol,
              guint       *index)
{
  for (guint i = 0; i < protocols->len; i++)
    if (g_str_equal (inj_protocol_get_text (g_ptr_array_index (protocols, i)), inj_protocol_get_text (protocol)))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* What was recorded at an own site of an add-on that was taken off names its
 * muscle and side: another one's site of that id must not stand in for it. */
static gboolean
check_known_sites (InjVisitRecord  *self,
                   InjProtocol     *add_on,
                   GError         **error)
{
  for (guint i = 0; i < inj_protocol_get_n_sites (add_on); i++)
    {
      const InjSite *site = inj_protocol_get_site (add_on, i)->site;
      const InjSite *known = inj_site_is_own (site) ? inj_record_add_ons_lookup_site (self, site->id, NULL) : NULL;

      if (known != NULL && (known->muscle != site->muscle || known->side != site->side))
        {
          /* Translators: a protocol's name and a site's id, such as "own-1" */
          inj_domain_refuse (error, _("%s cannot be added: another “%s” was in this visit before."),
                             inj_protocol_get_name (add_on), site->id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_add_on (InjVisitRecord  *self,
            InjProtocol     *protocol,
            GError         **error)
{
  guint index, position = 0;

  if (!inj_protocol_check_add_on (self->protocol, self->add_ons, protocol, error))
    return FALSE;

  if (!find_by_text (self->known_add_ons, protocol, &index))
    {
      if (!check_known_sites (self, protocol, error))
        return FALSE;

      g_ptr_array_add (self->known_add_ons, g_object_ref (protocol));
      g_ptr_array_add (self->add_ons, g_object_ref (protocol));
      return TRUE;
    }

  /* One that was taken off comes back to where it was. */
  for (guint i = 0; i < index; i++)
    {
      guint unused;

      if (find_by_text (self->add_ons, g_ptr_array_index (self->known_add_ons, i), &unused))
        position++;
    }
  g_ptr_array_insert (self->add_ons, (int) position, g_object_ref (g_ptr_array_index (self->known_add_ons, index)));

  return TRUE;
}

static const InjSite *
find_own_site (InjProtocol  *protocol,
               const char   *site_id,
               InjProtocol **owner)
{
  const InjPlannedSite *planned = inj_protocol_lookup_site (protocol, site_id);

  if (planned == NULL)
    return NULL;

  if (owner != NULL)
    *owner = protocol;

  return planned->site;
}

static const InjSite *
find_own_site_among (GPtrArray    *protocols,
                     const char   *site_id,
                     InjProtocol **owner)
{
  const InjSite *site = NULL;

  for (guint i = 0; site == NULL && i < protocols->len; i++)
    site = find_own_site (g_ptr_array_index (protocols, i), site_id, owner);

  return site;
}

gboolean
inj_record_add_ons_change (InjVisitRecord   *self,
                           const InjChange  *change,
                           GError          **error)
{
  guint index;

  if (!change->withdrawn)
    return add_add_on (self, change->protocol, error);

  if (!find_by_text (self->add_ons, change->protocol, &index))
    {
      /* Translators: %s is a protocol's name */
      inj_domain_refuse (error, _("%s is not part of this visit."), inj_protocol_get_name (change->protocol));
      return FALSE;
    }

  g_ptr_array_remove_index (self->add_ons, index);

  return TRUE;
}

const InjSite *
inj_record_add_ons_lookup_site (const InjVisitRecord *self,
                                const char           *site_id,
                                InjProtocol         **owner)
{
  const InjSite *site;

  if (owner != NULL)
    *owner = NULL;

  if (!inj_site_is_own_id (site_id, NULL))
    return inj_site_lookup (site_id);

  site = find_own_site (self->protocol, site_id, owner);
  if (site == NULL)
    site = find_own_site_among (self->add_ons, site_id, owner);
  if (site == NULL)
    site = find_own_site_among (self->known_add_ons, site_id, owner);

  return site;
}

const InjPlannedSite *
inj_record_add_ons_lookup_planned (const InjVisitRecord *self,
                                   const char           *site_id,
                                   InjProtocol         **owner)
{
  const InjPlannedSite *planned = inj_protocol_lookup_site (self->protocol, site_id);
  InjProtocol *protocol = self->protocol;

  for (guint i = 0; planned == NULL && i < self->add_ons->len; i++)
    {
      protocol = g_ptr_array_index (self->add_ons, i);
      planned = inj_protocol_lookup_site (protocol, site_id);
    }

  if (owner != NULL)
    *owner = planned != NULL ? protocol : NULL;

  return planned;
}
