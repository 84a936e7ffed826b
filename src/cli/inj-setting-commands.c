/* inj-setting-commands.c
 *
 * The commands about what a practice has set: its own limits, its usual reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-setting-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/review/inj-practice-limits.h"
#include "domain/values/inj-domain-error.h"
#include "exchange/inj-list-json.h"
#include "exchange/inj-protocol-json.h"
#include "session/inj-practice-reasons.h"
#include "session/inj-protocol-file.h"

#include "inj-invocation.h"
#include "inj-text-protocol.h"

#define USUAL_PROTOCOL "preempt-155"

/* The text of the file that the operand names. It is never cut short: half a
 * file would set half of what it says. */
static char *
read_file (InjInvocation  *invocation,
           GError        **error)
{
  const char *path = inj_invocation_get_operand (invocation, 0);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = inj_protocol_file_read (file, path, error);
  g_autofree char *quoted = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  /* A byte 0 is no text either. */
  if (length == 0 || g_utf8_validate (data, (gssize) length, NULL))
    return g_strndup (data != NULL ? data : "", length);

  quoted = inj_domain_error_quote (path);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a file's name. */
               _("FILE: “%s” is not a text in UTF-8."), quoted);
  return NULL;
}

static void
add_limits (GPtrArray *chosen,
            GPtrArray *limits,
            InjLabel   label)
{
  for (guint i = 0; i < limits->len; i++)
    if (inj_limit_holds_for (g_ptr_array_index (limits, i), label))
      g_ptr_array_add (chosen, g_ptr_array_index (limits, i));
}

/* (element-type InjLimit): of the protocol and of its substance, under the
 * practice's label; borrowed from the catalog. */
static GPtrArray *
list_of_label (InjPractice *practice,
               InjProtocol *protocol)
{
  GPtrArray *substances = inj_catalog_get_substances (inj_practice_get_catalog (practice));
  InjLabel label = inj_practice_get_label (practice);
  GPtrArray *chosen = g_ptr_array_new ();

  add_limits (chosen, inj_protocol_get_limits (protocol), label);
  for (guint i = 0; i < substances->len; i++)
    {
      InjSubstance *substance = g_ptr_array_index (substances, i);

      if (g_str_equal (inj_substance_get_id (substance), inj_protocol_get_substance_id (protocol)))
        add_limits (chosen, inj_substance_get_limits (substance), label);
    }

  return chosen;
}

static void
print_limits (InjInvocation *invocation,
              InjLabel       label,
              GPtrArray     *own,
              GPtrArray     *of_label)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *json = NULL;
  g_autofree char *title = NULL;

  if (inj_invocation_is_json (invocation))
    {
      json = inj_protocol_json_write_limits (label, own, of_label);
      inj_invocation_print (invocation, json);
      return;
    }

  inj_text_protocol_write_limits (text, _("This practice"), own);
  g_string_append_c (text, '\n');
  /* Translators: %s is us or eu. */
  title = g_strdup_printf (_("Label (%s)"), inj_label_get_id (label));
  inj_text_protocol_write_limits (text, title, of_label);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_show_limits (InjInvocation  *invocation,
                 GError        **error)
{
  InjPractice *practice = inj_invocation_get_practice (invocation, error);
  const char *protocol_id = USUAL_PROTOCOL;
  InjProtocol *protocol;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) of_label = NULL;

  if (practice == NULL || !inj_invocation_read_text (invocation, "protocol", &protocol_id, error))
    return FALSE;

  if (inj_invocation_has (invocation, "key-file"))
    {
      inj_invocation_print (invocation, inj_practice_get_limits (practice));
      return TRUE;
    }

  protocol = inj_catalog_lookup_protocol (inj_practice_get_catalog (practice), protocol_id, error);
  if (protocol == NULL)
    return FALSE;

  own = inj_practice_limits_parse (_("this practice"), inj_practice_get_limits (practice), -1, error);
  if (own == NULL)
    return FALSE;

  of_label = list_of_label (practice, protocol);
  print_limits (invocation, inj_practice_get_label (practice), own, of_label);

  return TRUE;
}

/* What is wrong is told by the name of the file. */
static gboolean
run_set_limits (InjInvocation  *invocation,
                GError        **error)
{
  g_autofree char *text = read_file (invocation, error);
  g_autoptr (GPtrArray) limits = NULL;
  InjPractice *practice;

  if (text == NULL)
    return FALSE;

  limits = inj_practice_limits_parse (inj_invocation_get_operand (invocation, 0), text, -1, error);
  practice = limits != NULL ? inj_invocation_get_practice (invocation, error) : NULL;

  return practice != NULL && inj_practice_set_limits (practice, text, error);
}

/* The keys of the file. */
static const char *const reason_keys[] = {
  [INJ_REASON_DEVIATION] = "Deviation",
  [INJ_REASON_SKIP] = "Skip",
  [INJ_REASON_VOID] = "Void",
  [INJ_REASON_WASTAGE] = "Wastage",
};

static void
print_reasons (InjInvocation         *invocation,
               const InjUsualReasons *reasons)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    {
      const char *const *list = inj_usual_reasons_get (reasons, (InjReasonKind) kind);

      g_string_append_printf (text, "%s%s\n", kind > 0 ? "\n" : "", reason_keys[kind]);
      for (gsize i = 0; list[i] != NULL; i++)
        g_string_append_printf (text, "  %" G_GSIZE_FORMAT "  %s\n", i + 1, list[i]);
    }
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_show_reasons (InjInvocation  *invocation,
                  GError        **error)
{
  InjPractice *practice = inj_invocation_get_practice (invocation, error);
  g_autoptr (InjUsualReasons) reasons = NULL;
  g_autofree char *text = NULL;

  if (practice == NULL)
    return FALSE;

  reasons = inj_practice_load_reasons (practice);
  if (inj_invocation_has (invocation, "key-file"))
    text = inj_usual_reasons_write (reasons);
  else if (inj_invocation_is_json (invocation))
    text = inj_list_json_write_reasons (reasons);

  if (text != NULL)
    inj_invocation_print (invocation, text);
  else
    print_reasons (invocation, reasons);

  return TRUE;
}

static gboolean
run_set_reasons (InjInvocation  *invocation,
                 GError        **error)
{
  g_autofree char *text = read_file (invocation, error);
  g_autoptr (InjUsualReasons) reasons = text != NULL ? inj_usual_reasons_parse (text, error) : NULL;
  InjPractice *practice;

  if (reasons == NULL)
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL && inj_practice_keep_reasons (practice, reasons, error);
}

static const InjCommandOption show_limits_options[] = {
  { "protocol", N_("ID"), N_("Whose limits stand beside the practice's; preempt-155 where none is named") },
  { "key-file", NULL, N_("The practice's own alone, as “limits set” reads them") },
  { NULL }
};

static const InjCommandOption show_reasons_options[] = {
  { "key-file", NULL, N_("As “reasons set” reads them") },
  { NULL }
};

const InjCommand inj_limits_commands[] = {
  {
    .verb = "show", .operands = "", .options = show_limits_options, .run = run_show_limits,
    .summary = N_("Shows the practice's own figures and the label's"),
  },
  {
    .verb = "set", .operands = "FILE", .n_least = 1, .n_most = 1, .run = run_set_limits,
    .summary = N_("Sets the practice's own figures from a key file; an empty one sets none"),
    .details = N_("Groups [Limit NAME] with Scope site, visit, months or interval, and [Muscle ID], as in a protocol.\n"
                  "The label's figures stay: each finding names both."),
  },
  { NULL }
};

const InjCommand inj_reasons_commands[] = {
  {
    .verb = "show", .operands = "", .options = show_reasons_options, .run = run_show_reasons,
    .summary = N_("Shows the reasons that the window offers by one key"),
  },
  {
    .verb = "set", .operands = "FILE", .n_least = 1, .n_most = 1, .run = run_set_reasons,
    .summary = N_("Sets these reasons from a key file; an empty one sets the program's own"),
    .details = N_("The group [Reasons] with lists by the keys Deviation, Skip, Void and Wastage."),
  },
  { NULL }
};
