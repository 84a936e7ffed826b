/* inj-action-composer.c
 *
 * Puts together the changes of an action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-action-composer.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-action-log.h"

/* Borrows visit and compose; owns the changes and the units drawn so far, by
 * vial number. */
struct _InjActionComposer
{
  InjVisit         *visit;
  const InjCompose *compose;

  GPtrArray        *changes;
  GHashTable       *drawn;
  int               next_injection;
  int               active_vial;
};

static InjUnits
get_left (InjActionComposer *self,
          InjVial           *vial)
{
  int number = inj_vial_get_number (vial);
  InjUnits *drawn = g_hash_table_lookup (self->drawn, GINT_TO_POINTER (number));

  return inj_vial_get_labelled (vial) - inj_visit_get_given_from (self->visit, number) -
         (drawn != NULL ? *drawn : 0);
}

static void
draw (InjActionComposer *self,
      int                vial,
      InjUnits           units)
{
  InjUnits *drawn = g_hash_table_lookup (self->drawn, GINT_TO_POINTER (vial));

  if (drawn == NULL)
    {
      drawn = g_new0 (InjUnits, 1);
      g_hash_table_insert (self->drawn, GINT_TO_POINTER (vial), drawn);
    }

  *drawn += units;
}

/* The next vial after @active that holds the whole dose; one opened before it
 * only where no later one does. */
static InjVial *
find_vial_with (InjActionComposer *self,
                InjVial           *active,
                InjUnits           units)
{
  GPtrArray *vials = inj_visit_get_vials (self->visit);
  InjVial *earlier = NULL;

  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      if (!g_str_equal (inj_vial_get_substance_id (vial), inj_vial_get_substance_id (active)) ||
          get_left (self, vial) < units)
        continue;

      if (inj_vial_get_number (vial) > inj_vial_get_number (active))
        return vial;
      if (earlier == NULL)
        earlier = vial;
    }

  return earlier;
}

/* The active vial, or the next one that holds the whole dose; the active one
 * again where none does, since a dose that was given is recorded. */
static int
choose_vial (InjActionComposer *self,
             InjUnits           units)
{
  InjVial *active = inj_visit_lookup_vial (self->visit, self->active_vial);
  InjVial *other;

  if (get_left (self, active) >= units)
    return self->active_vial;

  other = find_vial_with (self, active, units);
  if (other == NULL)
    return self->active_vial;

  inj_action_composer_add (self, inj_change_new_active_vial (inj_vial_get_number (other), self->active_vial));
  self->active_vial = inj_vial_get_number (other);

  return self->active_vial;
}

static void
add_injection (InjActionComposer  *self,
               const InjInjection *template)
{
  g_autoptr (InjInjection) injection = NULL;
  InjInjection numbered = *template;

  numbered.number = self->next_injection++;
  numbered.void_reason = NULL;
  numbered.voided_at = 0;
  injection = inj_injection_new (&numbered);
  draw (self, injection->vial, injection->units);
  inj_action_composer_add (self, inj_change_new_injection (injection));
}

static InjInjection *
get_injection (InjActionComposer *self,
               int                number)
{
  return g_ptr_array_index (inj_visit_get_injections (self->visit), number - 1);
}

static gboolean
continues (InjActionComposer *self,
           InjInjection      *injection,
           int                number)
{
  while (injection->number != number && injection->succeeds != 0)
    injection = get_injection (self, injection->succeeds);

  return injection->number == number;
}

/* The live injection that continues the account of @number: once a void of it
 * was undone, a successor stands in its place. */
static int
find_live_heir (InjActionComposer *self,
                int                number)
{
  GPtrArray *injections = inj_visit_get_injections (self->visit);

  for (guint i = injections->len; i >= (guint) number; i--)
    {
      InjInjection *injection = get_injection (self, (int) i);

      if (inj_injection_is_live (injection) && continues (self, injection, number))
        return injection->number;
    }

  return number;
}

static void
revert_earlier_kind (InjActionComposer *self,
                     const InjChange   *change)
{
  InjInjection successor;

  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      inj_action_composer_add (self, inj_change_new_void (find_live_heir (self, change->injection->number),
                                                          INJ_VOID_REASON_UNDONE));
      break;

    case INJ_CHANGE_VOID:
      successor = *get_injection (self, change->number);
      successor.succeeds = change->number;
      add_injection (self, &successor);
      break;

    case INJ_CHANGE_SKIP:
      inj_action_composer_add (self, inj_change_new_skip (change->place_id, change->previous_reason, change->reason));
      break;

    case INJ_CHANGE_VIAL:
      inj_action_composer_add (self, inj_change_new_vial_withdrawn (inj_vial_get_number (change->vial), TRUE));
      break;

    case INJ_CHANGE_VIAL_WITHDRAWN:
      inj_action_composer_add (self, inj_change_new_vial_withdrawn (change->number, !change->withdrawn));
      break;

    case INJ_CHANGE_ACTIVE_VIAL:
      inj_action_composer_add (self, inj_change_new_active_vial (change->previous, change->number));
      break;

    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_DEVIATION_REASON:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    case INJ_CHANGE_IN_ERROR:
    default:
      g_return_if_reached ();
    }
}

/* What such a change settled is as the log says that it was before. */
static InjChange *
make_inverse (InjActionComposer *self,
              const InjAction   *action,
              const InjChange   *change)
{
  const InjChange *before = inj_action_log_find_before (inj_visit_get_actions (self->visit), action, change);

  switch (change->kind)
    {
    case INJ_CHANGE_PLAN:
      return inj_change_new_plan (change->place_id, before != NULL ? before->planned : NULL);
    case INJ_CHANGE_DETAIL:
      return inj_change_new_detail (change->detail, before != NULL ? before->value : NULL);
    case INJ_CHANGE_DEVIATION_REASON:
      return inj_change_new_deviation_reason (change->place_id, before != NULL ? before->reason : NULL);
    case INJ_CHANGE_VIAL_CORRECTION:
      return inj_change_new_vial_correction (before->vial);
    case INJ_CHANGE_ADD_ON:
      return inj_change_new_add_on (change->protocol, !change->withdrawn);
    case INJ_CHANGE_IN_ERROR:
      return inj_change_new_in_error (before != NULL ? before->reason : NULL);
    case INJ_CHANGE_INJECTION:
    case INJ_CHANGE_VOID:
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_AMENDMENT:
    default:
      return NULL;
    }
}

static void
revert_change (InjActionComposer *self,
               const InjAction   *action,
               const InjChange   *change)
{
  InjChange *inverse = make_inverse (self, action, change);

  if (inverse != NULL)
    inj_action_composer_add (self, inverse);
  else
    revert_earlier_kind (self, change);
}

static InjActionComposer *
composer_new (InjVisit         *visit,
              const InjCompose *compose)
{
  InjActionComposer *self = g_new0 (InjActionComposer, 1);
  InjVial *active = inj_visit_get_active_vial (visit);

  self->visit = visit;
  self->compose = compose;
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  self->drawn = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->next_injection = inj_visit_get_next_injection_number (visit);
  self->active_vial = active != NULL ? inj_vial_get_number (active) : 0;

  return self;
}

static gboolean
check_draft (InjVisit  *visit,
             GError   **error)
{
  if (inj_visit_get_status (visit) != INJ_VISIT_SIGNED)
    return TRUE;

  inj_domain_refuse (error, _("The visit is signed and can no longer be changed."));
  return FALSE;
}

static gboolean
check_not_in_error (InjVisit  *visit,
                    GError   **error)
{
  if (inj_visit_get_error_reason (visit) == NULL)
    return TRUE;

  if (inj_visit_get_status (visit) == INJ_VISIT_SIGNED)
    inj_domain_refuse (error, _("The visit was entered in error: nothing more can be entered in it."));
  else
    inj_domain_refuse (error, _("The visit was discarded: undo that before anything else."));

  return FALSE;
}

InjActionComposer *
inj_action_composer_new (InjVisit          *visit,
                         const InjCompose  *compose,
                         GError           **error)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);

  if (!check_draft (visit, error) || !check_not_in_error (visit, error))
    return NULL;

  return composer_new (visit, compose);
}

InjActionComposer *
inj_action_composer_new_reverting (InjVisit          *visit,
                                   const InjCompose  *compose,
                                   GError           **error)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);

  if (!check_draft (visit, error))
    return NULL;

  return composer_new (visit, compose);
}

InjActionComposer *
inj_action_composer_new_amendment (InjVisit          *visit,
                                   const InjCompose  *compose,
                                   const char        *author,
                                   const char        *reason,
                                   GError           **error)
{
  InjActionComposer *self;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (compose != NULL, NULL);
  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  if (inj_visit_get_status (visit) != INJ_VISIT_SIGNED)
    {
      inj_domain_refuse (error, _("The visit is not signed yet: change it instead of amending it."));
      return NULL;
    }
  if (!check_not_in_error (visit, error) ||
      !inj_domain_check_words (author, _("Enter who amends the visit."), error) ||
      !inj_domain_check_words (reason, _("Say why the visit is amended."), error))
    return NULL;

  self = composer_new (visit, compose);
  inj_action_composer_add (self, inj_change_new_amendment (author, reason));

  return self;
}

void
inj_action_composer_free (InjActionComposer *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_hash_table_unref (self->drawn);
  g_free (self);
}

gboolean
inj_action_composer_give (InjActionComposer   *self,
                          const InjInjection  *template,
                          GError             **error)
{
  InjInjection dose = *template;

  if (self->active_vial == 0)
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
                           _("No vial is open in this visit: open one first, so that the dose has a product, "
                             "a lot and an expiry date."));
      return FALSE;
    }

  dose.vial = choose_vial (self, dose.units);
  dose.given_at = self->compose->at;
  add_injection (self, &dose);

  return TRUE;
}

void
inj_action_composer_give_from (InjActionComposer  *self,
                               const InjInjection *template,
                               int                 vial,
                               gint64              given_at)
{
  InjInjection dose = *template;

  dose.vial = vial;
  dose.given_at = given_at;
  add_injection (self, &dose);
}

void
inj_action_composer_replace (InjActionComposer  *self,
                             const InjInjection *injection,
                             const InjInjection *template,
                             const char         *reason)
{
  InjInjection successor = *template;

  inj_action_composer_add (self, inj_change_new_void (injection->number, reason));
  successor.succeeds = injection->number;
  add_injection (self, &successor);
}

void
inj_action_composer_unskip (InjActionComposer *self,
                            InjPlace          *place)
{
  inj_action_composer_add (self, inj_change_new_skip (inj_place_get_id (place), NULL,
                                                      inj_place_get_skip_reason (place)));
}

void
inj_action_composer_revert (InjActionComposer *self,
                            const InjAction   *action)
{
  for (guint i = action->changes->len; i > 0; i--)
    revert_change (self, action, g_ptr_array_index (action->changes, i - 1));
}

void
inj_action_composer_add (InjActionComposer *self,
                         InjChange         *change)
{
  g_ptr_array_add (self->changes, change);
}

InjAction *
inj_action_composer_finish (InjActionComposer  *self,
                            InjActionKind       kind,
                            int                 reverts,
                            GError            **error)
{
  g_autoptr (InjAction) action = NULL;

  action = inj_action_new (inj_visit_get_revision (self->visit) + 1, kind, reverts,
                           self->compose->at, self->compose->actor,
                           g_steal_pointer (&self->changes));
  if (!inj_visit_can_apply (self->visit, action, error))
    return NULL;

  return g_steal_pointer (&action);
}
