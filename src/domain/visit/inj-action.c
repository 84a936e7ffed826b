/* inj-action.c
 *
 * One thing done to a visit: a value with an inverse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-action.h"

static const char *const kind_ids[] = {
  [INJ_ACTION_GIVE] = "give",
  [INJ_ACTION_VOID] = "void",
  [INJ_ACTION_CORRECT] = "correct",
  [INJ_ACTION_MOVE] = "move",
  [INJ_ACTION_SKIP] = "skip",
  [INJ_ACTION_UNSKIP] = "unskip",
  [INJ_ACTION_OPEN_VIAL] = "open-vial",
  [INJ_ACTION_CHOOSE_VIAL] = "choose-vial",
  [INJ_ACTION_SIGN] = "sign",
  [INJ_ACTION_UNDO] = "undo",
  [INJ_ACTION_REDO] = "redo",
  [INJ_ACTION_PLAN] = "plan",
  [INJ_ACTION_REPEAT] = "repeat",
  [INJ_ACTION_MIRROR] = "mirror",
  [INJ_ACTION_UNPLAN] = "unplan",
  [INJ_ACTION_FILL_IN] = "fill-in",
  [INJ_ACTION_EXPLAIN] = "explain",
  [INJ_ACTION_CORRECT_VIAL] = "correct-vial",
  [INJ_ACTION_WITHDRAW_VIAL] = "withdraw-vial",
  [INJ_ACTION_ADD_ON] = "add-on",
  [INJ_ACTION_DISCARD] = "discard",
  [INJ_ACTION_AMEND] = "amend",
};

/* Each value stands with its length before it, so that no two accounts of
 * different things can read the same. */
static void
append_text (GString    *account,
             const char *text)
{
  if (text == NULL)
    g_string_append (account, "-;");
  else
    g_string_append_printf (account, "%" G_GSIZE_FORMAT ":%s;", strlen (text), text);
}

static void
append_number (GString *account,
               gint64   number)
{
  g_string_append_printf (account, "%" G_GINT64_FORMAT ";", number);
}

static void
append_injection (GString            *account,
                  const InjInjection *injection)
{
  append_number (account, injection->number);
  append_text (account, injection->place_id);
  append_text (account, inj_muscle_get_id (injection->muscle));
  append_text (account, inj_side_get_id (injection->side));
  append_text (account, injection->muscle_name);
  append_text (account, inj_plate_get_id (injection->position.plate));
  append_number (account, injection->position.x);
  append_number (account, injection->position.y);
  append_number (account, injection->units);
  append_number (account, injection->vial);
  append_text (account, inj_route_get_id (injection->route));
  append_number (account, injection->given_at);
  append_text (account, injection->indication);
  append_number (account, injection->in_bulk ? 1 : 0);
  append_number (account, injection->succeeds);
  append_text (account, injection->note);
}

static void
append_vial (GString *account,
             InjVial *vial)
{
  InjProduct *product = inj_vial_get_product (vial);

  append_number (account, inj_vial_get_number (vial));
  append_text (account, inj_product_get_id (product));
  append_text (account, inj_product_get_name (product));
  append_text (account, inj_product_get_substance_id (product));
  append_number (account, inj_product_is_verified (product) ? 1 : 0);
  append_text (account, inj_vial_get_lot (vial));
  append_number (account, inj_vial_get_expiry (vial));
  append_number (account, inj_vial_get_labelled (vial));
  append_number (account, inj_vial_get_diluent (vial));
  if (!inj_vial_has_origin (vial))
    return;

  /* What vials did not say at first; the accounts of those are as they were. */
  append_text (account, "origin");
  append_text (account, inj_vial_get_serial (vial));
  append_text (account, inj_vial_get_gtin (vial));
  append_text (account, inj_vial_source_get_id (inj_vial_get_source (vial)));
  append_number (account, inj_vial_get_opened_at (vial));
}

static void
append_planned (GString              *account,
                const InjPlannedDose *planned)
{
  if (planned == NULL)
    {
      append_text (account, NULL);
      return;
    }

  append_text (account, planned->place_id);
  append_text (account, inj_muscle_get_id (planned->muscle));
  append_text (account, inj_side_get_id (planned->side));
  append_text (account, planned->muscle_name);
  append_text (account, inj_plate_get_id (planned->position.plate));
  append_number (account, planned->position.x);
  append_number (account, planned->position.y);
  append_number (account, planned->units);
  append_text (account, inj_route_get_id (planned->route));
  append_text (account, planned->indication);
  append_number (account, planned->from_visit);
  append_text (account, planned->from_place);
  append_text (account, planned->substance_id);
}

/* What only later kinds say, each after its name: the accounts of the earlier
 * ones stay as they were. */
static void
append_later_fields (GString         *account,
                     const InjChange *change)
{
  if (change->kind == INJ_CHANGE_PLAN)
    {
      append_text (account, "plan");
      append_planned (account, change->planned);
    }
  else if (change->kind == INJ_CHANGE_DETAIL)
    {
      append_text (account, "detail");
      append_text (account, inj_detail_get_id (change->detail));
      append_text (account, change->value);
    }
  else if (change->kind == INJ_CHANGE_ADD_ON)
    {
      append_text (account, "add-on");
      append_text (account, inj_protocol_get_text (change->protocol));
    }
}

static void
append_change (GString         *account,
               const InjChange *change)
{
  append_number (account, change->kind);
  if (change->injection != NULL)
    append_injection (account, change->injection);
  if (change->vial != NULL)
    append_vial (account, change->vial);
  append_number (account, change->number);
  append_number (account, change->previous);
  append_text (account, change->place_id);
  append_text (account, change->reason);
  append_text (account, change->previous_reason);
  append_number (account, change->withdrawn ? 1 : 0);
  append_text (account, change->signer);
  append_later_fields (account, change);
}

static void
action_clear (gpointer data)
{
  InjAction *self = data;

  g_free (self->actor);
  g_ptr_array_unref (self->changes);
}

const char *
inj_action_kind_get_id (InjActionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_ids), NULL);

  return kind_ids[kind];
}

gboolean
inj_action_kind_from_id (const char    *id,
                         InjActionKind *kind)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kind_ids); i++)
    if (g_str_equal (kind_ids[i], id))
      {
        *kind = (InjActionKind) i;
        return TRUE;
      }

  return FALSE;
}

InjAction *
inj_action_new (int            revision,
                InjActionKind  kind,
                int            reverts,
                gint64         at,
                const char    *actor,
                GPtrArray     *changes)
{
  InjAction *self;

  g_return_val_if_fail (revision > 0, NULL);
  g_return_val_if_fail (actor != NULL, NULL);
  g_return_val_if_fail (changes != NULL, NULL);

  self = g_atomic_rc_box_new0 (InjAction);
  self->revision = revision;
  self->kind = kind;
  self->reverts = reverts;
  self->at = at;
  self->actor = g_strdup (actor);
  self->changes = changes;

  return self;
}

InjAction *
inj_action_ref (InjAction *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inj_action_unref (InjAction *self)
{
  g_atomic_rc_box_release_full (self, action_clear);
}

char *
inj_action_dup_digest (const InjAction *self,
                       const char      *previous)
{
  g_autoptr (GString) account = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (previous != NULL, NULL);

  append_text (account, previous);
  append_number (account, self->revision);
  append_text (account, inj_action_kind_get_id (self->kind));
  append_number (account, self->reverts);
  append_number (account, self->at);
  append_text (account, self->actor);
  for (guint i = 0; i < self->changes->len; i++)
    append_change (account, g_ptr_array_index (self->changes, i));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) account->str, account->len);
}

gboolean
inj_action_do_lead (GPtrArray  *actions,
                    guint       first,
                    const char *from,
                    const char *to)
{
  g_autofree char *digest = g_strdup (from);

  g_return_val_if_fail (actions != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  for (guint i = first; i < actions->len; i++)
    {
      char *next = inj_action_dup_digest (g_ptr_array_index (actions, i), digest);

      g_free (digest);
      digest = next;
    }

  return g_str_equal (digest, to);
}
