/* faulty-disk.c
 *
 * A disk that fails when a test tells it to, under SQLite.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "faulty-disk.h"

#include <sqlite3.h>
#include <string.h>

/* The real file lies in memory right behind it. */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} FaultyFile;

/* SQLite gives its systems no other place for state that outlives a file. */
static struct
{
  sqlite3_vfs         vfs;
  sqlite3_vfs        *real;
  guint               step;
  guint               failing_step;
  gboolean            lasts;
  FaultyDiskFault     fault;
  FaultyDiskStepFunc  watch;
  gpointer            watch_data;
} disk;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

/* SQLITE_OK, or how this step fails: a full disk fails where something is
 * written. */
static int
take_step (int broken)
{
  if (disk.watch != NULL)
    disk.watch (disk.watch_data);

  disk.step++;
  if (disk.failing_step == 0 || disk.step < disk.failing_step || (disk.step > disk.failing_step && !disk.lasts))
    return SQLITE_OK;

  if (disk.fault == FAULTY_DISK_FULL && broken != SQLITE_IOERR_WRITE)
    return SQLITE_OK;

  return disk.fault == FAULTY_DISK_FULL ? SQLITE_FULL : broken;
}

static int
file_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
file_read (sqlite3_file  *file,
           void          *bytes,
           int            length,
           sqlite3_int64  offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), bytes, length, offset);
}

/* A write that fails leaves half of it behind. */
static int
file_write (sqlite3_file  *file,
            const void    *bytes,
            int            length,
            sqlite3_int64  offset)
{
  int code = take_step (SQLITE_IOERR_WRITE);

  if (code != SQLITE_OK)
    {
      get_real (file)->pMethods->xWrite (get_real (file), bytes, length / 2, offset);
      return code;
    }

  return get_real (file)->pMethods->xWrite (get_real (file), bytes, length, offset);
}

static int
file_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  int code = take_step (SQLITE_IOERR_TRUNCATE);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file,
           int           flags)
{
  int code = take_step (SQLITE_IOERR_FSYNC);

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file,
           int           lock)
{
  return get_real (file)->pMethods->xLock (get_real (file), lock);
}

static int
file_unlock (sqlite3_file *file,
             int           lock)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), lock);
}

static int
file_check_reserved_lock (sqlite3_file *file,
                          int          *is_reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), is_reserved);
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
};

static int
disk_open (sqlite3_vfs      *vfs,
           sqlite3_filename  name,
           sqlite3_file     *file,
           int               flags,
           int              *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int code = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 ? take_step (SQLITE_CANTOPEN) : SQLITE_OK;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) &self[1];
  if (code == SQLITE_OK)
    code = disk.real->xOpen (disk.real, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL && code == SQLITE_OK)
    self->base.pMethods = &file_methods;

  return code;
}

static int
disk_delete (sqlite3_vfs *vfs,
             const char  *name,
             int          sync_folder)
{
  int code = take_step (SQLITE_IOERR_DELETE);

  return code != SQLITE_OK ? code : disk.real->xDelete (disk.real, name, sync_folder);
}

void
faulty_disk_install (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = *disk.real;
  disk.vfs.zName = "faulty";
  disk.vfs.pNext = NULL;
  disk.vfs.szOsFile = (int) sizeof (FaultyFile) + disk.real->szOsFile;
  disk.vfs.xOpen = disk_open;
  disk.vfs.xDelete = disk_delete;
  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 1), ==, SQLITE_OK);
}

void
faulty_disk_fail_at (guint            step,
                     FaultyDiskFault  fault,
                     gboolean         lasts)
{
  disk.step = 0;
  disk.failing_step = step;
  disk.fault = fault;
  disk.lasts = lasts;
}

gboolean
faulty_disk_mend (void)
{
  gboolean was_reached = disk.step >= disk.failing_step;

  disk.failing_step = 0;

  return was_reached;
}

void
faulty_disk_watch (FaultyDiskStepFunc func,
                   gpointer           data)
{
  disk.watch = func;
  disk.watch_data = data;
}
