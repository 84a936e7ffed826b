/* inj-injection.h
 *
 * One dose at one place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/anatomy/inj-muscle.h"
#include "domain/anatomy/inj-position.h"
#include "domain/anatomy/inj-side.h"
#include "domain/values/inj-route.h"
#include "domain/values/inj-units.h"

G_BEGIN_DECLS

/**
 * InjInjection:
 * @number: within the visit, from 1, voided ones included
 * @place_id: a site's id, or "free-1"
 * @muscle_name: what the injector called it, for %INJ_MUSCLE_OTHER; else %NULL
 * @position: where it went
 * @units: in hundredths
 * @vial: the number of the vial it came from
 * @given_at: microseconds since 1970, UTC
 * @indication: what it was given for; the protocol's where it counts for it
 * @in_bulk: recorded together with others in one step
 * @succeeds: the number of the voided injection whose account this one
 *   continues (it keeps time, vial and place), or 0
 * @void_reason: %NULL while it stands; "undone" when it was undone
 * @voided_at: microseconds since 1970, UTC; 0 while it stands
 *
 * An immutable, reference-counted value. To void one is to make another value
 * of it; the rows in the store are only ever added to.
 */
typedef struct
{
  int         number;
  char       *place_id;
  InjMuscle   muscle;
  InjSide     side;
  char       *muscle_name;
  InjPosition position;
  InjUnits    units;
  int         vial;
  InjRoute    route;
  gint64      given_at;
  char       *indication;
  gboolean    in_bulk;
  int         succeeds;
  char       *note;
  char       *void_reason;
  gint64      voided_at;
} InjInjection;

#define INJ_TYPE_INJECTION (inj_injection_get_type ())
GType         inj_injection_get_type    (void);

/* The reason that marks what was undone: it stays in the log and off the sheet. */
#define INJ_VOID_REASON_UNDONE "undone"

/* Copies what @template points to. */
InjInjection *inj_injection_new         (const InjInjection *template) G_GNUC_WARN_UNUSED_RESULT;
InjInjection *inj_injection_ref         (InjInjection       *self) G_GNUC_WARN_UNUSED_RESULT;
void          inj_injection_unref       (InjInjection       *self);
/* The same injection, voided. */
InjInjection *inj_injection_voided      (InjInjection       *self,
                                         const char         *reason,
                                         gint64              at) G_GNUC_WARN_UNUSED_RESULT;
gboolean      inj_injection_is_live     (const InjInjection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjInjection, inj_injection_unref)

G_END_DECLS
