/* inj-catalog.h
 *
 * The protocols, substances and products that the program knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/protocol/inj-protocol.h"
#include "domain/protocol/inj-substance.h"

G_BEGIN_DECLS

/**
 * InjCatalog:
 *
 * What ships with the program, and the protocols that the practice keeps in a
 * folder of its own. Immutable once it is loaded.
 */
#define INJ_TYPE_CATALOG (inj_catalog_get_type ())
G_DECLARE_FINAL_TYPE (InjCatalog, inj_catalog, INJ, CATALOG, GObject)

/**
 * inj_catalog_load:
 * @folder: (nullable): the practice's own protocols; it need not be there
 *
 * A bad file of the practice is left out and told by
 * inj_catalog_get_problems(); it cannot take the place of a shipped one.
 *
 * Returns: %NULL only when what ships cannot be read
 */
InjCatalog   *inj_catalog_load             (const char  *folder,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of #InjProtocol; the catalog is a model of its own to lists. */
GListModel   *inj_catalog_get_protocols    (InjCatalog  *self);
/* (element-type InjSubstance) */
GPtrArray    *inj_catalog_get_substances   (InjCatalog  *self);
/* Of #InjProduct, of every substance. */
GListModel   *inj_catalog_get_products     (InjCatalog  *self);
/* %NULL with %INJ_DOMAIN_ERROR_INVALID that names those there are. */
InjProtocol  *inj_catalog_lookup_protocol  (InjCatalog  *self,
                                            const char  *id,
                                            GError     **error);
InjProduct   *inj_catalog_lookup_product   (InjCatalog  *self,
                                            const char  *id,
                                            GError     **error);
/* (array zero-terminated=1): one sentence a file that was left out. */
const char *const *
              inj_catalog_get_problems     (InjCatalog  *self);

G_END_DECLS
