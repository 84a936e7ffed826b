/* inj-compose-dose.c
 *
 * A dose at a place of the visit, as it would be recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose-dose.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#define INDICATION_OTHER "other"

/* The first add-on that plans the site; or, without one, that has the muscle. */
static InjProtocol *
find_add_on (InjVisit   *visit,
             const char *site_id,
             InjMuscle   muscle)
{
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *add_on = g_ptr_array_index (add_ons, i);

      if (site_id != NULL ? inj_protocol_lookup_site (add_on, site_id) != NULL : inj_protocol_has_muscle (add_on, muscle))
        return add_on;
    }

  return NULL;
}

/* What counts against the protocol's visit limits: its own sites and muscles,
 * and what the injector gave beside them for the same reason; a site that an
 * add-on alone plans does not, nor the masseter (DESIGN, limits have a scope). */
static const char *
get_site_indication (InjVisit *visit,
                     InjPlace *place)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);
  InjProtocol *add_on = find_add_on (visit, inj_place_get_id (place), 0);
  InjPlannedDose *planned = inj_place_get_planned_dose (place);

  if (inj_protocol_lookup_site (protocol, inj_place_get_id (place)) != NULL)
    return inj_protocol_get_indication (protocol);
  if (add_on != NULL)
    return inj_protocol_get_indication (add_on);
  if (inj_protocol_has_muscle (protocol, inj_place_get_muscle (place)))
    return inj_protocol_get_indication (protocol);

  return planned != NULL && planned->indication[0] != '\0' ? planned->indication : INDICATION_OTHER;
}

static const char *
get_point_indication (InjVisit  *visit,
                      InjMuscle  muscle)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);
  InjProtocol *add_on = find_add_on (visit, NULL, muscle);

  if (inj_protocol_has_muscle (protocol, muscle))
    return inj_protocol_get_indication (protocol);
  if (add_on != NULL)
    return inj_protocol_get_indication (add_on);

  return muscle != INJ_MUSCLE_MASSETER ? inj_protocol_get_indication (protocol) : INDICATION_OTHER;
}

/* Where the visit itself plans it, else where the site stands. */
static const InjPosition *
get_position (InjVisit         *visit,
              const InjCompose *compose,
              InjPlace         *place)
{
  InjPlannedDose *planned = inj_place_get_planned_dose (place);

  if (planned != NULL)
    return &planned->position;

  return inj_visit_lookup_anchor (visit, compose->anchors, inj_place_get_id (place));
}

static InjRoute
get_planned_route (InjVisit *visit,
                   InjPlace *place)
{
  InjPlannedDose *planned = inj_place_get_planned_dose (place);
  const InjPlannedSite *site = inj_visit_lookup_planned_site (visit, inj_place_get_id (place));

  if (planned != NULL)
    return planned->route;

  return site != NULL ? site->route : INJ_ROUTE_INTRAMUSCULAR;
}

static void
set_note (InjInjection  *template,
          const InjDose *dose)
{
  template->note = dose->note != NULL && dose->note[0] != '\0' ? (char *) dose->note : NULL;
}

static gboolean
check_can_be_given (InjPlace           *place,
                    const InjPosition  *position,
                    InjUnits            units,
                    GError            **error)
{
  if (inj_place_get_state (place) == INJ_PLACE_GIVEN)
    /* Translators: %s is a site, such as "Temporalis, left, 3". */
    inj_domain_refuse (error, _("%s is given already."), inj_place_get_name (place));
  else if (units == 0)
    /* Translators: %s is a site, such as "Temporalis, left, 3". */
    inj_domain_refuse (error, _("%s has no planned dose: enter its units."), inj_place_get_name (place));
  else if (position == NULL)
    /* Translators: %s is a site, such as "Temporalis, left, 3". */
    inj_domain_refuse (error, _("%s has no position on the plates."), inj_place_get_name (place));
  else
    return TRUE;

  return FALSE;
}

InjPlace *
inj_compose_dose_find_place (InjVisit    *visit,
                             const char  *place_id,
                             GError     **error)
{
  InjPlace *place = inj_visit_lookup_place (visit, place_id);
  const InjSite *site = inj_site_lookup (place_id);

  if (place != NULL)
    return g_object_ref (place);
  if (site != NULL)
    return inj_place_new_for_site (site, NULL);

  inj_domain_refuse (error, _("There is no site “%s”."), place_id);
  return NULL;
}

InjPlace *
inj_compose_dose_find_given (InjVisit    *visit,
                             const char  *place_id,
                             GError     **error)
{
  g_autoptr (InjPlace) place = inj_compose_dose_find_place (visit, place_id, error);

  if (place == NULL)
    return NULL;

  if (inj_place_get_injection (place) == NULL)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s has not been given."), inj_place_get_name (place));
      return NULL;
    }

  return g_steal_pointer (&place);
}

gboolean
inj_compose_dose_check_void (const char  *reason,
                             GError     **error)
{
  if (!inj_domain_check_words (reason, _("Say why the dose is voided."), error))
    return FALSE;

  if (!g_str_equal (reason, INJ_VOID_REASON_UNDONE))
    return TRUE;

  inj_domain_refuse (error, _("“%s” marks what undo took back, which is left off the sheet: "
                              "say why the dose is voided."), reason);
  return FALSE;
}

gboolean
inj_compose_dose_at_place (InjVisit          *visit,
                           const InjCompose  *compose,
                           InjPlace          *place,
                           const InjDose     *dose,
                           InjInjection      *template,
                           GError           **error)
{
  const InjDose as_planned = INJ_DOSE (0);
  const InjPosition *position = get_position (visit, compose, place);
  InjPlannedDose *planned = inj_place_get_planned_dose (place);
  InjUnits units;

  if (dose == NULL)
    dose = &as_planned;
  units = dose->units != 0 ? dose->units : inj_place_get_planned (place);
  if (!check_can_be_given (place, position, units, error))
    return FALSE;

  *template = (InjInjection) { 0 };
  template->place_id = (char *) inj_place_get_id (place);
  template->muscle = inj_place_get_muscle (place);
  template->side = inj_place_get_side (place);
  if (inj_place_get_site (place) == NULL && planned != NULL)
    template->muscle_name = planned->muscle_name;
  template->position = *position;
  template->units = units;
  template->route = dose->route >= 0 ? (InjRoute) dose->route : get_planned_route (visit, place);
  template->indication = (char *) get_site_indication (visit, place);
  set_note (template, dose);

  return TRUE;
}

gboolean
inj_compose_dose_at_point (InjVisit           *visit,
                           const InjPosition  *position,
                           InjMuscle           muscle,
                           const char         *muscle_name,
                           const InjDose      *dose,
                           InjInjection       *template,
                           GError            **error)
{
  if (muscle == INJ_MUSCLE_OTHER &&
      !inj_domain_check_words (muscle_name != NULL ? muscle_name : "",
                               _("Name the muscle or region that was injected."), error))
    return FALSE;

  *template = (InjInjection) { 0 };
  template->muscle = muscle;
  template->side = inj_position_get_side (position);
  template->muscle_name = muscle == INJ_MUSCLE_OTHER ? (char *) muscle_name : NULL;
  template->position = *position;
  template->units = dose->units;
  template->route = dose->route >= 0 ? (InjRoute) dose->route : INJ_ROUTE_INTRAMUSCULAR;
  template->indication = (char *) get_point_indication (visit, muscle);
  set_note (template, dose);

  return TRUE;
}
