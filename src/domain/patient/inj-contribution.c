/* inj-contribution.c
 *
 * A dose of the past months that a rolling limit counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-contribution.h"

/* Owns its texts. */
struct _InjContribution
{
  GObject   parent_instance;

  char     *substance_id;
  char     *indication;
  char     *place;

  gint64    visit_id;
  InjDate   date;
  InjUnits  units;
};

G_DEFINE_FINAL_TYPE (InjContribution, inj_contribution, G_TYPE_OBJECT)

static void
inj_contribution_finalize (GObject *object)
{
  InjContribution *self = INJ_CONTRIBUTION (object);

  g_clear_pointer (&self->substance_id, g_free);
  g_clear_pointer (&self->indication, g_free);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (inj_contribution_parent_class)->finalize (object);
}

static void
inj_contribution_class_init (InjContributionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_contribution_finalize;
}

static void
inj_contribution_init (InjContribution *self)
{
}

InjContribution *
inj_contribution_new (gint64      visit_id,
                      InjDate     date,
                      const char *substance_id,
                      InjUnits    units,
                      const char *indication)
{
  InjContribution *self;

  g_return_val_if_fail (date != INJ_DATE_NONE, NULL);
  g_return_val_if_fail (substance_id != NULL, NULL);

  self = g_object_new (INJ_TYPE_CONTRIBUTION, NULL);
  self->visit_id = visit_id;
  self->date = date;
  self->substance_id = g_strdup (substance_id);
  self->units = units;
  self->indication = g_strdup (indication != NULL ? indication : "");
  self->place = g_strdup ("");

  return self;
}

InjContribution *
inj_contribution_new_elsewhere (InjDate     date,
                                const char *substance_id,
                                InjUnits    units,
                                const char *indication,
                                const char *place)
{
  InjContribution *self = inj_contribution_new (0, date, substance_id, units, indication);

  if (self != NULL && place != NULL)
    {
      g_free (self->place);
      self->place = g_strdup (place);
    }

  return self;
}

gint64
inj_contribution_get_visit_id (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), 0);

  return self->visit_id;
}

gboolean
inj_contribution_is_elsewhere (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), FALSE);

  return self->visit_id == 0;
}

InjDate
inj_contribution_get_date (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), INJ_DATE_NONE);

  return self->date;
}

const char *
inj_contribution_get_substance_id (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), NULL);

  return self->substance_id;
}

InjUnits
inj_contribution_get_units (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), 0);

  return self->units;
}

const char *
inj_contribution_get_indication (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), NULL);

  return self->indication;
}

const char *
inj_contribution_get_place (InjContribution *self)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), NULL);

  return self->place;
}

gboolean
inj_contribution_counts (InjContribution *self,
                         InjDate          day,
                         int              months)
{
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), FALSE);

  return self->date <= day && self->date >= inj_date_add_months (day, -months);
}

InjDate
inj_contribution_leaves (InjContribution *self,
                         int              months)
{
  InjDate day;

  g_return_val_if_fail (INJ_IS_CONTRIBUTION (self), INJ_DATE_NONE);

  /* Months are of unequal length: near a month's end the last day that counts
   * it lies up to three days after the same day of the later month. */
  day = inj_date_add_months (self->date, months);
  while (inj_contribution_counts (self, day, months))
    day++;

  return day;
}
