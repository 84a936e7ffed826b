/* inj-protocol-commands.c
 *
 * The commands about protocols.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "exchange/inj-list-json.h"
#include "exchange/inj-protocol-json.h"

#include "inj-invocation.h"
#include "inj-text-protocol.h"
#include "inj-text-table.h"

/* A protocol is some ten thousand bytes: what is far larger is none. */
#define FILE_MAXIMUM (1024 * 1024)

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
                 GListModel    *protocols)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lll");
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_protocols = g_list_model_get_n_items (protocols);

  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      inj_text_table_add_row (table, inj_protocol_get_id (protocol), inj_protocol_get_standing (protocol),
                              inj_protocol_get_name (protocol), NULL);
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
      print_protocols (invocation, inj_catalog_get_protocols (catalog));
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

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = g_malloc (FILE_MAXIMUM + 1);
  gsize length;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), text, FILE_MAXIMUM + 1, &length, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  if (length > FILE_MAXIMUM)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a file's name. */
                   _("%s: the file is too large for a protocol."), path);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/* The atlas holds every site of the table, so a protocol that can be read can
 * be given. */
static gboolean
run_check (InjInvocation  *invocation,
           GError        **error)
{
  const char *path = inj_invocation_get_operand (invocation, 0);
  g_autoptr (GBytes) text = read_file (path, error);
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

const InjCommand inj_protocol_commands[] = {
  {
    .verb = "list", .operands = "", .run = run_list,
    .summary = N_("Lists protocols: id, standing, name"),
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
  { NULL }
};
