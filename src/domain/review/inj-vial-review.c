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
#include "domain/visit/inj-lot.h"

/* CLINICAL, of the labels: a reconstituted vial is used within 24 h at 2-8 C. */
#define USE_WITHIN_HOURS 24
#define MICROSECONDS_PER_HOUR (3600 * G_TIME_SPAN_SECOND)

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
       g_strdup_printf (_("The vial of lot %s expired on %s"), inj_vial_get_lot_text (vial), expiry),
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
                        inj_vial_get_lot_text (vial), labelled, drawn),
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
                        inj_vial_get_lot_text (first), inj_vial_get_lot_text (vial)),
       NULL);
}

static void
review_entries (InjVial   *vial,
                GPtrArray *findings)
{
  if (!inj_vial_has_lot (vial))
    add (findings, INJ_SEVERITY_NOTE, "vial-lot", vial,
         /* Translators: %d is a vial's number in the visit. */
         g_strdup_printf (_("The lot of vial %d is not entered"), inj_vial_get_number (vial)), NULL);
  if (inj_vial_get_expiry (vial) == INJ_DATE_NONE)
    add (findings, INJ_SEVERITY_NOTE, "vial-expiry", vial,
         /* Translators: %d is a vial's number in the visit. */
         g_strdup_printf (_("The expiry date of vial %d is not entered"), inj_vial_get_number (vial)), NULL);
}

/* In microseconds since 1970; 0 where nothing was given of it. */
static gint64
find_last_use (InjVisit *visit,
               InjVial  *vial)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  gint64 last = 0;

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (inj_injection_is_live (injection) && injection->vial == inj_vial_get_number (vial))
        last = MAX (last, injection->given_at);
    }

  return last;
}

/* A late entry knows the day on which a dose was given, and not the hour. */
static void
review_age (InjVisit  *visit,
            InjVial   *vial,
            GPtrArray *findings)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  gint64 last_use = find_last_use (visit, vial);
  gint64 age = last_use - inj_vial_get_opened_at (vial);
  int hours = (int) MIN (age / MICROSECONDS_PER_HOUR, G_MAXINT);

  if (inj_vial_get_opened_at (vial) == 0 || age <= USE_WITHIN_HOURS * MICROSECONDS_PER_HOUR ||
      inj_date_of_time (last_use, head->zone) > head->date)
    return;

  add (findings, INJ_SEVERITY_WARNING, "vial-age", vial,
       /* Translators: a vial's lot, hours, and the hours there may be. */
       g_strdup_printf (ngettext ("The vial of lot %s was drawn from %d hour after it was opened, instead of within %d",
                                  "The vial of lot %s was drawn from %d hours after it was opened, instead of within %d",
                                  hours),
                        inj_vial_get_lot_text (vial), hours, USE_WITHIN_HOURS),
       _("US label and EU SmPC"));
}

/* A vial is single-dose, for one patient (CLINICAL, of the labels). */
static void
review_uses (const InjBackground *background,
             InjVial             *vial,
             GPtrArray           *findings)
{
  for (guint i = 0; i < background->vial_uses->len; i++)
    {
      const InjVialUse *use = g_ptr_array_index (background->vial_uses, i);
      g_autofree char *date = NULL;

      if (use->patient_id == inj_patient_get_id (background->patient) ||
          !inj_lot_equal (use->serial, inj_vial_get_serial (vial)))
        continue;

      date = inj_date_format_long (use->date);
      add (findings, INJ_SEVERITY_STOP, "vial-shared", vial,
           /* Translators: a vial's serial number, and a date. */
           g_strdup_printf (_("The vial with the serial number %s was used for another patient, on %s"),
                            inj_vial_get_serial (vial), date),
           _("every label: single-dose"));
      return;
    }
}

static void
review_serial (GPtrArray *vials,
               InjVial   *vial,
               GPtrArray *findings)
{
  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *other = g_ptr_array_index (vials, i);

      if (inj_vial_get_number (other) >= inj_vial_get_number (vial) ||
          !inj_lot_equal (inj_vial_get_serial (other), inj_vial_get_serial (vial)))
        continue;

      add (findings, INJ_SEVERITY_WARNING, "vial-serial", vial,
           /* Translators: the numbers of two vials in the visit, and a serial number. */
           g_strdup_printf (_("Vials %d and %d have the same serial number %s"), inj_vial_get_number (other),
                            inj_vial_get_number (vial), inj_vial_get_serial (vial)),
           NULL);
      return;
    }
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
      review_entries (vial, findings);
      review_age (visit, vial, findings);
      review_serial (vials, vial, findings);
      review_uses (background, vial, findings);
    }
}
