/* inj-command-line.c
 *
 * From what was typed to a command that has run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-command-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const InjCommandOption global_options[] = {
  { "database", N_("FILE"), N_("The database; made where there is none when the first patient is added") },
  { "format", N_("text|json"), N_("How records are printed; text where it is not given") },
  { "help", NULL, N_("Show this help") },
  { "version", NULL, N_("Show the version") },
  { NULL }
};

/* The words that say the command, as far as they were found. */
typedef struct
{
  const InjCommandGroup *group;
  const InjCommand      *command;
  const char            *noun;
  const char            *verb;
} Words;

static gboolean
is_global_with_value (const char *argument)
{
  return g_str_equal (argument, "--database") || g_str_equal (argument, "--format");
}

/* Takes the next word out of @arguments, stepping over global options. */
static char *
take_word (GPtrArray *arguments)
{
  for (guint i = 1; i < arguments->len; i++)
    {
      const char *argument = g_ptr_array_index (arguments, i);

      if (is_global_with_value (argument))
        i++;
      else if (argument[0] != '-')
        return g_ptr_array_steal_index (arguments, i);
    }

  return NULL;
}

static gboolean
has_argument (GPtrArray  *arguments,
              const char *wanted)
{
  return g_ptr_array_find_with_equal_func (arguments, wanted, g_str_equal, NULL);
}

/* "injectmap-cli visit give", as far as it is known. */
static char *
dup_command_name (const Words *words)
{
  GString *name = g_string_new (INJ_COMMAND_PROGRAM);

  if (words->group != NULL)
    g_string_append_printf (name, " %s", words->group->noun);
  if (words->command != NULL && words->command->verb != NULL)
    g_string_append_printf (name, " %s", words->command->verb);

  return g_string_free (name, FALSE);
}

/* "visit start, visit vial, visit give": what can stand where @words end. */
static char *
dup_choices (const Words *words)
{
  g_autoptr (GString) choices = g_string_new (NULL);
  gsize n_groups;
  const InjCommandGroup *groups = inj_command_get_groups (&n_groups);

  if (words->group != NULL)
    for (const InjCommand *command = words->group->commands; command->run != NULL; command++)
      g_string_append_printf (choices, "%s%s", choices->len > 0 ? ", " : "", command->verb);
  else
    for (gsize i = 0; i < n_groups; i++)
      g_string_append_printf (choices, "%s%s", choices->len > 0 ? ", " : "", groups[i].noun);

  return g_string_free (g_steal_pointer (&choices), FALSE);
}

static gboolean
refuse_words (const Words  *words,
              const char   *typed,
              GError      **error)
{
  g_autofree char *choices = dup_choices (words);
  g_autofree char *quoted = typed != NULL ? g_utf8_make_valid (typed, -1) : NULL;

  if (quoted != NULL)
    g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                 /* Translators: what was typed, and a list of words that would be right. */
                 _("there is no command “%s”; there are: %s"), quoted, choices);
  else
    g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                 /* Translators: a list of words. */
                 _("a command is missing; there are: %s"), choices);

  return FALSE;
}

/* @wants_help: then a command need not be complete. */
static gboolean
find_words (GPtrArray  *arguments,
            gboolean    wants_help,
            Words      *words,
            GError    **error)
{
  g_autofree char *noun = take_word (arguments);
  g_autofree char *verb = NULL;

  if (noun == NULL)
    return wants_help || refuse_words (words, NULL, error);

  words->group = inj_command_lookup_group (noun);
  if (words->group == NULL)
    return refuse_words (words, noun, error);

  words->command = inj_command_lookup (words->group, NULL);
  if (words->command != NULL)
    return TRUE;

  verb = take_word (arguments);
  if (verb == NULL)
    return wants_help || refuse_words (words, NULL, error);

  words->command = inj_command_lookup (words->group, verb);

  return words->command != NULL || refuse_words (words, verb, error);
}

static gboolean
on_option_cb (const char  *option,
              const char  *value,
              gpointer     data,
              GError     **error)
{
  const char *name = g_str_equal (option, "-h") ? "help" : option + strspn (option, "-");

  return inj_invocation_take_option (data, name, value, error);
}

static void
add_entries (GArray                 *entries,
             const InjCommandOption *options)
{
  for (const InjCommandOption *option = options; option->name != NULL; option++)
    {
      GOptionEntry entry = {
        .long_name = option->name,
        .short_name = g_str_equal (option->name, "help") ? 'h' : 0,
        /* The bytes as they were typed: what they mean is for the command. */
        .flags = option->value != NULL ? G_OPTION_FLAG_FILENAME : G_OPTION_FLAG_NO_ARG,
        .arg = G_OPTION_ARG_CALLBACK,
        .arg_data = (gpointer) on_option_cb,
        .description = option->description,
        .arg_description = option->value,
      };

      g_array_append_val (entries, entry);
    }
}

static void
append_usage (GString               *text,
              const InjCommandGroup *group,
              const InjCommand      *command)
{
  g_string_append_printf (text, "  %s", group->noun);
  if (command->verb != NULL)
    g_string_append_printf (text, " %s", command->verb);
  if (command->operands[0] != '\0')
    g_string_append_printf (text, " %s", command->operands);
  g_string_append_printf (text, "\n      %s\n", _(command->summary));
}

/* The commands that the words leave open, one below the other. */
static char *
dup_overview (const Words *words)
{
  GString *text = g_string_new (_("Commands:"));
  gsize n_groups;
  const InjCommandGroup *groups = inj_command_get_groups (&n_groups);

  g_string_append_c (text, '\n');
  for (gsize i = 0; i < n_groups; i++)
    if (words->group == NULL || words->group == &groups[i])
      for (const InjCommand *command = groups[i].commands; command->run != NULL; command++)
        append_usage (text, &groups[i], command);

  return g_string_free (text, FALSE);
}

static char *
dup_parameters (const Words *words)
{
  GString *text = g_string_new (NULL);

  if (words->group == NULL)
    return g_string_free (g_string_append (text, _("COMMAND…")), FALSE);

  g_string_append (text, words->group->noun);
  if (words->command == NULL)
    g_string_append_printf (text, " %s", _("COMMAND…"));
  else
    {
      if (words->command->verb != NULL)
        g_string_append_printf (text, " %s", words->command->verb);
      if (words->command->operands[0] != '\0')
        g_string_append_printf (text, " %s", words->command->operands);
    }

  return g_string_free (text, FALSE);
}

static void
describe (GOptionContext *context,
          const Words    *words)
{
  g_autofree char *overview = NULL;

  if (words->command != NULL)
    {
      g_option_context_set_summary (context, _(words->command->summary));
      if (words->command->details != NULL)
        g_option_context_set_description (context, _(words->command->details));
      return;
    }

  overview = dup_overview (words);
  g_option_context_set_summary (context, overview);
  g_option_context_set_description (context,
                                    _("Options may stand before or after the words of a command. Ids are printed alone.\n"
                                      "Exit status: 0 done, 1 failed with one line on standard error, 2 not understood."));
}

static GOptionContext *
make_context (const Words   *words,
              InjInvocation *invocation)
{
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autofree char *parameters = dup_parameters (words);
  GOptionContext *context = g_option_context_new (parameters);
  GOptionGroup *main_group = g_option_group_new ("main", "", "", invocation, NULL);

  if (words->command != NULL && words->command->options != NULL)
    add_entries (entries, words->command->options);
  add_entries (entries, global_options);
  g_option_group_add_entries (main_group, (GOptionEntry *) (gpointer) entries->data);
  g_option_group_set_translation_domain (main_group, GETTEXT_PACKAGE);

  g_option_context_set_main_group (context, main_group);
  g_option_context_set_help_enabled (context, FALSE);
  describe (context, words);

  return context;
}

static gboolean
check_options (const InjCommand  *command,
               InjInvocation     *invocation,
               GError           **error)
{
  const char *format = inj_invocation_get_raw (invocation, "format");

  for (const InjCommandOption *option = command->options; option != NULL && option->name != NULL; option++)
    if (option->is_required && !inj_invocation_has (invocation, option->name))
      {
        g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                     /* Translators: %s is an option, such as family. */
                     _("--%s is missing"), option->name);
        return FALSE;
      }

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    {
      g_autofree char *quoted = g_utf8_make_valid (format, -1);

      g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                   /* Translators: %s is what was typed. */
                   _("--format is text or json, not “%s”"), quoted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_operands (const InjCommand  *command,
                InjInvocation     *invocation,
                GError           **error)
{
  guint n_operands = inj_invocation_get_n_operands (invocation);

  if (n_operands < command->n_least)
    {
      g_auto (GStrv) names = g_strsplit (command->operands, " ", -1);

      g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                   /* Translators: %s is an operand, such as VISIT. */
                   _("%s is missing"), names[n_operands]);
      return FALSE;
    }

  if (n_operands > command->n_most)
    {
      g_autofree char *quoted = g_utf8_make_valid (inj_invocation_get_operand (invocation, command->n_most), -1);

      g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                   /* Translators: %s is what was typed. */
                   _("“%s” is one word too many"), quoted);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_command (const Words    *words,
               InjInvocation  *invocation,
               GError        **error)
{
  if (words->command == NULL)
    return refuse_words (words, NULL, error);

  return check_options (words->command, invocation, error) && check_operands (words->command, invocation, error);
}

/* Names the command and how to see its help, on one line. */
static void
complete_usage_error (const Words  *words,
                      GError      **error)
{
  g_autofree char *name = dup_command_name (words);
  g_autofree char *message = NULL;

  /* Translators: what is wrong with the command line, and a command. */
  message = g_strdup_printf (_("%s (see “%s --help”)"), (*error)->message, name);
  g_clear_error (error);
  g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE, message);
}

static gboolean
read_arguments (GOptionContext  *context,
                GPtrArray       *arguments,
                InjInvocation   *invocation,
                GError         **error)
{
  g_auto (GStrv) rest = g_strdupv ((char **) arguments->pdata);
  /* Whether options have, by "--". */
  gboolean has_ended = FALSE;

  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  for (gsize i = 1; rest[i] != NULL; i++)
    if (has_ended || !g_str_equal (rest[i], "--"))
      inj_invocation_take_operand (invocation, rest[i]);
    else
      has_ended = TRUE;

  return TRUE;
}

/* Whether there is a command left to run. */
static gboolean
is_answered (InjInvocation  *invocation,
             GOptionContext *context)
{
  if (inj_invocation_has (invocation, "help"))
    {
      g_autofree char *help = g_option_context_get_help (context, FALSE, NULL);

      inj_invocation_print (invocation, help);
      return TRUE;
    }

  if (inj_invocation_has (invocation, "version"))
    {
      inj_invocation_print_line (invocation, INJ_COMMAND_PROGRAM " " INJ_VERSION);
      return TRUE;
    }

  return FALSE;
}

static gboolean
run (InjInvocation  *invocation,
     GPtrArray      *arguments,
     Words          *words,
     GError        **error)
{
  g_autoptr (GOptionContext) context = NULL;
  gboolean is_question = has_argument (arguments, "--help") || has_argument (arguments, "-h") ||
                         has_argument (arguments, "--version");

  if (!find_words (arguments, is_question, words, error))
    return FALSE;

  g_ptr_array_add (arguments, NULL);
  context = make_context (words, invocation);
  if (!read_arguments (context, arguments, invocation, error))
    return FALSE;

  if (is_answered (invocation, context))
    return TRUE;

  if (!check_command (words, invocation, error))
    return FALSE;

  inj_invocation_set_command (invocation, words->command);

  return words->command->run (invocation, error);
}

gboolean
inj_command_line_run (InjInvocation      *invocation,
                      const char *const  *arguments,
                      GError            **error)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  Words words = { 0 };

  g_return_val_if_fail (invocation != NULL, FALSE);
  g_return_val_if_fail (arguments != NULL && arguments[0] != NULL, FALSE);

  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (copy, g_strdup (arguments[i]));

  if (run (invocation, copy, &words, &local_error))
    return TRUE;

  if (local_error->domain == G_OPTION_ERROR ||
      g_error_matches (local_error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE))
    complete_usage_error (&words, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
