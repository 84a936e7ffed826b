/* inj-atlas-reader.h
 *
 * Reads the plates while the rest of the program starts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-atlas.h"

G_BEGIN_DECLS

/**
 * InjAtlasReader:
 *
 * Owns a thread that reads the plates, and then draws them as they were last
 * shown: all that is ready when the window first wants to show them.
 */
typedef struct _InjAtlasReader InjAtlasReader;

/* @head_height: in device pixels; 0 when it is not known, and nothing is drawn. */
InjAtlasReader *inj_atlas_reader_new    (double                head_height,
                                         const InjPlateStyle  *style) G_GNUC_WARN_UNUSED_RESULT;
/* Waits for what is still being drawn. */
void            inj_atlas_reader_free   (InjAtlasReader       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjAtlasReader, inj_atlas_reader_free)

/* Waits until the plates are read, but not until they are drawn. (transfer
 * full), or %NULL with what is wrong with them. */
InjAtlas       *inj_atlas_reader_finish (InjAtlasReader       *self,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
