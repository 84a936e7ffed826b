/* inj-compose.c
 *
 * What the person wants, as an action on the visit as it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-action-composer.h"
#include "inj-compose-dose.h"

/* The reasons that mark what a correction or a move leaves behind. */
#define REASON_CORRECTED "corrected"
#define REASON_MOVED "moved"

static gboolean
give_place (InjActionComposer  *composer,
            InjVisit           *visit,
            const InjCompose   *compose,
            InjPlace           *place,
            const InjDose      *dose,
            gboolean            in_bulk,
            GError            **error)
{
  InjInjection template;

  if (!inj_compose_dose_at_place (visit, compose, place, dose, &template, error))
    return FALSE;

  if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    inj_action_composer_unskip (composer, place);
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
      g_autoptr (InjPlace) place = inj_compose_dose_find_place (visit, place_ids[i], error);

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
  InjInjection template;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);
  g_return_val_if_fail (position != NULL, NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL ||
      !inj_compose_dose_at_point (visit, position, muscle, muscle_name, dose, &template, error))
    return NULL;

  place_id = inj_visit_dup_next_free_id (visit);
  template.place_id = place_id;
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

  place = inj_compose_dose_find_given (visit, place_id, error);
  if (place == NULL)
    return NULL;

  if (!inj_compose_dose_check_void (reason, error))
    return NULL;

  inj_action_composer_add (composer, inj_change_new_void (inj_place_get_injection (place)->number, reason));

  return inj_action_composer_finish (composer, INJ_ACTION_VOID, 0, error);
}

static gboolean
correct_template (InjInjection   *template,
                  const InjDose  *dose,
                  GError        **error)
{
  if (dose->units == 0 && dose->route < 0 && dose->note == NULL)
    {
      inj_domain_refuse (error, _("Say what is to be corrected: the units, the route or the note."));
      return FALSE;
    }

  if (dose->units != 0)
    template->units = dose->units;
  if (dose->route >= 0)
    template->route = (InjRoute) dose->route;
  if (dose->note != NULL)
    template->note = dose->note[0] != '\0' ? (char *) dose->note : NULL;

  return TRUE;
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
  g_return_val_if_fail (dose != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = inj_compose_dose_find_given (visit, place_id, error);
  if (place == NULL)
    return NULL;

  injection = inj_place_get_injection (place);
  template = *injection;
  if (!correct_template (&template, dose, error))
    return NULL;

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

  place = inj_compose_dose_find_given (visit, place_id, error);
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
  g_autoptr (InjPlace) place = inj_compose_dose_find_place (visit, place_id, error);

  if (place == NULL)
    return FALSE;

  if (inj_place_get_state (place) != INJ_PLACE_HOLLOW ||
      (!inj_place_is_in_protocol (place) && inj_place_get_planned_dose (place) == NULL))
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

  place = inj_compose_dose_find_place (visit, place_id, error);
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

static char **
dup_hollow (InjVisit *visit,
            int       muscle,
            int       side,
            gboolean  with_units)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      if (inj_place_is_required (place) &&
          inj_place_get_state (place) == INJ_PLACE_HOLLOW &&
          (!with_units || inj_place_get_planned (place) > 0) &&
          (muscle < 0 || (int) inj_place_get_muscle (place) == muscle) &&
          (side < 0 || (int) inj_place_get_side (place) == side))
        g_strv_builder_add (ids, inj_place_get_id (place));
    }

  return g_strv_builder_end (ids);
}

char **
inj_compose_dup_hollow (InjVisit *visit,
                        int       muscle,
                        int       side)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  return dup_hollow (visit, muscle, side, FALSE);
}

char **
inj_compose_dup_givable (InjVisit *visit,
                         int       muscle,
                         int       side)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  ids = dup_hollow (visit, muscle, side, TRUE);

  return ids[0] != NULL ? g_steal_pointer (&ids) : dup_hollow (visit, muscle, side, FALSE);
}
