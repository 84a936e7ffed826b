/* inj-place-words.c
 *
 * Places and muscles as they are typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place-words.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-compose.h"
#include "domain/values/inj-domain-error.h"

#define WORD_ALL "all"
#define EVERY -1
#define FREE_PREFIX "free-"

/* How far beside a point a muscle is still offered. */
#define REACH_MM 10

static gboolean
refuse_unknown (const char  *typed,
                GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; the example and "protocol show" are not
                * translated. */
               _("SITE: there is no site or muscle “%s”; a site is written such as temporalis-left-3 "
                 "(“protocol show” lists them)."),
               quoted);
  return FALSE;
}

static gboolean
is_listed (GPtrArray  *place_ids,
           const char *place_id)
{
  return g_ptr_array_find_with_equal_func (place_ids, place_id, g_str_equal, NULL);
}

/* A dose that is named twice may be meant twice, or not: it is for the person
 * to say. */
static gboolean
add_place (GPtrArray   *place_ids,
           const char  *place_id,
           GError     **error)
{
  if (is_listed (place_ids, place_id))
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a site's id. */
                   _("SITE: “%s” is named twice."), place_id);
      return FALSE;
    }

  g_ptr_array_add (place_ids, g_strdup (place_id));
  return TRUE;
}

static gboolean
add_hollow (GPtrArray   *place_ids,
            InjVisit    *visit,
            const char  *word,
            int          muscle,
            int          side,
            gboolean     with_units,
            GError     **error)
{
  g_auto (GStrv) hollow = with_units ? inj_compose_dup_givable (visit, muscle, side)
                                     : inj_compose_dup_hollow (visit, muscle, side);

  if (hollow[0] == NULL)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
                   /* Translators: %s is "all" or a muscle's id. */
                   _("SITE: of “%s” nothing that is planned is still to be given."), word);
      return FALSE;
    }

  for (gsize i = 0; hollow[i] != NULL; i++)
    if (!add_place (place_ids, hollow[i], error))
      return FALSE;

  return TRUE;
}

/* A site has its side in its name: what --side would leave out is not guessed. */
static gboolean
add_site (GPtrArray   *place_ids,
          const char  *word,
          int          side,
          GError     **error)
{
  if (side == EVERY)
    return add_place (place_ids, word, error);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a site's id. */
               _("--side goes with a muscle or “all”, and not with the site “%s”."), word);
  return FALSE;
}

static gboolean
add_word (GPtrArray   *place_ids,
          InjVisit    *visit,
          const char  *word,
          int          side,
          gboolean     with_units,
          GError     **error)
{
  InjMuscle muscle;

  /* A signed visit is refused as such, not for having nothing left to do. */
  if (inj_visit_get_status (visit) == INJ_VISIT_SIGNED)
    {
      inj_domain_refuse (error, _("The visit is signed and can no longer be changed."));
      return FALSE;
    }

  if (g_str_equal (word, WORD_ALL))
    return add_hollow (place_ids, visit, word, EVERY, side, with_units, error);
  if (inj_muscle_from_id (word, &muscle))
    return add_hollow (place_ids, visit, word, (int) muscle, side, with_units, error);
  if (inj_visit_lookup_site (visit, word) == NULL && inj_visit_lookup_place (visit, word) == NULL)
    return refuse_unknown (word, error);

  return add_site (place_ids, word, side, error);
}

gboolean
inj_place_words_read_side (const char  *name,
                           const char  *typed,
                           int         *side,
                           GError     **error)
{
  g_autofree char *quoted = NULL;

  for (int i = 0; i < INJ_N_SIDES; i++)
    if (i != INJ_SIDE_MIDLINE && g_str_equal (typed, inj_side_get_id ((InjSide) i)))
      {
        *side = i;
        return TRUE;
      }

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: an option or operand, and what was typed; right and left are not
                * translated. */
               _("%s: “%s” is neither right nor left."), name, quoted);
  return FALSE;
}

char **
inj_place_words_expand (InjInvocation  *invocation,
                        guint           first,
                        InjVisit       *visit,
                        gboolean        with_units,
                        GError        **error)
{
  g_autoptr (GPtrArray) place_ids = g_ptr_array_new_with_free_func (g_free);
  guint n_operands = inj_invocation_get_n_operands (invocation);
  int side = EVERY;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  if (inj_invocation_has (invocation, "side") &&
      !inj_place_words_read_side ("--side", inj_invocation_get_raw (invocation, "side"), &side, error))
    return NULL;

  for (guint i = first; i < n_operands; i++)
    if (!add_word (place_ids, visit, inj_invocation_get_operand (invocation, i), side, with_units, error))
      return NULL;

  g_ptr_array_add (place_ids, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&place_ids), FALSE);
}

gboolean
inj_place_words_check (InjInvocation  *invocation,
                       guint           index,
                       GError        **error)
{
  const char *word = inj_invocation_get_operand (invocation, index);

  return inj_site_lookup (word) != NULL || inj_site_is_own_id (word, NULL) || g_str_has_prefix (word, FREE_PREFIX) || refuse_unknown (word, error);
}

/* The ids of the muscles among @found, each once, as "a, b". */
static char *
join_muscles (GArray *found)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const InjMuscleSide *one = &g_array_index (found, InjMuscleSide, i);

      if (i == 0 || one->muscle != g_array_index (found, InjMuscleSide, i - 1).muscle)
        g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", inj_muscle_get_id (one->muscle));
    }

  return g_string_free (ids, FALSE);
}

static gboolean
refuse_point (InjAtlas           *atlas,
              const InjPosition  *position,
              GArray             *found,
              GError            **error)
{
  g_autoptr (GArray) near = inj_atlas_list_muscles (atlas, position, REACH_MM);
  g_autofree char *ids = join_muscles (found->len > 0 ? found : near);

  if (found->len > 0)
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is a list of muscles' ids. */
                 _("--at: several muscles lie there: say with --muscle which one it was: %s."), ids);
  else if (near->len > 0)
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                 /* Translators: %s is a list of muscles' ids. */
                 _("--at: no muscle lies there: say with --muscle where the dose went; nearby: %s."), ids);
  else
    g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                         _("--at: no muscle lies there: say with --muscle where the dose went."));

  return FALSE;
}

static gboolean
find_muscle (InjInvocation      *invocation,
             const InjPosition  *position,
             InjMuscle          *muscle,
             GError            **error)
{
  InjAtlas *atlas = inj_invocation_get_atlas (invocation, error);
  g_autoptr (GArray) found = NULL;

  if (atlas == NULL)
    return FALSE;

  found = inj_atlas_list_muscles (atlas, position, 0);
  if (found->len == 0)
    return refuse_point (atlas, position, found, error);

  *muscle = g_array_index (found, InjMuscleSide, 0).muscle;
  for (guint i = 1; i < found->len; i++)
    if (g_array_index (found, InjMuscleSide, i).muscle != *muscle)
      return refuse_point (atlas, position, found, error);

  return TRUE;
}

/* "Cervical paraspinal" is cervical-paraspinal, and not another muscle of that
 * name: its units would be missing from the muscle's total. */
static gboolean
read_muscle_name (const char *typed,
                  InjMuscle  *muscle)
{
  g_autofree char *id = g_strdelimit (g_utf8_strdown (typed, -1), " _", '-');

  return inj_muscle_from_id (id, muscle);
}

gboolean
inj_place_words_read_muscle (InjInvocation      *invocation,
                             const InjPosition  *position,
                             InjMuscle          *muscle,
                             const char        **muscle_name,
                             GError            **error)
{
  const char *typed = NULL;
  gboolean is_known;

  g_return_val_if_fail (position != NULL, FALSE);
  g_return_val_if_fail (muscle != NULL, FALSE);
  g_return_val_if_fail (muscle_name != NULL, FALSE);

  *muscle_name = NULL;
  if (!inj_invocation_read_text (invocation, "muscle", &typed, error))
    return FALSE;

  if (typed == NULL)
    return find_muscle (invocation, position, muscle, error);

  is_known = read_muscle_name (typed, muscle);
  if (is_known && *muscle != INJ_MUSCLE_OTHER)
    return TRUE;

  if (is_known || typed[0] == '\0')
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                           _("--muscle: name the muscle or region that was injected."));
      return FALSE;
    }

  *muscle = INJ_MUSCLE_OTHER;
  *muscle_name = typed;

  return TRUE;
}

void
inj_place_words_tell_muscle (InjInvocation *invocation,
                             InjMuscle      muscle,
                             const char    *muscle_name)
{
  g_autofree char *text = NULL;

  if (muscle != INJ_MUSCLE_OTHER)
    return;

  /* Translators: %s is a name that was typed. */
  text = g_strdup_printf (_("“%s” is none of the muscles that are counted by name"), muscle_name);
  inj_invocation_tell (invocation, _("note"), text);
}
