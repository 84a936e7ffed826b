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
 * folder of its own, which alone can change.
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
/* Of #InjProtocol: those that ship, then the practice's own; lists follow it
 * as it changes. */
GListModel   *inj_catalog_get_protocols    (InjCatalog  *self);
/* (element-type InjSubstance) */
GPtrArray    *inj_catalog_get_substances   (InjCatalog  *self);
/* Of #InjProduct, of every substance. */
GListModel   *inj_catalog_get_products     (InjCatalog  *self);
/* %NULL with %INJ_DOMAIN_ERROR_INVALID that names those there are. */
InjProtocol  *inj_catalog_lookup_protocol  (InjCatalog  *self,
                                            const char  *id,
                                            GError     **error);
gboolean      inj_catalog_is_shipped       (InjCatalog  *self,
                                            const char  *protocol_id);
/* @wanted, or with a number behind it the first id that no protocol has. */
char         *inj_catalog_dup_free_id      (InjCatalog  *self,
                                            const char  *wanted) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_catalog_save:
 * @name: (nullable): how messages call the text
 * @replaces: whether it may take the place of one of the practice's own with
 *   the same id
 *
 * Keeps a protocol of the practice in its folder: whole, on the disk, and for
 * nobody else to read. One that ships stays as it is; what is changed in one
 * of the practice's own wants another version, since visits name the version
 * that they used.
 *
 * Returns: (transfer none): the protocol, or %NULL with an error, and nothing
 *   changed
 */
InjProtocol  *inj_catalog_save             (InjCatalog  *self,
                                            const char  *name,
                                            const char  *text,
                                            gssize       length,
                                            gboolean     replaces,
                                            GError     **error);
/* Takes one of the practice's own out of the list and the folder; visits keep
 * its text. */
gboolean      inj_catalog_remove           (InjCatalog  *self,
                                            const char  *protocol_id,
                                            GError     **error);
InjProduct   *inj_catalog_lookup_product   (InjCatalog  *self,
                                            const char  *id,
                                            GError     **error);
/* (array zero-terminated=1): one sentence a file that was left out. */
const char *const *
              inj_catalog_get_problems     (InjCatalog  *self);

G_END_DECLS
