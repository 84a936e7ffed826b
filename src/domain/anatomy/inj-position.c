/* inj-position.c
 *
 * A point on a plate, in head units, that outlives every redrawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-position.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "domain/values/inj-domain-error.h"

/* What counts as the midline, to either side of it. */
#define MIDLINE_MM 5

#define DIGITS "0123456789"
#define DIGITS_MAXIMUM 5
/* Of a head height. */
#define DECIMALS 4

/* Reads @n_digits of @text and as many zeros as it has fewer digits. */
static int
read_digits (const char *text,
             gsize       n_digits)
{
  int number = 0;

  for (gsize i = 0; i < n_digits; i++)
    {
      number *= 10;

      if (g_ascii_isdigit (*text))
        number += g_ascii_digit_value (*text++);
    }

  return number;
}

static gboolean
read_coordinate (const char *text,
                 gboolean    in_head_heights,
                 int        *coordinate)
{
  gboolean is_negative = *text == '-';
  const char *whole = is_negative ? text + 1 : text;
  gsize n_whole = strspn (whole, DIGITS);
  const char *rest = whole + n_whole;
  int number;

  if (n_whole == 0 || n_whole > DIGITS_MAXIMUM)
    return FALSE;

  number = read_digits (whole, n_whole);

  if (in_head_heights)
    {
      gsize n_decimals = *rest == '.' ? strspn (rest + 1, DIGITS) : 0;

      if (number > INJ_POSITION_MAXIMUM / INJ_POSITION_HEAD_HEIGHT)
        return FALSE;

      if (*rest == '.' && (n_decimals == 0 || n_decimals > DECIMALS))
        return FALSE;

      number *= INJ_POSITION_HEAD_HEIGHT;

      if (*rest == '.')
        {
          number += read_digits (rest + 1, DECIMALS);
          rest += 1 + n_decimals;
        }
    }

  if (*rest != '\0' || number > INJ_POSITION_MAXIMUM)
    return FALSE;

  *coordinate = is_negative ? -number : number;
  return TRUE;
}

static gboolean
read_position (char        **parts,
               InjPosition  *position)
{
  gboolean in_head_heights;

  if (g_strv_length (parts) != 3)
    return FALSE;

  in_head_heights = strchr (parts[1], '.') != NULL || strchr (parts[2], '.') != NULL;

  return inj_plate_from_id (parts[0], &position->plate)
         && read_coordinate (parts[1], in_head_heights, &position->x)
         && read_coordinate (parts[2], in_head_heights, &position->y);
}

InjSide
inj_position_get_side (const InjPosition *self)
{
  gboolean is_viewers_right;

  g_return_val_if_fail (self != NULL, INJ_SIDE_MIDLINE);

  if (self->plate == INJ_PLATE_LEFT)
    return INJ_SIDE_LEFT;

  if (self->plate == INJ_PLATE_RIGHT)
    return INJ_SIDE_RIGHT;

  if (ABS ((gint64) self->x) * INJ_POSITION_HEAD_HEIGHT_MM <= MIDLINE_MM * INJ_POSITION_HEAD_HEIGHT)
    return INJ_SIDE_MIDLINE;

  is_viewers_right = self->x > 0;

  /* The viewer faces the patient on the front plate alone. */
  if (self->plate == INJ_PLATE_FRONT)
    return is_viewers_right ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT;

  return is_viewers_right ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT;
}

int
inj_position_distance (const InjPosition *self,
                       const InjPosition *other)
{
  double head_units;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);
  g_return_val_if_fail (self->plate == other->plate, 0);

  head_units = hypot ((double) self->x - other->x, (double) self->y - other->y);

  return (int) lround (head_units * INJ_POSITION_HEAD_HEIGHT_MM * 10 / INJ_POSITION_HEAD_HEIGHT);
}

gboolean
inj_position_equal (const InjPosition *self,
                    const InjPosition *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->plate == other->plate && self->x == other->x && self->y == other->y;
}

InjPosition
inj_position_mirrored (const InjPosition *self)
{
  InjPosition mirrored;

  g_return_val_if_fail (self != NULL, ((InjPosition) { 0 }));

  mirrored = *self;
  mirrored.x = -self->x;
  if (self->plate == INJ_PLATE_LEFT)
    mirrored.plate = INJ_PLATE_RIGHT;
  else if (self->plate == INJ_PLATE_RIGHT)
    mirrored.plate = INJ_PLATE_LEFT;

  return mirrored;
}

gboolean
inj_position_parse (const char   *text,
                    InjPosition  *position,
                    GError      **error)
{
  InjPosition parsed;
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (position != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  parts = g_strsplit (text, ",", 4);
  if (read_position (parts, &parsed))
    {
      *position = parsed;
      return TRUE;
    }

  quoted = inj_domain_error_quote (text);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the first %s is what was typed; the plates' names and the example
                * are not translated; %d is 20000 */
               _("“%s” is not a position: write plate (front, left, right, back or top), x and y, "
                 "such as back,-1400,350, in ten-thousandths of a head height up to %d."),
               quoted, INJ_POSITION_MAXIMUM);
  return FALSE;
}
