/* inj-protocol-commands.c
 *
 * The commands about protocols.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/protocol/inj-protocol-draft.h"
#include "exchange/inj-list-json.h"
#include "exchange/inj-protocol-json.h"
#include "session/inj-clock.h"
#include "session/inj-protocol-file.h"

#include "inj-invocation.h"
#include "inj-text-protocol.h"
#include "inj-text-table.h"

/* A bad file of the practice's own is told wherever protocols are. */
static InjCatalog *
open_catalog (InjInvocation  *invocation,
              GError        **error)
{
  InjCatalog *catalog = inj_invocation_get_catalog (invocation, error);
  const char *const *problems;

  if (catalog == NULL)
    return NULL;

  problems = inj_catalog_get_problems (catalog);
  for (gsize i = 0; problems[i] != NULL; i++)
    inj_invocation_tell (invocation, _("warning"), problems[i]);

  return catalog;
}

static void
print_protocols (InjInvocation *invocation,
                 InjCatalog    *catalog)
{
  GListModel *protocols = inj_catalog_get_protocols (catalog);
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllll");
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_protocols = g_list_model_get_n_items (protocols);

  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      inj_text_table_add_row (table, inj_protocol_get_id (protocol), inj_protocol_get_version (protocol),
                              inj_catalog_is_shipped (catalog, inj_protocol_get_id (protocol))
                              /* Translators: a protocol that comes with the program */
                              ? _("shipped")
                              /* Translators: a protocol of the practice's own */
                              : _("own"),
                              inj_protocol_get_standing (protocol), inj_protocol_get_name (protocol), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_list (InjInvocation  *invocation,
          GError        **error)
{
  InjCatalog *catalog = open_catalog (invocation, error);
  g_autofree char *json = NULL;

  if (catalog == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_protocols (invocation, catalog);
      return TRUE;
    }

  json = inj_list_json_write_protocols (inj_catalog_get_protocols (catalog));
  inj_invocation_print (invocation, json);

  return TRUE;
}

static void
print_protocol (InjInvocation *invocation,
                InjProtocol   *protocol)
{
  g_autofree char *text = inj_invocation_is_json (invocation)
                          ? inj_protocol_json_write (protocol)
                          : inj_text_protocol_write (protocol);

  inj_invocation_print (invocation, text);
}

static gboolean
run_show (InjInvocation  *invocation,
          GError        **error)
{
  InjCatalog *catalog = open_catalog (invocation, error);
  InjProtocol *protocol = NULL;

  if (catalog != NULL)
    protocol = inj_catalog_lookup_protocol (catalog, inj_invocation_get_operand (invocation, 0), error);
  if (protocol == NULL)
    return FALSE;
  print_protocol (invocation, protocol);

  return TRUE;
}

/* The atlas holds every site of the table, so a protocol that can be read can
 * be given. */
static gboolean
run_check (InjInvocation  *invocation,
           GError        **error)
{
  const char *path = inj_invocation_get_operand (invocation, 0);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) text = inj_protocol_file_read (file, path, error);
  g_autoptr (InjProtocol) protocol = NULL;
  const char *data;
  gsize length;

  if (text == NULL)
    return FALSE;

  data = g_bytes_get_data (text, &length);
  protocol = inj_protocol_parse (path, data != NULL ? data : "", (gssize) length, error);
  if (protocol == NULL)
    return FALSE;
  print_protocol (invocation, protocol);

  return TRUE;
}

static gboolean
run_import (InjInvocation  *invocation,
            GError        **error)
{
  const char *path = inj_invocation_get_operand (invocation, 0);
  InjCatalog *catalog = open_catalog (invocation, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) text = NULL;
  InjProtocol *protocol;
  const char *data;
  gsize length;

  if (catalog == NULL)
    return FALSE;

  text = inj_protocol_file_read (file, path, error);
  if (text == NULL)
    return FALSE;

  data = g_bytes_get_data (text, &length);
  protocol = inj_catalog_save (catalog, path, data != NULL ? data : "", (gssize) length,
                               inj_invocation_has (invocation, "replace"), error);
  if (protocol == NULL)
    return FALSE;
  inj_invocation_print_line (invocation, inj_protocol_get_id (protocol));

  return TRUE;
}

static gboolean
run_export (InjInvocation  *invocation,
            GError        **error)
{
  InjCatalog *catalog = open_catalog (invocation, error);
  const char *path = inj_invocation_get_operand (invocation, 1);
  InjProtocol *protocol = NULL;

  if (catalog != NULL)
    protocol = inj_catalog_lookup_protocol (catalog, inj_invocation_get_operand (invocation, 0), error);
  if (protocol == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_FAILED,
                   /* Translators: %s is a file's name. */
                   _("%s is there already; name another file."), path);
      return FALSE;
    }

  return inj_protocol_file_write (path, inj_protocol_get_text (protocol), error);
}

static char *
dup_name_of_copy (InjInvocation  *invocation,
                  InjProtocol    *protocol,
                  GError        **error)
{
  const char *name = NULL;

  if (!inj_invocation_read_text (invocation, "name", &name, error))
    return NULL;

  if (name != NULL)
    return g_strdup (name);

  /* Translators: what a copy is called; %s is the name of the protocol that was copied */
  return g_strdup_printf (_("%s, copy"), inj_protocol_get_name (protocol));
}

static gboolean
run_duplicate (InjInvocation  *invocation,
               GError        **error)
{
  InjCatalog *catalog = open_catalog (invocation, error);
  const char *id = inj_invocation_get_operand (invocation, 1);
  g_autoptr (InjProtocolDraft) draft = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  InjProtocol *protocol = NULL;

  if (catalog != NULL)
    protocol = inj_catalog_lookup_protocol (catalog, inj_invocation_get_operand (invocation, 0), error);
  name = protocol != NULL ? dup_name_of_copy (invocation, protocol, error) : NULL;
  if (name == NULL)
    return FALSE;

  draft = inj_protocol_draft_new_copy (protocol, id, name, inj_clock_get_today ());
  text = inj_protocol_write (draft);
  protocol = inj_catalog_save (catalog, NULL, text, -1, FALSE, error);
  if (protocol == NULL)
    return FALSE;
  inj_invocation_print_line (invocation, inj_protocol_get_id (protocol));

  return TRUE;
}

static const InjCommandOption import_options[] = {
  { "replace", NULL, N_("Takes the place of an older version of the same protocol"), FALSE },
  { NULL }
};

static const InjCommandOption duplicate_options[] = {
  { "name", N_("NAME"), N_("What the copy is called"), FALSE },
  { NULL }
};

const InjCommand inj_protocol_commands[] = {
  {
    .verb = "list", .operands = "", .run = run_list,
    .summary = N_("Lists protocols: id, version, whose, standing, name"),
  },
  {
    .verb = "show", .operands = "ID", .n_least = 1, .n_most = 1, .run = run_show,
    .summary = N_("Shows a protocol with its sites, limits and sources"),
  },
  {
    .verb = "check", .operands = "FILE", .n_least = 1, .n_most = 1, .run = run_check,
    .summary = N_("Checks a protocol's file and shows what it says"),
    .details = N_("What is wrong is named with line and key."),
  },
  {
    .verb = "import", .operands = "FILE", .n_least = 1, .n_most = 1, .options = import_options, .run = run_import,
    .summary = N_("Keeps a protocol's file as one of the practice's own; prints its id"),
    .details = N_("A bad file is refused and changes nothing. One that ships is never replaced, and a changed "
                  "protocol wants another version."),
  },
  {
    .verb = "export", .operands = "ID FILE", .n_least = 2, .n_most = 2, .run = run_export,
    .summary = N_("Writes a protocol into a new file"),
  },
  {
    .verb = "duplicate", .operands = "ID NEW-ID", .n_least = 2, .n_most = 2, .options = duplicate_options,
    .run = run_duplicate,
    .summary = N_("Copies a protocol as one of the practice's own, to be changed; prints the new id"),
  },
  { NULL }
};
