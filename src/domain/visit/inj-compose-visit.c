/* inj-compose-visit.c
 *
 * What the person wants of the visit as a whole: vials, signature, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-action-composer.h"

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

static gboolean
says_the_same (InjVial *vial,
               InjVial *other)
{
  InjProduct *product = inj_vial_get_product (vial);

  return g_str_equal (inj_product_get_id (product), inj_product_get_id (inj_vial_get_product (other))) &&
         g_str_equal (inj_product_get_name (product), inj_product_get_name (inj_vial_get_product (other))) &&
         g_str_equal (inj_vial_get_lot (vial), inj_vial_get_lot (other)) &&
         inj_vial_get_expiry (vial) == inj_vial_get_expiry (other) &&
         inj_vial_get_labelled (vial) == inj_vial_get_labelled (other) &&
         inj_vial_get_diluent (vial) == inj_vial_get_diluent (other) &&
         g_str_equal (inj_vial_get_serial (vial), inj_vial_get_serial (other)) &&
         g_str_equal (inj_vial_get_gtin (vial), inj_vial_get_gtin (other)) &&
         inj_vial_get_source (vial) == inj_vial_get_source (other) &&
         inj_vial_get_opened_at (vial) == inj_vial_get_opened_at (other);
}

InjAction *
inj_compose_correct_vial (InjVisit          *visit,
                          const InjCompose  *compose,
                          InjVial           *vial,
                          GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  InjVial *current;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  current = inj_visit_lookup_vial (visit, inj_vial_get_number (vial));
  if (current != NULL && says_the_same (current, vial))
    {
      inj_domain_refuse (error, _("Vial %d says that already."), inj_vial_get_number (vial));
      return NULL;
    }

  inj_action_composer_add (composer, inj_change_new_vial_correction (vial));

  return inj_action_composer_finish (composer, INJ_ACTION_CORRECT_VIAL, 0, error);
}

/* Which vial is drawn from once @withdrawn is not: another one of its
 * substance, the first opened one first; 0 for none. */
static int
find_substitute (InjVisit *visit,
                 InjVial  *withdrawn)
{
  GPtrArray *vials = inj_visit_get_vials (visit);

  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      if (vial != withdrawn &&
          g_str_equal (inj_vial_get_substance_id (vial), inj_vial_get_substance_id (withdrawn)))
        return inj_vial_get_number (vial);
    }

  return 0;
}

InjAction *
inj_compose_withdraw_vial (InjVisit          *visit,
                           const InjCompose  *compose,
                           int                number,
                           GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  InjVial *vial;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  vial = inj_visit_lookup_vial (visit, number);
  if (vial == NULL || !g_ptr_array_find (inj_visit_get_vials (visit), vial, NULL))
    {
      inj_domain_refuse (error, _("Vial %d is not open in this visit."), number);
      return NULL;
    }

  if (inj_visit_get_active_vial (visit) == vial)
    inj_action_composer_add (composer, inj_change_new_active_vial (find_substitute (visit, vial), number));
  inj_action_composer_add (composer, inj_change_new_vial_withdrawn (number, TRUE));

  return inj_action_composer_finish (composer, INJ_ACTION_WITHDRAW_VIAL, 0, error);
}

/* Whether only @add_on is the reason that the visit lists the place. */
static gboolean
is_listed_for (InjVisit    *visit,
               InjPlace    *place,
               InjProtocol *add_on)
{
  const char *place_id = inj_place_get_id (place);
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  if (inj_place_get_planned_dose (place) != NULL ||
      inj_protocol_lookup_site (inj_visit_get_protocol (visit), place_id) != NULL)
    return FALSE;

  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *other = g_ptr_array_index (add_ons, i);

      if (!g_str_equal (inj_protocol_get_text (other), inj_protocol_get_text (add_on)) &&
          inj_protocol_lookup_site (other, place_id) != NULL)
        return FALSE;
    }

  return TRUE;
}

/* What is no longer planned is no longer skipped. */
static void
take_up_skipped (InjActionComposer *composer,
                 InjVisit          *visit,
                 InjProtocol       *add_on)
{
  for (guint i = 0; i < inj_protocol_get_n_sites (add_on); i++)
    {
      InjPlace *place = inj_visit_lookup_place (visit, inj_protocol_get_site (add_on, i)->site->id);

      if (place != NULL && inj_place_get_state (place) == INJ_PLACE_SKIPPED && is_listed_for (visit, place, add_on))
        inj_action_composer_unskip (composer, place);
    }
}

InjAction *
inj_compose_add_on (InjVisit          *visit,
                    const InjCompose  *compose,
                    InjProtocol       *protocol,
                    gboolean           withdrawn,
                    GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (withdrawn)
    take_up_skipped (composer, visit, protocol);
  inj_action_composer_add (composer, inj_change_new_add_on (protocol, withdrawn));

  return inj_action_composer_finish (composer, INJ_ACTION_ADD_ON, 0, error);
}

InjAction *
inj_compose_discard (InjVisit          *visit,
                     const InjCompose  *compose,
                     const char        *reason,
                     GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  inj_action_composer_add (composer, inj_change_new_in_error (reason));

  return inj_action_composer_finish (composer, INJ_ACTION_DISCARD, 0, error);
}

/* A name has letters: what was typed for a dose or scanned is none. */
static gboolean
check_name (const char  *name,
            GError     **error)
{
  if (!inj_domain_check_words (name, _("Enter who signs the visit."), error))
    return FALSE;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;

  inj_domain_refuse (error, _("“%s” is no name: enter who signs the visit."), name);
  return FALSE;
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

  if (!check_name (signer, error))
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
  g_autoptr (InjActionComposer) composer = inj_action_composer_new_reverting (visit, compose, error);

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
