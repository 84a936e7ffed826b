/* inj-compose-visit.c
 *
 * What the person wants of the visit as a whole: vials, signature, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "inj-action-composer.h"
#include "domain/values/inj-domain-error.h"

InjAction *
inj_compose_open_vial (InjVisit          *visit,
                       const InjCompose  *compose,
                       InjVial           *vial,
                       gboolean           activate,
                       GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjVial) numbered = NULL;
  InjVial *active;
  int number;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  number = inj_visit_get_next_vial_number (visit);
  numbered = inj_vial_with_number (vial, number);
  active = inj_visit_get_active_vial (visit);
  inj_action_composer_add (composer, inj_change_new_vial (numbered));
  if (active == NULL)
    inj_action_composer_add (composer, inj_change_new_active_vial (number, 0));
  else if (activate)
    inj_action_composer_add (composer, inj_change_new_active_vial (number, inj_vial_get_number (active)));

  return inj_action_composer_finish (composer, INJ_ACTION_OPEN_VIAL, 0, error);
}

InjAction *
inj_compose_choose_vial (InjVisit          *visit,
                         const InjCompose  *compose,
                         int                number,
                         GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  InjVial *active;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  /* 0 is how an action says that no vial is drawn from: that is for undo. */
  if (inj_visit_lookup_vial (visit, number) == NULL)
    {
      inj_domain_refuse (error, _("Vial %d is not open in this visit."), number);
      return NULL;
    }

  active = inj_visit_get_active_vial (visit);
  if (active != NULL && inj_vial_get_number (active) == number)
    {
      inj_domain_refuse (error, _("Vial %d is the one in use already."), number);
      return NULL;
    }

  inj_action_composer_add (composer,
                           inj_change_new_active_vial (number, active != NULL ? inj_vial_get_number (active) : 0));

  return inj_action_composer_finish (composer, INJ_ACTION_CHOOSE_VIAL, 0, error);
}

InjAction *
inj_compose_sign (InjVisit          *visit,
                  const InjCompose  *compose,
                  const char        *signer,
                  const char        *reason,
                  GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (signer != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (!inj_domain_check_words (signer, _("Enter who signs the visit."), error))
    return NULL;

  inj_action_composer_add (composer, inj_change_new_signature (signer, reason));

  return inj_action_composer_finish (composer, INJ_ACTION_SIGN, 0, error);
}

static InjAction *
compose_reverting (InjVisit          *visit,
                   const InjCompose  *compose,
                   InjAction         *reverted,
                   InjActionKind      kind,
                   const char        *nothing,
                   GError           **error)
{
  g_autoptr (InjActionComposer) composer = inj_action_composer_new (visit, compose, error);

  if (composer == NULL)
    return NULL;

  if (reverted == NULL)
    {
      inj_domain_refuse (error, "%s", nothing);
      return NULL;
    }

  inj_action_composer_revert (composer, reverted);

  return inj_action_composer_finish (composer, kind, reverted->revision, error);
}

InjAction *
inj_compose_undo (InjVisit          *visit,
                  const InjCompose  *compose,
                  GError           **error)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  return compose_reverting (visit, compose, inj_visit_get_undoable (visit),
                            INJ_ACTION_UNDO, _("There is nothing to undo."), error);
}

InjAction *
inj_compose_redo (InjVisit          *visit,
                  const InjCompose  *compose,
                  GError           **error)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  return compose_reverting (visit, compose, inj_visit_get_redoable (visit),
                            INJ_ACTION_REDO, _("There is nothing to redo."), error);
}
