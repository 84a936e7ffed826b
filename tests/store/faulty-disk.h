/* faulty-disk.h
 *
 * A disk that fails when a test tells it to, under SQLite.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultyDiskStepFunc:
 *
 * Called before each step that changes the disk: a write, a sync, a file made,
 * cut or deleted.
 */
typedef void (*FaultyDiskStepFunc) (gpointer data);

typedef enum
{
  FAULTY_DISK_BROKEN,
  FAULTY_DISK_FULL,
} FaultyDiskFault;

/* From here on every database that is opened lies on it. */
void     faulty_disk_install (void);
/* The step of that number from now on, counted from 1, fails; all later ones
 * as well where @lasts. On a full disk only what is written fails. */
void     faulty_disk_fail_at (guint              step,
                             FaultyDiskFault     fault,
                             gboolean            lasts);
/* It works again. Returns whether there were so many steps. */
gboolean faulty_disk_mend   (void);
/* %NULL for none. */
void     faulty_disk_watch  (FaultyDiskStepFunc  func,
                             gpointer            data);

G_END_DECLS
