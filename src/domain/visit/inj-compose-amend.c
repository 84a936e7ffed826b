/* inj-compose-amend.c
 *
 * What is put right in a signed visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-action-composer.h"
#include "inj-compose-dose.h"

/* An amendment does not say when the dose was given: by the signature at the
 * latest. */
static gint64
get_signed_at (InjVisit *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);

  for (guint i = actions->len; i > 0; i--)
    {
      const InjAction *action = g_ptr_array_index (actions, i - 1);

      if (action->kind == INJ_ACTION_SIGN)
        return action->at;
    }

  g_return_val_if_reached (0);
}

/* The vial that the dose came from, or 0: it is named, listed now, or the one
 * that was drawn from. */
static int
choose_vial (InjActionComposer   *composer,
             InjVisit            *visit,
             const InjAmendment  *amendment,
             GError             **error)
{
  InjVial *active = inj_visit_get_active_vial (visit);
  int number = inj_visit_get_next_vial_number (visit);
  g_autoptr (InjVial) numbered = NULL;

  if (amendment->vial_number != 0)
    return amendment->vial_number;

  if (amendment->vial != NULL)
    {
      numbered = inj_vial_with_number (amendment->vial, number);
      inj_action_composer_add (composer, inj_change_new_vial (numbered));
      return number;
    }

  if (active != NULL)
    return inj_vial_get_number (active);

  inj_domain_refuse (error, _("No vial is open in this visit: say which one the dose came from."));
  return 0;
}

static gboolean
add_dose (InjActionComposer   *composer,
          InjVisit            *visit,
          const InjAmendment  *amendment,
          const InjInjection  *template,
          GError             **error)
{
  int vial = choose_vial (composer, visit, amendment, error);

  if (vial == 0)
    return FALSE;

  inj_action_composer_give_from (composer, template, vial, get_signed_at (visit));

  return TRUE;
}

static gboolean
amend_site (InjActionComposer   *composer,
            InjVisit            *visit,
            const InjCompose    *compose,
            const InjAmendment  *amendment,
            GError             **error)
{
  g_autoptr (InjPlace) place = inj_compose_dose_find_place (visit, amendment->place_id, error);
  InjInjection template;

  if (place == NULL ||
      !inj_compose_dose_at_place (visit, compose, place, &amendment->dose, &template, error))
    return FALSE;

  if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    inj_action_composer_unskip (composer, place);

  return add_dose (composer, visit, amendment, &template, error);
}

static gboolean
amend_point (InjActionComposer   *composer,
             InjVisit            *visit,
             const InjAmendment  *amendment,
             GError             **error)
{
  g_autofree char *place_id = inj_visit_dup_next_free_id (visit);
  InjInjection template;

  if (!inj_compose_dose_at_point (visit, &amendment->position, amendment->muscle, amendment->muscle_name,
                                  &amendment->dose, &template, error))
    return FALSE;

  template.place_id = place_id;

  return add_dose (composer, visit, amendment, &template, error);
}

static gboolean
amend_void (InjActionComposer   *composer,
            InjVisit            *visit,
            const InjAmendment  *amendment,
            GError             **error)
{
  g_autoptr (InjPlace) place = inj_compose_dose_find_given (visit, amendment->place_id, error);

  if (place == NULL || !inj_compose_dose_check_void (amendment->reason, error))
    return FALSE;

  inj_action_composer_add (composer, inj_change_new_void (inj_place_get_injection (place)->number,
                                                          amendment->reason));

  return TRUE;
}

static gboolean
amend (InjActionComposer   *composer,
       InjVisit            *visit,
       const InjCompose    *compose,
       const InjAmendment  *amendment,
       GError             **error)
{
  switch (amendment->kind)
    {
    case INJ_AMENDMENT_VOID_DOSE:
      return amend_void (composer, visit, amendment, error);
    case INJ_AMENDMENT_ADD_DOSE:
      return amend_site (composer, visit, compose, amendment, error);
    case INJ_AMENDMENT_ADD_FREE_DOSE:
      return amend_point (composer, visit, amendment, error);
    case INJ_AMENDMENT_CORRECT_VIAL:
      inj_action_composer_add (composer, inj_change_new_vial_correction (amendment->vial));
      return TRUE;
    case INJ_AMENDMENT_IN_ERROR:
      inj_action_composer_add (composer, inj_change_new_in_error (amendment->reason));
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

InjAction *
inj_compose_amend (InjVisit            *visit,
                   const InjCompose    *compose,
                   const InjAmendment  *amendment,
                   GError             **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (amendment != NULL, NULL);
  g_return_val_if_fail (amendment->author != NULL, NULL);
  g_return_val_if_fail (amendment->reason != NULL, NULL);
  g_return_val_if_fail (amendment->kind != INJ_AMENDMENT_CORRECT_VIAL || INJ_IS_VIAL (amendment->vial), NULL);
  g_return_val_if_fail ((amendment->kind != INJ_AMENDMENT_VOID_DOSE && amendment->kind != INJ_AMENDMENT_ADD_DOSE) ||
                        amendment->place_id != NULL, NULL);

  composer = inj_action_composer_new_amendment (visit, compose, amendment->author, amendment->reason, error);
  if (composer == NULL || !amend (composer, visit, compose, amendment, error))
    return NULL;

  return inj_action_composer_finish (composer, INJ_ACTION_AMEND, 0, error);
}
