/* inj-measure.c
 *
 * How a site is found from a landmark or from another site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-measure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/values/inj-decimal.h"
#include "domain/values/inj-domain-error.h"
#include "inj-landmark.h"

/* Of a centimetre: one unit of the last place is a tenth of a millimetre. */
#define DECIMALS 2

/* The words of a protocol's file, which are the same in every language. */
#define MIDWAY "midway between "
#define AT_LEAST "at least "
#define CENTIMETRES " cm "
#define AND " and "

static const struct
{
  const char    *words;
  InjMeasureKind kind;
} directions[] = {
  { "from ", INJ_MEASURE_FROM },
  { "above ", INJ_MEASURE_ABOVE },
  { "below ", INJ_MEASURE_BELOW },
  { "lateral to ", INJ_MEASURE_LATERAL },
  { "in front of ", INJ_MEASURE_IN_FRONT },
  { "behind ", INJ_MEASURE_BEHIND },
};

static gboolean
skip_words (const char **text,
            const char  *words)
{
  if (!g_str_has_prefix (*text, words))
    return FALSE;

  *text += strlen (words);

  return TRUE;
}

static gboolean
refuse (GError     **error,
        const char  *typed,
        const char  *reason)
{
  g_autofree char *quoted = inj_domain_error_quote (typed);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: a measure or a point of a protocol's file, and what is wrong with it */
               _("“%s”: %s"), quoted, reason);

  return FALSE;
}

static gboolean
refuse_shape (GError     **error,
              const char  *typed)
{
  return refuse (error, typed,
                 /* Translators: what is in double quotes is not translated */
                 _("write a measure such as “3 cm above tragus-left”, “1.5-3 cm from "
                   "temporalis-left-1” or “midway between inion and mastoid-left”."));
}

/* "1.5" or "1.5-3"; with "at least" before it, one figure alone. */
static gboolean
parse_distance (const char *text,
                gboolean    at_least,
                InjMeasure *measure)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  guint n_parts = g_strv_length (parts);
  gint64 minimum;
  gint64 maximum;

  if (n_parts < 1 || n_parts > (at_least ? 1 : 2))
    return FALSE;

  if (!inj_decimal_parse (parts[0], DECIMALS, INJ_MEASURE_MAXIMUM, &minimum, NULL))
    return FALSE;

  maximum = at_least ? 0 : minimum;
  if (n_parts == 2
      && (!inj_decimal_parse (parts[1], DECIMALS, INJ_MEASURE_MAXIMUM, &maximum, NULL) || maximum <= minimum))
    return FALSE;

  measure->minimum = (int) minimum;
  measure->maximum = (int) maximum;

  return TRUE;
}

/* What comes before the points, of which @text then is the rest. */
static gboolean
parse_rule (const char **text,
            InjMeasure  *measure)
{
  g_autofree char *distance = NULL;
  gboolean at_least;
  const char *unit;

  measure->kind = INJ_MEASURE_MIDWAY;
  if (skip_words (text, MIDWAY))
    return TRUE;

  at_least = skip_words (text, AT_LEAST);
  unit = strstr (*text, CENTIMETRES);
  if (unit == NULL)
    return FALSE;

  distance = g_strndup (*text, unit - *text);
  if (!parse_distance (distance, at_least, measure))
    return FALSE;

  *text = unit + strlen (CENTIMETRES);
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      measure->kind = directions[i].kind;
      if (skip_words (text, directions[i].words))
        return TRUE;
    }

  return FALSE;
}

/* "inion", or "inion and mastoid-left". */
static gboolean
parse_points (const char *text,
              InjMeasure *measure)
{
  g_auto (GStrv) parts = g_strsplit (text, AND, -1);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 1 || n_parts > 2 || (measure->kind == INJ_MEASURE_MIDWAY && n_parts != 2))
    return FALSE;

  if (n_parts == 2 && g_str_equal (parts[0], parts[1]))
    return FALSE;

  measure->from_id = g_strdup (parts[0]);
  measure->to_id = g_strdup (parts[1]);

  return TRUE;
}

static gboolean
check_side (InjSide        side,
            const char    *id,
            const InjSite *site,
            GError       **error)
{
  if (side == site->side || side == INJ_SIDE_MIDLINE || site->side == INJ_SIDE_MIDLINE)
    return TRUE;

  return refuse (error, id, _("it is of the patient's other side."));
}

static gboolean
check_point (const InjMeasure *measure,
             const char       *id,
             const InjSite    *site,
             GError          **error)
{
  const InjSite *other = inj_site_lookup (id);
  const InjLandmark *landmark = inj_landmark_lookup (id);

  if (g_str_equal (id, INJ_MEASURE_MIDLINE))
    {
      if (measure->kind == INJ_MEASURE_LATERAL && measure->to_id == NULL)
        return TRUE;

      return refuse (error, id, _("it stands after “lateral to” alone."));
    }

  if (landmark != NULL)
    return check_side (landmark->side, id, site, error);

  if (other == NULL)
    return refuse (error, id, _("there is neither a landmark nor a site of that name."));
  if (other == site)
    return refuse (error, id, _("a site is not measured from itself."));
  if (other->plate != site->plate)
    return refuse (error, id, _("it is on another plate."));

  return check_side (other->side, id, site, error);
}

/* Whether the direction lies in the plane of the site's plate. */
static gboolean
can_be_seen (InjMeasureKind  kind,
             const InjSite  *site)
{
  gboolean is_from_the_side = site->plate == INJ_PLATE_LEFT || site->plate == INJ_PLATE_RIGHT;

  switch (kind)
    {
    case INJ_MEASURE_ABOVE:
    case INJ_MEASURE_BELOW:
      return site->plate != INJ_PLATE_TOP;

    case INJ_MEASURE_LATERAL:
      return !is_from_the_side && site->side != INJ_SIDE_MIDLINE;

    case INJ_MEASURE_IN_FRONT:
    case INJ_MEASURE_BEHIND:
      return is_from_the_side || site->plate == INJ_PLATE_TOP;

    case INJ_MEASURE_FROM:
    case INJ_MEASURE_MIDWAY:
    default:
      return TRUE;
    }
}

static InjMeasure *
parse_measure (const char     *text,
               const InjSite  *site,
               GError        **error)
{
  g_autoptr (InjMeasure) self = g_new0 (InjMeasure, 1);
  const char *rest = text;

  if (!parse_rule (&rest, self) || !parse_points (rest, self))
    {
      refuse_shape (error, text);
      return NULL;
    }

  if (!can_be_seen (self->kind, site))
    {
      refuse (error, text, _("that direction cannot be seen on the site's plate."));
      return NULL;
    }

  if (!check_point (self, self->from_id, site, error)
      || (self->to_id != NULL && !check_point (self, self->to_id, site, error)))
    return NULL;

  return g_steal_pointer (&self);
}

GPtrArray *
inj_measure_parse_list (const char     *text,
                        const InjSite  *site,
                        GError        **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_measure_free);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (site != NULL, NULL);

  parts = g_strsplit (text, ";", -1);
  if (parts[0] == NULL)
    {
      refuse_shape (error, text);
      return NULL;
    }

  for (guint i = 0; parts[i] != NULL; i++)
    {
      InjMeasure *measure = parse_measure (g_strstrip (parts[i]), site, error);

      if (measure == NULL)
        return NULL;

      g_ptr_array_add (list, measure);
    }

  return g_steal_pointer (&list);
}

void
inj_measure_free (InjMeasure *self)
{
  g_free (self->from_id);
  g_free (self->to_id);
  g_free (self);
}

static const char *
find_words (InjMeasureKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      if (directions[i].kind == kind)
        return directions[i].words;
    }

  g_return_val_if_reached ("");
}

static void
write_measure (const InjMeasure *self,
               GString          *text)
{
  g_autofree char *minimum = inj_decimal_format (self->minimum, DECIMALS);
  g_autofree char *maximum = inj_decimal_format (self->maximum, DECIMALS);

  if (self->kind == INJ_MEASURE_MIDWAY)
    {
      g_string_append (text, MIDWAY);
      return;
    }

  if (self->maximum == 0)
    g_string_append_printf (text, AT_LEAST "%s", minimum);
  else if (self->maximum > self->minimum)
    g_string_append_printf (text, "%s-%s", minimum, maximum);
  else
    g_string_append (text, minimum);
  g_string_append_printf (text, CENTIMETRES "%s", find_words (self->kind));
}

char *
inj_measure_write_list (GPtrArray *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (list != NULL, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const InjMeasure *measure = g_ptr_array_index (list, i);

      if (i > 0)
        g_string_append (text, "; ");
      write_measure (measure, text);
      g_string_append (text, measure->from_id);
      if (measure->to_id != NULL)
        g_string_append_printf (text, AND "%s", measure->to_id);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
inj_measure_dup_label (const InjMeasure *self)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == INJ_MEASURE_MIDWAY)
    /* Translators: a site lies half-way between two points */
    return g_strdup (_("midway"));

  minimum = inj_decimal_format (self->minimum, DECIMALS);
  maximum = inj_decimal_format (self->maximum, DECIMALS);

  if (self->maximum == 0)
    /* Translators: a distance in centimetres: at least so much */
    return g_strdup_printf (_("≥ %s cm"), minimum);
  if (self->maximum > self->minimum)
    /* Translators: a distance in centimetres, from the one to the other */
    return g_strdup_printf (_("%s–%s cm"), minimum, maximum);

  /* Translators: a distance in centimetres */
  return g_strdup_printf (_("%s cm"), minimum);
}
