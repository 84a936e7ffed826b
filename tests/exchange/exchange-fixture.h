/* exchange-fixture.h
 *
 * A visit, its background and a small protocol, the same for every test of a format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-compose.h"

G_BEGIN_DECLS

/**
 * ExchangeFixture:
 * @protocol: three required sites, one optional, one whose units are typed
 * @visit: of @protocol, with two vials of one substance and one of another
 * @background: a patient, and doses of the past months
 * @findings: of #InjFinding
 * @anchors: where the sites lie
 * @events: (element-type InjEvent): none before exchange_fixture_enrich()
 *
 * Two doses were given as planned, one voided, one corrected, one undone; a
 * site is skipped, and a free site given into a muscle of its own name.
 */
typedef struct
{
  InjProtocol   *protocol;
  InjVisit      *visit;
  InjBackground *background;
  GListModel    *findings;
  InjAnchors    *anchors;
  GPtrArray     *events;
} ExchangeFixture;

ExchangeFixture *exchange_fixture_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void             exchange_fixture_free         (ExchangeFixture *self);
/* Adds what else can be said of a visit: details, an add-on, a plan of its own,
 * reasons, a corrected vial, cautions, events, the practice's figures. */
void             exchange_fixture_enrich       (ExchangeFixture *self);
/* Amends the signed visit: another lot, and all of it entered in error. */
void             exchange_fixture_amend        (ExchangeFixture *self);
/* Signs the visit, for a reason. */
void             exchange_fixture_sign         (ExchangeFixture *self);
/* Asserts that @text is the file of that name in golden/, and JSON. */
void             exchange_fixture_assert_golden (const char     *text,
                                                 const char     *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExchangeFixture, exchange_fixture_free)

G_END_DECLS
