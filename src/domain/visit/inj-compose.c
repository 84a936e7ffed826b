/* inj-compose.c
 *
 * What the person wants, as an action on the visit as it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "inj-action-composer.h"
#include "domain/values/inj-domain-error.h"

/* The reasons that mark what a correction or a move leaves behind. */
#define REASON_CORRECTED "corrected"
#define REASON_MOVED "moved"

#define INDICATION_OTHER "other"

/* The place that the visit lists, or what it would list for a site of the
 * table that the protocol does not plan. */
static InjPlace *
find_place (InjVisit    *visit,
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

static InjPlace *
find_given_place (InjVisit    *visit,
                  const char  *place_id,
                  GError     **error)
{
  g_autoptr (InjPlace) place = find_place (visit, place_id, error);

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

/* What counts against the protocol's visit limits: its own sites and muscles,
 * and what the injector gave beside them for the same reason; a masseter or
 * scalp add-on does not (DESIGN, limits have a scope). */
static const char *
get_indication (InjVisit  *visit,
                InjMuscle  muscle,
                gboolean   is_free)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);

  if (inj_protocol_has_muscle (protocol, muscle) || (is_free && muscle != INJ_MUSCLE_MASSETER))
    return inj_protocol_get_indication (protocol);

  return INDICATION_OTHER;
}

static gboolean
give_place (InjActionComposer  *composer,
            InjVisit           *visit,
            const InjCompose   *compose,
            InjPlace           *place,
            const InjDose      *dose,
            gboolean            in_bulk,
            GError            **error)
{
  const InjPosition *anchor = inj_anchors_lookup (compose->anchors, inj_place_get_id (place));
  InjUnits units = dose != NULL ? dose->units : 0;
  InjInjection template = { 0 };

  if (inj_place_get_state (place) == INJ_PLACE_GIVEN)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s is given already."), inj_place_get_name (place));
      return FALSE;
    }
  if (units == 0 && inj_place_get_planned (place) == 0)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s has no planned dose: enter its units."), inj_place_get_name (place));
      return FALSE;
    }
  if (anchor == NULL)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s has no position on the plates."), inj_place_get_name (place));
      return FALSE;
    }

  if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    inj_action_composer_unskip (composer, place);

  template.place_id = (char *) inj_place_get_id (place);
  template.muscle = inj_place_get_muscle (place);
  template.side = inj_place_get_side (place);
  template.position = *anchor;
  template.units = units != 0 ? units : inj_place_get_planned (place);
  template.indication = (char *) get_indication (visit, template.muscle, FALSE);
  template.in_bulk = in_bulk;

  return inj_action_composer_give (composer, &template, error);
}

InjAction *
inj_compose_give (InjVisit           *visit,
                  const InjCompose   *compose,
                  const char *const  *place_ids,
                  const InjDose      *dose,
                  gboolean            in_bulk,
                  GError            **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);
  g_return_val_if_fail (place_ids != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (place_ids[0] == NULL)
    {
      inj_domain_refuse (error, _("Nothing that is planned there is still to be given."));
      return NULL;
    }

  for (gsize i = 0; place_ids[i] != NULL; i++)
    {
      g_autoptr (InjPlace) place = find_place (visit, place_ids[i], error);

      if (place == NULL || !give_place (composer, visit, compose, place, dose, in_bulk, error))
        return NULL;
    }

  return inj_action_composer_finish (composer, INJ_ACTION_GIVE, 0, error);
}

InjAction *
inj_compose_give_free (InjVisit           *visit,
                       const InjCompose   *compose,
                       const InjPosition  *position,
                       InjMuscle           muscle,
                       const char         *muscle_name,
                       const InjDose      *dose,
                       GError            **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autofree char *place_id = NULL;
  InjInjection template = { 0 };

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);
  g_return_val_if_fail (position != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (muscle == INJ_MUSCLE_OTHER &&
      !inj_domain_check_words (muscle_name != NULL ? muscle_name : "",
                               _("Name the muscle or region that was injected."), error))
    return NULL;

  place_id = inj_visit_dup_next_free_id (visit);
  template.place_id = place_id;
  template.muscle = muscle;
  template.side = inj_position_get_side (position);
  template.muscle_name = muscle == INJ_MUSCLE_OTHER ? (char *) muscle_name : NULL;
  template.position = *position;
  template.units = dose->units;
  template.indication = (char *) get_indication (visit, muscle, TRUE);

  if (!inj_action_composer_give (composer, &template, error))
    return NULL;

  return inj_action_composer_finish (composer, INJ_ACTION_GIVE, 0, error);
}

InjAction *
inj_compose_void (InjVisit          *visit,
                  const InjCompose  *compose,
                  const char        *place_id,
                  const char        *reason,
                  GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlace) place = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = find_given_place (visit, place_id, error);
  if (place == NULL)
    return NULL;

  if (!inj_domain_check_words (reason, _("Say why the dose is voided."), error))
    return NULL;

  if (g_str_equal (reason, INJ_VOID_REASON_UNDONE))
    {
      inj_domain_refuse (error, _("“%s” marks what undo took back, which is left off the sheet: "
                                  "say why the dose is voided."), reason);
      return NULL;
    }

  inj_action_composer_add (composer, inj_change_new_void (inj_place_get_injection (place)->number, reason));

  return inj_action_composer_finish (composer, INJ_ACTION_VOID, 0, error);
}

InjAction *
inj_compose_correct (InjVisit          *visit,
                     const InjCompose  *compose,
                     const char        *place_id,
                     const InjDose     *dose,
                     GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlace) place = NULL;
  InjInjection *injection;
  InjInjection template;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = find_given_place (visit, place_id, error);
  if (place == NULL)
    return NULL;

  injection = inj_place_get_injection (place);
  template = *injection;
  template.units = dose->units;

  inj_action_composer_replace (composer, injection, &template, REASON_CORRECTED);

  return inj_action_composer_finish (composer, INJ_ACTION_CORRECT, 0, error);
}

/* A free site is where its dose went, so its side follows. A named one stays of
 * its side: what went to the other one is a dose at another site. */
static gboolean
move_template (InjInjection       *template,
               InjPlace           *place,
               const InjPosition  *position,
               GError            **error)
{
  InjSide side = inj_position_get_side (position);

  template->position = *position;
  if (inj_place_get_site (place) == NULL)
    {
      template->side = side;
      return TRUE;
    }

  if (side == INJ_SIDE_MIDLINE || template->side == INJ_SIDE_MIDLINE || side == template->side)
    return TRUE;

  /* Translators: a site, such as "Frontalis, left, 1", and the patient's other
   * side, "right". */
  inj_domain_refuse (error, _("%s cannot be moved to the patient's %s: void it, and give what went there."),
                     inj_place_get_name (place), inj_side_get_name (side));
  return FALSE;
}

InjAction *
inj_compose_move (InjVisit           *visit,
                  const InjCompose   *compose,
                  const char         *place_id,
                  const InjPosition  *position,
                  GError            **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlace) place = NULL;
  InjInjection *injection;
  InjInjection template;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (position != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = find_given_place (visit, place_id, error);
  if (place == NULL)
    return NULL;

  injection = inj_place_get_injection (place);
  if (position->plate != injection->position.plate)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s can only be moved on its own plate."), inj_place_get_name (place));
      return NULL;
    }

  template = *injection;
  if (!move_template (&template, place, position, error))
    return NULL;

  inj_action_composer_replace (composer, injection, &template, REASON_MOVED);

  return inj_action_composer_finish (composer, INJ_ACTION_MOVE, 0, error);
}

static gboolean
skip_place (InjActionComposer  *composer,
            InjVisit           *visit,
            const char         *place_id,
            const char         *reason,
            GError            **error)
{
  g_autoptr (InjPlace) place = find_place (visit, place_id, error);

  if (place == NULL)
    return FALSE;

  if (inj_place_get_state (place) != INJ_PLACE_HOLLOW || !inj_place_is_in_protocol (place))
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s is not a planned site that is still to be given, so it cannot be skipped."),
                         inj_place_get_name (place));
      return FALSE;
    }

  inj_action_composer_add (composer, inj_change_new_skip (place_id, reason, NULL));

  return TRUE;
}

InjAction *
inj_compose_skip (InjVisit           *visit,
                  const InjCompose   *compose,
                  const char *const  *place_ids,
                  const char         *reason,
                  GError            **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (place_ids != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (!inj_domain_check_words (reason, _("Say why the site is skipped."), error))
    return NULL;

  if (place_ids[0] == NULL)
    {
      inj_domain_refuse (error, _("Nothing that is planned there is still to be given."));
      return NULL;
    }

  for (gsize i = 0; place_ids[i] != NULL; i++)
    if (!skip_place (composer, visit, place_ids[i], reason, error))
      return NULL;

  return inj_action_composer_finish (composer, INJ_ACTION_SKIP, 0, error);
}

InjAction *
inj_compose_unskip (InjVisit          *visit,
                    const InjCompose  *compose,
                    const char        *place_id,
                    GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlace) place = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = find_place (visit, place_id, error);
  if (place == NULL)
    return NULL;

  if (inj_place_get_state (place) != INJ_PLACE_SKIPPED)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s is not skipped."), inj_place_get_name (place));
      return NULL;
    }

  inj_action_composer_unskip (composer, place);

  return inj_action_composer_finish (composer, INJ_ACTION_UNSKIP, 0, error);
}

char **
inj_compose_dup_hollow (InjVisit *visit,
                        int       muscle,
                        int       side)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_places;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      if (inj_place_is_required (place) &&
          inj_place_get_state (place) == INJ_PLACE_HOLLOW &&
          (muscle < 0 || (int) inj_place_get_muscle (place) == muscle) &&
          (side < 0 || (int) inj_place_get_side (place) == side))
        g_strv_builder_add (ids, inj_place_get_id (place));
    }

  return g_strv_builder_end (ids);
}
