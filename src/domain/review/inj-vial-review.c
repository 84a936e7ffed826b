/* inj-vial-review.c
 *
 * Looks at the vials of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-review.h"

#include <glib/gi18n-lib.h>

#include "inj-finding.h"

/* Takes @text. */
static void
add (GPtrArray   *findings,
     InjSeverity  severity,
     const char  *topic,
     InjVial     *vial,
     char        *text,
     const char  *source)
{
  g_autofree char *id = g_strdup_printf ("%s-%d", topic, inj_vial_get_number (vial));

  g_ptr_array_add (findings, inj_finding_new (severity, id, text, source));
  g_free (text);
}

static void
review_expiry (InjVisit  *visit,
               InjVial   *vial,
               GPtrArray *findings)
{
  g_autofree char *expiry = NULL;

  if (inj_vial_get_expiry (vial) == INJ_DATE_NONE || inj_vial_get_expiry (vial) >= inj_visit_get_date (visit))
    return;

  expiry = inj_date_format_long (inj_vial_get_expiry (vial));
  add (findings, INJ_SEVERITY_STOP, "vial-expired", vial,
       /* Translators: a vial's lot, and its expiry date. */
       g_strdup_printf (_("The vial of lot %s expired on %s"), inj_vial_get_lot (vial), expiry),
       _("the vial's label"));
}

static void
review_contents (InjVisit  *visit,
                 InjVial   *vial,
                 GPtrArray *findings)
{
  InjUnits given = inj_visit_get_given_from (visit, inj_vial_get_number (vial));
  g_autofree char *drawn = inj_units_format (given);
  g_autofree char *labelled = inj_units_format (inj_vial_get_labelled (vial));

  if (given <= inj_vial_get_labelled (vial))
    return;

  add (findings, INJ_SEVERITY_WARNING, "vial-overdrawn", vial,
       /* Translators: a vial's lot, units recorded from it, units it held. */
       g_strdup_printf (_("The vial of lot %s held %s units; %s are recorded from it"),
                        inj_vial_get_lot (vial), labelled, drawn),
       _("the vial's label"));
}

static const char *
get_substance_name (const InjBackground *background,
                    const char          *substance_id)
{
  InjSubstance *substance = inj_background_lookup_substance (background, substance_id);

  return substance != NULL ? inj_substance_get_name (substance) : substance_id;
}

/* Only the protocol's own substance is what its units mean (CLINICAL: units of
 * different products are not interchangeable; every label). */
static void
review_substance (InjVisit            *visit,
                  const InjBackground *background,
                  InjVial             *vial,
                  GPtrArray           *findings)
{
  const char *wanted = inj_protocol_get_substance_id (inj_visit_get_protocol (visit));

  if (g_str_equal (inj_vial_get_substance_id (vial), wanted))
    return;

  add (findings, INJ_SEVERITY_STOP, "vial-substance", vial,
       /* Translators: a brand, its substance, and the protocol's substance. */
       g_strdup_printf (_("%s is %s; the protocol's units are of %s and not interchangeable"),
                        inj_product_get_name (inj_vial_get_product (vial)),
                        get_substance_name (background, inj_vial_get_substance_id (vial)),
                        get_substance_name (background, wanted)),
       _("every label"));
}

/* Units of different substances are not compared, so each substance has a
 * first vial of its own. */
static InjVial *
find_first_of_substance (GPtrArray  *vials,
                         const char *substance_id)
{
  for (guint i = 0; i < vials->len; i++)
    if (g_str_equal (inj_vial_get_substance_id (g_ptr_array_index (vials, i)), substance_id))
      return g_ptr_array_index (vials, i);

  g_return_val_if_reached (NULL);
}

static void
review_strength (GPtrArray *vials,
                 InjVial   *vial,
                 GPtrArray *findings)
{
  InjVial *first = find_first_of_substance (vials, inj_vial_get_substance_id (vial));

  if (inj_vial_same_strength (first, vial))
    return;

  add (findings, INJ_SEVERITY_WARNING, "vial-strength", vial,
       /* Translators: two lots. */
       g_strdup_printf (_("The vials of lots %s and %s differ in units per 0.1 mL"),
                        inj_vial_get_lot (first), inj_vial_get_lot (vial)),
       NULL);
}

void
inj_vial_review_add (InjVisit            *visit,
                     const InjBackground *background,
                     GPtrArray           *findings)
{
  GPtrArray *vials;

  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);
  g_return_if_fail (findings != NULL);

  vials = inj_visit_get_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      review_expiry (visit, vial, findings);
      review_contents (visit, vial, findings);
      review_substance (visit, background, vial, findings);
      review_strength (vials, vial, findings);
    }
}
