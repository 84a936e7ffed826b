/* test-contents.c
 *
 * What a plate's SVG names, and plates that are refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-contents.h"
#include "domain/values/inj-domain-error.h"

#define ROOT "<svg xmlns='http://www.w3.org/2000/svg' data-plate='back' data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 10'>"
#define SITE "<circle id='site-occipitalis-left-1' cx='3' cy='4' r='1'/>"
#define LANDMARK "<circle id='landmark-mastoid-left' cx='2' cy='2' r='1'/>"
#define SKIN "<g id='ground'><path id='skin-body' d='M0,0h9v9z'/></g>"
#define REGION "<path id='region-neck' d='M1,1h5v5z'/><use id='region-ear-left' href='#skin-body'/>"
#define MUSCLE "<path id='muscle-cervical-paraspinal-right' d='M1,1h5v5z'/>"

typedef struct
{
  const char *name;
  const char *svg;
  const char *message;
} BadPlate;

static const BadPlate bad_plates[] = {
  { "empty", "", "back.svg is not a plate: *" },
  { "no-xml", "not at all", "back.svg is not a plate: *" },
  { "cut-off", ROOT SITE, "back.svg is not a plate: *" },
  { "no-svg", "<html/>", "back.svg: html: the root is not an SVG picture" },
  { "no-plate", "<svg data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 10'/>", "back.svg: data-plate: *" },
  { "unknown-plate", "<svg data-plate='sole' data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 10'/>",
    "back.svg: data-plate: it names none of the five plates" },
  { "no-cx", "<svg data-plate='back' data-cy='5' data-s='10' viewBox='0 0 20 10'/>", "back.svg: data-cx: *" },
  { "bad-cy", "<svg data-plate='back' data-cx='5' data-cy='5px' data-s='10' viewBox='0 0 20 10'/>",
    "back.svg: data-cy: a number is wanted" },
  { "nan-cy", "<svg data-plate='back' data-cx='5' data-cy='nan' data-s='10' viewBox='0 0 20 10'/>",
    "back.svg: data-cy: a number is wanted" },
  { "no-scale", "<svg data-plate='back' data-cx='5' data-cy='5' viewBox='0 0 20 10'/>", "back.svg: data-s: *" },
  { "zero-scale", "<svg data-plate='back' data-cx='5' data-cy='5' data-s='0' viewBox='0 0 20 10'/>",
    "back.svg: data-s: a number above 0 is wanted" },
  { "no-view-box", "<svg data-plate='back' data-cx='5' data-cy='5' data-s='10'/>", "back.svg: viewBox: *" },
  { "overview-height-of-nothing",
    "<svg data-plate='back' data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 10' data-overview-height='0'/>",
    "back.svg: data-overview-height: *" },
  { "overview-height-beyond-plate",
    "<svg data-plate='back' data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 10' data-overview-height='11'/>",
    "back.svg: data-overview-height: *" },
  { "shifted-view-box", "<svg data-plate='back' data-cx='5' data-cy='5' data-s='10' viewBox='1 0 20 10'/>",
    "back.svg: viewBox: *" },
  { "flat-view-box", "<svg data-plate='back' data-cx='5' data-cy='5' data-s='10' viewBox='0 0 20 0'/>",
    "back.svg: viewBox: *" },
  { "unknown-site", ROOT "<circle id='site-occipitalis-left-9' r='1'/></svg>",
    "back.svg: site-occipitalis-left-9: there is no such site" },
  { "foreign-site", ROOT "<circle id='site-corrugator-left-1' r='1'/></svg>",
    "back.svg: site-corrugator-left-1: the site belongs to another plate" },
  { "square-site", ROOT "<rect id='site-occipitalis-left-1' width='1' height='1'/></svg>",
    "back.svg: site-occipitalis-left-1: a site is a bare circle" },
  { "site-twice", ROOT SITE SITE "</svg>", "back.svg: site-occipitalis-left-1: the id is there twice" },
  { "unknown-muscle", ROOT "<path id='muscle-biceps-left' d='M1,1h5v5z'/></svg>",
    "back.svg: muscle-biceps-left: there is no such muscle" },
  { "muscle-other", ROOT "<path id='muscle-other-left' d='M1,1h5v5z'/></svg>",
    "back.svg: muscle-other-left: there is no such muscle" },
  { "muscle-without-side", ROOT "<path id='muscle-trapezius' d='M1,1h5v5z'/></svg>",
    "back.svg: muscle-trapezius: there is no such muscle" },
  { "muscle-group", ROOT "<g id='muscle-trapezius-left'/></svg>",
    "back.svg: muscle-trapezius-left: a muscle is one closed shape" },
  { "muscle-line", ROOT "<line id='muscle-trapezius-left' x2='5'/></svg>",
    "back.svg: muscle-trapezius-left: a muscle is one closed shape" },
  { "unknown-landmark", ROOT "<circle id='landmark-mastoid' r='1'/></svg>",
    "back.svg: landmark-mastoid: there is no such landmark" },
  { "drawn-landmark", ROOT "<path id='landmark-mastoid-left' d='M1,1h5'/></svg>",
    "back.svg: landmark-mastoid-left: a landmark is a bare circle" },
  { "landmark-twice", ROOT LANDMARK LANDMARK "</svg>", "back.svg: landmark-mastoid-left: the id is there twice" },
  { "unknown-region", ROOT SKIN "<path id='region-tail' d='M1,1h5v5z'/></svg>",
    "back.svg: region-tail: there is no such region" },
  { "region-of-all-skin", ROOT SKIN "<path id='region-skin' d='M1,1h5v5z'/></svg>",
    "back.svg: region-skin: there is no such region" },
  { "region-of-the-middle", ROOT SKIN "<path id='region-neck-midline' d='M1,1h5v5z'/></svg>",
    "back.svg: region-neck-midline: there is no such region" },
  { "region-group", ROOT SKIN "<g id='region-neck'/></svg>", "back.svg: region-neck: a region is one closed shape" },
  { "region-without-skin", ROOT REGION "</svg>", "back.svg: ground: there are regions and no skin" },
};

static void
test_good (void)
{
  static const char text[] = ROOT SKIN MUSCLE REGION LANDMARK SITE "</svg>";
  g_autoptr (GBytes) svg = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (InjContents) contents = inj_contents_read ("back.svg", svg, &error);
  const InjSite *site;
  const InjMuscleSide *shape;
  g_autofree char *site_id = NULL;
  g_autofree char *shape_id = NULL;
  g_autofree char *landmark_id = NULL;
  const InjRegionShape *region;

  g_assert_no_error (error);
  g_assert_cmpint (contents->frame.plate, ==, INJ_PLATE_BACK);
  g_assert_cmpfloat_with_epsilon (contents->frame.scale, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (contents->frame.width, 20, 1e-9);
  g_assert_cmpuint (contents->sites->len, ==, 1);
  g_assert_cmpuint (contents->shapes->len, ==, 1);

  site = g_ptr_array_index (contents->sites, 0);
  site_id = inj_contents_dup_site_id (site);
  g_assert_cmpstr (site_id, ==, "site-occipitalis-left-1");

  shape = &g_array_index (contents->shapes, InjMuscleSide, 0);
  g_assert_cmpint (shape->muscle, ==, INJ_MUSCLE_CERVICAL_PARASPINAL);
  g_assert_cmpint (shape->side, ==, INJ_SIDE_RIGHT);
  shape_id = inj_contents_dup_shape_id (shape);
  g_assert_cmpstr (shape_id, ==, "muscle-cervical-paraspinal-right");

  g_assert_cmpuint (contents->landmarks->len, ==, 1);
  landmark_id = inj_contents_dup_landmark_id (g_ptr_array_index (contents->landmarks, 0));
  g_assert_cmpstr (landmark_id, ==, "landmark-mastoid-left");

  g_assert_true (contents->has_skin);
  g_assert_cmpuint (contents->regions->len, ==, 2);
  region = &g_array_index (contents->regions, InjRegionShape, 0);
  g_assert_cmpint (region->region, ==, INJ_REGION_NECK);
  g_assert_cmpstr (region->id, ==, "region-neck");
  region = &g_array_index (contents->regions, InjRegionShape, 1);
  g_assert_cmpint (region->region, ==, INJ_REGION_EAR);
  g_assert_cmpstr (region->id, ==, "region-ear-left");
}

static void
test_bad (gconstpointer data)
{
  const BadPlate *bad = data;
  g_autoptr (GBytes) svg = g_bytes_new_static (bad->svg, strlen (bad->svg));
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_contents_read ("back.svg", svg, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_pattern_match_simple (bad->message, error->message))
    g_error ("“%s” instead of “%s”", error->message, bad->message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contents/good", test_good);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_plates); i++)
    {
      g_autofree char *path = g_strconcat ("/contents/bad/", bad_plates[i].name, NULL);

      g_test_add_data_func (path, &bad_plates[i], test_bad);
    }

  return g_test_run ();
}
