/* inj-place.h
 *
 * What a visit lists: a site or a free site, and how it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "inj-injection.h"
#include "inj-planned-dose.h"
#include "domain/protocol/inj-protocol.h"
#include "domain/anatomy/inj-anchors.h"
#include "domain/anatomy/inj-site.h"

G_BEGIN_DECLS

/**
 * InjPlaceState:
 * @INJ_PLACE_HOLLOW: nothing given yet
 * @INJ_PLACE_GIVEN: a live injection stands there
 * @INJ_PLACE_SKIPPED: left out, with a reason
 */
typedef enum
{
  INJ_PLACE_HOLLOW,
  INJ_PLACE_GIVEN,
  INJ_PLACE_SKIPPED,
} InjPlaceState;

/**
 * InjPlace:
 *
 * Immutable: when something is done at a place the visit lists another value.
 */
#define INJ_TYPE_PLACE (inj_place_get_type ())
G_DECLARE_FINAL_TYPE (InjPlace, inj_place, INJ, PLACE, GObject)

/**
 * InjPlaceFacts:
 * @site: (nullable): of the table, or an own one of @owner; %NULL for a free
 *   site, which has an injection or a planned dose
 * @owner: (nullable): the protocol to which @site belongs
 * @planned_site: (nullable): what the protocol or an add-on plans there
 * @is_of_add_on: whether an add-on does
 * @planned_dose: (nullable): what the visit itself plans
 * @injection: (nullable): the live one
 * @skip_reason: (nullable): of no account where there is an injection
 * @substance_id: (nullable): what was drawn for @injection, else what is drawn
 *   now: units that the visit plans in another substance are no plan for it
 *
 * Borrows all that it points to.
 */
typedef struct
{
  const InjSite        *site;
  InjProtocol          *owner;
  const InjPlannedSite *planned_site;
  gboolean              is_of_add_on;
  InjPlannedDose       *planned_dose;
  InjInjection         *injection;
  const char           *skip_reason;
  const char           *substance_id;
} InjPlaceFacts;

InjPlace           *inj_place_new            (const InjPlaceFacts  *facts) G_GNUC_WARN_UNUSED_RESULT;
/* A site of the table; @planned is %NULL when the protocol does not plan it. */
InjPlace           *inj_place_new_for_site   (const InjSite        *site,
                                              const InjPlannedSite *planned) G_GNUC_WARN_UNUSED_RESULT;
/* A free site with its injection. */
InjPlace           *inj_place_new_free       (InjInjection         *injection) G_GNUC_WARN_UNUSED_RESULT;
/* The same place with another live injection (or %NULL), or skipped. */
InjPlace           *inj_place_with_injection (InjPlace             *self,
                                              InjInjection         *injection) G_GNUC_WARN_UNUSED_RESULT;
InjPlace           *inj_place_with_skip      (InjPlace             *self,
                                              const char           *reason) G_GNUC_WARN_UNUSED_RESULT;

const char         *inj_place_get_id          (InjPlace *self);
/* %NULL for a free site. It lives as long as @self. */
const InjSite      *inj_place_get_site        (InjPlace *self);
InjMuscle           inj_place_get_muscle      (InjPlace *self);
InjSide             inj_place_get_side        (InjPlace *self);
InjPlate            inj_place_get_plate       (InjPlace *self);
/* "Temporalis, left, 3"; "Trapezius, right, free site 1". Owned by @self. */
const char         *inj_place_get_name        (InjPlace *self);
/* "Temporalis", or what the injector called it. */
const char         *inj_place_get_muscle_name (InjPlace *self);
InjPlaceState       inj_place_get_state       (InjPlace *self);
/* Where it stands on a plate: where its dose went, else where the visit plans
 * one, else where its protocol puts a site of its own, else where the plates
 * have the site; or %NULL. Owned by @self or @anchors. */
const InjPosition  *inj_place_find_position   (InjPlace   *self,
                                               InjAnchors *anchors);
/* Planned units in hundredths: what the visit itself plans, else what the
 * protocol or an add-on does; 0 when none are, and where the visit plans in units
 * of another substance than is drawn. */
InjUnits            inj_place_get_planned     (InjPlace *self);
/* Units that the protocol or an add-on plans; 0 when it plans none. */
InjUnits            inj_place_get_protocol_units (InjPlace *self);
/* What the visit itself plans, or %NULL; owned by @self. */
InjPlannedDose     *inj_place_get_planned_dose (InjPlace *self);
/* Whether the units that the visit itself plans there are of another substance
 * than is drawn: they are told, and never given. */
gboolean            inj_place_is_planned_in_other (InjPlace *self);
/* Units planned there that are @substance_id's, whatever is drawn: what the visit
 * itself plans in it, else what the protocol or an add-on does. */
InjUnits            inj_place_get_planned_of  (InjPlace   *self,
                                               const char *substance_id);
/* Whether the visit wants it: the protocol or an add-on requires it, or the
 * visit itself plans it. */
gboolean            inj_place_is_required     (InjPlace *self);
/* Whether it is one of the m in "n of m": required by the visit's protocol. */
gboolean            inj_place_counts_for_protocol (InjPlace *self);
/* Whether the protocol or an add-on plans it at all, required or optional. */
gboolean            inj_place_is_in_protocol  (InjPlace *self);
/* The live injection, or %NULL; owned by @self. */
InjInjection       *inj_place_get_injection   (InjPlace *self);
/* %NULL unless it is skipped. */
const char         *inj_place_get_skip_reason (InjPlace *self);
/* "given, 5 units", "planned, 5 units", "optional, 5 units",
 * "skipped: REASON", "no planned dose": what is read out. */
char               *inj_place_dup_description (InjPlace *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
