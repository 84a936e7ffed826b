/* inj-database-file.c
 *
 * The file of a database, before anything is read from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-database-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "inj-store-error.h"

/* See statfs(2); they are named here since <linux/magic.h> lacks some. */
static const guint64 network_magics[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB2 */
  0x5346414f, /* AFS */
  0x6b414653, /* AFS, the kernel's own */
  0x73757245, /* Coda */
  0x564c,     /* NCP */
};

static gboolean
refuse (const char     *path,
        InjStoreError   code,
        const char     *detail,
        GError        **error)
{
  inj_store_error_set (error, code, path, detail);
  return FALSE;
}

static gboolean
refuse_os_error (const char  *path,
                 int          os_error,
                 GError     **error)
{
  if (os_error == EACCES || os_error == EPERM || os_error == EROFS)
    return refuse (path, INJ_STORE_ERROR_READ_ONLY, NULL, error);

  if (os_error == ENOSPC || os_error == EDQUOT)
    return refuse (path, INJ_STORE_ERROR_FULL, NULL, error);

  return refuse (path, INJ_STORE_ERROR_FAILED, g_strerror (os_error), error);
}

static gboolean
make_folder (const char  *path,
             const char  *folder,
             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return refuse_os_error (path, errno, error);

  return TRUE;
}

/* Another program may make the file at the same moment; both then use it. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (descriptor >= 0)
    return g_close (descriptor, error);

  return errno == EEXIST || refuse_os_error (path, errno, error);
}

static gboolean
check_network (const char  *path,
               const char  *folder,
               GError     **error)
{
  struct statfs file_system;

  if (statfs (folder, &file_system) != 0)
    return refuse_os_error (path, errno, error);

  return !inj_database_file_is_network ((guint64) file_system.f_type) ||
         refuse (path, INJ_STORE_ERROR_NETWORK, NULL, error);
}

static gboolean
check_kind (const char         *path,
            const struct stat  *status,
            GError            **error)
{
  if (S_ISREG (status->st_mode))
    return TRUE;

  return refuse (path, INJ_STORE_ERROR_FOREIGN,
                 S_ISDIR (status->st_mode) ? _("it is a folder") : _("it is no ordinary file"), error);
}

static gboolean
check_empty (const char         *path,
             const struct stat  *status,
             gboolean            create,
             GError            **error)
{
  if (status->st_size > 0)
    return TRUE;

  if (!create)
    return refuse (path, INJ_STORE_ERROR_DAMAGED, _("it is empty"), error);

  return g_chmod (path, 0600) == 0 || refuse_os_error (path, errno, error);
}

/* With the rights that count for open(), which access() does not look at. */
static gboolean
check_writable (const char  *path,
                GError     **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *folder = NULL;

  if (real == NULL)
    return refuse_os_error (path, errno, error);

  folder = g_path_get_dirname (real);
  if (faccessat (AT_FDCWD, real, R_OK | W_OK, AT_EACCESS) != 0 ||
      faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) != 0)
    return refuse_os_error (path, errno, error);

  return check_network (path, folder, error);
}

gboolean
inj_database_file_prepare (const char  *path,
                           gboolean     create,
                           GError     **error)
{
  g_autofree char *folder = NULL;
  struct stat status;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (stat (path, &status) != 0)
    {
      if (errno != ENOENT)
        return refuse_os_error (path, errno, error);

      if (!create || *path == '\0')
        return refuse (path, INJ_STORE_ERROR_NOT_FOUND, NULL, error);

      if (!make_folder (path, folder, error) ||
          !check_network (path, folder, error) ||
          !make_file (path, error))
        return FALSE;

      if (stat (path, &status) != 0)
        return refuse_os_error (path, errno, error);
    }

  return check_kind (path, &status, error) &&
         check_writable (path, error) &&
         check_empty (path, &status, create, error);
}

gboolean
inj_database_file_is_network (guint64 magic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (network_magics); i++)
    if (network_magics[i] == magic)
      return TRUE;

  return FALSE;
}
