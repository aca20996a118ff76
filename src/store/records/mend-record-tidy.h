// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-version.h"

G_BEGIN_DECLS

gboolean mend_record_tidy_away (int folder, const MendRecordVersion *version, int trash);
gboolean mend_record_tidy_keep (int earlier, const MendRecordVersion *version);
gboolean mend_record_tidy_put_by (int folder, const MendRecordVersion *version, int earlier);
gboolean mend_record_tidy_replace (int folder, const MendRecordVersion *version, GBytes *bytes);
gboolean mend_record_tidy_adopt (int folder, const MendRecordVersion *version);

G_END_DECLS
