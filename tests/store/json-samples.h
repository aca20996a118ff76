// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-error.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
} GoodSample;

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  MendRecordError code;
} BadSample;

const GoodSample *good_samples_get (gsize *n_samples);
const BadSample *bad_samples_get (gsize *n_samples);

G_END_DECLS
