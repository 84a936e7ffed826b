/* inj-record-changes.c
 *
 * What actions do to the record of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-changes.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#include "inj-record-add-ons.h"
#include "inj-record-places.h"
#include "inj-record-vials.h"

static gboolean
refuse_signed (GError **error)
{
  inj_domain_refuse (error, _("The visit is signed and can no longer be changed."));
  return FALSE;
}

/* What undoes a discarded draft is all that it takes. */
static gboolean
check_not_in_error (const InjVisitRecord  *self,
                    const InjChange       *change,
                    GError               **error)
{
  if (self->error_reason == NULL)
    return TRUE;

  if (self->signer != NULL)
    inj_domain_refuse (error, _("The visit was entered in error: nothing more can be entered in it."));
  else if (change->kind == INJ_CHANGE_IN_ERROR && change->reason == NULL)
    return TRUE;
  else
    inj_domain_refuse (error, _("The visit was discarded: undo that before anything else."));

  return FALSE;
}

/* Whether an amendment can consist of it. */
static gboolean
is_for_amendments (const InjChange *change)
{
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
    case INJ_CHANGE_VOID:
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_DEVIATION_REASON:
      return TRUE;
    case INJ_CHANGE_IN_ERROR:
      return change->reason != NULL;
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    default:
      return FALSE;
    }
}

static gboolean
begin_amendment (InjVisitRecord   *self,
                 const InjChange  *change,
                 GError          **error)
{
  if (self->signer == NULL)
    {
      inj_domain_refuse (error, _("The visit is not signed yet: change it instead of amending it."));
      return FALSE;
    }

  self->is_amending = TRUE;

  return inj_domain_check_words (change->signer, _("Enter who amends the visit."), error) &&
         inj_domain_check_words (change->reason, _("Say why the visit is amended."), error);
}

static gboolean
change_detail (InjVisitRecord   *self,
               const InjChange  *change,
               GError          **error)
{
  g_autofree char *canonical = NULL;

  if (change->value != NULL)
    {
      if (!inj_detail_check (change->detail, change->value, &canonical, error))
        return FALSE;
      if (g_strcmp0 (canonical, change->value) != 0)
        {
          inj_domain_refuse (error, _("%s is not written as the records keep it."),
                             inj_detail_get_name (change->detail));
          return FALSE;
        }
    }

  g_free (self->details[change->detail]);
  self->details[change->detail] = g_strdup (change->value);

  return TRUE;
}

static gboolean
change_in_error (InjVisitRecord   *self,
                 const InjChange  *change,
                 GError          **error)
{
  if (change->reason == NULL && self->error_reason == NULL)
    {
      inj_domain_refuse (error, _("The visit was not entered in error."));
      return FALSE;
    }
  if (change->reason != NULL &&
      !inj_domain_check_words (change->reason, _("Say why the visit was entered in error."), error))
    return FALSE;

  g_free (self->error_reason);
  self->error_reason = g_strdup (change->reason);

  return TRUE;
}

/* A draft is discarded, and a signed visit amended, by actions of that kind. */
static gboolean
check_kind (const InjVisitRecord  *self,
            const InjAction       *action,
            GError               **error)
{
  const InjChange *first = action->changes->len > 0 ? g_ptr_array_index (action->changes, 0) : NULL;

  if (action->kind == INJ_ACTION_AMEND &&
      (action->changes->len < 2 || first->kind != INJ_CHANGE_AMENDMENT))
    {
      inj_domain_refuse (error, _("An amendment begins with its author and its reason, and changes something."));
      return FALSE;
    }

  if (action->kind == INJ_ACTION_AMEND || self->error_reason != NULL)
    return TRUE;

  if (self->signer != NULL)
    return refuse_signed (error);

  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_IN_ERROR &&
          action->kind != INJ_ACTION_DISCARD && action->kind != INJ_ACTION_REDO)
        {
          inj_domain_refuse (error, _("A visit that is not signed yet can only be discarded as a whole."));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
inj_record_changes_apply (InjVisitRecord   *self,
                          const InjAction  *action,
                          GError          **error)
{
  self->is_amending = FALSE;
  if (!check_kind (self, action, error))
    return FALSE;

  for (guint i = 0; i < action->changes->len; i++)
    if (!inj_record_changes_apply_one (self, g_ptr_array_index (action->changes, i), action->at, error))
      return FALSE;

  return TRUE;
}

gboolean
inj_record_changes_apply_one (InjVisitRecord   *self,
                              const InjChange  *change,
                              gint64            at,
                              GError          **error)
{
  if (!check_not_in_error (self, change, error))
    return FALSE;

  if (self->signer != NULL &&
      (self->is_amending ? !is_for_amendments (change) : change->kind != INJ_CHANGE_AMENDMENT))
    return refuse_signed (error);

  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return inj_record_places_inject (self, change, error);
    case INJ_CHANGE_VOID:
      return inj_record_places_void (self, change, at, error);
    case INJ_CHANGE_SKIP:
      return inj_record_places_skip (self, change, error);
    case INJ_CHANGE_VIAL:
      return inj_record_vials_open (self, change, error);
    case INJ_CHANGE_VIAL_WITHDRAWN:
      return inj_record_vials_withdraw (self, change, error);
    case INJ_CHANGE_ACTIVE_VIAL:
      return inj_record_vials_choose (self, change, error);
    case INJ_CHANGE_SIGNATURE:
      self->signer = g_strdup (change->signer);
      self->sign_reason = g_strdup (change->reason);
      return TRUE;
    case INJ_CHANGE_PLAN:
      return inj_record_places_plan (self, change, error);
    case INJ_CHANGE_DETAIL:
      return change_detail (self, change, error);
    case INJ_CHANGE_DEVIATION_REASON:
      return inj_record_places_explain (self, change, error);
    case INJ_CHANGE_VIAL_CORRECTION:
      return inj_record_vials_correct (self, change, error);
    case INJ_CHANGE_ADD_ON:
      return inj_record_add_ons_change (self, change, error);
    case INJ_CHANGE_AMENDMENT:
      return begin_amendment (self, change, error);
    case INJ_CHANGE_IN_ERROR:
      return change_in_error (self, change, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
